package dev.deckhand.ui.tour;

import dev.deckhand.content.QuestionType;
import dev.deckhand.study.Practice;
import dev.deckhand.ui.shared.Place;
import java.io.IOException;
import java.util.Set;
import javafx.scene.input.KeyCode;

/// The stops of the tour, in order.
final class Stops {
    private final Stop stop;

    Stops(Stop stop) {
        this.stop = stop;
    }

    void all() throws IOException {
        stop.at(new Place.Today()).picture("today");
        stop.at(new Place.Learn()).picture("learn-map");
        stop.at(new Place.Note("iam-execution-role")).picture("learn-note");
        stop.at(new Place.PracticeBuilder()).picture("practice-builder");
        answered(QuestionType.SINGLE, 3, KeyCode.A);
        answered(QuestionType.MULTIPLE, 3, KeyCode.A, KeyCode.C);
        progress();
        stop.at(new Place.Library("")).picture("library");
        stop.at(new Place.Settings()).picture("settings");
        stop.at(new Place.Today()).press(KeyCode.CONTROL, KeyCode.K).picture("palette");
        stop.press(KeyCode.ESCAPE);
    }

    private void progress() throws IOException {
        stop.at(new Place.Progress()).until("progress.retention").picture("progress");
        stop.scroll("progress.mastery").picture("progress-mastery");
        stop.scroll("progress.difficulty").picture("progress-end");
        stop.focus("progress.confusions.0").press(KeyCode.SPACE).picture("progress-cards");
        stop.press(KeyCode.ESCAPE);
    }

    private void answered(QuestionType type, long seed, KeyCode... choice) throws IOException {
        stop.at(
                new Place.PracticeSession(
                        new Practice.Request(
                                Set.of(),
                                Set.of(),
                                Set.of(type),
                                Set.of(),
                                Practice.Which.ALL,
                                5,
                                seed)));
        stop.picture("practice-" + type.word());
        for (KeyCode key : choice) {
            stop.press(key);
        }
        stop.press(KeyCode.ENTER);
        stop.picture("practice-" + type.word() + "-answered");
    }
}
