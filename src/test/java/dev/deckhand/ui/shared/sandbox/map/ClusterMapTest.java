package dev.deckhand.ui.shared.sandbox.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.placement.Reason;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import dev.deckhand.ui.shared.OnStage;
import dev.deckhand.ui.shared.sandbox.Selection;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterMapTest {
    private static final String CLUSTER =
            """
            { "format": 1, "id": "t", "cluster": { "containerInstances": [
                { "id": "i1", "ec2InstanceType": "m5.large", "availabilityZone": "az-a" },
                { "id": "i2", "ec2InstanceType": "m5.large", "availabilityZone": "az-b", "status": "DRAINING" },
                { "id": "i3", "ec2InstanceType": "m5.large", "availabilityZone": "az-c" } ] },
              "taskDefinitions": [ { "family": "web", "containerDefinitions": [
                { "name": "a", "image": "x", "cpu": 1024, "memory": 2048 } ] },
                { "family": "bad", "containerDefinitions": [
                { "name": "a", "image": "x", "cpu": 512, "memory": 1024, "healthCheck": { "command": ["CMD", "x"] } } ] } ],
              "tasks": [
                { "id": "w", "count": 2, "taskDefinition": "web:1", "containerInstance": "i1" },
                { "id": "b", "taskDefinition": "bad:1", "containerInstance": "i3", "healthStatus": "UNHEALTHY" } ],
              "timeline": [
                { "at": "10s", "runTask": { "taskDefinition": "web", "count": 1 } },
                { "at": "60s", "failAvailabilityZone": "az-c" } ] }
            """;

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

    private static String many(int instances) {
        return """
        { "format": 1, "id": "m", "cluster": { "containerInstances": [
            { "id": "i", "count": %d, "ec2InstanceType": "m5.large", "availabilityZone": "az-a" } ] },
          "taskDefinitions": [ { "family": "web", "containerDefinitions": [
            { "name": "a", "image": "x", "cpu": 1024, "memory": 3000 } ] } ],
          "tasks": [ { "id": "w", "count": 2, "taskDefinition": "web:1", "containerInstance": "i-1" } ] }
        """
                .formatted(instances);
    }

    private void show(String scenario) {
        Simulation other =
                Simulation.load(((Reading.Valid) ScenarioReader.read(scenario)).scenario());
        OnStage.onFx(() -> {
            map.show(other.picture(), false);
            map.fit();
            map.layout();
            return 0;
        });
    }

    private void dark() {
        theme("dark");
    }

    private void theme(String name) {
        OnStage.onFx(() -> {
            Scene scene = map.getScene();
            scene.getStylesheets()
                    .set(
                            1,
                            ClusterMapTest.class
                                    .getResource("/dev/deckhand/ui/shell/" + name + ".css")
                                    .toExternalForm());
            map.getScene().getRoot().applyCss();
            map.layout();
            return 0;
        });
    }

    private int pixel(WritableImage image, double x, double y) {
        return image.getPixelReader().getArgb((int) x, (int) y) & 0xFFFFFF;
    }

    private WritableImage image() {
        return OnStage.onFx(() -> map.image(1));
    }

    private Level level() {
        return OnStage.onFx(() -> map.levelProperty().get());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyLevelPaintsWhatTheStateSays(boolean dark) {
        if (dark) {
            dark();
        }
        Tokens tokens = dark ? Tokens.DARK : Tokens.LIGHT;
        assertThat(map.tokens()).isEqualTo(tokens);

        show(many(5_000));
        assertThat(level()).isEqualTo(Level.HEAT);
        MapLayout.Box full = OnStage.onFx(() -> map.cardOf("i-1"));
        MapLayout.Box empty = OnStage.onFx(() -> map.cardOf("i-2"));
        WritableImage heat = image();
        assertThat(pixel(heat, full.x() + 2, full.y() + full.width() - 2))
                .isEqualTo(tokens.running());
        assertThat(pixel(heat, empty.x() + 2, empty.y() + empty.width() - 2))
                .isEqualTo(tokens.track());
        colourBy(ColourBy.RESERVED);
        heat = image();
        assertThat(pixel(heat, full.x() + 2, full.y() + full.width() - 2))
                .isEqualTo(tokens.heat().getLast());
        assertThat(pixel(heat, empty.x() + 2, empty.y() + empty.width() - 2))
                .isEqualTo(tokens.heat().getFirst());
        colourBy(ColourBy.SERVICE);
        assertThat(pixel(image(), full.x() + 2, full.y() + full.width() - 2))
                .isEqualTo(tokens.gone());
        colourBy(ColourBy.STATE);

        show(many(900));
        assertThat(level()).isEqualTo(Level.STACKS);
        MapLayout.Box stack = OnStage.onFx(() -> map.cardOf("i-1"));
        assertThat(pixel(image(), stack.x() + 2, stack.y() + 4)).isEqualTo(tokens.cpuBar());
        assertThat(pixel(image(), stack.x() + 2, stack.y() + stack.width() - 3))
                .isEqualTo(tokens.running());

        show(many(120));
        assertThat(level()).isEqualTo(Level.TILES);
        assertTile("w-1", tokens.running());

        show(CLUSTER);
        OnStage.onFx(() -> {
            map.setReducedMotion(true);
            map.readingSize();
            map.layout();
            return 0;
        });
        assertThat(level()).isEqualTo(Level.CARDS);
        assertTile("w-1", tokens.running());
        assertTile("b", tokens.failed());

        OnStage.onFx(() -> {
            map.reveal(new Thing.Instance("i1"));
            while (map.levelProperty().get() != Level.DETAIL) {
                map.zoomIn();
                map.layout();
            }
            map.reveal(new Thing.Instance("i1"));
            map.layout();
            return 0;
        });
        assertTile("w-1", tokens.running());
    }

    private void colourBy(ColourBy chosen) {
        OnStage.onFx(() -> {
            map.colourByProperty().set(chosen);
            map.layout();
            return 0;
        });
    }

    private void assertTile(String task, int fill) {
        MapLayout.Box tile = OnStage.onFx(() -> map.tileOf(task));
        assertThat(pixel(image(), tile.x() + tile.width() * 0.75, tile.y() + tile.height() * 0.3))
                .as("%s at %s", task, tile)
                .isEqualTo(fill);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "high-light", "high-dark"})
    void theMapHasTheColoursOfTheTheme(String name) {
        theme(name);
        Tokens wanted =
                switch (name) {
                    case "light" -> Tokens.LIGHT;
                    case "dark" -> Tokens.DARK;
                    case "high-light" -> Tokens.HIGH_LIGHT;
                    default -> Tokens.HIGH_DARK;
                };
        assertThat(map.tokens()).isEqualTo(wanted);
        assertThat(pixel(image(), 2, 880)).isEqualTo(wanted.surface());
    }

    @Test
    void withLessTransparencyWhatStandsBackIsHatchedInItsFullColour() {
        MapLayout.Box tile = OnStage.onFx(() -> map.tileOf("b"));
        OnStage.onFx(() -> {
            map.setLessTransparent(true);
            map.filterProperty().set("web");
            map.layout();
            return 0;
        });
        WritableImage image = image();
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < tile.width(); x++) {
            colours.add(pixel(image, tile.x() + x, tile.y() + tile.height() * 0.3));
        }
        assertThat(colours)
                .anyMatch(one -> isNear(one, Tokens.LIGHT.failed()))
                .anyMatch(one -> isNear(one, Tokens.LIGHT.surface()));
    }

    /// The same but for the softness of slanting edges.
    private static boolean isNear(int one, int other) {
        return Math.abs(Colour.red(one) - Colour.red(other))
                        + Math.abs(Colour.green(one) - Colour.green(other))
                        + Math.abs(Colour.blue(one) - Colour.blue(other))
                < 24;
    }

    @Test
    void theSmallMapHasTheShapeOfTheCluster() {
        OnStage.onFx(() -> {
            map.setReducedMotion(true);
            map.readingSize();
            map.zoomIn();
            map.zoomIn();
            map.zoomIn();
            map.zoomIn();
            map.layout();
            return 0;
        });
        Region mini = (Region) stage.find("map.mini");
        assertThat(mini.isVisible()).isTrue();
        assertThat(mini.getWidth()).isGreaterThan(2 * mini.getHeight());
        assertThat(map.cornerTakenProperty().get()).isGreaterThan(mini.getHeight());
        OnStage.onFx(() -> {
            map.fit();
            map.layout();
            return 0;
        });
        assertThat(map.cornerTakenProperty().get()).isLessThan(mini.getHeight());
    }

    @Test
    void aLostZoneSaysSoAcrossItsColumn() {
        run.runUntil(61_000_000);
        OnStage.onFx(() -> {
            map.show(run.picture(), false);
            map.layout();
            return 0;
        });
        assertThat(colours(image())).contains(Tokens.LIGHT.failed());
    }

    private static List<Integer> colours(WritableImage image) {
        return IntStream.range(0, (int) image.getHeight())
                .boxed()
                .flatMap(y ->
                        IntStream.range(0, (int) image.getWidth())
                                .mapToObj(x -> image.getPixelReader().getArgb(x, y) & 0xFFFFFF))
                .distinct()
                .toList();
    }

    @Test
    void aClickSelectsTheTaskAndArrowsGoFromCardToCard() {
        MapLayout.Box tile = OnStage.onFx(() -> map.tileOf("w-2"));
        assertThat(OnStage.onFx(() -> map.at(tile.centreX(), tile.centreY())))
                .contains(new Thing.Task("w-2"));
        OnStage.onFx(() -> {
            map.requestFocus();
            return 0;
        });
        stage.press(KeyCode.RIGHT);
        assertThat(selection.selected()).contains(new Thing.Instance("i1"));
        assertThat(map.getAccessibleText())
                .isEqualTo("i1, m5.large, zone az-a, active, 2 tasks, 3,889 of 7,985 MiB free");
        stage.press(KeyCode.RIGHT);
        assertThat(selection.selected()).contains(new Thing.Instance("i2"));
        stage.press(KeyCode.LEFT);
        stage.press(KeyCode.ENTER);
        assertThat(selection.selected()).contains(new Thing.Task("w-1"));
        stage.press(KeyCode.RIGHT);
        assertThat(selection.selected()).contains(new Thing.Task("w-2"));
        stage.press(KeyCode.ESCAPE);
        assertThat(selection.selected()).contains(new Thing.Instance("i1"));
        stage.press(KeyCode.ESCAPE);
        assertThat(selection.selected()).isEmpty();
    }

    @Test
    void verdictsDimTheLosersAndRankTheRest() {
        OnStage.onFx(() -> {
            map.setReducedMotion(true);
            map.setVerdicts(
                    Map.of("i1", Verdict.fits(1), "i2", Verdict.ruledOut(Reason.ATTRIBUTE)));
            map.setPick(Optional.of(new Pick("i3", false)));
            map.layout();
            return 0;
        });
        MapLayout.Box loser = OnStage.onFx(() -> map.cardOf("i2"));
        assertThat(pixel(image(), loser.x() + 12, loser.y() + loser.height() * 0.38))
                .isNotEqualTo(Tokens.LIGHT.card());
        assertThat(colours(image())).contains(Tokens.LIGHT.verified(), Tokens.LIGHT.accent());
    }

    @Test
    void fGoesSoNearToATaskThatItIsReadInWords() {
        double before = OnStage.onFx(() -> map.tileOf("w-1").width());
        OnStage.onFx(() -> {
            map.setReducedMotion(true);
            selection.select(new Thing.Task("w-1"));
            map.fitSelection();
            map.layout();
            return 0;
        });
        MapLayout.Box tile = OnStage.onFx(() -> map.tileOf("w-1"));
        assertThat(before).isLessThan(100);
        assertThat(tile.width()).isBetween(200.0, 320.0);
        assertThat(OnStage.onFx(() -> map.levelProperty().get())).isEqualTo(Level.DETAIL);
        assertThat(tile.x()).isPositive();
        assertThat(tile.y()).isPositive();
        assertThat(tile.x() + tile.width()).isLessThan(OnStage.onFx(map::getWidth));
    }

    @Test
    void aGuessThatTiedWithTheWinnerIsTickedToo() {
        MapLayout.Box card = OnStage.onFx(() -> map.cardOf("i2"));
        int[] ticked = new int[2];
        for (boolean right : List.of(false, true)) {
            OnStage.onFx(() -> {
                map.setReducedMotion(true);
                map.setVerdicts(Map.of("i1", Verdict.fits(1), "i2", Verdict.fits(2)));
                map.setPick(Optional.of(new Pick("i2", right)));
                map.layout();
                return 0;
            });
            var now = image();
            for (int x = 4; x < card.width() - 4; x++) {
                for (int y = (int) (card.height() * 0.3); y < card.height() * 0.7; y++) {
                    boolean verified =
                            pixel(now, card.x() + x, card.y() + y) == Tokens.LIGHT.verified();
                    ticked[right ? 1 : 0] += verified ? 1 : 0;
                }
            }
        }
        assertThat(ticked[1]).isGreaterThan(ticked[0] + 50);
    }

    @Test
    void whatDoesNotHoldTheWordsIsDimmed() {
        MapLayout.Box tile = OnStage.onFx(() -> map.tileOf("b"));
        OnStage.onFx(() -> {
            map.filterProperty().set("web");
            map.layout();
            return 0;
        });
        assertThat(pixel(image(), tile.x() + tile.width() * 0.75, tile.y() + tile.height() * 0.3))
                .isNotEqualTo(Tokens.LIGHT.failed());
    }

    @Test
    void theSvgHoldsEachInstanceAndIsWellFormed() throws Exception {
        String svg = OnStage.onFx(() -> map.sheet().orElseThrow()).svg(_ -> {});
        var document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg).contains(">i1<", ">i2<", ">i3<", "m5.large", ">running 2<", ">draining 1<");
    }
}
