package dev.deckhand.ui.sandbox.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.ui.shared.sandbox.Line;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.Selection;
import dev.deckhand.ui.shared.sandbox.Thing;
import org.junit.jupiter.api.Test;

/// Asking why, and going from one decision to the next.
class WhyModelTest {
    private final Selection selection = new Selection();

    @Test
    void askingAboutATaskStopsTheClockAndMarksTheInstances() {
        Run run = Sample.run("binpack-vs-spread", 20);
        WhyModel model = new WhyModel(run, selection);
        run.play();
        Line placed = Sample.line(run, "PLACE", 0);
        model.open(placed.things().getFirst());
        assertThat(run.playingProperty().get()).isFalse();
        assertThat(model.stateProperty().get()).isEqualTo(WhyModel.State.SHOWN);
        assertThat(model.shownProperty().get().orElseThrow().seq()).isEqualTo(placed.seq());
        assertThat(model.verdictsProperty().get()).hasSize(4);
        run.play();
        assertThat(model.verdictsProperty().get()).isEmpty();
    }

    @Test
    void steppingToAPlacementTellsItAndSteppingOnEndsThat() {
        Run run = Sample.run("binpack-vs-spread", 0);
        run.toStart();
        WhyModel model = new WhyModel(run, selection);
        run.stepDecision();
        assertThat(model.verdictsProperty().get()).hasSize(4);
        assertThat(model.isOpen()).isFalse();
        run.stepBack();
        assertThat(model.verdictsProperty().get()).isEmpty();
        run.toSeq(Sample.line(run, "PLACE", 0).seq());
        assertThat(model.verdictsProperty().get()).isEmpty();
    }

    @Test
    void whereADecisionIsOpenTheOneThatIsSteppedToTakesItsPlace() {
        Run run = Sample.run("binpack-vs-spread", 0);
        run.toStart();
        WhyModel model = new WhyModel(run, selection);
        model.open(Sample.line(run, "PLACE", 2));
        run.stepDecision();
        assertThat(model.shownProperty().get().orElseThrow().seq())
                .isEqualTo(Sample.line(run, "PLACE", 0).seq());
        assertThat(model.verdictsProperty().get()).hasSize(4);
    }

    @Test
    void whileTimePlaysOnlyWhatIsSelectedIsToldInPassing() {
        Run run = Sample.run("binpack-vs-spread", 0);
        WhyModel model = new WhyModel(run, selection);
        Line placed = Sample.line(run, "PLACE", 0);
        playTo(run, placed.atMicros());
        assertThat(model.passingProperty().get()).isEmpty();
        run.toStart();
        selection.select(placed.things().getFirst());
        playTo(run, placed.atMicros());
        assertThat(model.passingProperty().get()).hasSize(4);
        assertThat(model.verdictsProperty().get()).isEmpty();
    }

    private static void playTo(Run run, long micros) {
        run.play();
        run.tick(0);
        run.tick((micros + 500_000) * 1_000);
    }

    @Test
    void withoutASelectionTheLastDecisionIsExplained() {
        Run run = Sample.run("binpack-vs-spread", 20);
        WhyModel model = new WhyModel(run, selection);
        model.openSelected();
        assertThat(model.shownProperty().get().orElseThrow().seq())
                .isEqualTo(Sample.line(run, "PLACE", 2).seq());
    }

    @Test
    void decisionsAboutOneThingFollowEachOther() {
        Run run = Sample.run("binpack-vs-spread", 20);
        WhyModel model = new WhyModel(run, selection);
        selection.select(new Thing.Instance("i3"));
        model.openSelected();
        long last = model.shownProperty().get().orElseThrow().seq();
        assertThat(model.hasEarlierProperty().get()).isTrue();
        assertThat(model.hasLaterProperty().get()).isFalse();
        model.earlier();
        assertThat(model.shownProperty().get().orElseThrow().seq()).isLessThan(last);
        model.later();
        assertThat(model.shownProperty().get().orElseThrow().seq()).isEqualTo(last);
    }

    @Test
    void whatWaitsIsExplainedByTheDecisionThatPlacedNothing() {
        Run run = Sample.run("stuck-deployment", 30);
        WhyModel model = new WhyModel(run, selection);
        model.open(new Thing.Service("web"));
        assertThat(model.shownProperty().get().orElseThrow().why().decision().kind())
                .isEqualTo("DEPLOY");
        model.open(new Thing.Zone("nowhere"));
        assertThat(model.stateProperty().get()).isEqualTo(WhyModel.State.NO_DECISION);
        assertThat(model.verdictsProperty().get()).isEmpty();
    }

    @Test
    void aLineThatIsNoDecisionIsReadClosely() {
        Run run = Sample.run("circuit-breaker-rollback", 900);
        WhyModel model = new WhyModel(run, selection);
        Line failed =
                run.lines().stream()
                        .filter(line -> line.type().equals("DEPLOYMENT_STATE_CHANGE"))
                        .filter(line -> line.text().contains("circuit breaker"))
                        .findFirst()
                        .orElseThrow();
        model.open(failed);
        assertThat(model.stateProperty().get()).isEqualTo(WhyModel.State.EVENT);
        assertThat(model.breakerProperty().get().orElseThrow().tripped()).isTrue();
        model.openBefore(failed);
        assertThat(model.shownProperty().get().orElseThrow().seq()).isLessThan(failed.seq());
    }

    @Test
    void aChangeIsTriedInABranchInWhichTheDecisionIsAnotherOne() {
        Run run = Sample.run("binpack-vs-spread", 20);
        WhyModel model = new WhyModel(run, selection);
        model.open(Sample.line(run, "PLACE", 0));
        Explanation explained = model.shownProperty().get().orElseThrow();
        WhatIf whatIf =
                explained.whatIfs().stream().filter(WhatIf::canBeTried).findFirst().orElseThrow();
        String before = run.line(explained.seq()).orElseThrow().text();
        model.tryIt(whatIf, explained.atMicros());
        assertThat(run.branches()).hasSize(2);
        assertThat(run.currentBranchProperty().get()).isEqualTo(run.branches().getLast());
        assertThat(model.isOpen()).isFalse();
        assertThat(Sample.line(run, "PLACE", 0).text()).isNotEqualTo(before);
    }

    @Test
    void theClockGoesToJustBeforeTheDecision() {
        Run run = Sample.run("binpack-vs-spread", 40);
        WhyModel model = new WhyModel(run, selection);
        Line first = Sample.line(run, "PLACE", 0);
        model.open(first);
        model.goThere();
        assertThat(run.momentProperty().get().seq()).isLessThanOrEqualTo(first.seq());
        assertThat(model.verdictsProperty().get()).hasSize(4);
    }
}
