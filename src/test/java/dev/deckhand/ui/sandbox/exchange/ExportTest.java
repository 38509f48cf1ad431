package dev.deckhand.ui.sandbox.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.content.Library;
import dev.deckhand.content.PackReader;
import dev.deckhand.content.ScenarioText;
import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.model.TaskStatus;
import dev.deckhand.sandbox.model.TimelineAction;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import dev.deckhand.sandbox.scenario.TraceWriter;
import dev.deckhand.ui.shared.OnStage;
import dev.deckhand.ui.shared.Visited;
import dev.deckhand.ui.shared.Workers;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.Selection;
import dev.deckhand.ui.shared.sandbox.map.ClusterMap;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import org.w3c.dom.Node;

/// What leaves the stage as files.
class ExportTest {
    private static final long SECOND = 1_000_000;
    private static final Library LIBRARY =
            new Library(List.of(PackReader.readBuiltIn().pack().orElseThrow()));
    private static final ScenarioText TEXT = LIBRARY.scenario("zone-outage").orElseThrow();

    @TempDir Path folder;

    private final Visited visited = new Visited();
    private Workers workers;
    private Run run;
    private ExportModel model;
    private Chosen chosen;
    private ClusterMap map;
    private ExportMenu menu;
    private OnStage stage;

    @BeforeEach
    void open() {
        workers = new Workers();
        chosen = new Chosen(folder);
        stage =
                new OnStage(() -> {
                    run = new Run(workers.elsewhere());
                    model =
                            new ExportModel(
                                    run,
                                    workers.elsewhere(),
                                    visited,
                                    () ->
                                            Optional.of(
                                                    new ExportModel.Subject(
                                                            "A zone fails", TEXT.json())));
                    map = new ClusterMap(new Selection());
                    map.setId("map");
                    run.momentProperty()
                            .subscribe(moment -> {
                                if (moment != null) {
                                    map.show(moment.picture(), false);
                                }
                            });
                    menu = new ExportMenu(model, map, chosen);
                    return new StackPane(map, menu.button(), menu.pane());
                });
        onFx(() -> run.open(TEXT.scenario()));
        OnStage.waitFor(() -> run.completeProperty().get());
    }

    @AfterEach
    void close() {
        stage.close();
        workers.close();
    }

    private static void onFx(Runnable work) {
        OnStage.onFx(() -> {
            work.run();
            return null;
        });
    }

    /// Waits until a file was written, and tells which.
    private Path written() {
        OnStage.waitFor(() -> !visited.done.isEmpty() || !visited.problems.isEmpty());
        assertThat(visited.problems).isEmpty();
        return chosen.saved.getLast();
    }

    private void choose(String item) {
        onFx(() -> {
            menu.open();
            var shown =
                    javafx.stage.Window.getWindows().stream()
                            .filter(javafx.scene.control.ContextMenu.class::isInstance)
                            .map(javafx.scene.control.ContextMenu.class::cast)
                            .findFirst()
                            .orElseThrow();
            shown.getItems().stream()
                    .filter(one -> item.equals(one.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            shown.hide();
        });
    }

    private static Scenario scenario(String json) {
        return ((Reading.Valid) ScenarioReader.read(json)).scenario();
    }

    @Test
    void theTraceIsWhatSimulatePrints() throws IOException {
        choose("exchange.trace");
        Simulation simulation = Simulation.load(TEXT.scenario());
        simulation.runUntil(TEXT.scenario().defaultUntilMicros());
        assertThat(Files.readString(written())).isEqualTo(TraceWriter.write(simulation.trace()));
        assertThat(visited.done.getFirst()).contains("trace", folder.toString());
    }

    @Test
    void aSharedScenarioHoldsTheChangesOfThisBranch() throws IOException {
        onFx(() -> {
            run.toTime(2 * SECOND);
            run.apply(new TimelineAction.DrainInstance("b1"));
        });
        OnStage.waitFor(() -> !run.changes().isEmpty());
        choose("exchange.share");
        assertThat(scenario(Files.readString(written())).timeline())
                .anySatisfy(entry -> {
                    assertThat(entry.action()).isEqualTo(new TimelineAction.DrainInstance("b1"));
                    assertThat(entry.atMicros()).isEqualTo(2 * SECOND);
                });
    }

    @Test
    void theTranscriptNamesEveryTaskThatComesOrGoesOnTheMap() throws IOException {
        choose("exchange.transcript");
        String text = Files.readString(written());
        assertThat(text)
                .startsWith("# A zone fails\n")
                .contains("| Seed | " + TEXT.scenario().seed() + " |", "## Log", "**Decision ");
        Simulation simulation = Simulation.load(TEXT.scenario());
        simulation.runUntil(TEXT.scenario().defaultUntilMicros());
        List<TraceEvent.TaskStateChange> changes =
                simulation.events().stream()
                        .filter(TraceEvent.TaskStateChange.class::isInstance)
                        .map(TraceEvent.TaskStateChange.class::cast)
                        .filter(change ->
                                change.lastStatus() == TaskStatus.RUNNING
                                        || change.lastStatus() == TaskStatus.STOPPED)
                        .toList();
        assertThat(changes).isNotEmpty();
        for (TraceEvent.TaskStateChange change : changes) {
            String instant =
                    "### " + dev.deckhand.ui.shared.sandbox.Times.exact(change.atMicros()) + "\n";
            String shortened = change.task().substring(0, Math.min(8, change.task().length()));
            assertThat(text).contains(instant);
            String there = text.substring(text.indexOf(instant) + instant.length());
            int end = there.indexOf("\n### ");
            assertThat(end < 0 ? there : there.substring(0, end))
                    .as(change.toString())
                    .contains(shortened);
        }
        simulation
                .decisions()
                .forEach(decision ->
                        assertThat(text).contains("**Decision " + decision.seq() + ":**"));
    }

    @Test
    void theDrawingIsXmlAndHoldsEachInstance() throws Exception {
        onFx(() -> run.toTime(30 * SECOND));
        OnStage.waitFor(() -> run.momentProperty().get().atMicros() == 30 * SECOND);
        choose("exchange.svg");
        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(written().toFile());
        String text = document.getDocumentElement().getTextContent();
        Picture picture = OnStage.onFx(() -> run.momentProperty().get().picture());
        for (int row = 0; row < picture.instanceCount(); row++) {
            if (!picture.instanceGone(row)) {
                assertThat(text).contains(picture.instanceId(row));
            }
        }
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
    }

    @Test
    void aPictureIsAsLargeAsTheMapTimesItsScaleAndTheMapIsAsBefore() throws IOException {
        BufferedImage before = snapshot();
        choose("exchange.png.2");
        BufferedImage image = ImageIO.read(written().toFile());
        assertThat(image.getWidth()).isEqualTo(2 * (int) (double) OnStage.onFx(map::getWidth));
        assertThat(image.getHeight()).isEqualTo(2 * (int) (double) OnStage.onFx(map::getHeight));
        BufferedImage after = snapshot();
        assertThat(pixels(after)).isEqualTo(pixels(before));
    }

    private BufferedImage snapshot() {
        return OnStage.onFx(() -> {
            var image = map.image(1);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            copy.setRGB(0, 0, width, height, Studio.pixels(image), 0, width);
            return copy;
        });
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void anAnimationHasItsFramesTheirDelayAndRepeats() throws IOException {
        onFx(() -> model.gifOpenProperty().set(true));
        onFx(() -> {
            model.gif().fromProperty().set("0:02");
            model.gif().toProperty().set("12s");
            model.gif().stepProperty().set("2,5");
            model.gif().sizeProperty().set(GifModel.Size.SMALL);
            model.gif().paceProperty().set(GifModel.Pace.SLOW);
        });
        stage.click("exchange.gif.make");
        try (ImageInputStream in = ImageIO.createImageInputStream(written().toFile())) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(5);
            assertThat(reader.getWidth(0)).isEqualTo(640);
            assertThat(reader.getHeight(0)).isEqualTo(360);
            for (int i = 0; i < 5; i++) {
                Node tree = reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                assertThat(attribute(tree, "GraphicControlExtension", "delayTime")).isEqualTo("50");
            }
            IIOMetadataNode first =
                    (IIOMetadataNode)
                            reader.getImageMetadata(0).getAsTree("javax_imageio_gif_image_1.0");
            IIOMetadataNode loop =
                    (IIOMetadataNode) first.getElementsByTagName("ApplicationExtension").item(0);
            assertThat(loop.getAttribute("applicationID")).isEqualTo("NETSCAPE");
            assertThat((byte[]) loop.getUserObject()).containsExactly(1, 0, 0);
        }
        assertThat(visited.done.getFirst()).contains("5 frames");
        assertThat(OnStage.onFx(() -> run.momentProperty().get().atMicros())).isZero();
    }

    private static String attribute(Node tree, String element, String name) {
        IIOMetadataNode node =
                (IIOMetadataNode) ((IIOMetadataNode) tree).getElementsByTagName(element).item(0);
        return node.getAttribute(name);
    }

    @Test
    void aCancelledAnimationLeavesNoFile() throws IOException {
        onFx(() -> {
            model.gifOpenProperty().set(true);
            model.gif().stepProperty().set("1");
        });
        stage.click("exchange.gif.make");
        onFx(() -> model.gif().cancel());
        assertThat(OnStage.onFx(() -> model.gif().isMaking())).isFalse();
        OnStage.waitFor(() -> {
            try (var files = Files.list(folder)) {
                return files.findAny().isEmpty();
            }
        });
        assertThat(visited.done).isEmpty();
    }

    @Test
    void whatCannotBeMadeIsSaidInWords() {
        onFx(() -> model.gifOpenProperty().set(true));
        Function<String, String> says =
                to ->
                        OnStage.onFx(() -> {
                            model.gif().toProperty().set(to);
                            return model.gif().saysProperty().get();
                        });
        assertThat(says.apply("0:00")).contains("after the beginning");
        assertThat(says.apply("soon")).contains("1:30");
        assertThat(says.apply("99:00:00")).contains("known up to");
        onFx(() -> {
            model.gif().propose();
            model.gif().stepProperty().set("0.01");
        });
        assertThat(OnStage.onFx(() -> model.gif().saysProperty().get())).contains("300");
        assertThat(OnStage.onFx(() -> stage.find("exchange.gif.make").isDisabled())).isTrue();
    }

    @Test
    void whatTakesLongSaysHowFarItIsAndCanBeGivenUp() throws Exception {
        Path file = folder.resolve("slow.txt");
        CountDownLatch half = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        onFx(() ->
                model.writing()
                        .start(
                                "the novel",
                                watch -> {
                                    try {
                                        watch.at(0.5);
                                        half.await();
                                        watch.at(0.6);
                                        return OutFile.write(file, "late");
                                    } finally {
                                        ended.countDown();
                                    }
                                },
                                written -> visited.done.add(written.toString()),
                                failure -> visited.problems.add(failure.toString())));
        OnStage.waitFor(() -> stage.isShown("exchange.writing"));
        assertThat(OnStage.onFx(() -> model.writing().progressProperty().get())).isEqualTo(0.5);
        stage.click("exchange.writing.cancel");
        OnStage.waitFor(() -> !stage.isShown("exchange.writing"));
        half.countDown();
        ended.await();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(file).doesNotExist();
        assertThat(visited.done).isEmpty();
        assertThat(visited.problems).isEmpty();
    }

    @Test
    void aFolderThatIsGoneIsNamed() {
        Path gone = folder.resolve("gone").resolve("x.svg");
        onFx(() -> model.svg(gone, map.sheet().orElseThrow()));
        OnStage.waitFor(() -> !visited.problems.isEmpty());
        assertThat(visited.problems.getFirst())
                .contains(gone.toString(), "the folder is not there", "Choose another place");
    }
}
