package dev.deckhand.ui.planner;

import dev.deckhand.study.GoalPlan;
import dev.deckhand.ui.shared.Messages;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/// Expected recall from today to the day itself, three times: nothing done, the usual schedule, the
/// plan. Each line ends in its name and its figure.
final class OutlookChart extends Pane {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final double LEFT = 44;
    private static final double TOP = 10;
    private static final double BOTTOM = 26;
    private static final double RIGHT = 172;
    private static final double LABEL = 20;
    private static final List<Double> LINES = List.of(0.0, 0.25, 0.5, 0.75, 1.0);

    private final GoalPlan plan;

    OutlookChart(GoalPlan plan) {
        this.plan = plan;
        setId("planner.chart");
        getStyleClass().add("dh-outlook");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(
                Messages.text(
                        "planner.chart.name",
                        percent(plan.plan().nothing().onTheDay()),
                        percent(plan.plan().normal().onTheDay()),
                        percent(plan.plan().plan().onTheDay())));
    }

    static int percent(double share) {
        return (int) Math.round(share * 100);
    }

    private record Curve(String name, List<Double> points) {
        double end() {
            return points.getLast();
        }
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        for (double share : LINES) {
            Line line = new Line(LEFT, y(share), getWidth() - RIGHT, y(share));
            line.getStyleClass().add("dh-outlook-grid");
            Label label = text(Messages.text("planner.percent", percent(share)));
            label.getStyleClass().add("dh-outlook-value");
            label.resizeRelocate(0, y(share) - LABEL / 2, LEFT - 8, LABEL);
            getChildren().add(line);
        }
        days();
        List<Curve> curves =
                new ArrayList<>(
                        List.of(
                                new Curve("nothing", plan.plan().nothing().curve()),
                                new Curve("normal", plan.plan().normal().curve()),
                                new Curve("plan", plan.plan().plan().curve())));
        curves.forEach(this::draw);
        curves.sort(Comparator.comparingDouble((Curve curve) -> -curve.end()));
        double free = 0;
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            double room = (curves.size() - 1 - i) * LABEL;
            double at =
                    Math.min(
                            Math.max(free, y(curve.end()) - LABEL / 2),
                            getHeight() - BOTTOM + LABEL / 2 - room - LABEL);
            Label name = text(Messages.text("planner.curve." + curve.name(), percent(curve.end())));
            name.getStyleClass().addAll("dh-outlook-name", "dh-outlook-" + curve.name());
            name.resizeRelocate(getWidth() - RIGHT + 10, at, RIGHT - 10, LABEL);
            free = at + LABEL;
        }
    }

    private void days() {
        int last = plan.plan().plan().curve().size() - 1;
        LocalDate day = plan.today();
        Label first = text(Messages.text("planner.today"));
        first.resizeRelocate(LEFT, getHeight() - BOTTOM + 6, 90, LABEL);
        Label end = text(DATE.format(day.plusDays(last)));
        end.getStyleClass().add("dh-outlook-end");
        end.resizeRelocate(getWidth() - RIGHT - 90, getHeight() - BOTTOM + 6, 90, LABEL);
    }

    private void draw(Curve curve) {
        Polyline line = new Polyline();
        line.getStyleClass().addAll("dh-outlook-line", "dh-outlook-" + curve.name());
        int last = Math.max(1, curve.points().size() - 1);
        double width = getWidth() - LEFT - RIGHT;
        for (int day = 0; day < curve.points().size(); day++) {
            line.getPoints().addAll(LEFT + width * day / last, y(curve.points().get(day)));
        }
        getChildren().add(line);
    }

    private Label text(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll("dh-small", "dh-third");
        getChildren().add(label);
        return label;
    }

    private double y(double share) {
        return TOP + (getHeight() - TOP - BOTTOM) * (1 - share);
    }
}
