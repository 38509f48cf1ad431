package dev.deckhand.ui.today;

import dev.deckhand.study.statistics.Activity;
import dev.deckhand.ui.shared.Messages;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The last twelve weeks, a column each, and how many days in a row.
final class Weeks extends VBox {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final int WEEKS = 12;
    private static final int STEPS = 5;

    Weeks(Insight insight) {
        setId("today.weeks");
        getStyleClass().add("dh-weeks");
        Map<LocalDate, Integer> answers = new HashMap<>();
        insight.activity().days().forEach(day -> answers.put(day.date(), day.answers()));
        LocalDate first =
                insight.today()
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .minusWeeks(WEEKS - 1L);
        int most = 1;
        int studied = 0;
        int days = 0;
        for (LocalDate day = first; !day.isAfter(insight.today()); day = day.plusDays(1)) {
            int count = answers.getOrDefault(day, 0);
            most = Math.max(most, count);
            studied += count > 0 ? 1 : 0;
            days++;
        }
        GridPane grid = new GridPane();
        grid.getStyleClass().add("dh-weeks-grid");
        for (int i = 0; i < days; i++) {
            LocalDate day = first.plusDays(i);
            int count = answers.getOrDefault(day, 0);
            Region cell = new Region();
            int step = count == 0 ? 0 : Math.max(1, (STEPS * count + most - 1) / most);
            cell.getStyleClass().addAll("dh-week-day", "dh-week-day-" + step);
            Tooltip.install(
                    cell, new Tooltip(Messages.text("today.weeks.day", DAY.format(day), count)));
            grid.add(cell, i / 7, i % 7);
        }
        String words = Messages.text("today.weeks.name", studied, days);
        grid.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        grid.setAccessibleText(words);
        Label title = new Label(Messages.text("today.weeks"));
        title.getStyleClass().add("dh-section");
        Label streak = new Label(streak(insight.streak(), words));
        streak.setId("today.streak");
        streak.getStyleClass().add("dh-second");
        streak.setWrapText(true);
        getChildren().addAll(title, grid, streak);
    }

    /// A run that is over is not spoken of.
    private static String streak(Activity.Streak streak, String otherwise) {
        return streak.days() < 2
                ? otherwise
                : Messages.text(
                        streak.learnedToday() ? "today.streak" : "today.streak.open",
                        streak.days());
    }
}
