package dev.deckhand.study;

import dev.deckhand.content.Concept;
import dev.deckhand.content.Difficulty;
import dev.deckhand.content.Library;
import dev.deckhand.content.Module;
import dev.deckhand.content.Pack;
import dev.deckhand.content.PackInfo;
import dev.deckhand.content.Question;
import dev.deckhand.content.prediction.Puzzle;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A small library for tests: two modules, three concepts, a question of each kind that practice
/// asks.
public final class Questions {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);

    private Questions() {}

    public static Question.Single single() {
        return new Question.Single(
                common("single-1", "roles", Difficulty.EASY),
                List.of(option("task"), option("execution"), option("instance"), option("user")),
                "task");
    }

    public static Question.Multiple multiple() {
        return new Question.Multiple(
                common("multiple-1", "roles", Difficulty.MEDIUM),
                List.of(option("a"), option("b"), option("c"), option("d"), option("e")),
                Set.of("a", "c"));
    }

    public static Question.TrueFalse trueFalse() {
        return new Question.TrueFalse(
                common("true-false-1", "roles", Difficulty.EASY),
                false,
                "Only on EC2.",
                "Fargate has no such host.");
    }

    public static Question.Ordering ordering() {
        return new Question.Ordering(
                common("ordering-1", "modes", Difficulty.HARD),
                List.of(
                        option("pull"),
                        option("create"),
                        option("start"),
                        option("check"),
                        option("stop")));
    }

    public static Question.Matching matching() {
        return new Question.Matching(
                common("matching-1", "modes", Difficulty.MEDIUM),
                List.of(
                        new Question.Matching.Pair("p1", "awsvpc", "own interface", "why"),
                        new Question.Matching.Pair("p2", "bridge", "mapped ports", "why"),
                        new Question.Matching.Pair("p3", "default", "mapped ports", "why")),
                List.of(new Question.Option("x1", "no network at all", "why")));
    }

    public static Question.Fill fill() {
        return new Question.Fill(
                common("fill-1", "modes", Difficulty.MEDIUM),
                List.of("--force-new-deployment"),
                Set.of(Question.Fill.Ignore.CASE, Question.Fill.Ignore.QUOTES),
                Map.of("--force-deployment", "That option does not exist."));
    }

    public static Question.Hotspot hotspot() {
        return new Question.Hotspot(
                common("hotspot-1", "sizes", Difficulty.HARD),
                "json",
                List.of(
                        "{",
                        "  \"cpu\": \"256\",",
                        "  \"memory\": \"4096\",",
                        "  \"hostPort\": 8080",
                        "}"),
                List.of(
                        new Question.Hotspot.Spot(
                                "size", Set.of(2, 3), "Too much memory.", Optional.of("2048")),
                        new Question.Hotspot.Spot(
                                "port", Set.of(4), "Differs.", Optional.of("80"))),
                List.of(
                        new Question.Hotspot.Spot(
                                "brace", Set.of(1), "A brace is a brace.", Optional.empty())));
    }

    public static Question.Open open() {
        return new Question.Open(
                common("open-1", "sizes", Difficulty.HARD),
                "Because.",
                List.of(
                        new Question.Open.RubricPoint(
                                "r1", "who calls", Question.Open.PointKind.POINT),
                        new Question.Open.RubricPoint(
                                "r2", "least privilege", Question.Open.PointKind.TRADE_OFF),
                        new Question.Open.RubricPoint(
                                "r3", "access denied", Question.Open.PointKind.FAILURE_MODE),
                        new Question.Open.RubricPoint(
                                "r4", "rotation", Question.Open.PointKind.POINT)),
                List.of());
    }

    /// `i2` is right: `i1` is too small.
    public static Question.Placement placement() {
        String scenario =
                """
                { "format": 1, "id": "two", "seed": 1,
                  "cluster": { "name": "demo", "containerInstances": [
                    { "id": "i1", "ec2InstanceType": "m5.large", "remainingResources": { "MEMORY": 100 } },
                    { "id": "i2", "ec2InstanceType": "m5.large" } ] },
                  "taskDefinitions": [ { "family": "web", "containerDefinitions": [ { "name": "app", "image": "example/web:1", "memory": 256 } ] } ],
                  "timeline": [ { "at": "1s", "id": "go", "runTask": { "taskDefinition": "web", "placementStrategy": [ { "type": "binpack", "field": "memory" } ] } } ] }
                """;
        return new Question.Placement(
                common("placement-1", "sizes", Difficulty.MEDIUM),
                "two",
                "go",
                new Puzzle(
                        ((Reading.Valid) ScenarioReader.read(scenario)).scenario(), "go", false));
    }

    public static Question.Generated generated() {
        return new Question.Generated(
                common("generated-1", "sizes", Difficulty.MEDIUM),
                "base-weight-split",
                Map.of("base", "[1, 2]"));
    }

    public static Library library() {
        List<Concept> concepts =
                List.of(
                        concept("roles", "identity", List.of()),
                        concept("modes", "networking", List.of("roles")),
                        concept("sizes", "networking", List.of("modes")));
        List<Question> questions =
                List.of(
                        single(),
                        multiple(),
                        trueFalse(),
                        ordering(),
                        matching(),
                        fill(),
                        hotspot(),
                        open());
        PackInfo info =
                new PackInfo(
                        "sample",
                        "1.2.3",
                        "Sample",
                        List.of("The Deckhand authors"),
                        "CC-BY-4.0",
                        "en",
                        AS_OF,
                        List.of(),
                        List.of(
                                new Module("identity", "Identity"),
                                new Module("networking", "Networking")));
        return new Library(
                List.of(
                        new Pack(
                                info, concepts, questions, List.of(), List.of(), List.of(),
                                List.of(), List.of(), List.of(), List.of(), Map.of())));
    }

    private static Concept concept(String id, String module, List<String> prerequisites) {
        return new Concept(
                id,
                id,
                module,
                "About " + id,
                prerequisites,
                List.of(),
                4,
                AS_OF,
                List.of(),
                List.of(),
                "Text.",
                "sample");
    }

    private static Question.Common common(String id, String concept, Difficulty difficulty) {
        return new Question.Common(
                id,
                concept,
                difficulty,
                "Stem of " + id,
                "Because.",
                List.of(),
                List.of(),
                AS_OF,
                List.of(),
                "sample");
    }

    private static Question.Option option(String id) {
        return new Question.Option(id, "Text of " + id, "Why " + id);
    }
}
