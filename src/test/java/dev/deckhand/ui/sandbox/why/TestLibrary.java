package dev.deckhand.ui.sandbox.why;

import dev.deckhand.content.Difficulty;
import dev.deckhand.content.Library;
import dev.deckhand.content.Pack;
import dev.deckhand.content.Question;
import dev.deckhand.content.prediction.Puzzle;
import dev.deckhand.study.Questions;
import dev.deckhand.ui.shared.sandbox.Scenarios;
import java.time.LocalDate;
import java.util.List;

/// The small library of [Questions] with a placement question in front.
final class TestLibrary {
    private TestLibrary() {}

    static Library withPlacement(String scenario, String decision) {
        Question placement =
                new Question.Placement(
                        new Question.Common(
                                "placement-1",
                                "roles",
                                Difficulty.MEDIUM,
                                "Where does it go?",
                                "The strategy decides.",
                                List.of(),
                                List.of(),
                                LocalDate.of(2026, 11, 20),
                                List.of(),
                                Questions.library().packs().getFirst().info().id()),
                        scenario,
                        decision,
                        new Puzzle(Scenarios.builtIn(scenario), decision, false));
        Pack pack = Questions.library().packs().getFirst();
        return new Library(
                List.of(
                        new Pack(
                                pack.info(),
                                pack.concepts(),
                                List.of(placement),
                                pack.exams(),
                                pack.scenarios(),
                                pack.lessons(),
                                pack.challenges(),
                                pack.guides(),
                                pack.paths(),
                                pack.tracks(),
                                pack.media())));
    }
}
