package dev.deckhand.ui.shared.sandbox.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.engine.Picture;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignsTest {
    private static final String AGES =
            """
            { "format": 1, "id": "ages", "cluster": { "containerInstances": [
                { "id": "i", "ec2InstanceType": "m5.large", "availabilityZone": "az-a" } ] },
              "taskDefinitions": [ { "family": "web", "containerDefinitions": [
                { "name": "a", "image": "x", "cpu": 64, "memory": 128 } ] } ],
              "timeline": [
                { "at": "1s", "runTask": { "taskDefinition": "web", "count": 2 } },
                { "at": "400s", "runTask": { "taskDefinition": "web", "count": 1 } } ] }
            """;

    private static List<String> texts(Picture picture, ColourBy colourBy, Level level) {
        MapState state = Scenes.state(picture, colourBy, Set.of());
        return Signs.of(Scenes.drawing(state, Tokens.LIGHT, Interest.NONE), level).stream()
                .map(Sign::text)
                .toList();
    }

    @Test
    void theLegendCountsEachStateThatIsThereAndNoOther() {
        assertThat(texts(Scenes.picture(Scenes.STATES, 2), ColourBy.STATE, Level.CARDS))
                .containsExactly(
                        "healthy 1",
                        "running 4",
                        "starting 1",
                        "stopping 1",
                        "failed 1",
                        "CPU",
                        "memory",
                        "interfaces",
                        "draining 1",
                        "agent not heard 1");
    }

    @Test
    void squaresThatSayOtherThingsHaveTheWorstStateInACorner() {
        assertThat(texts(Scenes.picture(Scenes.STATES, 0), ColourBy.SERVICE, Level.HEAT))
                .contains("none 8", "height: reserved", "a task failed 1")
                .doesNotContain("CPU", "a task starts 1");
    }

    @Test
    void heatHasAllItsStepsWithTheInstancesInEach() {
        assertThat(texts(Scenes.picture(Scenes.STATES, 0), ColourBy.RESERVED, Level.HEAT))
                .contains("to 16 %: 2", "to 33 %: 1", "to 83 %: 1", "to 100 %: 1", "to 66 %: 0");
    }

    @Test
    void agesHaveSteps() {
        assertThat(texts(Scenes.picture(AGES, 420), ColourBy.AGE, Level.CARDS))
                .contains("under 1 min 1", "under 15 min 2");
    }

    @Test
    void whatIsComingIsExplainedOnlyWhenItIsDrawn() {
        Picture picture = Scenes.picture(Scenes.STATES, 0);
        MapState state = Scenes.state(picture, ColourBy.STATE, Set.of());
        Claim claim = new Claim(1, 1, 0, 0, 0, Optional.empty());
        Interest interest = new Interest(Picture.NONE, Optional.of(claim), Optional.of(claim));
        assertThat(Signs.of(Scenes.drawing(state, Tokens.LIGHT, interest), Level.CARDS))
                .extracting(Sign::text)
                .contains("about to be reserved", "where the selected task would end");
    }

    @Test
    void aSquareShowsTheMixOfStatesOrTheDominantKindNeverSomethingBetween() {
        Survey survey = new Survey(Scenes.picture(Scenes.STATES, 0));
        int mixed = survey.picture().instanceRow("mixed");
        int code = Squares.of(survey, ColourBy.STATE)[mixed];
        assertThat(Squares.part(code, TileState.FAILED)).isEqualTo(5);
        assertThat(Squares.part(code, TileState.STARTING)).isEqualTo(5);
        assertThat(Squares.part(code, TileState.RUNNING)).isEqualTo(5);
        assertThat(Squares.part(code, TileState.VERIFIED)).isZero();
        assertThat(Squares.key(Squares.of(survey, ColourBy.ZONE)[mixed])).isZero();
        int empty = survey.picture().instanceRow("empty");
        assertThat(Squares.of(survey, ColourBy.STATE)[empty]).isEqualTo(Squares.EMPTY);
    }
}
