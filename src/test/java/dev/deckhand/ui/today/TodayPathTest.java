package dev.deckhand.ui.today;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.app.Services;
import dev.deckhand.content.Library;
import dev.deckhand.content.PackReader;
import dev.deckhand.content.StudyPath;
import dev.deckhand.content.StudyPath.Item;
import dev.deckhand.study.Goal;
import dev.deckhand.study.Marks;
import dev.deckhand.study.MemoryOptions;
import dev.deckhand.study.PathProgress.ItemProgress;
import dev.deckhand.study.PathProgress.Spot;
import dev.deckhand.study.Practice;
import dev.deckhand.study.Recorder;
import dev.deckhand.study.Standings;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.OnStage;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shared.SampleServices;
import dev.deckhand.ui.shared.Visited;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The study path on the Today screen, with the built-in pack.
class TodayPathTest {
    private static final Library LIBRARY =
            new Library(List.of(PackReader.readBuiltIn().pack().orElseThrow()));
    private static final StudyPath THIRTY = LIBRARY.path("thirty-days").orElseThrow();

    @TempDir Path folder;

    private final Visited visited = new Visited();
    private Instant now = SampleServices.NOW;
    private Services services;
    private Recorder recorder;
    private TodayModel model;

    @BeforeEach
    void open() {
        services = SampleServices.open(folder, () -> now, LIBRARY);
        recorder =
                new Recorder(LIBRARY, services.journal(), services.ids()::next, services.clock());
        Background here = new Background(Runnable::run, Runnable::run);
        Standings standings =
                new Standings(
                        LIBRARY,
                        services.journal(),
                        () -> MemoryOptions.of(services.settings()::get),
                        () -> Optional.<Goal>empty(),
                        services.clock(),
                        services.zone());
        model = new TodayModel(services, standings, here, here, visited);
        model.load();
    }

    @AfterEach
    void close() {
        services.close();
    }

    private Plan plan() {
        return model.planProperty().get().orElseThrow();
    }

    private Following following() {
        return plan().following().orElseThrow();
    }

    private ItemProgress item(int index) {
        return following().day().orElseThrow().items().get(index);
    }

    private Place taken(ItemProgress item) {
        visited.places.clear();
        model.take(item);
        return visited.places.getFirst();
    }

    private void finishDayOne() {
        recorder.noteRead("container-basics");
        model.load();
        model.tick(following(), item(1), true);
    }

    @Test
    void noPathIsFollowedUntilOneIsChosen() {
        assertThat(plan().following()).isEmpty();
        assertThat(model.paths())
                .extracting(StudyPath::id)
                .containsExactly("thirty-days", "interview-only", "ten-days");
        model.follow(THIRTY);
        assertThat(following().day().orElseThrow().number()).isEqualTo(1);
        assertThat(following().isLate()).isFalse();
        assertThat(services.settings().get("path.startedOn")).contains("2026-11-21");
        assertThat(plan().steps().getFirst())
                .isInstanceOfSatisfying(
                        Step.OnPath.class,
                        step ->
                                assertThat(step.item().item())
                                        .isEqualTo(new Item.Read("container-basics")));
    }

    @Test
    void eachStepLeadsToWhereItIsDone() {
        model.follow(THIRTY);
        assertThat(taken(item(0))).isEqualTo(new Place.Note("container-basics"));
        assertThat(taken(item(1)))
                .isInstanceOfSatisfying(
                        Place.PracticeSession.class,
                        session -> {
                            assertThat(session.request().concepts())
                                    .containsExactly("container-basics");
                            assertThat(session.request().count()).isEqualTo(item(1).of());
                            assertThat(session.request().which()).isEqualTo(Practice.Which.UNSEEN);
                        });
        for (StudyPath path : LIBRARY.paths()) {
            for (StudyPath.Day day : path.days()) {
                for (Item one : day.items()) {
                    ItemProgress step =
                            new ItemProgress(new Spot(1, 0), one, 0, 1, 0, false, false);
                    Optional<Place> place = PathPlaces.of(step, LIBRARY, 1);
                    assertThat(place.isPresent()).isEqualTo(!(one instanceof Item.Outside));
                    assertThat(PathWords.title(one, LIBRARY)).isNotBlank();
                    if (place.orElse(new Place.Today())
                            instanceof Place.PracticeQuestions(List<String> questions)) {
                        assertThat(questions).hasSize(65).doesNotHaveDuplicates();
                    }
                }
            }
        }
    }

    @Test
    void theNextDayOpensWhenADayIsDone() {
        model.follow(THIRTY);
        finishDayOne();
        assertThat(following().day().orElseThrow().number()).isEqualTo(2);
        assertThat(visited.recorded).isPositive();
        assertThat(services.journal().verify()).isEmpty();
    }

    @Test
    void whatIsTickedByHandStandsInTheJournalAndIsTakenBack() {
        model.follow(THIRTY);
        ItemProgress outside = item(2);
        assertThat(Following.isByHand(outside)).isTrue();
        assertThat(Following.isByHand(item(0))).isFalse();
        model.tick(following(), outside, true);
        assertThat(item(2).done()).isTrue();
        assertThat(
                        Marks.isDone(
                                services.journal().learner(),
                                Marks.step("thirty-days", new Spot(1, 2))))
                .isTrue();
        model.tick(following(), item(2), false);
        assertThat(item(2).done()).isFalse();
    }

    @Test
    void aReviewIsDoneWhenNothingIsDue() {
        model.follow(THIRTY);
        finishDayOne();
        ItemProgress review = item(2);
        assertThat(review.item()).isEqualTo(new Item.Review());
        assertThat(following().isDone(review)).isTrue();
        assertThat(Following.isByHand(review)).isFalse();
    }

    @Test
    void whoIsBehindIsToldQuietlyAndGoesOnWhereTheyWere() {
        model.follow(THIRTY);
        now = now.plus(Duration.ofDays(1));
        model.load();
        assertThat(following().isLate()).isFalse();
        now = now.plus(Duration.ofDays(4));
        model.load();
        assertThat(following().isLate()).isTrue();
        assertThat(following().expected()).isEqualTo(6);
        assertThat(following().day().orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void stoppingCanBeTakenBack() {
        model.follow(THIRTY);
        model.stopFollowing();
        assertThat(plan().following()).isEmpty();
        visited.undos.getFirst().run();
        assertThat(following().path()).isEqualTo(THIRTY);
        assertThat(services.settings().get("path.startedOn")).contains("2026-11-21");
    }

    @Test
    void aPathThatNoPackHasIsNotFollowed() {
        services.settings().set("path.id", "gone");
        services.settings().set("path.startedOn", "some day");
        model.load();
        assertThat(plan().following()).isEmpty();
        services.settings().set("path.id", "ten-days");
        model.load();
        assertThat(following().expected()).isEqualTo(1);
    }

    @Test
    void aPathIsChosenAndItsStepsAreTickedOnTheScreen() {
        try (OnStage stage = new OnStage(() -> new TodayView(model))) {
            stage.click("today.path.choose");
            stage.press(KeyCode.DOWN, KeyCode.ENTER);
            OnStage.waitFor(() -> stage.isShown("today.path.day"));
            assertThat(((Labeled) stage.find("today.path.day")).getText()).isEqualTo("Day 1 of 30");
            stage.click("today.path.tick.2");
            OnStage.waitFor(() -> item(2).done());
            OnStage.waitFor(() -> ((CheckBox) stage.find("today.path.tick.2")).isSelected());
            assertThat(OnStage.onFx(() -> stage.find("today.path.tick.2").isFocused())).isTrue();
            stage.press(KeyCode.SPACE);
            OnStage.waitFor(() -> !item(2).done());
            stage.click("today.path.go.0");
            assertThat(visited.places).containsExactly(new Place.Note("container-basics"));
        }
    }
}
