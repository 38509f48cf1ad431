package dev.deckhand.ui.shared.sandbox;

import dev.deckhand.ui.shared.Messages;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What the JavaFX thread knows of a run so far: the moment shown, what happens on the branch, how
/// far that is known, and the learner's changes.
final class Seen {
    final ReadOnlyObjectWrapper<@Nullable Moment> moment = new ReadOnlyObjectWrapper<>();
    final KnownLines lines = new KnownLines();
    final KnownChanges changes = new KnownChanges();
    final ReadOnlyObjectWrapper<Figures> figures = new ReadOnlyObjectWrapper<>(Figures.NONE);
    final ReadOnlyLongWrapper horizon = new ReadOnlyLongWrapper();
    final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper();

    /// True from the opening of a scenario until its future is known.
    final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// For the user; empty when nothing went wrong.
    final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /// Whether nothing is ever to happen after the horizon.
    private boolean over;

    boolean isOver() {
        return over;
    }

    /// Another scenario is opened.
    void begin() {
        over = false;
        problem.set("");
        busy.set(true);
    }

    /// Nothing is open any more.
    void clear() {
        moment.set(null);
        lines.clear();
        figures.set(Figures.NONE);
    }

    /// The time up to which it is to be known grows.
    void extend(long micros) {
        horizon.set(Math.max(horizon.get(), micros));
        complete.set(false);
    }

    void future(long horizonMicros, boolean isComplete, boolean isOver, Figures counted) {
        over = isOver;
        horizon.set(horizonMicros);
        figures.set(counted);
        complete.set(isComplete);
        if (isComplete) {
            busy.set(false);
        }
    }

    void failed(Exception failure) {
        busy.set(false);
        problem.set(Messages.text("run.problem", String.valueOf(failure.getMessage())));
    }

    void branches(List<Branch> all, Branch now, List<Made> made, List<Made> takenBack) {
        changes.show(all, now, made, takenBack);
    }
}
