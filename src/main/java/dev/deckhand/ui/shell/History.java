package dev.deckhand.ui.shell;

import dev.deckhand.ui.shared.Place;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where the window is, and where it was: as in a browser.
final class History {
    private static final int LONGEST = 200;

    private final Deque<Place> before = new ArrayDeque<>();
    private final Deque<Place> after = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Place> here;
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

    History(Place start) {
        here = new ReadOnlyObjectWrapper<>(start);
    }

    ReadOnlyObjectProperty<Place> here() {
        return here.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoForward() {
        return canGoForward.getReadOnlyProperty();
    }

    void go(Place place) {
        if (place.equals(here.get())) {
            return;
        }
        before.push(here.get());
        if (before.size() > LONGEST) {
            before.removeLast();
        }
        after.clear();
        arrive(place);
    }

    void back() {
        if (!before.isEmpty()) {
            after.push(here.get());
            arrive(before.pop());
        }
    }

    void forward() {
        if (!after.isEmpty()) {
            before.push(here.get());
            arrive(after.pop());
        }
    }

    private void arrive(Place place) {
        canGoBack.set(!before.isEmpty());
        canGoForward.set(!after.isEmpty());
        here.set(place);
    }
}
