package dev.deckhand.ui.progress;

import dev.deckhand.ui.shared.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// Columns over an axis. Each is a button that opens the cards behind it.
final class ColumnChart extends Region {
    private static final double LEFT = 40;
    private static final double BOTTOM = 22;
    private static final double TOP = 10;
    private static final double RIGHT = 4;
    private static final double WIDEST = 36;
    private static final double HEIGHT = 190;
    private static final double HIGHEST = 300;
    private static final double LEAST = 2;
    private static final int LINES = 4;

    private final Chart.Columns chart;
    private final double top;
    private final List<Button> columns = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private final List<Region> lines = new ArrayList<>();
    private final List<Label> values = new ArrayList<>();
    private final Region aim = new Region();

    ColumnChart(String id, Chart.Columns chart, Consumer<Cards> open) {
        this.chart = chart;
        double highest = chart.marks().stream().mapToDouble(Mark::value).max().orElse(0);
        this.top = chart.percent() ? 1 : nice(highest);
        setPrefHeight(HEIGHT);
        setMinHeight(HEIGHT);
        setMaxHeight(HIGHEST);
        getStyleClass().add("dh-columns");
        for (int i = 0; i <= LINES; i++) {
            Region line = new Region();
            line.getStyleClass().add(i == 0 ? "dh-axis" : "dh-grid-line");
            double value = top * i / LINES;
            Label label =
                    small(
                            chart.percent()
                                    ? Shown.percentText(OptionalDouble.of(value))
                                    : Messages.text("progress.number", value));
            label.setVisible(value == Math.rint(value) || chart.percent());
            lines.add(line);
            values.add(label);
        }
        getChildren().addAll(lines);
        getChildren().addAll(values);
        for (int i = 0; i < chart.marks().size(); i++) {
            Mark mark = chart.marks().get(i);
            Button column = new Button();
            column.setId("progress." + id + "." + i);
            column.getStyleClass().setAll("button", "dh-column");
            column.setAccessibleText(Messages.text("progress.mark", mark.label(), mark.text()));
            Tooltip tooltip =
                    new Tooltip(Messages.text("progress.mark", mark.label(), mark.text()));
            tooltip.setShowDelay(Duration.millis(150));
            column.setTooltip(tooltip);
            column.setOnAction(_ -> open.accept(mark.cards()));
            column.setVisible(!mark.cards().isEmpty());
            columns.add(column);
            names.add(small(mark.label()));
        }
        getChildren().addAll(names);
        getChildren().addAll(columns);
        aim.getStyleClass().add("dh-aim");
        aim.setMouseTransparent(true);
        aim.setVisible(chart.aim().isPresent());
        getChildren().add(aim);
        List<Button> shown = columns.stream().filter(Button::isVisible).toList();
        Roving.over(shown, shown.size() - 1, 1, shown.size());
    }

    private static Label small(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("dh-third", "dh-small");
        label.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return label;
    }

    /// The next number above that four lines divide well.
    static double nice(double highest) {
        double step = 1;
        double[] factors = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8};
        while (true) {
            for (double factor : factors) {
                double each = step * factor;
                if (LINES * each >= highest && each == Math.rint(each)) {
                    return LINES * each;
                }
            }
            step *= 10;
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - LEFT - RIGHT;
        double height = getHeight() - TOP - BOTTOM;
        for (int i = 0; i <= LINES; i++) {
            double y = snapPositionY(TOP + height - height * i / LINES);
            lines.get(i).resizeRelocate(LEFT, y, width, 1);
            Label label = values.get(i);
            double w = label.prefWidth(-1);
            double h = label.prefHeight(-1);
            label.resizeRelocate(LEFT - 8 - w, y - h / 2, w, h);
        }
        int count = Math.max(1, columns.size());
        double slot = width / count;
        double column = Math.max(2, Math.min(WIDEST, Math.floor(slot * 0.68)));
        double widestName = names.stream().mapToDouble(name -> name.prefWidth(-1)).max().orElse(0);
        int every = (int) Math.max(1, Math.ceil((widestName + 10) / slot));
        for (int i = 0; i < columns.size(); i++) {
            Mark mark = chart.marks().get(i);
            double middle = LEFT + slot * (i + 0.5);
            double h = Math.max(LEAST, height * mark.value() / top);
            columns.get(i)
                    .resizeRelocate(
                            snapPositionX(middle - column / 2),
                            snapPositionY(TOP + height - h),
                            column,
                            snapSizeY(h));
            Label name = names.get(i);
            double w = name.prefWidth(-1);
            // Counted from today, which is always named: the last of what was, the first of what
            // comes.
            name.setVisible((chart.percent() ? columns.size() - 1 - i : i) % every == 0);
            double x = Math.clamp(middle - w / 2, 0, Math.max(0, getWidth() - w));
            name.resizeRelocate(x, TOP + height + 5, w, name.prefHeight(-1));
        }
        double y = TOP + height - height * chart.aim().orElse(0) / top;
        aim.resizeRelocate(LEFT, snapPositionY(y), width, 1);
    }
}
