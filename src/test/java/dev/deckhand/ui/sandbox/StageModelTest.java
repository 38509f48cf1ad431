package dev.deckhand.ui.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.model.TimelineAction;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.sandbox.Level;
import dev.deckhand.ui.shared.sandbox.Line;
import dev.deckhand.ui.shared.sandbox.Scenarios;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A run on the stage, without a window.
class StageModelTest {
    private static final long SECOND = 1_000_000;

    private final StageModel stage = new StageModel(new Background(Runnable::run, Runnable::run));

    @BeforeEach
    void open() {
        stage.run().open(Scenarios.builtIn("zone-outage"));
    }

    private long at() {
        return stage.run().momentProperty().get().atMicros();
    }

    @Test
    void aTypedTimeOrEventIsGoneToAndNonsenseIsNot() {
        assertThat(stage.goTo("1:05")).isTrue();
        assertThat(at()).isEqualTo(65 * SECOND);
        Line line = stage.run().lines().get(3);
        assertThat(stage.goTo("#" + line.seq())).isTrue();
        assertThat(at()).isEqualTo(line.atMicros());
        assertThat(stage.goTo("#99999999")).isFalse();
        assertThat(stage.goTo("later")).isFalse();
        assertThat(at()).isEqualTo(line.atMicros());
    }

    @Test
    void afterAJumpWhatChangedIsTold() {
        stage.run().toTime(31 * SECOND);
        assertThat(stage.changed()).extracting("text").contains("Zone az-a is lost.");
        stage.run().toTime(31 * SECOND);
        assertThat(stage.changed()).extracting("text").contains("Zone az-a is lost.");
    }

    @Test
    void scrubbingTellsTheWholeWayOnceItIsOver() {
        stage.scrub(5 * SECOND);
        stage.scrub(20 * SECOND);
        assertThat(stage.changed()).isEmpty();
        stage.scrub(31 * SECOND);
        stage.scrubbed();
        assertThat(stage.changed()).extracting("text").contains("Zone az-a is lost.");
    }

    @Test
    void aChangeInThePastIsSaidToHaveMadeABranch() {
        stage.run().toEnd();
        stage.run().toTime(2 * SECOND);
        stage.run().apply(new TimelineAction.DrainInstance("b1"));
        assertThat(stage.saidProperty().get()).contains("What if 1").contains("Main");
    }

    @Test
    void aBookmarkIsSetAndTakenAway() {
        stage.run().toTime(7 * SECOND);
        stage.bookmark();
        assertThat(stage.bookmarks())
                .containsExactly(new StageModel.Bookmark("0:07.0", 7 * SECOND));
        stage.bookmark();
        assertThat(stage.bookmarks()).isEmpty();
    }

    @Test
    void speedGoesUpAndDownByItsSteps() {
        stage.faster();
        assertThat(stage.run().speedProperty().get()).isEqualTo(2);
        for (int i = 0; i < 20; i++) {
            stage.slower();
        }
        assertThat(stage.run().speedProperty().get()).isEqualTo(0.1);
        assertThat(StageModel.speed(0.1)).isEqualTo("1/10x");
        for (int i = 0; i < 20; i++) {
            stage.faster();
        }
        assertThat(StageModel.speed(stage.run().speedProperty().get())).isEqualTo("1,000x");
    }

    @Test
    void theLogLeavesOutTheStepsInBetweenUntilAllAreAskedFor() {
        LogModel log = stage.log();
        assertThat(log.lines()).noneMatch(line -> line.level() == Level.DETAIL);
        log.shownProperty().set(LogModel.Shown.ALL);
        assertThat(log.lines()).hasSameSizeAs(stage.run().lines());
        log.shownProperty().set(LogModel.Shown.DECISIONS);
        assertThat(log.lines()).isNotEmpty().allMatch(Line::decision);
    }

    @Test
    void theLogIsFilteredByServiceZoneSelectionAndWords() {
        LogModel log = stage.log();
        stage.run().toTime(0);
        log.zoneProperty().set(Optional.of("az-b"));
        assertThat(log.lines()).isNotEmpty();
        assertThat(log.lines())
                .allMatch(line ->
                        line.things().contains(new Thing.Zone("az-b"))
                                || line.things().contains(new Thing.Instance("b1")));
        log.clear();
        log.serviceProperty().set(Optional.of("web"));
        assertThat(log.lines())
                .isNotEmpty()
                .allMatch(line -> line.things().contains(new Thing.Service("web")));
        log.clear();
        stage.selection().select(new Thing.Instance("a1"));
        log.onlySelectedProperty().set(true);
        assertThat(log.lines())
                .isNotEmpty()
                .allMatch(line -> line.things().contains(new Thing.Instance("a1")));
        log.clear();
        log.textProperty().set("az-c running");
        assertThat(log.lines())
                .isNotEmpty()
                .allMatch(line -> line.text().contains("az-c") && line.text().contains("running"));
    }
}
