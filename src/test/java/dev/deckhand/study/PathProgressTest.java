package dev.deckhand.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.content.StudyPath;
import dev.deckhand.content.StudyPath.Day;
import dev.deckhand.content.StudyPath.Item;
import dev.deckhand.journal.ConceptState;
import dev.deckhand.journal.Learner;
import dev.deckhand.journal.QuestionState;
import dev.deckhand.journal.QuestionState.LastAnswer;
import dev.deckhand.study.PathProgress.DayProgress;
import dev.deckhand.study.PathProgress.ItemProgress;
import dev.deckhand.study.PathProgress.Spot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PathProgressTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    private static final StudyPath PATH =
            new StudyPath(
                    "short",
                    "Short",
                    "Three days.",
                    List.of(
                            new Day(
                                    "Roles",
                                    false,
                                    List.of(
                                            new Item.Read("roles"),
                                            new Item.Practise(List.of("roles"), 2),
                                            new Item.Outside("Draw it.", 5))),
                            new Day(
                                    "Modes",
                                    false,
                                    List.of(
                                            new Item.Follow("by-hand"),
                                            new Item.Aloud(List.of(), 5))),
                            new Day("Looking back", true, List.of(new Item.Review()))),
                    "sample");

    private final TreeMap<String, QuestionState> questions = new TreeMap<>();
    private final TreeMap<String, ConceptState> concepts = new TreeMap<>();

    @Test
    void aNewLearnerBeginsWithTheFirstThingOfTheFirstDay() {
        DayProgress today = progress().today().orElseThrow();
        assertThat(today.number()).isEqualTo(1);
        assertThat(today.begun()).isFalse();
        assertThat(today.share()).isZero();
        assertThat(today.next().orElseThrow().item()).isEqualTo(new Item.Read("roles"));
    }

    @Test
    void whatWasDoneInTheSandboxIsToldByTheJournal() {
        StudyPath path =
                new StudyPath(
                        "run",
                        "Run",
                        "A day.",
                        List.of(
                                new Day(
                                        "Running",
                                        false,
                                        List.of(
                                                new Item.TakeLesson("first-task"),
                                                new Item.Solve("zone-outage")))),
                        "sample");
        read(Marks.lesson("first-task"));
        DayProgress day =
                PathProgress.of(
                                path,
                                Questions.library(),
                                new Learner(questions, concepts),
                                _ -> false)
                        .days()
                        .getFirst();
        assertThat(day.items()).extracting(ItemProgress::done).containsExactly(true, false);
        assertThat(day.items()).allMatch(ItemProgress::told);
    }

    @Test
    void aDayIsDoneWhenItsNotesAreReadAndFourOfFiveAnswersAreRight() {
        read("roles");
        answer("single-1", true);
        answer("multiple-1", false);
        ItemProgress practice = day(1).items().get(1);
        assertThat(practice.made()).isEqualTo(2);
        assertThat(practice.of()).isEqualTo(2);
        assertThat(practice.right()).isEqualTo(1);
        assertThat(practice.done()).isFalse();
        assertThat(day(1).done()).isFalse();
        assertThat(day(1).share()).isStrictlyBetween(0.5, 1.0);

        answer("multiple-1", true);
        assertThat(day(1).done()).isTrue();
        assertThat(progress().daysDone()).isEqualTo(1);
        assertThat(progress().today().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void whatTheJournalCannotTellDoesNotHoldADayUpAndCanBeTicked() {
        read("roles");
        answer("single-1", true);
        answer("multiple-1", true);
        assertThat(day(1).done()).isTrue();
        assertThat(day(1).next().orElseThrow().told()).isFalse();
        assertThat(progress(new Spot(1, 2)).days().getFirst().next()).isEmpty();
    }

    @Test
    void aGuideIsReadLikeANoteUnderANameOfItsOwn() {
        read("by-hand");
        assertThat(day(2).items().getFirst().done()).isFalse();
        read("guide:by-hand");
        assertThat(day(2).items().getFirst().done()).isTrue();
    }

    @Test
    void noMoreIsAskedForThanThereIs() {
        read("guide:by-hand");
        ItemProgress aloud = day(2).items().getLast();
        assertThat(aloud.of()).isEqualTo(1);
        answer("open-1", false);
        assertThat(day(2).done()).isTrue();
    }

    @Test
    void aDayOfWhichNothingIsToldIsDoneWhenAllIsTicked() {
        assertThat(day(3).done()).isFalse();
        assertThat(progress(new Spot(3, 0)).days().getLast().done()).isTrue();
    }

    @Test
    void whenAllIsDoneThereIsNoNextDay() {
        read("roles");
        read("guide:by-hand");
        List.of("single-1", "multiple-1", "open-1").forEach(one -> answer(one, true));
        assertThat(progress(new Spot(3, 0)).today()).isEmpty();
        assertThat(progress(new Spot(3, 0)).daysDone()).isEqualTo(3);
    }

    private void read(String concept) {
        concepts.put(concept, new ConceptState(concept, 1, Optional.of(NOW)));
    }

    private void answer(String question, boolean right) {
        questions.put(
                question,
                new QuestionState(
                        question,
                        1,
                        right ? 1 : 0,
                        1000,
                        Optional.of(new LastAnswer(NOW, right ? 1 : 0, 1)),
                        false,
                        false,
                        Optional.empty(),
                        ""));
    }

    private DayProgress day(int number) {
        return progress().days().get(number - 1);
    }

    private PathProgress progress(Spot... ticked) {
        return PathProgress.of(
                PATH,
                Questions.library(),
                new Learner(questions, concepts),
                Set.of(ticked)::contains);
    }
}
