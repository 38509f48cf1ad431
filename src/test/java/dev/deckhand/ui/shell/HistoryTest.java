package dev.deckhand.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.ui.shared.Place;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History history = new History(new Place.Today());

    @Test
    void backAndForwardRetraceTheWay() {
        history.go(new Place.Learn());
        history.go(new Place.Note("cluster"));
        history.back();
        history.back();
        assertThat(history.here().get()).isEqualTo(new Place.Today());
        assertThat(history.canGoBack().get()).isFalse();
        history.forward();
        assertThat(history.here().get()).isEqualTo(new Place.Learn());
        assertThat(history.canGoForward().get()).isTrue();
    }

    @Test
    void goingSomewhereElseForgetsWhatLayAhead() {
        history.go(new Place.Learn());
        history.back();
        history.go(new Place.Settings());
        assertThat(history.canGoForward().get()).isFalse();
    }

    @Test
    void goingToWhereOneIsAddsNothing() {
        history.go(new Place.Today());
        assertThat(history.canGoBack().get()).isFalse();
    }
}
