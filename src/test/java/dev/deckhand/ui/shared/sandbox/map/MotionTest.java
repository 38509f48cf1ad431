package dev.deckhand.ui.shared.sandbox.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.placement.Reason;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import dev.deckhand.ui.shared.OnStage;
import dev.deckhand.ui.shared.sandbox.Selection;
import dev.deckhand.ui.shared.sandbox.Thing;
import dev.deckhand.ui.shared.sandbox.map.Flights.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The clock is fed by hand: no test waits for anything.
class MotionTest {
    private static final String CLUSTER =
            """
            { "format": 1, "id": "t", "cluster": { "containerInstances": [
                { "id": "small", "registeredResources": { "CPU": 512, "MEMORY": 8000 }, "availabilityZone": "az-a" },
                { "id": "short", "registeredResources": { "CPU": 4096, "MEMORY": 900 }, "availabilityZone": "az-b" },
                { "id": "best", "registeredResources": { "CPU": 4096, "MEMORY": 8000 }, "availabilityZone": "az-c" } ] },
              "taskDefinitions": [
                { "family": "web", "containerDefinitions": [
                  { "name": "a", "image": "x", "cpu": 1024, "memory": 2048 } ] },
                { "family": "tiny", "containerDefinitions": [
                  { "name": "a", "image": "x", "cpu": 10, "memory": 10 } ] } ],
              "tasks": [ { "id": "old", "taskDefinition": "tiny:1", "containerInstance": "best" } ],
              "timeline": [
                { "at": "10s", "runTask": { "taskDefinition": "web", "count": 1 } },
                { "at": "100s", "failAvailabilityZone": "az-a" },
                { "at": "200s", "runTask": { "taskDefinition": "tiny", "count": 9 } },
                { "at": "200s", "runTask": { "taskDefinition": "tiny", "count": 9 } },
                { "at": "200s", "runTask": { "taskDefinition": "tiny", "count": 9 } },
                { "at": "200s", "runTask": { "taskDefinition": "tiny", "count": 9 } },
                { "at": "200s", "runTask": { "taskDefinition": "tiny", "count": 9 } } ] }
            """;

    private static final Map<String, Verdict> DECISION =
            Map.of(
                    "small", Verdict.ruledOut(Reason.CPU),
                    "short", Verdict.ruledOut(Reason.MEMORY),
                    "best", Verdict.fits(1));

    private final Selection selection = new Selection();
    private OnStage stage;
    private ClusterMap map;
    private Simulation run;

    @BeforeEach
    void open() {
        run = Simulation.load(((Reading.Valid) ScenarioReader.read(CLUSTER)).scenario());
        run.runUntil(0);
        stage =
                new OnStage(() -> {
                    map = new ClusterMap(selection);
                    map.show(run.picture(), false);
                    return new StackPane(map);
                });
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Picture at(long seconds) {
        run.seek(0);
        run.runUntil(seconds * 1_000_000);
        return run.picture();
    }

    private void frame(long millis) {
        map.motion().tick(millis * 1_000_000);
        map.layout();
    }

    private interface Steps {
        void go();
    }

    private static void fx(Steps steps) {
        OnStage.onFx(() -> {
            steps.go();
            return 0;
        });
    }

    private int flying() {
        return map.motion().flights().count(Kind.FLY);
    }

    /// How near the colour of the middle of a card is to that of the ground, where it steps back.
    private int ground(String instance) {
        MapLayout.Box card = map.cardOf(instance);
        return map.image(1)
                        .getPixelReader()
                        .getArgb(
                                (int) (card.x() + card.width() * 0.5),
                                (int) (card.y() + card.height() * 0.8))
                & 0xFFFFFF;
    }

    @Test
    void aDecisionIsToldStageByStageAndThenTheTileFlies() {
        Picture before = at(5);
        Picture after = at(11);
        fx(() -> {
            map.show(before, Arrival.DIRECT);
            map.show(after, Arrival.EXPLAINED);
            map.setVerdicts(DECISION);
            frame(0);
            int bright = ground("small");
            frame(120);
            assertThat(ground("small")).isEqualTo(bright);
            frame(240);
            assertThat(ground("small")).isNotEqualTo(bright);
            assertThat(ground("short")).isEqualTo(bright);
            frame(360);
            assertThat(ground("short")).isEqualTo(ground("small"));
            assertThat(ground("best")).isEqualTo(bright);
            assertThat(map.picture()).contains(before);
            frame(760);
            assertThat(map.picture()).contains(after);
            assertThat(flying()).isEqualTo(1);
            frame(770);
            frame(1_100);
            assertThat(flying()).isEqualTo(1);
            frame(1_121);
            assertThat(flying()).isZero();
            assertThat(map.motion().flights().isEmpty()).isTrue();
        });
    }

    @Test
    void aTileIsNotInItsPlaceWhileItFlies() {
        Picture before = at(5);
        Picture after = at(11);
        fx(() -> {
            map.show(before, Arrival.DIRECT);
            map.show(after, Arrival.PLAIN);
            frame(0);
            int task = after.tasksOn(after.instanceRow("best"))[1];
            assertThat(map.motion().passing().away()).containsExactly(task);
            frame(251);
            assertThat(map.motion().passing().away()).isEmpty();
        });
    }

    @Test
    void aMomentWhoseDecisionIsNotToldInTimeIsShownWithout() {
        Picture before = at(5);
        Picture after = at(11);
        fx(() -> {
            map.show(before, Arrival.DIRECT);
            map.show(after, Arrival.EXPLAINED);
            frame(0);
            assertThat(map.picture()).contains(before);
            frame(100);
            assertThat(map.picture()).contains(after);
        });
    }

    @Test
    void stoppingTimeLandsOnWhatIsTrue() {
        Picture before = at(5);
        Picture after = at(11);
        fx(() -> {
            map.show(before, Arrival.DIRECT);
            map.show(after, Arrival.EXPLAINED);
            map.setVerdicts(DECISION);
            frame(0);
            map.land();
            assertThat(map.picture()).contains(after);
            assertThat(map.motion().flights().isEmpty()).isTrue();
            map.show(before, Arrival.DIRECT);
            map.show(after, Arrival.PLAIN);
            frame(300);
            map.land();
            assertThat(map.motion().passing()).isEqualTo(Passing.NOTHING);
        });
    }

    @Test
    void aJumpIsDirectAndStepsBackRunReversed() {
        Picture before = at(5);
        Picture after = at(11);
        fx(() -> {
            map.show(before, Arrival.DIRECT);
            map.show(after, Arrival.DIRECT);
            assertThat(map.motion().flights().isEmpty()).isTrue();
            map.show(before, Arrival.BACKWARDS);
            assertThat(map.motion().flights().count(Kind.RETURN)).isEqualTo(1);
            assertThat(flying()).isZero();
        });
    }

    @Test
    void tilesOnlyChangeTheirColourAtTenTimesThePace() {
        Picture before = at(11);
        Picture after = at(90);
        fx(() -> {
            map.show(before, Arrival.DIRECT);
            map.show(after, Arrival.SOFT);
            assertThat(map.motion().flights().count(Kind.CHANGE)).isEqualTo(1);
            frame(0);
            frame(159);
            assertThat(map.motion().flights().count(Kind.CHANGE)).isEqualTo(1);
            frame(160);
            assertThat(map.motion().flights().isEmpty()).isTrue();
            map.show(at(5), Arrival.DIRECT);
            map.show(before, Arrival.SOFT);
            assertThat(map.motion().flights().moving()).isZero();
        });
    }

    @Test
    void moreThanFortyTilesAtOncePulseOnTheirCard() {
        Picture before = at(150);
        Picture after = at(201);
        fx(() -> {
            map.show(before, Arrival.DIRECT);
            map.show(after, Arrival.PLAIN);
            assertThat(flying()).isZero();
            assertThat(map.motion().flights().moves())
                    .filteredOn(move -> move.kind() == Kind.PULSE)
                    .extracting(Flights.Move::count)
                    .satisfies(counts ->
                            assertThat(counts.stream().mapToInt(Integer::intValue).sum())
                                    .isEqualTo(45));
        });
    }

    @Test
    void anOutageSweepsAcrossItsColumnAndThenStandsStill() {
        Picture before = at(99);
        Picture after = at(101);
        fx(() -> {
            map.show(before, Arrival.DIRECT);
            map.show(after, Arrival.PLAIN);
            frame(0);
            assertThat(map.motion().passing().swept()).containsExactly(0);
            frame(399);
            assertThat(map.motion().sweeps()).hasSize(1);
            frame(400);
            assertThat(map.motion().sweeps()).isEmpty();
        });
    }

    @Test
    void whatIsUnderThePointerStaysThereInEachFrameOfAZoom() {
        fx(() -> {
            map.camera().zoomBy(0.75, 0, 0);
            map.motion().endGlide();
            map.layout();
            MapLayout.Box card = map.cardOf("best");
            double px = card.centreX();
            double py = card.centreY() - map.top();
            map.camera().zoomBy(2, px, py);
            double last = map.cardOf("best").width();
            for (int millis = 0; millis <= 180; millis += 20) {
                frame(millis);
                MapLayout.Box now = map.cardOf("best");
                assertThat(now.centreX()).isCloseTo(px, within(0.01));
                assertThat(now.centreY() - map.top()).isCloseTo(py, within(0.01));
                assertThat(now.width()).isGreaterThanOrEqualTo(last);
                last = now.width();
            }
            assertThat(last).isCloseTo(2 * card.width(), within(0.01));
            assertThat(map.motion().isGliding()).isFalse();
        });
    }

    @Test
    void aWheelThatTurnsOnIsFollowedAtOnce() {
        fx(() -> {
            double first = map.cardOf("best").width();
            for (int millis = 0; millis <= 160; millis += 8) {
                map.camera().zoomBy(0.97, 100, 100);
                frame(millis);
            }
            double goal = first * Math.pow(0.97, 21);
            assertThat(map.cardOf("best").width()).isBetween(goal, first - (first - goal) * 0.7);
            frame(400);
            assertThat(map.cardOf("best").width()).isCloseTo(goal, within(0.01));
        });
    }

    @Test
    void searchPointsTwiceAtWhatItFound() {
        fx(() -> {
            map.reveal(new Thing.Instance("best"));
            assertThat(map.motion().flights().count(Kind.BEAT)).isEqualTo(1);
            frame(0);
            frame(901);
            assertThat(map.motion().flights().isEmpty()).isTrue();
            map.setReducedMotion(true);
            map.reveal(new Thing.Instance("best"));
            assertThat(map.motion().flights().count(Kind.BEAT)).isZero();
            assertThat(map.motion().flights().count(Kind.RING)).isEqualTo(1);
            frame(2_000);
            frame(3_499);
            assertThat(map.motion().flights().isEmpty()).isFalse();
            frame(3_500);
            assertThat(map.motion().flights().isEmpty()).isTrue();
        });
    }

    @Test
    void atAHundredTimesThePaceCardsSayHowFullTheyAre() {
        Picture after = at(11);
        fx(() -> {
            map.show(after, Arrival.DIRECT);
            map.layout();
            MapLayout.Box tile = map.tileOf("old");
            int calm = colour(tile);
            map.setHurried(true);
            map.layout();
            assertThat(Tokens.LIGHT.heat()).contains(colour(tile)).doesNotContain(calm);
            map.setHurried(false);
            map.layout();
            assertThat(colour(tile)).isEqualTo(calm);
        });
    }

    private int colour(MapLayout.Box box) {
        return map.image(1).getPixelReader().getArgb((int) box.centreX(), (int) box.centreY())
                & 0xFFFFFF;
    }

    @Test
    void searchGoesFromOneHitToTheNextAndAround() {
        fx(() -> {
            map.filterProperty().set("s");
            List<String> found = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                map.revealNext();
                found.add(map.motion().flights().moves().getLast().thing().getFirst().name());
            }
            assertThat(found).containsExactly("small", "short", "best", "small");
        });
    }

    @Test
    void aTileFliesFromTheChipOfTheServiceThatWaitedForIt() {
        String waiting =
                """
                { "format": 1, "id": "w", "cluster": { "containerInstances": [
                    { "id": "i1", "ec2InstanceType": "m5.large", "availabilityZone": "az-a", "status": "DRAINING" } ] },
                  "taskDefinitions": [ { "family": "web", "containerDefinitions": [
                    { "name": "a", "image": "x", "cpu": 100, "memory": 100 } ] } ],
                  "services": [ { "serviceName": "web", "taskDefinition": "web:1", "desiredCount": 1 } ],
                  "timeline": [ { "at": "30s", "activateInstance": "i1" } ] }
                """;
        Simulation other =
                Simulation.load(((Reading.Valid) ScenarioReader.read(waiting)).scenario());
        other.runUntil(29_000_000);
        Picture before = other.picture();
        while (other.picture().tasksOn(0).length == 0) {
            assertThat(other.step()).isTrue();
        }
        fx(() -> {
            map.show(before, Arrival.DIRECT);
            map.applyCss();
            map.layout();
            Node chip =
                    map.lookupAll("*").stream()
                            .filter(node -> "map.waiting.service:web".equals(node.getId()))
                            .findFirst()
                            .orElseThrow();
            Bounds there = chip.getBoundsInParent();
            MapLayout.Box card = map.cardOf("i1");
            map.show(other.picture(), Arrival.PLAIN);
            MapLayout.Box from = map.motion().flights().moves().getFirst().away().getFirst();
            assertThat(from.centreX()).isCloseTo(there.getCenterX(), within(0.5));
            assertThat(from.centreY()).isCloseTo(there.getCenterY(), within(0.5));
            map.layout();
            assertThat(map.cardOf("i1")).isEqualTo(card);
        });
    }

    private static List<String> bounds(Parent parent) {
        List<String> all = new ArrayList<>();
        for (Node node : parent.getChildrenUnmodifiable()) {
            all.add(node.getId() + " " + node.localToScene(node.getLayoutBounds()));
            if (node instanceof Parent inner) {
                all.addAll(bounds(inner));
            }
        }
        return all;
    }

    @Test
    void withReducedMotionNothingMovesInAWholeRun() {
        List<Picture> run = new ArrayList<>();
        for (int second = 0; second <= 260; second += 2) {
            run.add(at(second));
        }
        fx(() -> {
            map.setReducedMotion(true);
            long millis = 0;
            for (Picture now : run) {
                map.show(now, Arrival.EXPLAINED);
                assertThat(map.picture()).contains(now);
                map.setVerdicts(DECISION);
                map.zoomIn();
                map.zoomOut();
                map.layout();
                List<String> places = bounds(map);
                MapLayout.Box card = map.cardOf("best");
                for (int frame = 0; frame < 8; frame++) {
                    frame(millis += 16);
                    assertThat(bounds(map)).isEqualTo(places);
                    assertThat(map.cardOf("best")).isEqualTo(card);
                    assertThat(map.motion().passing()).isEqualTo(Passing.NOTHING);
                    assertThat(map.motion().staging()).isEmpty();
                    assertThat(map.motion().isGliding()).isFalse();
                    assertThat(map.motion().flights().moves())
                            .allMatch(move -> move.kind() == Kind.RING);
                }
            }
        });
    }
}
