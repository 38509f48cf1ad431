package dev.deckhand.ui.shared.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.TimelineAction;
import dev.deckhand.ui.shared.Background;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A run that is played, stepped, taken back and changed; everything on one thread.
class RunTest {
    private static final long SECOND = Micros.PER_SECOND;
    private static final long FRAME = 16_666_667;

    private final Run run = new Run(new Background(Runnable::run, Runnable::run));

    private void open() {
        run.open(Scenarios.builtIn("rolling-update"));
    }

    private long at() {
        return run.momentProperty().get().atMicros();
    }

    private String hashNow() {
        List<String> hash = new ArrayList<>();
        run.ask(Simulation::hash, hash::add);
        return hash.getFirst();
    }

    private void play(double seconds) {
        long nanos = 0;
        run.tick(nanos);
        while (nanos < seconds * 1e9) {
            nanos += FRAME;
            run.tick(nanos);
        }
    }

    @Test
    void itSaysHowTheMomentShownCameAbout() {
        open();
        List<Run.Way> ways = new ArrayList<>();
        run.momentProperty().subscribe((_, _) -> ways.add(run.way()));
        run.stepEvent();
        run.stepSecond();
        run.stepBack();
        assertThat(ways).isNotEmpty().containsOnly(Run.Way.STEPPED);
        ways.clear();
        run.toTime(5 * SECOND);
        run.toSeq(1);
        assertThat(ways).isNotEmpty().containsOnly(Run.Way.JUMPED);
        ways.clear();
        run.play();
        play(2);
        assertThat(ways).isNotEmpty().containsOnly(Run.Way.PLAYED);
        run.pause();
        assertThat(run.way()).isEqualTo(Run.Way.JUMPED);
    }

    @Test
    void anOpenedScenarioStandsAtItsStartAndKnowsItsFuture() {
        open();
        assertThat(at()).isZero();
        assertThat(run.momentProperty().get().position()).isZero();
        assertThat(run.completeProperty().get()).isTrue();
        assertThat(run.busyProperty().get()).isFalse();
        assertThat(run.lines()).isNotEmpty();
        assertThat(run.horizonProperty().get())
                .isGreaterThan(run.lines().getLast().atMicros())
                .isLessThanOrEqualTo(run.scenario().defaultUntilMicros());
        assertThat(run.lines()).isSortedAccordingTo((a, b) -> Long.compare(a.seq(), b.seq()));
    }

    @Test
    void playingFollowsTheClockAndNotTheFrames() {
        open();
        run.speedProperty().set(10);
        run.play();
        play(2);
        assertThat(at()).isBetween(20 * SECOND, 20 * SECOND + SECOND / 2);
        run.pause();
        long then = at();
        run.tick(Long.MAX_VALUE / 2);
        assertThat(at()).isEqualTo(then);
        assertThat(run.playingProperty().get()).isFalse();
    }

    @Test
    void playingBackwardsComesToTheStartAndStops() {
        open();
        run.toTime(5 * SECOND);
        run.speedProperty().set(10);
        run.playBackwards();
        play(1);
        assertThat(at()).isZero();
        assertThat(run.playingProperty().get()).isFalse();
    }

    @Test
    void playingStopsAtTheEndAndGoesOnBeyondItWhenAskedAgain() {
        open();
        run.toEnd();
        long end = run.horizonProperty().get();
        assertThat(at()).isEqualTo(end);
        run.play();
        run.speedProperty().set(10);
        play(1);
        assertThat(at()).isNotEqualTo(end);
    }

    @Test
    void everyStepLeadsToTheNextThingThatHappens() {
        open();
        List<Long> seen = new ArrayList<>();
        long before;
        do {
            before = run.momentProperty().get().seq();
            run.stepEvent();
            seen.add(run.momentProperty().get().seq());
        } while (run.momentProperty().get().seq() > before);
        assertThat(seen.getLast()).isEqualTo(run.lines().getLast().seq() + 1);
        assertThat(seen.size()).isGreaterThan(5);
    }

    @Test
    void steppingBackUndoesSteppingOn() {
        open();
        List<String> hashes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            hashes.add(hashNow());
            run.stepEvent();
        }
        for (int i = 7; i >= 0; i--) {
            run.stepBack();
            assertThat(hashNow()).as("after going back to " + i).isEqualTo(hashes.get(i));
        }
    }

    @Test
    void aDecisionIsSteppedToAndExplained() {
        open();
        run.stepDecision();
        Moment moment = run.momentProperty().get();
        Line last = run.line(moment.seq() - 1).orElseThrow();
        Line decision = run.lines().stream().filter(Line::decision).findFirst().orElseThrow();
        assertThat(last.step()).isEqualTo(decision.step());
        List<String> sentences = new ArrayList<>();
        run.why(decision.seq(), why -> sentences.add(why.sentence()));
        assertThat(sentences).hasSize(1).doesNotContain("");
    }

    @Test
    void aTimeIsTheSameStateHoweverItWasReached() {
        open();
        run.toTime(95 * SECOND);
        String direct = hashNow();
        run.toEnd();
        run.toTime(10 * SECOND);
        run.toTime(95 * SECOND);
        assertThat(hashNow()).isEqualTo(direct);
        assertThat(at()).isEqualTo(95 * SECOND);
        Simulation fresh = Simulation.load(run.scenario());
        fresh.runUntil(95 * SECOND);
        assertThat(direct).isEqualTo(fresh.hash());
    }

    @Test
    void aLineOfTheLogLeadsToItsMomentAndToJustBeforeIt() {
        open();
        Line line = run.lines().get(run.lines().size() / 2);
        run.toSeq(line.seq());
        assertThat(run.momentProperty().get().seq()).isGreaterThan(line.seq());
        assertThat(at()).isEqualTo(line.atMicros());
        run.toBefore(line.seq());
        assertThat(run.momentProperty().get().seq()).isLessThanOrEqualTo(line.seq());
    }

    @Test
    void aChangeAtTheFrontierStaysOnTheBranch() {
        open();
        run.toTime(2 * SECOND);
        int before = run.lines().size();
        run.apply(stopAZone());
        assertThat(run.branches()).hasSize(1);
        assertThat(run.canUndoProperty().get()).isTrue();
        assertThat(at()).isEqualTo(2 * SECOND);
        assertThat(run.lines()).isNotEmpty();
        assertThat(run.lines().size()).isNotEqualTo(before);
    }

    @Test
    void aChangeInThePastMakesABranchAndKeepsTheOldFuture() {
        open();
        run.toEnd();
        String oldEnd = hashNow();
        List<Line> oldLines = List.copyOf(run.lines());
        run.toTime(2 * SECOND);
        run.apply(stopAZone());
        assertThat(run.branches()).hasSize(2);
        Branch main = run.branches().getFirst();
        assertThat(run.currentBranchProperty().get()).isEqualTo(run.branches().getLast());
        assertThat(run.currentBranchProperty().get().parent()).isEqualTo(Optional.of(main));
        assertThat(run.currentBranchProperty().get().atMicros()).isEqualTo(2 * SECOND);
        assertThat(run.lines()).isNotEqualTo(oldLines);

        run.switchTo(main);
        assertThat(at()).isEqualTo(2 * SECOND);
        assertThat(run.lines()).isEqualTo(oldLines);
        run.toEnd();
        assertThat(hashNow()).isEqualTo(oldEnd);
    }

    @Test
    void undoTakesTheChangeBackAndNotTheClockAndRedoMakesItAgain() {
        open();
        run.toEnd();
        run.toTime(2 * SECOND);
        List<Line> oldLines = List.copyOf(run.lines());
        run.apply(stopAZone());
        run.toTime(30 * SECOND);
        List<Line> newLines = List.copyOf(run.lines());
        String changed = hashNow();

        run.undo();
        assertThat(run.branches()).hasSize(1);
        assertThat(run.lines()).isEqualTo(oldLines);
        assertThat(at()).isEqualTo(30 * SECOND);
        assertThat(run.canUndoProperty().get()).isFalse();

        run.redo();
        assertThat(run.branches()).hasSize(2);
        assertThat(run.lines()).isEqualTo(newLines);
        assertThat(hashNow()).isEqualTo(changed);
        assertThat(run.canRedoProperty().get()).isFalse();
    }

    @Test
    void severalChangesAreTakenBackOneAfterTheOther() {
        open();
        run.toTime(2 * SECOND);
        String start = hashNow();
        run.apply(stopAZone());
        String first = hashNow();
        run.toTime(20 * SECOND);
        run.apply(new TimelineAction.RestoreAvailabilityZone("az-a"));
        run.undo();
        run.toTime(2 * SECOND);
        assertThat(hashNow()).isEqualTo(first);
        run.undo();
        run.toTime(2 * SECOND);
        assertThat(hashNow()).isEqualTo(start);
        run.redo();
        run.toTime(2 * SECOND);
        assertThat(hashNow()).isEqualTo(first);
    }

    @Test
    void aBranchIsMadeAndAskedWithoutMovingTheClock() {
        open();
        run.toTime(3 * SECOND);
        run.branchHere("mine");
        assertThat(run.currentBranchProperty().get().name()).isEqualTo("mine");
        List<Long> asked = new ArrayList<>();
        run.ask(run.branches().getFirst(), 40 * SECOND, Simulation::nowMicros, asked::add);
        assertThat(asked).containsExactly(40 * SECOND);
        assertThat(at()).isEqualTo(3 * SECOND);
        run.ask(Simulation::nowMicros, asked::add);
        assertThat(asked.getLast()).isEqualTo(3 * SECOND);
    }

    @Test
    void scrubbingNeverQueuesUp() {
        Deque<Runnable> worker = new ArrayDeque<>();
        Run slow = new Run(new Background(worker::add, Runnable::run));
        List<Long> shown = new ArrayList<>();
        slow.momentProperty()
                .subscribe(moment -> {
                    if (moment != null) {
                        shown.add(moment.atMicros());
                    }
                });
        slow.open(Scenarios.builtIn("rolling-update"));
        worker.poll().run();
        shown.clear();
        for (int i = 1; i <= 50; i++) {
            slow.toTime(i * SECOND);
        }
        while (!worker.isEmpty()) {
            worker.poll().run();
        }
        assertThat(shown).containsExactly(50 * SECOND);
    }

    @Test
    void theFiguresFollowTheServices() {
        open();
        Figures figures = run.figuresProperty().get();
        assertThat(figures.samples()).isNotEmpty();
        Figures.Sample end = figures.samples().getLast();
        run.toEnd();
        var service = run.momentProperty().get().picture().service(0);
        assertThat(end.services().get(service.name()).running()).isEqualTo(service.runningCount());
        assertThat(end.services().get(service.name()).desired()).isEqualTo(service.desiredCount());
    }

    @Test
    void everyChangeOfATaskHasASentenceThatNamesIt() {
        open();
        for (Line line : run.lines()) {
            assertThat(line.text()).isNotBlank().doesNotContain("{");
            if (line.type().equals("TASK_STATE_CHANGE")) {
                assertThat(line.things().getFirst()).isInstanceOf(Thing.Task.class);
                String id = line.things().getFirst().name();
                assertThat(line.text()).contains(id.length() == 32 ? id.substring(0, 8) : id);
            }
        }
    }

    @Test
    void whatBreaksTheWorkerIsSaidAndTheRunCanBeOpenedAgain() {
        open();
        run.ask(
                _ -> {
                    throw new IllegalStateException("no such thing");
                },
                _ -> {});
        assertThat(run.problemProperty().get()).contains("no such thing");
        open();
        assertThat(run.problemProperty().get()).isEmpty();
        assertThat(run.lines()).isNotEmpty();
    }

    private static TimelineAction stopAZone() {
        return new TimelineAction.FailAvailabilityZone("az-a");
    }
}
