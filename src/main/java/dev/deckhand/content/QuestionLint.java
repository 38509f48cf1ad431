package dev.deckhand.content;

import dev.deckhand.content.Question.Open.PointKind;
import dev.deckhand.content.Question.Open.RubricPoint;
import dev.deckhand.content.Question.Option;
import dev.deckhand.content.Remark.Rule;
import dev.deckhand.sandbox.lint.TaskDefinitionLint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks through one question: whether its stem can be read at once, whether its options are fair
/// and each reason says something, whether all faults of its document are marked.
final class QuestionLint {
    private static final int MOST_STEM_WORDS = 90;
    private static final int MOST_SENTENCE_WORDS = 40;
    private static final int HARDEST = 60;
    private static final int FEWEST_WHY_WORDS = 3;

    /// A right option this many times as long as the mean wrong one, and so many characters longer,
    /// is seen from afar.
    private static final double TELLING_TIMES = 2;

    private static final int TELLING_CHARACTERS = 30;

    private static final Pattern PLACE =
            Pattern.compile(
                    "\\b(?:all|none|both) of the (?:above|below|options|answers)\\b"
                            + "|\\b(?:option|answer) [A-G1-7]\\b"
                            + "|\\bthe (?:first|second|third|last|previous|next) (?:option|answer)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern CODE = Pattern.compile("`[^`]+`");

    private final Question question;
    private final Place place;
    private final Remarks remarks;

    private QuestionLint(Question question, Place place, Remarks remarks) {
        this.question = question;
        this.place = place;
        this.remarks = remarks;
    }

    static void check(Question question, Place place, Remarks remarks) {
        new QuestionLint(question, place, remarks).check();
    }

    private void check() {
        stem();
        List<String> texts = new ArrayList<>();
        texts.add(question.common().stem());
        texts.add(question.common().explanation());
        switch (question) {
            case Question.Single one -> {
                texts.addAll(options(one.options()));
                key(one.options(), Set.of(one.answer()));
            }
            case Question.Multiple one -> {
                texts.addAll(options(one.options()));
                key(one.options(), one.answer());
            }
            case Question.TrueFalse one -> {
                texts.add(one.whyTrue());
                texts.add(one.whyFalse());
                whys(List.of(one.whyTrue(), one.whyFalse()));
            }
            case Question.Ordering one -> texts.addAll(options(one.items()));
            case Question.Matching one -> {
                one.pairs()
                        .forEach(pair ->
                                texts.addAll(List.of(pair.left(), pair.right(), pair.why())));
                whys(one.pairs().stream().map(Question.Matching.Pair::why).toList());
                texts.addAll(options(one.extras()));
            }
            case Question.Fill one -> {
                texts.addAll(one.mistakes().values());
                whys(List.copyOf(one.mistakes().values()));
            }
            case Question.Hotspot one -> {
                Stream.concat(one.spots().stream(), one.decoys().stream())
                        .forEach(spot -> texts.add(spot.why()));
                whys(
                        Stream.concat(one.spots().stream(), one.decoys().stream())
                                .map(Question.Hotspot.Spot::why)
                                .toList());
                faults(one);
            }
            case Question.Open one -> {
                texts.add(one.modelAnswer());
                one.rubric().forEach(point -> texts.add(point.text()));
                rubric(one);
            }
            case Question.Placement _, Question.Generated _ -> {}
        }
        texts.forEach(this::names);
        if (NoteLint.hasUnmarkedPrice(String.join("\n", texts), question.common().ages())) {
            add(Rule.PRICE_UNMARKED, "names an amount of money", NoteLint.MARK_PRICES);
        }
        texts.stream()
                .map(Readability::language)
                .flatMap(text -> PLACE.matcher(text).results())
                .findFirst()
                .ifPresent(found ->
                        add(
                                Rule.POINTS_AT_PLACE,
                                "says `" + found.group() + "`",
                                "Options are shuffled: name what is meant."));
    }

    private void stem() {
        String stem = Readability.language(question.common().stem());
        int words = Readability.in(stem).size();
        int longest =
                Readability.sentences(stem).stream()
                        .mapToInt(sentence -> Readability.in(sentence).size())
                        .max()
                        .orElse(0);
        if (words > MOST_STEM_WORDS) {
            add(Rule.STEM_LENGTH, "asks in " + words + " words", "Leave out what nobody needs.");
        }
        if (longest > MOST_SENTENCE_WORDS) {
            add(
                    Rule.STEM_HARD_TO_READ,
                    "has a sentence of " + longest + " words",
                    "Make two of it.");
        }
        int lix = Readability.lix(stem);
        if (lix > HARDEST) {
            add(
                    Rule.STEM_HARD_TO_READ,
                    "reads like a law (readability index " + lix + ")",
                    "Use shorter sentences and words.");
        }
    }

    /// @return the texts of options and their reasons
    private List<String> options(List<Option> options) {
        whys(options.stream().map(Option::why).toList());
        return options.stream().flatMap(one -> Stream.of(one.text(), one.why())).toList();
    }

    private void whys(List<String> whys) {
        Set<String> said = new HashSet<>();
        for (String why : whys) {
            String plain = Markdown.plain(why);
            if (plain.split("\\s+").length < FEWEST_WHY_WORDS) {
                add(
                        Rule.WHY_EMPTY,
                        "gives `" + plain + "` as a reason",
                        "Say what the one who picks it has mixed up.");
            }
            if (!said.add(plain.toLowerCase(Locale.ROOT))) {
                add(
                        Rule.WHY_TWICE,
                        "gives one reason twice: `" + plain + "`",
                        "Say what this choice shows.");
            }
        }
    }

    private void key(List<Option> options, Set<String> right) {
        double wrong =
                options.stream()
                        .filter(one -> !right.contains(one.id()))
                        .mapToInt(one -> Markdown.plain(one.text()).length())
                        .average()
                        .orElse(0);
        for (Option one : options) {
            int length = Markdown.plain(one.text()).length();
            if (right.contains(one.id())
                    && length > TELLING_TIMES * wrong
                    && length > wrong + TELLING_CHARACTERS) {
                add(
                        Rule.KEY_TELLS,
                        "has a right option of "
                                + length
                                + " characters among wrong ones of "
                                + Math.round(wrong),
                        "Make them about as long.");
            }
        }
    }

    private void rubric(Question.Open open) {
        Set<PointKind> missing = EnumSet.of(PointKind.TRADE_OFF, PointKind.FAILURE_MODE);
        open.rubric().stream().map(RubricPoint::kind).forEach(missing::remove);
        if (!missing.isEmpty()) {
            add(
                    Rule.RUBRIC_KINDS,
                    "rewards no "
                            + missing.stream()
                                    .map(kind ->
                                            kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                    .collect(Collectors.joining(" and no ")),
                    "Add a point of that kind.");
        }
    }

    /// A document that is a task definition has no error but the marked ones.
    private void faults(Question.Hotspot hotspot) {
        if (!isTaskDefinition(hotspot)) {
            return;
        }
        lint(hotspot).stream()
                .filter(dev.deckhand.sandbox.scenario.Problem::isError)
                .filter(found -> hotspot.spots().stream().noneMatch(spot -> names(spot, found)))
                .forEach(found ->
                        add(
                                Rule.FAULT_UNMARKED,
                                "has a fault in line " + found.line() + ": " + found.message(),
                                "Mark it as a spot, or mend the document."));
    }

    static boolean isTaskDefinition(Question.Hotspot hotspot) {
        return hotspot.language().equals("json")
                && hotspot.lines().getFirst().strip().startsWith("{")
                && hotspot.lines().stream().anyMatch(line -> line.contains("containerDefinitions"));
    }

    /// What `deckhand lint` says of the document.
    static List<dev.deckhand.sandbox.scenario.Problem> lint(Question.Hotspot hotspot) {
        String text = String.join("\n", hotspot.lines());
        return TaskDefinitionLint.lint(text.getBytes(StandardCharsets.UTF_8), Optional.empty())
                .problems();
    }

    /// Whether a spot is what the linter found: at its line or, since the linter finds what is
    /// absent at the part that needs it, in its words.
    static boolean names(Question.Hotspot.Spot spot, dev.deckhand.sandbox.scenario.Problem found) {
        if (spot.lines().contains(found.line())) {
            return true;
        }
        String said = spot.why() + " " + spot.fix().orElse("");
        return said.contains(found.rule())
                || CODE.matcher(found.message() + " " + found.fix())
                        .results()
                        .anyMatch(code -> said.contains(code.group()));
    }

    private void names(String text) {
        AwsNames.wrongIn(Readability.language(text))
                .forEach(wrong ->
                        add(
                                Rule.AWS_NAME,
                                "writes " + wrong.found(),
                                "Write " + wrong.right() + "."));
    }

    private void add(Rule rule, String fault, String mend) {
        remarks.add(rule, place, "The question " + question.id() + " " + fault, mend);
    }
}
