package dev.deckhand.ui.shared.question;

import dev.deckhand.content.Question;
import dev.deckhand.content.prediction.Prediction;
import dev.deckhand.study.Answer;
import dev.deckhand.study.Asked;
import dev.deckhand.study.Response;
import dev.deckhand.ui.shared.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Responses and right answers in words, for lists and for what is read aloud. Markdown, one entry
/// for each thing chosen.
public final class AnswerText {
    private AnswerText() {}

    /// What was answered. Of pairs and rubric points only those that were not right.
    public static List<String> given(Question question, Response response) {
        return switch (response) {
            case Response.Chosen chosen -> options(question, chosen.options());
            case Response.Ordered ordered -> numbered(question, ordered.items());
            case Response.Matched matched when question instanceof Question.Matching matching -> {
                Map<String, String> texts = Marking.rightTexts(matching);
                yield matching.pairs().stream()
                        .filter(pair -> Marking.ofPair(matching, matched, pair) == Marking.WRONG)
                        .map(pair ->
                                Messages.text(
                                        "question.pair",
                                        pair.left(),
                                        texts.getOrDefault(
                                                matched.rights().getOrDefault(pair.id(), ""), "–")))
                        .toList();
            }
            case Response.Typed typed -> List.of(code(typed.text()));
            case Response.Marked marked when question instanceof Question.Hotspot hotspot ->
                    lines(hotspot, List.copyOf(marked.lines()));
            case Response.Written written when question instanceof Question.Open open ->
                    List.of(
                            Messages.text(
                                    "question.open.made",
                                    written.points().size(),
                                    open.rubric().size()));
            case Response.Matched _, Response.Marked _, Response.Written _ -> List.of();
        };
    }

    /// What would have been right, as far as the response was not.
    public static List<String> right(Question question, Response response) {
        return switch (question) {
            case Question.Single _,
                    Question.Multiple _,
                    Question.TrueFalse _,
                    Question.Placement _ ->
                    options(question, Marking.rightOptions(question));
            case Question.Ordering ordering ->
                    numbered(question, ordering.items().stream().map(Question.Option::id).toList());
            case Question.Matching matching ->
                    matching.pairs().stream()
                            .filter(pair ->
                                    !(response instanceof Response.Matched matched)
                                            || Marking.ofPair(matching, matched, pair)
                                                    == Marking.WRONG)
                            .map(pair -> Messages.text("question.pair", pair.left(), pair.right()))
                            .toList();
            case Question.Fill fill -> List.of(code(fill.accept().getFirst()));
            case Question.Hotspot hotspot ->
                    lines(
                            hotspot,
                            hotspot.spots().stream()
                                    .flatMap(spot -> spot.lines().stream())
                                    .sorted()
                                    .toList());
            case Question.Open open ->
                    open.rubric().stream()
                            .filter(point ->
                                    !(response instanceof Response.Written written
                                            && written.points().contains(point.id())))
                            .map(Question.Open.RubricPoint::text)
                            .toList();
            case Question.Generated _ -> List.of();
        };
    }

    /// What is right, all of it.
    public static List<String> right(Question question) {
        return right(question, new Response.Typed(""));
    }

    /// The letters of the right options as shown, `B` or `A, D`; of a placement the instances, or
    /// that none fits; empty for other kinds.
    public static String rightLetters(Asked asked) {
        if (asked.question() instanceof Question.Placement placement) {
            return String.join(
                    ", ",
                    placement.prediction().right().stream()
                            .sorted()
                            .map(id ->
                                    id.equals(Prediction.NONE)
                                            ? Messages.text("question.placement.none.short")
                                            : id)
                            .toList());
        }
        return String.join(
                ", ",
                IntStream.range(0, asked.shown().size())
                        .filter(place ->
                                Marking.rightOptions(asked.question())
                                        .contains(asked.shown().get(place)))
                        .mapToObj(place -> key(asked, place))
                        .toList());
    }

    /// How it went, in a sentence.
    public static String verdict(Answer answer) {
        Question question = answer.asked().question();
        int points = answer.grade().points();
        int outOf = answer.grade().outOf();
        if (question instanceof Question.Open) {
            return Messages.text("question.open.made", points, outOf);
        }
        if (answer.grade().correct()) {
            return Messages.text("question.right");
        }
        String letters = rightLetters(answer.asked());
        int right = Marking.rightOptions(question).size();
        if (points == 0) {
            return letters.isEmpty()
                    ? Messages.text("question.wrong")
                    : Messages.text("question.wrong.because", letters, right);
        }
        return letters.isEmpty()
                ? Messages.text("question.partly", points, outOf)
                : Messages.text("question.partly.because", points, outOf, letters);
    }

    /// An instance that can be predicted, by its id; or that none fits.
    public static String host(String id) {
        return id.equals(Prediction.NONE) ? Messages.text("question.placement.none") : id;
    }

    /// The key that chooses what is shown at a place: a letter, or the number of an instance.
    static String key(Asked asked, int place) {
        if (asked.question() instanceof Question.Placement) {
            return asked.shown().get(place).equals(Prediction.NONE)
                    ? Messages.text("question.placement.none.key")
                    : String.valueOf(place + 1);
        }
        return letter(place);
    }

    /// `A` for 0.
    static String letter(int place) {
        return String.valueOf((char) ('A' + place));
    }

    /// The text of an option or item.
    static String option(Question question, String id) {
        return switch (question) {
            case Question.Single single -> text(single.options(), id);
            case Question.Multiple multiple -> text(multiple.options(), id);
            case Question.Ordering ordering -> text(ordering.items(), id);
            case Question.TrueFalse _ ->
                    id.equals(Question.TrueFalse.TRUE)
                            ? Messages.text("question.true")
                            : Messages.text("question.false");
            case Question.Matching matching -> Marking.rightTexts(matching).getOrDefault(id, "");
            case Question.Placement _ -> host(id);
            case Question.Fill _, Question.Hotspot _, Question.Open _, Question.Generated _ -> "";
        };
    }

    private static String text(List<Question.Option> options, String id) {
        return options.stream()
                .filter(option -> option.id().equals(id))
                .map(Question.Option::text)
                .findFirst()
                .orElse("");
    }

    private static List<String> options(Question question, Collection<String> ids) {
        return ids.stream().sorted().map(id -> option(question, id)).toList();
    }

    private static List<String> numbered(Question question, List<String> items) {
        List<String> lines = new ArrayList<>();
        for (String item : items) {
            lines.add(Messages.text("question.step", lines.size() + 1, option(question, item)));
        }
        return lines;
    }

    private static List<String> lines(Question.Hotspot question, List<Integer> numbers) {
        return numbers.stream()
                .filter(number -> number <= question.lines().size())
                .map(number ->
                        Messages.text(
                                "question.line",
                                number,
                                code(question.lines().get(number - 1).strip())))
                .toList();
    }

    /// As Markdown code, whatever it holds.
    private static String code(String text) {
        return text.contains("`") ? "`` " + text + " ``" : "`" + text + "`";
    }
}
