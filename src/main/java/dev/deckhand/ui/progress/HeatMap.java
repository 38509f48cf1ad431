package dev.deckhand.ui.progress;

import dev.deckhand.study.statistics.Activity;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// A calendar: a column for each week, a cell for each day, more answers further from the surface.
final class HeatMap extends Region {
    private static final double LEFT = 36;
    private static final double HEAD = 22;
    private static final double GAP = 3;
    private static final double LARGEST = 24;
    private static final double FOOT = 30;
    private static final int MOST_WEEKS = 53;
    private static final int STEPS = 5;
    private static final int WEEK = 7;

    private final List<Button> cells = new ArrayList<>();
    private final List<Label> weekdays = new ArrayList<>();
    private final Map<Integer, Label> months = new HashMap<>();
    private final List<Region> legend = new ArrayList<>();
    private final Label less = small(Messages.text("progress.activity.less"));
    private final Label more = small(Messages.text("progress.activity.more"));
    private final int weeks;

    HeatMap(Chart.Heat chart, Consumer<Cards> open) {
        LocalDate thisWeek = monday(chart.today());
        LocalDate oldest = thisWeek.minusWeeks(MOST_WEEKS - 1L);
        LocalDate wanted = monday(chart.activity().first());
        LocalDate first = wanted.isBefore(oldest) ? oldest : wanted;
        weeks = (int) ChronoUnit.WEEKS.between(first, thisWeek) + 1;
        Map<LocalDate, Activity.Day> days = new HashMap<>();
        chart.activity().days().forEach(day -> days.put(day.date(), day));
        int most = chart.activity().days().stream().mapToInt(Activity.Day::answers).max().orElse(1);
        for (int i = 0; i < weeks * WEEK; i++) {
            LocalDate date = first.plusDays(i);
            if (date.isAfter(chart.today())) {
                break;
            }
            Activity.Day day = days.getOrDefault(date, new Activity.Day(date, 0, 0, List.of()));
            cells.add(cell(day, most, open));
            if (date.getDayOfMonth() == 1 || i == 0) {
                months.put(
                        i / WEEK,
                        small(date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)));
            }
        }
        if (months.containsKey(1) || months.containsKey(2)) {
            months.remove(0);
        }
        for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)) {
            weekdays.add(small(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)));
        }
        for (int step = 0; step <= STEPS; step++) {
            Region sample = new Region();
            sample.getStyleClass().addAll("dh-heat", "dh-heat-" + step);
            legend.add(sample);
        }
        getStyleClass().add("dh-heat-map");
        getChildren().addAll(cells);
        getChildren().addAll(weekdays);
        getChildren().addAll(months.values());
        getChildren().addAll(legend);
        getChildren().addAll(less, more);
        Roving.over(cells, cells.size() - 1, WEEK, 1);
    }

    private static Label small(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("dh-third", "dh-small");
        label.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return label;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Button cell(Activity.Day day, int most, Consumer<Cards> open) {
        int step = day.answers() == 0 ? 0 : Math.max(1, (STEPS * day.answers() + most - 1) / most);
        Button cell = new Button();
        cell.setId("progress.activity." + day.date());
        cell.getStyleClass().setAll("button", "dh-heat", "dh-heat-" + step);
        String words =
                Messages.text(
                        "progress.activity.day",
                        Shown.longDay(day.date()),
                        day.answers(),
                        Words.time(day.millis()));
        cell.setAccessibleText(words);
        Tooltip tooltip = new Tooltip(words);
        tooltip.setShowDelay(Duration.millis(150));
        cell.setTooltip(tooltip);
        cell.setOnAction(_ -> open.accept(Knowledge.cards(day)));
        return cell;
    }

    private double side(double width) {
        return Math.floor(Math.clamp((width - LEFT) / weeks - GAP, 5, LARGEST));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEAD + WEEK * (side(width < 0 ? 500 : width) + GAP) + FOOT;
    }

    @Override
    protected double computeMinWidth(double height) {
        return LEFT + weeks * (5 + GAP);
    }

    @Override
    protected double computePrefWidth(double height) {
        return LEFT + weeks * (LARGEST + GAP);
    }

    @Override
    protected void layoutChildren() {
        double side = side(getWidth());
        double step = side + GAP;
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i)
                    .resizeRelocate(
                            LEFT + Math.floorDiv(i, WEEK) * step,
                            HEAD + i % WEEK * step,
                            side,
                            side);
        }
        for (int i = 0; i < weekdays.size(); i++) {
            Label label = weekdays.get(i);
            double h = label.prefHeight(-1);
            label.resizeRelocate(0, HEAD + 2 * i * step + (side - h) / 2, label.prefWidth(-1), h);
        }
        double free = 0;
        for (int week = 0; week < weeks; week++) {
            Label month = months.get(week);
            if (month != null) {
                double x = LEFT + week * step;
                double w = month.prefWidth(-1);
                month.setVisible(x >= free && x + w <= getWidth());
                month.resizeRelocate(x, 0, w, month.prefHeight(-1));
                free = month.isVisible() ? x + w + 8 : free;
            }
        }
        double y = HEAD + WEEK * step + 10;
        double x = LEFT;
        double h = less.prefHeight(-1);
        less.resizeRelocate(x, y + (12 - h) / 2, less.prefWidth(-1), h);
        x += less.prefWidth(-1) + 8;
        for (Region sample : legend) {
            sample.resizeRelocate(x, y, 12, 12);
            x += 15;
        }
        more.resizeRelocate(x + 5, y + (12 - h) / 2, more.prefWidth(-1), h);
    }
}
