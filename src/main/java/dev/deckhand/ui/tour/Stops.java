package dev.deckhand.ui.tour;

import dev.deckhand.app.Services;
import dev.deckhand.app.Settings;
import dev.deckhand.content.Lesson;
import dev.deckhand.content.QuestionType;
import dev.deckhand.study.Goal;
import dev.deckhand.study.Practice;
import dev.deckhand.ui.shared.Place;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import javafx.scene.input.KeyCode;

/// The stops of the tour, in order.
final class Stops {
    private static final String GUIDE = "fargate-web-app";
    private static final String NOTE = "iam-execution-role";

    private final Stop stop;

    Stops(Stop stop) {
        this.stop = stop;
    }

    void all() throws IOException {
        stop.at(new Place.Today()).until("today.weeks").picture("today");
        planner();
        learn();
        stop.at(new Place.PracticeBuilder()).until("practice.start").picture("practice-builder");
        questions();
        session();
        progress();
        review();
        sandbox();
        library();
        stop.at(new Place.Settings()).picture("settings-memory");
        stop.scroll("settings.scroll", 0.4).picture("settings");
        stop.at(new Place.Today()).press(KeyCode.CONTROL, KeyCode.K);
        stop.type("task role").picture("palette");
        stop.press(KeyCode.ESCAPE);
        stop.press(KeyCode.SHIFT, KeyCode.SLASH).picture("keys");
        stop.press(KeyCode.ESCAPE);
    }

    private void progress() throws IOException {
        stop.at(new Place.Progress()).until("progress.retention").picture("progress");
        stop.scrollTo("progress.mastery").picture("progress-mastery");
        stop.scrollTo("progress.difficulty").picture("progress-end");
        stop.focus("progress.confusions.0").press(KeyCode.SPACE).picture("progress-cards");
        stop.press(KeyCode.ESCAPE);
    }

    private void learn() throws IOException {
        stop.at(new Place.Learn()).picture("learn-map");
        stop.at(new Place.Note(NOTE)).picture("learn-note");
        stop.scroll("learn.scroll", 0.45).picture("learn-note-middle");
        stop.scroll("learn.scroll", 1).picture("learn-note-end");
        stop.at(new Place.Guide(GUIDE)).picture("learn-guide");
    }

    /// Each kind of question, being answered and answered.
    private void questions() throws IOException {
        ask(QuestionType.SINGLE, 3).press(KeyCode.A).press(KeyCode.DIGIT9);
        answered(QuestionType.SINGLE);
        ask(QuestionType.MULTIPLE, 3).press(KeyCode.A).press(KeyCode.C).press(KeyCode.D);
        answered(QuestionType.MULTIPLE);
        ask(QuestionType.TRUE_FALSE, 2).press(KeyCode.A);
        answered(QuestionType.TRUE_FALSE);
        ask(QuestionType.ORDERING, 1);
        answered(QuestionType.ORDERING);
        ask(QuestionType.MATCHING, 1);
        stop.press(KeyCode.B).press(KeyCode.A).press(KeyCode.C).press(KeyCode.D).press(KeyCode.F);
        answered(QuestionType.MATCHING);
        ask(QuestionType.FILL, 1).focus("question.field").type("bridge");
        answered(QuestionType.FILL);
        ask(QuestionType.HOTSPOT, 2).focus("question.line.4").press(KeyCode.SPACE);
        answered(QuestionType.HOTSPOT);
        ask(QuestionType.PLACEMENT, 2).press(KeyCode.DIGIT1);
        answered(QuestionType.PLACEMENT);
        ask(QuestionType.GENERATED, 4).press(KeyCode.B);
        answered(QuestionType.GENERATED);
        ask(QuestionType.OPEN, 1).focus("question.text").type("It depends on who makes the call.");
        stop.picture("practice-open").press(KeyCode.CONTROL, KeyCode.ENTER);
        stop.picture("practice-open-answered");
    }

    private Stop ask(QuestionType type, long seed) {
        return stop.at(session(Set.of(type), 1, seed)).until("question.stem");
    }

    private void answered(QuestionType type) throws IOException {
        String name = "practice-" + type.word();
        stop.picture(name).press(KeyCode.ENTER).picture(name + "-answered");
    }

    /// A short session to its end.
    private void session() throws IOException {
        stop.at(session(Set.of(QuestionType.SINGLE, QuestionType.TRUE_FALSE), 6, 5))
                .until("question.stem");
        for (int i = 0; i < 6; i++) {
            stop.press(i % 2 == 0 ? KeyCode.A : KeyCode.B)
                    .press(KeyCode.ENTER)
                    .until("question.explanation")
                    .press(KeyCode.ENTER);
        }
        stop.until("practice.summary").picture("practice-summary");
    }

    /// A backlog, then a card before and after the answer.
    private void review() throws IOException {
        Settings settings = stop.window().services().orElseThrow().settings();
        settings.set("memory.retention", "0.97");
        settings.set("goal.minutes", "5");
        stop.at(new Place.Review()).until("review.behind").picture("review-behind");
        settings.clear("memory.retention");
        settings.clear("goal.minutes");
        stop.at(new Place.Today()).at(new Place.Review()).until("question.stem").picture("review");
        stop.press(KeyCode.A).press(KeyCode.ENTER).until("review.ratings");
        stop.picture("review-answered");
        stop.press(KeyCode.I).until("review.curve").picture("review-card");
        stop.press(KeyCode.ESCAPE).press(KeyCode.SHIFT, KeyCode.SLASH).picture("review-keys");
        stop.press(KeyCode.ESCAPE);
    }

    /// The first day, with a single card: nothing due, then that card and the end.
    void firstReview() throws IOException {
        Settings settings = stop.window().services().orElseThrow().settings();
        settings.set("memory.new-per-day", "0");
        stop.at(new Place.Review()).until("review.nothing").picture("review-nothing-due");
        settings.set("memory.new-per-day", "1");
        stop.at(new Place.Today()).at(new Place.Review()).until("question.stem");
        stop.press(KeyCode.SPACE).until("review.ratings");
        stop.press(KeyCode.DIGIT4).until("review.over.title").picture("review-end");
        settings.clear("memory.new-per-day");
    }

    /// A goal being tried out, followed, and how it shows on Today.
    private void planner() throws IOException {
        stop.at(new Place.Planner()).until("planner.finding").picture("planner");
        Settings settings = stop.window().services().orElseThrow().settings();
        LocalDate day =
                LocalDate.ofInstant(
                        stop.window().services().orElseThrow().clock().instant(), ZoneOffset.UTC);
        settings.set(Goal.WHAT, "saa-c03");
        settings.set(Goal.DATE, day.plusDays(12).toString());
        settings.set(Goal.DAYS_OFF, "SUNDAY");
        stop.at(new Place.Today()).at(new Place.Planner()).until("planner.following");
        stop.picture("planner-followed");
        stop.at(new Place.Today()).until("today.goal").picture("today-goal");
        settings.clear(Goal.WHAT);
        settings.clear(Goal.DATE);
        settings.clear(Goal.DAYS_OFF);
    }

    /// The catalogue, a run that plays, one that is paused at trouble, and a lesson.
    private void sandbox() throws IOException {
        stop.at(new Place.Sandbox()).until("sandbox.filter").picture("sandbox");
        stop.at(new Place.SandboxImport()).until("exchange.import.text").picture("sandbox-import");
        stop.at(new Place.SandboxScenario("rolling-update")).until("sandbox.play");
        stop.press(KeyCode.G).type("12s").press(KeyCode.ENTER).press(KeyCode.C);
        stop.picture("sandbox-run").press(KeyCode.C);
        stop.at(new Place.SandboxScenario("zone-outage")).until("sandbox.play");
        stop.press(KeyCode.G).type("31s").press(KeyCode.ENTER);
        stop.focus("sandbox.service.web").press(KeyCode.SPACE).picture("sandbox-selected");
        Services services = stop.window().services().orElseThrow();
        for (Lesson lesson : services.library().lessons().stream().limit(1).toList()) {
            stop.at(new Place.SandboxLesson(lesson.id())).until("sandbox.lesson.next");
            stop.press(KeyCode.ENTER).press(KeyCode.ENTER).picture("sandbox-lesson");
        }
    }

    private void library() throws IOException {
        stop.at(new Place.Library("")).until("library.table").picture("library");
        stop.at(new Place.Library("network-modes-07")).picture("library-question");
        stop.focus("library.disputes").press(KeyCode.SPACE);
        stop.until("library.disputes.copy").picture("library-disputes");
        stop.press(KeyCode.ESCAPE);
    }

    private static Place session(Set<QuestionType> types, int count, long seed) {
        return new Place.PracticeSession(
                new Practice.Request(
                        Set.of(), Set.of(), types, Set.of(), Practice.Which.ALL, count, seed));
    }
}
