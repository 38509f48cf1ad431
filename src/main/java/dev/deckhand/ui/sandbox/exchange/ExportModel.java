package dev.deckhand.ui.sandbox.exchange;

import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.TimelineEntry;
import dev.deckhand.sandbox.scenario.ScenarioWriter;
import dev.deckhand.sandbox.scenario.TraceWriter;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.sandbox.Line;
import dev.deckhand.ui.shared.sandbox.Moment;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.Times;
import dev.deckhand.ui.shared.sandbox.map.MapSheet;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javax.imageio.ImageIO;

/// Writes what is on the stage to files. On the JavaFX thread; the writing is done elsewhere.
public final class ExportModel {
    /// As long as a saved scenario runs after its last entry.
    private static final long REST = Micros.ofMinutes(10);

    /// Working out a reason takes milliseconds; for more of them the log's own words do.
    private static final int MOST_REASONS = 2000;

    /// What is on the stage.
    ///
    /// @param json the document that runs; `""` when there is none to be shared
    public record Subject(String title, String json) {}

    private final Run run;
    private final Navigator navigator;
    private final Supplier<Optional<Subject>> subject;
    private final GifModel gif;
    private final Writing writing;
    private final BooleanProperty gifOpen = new SimpleBooleanProperty();

    public ExportModel(
            Run run,
            Background elsewhere,
            Navigator navigator,
            Supplier<Optional<Subject>> subject) {
        this.run = run;
        this.navigator = navigator;
        this.subject = subject;
        this.gif = new GifModel(run, elsewhere, navigator);
        this.writing = new Writing(elsewhere);
    }

    /// The file that is being written.
    Writing writing() {
        return writing;
    }

    GifModel gif() {
        return gif;
    }

    /// Whether the settings of an animation are asked for.
    BooleanProperty gifOpenProperty() {
        return gifOpen;
    }

    /// Another scenario comes on the stage.
    public void left() {
        gif.cancel();
        writing.cancel();
        gifOpen.set(false);
    }

    boolean canShare() {
        return subject.get().filter(one -> !one.json().isEmpty()).isPresent();
    }

    String title() {
        return subject.get().map(Subject::title).orElse("");
    }

    /// A name for a file: what is on the stage, and when.
    ///
    /// @param moment whether the file shows just this moment
    String name(String ending, boolean moment) {
        String plain =
                title().toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        Moment now = run.momentProperty().get();
        String at =
                moment && now != null
                        ? "-" + Times.clock(now.atMicros()).replace(':', '-').replace('.', '-')
                        : "";
        return (plain.isEmpty() ? "scenario" : plain) + at + "." + ending;
    }

    // ---- pictures ----

    /// The pixels of a picture that nobody changes any more; read on any thread.
    interface Rows {
        /// @param into gets a row as 0xAARRGGBB
        void read(int y, int[] into);
    }

    void png(Path file, int width, int height, Rows rows) {
        write(
                file,
                Messages.text("exchange.what.png", width, height),
                watch -> {
                    BufferedImage copy =
                            new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
                    int[] row = new int[width];
                    for (int y = 0; y < height; y++) {
                        watch.at((double) y / height / 2);
                        rows.read(y, row);
                        copy.setRGB(0, y, width, 1, row, 0, width);
                    }
                    return OutFile.write(file, out -> ImageIO.write(copy, "png", out));
                });
    }

    void svg(Path file, MapSheet sheet) {
        write(
                file,
                Messages.text("exchange.what.svg"),
                watch -> OutFile.write(file, sheet.svg(watch::at)));
    }

    // ---- what happened ----

    /// The trace that `deckhand simulate --json` prints of the scenario with the changes of this
    /// branch; longer only where the run was looked at for longer.
    void trace(Path file) {
        again(copy ->
                write(
                        file,
                        Messages.text("exchange.what.trace"),
                        watch -> {
                            copy.runAll(watch, 0.5);
                            String text = TraceWriter.write(copy.simulation().trace());
                            watch.at(0.9);
                            return OutFile.write(file, text);
                        }));
    }

    /// The log of this branch as Markdown, with the reason of each decision.
    void transcript(Path file) {
        again(copy -> {
            List<Line> lines = List.copyOf(run.lines());
            String title = title();
            write(
                    file,
                    Messages.text("exchange.what.transcript"),
                    watch -> {
                        copy.runAll(watch, 0.3);
                        Map<Long, String> reasons = reasons(copy.simulation(), lines, watch);
                        String text =
                                new Transcript(
                                                title,
                                                copy.simulation().scenario(),
                                                copy.branch(),
                                                copy.simulation().requests(),
                                                lines,
                                                reasons)
                                        .markdown();
                        watch.at(0.9);
                        return OutFile.write(file, text);
                    });
        });
    }

    private static Map<Long, String> reasons(
            Simulation simulation, List<Line> lines, Writing.Watch watch) {
        List<Long> decisions =
                lines.stream()
                        .filter(line -> line.decision() && simulation.isDecision(line.seq()))
                        .map(Line::seq)
                        .toList();
        Map<Long, String> reasons = new HashMap<>();
        if (decisions.size() <= MOST_REASONS) {
            for (long seq : decisions) {
                watch.at(0.3 + 0.5 * reasons.size() / decisions.size());
                reasons.put(seq, simulation.why(seq).sentence());
            }
        }
        return reasons;
    }

    /// The scenario with the changes of this branch in its timeline, as one file. What is saved to
    /// otherwise stays as it is.
    void share(Path file) {
        String json = subject.get().map(Subject::json).orElse("");
        again(copy -> {
            List<TimelineEntry> changes = copy.simulation().requests();
            write(
                    file,
                    Messages.text("exchange.what.scenario", changes.size()),
                    _ -> OutFile.write(file, ScenarioWriter.withChanges(json, changes)));
        });
    }

    /// The run of the branch shown, from 0s, for us alone.
    ///
    /// @param untilMicros where it ends
    private record Copy(Simulation simulation, String branch, long untilMicros) {
        private static final int SLICES = 50;

        /// Runs to the end, a slice at a time.
        ///
        /// @param share of the whole work that this is
        void runAll(Writing.Watch watch, double share) {
            for (int i = 1; i <= SLICES; i++) {
                watch.at(share * (i - 1) / SLICES);
                simulation.runUntil(untilMicros / SLICES * i);
            }
            simulation.runUntil(untilMicros);
        }
    }

    private void again(Consumer<Copy> then) {
        long horizon = run.horizonProperty().get();
        String branch =
                Optional.ofNullable(run.currentBranchProperty().get())
                        .map(one -> one.name())
                        .orElse("");
        run.ask(
                simulation -> {
                    long last =
                            simulation.requests().stream()
                                    .mapToLong(TimelineEntry::atMicros)
                                    .max()
                                    .orElse(0);
                    long end = simulation.scenario().defaultUntilMicros();
                    return new Copy(
                            simulation.again(),
                            branch,
                            Math.max(horizon, last == 0 ? end : Math.max(end, last + REST)));
                },
                then);
    }

    private void write(Path file, String what, Writing.Work work) {
        writing.start(
                what,
                work,
                written -> navigator.done(Messages.text("exchange.written", what, written)),
                failure ->
                        navigator.problem(
                                Messages.text(
                                        "exchange.not-written", file, OutFile.because(failure))));
    }
}
