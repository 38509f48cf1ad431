package dev.deckhand.ui.shared.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The lines of a branch as far as they are known, in order; finds the one to go to. On the JavaFX
/// thread.
final class KnownLines {
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObservableList<Line> seen = FXCollections.unmodifiableObservableList(lines);

    ObservableList<Line> seen() {
        return seen;
    }

    void clear() {
        lines.clear();
    }

    /// Keeps the first `left` and puts others behind them.
    void replace(int left, List<Line> added) {
        if (left == 0) {
            lines.setAll(added);
            return;
        }
        if (left < lines.size()) {
            lines.remove(left, lines.size());
        }
        if (!added.isEmpty()) {
            lines.addAll(added);
        }
    }

    /// The line with a number.
    Optional<Line> line(long seq) {
        int low = 0;
        int high = lines.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long there = lines.get(middle).seq();
            if (there == seq) {
                return Optional.of(lines.get(middle));
            }
            if (there < seq) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    /// The first wanted line that comes after a step.
    Optional<Line> after(long step, Predicate<Line> wanted) {
        return lines.subList(firstAfter(step), lines.size()).stream().filter(wanted).findFirst();
    }

    /// The line to stand at so that the last wanted line up to a step has not yet happened; empty
    /// for the start.
    Optional<Line> before(long step, Predicate<Line> wanted) {
        int i = firstAfter(step) - 1;
        while (i >= 0 && !wanted.test(lines.get(i))) {
            i--;
        }
        if (i < 0) {
            return Optional.empty();
        }
        int left = firstAfter(lines.get(i).step() - 1);
        return left == 0 ? Optional.empty() : Optional.of(lines.get(left - 1));
    }

    /// The index of the first line that came later than a step.
    private int firstAfter(long steps) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).step() <= steps) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
