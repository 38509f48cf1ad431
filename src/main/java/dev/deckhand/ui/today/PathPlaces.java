package dev.deckhand.ui.today;

import dev.deckhand.content.Exam;
import dev.deckhand.content.Library;
import dev.deckhand.content.Question;
import dev.deckhand.content.QuestionType;
import dev.deckhand.content.StudyPath.Item;
import dev.deckhand.study.PathProgress.ItemProgress;
import dev.deckhand.study.Practice;
import dev.deckhand.ui.shared.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;

/// Where each step of a path is taken.
final class PathPlaces {
    private static final int USUAL_EXAM = 65;

    private PathPlaces() {}

    /// Nowhere for what is done outside Deckhand.
    ///
    /// @param seed decides which questions are chosen
    static Optional<Place> of(ItemProgress step, Library library, long seed) {
        return switch (step.item()) {
            case Item.Read read -> Optional.of(new Place.Note(read.concept()));
            case Item.Follow follow -> Optional.of(new Place.Guide(follow.guide()));
            case Item.Practise practise -> Optional.of(practise(step, practise, seed));
            case Item.Review _ -> Optional.of(new Place.Review());
            case Item.Test test ->
                    Optional.of(
                            session(
                                    test.concepts(),
                                    Set.of(),
                                    Practice.Which.ALL,
                                    test.questions(),
                                    seed));
            case Item.MockExam exam ->
                    library.exam(exam.exam()).map(one -> exam(one, library, seed));
            case Item.Aloud aloud ->
                    Optional.of(
                            session(
                                    aloud.concepts(),
                                    Set.of(QuestionType.OPEN),
                                    step.made() < step.of()
                                            ? Practice.Which.UNSEEN
                                            : Practice.Which.ALL,
                                    step.made() < step.of()
                                            ? step.of() - step.made()
                                            : aloud.questions(),
                                    seed));
            case Item.Watch watch -> Optional.of(new Place.SandboxScenario(watch.scenario()));
            case Item.TakeLesson take -> Optional.of(new Place.SandboxLesson(take.lesson()));
            case Item.Solve solve -> Optional.of(new Place.SandboxChallenge(solve.challenge()));
            case Item.Outside _ -> Optional.empty();
        };
    }

    /// What was not asked yet first, then what was wrong.
    private static Place practise(ItemProgress step, Item.Practise practise, long seed) {
        if (step.made() < step.of()) {
            return session(
                    practise.concepts(),
                    Set.of(),
                    Practice.Which.UNSEEN,
                    step.of() - step.made(),
                    seed);
        }
        return session(
                practise.concepts(),
                Set.of(),
                step.done() ? Practice.Which.ALL : Practice.Which.MISSED,
                practise.questions(),
                seed);
    }

    private static Place session(
            List<String> concepts,
            Set<QuestionType> types,
            Practice.Which which,
            int count,
            long seed) {
        return new Place.PracticeSession(
                new Practice.Request(
                        Set.of(),
                        Set.copyOf(concepts),
                        types,
                        Set.of(),
                        which,
                        Math.max(1, count),
                        seed));
    }

    /// As many questions of the exam as it asks.
    private static Place exam(Exam exam, Library library, long seed) {
        List<String> questions =
                new ArrayList<>(
                        library.questions().stream()
                                .filter(question ->
                                        question.common().exams().stream()
                                                .anyMatch(
                                                        tag -> tag.family().equals(exam.family())))
                                .map(Question::id)
                                .toList());
        Collections.shuffle(questions, Random.from(new SplittableRandom(seed)));
        int asked = exam.scored().orElse(USUAL_EXAM) + exam.unscored().orElse(0);
        return new Place.PracticeQuestions(questions.stream().limit(asked).toList());
    }
}
