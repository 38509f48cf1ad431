package dev.deckhand.ui.sandbox;

import dev.deckhand.ui.shared.sandbox.Branch;
import dev.deckhand.ui.shared.sandbox.Level;
import dev.deckhand.ui.shared.sandbox.Line;
import dev.deckhand.ui.shared.sandbox.Moment;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.map.SmallMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// A glance at another moment of the branch shown, while the clock stays where it is. The run's
/// worker makes the picture; of several glances in a row only the last is worked out. On the JavaFX
/// thread.
final class GlanceModel {
    private static final int MOST_TOLD = 4;
    private static final long NOWHERE = -1;

    /// What is seen.
    ///
    /// @param there the weightiest of what happens about then
    /// @param sketch how things stand then; empty while that is not known
    /// @param secret whether it must not be told, as while its outcome is guessed
    record Glance(
            long atMicros, List<Line> there, Optional<SmallMap.Sketch> sketch, boolean secret) {
        Glance {
            there = List.copyOf(there);
        }
    }

    private final Run run;
    private final BooleanSupplier futureIsSecret;
    private final ReadOnlyObjectWrapper<Optional<Glance>> glance =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private long wanted = NOWHERE;
    private boolean asking;

    /// @param futureIsSecret whether what comes after the clock must not be told
    GlanceModel(Run run, BooleanSupplier futureIsSecret) {
        this.run = run;
        this.futureIsSecret = futureIsSecret;
        run.currentBranchProperty().subscribe((_, _) -> leave());
    }

    ReadOnlyObjectProperty<Optional<Glance>> glanceProperty() {
        return glance.getReadOnlyProperty();
    }

    /// Looks at a moment.
    ///
    /// @param from what happens from here to `to` is told as well
    void look(long micros, long from, long to) {
        boolean secret = isSecret(micros);
        if (secret || !isKnown(micros)) {
            wanted = NOWHERE;
            glance.set(
                    Optional.of(
                            new Glance(
                                    micros,
                                    secret ? List.of() : near(from, to),
                                    Optional.empty(),
                                    secret)));
            return;
        }
        wanted = micros;
        glance.set(
                Optional.of(
                        new Glance(
                                micros,
                                near(from, to),
                                glance.get().flatMap(Glance::sketch),
                                false)));
        ask();
    }

    /// Looks away.
    void leave() {
        wanted = NOWHERE;
        glance.set(Optional.empty());
    }

    private boolean isSecret(long micros) {
        Moment moment = run.momentProperty().get();
        return futureIsSecret.getAsBoolean() && moment != null && micros > moment.atMicros();
    }

    /// Whether it is worked out already: else one would wait for all that comes before.
    private boolean isKnown(long micros) {
        return run.completeProperty().get()
                || (!run.lines().isEmpty() && micros <= run.lines().getLast().atMicros());
    }

    private void ask() {
        Branch branch = run.currentBranchProperty().get();
        if (asking || wanted == NOWHERE || branch == null) {
            return;
        }
        asking = true;
        long asked = wanted;
        run.ask(
                branch,
                asked,
                simulation -> SmallMap.Sketch.of(simulation.picture()),
                sketch -> {
                    asking = false;
                    if (wanted == asked) {
                        drawn(branch, sketch);
                    } else {
                        ask();
                    }
                });
    }

    private void drawn(Branch branch, SmallMap.Sketch sketch) {
        @Nullable Branch now = run.currentBranchProperty().get();
        if (branch.equals(now)) {
            glance.set(
                    glance.get()
                            .map(one ->
                                    new Glance(
                                            one.atMicros(),
                                            one.there(),
                                            Optional.of(sketch),
                                            one.secret())));
        }
    }

    /// The weightiest of what happens between two times, in order.
    private List<Line> near(long from, long to) {
        List<Line> there =
                run.lines().stream()
                        .dropWhile(line -> line.atMicros() < from)
                        .takeWhile(line -> line.atMicros() <= to)
                        .filter(line -> line.level() != Level.DETAIL && !isSecret(line.atMicros()))
                        .toList();
        if (there.size() <= MOST_TOLD) {
            return there;
        }
        List<Line> troubles = there.stream().filter(line -> line.level() == Level.TROUBLE).toList();
        return (troubles.isEmpty() ? there : troubles).stream().limit(MOST_TOLD).toList();
    }

    /// The next thing after a time that is more than a detail, or the one before it.
    Optional<Line> next(long micros, boolean back) {
        List<Line> lines = back ? run.lines().reversed() : run.lines();
        return lines.stream()
                .filter(line ->
                        line.level() != Level.DETAIL
                                && (back ? line.atMicros() < micros : line.atMicros() > micros))
                .findFirst();
    }
}
