package dev.deckhand.sandbox.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.model.Decimal;
import dev.deckhand.sandbox.model.Given;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.model.TimelineAction;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioReaderTest {
    static final List<String> EXAMPLES = List.of("g-07", "g-25", "g-69", "g-76", "g-61", "g-82");

    static Stream<String> examples() {
        return EXAMPLES.stream();
    }

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExamplesOfTheFormatAreRead(String id) {
        Scenario scenario = valid(Resource.text(id + ".json"));

        assertThat(scenario.id()).isEqualTo(id);
        assertThat(scenario.seed()).isZero();
        assertThat(scenario.startsAt()).isEqualTo(Scenario.DEFAULT_STARTS_AT);
    }

    @Test
    void aCountStandsForSoManyEqualThings() {
        Scenario scenario = valid(Resource.text("g-61.json"));

        assertThat(scenario.cluster().containerInstances())
                .extracting(instance -> instance.id())
                .containsExactly("busy-1", "busy-2", "busy-3", "idle-1", "idle-2", "bare");
        assertThat(scenario.cluster().containerInstances())
                .extracting(instance -> instance.ec2InstanceId())
                .startsWith("busy-1", "busy-2");
    }

    @Test
    void theMostExactBehaviourWinsFieldByField() {
        Scenario scenario =
                valid(
                        """
                        { "format": 1, "id": "x", "cluster": { "name": "demo" },
                          "taskDefinitions": [ { "family": "web", "containerDefinitions": [ { "name": "app", "image": "i", "memory": 64 } ] } ],
                          "behaviour": {
                            "web": { "pullSeconds": 1, "healthySeconds": 20, "exitCode": 3 },
                            "web:1": { "healthySeconds": null, "launches": [ { "failure": "CannotPullContainerError" }, { "exitCode": 4 } ] } } }
                        """);
        var web = new dev.deckhand.sandbox.model.TaskDefinitionId("web", 1);

        var listed = scenario.behaviour().of("t", web, OptionalInt.empty());
        var first = scenario.behaviour().of("t", web, OptionalInt.of(0));
        var second = scenario.behaviour().of("t", web, OptionalInt.of(1));
        var third = scenario.behaviour().of("t", web, OptionalInt.of(2));

        assertThat(listed.pullMicros()).isEqualTo(Micros.ofSeconds(1));
        assertThat(listed.startMicros()).isEqualTo(Micros.ofSeconds(2));
        assertThat(listed.healthyMicros()).isEmpty();
        assertThat(listed.failure()).isEmpty();
        assertThat(first.failure()).contains("CannotPullContainerError");
        assertThat(second.exitCode()).isEqualTo(4);
        assertThat(third).isEqualTo(listed);
    }

    @Test
    void nullInSetLoadMeansNoDataAndAbsenceMeansNoChange() {
        Scenario scenario =
                valid(
                        """
                        { "format": 1, "id": "x", "cluster": { "name": "demo" }, "timeline": [
                          { "at": "1h30m", "setLoad": { "service": "web", "cpuUtilization": null, "loadPerSecond": 12.5 } } ] }
                        """);

        var entry = scenario.timeline().getFirst();
        assertThat(entry.atMicros()).isEqualTo(Micros.ofSeconds(5400));
        assertThat(entry.id()).isEqualTo("timeline[0]");
        assertThat(entry.action())
                .isEqualTo(
                        new TimelineAction.SetLoad(
                                "web",
                                Given.of(new Decimal(12_500)),
                                Given.nothing(),
                                Given.absent()));
        assertThat(entry.action().apiName()).isEqualTo("setLoad");
    }

    @Test
    void anUnknownFieldIsAProblemWithItsPlaceAndTheLikelyName() {
        List<Problem> problems =
                problems(
                        """
                        { "format": 1, "id": "x",
                          "cluster": { "name": "demo",
                            "containerInstance": [] } }
                        """);

        assertThat(problems)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.rule()).isEqualTo("unknown-field");
                    assertThat(problem.path()).isEqualTo("/cluster/containerInstance");
                    assertThat(problem.line()).isEqualTo(3);
                    assertThat(problem.column()).isEqualTo(5);
                    assertThat(problem.fix()).contains("containerInstances");
                });
    }

    @Test
    void everyProblemOfAFileIsReportedInFileOrder() {
        List<Problem> problems =
                problems(
                        """
                        { "format": 2, "id": 7,
                          "cluster": { "containerInstances": [ { "id": "i1", "status": "GONE", "count": 0 } ] },
                          "timeline": [ { "at": "soon", "stopInstance": "i1", "drainInstance": "i1" }, { "at": "1s" } ] }
                        """);

        assertThat(problems)
                .extracting(Problem::rule)
                .containsExactly(
                        "out-of-range",
                        "wrong-type",
                        "unknown-value",
                        "out-of-range",
                        "one-action",
                        "duration",
                        "one-action");
        assertThat(problems).isSortedAccordingTo(Problem.IN_FILE_ORDER);
    }

    @Test
    void aFieldThatIsGivenTwiceIsAProblem() {
        assertThat(
                        problems(
                                """
                                { "format": 1, "id": "x", "id": "y", "cluster": {} }
                                """))
                .extracting(Problem::rule)
                .containsExactly("duplicate-field");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "{",
                "[1,",
                "{\"format\":1}}",
                "nul",
                "{'format':1}",
                "// c\n{}",
                "\u0000",
                "1e999999999",
                "\"\\ud800\""
            })
    void textThatIsNoScenarioIsAProblemAndNeverAnException(String text) {
        List<Problem> problems = problems(text);

        assertThat(problems)
                .isNotEmpty()
                .allSatisfy(problem -> {
                    assertThat(problem.line()).isPositive();
                    assertThat(problem.column()).isPositive();
                    assertThat(problem.message()).isNotBlank();
                    assertThat(problem.fix()).isNotBlank();
                });
    }

    @Test
    void bytesThatAreNoUtf8AreAProblem() {
        assertThat(ScenarioReader.read(new byte[] {(byte) 0xC3, (byte) 0x28}))
                .isInstanceOf(Reading.Invalid.class);
    }

    @Test
    void deepNestingIsAProblemAndNoStackOverflow() {
        assertThat(problems("[".repeat(100_000)))
                .extracting(Problem::rule)
                .containsExactly("syntax");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDamagedScenarioNeverThrowsAndAlwaysSaysWhere(long seed) {
        var random = new SplittableRandom(seed);
        String text =
                Damage.of(
                        Resource.text(EXAMPLES.get((int) (seed % EXAMPLES.size())) + ".json"),
                        random);

        switch (ScenarioReader.read(text)) {
            case Reading.Valid(var scenario, var remarks) -> {
                assertThat(scenario.id()).isNotNull();
                assertThat(remarks).noneMatch(Problem::isError);
            }
            case Reading.Invalid(var problems) ->
                    assertThat(problems)
                            .isNotEmpty()
                            .anyMatch(Problem::isError)
                            .allSatisfy(problem -> assertThat(problem.line()).isPositive());
        }
    }

    static Scenario valid(String text) {
        return switch (ScenarioReader.read(text)) {
            case Reading.Valid(var scenario, _) -> scenario;
            case Reading.Invalid(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    static List<Problem> problems(String text) {
        return switch (ScenarioReader.read(text)) {
            case Reading.Valid(_, _) -> throw new AssertionError("it was read");
            case Reading.Invalid(var problems) -> problems;
        };
    }
}
