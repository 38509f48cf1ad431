package dev.deckhand.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The last things done, the newest last.
final class Undo {
    /// Answer and rating of thirty cards.
    static final int MOST = 60;

    private final List<Step> steps = new ArrayList<>();

    void push(Step step) {
        steps.add(step);
        if (steps.size() > MOST) {
            steps.removeFirst();
        }
    }

    Optional<Step> newest() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }

    /// Whether it was still among them.
    boolean remove(Step step) {
        return steps.remove(step);
    }
}
