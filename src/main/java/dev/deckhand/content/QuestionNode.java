package dev.deckhand.content;

import dev.deckhand.content.Question.Common;
import dev.deckhand.content.Question.Fill.Ignore;
import dev.deckhand.content.Question.Hotspot.Spot;
import dev.deckhand.content.Question.Matching.Pair;
import dev.deckhand.content.Question.Open.PointKind;
import dev.deckhand.content.Question.Open.RubricPoint;
import dev.deckhand.content.Question.Option;
import dev.deckhand.content.generated.Families;
import dev.deckhand.content.prediction.Puzzle;
import dev.deckhand.sandbox.model.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import tools.jackson.databind.JsonNode;

/// One question that its schema has found no fault in: checks what a schema cannot say, and makes
/// the record.
final class QuestionNode {
    private static final int MODEL_ANSWER_WORDS = 150;

    private final JsonNode node;
    private final String pointer;
    private final DataText data;
    private final PackInfo pack;
    private final ScenarioTexts scenarios;
    private final List<Link> links;
    private final Problems problems;

    /// @param scenarios of the pack
    /// @param links where to add what its texts link to
    QuestionNode(
            JsonNode node,
            String pointer,
            DataText data,
            PackInfo pack,
            ScenarioTexts scenarios,
            List<Link> links,
            Problems problems) {
        this.node = node;
        this.pointer = pointer;
        this.data = data;
        this.pack = pack;
        this.scenarios = scenarios;
        this.links = links;
        this.problems = problems;
    }

    /// The question, or nothing when there are problems that keep it from being made.
    Optional<Question> read() {
        int before = problems.count();
        Common common = common();
        Optional<QuestionType> type = QuestionType.of(Fields.text(node, "type"));
        if (type.isEmpty()) {
            return Optional.empty();
        }
        return switch (type.get()) {
            case SINGLE -> {
                List<Option> options = options("options");
                String answer = Fields.text(node, "answer");
                requireAmong(options, answer, "/answer");
                yield soundSince(before)
                        ? Optional.of(new Question.Single(common, options, answer))
                        : Optional.empty();
            }
            case MULTIPLE -> {
                List<Option> options = options("options");
                List<String> answer = Fields.texts(node, "answer");
                for (int i = 0; i < answer.size(); i++) {
                    requireAmong(options, answer.get(i), "/answer/" + i);
                }
                if (answer.size() >= options.size()) {
                    problem(
                            "/answer",
                            "All options are right",
                            "Add a wrong option, or ask something else.");
                }
                yield soundSince(before)
                        ? Optional.of(new Question.Multiple(common, options, Set.copyOf(answer)))
                        : Optional.empty();
            }
            case TRUE_FALSE ->
                    Optional.of(
                            new Question.TrueFalse(
                                    common,
                                    node.path("answer").asBoolean(),
                                    prose(node, "", "whyTrue"),
                                    prose(node, "", "whyFalse")));
            case ORDERING -> Optional.of(new Question.Ordering(common, options("items")));
            case MATCHING -> Optional.of(matching(common));
            case FILL -> Optional.of(fill(common));
            case HOTSPOT -> Optional.of(hotspot(common));
            case OPEN -> Optional.of(open(common));
            case PLACEMENT -> placement(common);
            case GENERATED -> generated(common);
        };
    }

    private boolean soundSince(int before) {
        return problems.count() == before;
    }

    private Common common() {
        String id = Fields.text(node, "id");
        String concept = Fields.text(node, "concept");
        return new Common(
                id,
                concept,
                Difficulty.valueOf(enumName(Fields.text(node, "difficulty"))),
                prose(node, "", "stem"),
                prose(node, "", "explanation"),
                Fields.sources(node, data, pointer, problems),
                Fields.exams(node),
                Fields.day(node, "asOf", value("/asOf"), problems).orElse(LocalDate.EPOCH),
                Fields.ages(node),
                Fields.texts(node, "seeds"),
                pack.id());
    }

    private List<Option> options(String field) {
        List<Option> options = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<String> texts = new HashSet<>();
        List<JsonNode> nodes = Fields.list(node, field);
        for (int i = 0; i < nodes.size(); i++) {
            String at = "/" + field + "/" + i;
            String id = ownId(nodes.get(i), at, ids);
            String text = prose(nodes.get(i), at, "text");
            if (!texts.add(text.strip())) {
                problem(at + "/text", "Another one says the same", "Say something else here.");
            }
            options.add(new Option(id, text, prose(nodes.get(i), at, "why")));
        }
        return options;
    }

    private Question matching(Common common) {
        List<Pair> pairs = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<String> lefts = new HashSet<>();
        Set<String> rights = new HashSet<>();
        List<JsonNode> nodes = Fields.list(node, "pairs");
        for (int i = 0; i < nodes.size(); i++) {
            String at = "/pairs/" + i;
            JsonNode pair = nodes.get(i);
            String left = prose(pair, at, "left");
            String right = prose(pair, at, "right");
            if (!lefts.add(left.strip())) {
                problem(at + "/left", "Another pair has the same left side", "Make it one pair.");
            }
            rights.add(right.strip());
            pairs.add(new Pair(ownId(pair, at, ids), left, right, prose(pair, at, "why")));
        }
        List<Option> extras = options("extras");
        for (int i = 0; i < extras.size(); i++) {
            String at = "/extras/" + i;
            if (!ids.add(extras.get(i).id())) {
                problem(at + "/id", "A pair has the same id", "Give it an id of its own.");
            }
            if (rights.contains(extras.get(i).text().strip())) {
                problem(at + "/text", "A pair has this right side", "Let it match nothing.");
            }
        }
        return new Question.Matching(common, pairs, extras);
    }

    private Question fill(Common common) {
        if (!common.stem().contains("____")) {
            problem("/stem", "The stem has no gap", "Put ____ where the answer goes.");
        }
        List<String> accept = Fields.texts(node, "accept");
        Set<Ignore> ignore = EnumSet.noneOf(Ignore.class);
        for (String word : Fields.texts(node, "ignore")) {
            ignore.add(Ignore.valueOf(enumName(word)));
        }
        Map<String, String> mistakes = new LinkedHashMap<>();
        List<JsonNode> nodes = Fields.list(node, "mistakes");
        for (int i = 0; i < nodes.size(); i++) {
            String at = "/mistakes/" + i;
            String text = Fields.text(nodes.get(i), "text");
            String why = prose(nodes.get(i), at, "why");
            if (accept.contains(text)) {
                problem(at + "/text", "This is accepted as right", "Remove it here or there.");
            } else if (mistakes.putIfAbsent(text, why) != null) {
                problem(at + "/text", "This mistake is there twice", "Keep one.");
            }
        }
        return new Question.Fill(common, accept, ignore, mistakes);
    }

    private Question hotspot(Common common) {
        JsonNode document = node.path("document");
        String language = Fields.text(document, "language");
        if (!Prose.LANGUAGES.contains(language)) {
            problem(
                    "/document/language",
                    "The language " + language + " is not known",
                    "Use one of " + Prose.languages() + ".");
        }
        List<String> lines = Fields.texts(document, "lines");
        Set<String> ids = new HashSet<>();
        Set<Integer> taken = new HashSet<>();
        return new Question.Hotspot(
                common,
                language,
                lines,
                spots("spots", lines.size(), ids, taken),
                spots("decoys", lines.size(), ids, taken));
    }

    /// @param taken the lines of the spots so far; a line belongs to one of them only
    private List<Spot> spots(String field, int lines, Set<String> ids, Set<Integer> taken) {
        List<Spot> spots = new ArrayList<>();
        List<JsonNode> nodes = Fields.list(node, field);
        for (int i = 0; i < nodes.size(); i++) {
            JsonNode spot = nodes.get(i);
            String at = "/" + field + "/" + i;
            Set<Integer> own = new LinkedHashSet<>();
            List<JsonNode> named = Fields.list(spot, "lines");
            for (int j = 0; j < named.size(); j++) {
                int line = named.get(j).asInt(0);
                if (line < 1 || line > lines) {
                    problem(
                            at + "/lines/" + j,
                            "There is no line " + named.get(j) + " in the document",
                            "It has " + lines + " lines, counted from 1.");
                } else if (!taken.add(line)) {
                    problem(
                            at + "/lines/" + j,
                            "Line " + line + " belongs to another spot or decoy already",
                            "Let each line belong to one.");
                }
                own.add(line);
            }
            Optional<String> fix =
                    spot.has("fix") ? Optional.of(prose(spot, at, "fix")) : Optional.empty();
            spots.add(new Spot(ownId(spot, at, ids), own, prose(spot, at, "why"), fix));
        }
        return spots;
    }

    private Question open(Common common) {
        String answer = prose(node, "", "modelAnswer");
        int words = new StringTokenizer(answer).countTokens();
        if (words > MODEL_ANSWER_WORDS) {
            problem(
                    "/modelAnswer",
                    "The model answer has " + words + " words",
                    "Say it in " + MODEL_ANSWER_WORDS + ".");
        }
        List<RubricPoint> rubric = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<JsonNode> nodes = Fields.list(node, "rubric");
        for (int i = 0; i < nodes.size(); i++) {
            String at = "/rubric/" + i;
            rubric.add(
                    new RubricPoint(
                            ownId(nodes.get(i), at, ids),
                            prose(nodes.get(i), at, "text"),
                            PointKind.valueOf(enumName(Fields.text(nodes.get(i), "kind")))));
        }
        List<String> followUps = Fields.texts(node, "followUps");
        for (int i = 0; i < followUps.size(); i++) {
            Prose.checkField(followUps.get(i), value("/followUps/" + i), links, problems);
        }
        return new Question.Open(common, answer, rubric, followUps);
    }

    private Optional<Question> placement(Common common) {
        String id = Fields.text(node, "scenario");
        String decision = Fields.text(node, "decision");
        Optional<Scenario> scenario = scenarios.scenario(id, value("/scenario"), problems);
        if (scenario.isEmpty()) {
            return Optional.empty();
        }
        Puzzle puzzle =
                new Puzzle(scenario.get(), decision, "accept".equals(Fields.text(node, "ties")));
        if (!scenarios.areTrusted()
                && puzzle.solution() instanceof Puzzle.Solution.Unsolved(var what, var mend)) {
            problem("/decision", what, mend);
        }
        return Optional.of(new Question.Placement(common, id, decision, puzzle));
    }

    private Optional<Question> generated(Common common) {
        String family = Fields.text(node, "family");
        Map<String, String> parameters = parameters();
        if (!scenarios.areTrusted()) {
            for (Families.Complaint complaint :
                    Families.check(family, Variants.level(common.difficulty()), parameters)) {
                String at =
                        complaint.parameter().isEmpty()
                                ? "/family"
                                : "/parameters/" + complaint.parameter();
                problem(at, complaint.what(), complaint.mend());
            }
        }
        return Optional.of(new Question.Generated(common, family, parameters));
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        node.path("parameters")
                .properties()
                .forEach(field ->
                        parameters.put(
                                field.getKey(),
                                field.getValue().isString()
                                        ? field.getValue().asString()
                                        : field.getValue().toString()));
        return parameters;
    }

    private void requireAmong(List<Option> options, String answer, String at) {
        if (options.stream().noneMatch(option -> option.id().equals(answer))) {
            problem(
                    at,
                    "The answer " + answer + " is not among the options",
                    "Use one of their ids: "
                            + String.join(", ", options.stream().map(Option::id).toList())
                            + ".");
        }
    }

    private String ownId(JsonNode part, String at, Set<String> taken) {
        String id = Fields.text(part, "id");
        if (!taken.add(id)) {
            problem(at + "/id", "Another one has the id " + id, "Give it an id of its own.");
        }
        return id;
    }

    /// A text field that is Markdown, checked.
    private String prose(JsonNode holder, String at, String field) {
        String text = Fields.text(holder, field);
        Prose.checkField(text, value(at + "/" + field), links, problems);
        return text;
    }

    private Place value(String at) {
        return data.value(pointer + at);
    }

    private void problem(String at, String what, String mend) {
        problems.add(value(at), what, mend);
    }

    private static String enumName(String word) {
        return word.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
