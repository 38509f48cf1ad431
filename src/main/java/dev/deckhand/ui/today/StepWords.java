package dev.deckhand.ui.today;

import dev.deckhand.content.Library;
import dev.deckhand.study.ReviewQueue;
import dev.deckhand.ui.shared.Messages;
import java.util.ArrayList;
import java.util.List;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What a step is called.
final class StepWords {
    private StepWords() {}

    static String title(Step step, Library library) {
        return switch (step) {
            case Step.OnPath on -> PathWords.title(on.item().item(), library);
            case Step.Begin _ -> Messages.text("today.begin.title");
            case Step.Resume _ -> Messages.text("today.resume.title");
            case Step.Review review -> Messages.text("today.review.title", review.counts().all());
            case Step.Answer answer ->
                    Messages.text(
                            "today.answer.title", answer.questions(), answer.concept().title());
            case Step.Read read -> Messages.text("today.read.title", read.concept().title());
            case Step.Retry retry -> Messages.text("today.retry.title", retry.questions());
            case Step.Flagged flagged -> Messages.text("today.flagged.title", flagged.questions());
            case Step.Anything _ -> Messages.text("today.anything.title");
        };
    }

    static String text(Step step) {
        return switch (step) {
            case Step.OnPath on -> Messages.text("today.path.day", on.day(), on.of());
            case Step.Begin _ -> Messages.text("today.begin.text");
            case Step.Resume resume ->
                    Messages.text(
                            "today.resume.text",
                            resume.session().at() + 1,
                            resume.session().questions().size());
            case Step.Review review -> counts(review.counts());
            case Step.Answer _ -> Messages.text("today.answer.text");
            case Step.Read read -> read.concept().summary();
            case Step.Retry _ -> Messages.text("today.retry.text");
            case Step.Flagged _ -> Messages.text("today.flagged.text");
            case Step.Anything anything ->
                    Messages.text("today.anything.text", anything.questions());
        };
    }

    /// A word or two at the end of a row.
    static String aside(Step step) {
        return switch (step) {
            case Step.Begin begin -> Messages.text("today.minutes", begin.concept().minutes());
            case Step.Read read -> Messages.text("today.minutes", read.concept().minutes());
            case Step.Resume resume ->
                    Messages.text(
                            "today.of",
                            resume.session().at() + 1,
                            resume.session().questions().size());
            case Step.Review review -> Messages.text("today.about", review.minutes());
            case Step.Answer _, Step.Retry _, Step.Flagged _, Step.Anything _, Step.OnPath _ -> "";
        };
    }

    private static String counts(ReviewQueue.Counts counts) {
        List<String> parts = new ArrayList<>();
        add(parts, "today.review.due", counts.due());
        add(parts, "today.review.learning", counts.learning());
        add(parts, "today.review.weak", counts.weak());
        add(parts, "today.review.new", counts.fresh());
        return String.join(" · ", parts);
    }

    private static void add(List<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(Messages.text(key, count));
        }
    }

    static String button(Step step) {
        return switch (step) {
            case Step.Begin begin ->
                    Messages.text(
                            "today.begin.button",
                            begin.concept().title(),
                            begin.concept().minutes());
            case Step.Resume _ -> Messages.text("today.resume.button");
            case Step.Read read -> Messages.text("today.read.button", read.concept().minutes());
            case Step.Review review -> Messages.text("today.review.button", review.minutes());
            case Step.Answer _, Step.Retry _, Step.Flagged _, Step.Anything _, Step.OnPath _ ->
                    Messages.text("today.start.button");
        };
    }

    static Ikon icon(Step step) {
        return switch (step) {
            case Step.Begin _, Step.Read _ -> Feather.BOOK_OPEN;
            case Step.Resume _ -> Feather.PLAY;
            case Step.Review _ -> Feather.REPEAT;
            case Step.Answer _, Step.Anything _ -> Feather.EDIT_3;
            case Step.Retry _ -> Feather.ROTATE_CCW;
            case Step.Flagged _ -> Feather.FLAG;
            case Step.OnPath _ -> Feather.MAP;
        };
    }
}
