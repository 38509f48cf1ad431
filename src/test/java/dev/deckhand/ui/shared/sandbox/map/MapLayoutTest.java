package dev.deckhand.ui.shared.sandbox.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MapLayoutTest {
    private static final int EVENTS = 10_000;

    /// Much larger machines, and tasks smaller and larger than any before.
    private static final String REGISTRATIONS =
            """
            , { "at": "100s", "registerInstance": { "id": "big", "ec2InstanceType": "m5.8xlarge", "availabilityZone": "az-b" } },
            { "at": "500s", "registerTaskDefinition": { "family": "tiny", "containerDefinitions": [
                { "name": "a", "image": "x", "cpu": 10, "memory": 16 } ] } },
            { "at": "510s", "runTask": { "taskDefinition": "tiny", "count": 10 } },
            { "at": "900s", "registerTaskDefinition": { "family": "huge", "containerDefinitions": [
                { "name": "a", "image": "x", "cpu": 2000, "memory": 6000 } ] } },
            { "at": "910s", "runTask": { "taskDefinition": "huge", "count": 2 } },
            { "at": "1500s", "registerInstance": { "id": "bigger", "ec2InstanceType": "m5.24xlarge", "availabilityZone": "az-a" } }
            """;

    /// A cluster in which much happens for long: loads, deployments, faults.
    private static Scenario busy(long seed, String more) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder timeline = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            String action =
                    switch (random.nextInt(5)) {
                        case 0 ->
                                "\"updateService\": { \"service\": \"web\", \"desiredCount\": "
                                        + (2 + random.nextInt(14))
                                        + " }";
                        case 1 ->
                                "\"updateService\": { \"service\": \"api\", \"taskDefinition\": \"api:"
                                        + (1 + random.nextInt(2))
                                        + "\" }";
                        case 2 ->
                                "\"runTask\": { \"taskDefinition\": \"web:1\", \"count\": "
                                        + (1 + random.nextInt(4))
                                        + " }";
                        case 3 -> "\"drainInstance\": \"i" + (1 + random.nextInt(3)) + "-1\"";
                        default -> "\"activateInstance\": \"i" + (1 + random.nextInt(3)) + "-1\"";
                    };
            timeline.append(i == 0 ? "" : ",")
                    .append("{ \"at\": \"")
                    .append(i * 37)
                    .append("s\", ")
                    .append(action)
                    .append(" }");
        }
        String text =
                """
                { "format": 1, "id": "busy", "subnets": [ { "subnetId": "s", "availabilityZone": "az-a" } ],
                  "cluster": { "containerInstances": [
                    { "id": "i1", "count": 3, "ec2InstanceType": "m5.large", "availabilityZone": "az-a" },
                    { "id": "i2", "count": 3, "ec2InstanceType": "m5.large", "availabilityZone": "az-b" },
                    { "id": "i3", "count": 3, "ec2InstanceType": "m5.xlarge", "availabilityZone": "az-c" } ] },
                  "taskDefinitions": [
                    { "family": "web", "containerDefinitions": [ { "name": "a", "image": "x", "cpu": 200, "memory": 300 } ] },
                    { "family": "api", "containerDefinitions": [ { "name": "a", "image": "x", "cpu": 128, "memory": 512 } ] },
                    { "family": "api", "containerDefinitions": [ { "name": "a", "image": "x", "cpu": 128, "memory": 512 } ] } ],
                  "services": [
                    { "serviceName": "web", "taskDefinition": "web:1", "desiredCount": 6 },
                    { "serviceName": "api", "taskDefinition": "api:1", "desiredCount": 5 } ],
                  "behaviour": { "web": { "exitAfterSeconds": 900 } },
                  "timeline": [ %s ] }
                """
                        .formatted(timeline + more);
        return ((Reading.Valid) ScenarioReader.read(text)).scenario();
    }

    /// Where everything stands.
    private static Map<String, MapLayout.Box> places(Picture picture, Tiles tiles) {
        return places(picture, tiles, GroupBy.ZONE);
    }

    private static Map<String, MapLayout.Box> places(
            Picture picture, Tiles tiles, GroupBy groupBy) {
        Map<String, MapLayout.Box> places = new HashMap<>();
        MapLayout layout = MapLayout.of(new Survey(picture), groupBy, 2, 1);
        for (int task = 0; task < picture.taskCount(); task++) {
            if (picture.taskOnMap(task) && picture.taskInstance(task) >= 0) {
                places.put(
                        picture.taskId(task),
                        tiles.tile(
                                picture,
                                task,
                                CardPainter.body(
                                        layout.card(picture.taskInstance(task)), Level.CARDS)));
            }
        }
        for (int row = 0; row < picture.instanceCount(); row++) {
            places.put(picture.instanceId(row), layout.card(row));
        }
        return places;
    }

    @Test
    void noTileMovesWithoutAnEventOnIt() {
        nothingMovesUntouched(Simulation.load(busy(1, "")));
    }

    @Test
    void noTileMovesWhenLargerInstancesAndOtherTaskDefinitionsAreRegistered() {
        Simulation run = Simulation.load(busy(7, REGISTRATIONS));
        nothingMovesUntouched(run);
        assertThat(run.picture().instanceRow("bigger")).isNotNegative();
    }

    private static void nothingMovesUntouched(Simulation run) {
        Tiles tiles = Tiles.of(new Survey(run.picture()), SizeBy.MEMORY);
        Map<String, MapLayout.Box> before = places(run.picture(), tiles);
        int told = 0;
        while (run.eventCount() < EVENTS && run.step()) {
            List<TraceEvent> events = run.events();
            Set<String> touched = new HashSet<>();
            for (TraceEvent event : events.subList(told, events.size())) {
                if (event instanceof TraceEvent.TaskStateChange change) {
                    touched.add(change.task());
                }
            }
            told = events.size();
            Map<String, MapLayout.Box> now = places(run.picture(), tiles);
            before.forEach((id, box) -> {
                if (!touched.contains(id)) {
                    assertThat(now.get(id)).as("%s at %s", id, run.nowMicros()).isEqualTo(box);
                }
            });
            before = now;
        }
        assertThat(run.eventCount()).isGreaterThanOrEqualTo(EVENTS);
    }

    @Test
    void noTwoTilesOverlapAndAllStayOnTheirCards() {
        Simulation run = Simulation.load(busy(2, ""));
        run.runUntil(3_000_000_000L);
        Picture picture = run.picture();
        MapLayout layout = MapLayout.of(new Survey(picture), GroupBy.ZONE, 2, 1);
        Tiles tiles = Tiles.of(new Survey(picture), SizeBy.MEMORY);
        for (int row = 0; row < picture.instanceCount(); row++) {
            MapLayout.Box card = layout.card(row);
            MapLayout.Box body = CardPainter.body(card, Level.CARDS);
            int[] tasks = picture.tasksOn(row);
            for (int i = 0; i < tasks.length; i++) {
                MapLayout.Box tile = tiles.tile(picture, tasks[i], body);
                assertThat(tile.x()).isGreaterThanOrEqualTo(card.x());
                assertThat(tile.x() + tile.width()).isLessThanOrEqualTo(card.x() + card.width());
                assertThat(tile.y() + tile.height()).isLessThanOrEqualTo(card.y() + card.height());
                assertThat(
                                Tiles.slotAt(
                                        tiles.grid(picture, row),
                                        body,
                                        tile.centreX(),
                                        tile.centreY()))
                        .isEqualTo(picture.taskSlot(tasks[i]));
                for (int j = i + 1; j < tasks.length; j++) {
                    MapLayout.Box other = tiles.tile(picture, tasks[j], body);
                    assertThat(
                                    tile.x() + tile.width() <= other.x() + 1e-9
                                            || other.x() + other.width() <= tile.x() + 1e-9
                                            || tile.y() + tile.height() <= other.y() + 1e-9
                                            || other.y() + other.height() <= tile.y() + 1e-9)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aCardIsFoundWhereItStandsAtEveryZoom() {
        Picture picture = Simulation.load(busy(3, "")).picture();
        for (double zoom : List.of(0.03, 0.1, 0.4, 1.0, 2.5)) {
            for (GroupBy groupBy : GroupBy.values()) {
                MapLayout layout = MapLayout.of(new Survey(picture), groupBy, 2, zoom);
                for (int row = 0; row < picture.instanceCount(); row++) {
                    MapLayout.Box card = layout.card(row);
                    assertThat(layout.instanceAt(card.centreX(), card.centreY())).isEqualTo(row);
                    assertThat(card.x() + card.width()).isLessThanOrEqualTo(layout.width());
                    assertThat(card.y() + card.height()).isLessThanOrEqualTo(layout.height());
                }
                assertThat(layout.instanceAt(-5, -5)).isEqualTo(-1);
            }
        }
    }

    @Test
    void whatIsUnderThePointerStaysThereWhileZooming() {
        Picture picture = Simulation.load(busy(4, "")).picture();
        Eye eye = new Eye();
        eye.size(800, 500);
        eye.fit(new Survey(picture), GroupBy.ZONE);
        MapLayout.Box card = eye.layout(new Survey(picture), GroupBy.ZONE).card(4);
        double px = card.centreX() + eye.dx();
        double py = card.centreY() + eye.dy();
        for (double zoom : List.of(1.2, 2.0, 3.5)) {
            eye.zoom(new Survey(picture), GroupBy.ZONE, zoom, px, py);
            MapLayout now = eye.layout(new Survey(picture), GroupBy.ZONE);
            assertThat(now.instanceAt(px - eye.dx(), py - eye.dy())).isEqualTo(4);
        }
    }

    @Test
    void allOfItIsSeenAfterFitting() {
        Picture picture = Simulation.load(busy(5, "")).picture();
        for (double width : List.of(300.0, 800.0, 1_600.0)) {
            Eye eye = new Eye();
            eye.size(width, 500);
            eye.fit(new Survey(picture), GroupBy.ZONE);
            MapLayout layout = eye.layout(new Survey(picture), GroupBy.ZONE);
            assertThat(layout.width()).isLessThanOrEqualTo(width + 1);
            assertThat(layout.height()).isLessThanOrEqualTo(501);
            assertThat(eye.isOutgrown(layout)).isFalse();
        }
    }

    @Test
    void whatGrowsUnderTheLegendHasOutgrownTheView() {
        Survey few = new Survey(Simulation.load(busy(5, "")).picture());
        Eye eye = new Eye();
        eye.size(800, 500);
        eye.fit(few, GroupBy.ZONE);
        double tall = eye.layout(few, GroupBy.ZONE).height();
        eye.size(800, tall + 4);
        assertThat(eye.isOutgrown(eye.layout(few, GroupBy.ZONE))).isTrue();
        eye.useAll();
        assertThat(eye.isOutgrown(eye.layout(few, GroupBy.ZONE))).isFalse();
    }

    @Test
    void aLevelHoldsALittleBeyondItsEdge() {
        assertThat(Level.of(95)).isEqualTo(Level.TILES);
        assertThat(Level.of(96)).isEqualTo(Level.CARDS);
        assertThat(Level.TILES.then(100)).isEqualTo(Level.TILES);
        assertThat(Level.TILES.then(112)).isEqualTo(Level.CARDS);
        assertThat(Level.CARDS.then(90)).isEqualTo(Level.CARDS);
        assertThat(Level.CARDS.then(80)).isEqualTo(Level.TILES);
        assertThat(Level.HEAT.then(300)).isEqualTo(Level.DETAIL);
        assertThat(Level.DETAIL.then(8)).isEqualTo(Level.HEAT);
    }
}
