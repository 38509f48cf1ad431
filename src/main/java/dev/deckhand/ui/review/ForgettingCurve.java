package dev.deckhand.ui.review;

import dev.deckhand.memory.Rating;
import dev.deckhand.memory.Scheduled;
import dev.deckhand.study.CardStory;
import dev.deckhand.ui.shared.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/// The chance of recall over time: falling after each answer, lifted by the next. Answers are dots,
/// hollow where the card was forgotten.
final class ForgettingCurve extends Pane {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final double LEFT = 46;
    private static final double TOP = 8;
    private static final double BOTTOM = 24;
    private static final double RIGHT = 10;
    private static final int POINTS = 48;
    private static final double LOWEST = 0.5;

    private final CardStory story;
    private final ZoneId zone;
    private final double retention;
    private final double span;

    ForgettingCurve(CardStory story, double retention, ZoneId zone) {
        this.story = story;
        this.zone = zone;
        this.retention = retention;
        getStyleClass().add("dh-curve");
        setId("review.curve");
        Instant first = first();
        double now = CardStory.days(first, story.now());
        double due =
                story.scheduled()
                        .map(Scheduled::due)
                        .map(at -> CardStory.days(first, at))
                        .orElse(1.0);
        span = Math.max(1.0 / 24, Math.max(now, due)) * 1.04;
        setAccessibleText(
                Messages.text(
                        "review.curve.name",
                        story.moments().size(),
                        ReviewWords.percent(story.recall().orElse(0))));
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        frame();
        List<CardStory.Moment> moments = story.moments();
        for (int i = 0; i < moments.size(); i++) {
            double from = CardStory.days(first(), moments.get(i).at());
            double to =
                    i + 1 < moments.size()
                            ? CardStory.days(first(), moments.get(i + 1).at())
                            : span;
            fall(moments.get(i), from, to);
        }
        double now = CardStory.days(first(), story.now());
        Line today = new Line(x(now), TOP, x(now), getHeight() - BOTTOM);
        today.getStyleClass().add("dh-curve-now");
        getChildren().add(today);
        for (int i = 0; i < moments.size(); i++) {
            dot(moments.get(i), i);
        }
    }

    private void frame() {
        for (double share : List.of(LOWEST, retention, 1.0)) {
            Line line = new Line(LEFT, y(share), getWidth() - RIGHT, y(share));
            line.getStyleClass().add(share == retention ? "dh-curve-wanted" : "dh-curve-grid");
            getChildren().add(line);
            if (share == retention && 1 - share < 0.06) {
                continue;
            }
            Label label = text(ReviewWords.percent(share));
            label.resizeRelocate(0, y(share) - 9, LEFT - 6, 18);
        }
        Label start = text(DATE.format(first().atZone(zone)));
        start.getStyleClass().add("dh-curve-start");
        start.resizeRelocate(LEFT, getHeight() - BOTTOM + 4, 80, 18);
        double now = CardStory.days(first(), story.now());
        if (x(now) > LEFT + 80) {
            Label today = text(Messages.text("review.curve.now"));
            today.getStyleClass().add("dh-curve-middle");
            double at = Math.min(x(now) - 30, getWidth() - 60);
            today.resizeRelocate(at, getHeight() - BOTTOM + 4, 60, 18);
        }
    }

    private Label text(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("dh-curve-label");
        getChildren().add(label);
        return label;
    }

    private void fall(CardStory.Moment moment, double from, double to) {
        Polyline past = line("dh-curve-line");
        Polyline future = line("dh-curve-future");
        double now = CardStory.days(first(), story.now());
        for (int i = 0; i <= POINTS; i++) {
            double at = from + (to - from) * i / POINTS;
            double y = y(story.recallAfter(moment, at - from));
            if (at <= now) {
                past.getPoints().addAll(x(at), y);
            } else {
                if (future.getPoints().isEmpty()) {
                    double here = y(story.recallAfter(moment, now - from));
                    past.getPoints().addAll(x(now), here);
                    future.getPoints().addAll(x(now), here);
                }
                future.getPoints().addAll(x(at), y);
            }
        }
    }

    private Polyline line(String style) {
        Polyline line = new Polyline();
        line.getStyleClass().add(style);
        getChildren().add(line);
        return line;
    }

    private void dot(CardStory.Moment moment, int index) {
        double recall = 1;
        if (index > 0) {
            CardStory.Moment before = story.moments().get(index - 1);
            recall = story.recallAfter(before, CardStory.days(before.at(), moment.at()));
        }
        Circle dot = new Circle(x(CardStory.days(first(), moment.at())), y(recall), 4.5);
        dot.getStyleClass()
                .add(moment.rating() == Rating.AGAIN ? "dh-curve-forgot" : "dh-curve-dot");
        getChildren().add(dot);
    }

    private Instant first() {
        return story.moments().isEmpty() ? story.now() : story.moments().getFirst().at();
    }

    private double x(double days) {
        return LEFT + (getWidth() - LEFT - RIGHT) * days / span;
    }

    private double y(double recall) {
        double height = getHeight() - TOP - BOTTOM;
        return TOP + height * (1 - (Math.max(LOWEST, recall) - LOWEST) / (1 - LOWEST));
    }
}
