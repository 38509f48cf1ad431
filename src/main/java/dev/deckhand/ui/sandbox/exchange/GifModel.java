package dev.deckhand.ui.sandbox.exchange;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.sandbox.Branch;
import dev.deckhand.ui.shared.sandbox.Level;
import dev.deckhand.ui.shared.sandbox.Line;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.Times;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Makes an animated GIF of a span of the run. On the JavaFX thread, where the frames are drawn,
/// one at a time; they are encoded and written elsewhere.
final class GifModel {
    private static final int COLOUR_SAMPLES = 6;
    private static final int USUAL_FRAMES = 60;

    /// How large, in pixels.
    enum Size {
        SMALL(640, 360),
        MEDIUM(960, 540),
        LARGE(1280, 720);

        final int width;
        final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /// How long each frame is shown.
    enum Pace {
        QUICK(10),
        STEADY(25),
        SLOW(50),
        READING(100);

        final int hundredths;

        Pace(int hundredths) {
            this.hundredths = hundredths;
        }

        String seconds() {
            return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
        }
    }

    /// Draws a frame.
    interface Painter {
        /// Takes a moment as one for which there must be room in every frame.
        void makeRoom(Picture picture);

        /// @param sentence the last thing that happened; empty before anything did
        /// @return 0xAARRGGBB, row by row
        int[] paint(Picture picture, long atMicros, String sentence);
    }

    private final Run run;
    private final Background elsewhere;
    private final Navigator navigator;
    private final StringProperty from = new SimpleStringProperty("0:00");
    private final StringProperty to = new SimpleStringProperty("");
    private final StringProperty step = new SimpleStringProperty("1");
    private final ObjectProperty<Size> size = new SimpleObjectProperty<>(Size.MEDIUM);
    private final ObjectProperty<Pace> pace = new SimpleObjectProperty<>(Pace.STEADY);
    private final ReadOnlyStringWrapper says = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Span>> span =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private @Nullable Making making;

    GifModel(Run run, Background elsewhere, Navigator navigator) {
        this.run = run;
        this.elsewhere = elsewhere;
        this.navigator = navigator;
        for (StringProperty field : List.of(from, to, step)) {
            field.subscribe((_, _) -> check());
        }
        pace.subscribe((_, _) -> check());
        run.problemProperty()
                .subscribe((_, problem) -> {
                    if (!problem.isEmpty()) {
                        cancel();
                    }
                });
    }

    // ---- what is asked for ----

    StringProperty fromProperty() {
        return from;
    }

    StringProperty toProperty() {
        return to;
    }

    /// Simulated seconds between two frames, or a duration.
    StringProperty stepProperty() {
        return step;
    }

    ObjectProperty<Size> sizeProperty() {
        return size;
    }

    ObjectProperty<Pace> paceProperty() {
        return pace;
    }

    /// How many frames it comes to, or what is wrong with what was typed.
    ReadOnlyStringProperty saysProperty() {
        return says.getReadOnlyProperty();
    }

    /// What was typed; empty when it cannot be made.
    ReadOnlyObjectProperty<Optional<Span>> spanProperty() {
        return span.getReadOnlyProperty();
    }

    /// From 0 to 1; negative while nothing is made.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    boolean isMaking() {
        return progress.get() >= 0;
    }

    /// Proposes all of the run, in steps of whole seconds.
    void propose() {
        long horizon = run.horizonProperty().get();
        from.set("0:00");
        to.set(Times.brief(horizon));
        long seconds = Math.max(1, Math.ceilDiv(horizon / Micros.PER_SECOND, USUAL_FRAMES));
        step.set(Long.toString(seconds));
        check();
    }

    private void check() {
        Optional<Long> first = time(from.get());
        Optional<Long> last = time(to.get());
        Optional<Long> between = duration(step.get());
        span.set(Optional.empty());
        if (first.isEmpty() || last.isEmpty()) {
            says.set(Messages.text("exchange.gif.no-time"));
        } else if (between.isEmpty()) {
            says.set(Messages.text("exchange.gif.no-step"));
        } else if (last.get() <= first.get()) {
            says.set(Messages.text("exchange.gif.backwards"));
        } else if (last.get() > run.horizonProperty().get()) {
            says.set(
                    Messages.text("exchange.gif.beyond", Times.brief(run.horizonProperty().get())));
        } else {
            Span wanted = new Span(first.get(), last.get(), between.get());
            int frames = wanted.frames();
            if (frames > Span.MOST_FRAMES) {
                says.set(Messages.text("exchange.gif.too-many", frames, Span.MOST_FRAMES));
            } else {
                span.set(Optional.of(wanted));
                double seconds = frames * pace.get().hundredths / 100.0;
                says.set(Messages.text("exchange.gif.frames", frames, seconds));
            }
        }
    }

    private static Optional<Long> time(String typed) {
        return Times.parse(
                        typed.contains(":") || typed.matches(".*[a-z]\\s*") ? typed : typed + "s")
                .flatMap(goal ->
                        goal instanceof Times.Goal.Time(long micros)
                                ? Optional.of(micros)
                                : Optional.empty());
    }

    /// Seconds with a fraction, or a duration.
    private static Optional<Long> duration(String typed) {
        String text = typed.strip().replace(',', '.');
        if (text.matches("\\d{1,6}(\\.\\d{1,3})?")) {
            long micros = Math.round(Double.parseDouble(text) * Micros.PER_SECOND);
            return micros > 0 ? Optional.of(micros) : Optional.empty();
        }
        return time(text).filter(micros -> micros > 0);
    }

    // ---- making it ----

    /// What is being made.
    private static final class Making {
        final Branch branch;
        final List<Long> times;
        final Size size;
        final Pace pace;
        final Path file;
        final Painter painter;
        final List<Line> lines;
        final List<int[]> samples = new ArrayList<>();
        boolean cancelled;

        /// Only used by one piece of work at a time.
        @Nullable GifFile gif;

        @Nullable OutputStream out;

        Making(
                Branch branch,
                List<Long> times,
                Size size,
                Pace pace,
                Path file,
                Painter painter,
                List<Line> lines) {
            this.branch = branch;
            this.times = times;
            this.size = size;
            this.pace = pace;
            this.file = file;
            this.painter = painter;
            this.lines = lines;
        }

        /// Moments whose colours stand for all.
        List<Long> sampled() {
            TreeSet<Long> some = new TreeSet<>();
            for (int i = 0; i < COLOUR_SAMPLES; i++) {
                some.add(times.get((int) ((long) i * (times.size() - 1) / (COLOUR_SAMPLES - 1))));
            }
            return List.copyOf(some);
        }

        /// The last line at a time that is more than a detail.
        String sentence(long micros) {
            String last = "";
            for (Line line : lines) {
                if (line.atMicros() > micros) {
                    break;
                }
                if (line.level() != Level.DETAIL) {
                    last = line.text();
                }
            }
            return last;
        }

        void begin() throws IOException {
            out = new BufferedOutputStream(Files.newOutputStream(OutFile.unfinished(file)));
            gif = new GifFile(out, size.width, size.height, Palette.of(samples), pace.hundredths);
            samples.clear();
        }

        void add(int[] pixels) throws IOException {
            Objects.requireNonNull(gif).add(pixels);
        }

        long finish() throws IOException {
            Objects.requireNonNull(gif).close();
            Objects.requireNonNull(out).close();
            return Files.size(OutFile.finish(file));
        }

        void drop() throws IOException {
            if (out != null) {
                out.close();
                Files.deleteIfExists(OutFile.unfinished(file));
            }
        }
    }

    /// @param painter draws frames of the size that is chosen
    void make(Path file, Painter painter) {
        Branch branch = run.currentBranchProperty().get();
        if (span.get().isEmpty() || isMaking() || branch == null) {
            return;
        }
        Making made =
                new Making(
                        branch,
                        span.get().get().times(),
                        size.get(),
                        pace.get(),
                        file,
                        painter,
                        List.copyOf(run.lines()));
        making = made;
        progress.set(0);
        sample(made, made.sampled(), 0);
    }

    /// Ends what is being made; no file is left of it.
    void cancel() {
        Making made = making;
        if (made != null) {
            made.cancelled = true;
            making = null;
            progress.set(-1);
        }
    }

    private void sample(Making made, List<Long> times, int number) {
        if (number == times.size()) {
            work(made, made::begin, () -> frame(made, 0));
            return;
        }
        long micros = times.get(number);
        at(
                made,
                micros,
                picture -> {
                    made.painter.makeRoom(picture);
                    made.samples.add(paint(made, picture, micros));
                    sample(made, times, number + 1);
                });
    }

    private void frame(Making made, int number) {
        if (number == made.times.size()) {
            finish(made);
            return;
        }
        progress.set((double) number / made.times.size());
        long micros = made.times.get(number);
        at(
                made,
                micros,
                picture -> {
                    int[] pixels = paint(made, picture, micros);
                    work(made, () -> made.add(pixels), () -> frame(made, number + 1));
                });
    }

    private static int[] paint(Making made, Picture picture, long micros) {
        return made.painter.paint(picture, micros, made.sentence(micros));
    }

    private void at(Making made, long micros, Consumer<Picture> then) {
        run.ask(
                made.branch,
                micros,
                Simulation::picture,
                picture -> {
                    if (made.cancelled) {
                        drop(made);
                    } else {
                        then.accept(picture);
                    }
                });
    }

    /// Something to do with the file.
    private interface Work {
        void run() throws IOException;
    }

    private void work(Making made, Work work, Runnable then) {
        elsewhere.run(
                () -> {
                    work.run();
                    return made;
                },
                _ -> {
                    if (made.cancelled) {
                        drop(made);
                    } else {
                        then.run();
                    }
                },
                failure -> failed(made, failure));
    }

    private void finish(Making made) {
        elsewhere.run(
                made::finish,
                bytes -> {
                    making = null;
                    progress.set(-1);
                    navigator.done(
                            Messages.text(
                                    "exchange.written",
                                    Messages.text(
                                            "exchange.what.gif",
                                            made.times.size(),
                                            Math.ceilDiv(bytes, 1000)),
                                    made.file));
                },
                failure -> failed(made, failure));
    }

    private void failed(Making made, Exception failure) {
        drop(made);
        cancel();
        navigator.problem(
                Messages.text("exchange.not-written", made.file, OutFile.because(failure)));
    }

    private void drop(Making made) {
        elsewhere.run(
                () -> {
                    made.drop();
                    return made;
                },
                _ -> {},
                _ -> {});
    }
}
