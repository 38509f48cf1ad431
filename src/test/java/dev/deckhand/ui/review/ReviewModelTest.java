package dev.deckhand.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.app.Services;
import dev.deckhand.memory.Rating;
import dev.deckhand.study.ReviewQueue;
import dev.deckhand.study.Standings;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shared.Visited;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The review without a window.
class ReviewModelTest {
    @TempDir Path folder;

    private Services services;
    private Standings standings;
    private ReviewModel model;

    @BeforeEach
    void open() {
        services = KilledWhileReviewingTest.open(folder);
        services.settings().set("memory.new-per-day", "40");
        standings = KilledWhileReviewingTest.standings(services);
        model =
                new ReviewModel(
                        services,
                        standings,
                        new Background(Runnable::run, Runnable::run),
                        new KilledWhileReviewingTest.Nowhere());
        model.show();
    }

    @AfterEach
    void close() {
        services.close();
    }

    private Turn turn() {
        return model.turn().orElseThrow();
    }

    private void answer() {
        turn().question().answerOrShow();
        turn().question().answer(); // interview answers take two steps
        assertThat(turn().question().isRevealed()).isTrue();
    }

    private static List<String> ids(ReviewQueue queue) {
        return queue.cards().stream().map(card -> card.question().id()).toList();
    }

    @Test
    void aCardLeadsToTheScenarioThatRunsInItsNote() {
        Visited visited = new Visited();
        model =
                new ReviewModel(
                        services, standings, new Background(Runnable::run, Runnable::run), visited);
        model.show();
        Set<Boolean> found = new HashSet<>();
        while (model.turn().isPresent() && found.size() < 2) {
            Optional<String> scenario = turn().question().scenario();
            found.add(scenario.isPresent());
            visited.places.clear();
            model.openSandbox();
            assertThat(visited.places)
                    .isEqualTo(scenario.stream().<Place>map(Place.SandboxScenario::new).toList());
            scenario.ifPresent(id -> assertThat(services.library().scenario(id)).isPresent());
            model.suspend();
        }
        assertThat(found).contains(true);
    }

    @Test
    void whatAButtonSaysIsWhatItDoes() {
        answer();
        String id = turn().id();
        var choices = turn().choicesProperty().get().orElseThrow();
        for (Rating rating : Rating.values()) {
            model.accept(rating);
            assertThat(standings.now().deck().card(id).orElseThrow().delay())
                    .isEqualTo(choices.of(rating).delay());
            model.undo();
            assertThat(turn().id()).isEqualTo(id);
        }
    }

    @Test
    void acceptingWhatWasProposedWritesNothingMore() {
        answer();
        long events = services.journal().size();
        model.accept(turn().selectedProperty().get());
        assertThat(services.journal().size()).isEqualTo(events);
    }

    @Test
    void sixtyStepsCanBeTakenBack() {
        List<String> before = ids(standings.queue());
        String first = turn().id();
        for (int card = 0; card < 30; card++) {
            answer();
            model.accept(Rating.ofGrade(1 + card % 4));
        }
        assertThat(services.journal().reviews()).hasSize(30);
        for (int step = 0; step < 60; step++) {
            model.undo();
        }
        assertThat(services.journal().reviews()).isEmpty();
        assertThat(standings.now().deck().cards()).isEmpty();
        assertThat(ids(standings.queue())).isEqualTo(before);
        assertThat(turn().id()).isEqualTo(first);
        assertThat(model.reviewed()).isZero();
        model.undo(); // there is nothing more
        assertThat(turn().id()).isEqualTo(first);
    }

    @Test
    void buryingSuspendingAndFlaggingCanBeTakenBack() {
        String first = turn().id();
        model.toggleFlag();
        model.bury();
        String second = turn().id();
        assertThat(second).isNotEqualTo(first);
        model.suspend();
        assertThat(turn().id()).isNotIn(first, second);
        model.undo();
        assertThat(turn().id()).isEqualTo(second);
        model.undo();
        assertThat(turn().id()).isEqualTo(first);
        model.undo();
        var state = services.journal().question(first);
        assertThat(state.flagged()).isFalse();
        assertThat(state.suspended()).isFalse();
        assertThat(state.buriedUntil()).isEmpty();
        assertThat(turn().flaggedProperty().get()).isFalse();
    }
}
