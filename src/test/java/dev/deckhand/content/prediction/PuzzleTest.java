package dev.deckhand.content.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.content.prediction.Puzzle.Solution;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PuzzleTest {
    private static final String INSTANCES =
            """
            { "id": "i1", "ec2InstanceType": "m5.large", "availabilityZone": "az-a", "remainingResources": { "CPU": 1024, "MEMORY": 400 } },
            { "id": "i2", "ec2InstanceType": "m5.large", "availabilityZone": "az-a", "remainingResources": { "CPU": 1024, "MEMORY": 3000 }, "attributes": { "stack": "prod" } },
            { "id": "i3", "ec2InstanceType": "m5.large", "availabilityZone": "az-b", "remainingResources": { "CPU": 1024, "MEMORY": 2000 } }\
            """;

    private static Scenario scenario(String instances, String request) {
        String text =
                """
                { "format": 1, "id": "puzzle", "seed": 1,
                  "cluster": { "name": "demo", "containerInstances": [ %s ] },
                  "taskDefinitions": [ { "family": "web", "containerDefinitions": [ { "name": "app", "image": "example/web:1", "cpu": 256, "memory": 512 } ] } ],
                  "timeline": [ { "at": "1s", "id": "go", "runTask": { "taskDefinition": "web", %s } } ] }
                """
                        .formatted(instances, request);
        return ((Reading.Valid) ScenarioReader.read(text)).scenario();
    }

    private static final String BINPACK =
            "\"placementStrategy\": [ { \"type\": \"binpack\", \"field\": \"memory\" } ]";
    private static final String SPREAD =
            "\"placementStrategy\": [ { \"type\": \"spread\", \"field\": \"attribute:ecs.availability-zone\" } ]";

    @Test
    void theKeyIsWhereTheSimulatorPutsTheTask() {
        Prediction prediction = new Puzzle(scenario(INSTANCES, BINPACK), "go", false).prediction();
        assertThat(prediction.right()).containsExactly("i3");
        assertThat(prediction.choices())
                .extracting(Prediction.Choice::id)
                .containsExactly("i1", "i2", "i3", Prediction.NONE);
    }

    @Test
    void eachChoiceSaysWhyWithItsNumbers() {
        Prediction prediction = new Puzzle(scenario(INSTANCES, BINPACK), "go", false).prediction();
        assertThat(prediction.why("i1")).contains("512 MiB", "400 are free", "112 short");
        assertThat(prediction.why("i2")).contains("i3 has 2000 MiB", "i2 has 3000 MiB");
        assertThat(prediction.why("i3")).contains("2 instances fit", "2000 MiB");
        assertThat(prediction.why(Prediction.NONE)).contains("i3 passes every check");
    }

    @Test
    void theTableShowsTheInstancesJustBeforeTheDecision() {
        Prediction prediction = new Puzzle(scenario(INSTANCES, BINPACK), "go", false).prediction();
        assertThat(prediction.table()).contains("| i3 | m5.large | az-b | 1024 | 2000 |");
        assertThat(prediction.text()).contains("256 CPU units, 512 MiB", "`binpack(memory)`");
        assertThat(prediction.before().nowMicros()).isLessThanOrEqualTo(1_000_000);
        assertThat(prediction.before().state().tasks()).isEmpty();
    }

    @Test
    void aConstraintShowsTheAttributesItAsksFor() {
        Prediction prediction =
                new Puzzle(
                                scenario(
                                        INSTANCES,
                                        "\"placementConstraints\": [ { \"type\": \"memberOf\", \"expression\": \"attribute:stack == prod\" } ]"),
                                "go",
                                false)
                        .prediction();
        assertThat(prediction.right()).containsExactly("i2");
        assertThat(prediction.table()).contains("| stack |", "| prod |");
        assertThat(prediction.why("i3")).contains("memberOf");
        assertThat(prediction.why("i2")).contains("the only instance that passes");
    }

    @Test
    void whereNothingFitsThatIsTheKey() {
        Prediction prediction =
                new Puzzle(scenario(INSTANCES.replace("000 }", "00 }"), BINPACK), "go", false)
                        .prediction();
        assertThat(prediction.right()).containsExactly(Prediction.NONE);
        assertThat(prediction.why(Prediction.NONE)).contains("Each instance fails a check");
    }

    @Test
    void aTieIsAProblemUnlessEachOfTheEqualsIsAccepted() {
        String equal = INSTANCES.replace("3000", "2000");
        assertThat(unsolved(new Puzzle(scenario(equal, BINPACK), "go", false)))
                .contains("i2, i3 are equal");
        Prediction prediction = new Puzzle(scenario(equal, BINPACK), "go", true).prediction();
        assertThat(prediction.right()).containsExactlyInAnyOrder("i2", "i3");
        assertThat(prediction.why("i2")).contains("each counts as right");
    }

    @Test
    void aSpreadIsPredictableOnlyWhereItLeavesOne() {
        assertThat(unsolved(new Puzzle(scenario(INSTANCES, SPREAD), "go", false)))
                .contains("are equal");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "other | makes no placement for other",
                "2 | makes no placement for 2",
                "'' | makes no placement"
            })
    void aDecisionThatIsNotThereIsAProblem(String decision, String said) {
        assertThat(unsolved(new Puzzle(scenario(INSTANCES, BINPACK), decision, false)))
                .contains(said);
    }

    @Test
    void theSecondPlacementOfOneMomentIsAProblem() {
        assertThat(
                        unsolved(
                                new Puzzle(
                                        scenario(INSTANCES, BINPACK + ", \"count\": 2"),
                                        "2",
                                        false)))
                .contains("placed at the same moment before");
    }

    @Test
    void aRandomStrategyIsAProblem() {
        assertThat(
                        unsolved(
                                new Puzzle(
                                        scenario(
                                                INSTANCES,
                                                "\"placementStrategy\": [ { \"type\": \"random\" } ]"),
                                        "go",
                                        true)))
                .contains("random");
    }

    @Test
    void spreadingOverAnAttributeThatAnInstanceLacksIsAProblem() {
        assertThat(
                        unsolved(
                                new Puzzle(
                                        scenario(
                                                INSTANCES,
                                                "\"placementStrategy\": [ { \"type\": \"spread\", \"field\": \"attribute:stack\" } ]"),
                                        "go",
                                        true)))
                .contains("lacks the attribute");
    }

    @Test
    void moreInstancesThanNumberKeysAreTooMany() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            many.append(many.isEmpty() ? "" : ", ")
                    .append("{ \"id\": \"n%d\", \"ec2InstanceType\": \"m5.large\" }".formatted(i));
        }
        assertThat(unsolved(new Puzzle(scenario(many.toString(), BINPACK), "go", true)))
                .contains("too large");
    }

    private static String unsolved(Puzzle puzzle) {
        return puzzle.solution() instanceof Solution.Unsolved(var what, _) ? what : "";
    }
}
