package dev.deckhand.ui.sandbox.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.app.Services;
import dev.deckhand.content.Library;
import dev.deckhand.content.Question;
import dev.deckhand.journal.Event;
import dev.deckhand.study.Deck;
import dev.deckhand.study.Recorder;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.SampleServices;
import dev.deckhand.ui.shared.Visited;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.Selection;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.nio.file.Path;
import dev.deckhand.ui.shared.sandbox.map.Pick;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Guessing before it is shown.
class PredictModelTest {
    @TempDir Path folder;

    private final Selection selection = new Selection();
    private final Visited navigator = new Visited();
    private Services services;

    @BeforeEach
    void open() {
        services = SampleServices.open(folder);
    }

    @AfterEach
    void close() {
        services.close();
    }

    private PredictModel model(Run run, Library library) {
        Recorder recorder =
                new Recorder(library, services.journal(), services.ids()::next, services.clock());
        return new PredictModel(
                run,
                selection,
                new Recording(
                        () -> library,
                        recorder,
                        new Background(Runnable::run, Runnable::run),
                        "sandbox"),
                services.clock(),
                navigator);
    }

    private PredictModel model(Run run) {
        return model(run, services.library());
    }

    private static Run opened(String scenario) {
        Run run = new Run(new Background(Runnable::run, Runnable::run));
        run.open(Sample.scenario(scenario));
        return run;
    }

    private List<Event.Answered> answers() {
        return services.journal().events().stream()
                .filter(Event.Answered.class::isInstance)
                .map(Event.Answered.class::cast)
                .toList();
    }

    @Test
    void theClockWaitsJustBeforeTheNextPlacementAndInstancesHaveNumbers() {
        Run run = opened("binpack-vs-spread");
        PredictModel model = model(run);
        model.toggle();
        assertThat(model.stateProperty().get()).isEqualTo(PredictModel.State.ASKING);
        assertThat(model.numbered()).containsExactly("i1", "i2", "i3", "i4");
        assertThat(run.momentProperty().get().seq()).isEqualTo(Sample.line(run, "PLACE", 0).seq());
        assertThat(model.verdictsProperty().get()).isEmpty();
    }

    @Test
    void aRightGuessForTheRightReasonCountsAndIsWrittenDown() {
        Run run = opened("binpack-vs-spread");
        PredictModel model = model(run);
        model.toggle();
        model.digit(3);
        model.because("strategy-1");
        model.commit();
        Guess.Outcome outcome = model.outcomeProperty().get().orElseThrow();
        assertThat(outcome.instance()).isTrue();
        assertThat(outcome.reason()).contains(true);
        assertThat(model.streakProperty().get()).isEqualTo(1);
        assertThat(model.keptProperty().get()).contains(Recording.Kept.WORK);
        assertThat(answers())
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.question()).isEqualTo("sandbox:binpack-vs-spread:1");
                    assertThat(answer.choice()).isEqualTo("i3");
                    assertThat(answer.correct()).isTrue();
                });
        assertThat(navigator.recorded).isEqualTo(1);
    }

    @Test
    void aWrongGuessNamesTheStageThatSeparatesAndEndsTheStreak() {
        Run run = opened("binpack-vs-spread");
        PredictModel model = model(run);
        model.toggle();
        selection.select(new Thing.Instance("i2"));
        assertThat(model.picked().map(Pick::instance)).contains("i2");
        model.because("resources");
        model.commit();
        Guess.Outcome outcome = model.outcomeProperty().get().orElseThrow();
        assertThat(outcome.instance()).isFalse();
        assertThat(outcome.reason()).contains(false);
        assertThat(outcome.separates()).contains(3);
        assertThat(model.streakProperty().get()).isZero();
    }

    @Test
    void theDecisionIsToldOnTheMapAndThenDone() {
        Run run = opened("why-not-placed");
        PredictModel model = model(run);
        model.toggle();
        model.digit(0);
        model.commit();
        assertThat(model.outcomeProperty().get().orElseThrow().instance()).isTrue();
        assertThat(model.stateProperty().get()).isEqualTo(PredictModel.State.REVEALING);
        assertThat(model.verdictsProperty().get()).hasSize(8);
        model.told();
        assertThat(model.stateProperty().get()).isEqualTo(PredictModel.State.GRADED);
        assertThat(run.momentProperty().get().seq())
                .isGreaterThan(Sample.line(run, "PLACE", 0).seq());
    }

    @Test
    void theNextOneIsTheNextMomentInWhichSomethingIsPlaced() {
        Run run = opened("binpack-vs-spread");
        PredictModel model = model(run);
        model.toggle();
        model.pick("i3");
        model.commit();
        model.told();
        model.next();
        assertThat(model.guessProperty().get().orElseThrow().number()).isEqualTo(4);
        model.pick(Guess.NONE);
        model.commit();
        model.told();
        model.next();
        assertThat(model.stateProperty().get()).isEqualTo(PredictModel.State.NONE_LEFT);
    }

    @Test
    void playingOnLeavesTheGuessUnmade() {
        Run run = opened("binpack-vs-spread");
        PredictModel model = model(run);
        model.toggle();
        run.play();
        assertThat(model.isOn()).isFalse();
        assertThat(answers()).isEmpty();
    }

    @Test
    void aQuestionOfTheLibraryIsAnsweredAndRemembered() {
        Library library = TestLibrary.withPlacement("binpack-vs-spread", "binpack");
        Question question = library.questions().getFirst();
        Run run = opened("binpack-vs-spread");
        PredictModel model = model(run, library);
        model.toggle();
        model.pick("i3");
        model.commit();
        assertThat(model.keptProperty().get()).contains(Recording.Kept.ANSWER);
        assertThat(answers())
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.question()).isEqualTo(question.id());
                    assertThat(answer.correct()).isTrue();
                });
        assertThat(services.journal().reviewsOf(question.id())).hasSize(1);
    }

    @Test
    void inAChangedRunNothingIsWrittenDown() {
        Run run = opened("binpack-vs-spread");
        run.toTime(1_000_000);
        run.branchHere("");
        PredictModel model = model(run);
        model.toggle();
        model.pick("i3");
        model.commit();
        assertThat(model.keptProperty().get()).contains(Recording.Kept.NOT);
        assertThat(answers()).isEmpty();
    }

    @Test
    void workInTheSandboxIsNothingToRemember() {
        Run run = opened("binpack-vs-spread");
        PredictModel model = model(run);
        model.toggle();
        model.pick("i1");
        model.commit();
        assertThat(services.journal().reviews()).hasSize(1);
        var options = dev.deckhand.study.MemoryOptions.of(_ -> Optional.empty());
        Deck deck =
                Deck.of(
                        services.journal().reviews(),
                        options.scheduler(),
                        options.days(services.zone()));
        assertThat(deck.cards()).isEmpty();
    }

    @Test
    void numbersOfTwoDigitsAreTypedDigitByDigit() {
        Digits.Typed one = Digits.upTo(25).and(2);
        assertThat(one.taken()).hasValue(2);
        assertThat(one.next().and(4).taken()).hasValue(24);
        assertThat(one.next().and(9).taken()).hasValue(9);
        assertThat(Digits.upTo(9).and(7).next().typed()).isZero();
        assertThat(Digits.upTo(4).and(8).taken()).isEmpty();
    }
}
