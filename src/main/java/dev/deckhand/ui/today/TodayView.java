package dev.deckhand.ui.today;

import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Page;
import dev.deckhand.ui.shared.StateView;
import java.net.URL;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The first screen.
public final class TodayView extends StackPane {
    private final TodayModel model;

    public TodayView(TodayModel model) {
        this.model = model;
        setId("today");
        getStyleClass().add("dh-today");
        URL sheet = TodayView.class.getResource("today.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        model.planProperty().subscribe(_ -> show());
        model.problemProperty().subscribe(_ -> show());
        model.insightProperty().subscribe(_ -> show());
        addEventHandler(KeyEvent.KEY_PRESSED, this::act);
    }

    /// Enter does the next thing.
    private void act(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            model.planProperty()
                    .get()
                    .filter(plan -> !plan.steps().isEmpty())
                    .ifPresent(plan -> {
                        model.take(plan.steps().getFirst());
                        key.consume();
                    });
        }
    }

    private void show() {
        Optional<Plan> plan = model.planProperty().get();
        if (!model.problemProperty().get().isEmpty()) {
            Button again = new Button(Messages.text("today.again"));
            again.setId("today.again");
            again.getStyleClass().add("dh-primary");
            again.setOnAction(_ -> model.load());
            getChildren()
                    .setAll(
                            new StateView(
                                    Feather.ALERT_TRIANGLE,
                                    Messages.text("today.failed"),
                                    model.problemProperty().get(),
                                    again));
        } else if (plan.isPresent()) {
            Optional<String> focused = focused();
            getChildren().setAll(new Page(page(plan.get())));
            focused.ifPresent(this::focus);
        }
    }

    /// The id of what has the focus here, so that what is ticked keeps it.
    private Optional<String> focused() {
        return Optional.ofNullable(getScene())
                .map(Scene::getFocusOwner)
                .map(Node::getId)
                .filter(id -> id.startsWith("today.path."));
    }

    private void focus(String id) {
        applyCss(); // what a scroll pane holds is part of the scene only then
        lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private Region page(Plan plan) {
        Label greeting = new Label(greeting(plan.partOfDay()));
        greeting.getStyleClass().add("dh-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(greeting, gap);
        head.getStyleClass().add("dh-today-head");
        if (!plan.isFirstRun() && !plan.steps().isEmpty()) {
            head.getChildren().add(goal(plan));
        }
        VBox page = new VBox(head);
        page.getStyleClass().add("dh-today-page");
        if (plan.steps().isEmpty()) {
            page.getChildren()
                    .add(
                            new StateView(
                                    Feather.PACKAGE,
                                    Messages.text("today.empty"),
                                    Messages.text("today.empty.text")));
            return page;
        }
        VBox left = new VBox(card(plan.steps().getFirst()));
        left.getStyleClass().add("dh-today-main");
        HBox.setHgrow(left, Priority.ALWAYS);
        if (!model.paths().isEmpty()) {
            left.getChildren().add(new PathSteps(model, plan.following()));
        }
        if (!plan.then().isEmpty()) {
            left.getChildren().add(then(plan.then()));
        }
        Optional<Insight> insight = model.insightProperty().get();
        insight.filter(known -> !known.weak().isEmpty())
                .ifPresent(known -> left.getChildren().add(new WeakSpots(model, known.weak())));
        HBox both = new HBox(left);
        both.getStyleClass().add("dh-today-columns");
        if (!plan.isFirstRun()) {
            both.getChildren().add(figures(plan, insight));
        }
        page.getChildren().add(both);
        return page;
    }

    private VBox card(Step step) {
        Label title = new Label(StepWords.title(step, model.library()));
        title.getStyleClass().add("dh-next-title");
        title.setWrapText(true);
        Label text = new Label(StepWords.text(step));
        text.getStyleClass().add("dh-second");
        text.setWrapText(true);
        Label key = new Label("⏎");
        key.getStyleClass().add("dh-key");
        Button go = new Button(StepWords.button(step), key);
        go.setContentDisplay(ContentDisplay.RIGHT);
        go.setId("today.next");
        go.getStyleClass().add("dh-primary");
        go.setOnAction(_ -> model.take(step));
        HBox buttons = new HBox(go);
        buttons.getStyleClass().add("dh-buttons");
        if (step instanceof Step.Begin) {
            Button look = new Button(Messages.text("today.look-around"));
            look.setId("today.look-around");
            look.getStyleClass().add("dh-plain");
            look.setOnAction(_ -> model.lookAround());
            buttons.getChildren().add(look);
        }
        VBox card = new VBox(title, text, buttons);
        card.getStyleClass().addAll("dh-card", "dh-next");
        return card;
    }

    private VBox then(List<Step> steps) {
        Label title = new Label(Messages.text("today.then"));
        title.getStyleClass().add("dh-section");
        VBox list = new VBox(title);
        list.getStyleClass().add("dh-then");
        for (Step step : steps) {
            Label words = new Label(StepWords.title(step, model.library()));
            words.setMinWidth(0);
            Label more = new Label(StepWords.aside(step));
            more.getStyleClass().add("dh-third");
            more.setMinWidth(Region.USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            FontIcon icon = new FontIcon(StepWords.icon(step));
            HBox row = new HBox(icon, words, gap, more, new FontIcon(Feather.CHEVRON_RIGHT));
            row.getStyleClass().add("dh-then-row");
            Button button = new Button();
            button.setGraphic(row);
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            button.setAccessibleText(words.getText());
            button.setMaxWidth(Double.MAX_VALUE);
            button.setId("today.then." + (list.getChildren().size() - 1));
            button.getStyleClass().addAll("dh-plain", "dh-then-button");
            row.prefWidthProperty().bind(button.widthProperty().subtract(24));
            button.setOnAction(_ -> model.take(step));
            list.getChildren().add(button);
        }
        return list;
    }

    /// When the day is, or the way to name one.
    private HBox goal(Plan plan) {
        Label when =
                new Label(
                        plan.goal()
                                .map(goal ->
                                        Messages.text(
                                                "today.goal",
                                                goal.exam()
                                                        .map(exam -> exam.code())
                                                        .orElseGet(() ->
                                                                Messages.text(
                                                                        "today.goal.interview")),
                                                plan.daysLeft()))
                                .orElse(""));
        when.setId("today.goal");
        Button change =
                new Button(
                        Messages.text(
                                plan.goal().isPresent() ? "today.goal.change" : "today.goal.set"));
        change.setId("today.goal.change");
        change.getStyleClass().add("dh-plain");
        change.setOnAction(_ -> model.plan());
        HBox goal = new HBox(change);
        if (plan.goal().isPresent()) {
            goal.getChildren().addFirst(when);
        }
        goal.getStyleClass().add("dh-today-goal");
        return goal;
    }

    private VBox figures(Plan plan, Optional<Insight> insight) {
        VBox figures = new VBox();
        figures.getStyleClass().add("dh-figures-panel");
        insight.flatMap(Insight::readiness)
                .ifPresent(ready -> figures.getChildren().add(new ReadinessCard(model, ready)));
        insight.ifPresent(known -> figures.getChildren().add(new Weeks(known)));
        Label title = new Label(Messages.text("today.figures"));
        title.getStyleClass().add("dh-section");
        figures.getChildren()
                .addAll(
                        title,
                        figure(Messages.text("today.notes"), plan.notesRead(), plan.notes()),
                        figure(Messages.text("today.answered"), plan.answered(), plan.questions()));
        if (plan.answered() > 0) {
            figures.getChildren()
                    .add(figure(Messages.text("today.right"), plan.right(), plan.answered()));
        }
        return figures;
    }

    private static VBox figure(String name, int part, int of) {
        Label label = new Label(name);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label value = new Label(Messages.text("today.of", part, of));
        value.getStyleClass().add("dh-second");
        Region fill = new Region();
        fill.getStyleClass().add("dh-bar-fill");
        StackPane bar = new StackPane(fill);
        bar.getStyleClass().addAll("dh-bar", "dh-left-bar");
        fill.maxWidthProperty()
                .bind(bar.widthProperty().multiply(of == 0 ? 0 : (double) part / of));
        VBox figure = new VBox(new HBox(label, gap, value), bar);
        figure.getStyleClass().add("dh-figure");
        return figure;
    }

    private static String greeting(Plan.PartOfDay part) {
        return switch (part) {
            case MORNING -> Messages.text("today.morning");
            case AFTERNOON -> Messages.text("today.afternoon");
            case EVENING -> Messages.text("today.evening");
        };
    }
}
