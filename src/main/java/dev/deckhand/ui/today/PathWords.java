package dev.deckhand.ui.today;

import dev.deckhand.content.Challenge;
import dev.deckhand.content.Concept;
import dev.deckhand.content.Exam;
import dev.deckhand.content.Guide;
import dev.deckhand.content.Lesson;
import dev.deckhand.content.Library;
import dev.deckhand.content.ScenarioText;
import dev.deckhand.content.StudyPath.Item;
import dev.deckhand.study.PathProgress.ItemProgress;
import dev.deckhand.ui.shared.Messages;
import java.util.List;
import java.util.Optional;

/// What the steps of a path are called.
final class PathWords {
    private PathWords() {}

    static String title(Item item, Library library) {
        return switch (item) {
            case Item.Read read ->
                    Messages.text("today.read.title", concept(read.concept(), library));
            case Item.Follow follow ->
                    Messages.text(
                            "today.path.follow",
                            library.guide(follow.guide()).map(Guide::title).orElse(follow.guide()));
            case Item.Practise practise -> practise(practise, library);
            case Item.Review _ -> Messages.text("today.path.review");
            case Item.Test test ->
                    Messages.text("today.path.test", test.questions(), test.minutes());
            case Item.MockExam exam ->
                    Messages.text(
                            "today.path.exam",
                            library.exam(exam.exam()).map(Exam::code).orElse(exam.exam()));
            case Item.Aloud aloud -> Messages.text("today.path.aloud", aloud.questions());
            case Item.Watch watch ->
                    Messages.text(
                            "today.path.watch",
                            library.scenario(watch.scenario())
                                    .map(ScenarioText::title)
                                    .orElse(watch.scenario()));
            case Item.TakeLesson take ->
                    Messages.text(
                            "today.path.lesson",
                            library.lesson(take.lesson()).map(Lesson::title).orElse(take.lesson()));
            case Item.Solve solve ->
                    Messages.text(
                            "today.path.solve",
                            library.challenge(solve.challenge())
                                    .map(Challenge::title)
                                    .orElse(solve.challenge()));
            case Item.Outside outside -> outside.task();
        };
    }

    private static String practise(Item.Practise practise, Library library) {
        List<String> concepts = practise.concepts();
        return concepts.size() == 1
                ? Messages.text(
                        "today.answer.title",
                        practise.questions(),
                        concept(concepts.getFirst(), library))
                : Messages.text("today.path.practise", practise.questions(), concepts.size());
    }

    private static String concept(String id, Library library) {
        return library.concept(id).map(Concept::title).orElse(id);
    }

    /// A word or two at the end of a row: how long it takes, or how far it is.
    static String aside(ItemProgress step, boolean done, Library library) {
        return switch (step.item()) {
            case Item.Read read -> minutes(library.concept(read.concept()).map(Concept::minutes));
            case Item.Follow follow -> minutes(library.guide(follow.guide()).map(Guide::minutes));
            case Item.Practise _, Item.Aloud _ ->
                    step.made() < step.of() || done
                            ? Messages.text("today.of", step.made(), step.of())
                            : Messages.text("today.path.right", step.right());
            case Item.Review _ -> done ? Messages.text("today.path.nothing-due") : "";
            case Item.TakeLesson take ->
                    minutes(library.lesson(take.lesson()).map(Lesson::minutes));
            case Item.Outside outside -> minutes(Optional.of(outside.minutes()));
            case Item.Test _, Item.MockExam _, Item.Watch _, Item.Solve _ -> "";
        };
    }

    private static String minutes(Optional<Integer> minutes) {
        return minutes.map(one -> Messages.text("today.minutes", one)).orElse("");
    }
}
