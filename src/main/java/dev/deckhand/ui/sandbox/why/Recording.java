package dev.deckhand.ui.sandbox.why;

import dev.deckhand.content.Library;
import dev.deckhand.content.Question;
import dev.deckhand.journal.Mode;
import dev.deckhand.study.Asked;
import dev.deckhand.study.Grade;
import dev.deckhand.study.Recorder;
import dev.deckhand.study.Response;
import dev.deckhand.ui.shared.Background;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Writes guesses down: as answers to the question that the library has about this placement, else
/// as practice in the sandbox, which counts as work done and is never asked again.
///
/// @param journal the thread of the journal
/// @param session groups the guesses of one sitting
public record Recording(
        Supplier<Library> library, Recorder recorder, Background journal, String session) {

    /// How a guess was written down.
    enum Kept {
        /// As an answer to a question, which is scheduled by it.
        ANSWER,
        /// As work done in the sandbox.
        WORK,
        /// Not at all: the run is no longer the scenario's own.
        NOT
    }

    /// The question that the library has about a placement of a scenario.
    Optional<Question.Placement> question(String scenario, Guess guess) {
        return library.get().questions().stream()
                .filter(Question.Placement.class::isInstance)
                .map(Question.Placement.class::cast)
                .filter(one -> one.scenario().equals(scenario) && isAbout(one, guess))
                .findFirst();
    }

    private static boolean isAbout(Question.Placement question, Guess guess) {
        return guess.request().filter(question.decision()::equals).isPresent()
                || question.decision().equals(String.valueOf(guess.number()));
    }

    /// @param done is told on the JavaFX thread
    void write(
            String scenario,
            Guess guess,
            Guess.Outcome outcome,
            long millis,
            Consumer<Kept> done,
            Consumer<Exception> failed) {
        Optional<Question.Placement> question = question(scenario, guess);
        journal.run(
                () -> {
                    if (question.filter(one -> isTheSame(one, guess)).isPresent()) {
                        recorder.answer(
                                session,
                                Mode.PRACTICE,
                                Asked.shuffled(question.get(), 0),
                                Response.Chosen.of(outcome.picked()),
                                OptionalInt.empty(),
                                millis);
                        return Kept.ANSWER;
                    }
                    write(scenario, guess, outcome, millis);
                    return Kept.WORK;
                },
                done,
                failed);
    }

    /// Whether the question, worked out, is about just this decision: a request may lead to
    /// several.
    private static boolean isTheSame(Question.Placement question, Guess guess) {
        return question.prediction().sentence().equals(guess.answer().why().sentence());
    }

    private UUID write(String scenario, Guess guess, Guess.Outcome outcome, long millis) {
        return recorder.sandbox(
                session,
                scenario + ":" + guess.number(),
                outcome.picked(),
                new Grade(outcome.instance() ? 1 : 0, 1),
                millis);
    }
}
