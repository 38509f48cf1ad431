package dev.deckhand.ui.progress;

import dev.deckhand.study.statistics.Calibration;
import dev.deckhand.ui.shared.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.util.Duration;

/// The share of right answers over the certainty that was stated, with the line on which the two
/// are equal. Larger dots stand for more answers.
final class SureChart extends Region {
    private static final double LEFT = 40;
    private static final double BOTTOM = 40;
    private static final double TOP = 10;
    private static final double RIGHT = 64;
    private static final double HEIGHT = 230;
    private static final double HIGHEST = 320;
    private static final double LOWEST = 0.4;
    private static final List<Double> LINES = List.of(0.4, 0.6, 0.8, 1.0);

    private final List<Calibration.Level> levels;
    private final List<Button> dots = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private final List<Region> lines = new ArrayList<>();
    private final List<Label> values = new ArrayList<>();
    private final Line even = new Line();
    private final Polyline path = new Polyline();
    private final Label evenName = small(Messages.text("progress.calibration.even"));
    private final Label axis = small(Messages.text("progress.calibration.axis"));
    private final double lowest;

    SureChart(Chart.Sure chart, Consumer<Cards> open) {
        this.levels = chart.levels();
        this.lowest =
                levels.stream().anyMatch(level -> level.right().value().orElse(0) < LOWEST)
                        ? 0
                        : LOWEST;
        setPrefHeight(HEIGHT);
        setMinHeight(HEIGHT);
        setMaxHeight(HIGHEST);
        for (double value : LINES) {
            Region line = new Region();
            line.getStyleClass().add(value == LINES.getFirst() ? "dh-axis" : "dh-grid-line");
            lines.add(line);
            double share = lowest + (value - LOWEST) / (1 - LOWEST) * (1 - lowest);
            values.add(small(Shown.percentText(OptionalDouble.of(share))));
        }
        even.getStyleClass().add("dh-even");
        path.getStyleClass().add("dh-path");
        path.setManaged(false);
        even.setManaged(false);
        for (Calibration.Level level : levels) {
            Button dot = new Button();
            dot.setId("progress.calibration." + level.percent());
            dot.getStyleClass().setAll("button", "dh-dot");
            String words =
                    Messages.text(
                            "progress.calibration.level",
                            level.percent(),
                            level.right().part(),
                            level.right().whole());
            dot.setAccessibleText(words);
            Tooltip tooltip = new Tooltip(words);
            tooltip.setShowDelay(Duration.millis(150));
            dot.setTooltip(tooltip);
            dot.setOnAction(_ -> open.accept(Knowledge.cards(level)));
            dots.add(dot);
            names.add(small(level.percent() + " %"));
        }
        getChildren().addAll(lines);
        getChildren().addAll(values);
        getChildren().addAll(even, path, evenName, axis);
        getChildren().addAll(names);
        getChildren().addAll(dots);
        Roving.over(dots, 0, 1, dots.size());
    }

    private static Label small(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("dh-third", "dh-small");
        label.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return label;
    }

    private double x(double share) {
        return LEFT + (getWidth() - LEFT - RIGHT) * (share - 0.45) / 0.55;
    }

    private double y(double share) {
        double height = getHeight() - TOP - BOTTOM;
        return TOP + height - height * (share - lowest) / (1 - lowest);
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < lines.size(); i++) {
            double y = snapPositionY(y(lowest + (1 - lowest) * i / (lines.size() - 1)));
            lines.get(i).resizeRelocate(LEFT, y, getWidth() - LEFT - RIGHT + 8, 1);
            Label label = values.get(i);
            double w = label.prefWidth(-1);
            double h = label.prefHeight(-1);
            label.resizeRelocate(LEFT - 8 - w, y - h / 2, w, h);
        }
        even.setStartX(x(0.45));
        even.setStartY(y(0.45));
        even.setEndX(x(1));
        even.setEndY(y(1));
        evenName.resizeRelocate(
                x(1) + 12, y(1) - 8, evenName.prefWidth(-1), evenName.prefHeight(-1));
        path.getPoints().clear();
        int most = levels.stream().mapToInt(level -> level.right().whole()).max().orElse(1);
        double bottom = getHeight() - BOTTOM;
        for (int i = 0; i < levels.size(); i++) {
            Calibration.Level level = levels.get(i);
            double x = x(level.percent() / 100.0);
            double y = y(level.right().value().orElse(0));
            double side = 10 + Math.rint(10 * Math.sqrt((double) level.right().whole() / most));
            path.getPoints().addAll(x, y);
            dots.get(i).resizeRelocate(x - side / 2, y - side / 2, side, side);
            Label name = names.get(i);
            name.resizeRelocate(
                    x - name.prefWidth(-1) / 2,
                    bottom + 4,
                    name.prefWidth(-1),
                    name.prefHeight(-1));
        }
        double w = axis.prefWidth(-1);
        axis.resizeRelocate(
                LEFT + (getWidth() - LEFT - RIGHT - w) / 2,
                getHeight() - axis.prefHeight(-1),
                w,
                axis.prefHeight(-1));
    }
}
