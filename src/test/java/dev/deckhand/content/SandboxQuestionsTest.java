package dev.deckhand.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said of placement and generated questions that cannot be asked.
class SandboxQuestionsTest {
    private static final String BASICS = "questions/basics.json";
    private static final String COMMON =
            "\"concept\": \"rope\", \"difficulty\": \"easy\", \"stem\": \"Where?\", \"explanation\": \"There.\", \"sources\": [ { \"title\": \"A book\" } ], \"exams\": [], \"asOf\": \"2026-11-20\", ";

    private static final String SCENARIO =
            """
            { "format": 1, "id": "two", "seed": 1,
              "cluster": { "name": "demo", "containerInstances": [
                { "id": "i1", "ec2InstanceType": "m5.large", "remainingResources": { "MEMORY": 100 } },
                { "id": "i2", "ec2InstanceType": "m5.large" } ] },
              "taskDefinitions": [ { "family": "web", "containerDefinitions": [ { "name": "app", "image": "example/web:1", "memory": 256 } ] } ],
              "timeline": [ { "at": "1s", "id": "go", "runTask": { "taskDefinition": "web", "placementStrategy": [ { "type": "binpack", "field": "memory" } ] } } ] }
            """;

    @TempDir Path folder;

    private TestPack pack;

    @BeforeEach
    void copy() {
        pack = TestPack.in(folder);
    }

    private List<String> problemsWith(String fields) {
        pack.replace(
                BASICS,
                "\"questions\": [",
                "\"questions\": [ { \"id\": \"rope-90\", " + COMMON + fields + " },");
        return pack.problems();
    }

    @Test
    void aPlacementOfAScenarioOfThePackIsSound() {
        pack.write("scenarios/two.json", SCENARIO);
        assertThat(
                        problemsWith(
                                "\"type\": \"placement\", \"scenario\": \"two\", \"decision\": \"go\""))
                .isEmpty();
    }

    @Test
    void aPlacementOfNoScenarioIsAProblem() {
        assertThat(
                        problemsWith(
                                "\"type\": \"placement\", \"scenario\": \"three\", \"decision\": \"go\""))
                .singleElement()
                .asString()
                .contains(BASICS, "There is no scenario three");
    }

    @Test
    void aPlacementOfAScenarioThatCannotRunIsAProblemBesideTheScenarios() {
        pack.write("scenarios/two.json", SCENARIO.replace("m5.large", "m5.none"));
        assertThat(
                        problemsWith(
                                "\"type\": \"placement\", \"scenario\": \"two\", \"decision\": \"go\""))
                .anySatisfy(one -> assertThat(one).contains(BASICS, "two cannot run"))
                .anySatisfy(one -> assertThat(one).contains("two.json", "m5.none"));
    }

    @Test
    void aPlacementThatHangsOnATieIsAProblem() {
        pack.write("scenarios/two.json", SCENARIO.replace("100", "7985"));
        assertThat(
                        problemsWith(
                                "\"type\": \"placement\", \"scenario\": \"two\", \"decision\": \"go\""))
                .singleElement()
                .asString()
                .contains("i1, i2 are equal", "\"ties\": \"accept\"");
    }

    @Test
    void aTieThatIsAcceptedIsSound() {
        pack.write("scenarios/two.json", SCENARIO.replace("100", "7985"));
        assertThat(
                        problemsWith(
                                "\"type\": \"placement\", \"scenario\": \"two\", \"decision\": \"go\", \"ties\": \"accept\""))
                .isEmpty();
    }

    @Test
    void anUnknownFamilyIsAProblemThatNamesThoseThereAre() {
        assertThat(
                        problemsWith(
                                "\"type\": \"generated\", \"family\": \"knots\", \"parameters\": {}"))
                .singleElement()
                .asString()
                .contains("There is no family knots", "binpack-pick");
    }

    @Test
    void aParameterOutOfItsRangeIsAProblemAtItsPlace() {
        assertThat(
                        problemsWith(
                                "\"type\": \"generated\", \"family\": \"binpack-pick\", \"parameters\": { \"instances\": [3, 40] }"))
                .singleElement()
                .asString()
                .contains("instances is 3 to 40", "Stay within 3 to 4");
    }

    @Test
    void aGeneratedQuestionIsSound() {
        assertThat(
                        problemsWith(
                                "\"type\": \"generated\", \"family\": \"binpack-pick\", \"parameters\": { \"instances\": 4 }"))
                .isEmpty();
    }
}
