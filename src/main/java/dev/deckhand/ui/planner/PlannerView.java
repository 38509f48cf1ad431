package dev.deckhand.ui.planner;

import dev.deckhand.content.Exam;
import dev.deckhand.study.Goal;
import dev.deckhand.study.GoalPlan;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Page;
import dev.deckhand.ui.shared.Segments;
import dev.deckhand.ui.shared.StateView;
import java.net.URL;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/// The planner's screen: the goal on the left, what it brings on the right.
public final class PlannerView extends StackPane {
    private static final DateTimeFormatter LONG_DATE =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

    private final PlannerModel model;
    private final StackPane outcome = new StackPane();
    private final VBox buttons = new VBox();

    public PlannerView(PlannerModel model) {
        this.model = model;
        setId("planner");
        getStyleClass().add("dh-planner");
        URL sheet = PlannerView.class.getResource("planner.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        Label title = new Label(Messages.text("planner.title"));
        title.getStyleClass().add("dh-title");
        Label about = new Label(Messages.text("planner.about"));
        about.getStyleClass().add("dh-second");
        about.setWrapText(true);
        VBox form =
                new VBox(
                        field("planner.what", new ExamChoice(model), new ExamDays(model)),
                        field("planner.date", date()),
                        field("planner.minutes", minutes()),
                        field("planner.days-off", daysOff()),
                        buttons);
        form.getStyleClass().add("dh-planner-form");
        buttons.getStyleClass().add("dh-planner-buttons");
        outcome.getStyleClass().add("dh-planner-outcome");
        HBox.setHgrow(outcome, Priority.ALWAYS);
        HBox both = new HBox(form, outcome);
        both.getStyleClass().add("dh-planner-columns");
        VBox page = new VBox(title, about, both);
        page.getStyleClass().add("dh-planner-page");
        getChildren().add(new Page(page));
        model.planProperty().subscribe(_ -> show());
        model.problemProperty().subscribe(_ -> show());
        model.draftProperty().subscribe(_ -> show());
        model.followedProperty().subscribe(_ -> show());
    }

    private static VBox field(String key, Region control, Region... below) {
        Label name = new Label(Messages.text(key));
        name.getStyleClass().add("dh-section");
        name.setLabelFor(control);
        VBox field = new VBox(name, control);
        field.getChildren().addAll(below);
        field.getStyleClass().add("dh-planner-field");
        return field;
    }

    private Region date() {
        DatePicker picker = new DatePicker();
        picker.setId("planner.date");
        picker.setAccessibleText(Messages.text("planner.date"));
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.setShowWeekNumbers(false);
        picker.setConverter(new InWords());
        picker.setDayCellFactory(_ -> new Ahead());
        model.draftProperty().subscribe(goal -> picker.setValue(goal.date()));
        picker.valueProperty()
                .subscribe(day -> {
                    if (day != null) {
                        model.chooseDate(day);
                    }
                });
        return picker;
    }

    /// A date as it is spoken, and as people type it.
    private static final class InWords extends StringConverter<LocalDate> {
        private static final DateTimeFormatter SHOWN =
                DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
        private static final List<DateTimeFormatter> READ =
                List.of(
                        SHOWN,
                        DateTimeFormatter.ISO_LOCAL_DATE,
                        DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH),
                        DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ENGLISH));

        @Override
        public String toString(LocalDate day) {
            return day == null ? "" : SHOWN.format(day);
        }

        @Override
        public LocalDate fromString(String text) {
            for (DateTimeFormatter format : READ) {
                try {
                    return LocalDate.parse(text.strip(), format);
                } catch (DateTimeParseException _) {
                    // Perhaps the next way of writing it.
                }
            }
            throw new DateTimeException(text); // the picker keeps the day it had
        }
    }

    /// Only days that can be planned for can be chosen.
    private final class Ahead extends DateCell {
        @Override
        public void updateItem(LocalDate day, boolean empty) {
            super.updateItem(day, empty);
            setDisable(
                    empty
                            || !day.isAfter(model.today())
                            || day.isAfter(model.today().plusDays(Goal.MOST_DAYS)));
        }
    }

    private Region minutes() {
        return new Segments<>(
                "planner.minutes",
                Messages.text("planner.minutes"),
                PlannerModel.MINUTES,
                value -> Integer.toString(value),
                value -> Integer.toString(value),
                model.draftProperty().map(Goal::minutesPerDay),
                model::chooseMinutes);
    }

    private Region daysOff() {
        HBox days = new HBox();
        days.getStyleClass().add("dh-segments");
        days.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        for (DayOfWeek day : DayOfWeek.values()) {
            ToggleButton button =
                    new ToggleButton(
                            day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).substring(0, 2));
            button.setId("planner.off." + day.name().toLowerCase(Locale.ROOT));
            button.setAccessibleText(
                    Messages.text(
                            "planner.off", day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
            button.setMinWidth(USE_PREF_SIZE);
            model.draftProperty()
                    .subscribe(goal -> button.setSelected(goal.daysOff().contains(day)));
            button.setOnAction(_ -> model.toggleDayOff(day));
            days.getChildren().add(button);
        }
        return days;
    }

    private void show() {
        showButtons();
        Optional<GoalPlan> plan = model.planProperty().get();
        Goal goal = model.draftProperty().get();
        if (!model.problemProperty().get().isEmpty()) {
            outcome.getChildren()
                    .setAll(
                            new StateView(
                                    Feather.ALERT_TRIANGLE,
                                    Messages.text("planner.failed"),
                                    model.problemProperty().get()));
        } else if (!goal.isAhead(model.today())) {
            outcome.getChildren()
                    .setAll(
                            new StateView(
                                    Feather.CALENDAR,
                                    Messages.text("planner.not-ahead"),
                                    Messages.text("planner.not-ahead.text", Goal.MOST_DAYS)));
        } else if (plan.isPresent() && plan.get().cards() == 0) {
            outcome.getChildren()
                    .setAll(
                            new StateView(
                                    Feather.INBOX,
                                    Messages.text("planner.nothing"),
                                    Messages.text("planner.nothing.text")));
        } else if (plan.isPresent()) {
            outcome.getChildren().setAll(outcome(plan.get()));
        }
    }

    private void showButtons() {
        buttons.getChildren().clear();
        Optional<Goal> followed = model.followedProperty().get();
        if (model.canFollow()) {
            Button follow =
                    button(
                            "planner.follow",
                            followed.isPresent() ? "planner.follow.change" : "planner.follow",
                            model::follow);
            follow.getStyleClass().add("dh-primary");
        } else if (followed.isPresent()) {
            Label on = new Label(Messages.text("planner.following"));
            on.setId("planner.following");
            on.getStyleClass().add("dh-second");
            on.setWrapText(true);
            buttons.getChildren().add(on);
            Button review = button("planner.review", "planner.review", model::review);
            review.getStyleClass().add("dh-primary");
        }
        if (followed.isPresent()) {
            button("planner.stop", "planner.stop", model::stop).getStyleClass().add("dh-plain");
        }
    }

    private Button button(String id, String key, Runnable act) {
        Button button = new Button(Messages.text(key));
        button.setId(id);
        button.setOnAction(_ -> act.run());
        buttons.getChildren().add(button);
        return button;
    }

    private VBox outcome(GoalPlan plan) {
        Label finding =
                new Label(
                        Messages.text(
                                "planner.finding",
                                OutlookChart.percent(plan.plan().plan().onTheDay()),
                                LONG_DATE.format(plan.goal().date())));
        finding.setId("planner.finding");
        finding.getStyleClass().add("dh-heading");
        finding.setWrapText(true);
        Label means = new Label(meaning(plan));
        means.getStyleClass().add("dh-second");
        means.setWrapText(true);
        OutlookChart chart = new OutlookChart(plan);
        VBox all = new VBox(finding, means, chart, days(plan), domains(plan));
        all.getStyleClass().add("dh-planner-parts");
        return all;
    }

    private static String meaning(GoalPlan plan) {
        return Messages.text(
                "planner.meaning",
                plan.cards(),
                plan.seen(),
                plan.plan().belowGoal().size(),
                plan.goal().exam().map(Exam::weighed).orElse(true) ? 1 : 0);
    }

    /// How many questions each of the next days has.
    private static VBox days(GoalPlan plan) {
        Label title = new Label(Messages.text("planner.days"));
        title.getStyleClass().add("dh-section");
        HBox days = new HBox();
        days.getStyleClass().add("dh-planner-days");
        List<List<String>> shown = plan.plan().days().stream().limit(7).toList();
        for (int day = 0; day < shown.size(); day++) {
            LocalDate date = plan.today().plusDays(day);
            Label name =
                    new Label(
                            day == 0
                                    ? Messages.text("planner.today")
                                    : date.getDayOfWeek()
                                            .getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
            name.getStyleClass().addAll("dh-small", "dh-third");
            Label count = new Label(Integer.toString(shown.get(day).size()));
            count.getStyleClass().add("dh-strong");
            VBox one = new VBox(count, name);
            one.setId("planner.day." + day);
            one.getStyleClass().add("dh-planner-day");
            days.getChildren().add(one);
        }
        return new VBox(8, title, days);
    }

    private static VBox domains(GoalPlan plan) {
        Label title = new Label(Messages.text("planner.domains"));
        title.getStyleClass().add("dh-section");
        GridPane table = new GridPane();
        table.setId("planner.domains");
        table.getStyleClass().add("dh-planner-domains");
        String[] heads = {"domain", "nothing", "normal", "plan"};
        for (int column = 0; column < heads.length; column++) {
            Label head = new Label(Messages.text("planner.domains." + heads[column]));
            head.getStyleClass().addAll("dh-small", "dh-third");
            add(table, head, column, 0);
        }
        int row = 1;
        for (GoalPlan.Part part : plan.parts()) {
            Label name = new Label(part.title());
            name.setWrapText(true);
            add(table, name, 0, row);
            add(table, figure(plan.plan().nothing().byDomain(), part), 1, row);
            add(table, figure(plan.plan().normal().byDomain(), part), 2, row);
            Label planned = figure(plan.plan().plan().byDomain(), part);
            planned.getStyleClass().setAll("label", "dh-strong");
            add(table, planned, 3, row);
            row++;
        }
        VBox all = new VBox(8, title, table);
        if (!plan.goal().exam().map(Exam::weighed).orElse(true)) {
            Label none = new Label(Messages.text("planner.domains.no-weights"));
            none.setId("planner.no-weights");
            none.getStyleClass().addAll("dh-small", "dh-third");
            none.setWrapText(true);
            all.getChildren().add(1, none);
        }
        return all;
    }

    private static Label figure(Map<String, Double> of, GoalPlan.Part part) {
        Label label =
                new Label(
                        Messages.text(
                                "planner.percent",
                                OutlookChart.percent(of.getOrDefault(part.id(), 0.0))));
        label.getStyleClass().add("dh-second");
        return label;
    }

    private static void add(GridPane table, Label cell, int column, int row) {
        table.add(cell, column, row);
        GridPane.setHgrow(cell, column == 0 ? Priority.ALWAYS : Priority.NEVER);
        if (column > 0) {
            GridPane.setHalignment(cell, HPos.RIGHT);
            cell.setMinWidth(USE_PREF_SIZE);
        } else {
            cell.setMaxWidth(Double.MAX_VALUE);
        }
    }
}
