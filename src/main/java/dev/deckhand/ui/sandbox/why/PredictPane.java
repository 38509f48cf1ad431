package dev.deckhand.ui.sandbox.why;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.Why;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.map.ClusterMap;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Guess first: what is to be placed, the instances with a number each, the rule that decides, and
/// after the guess the decision, stage by stage.
final class PredictPane extends VBox {
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final double ROW = 30;
    private static final int MOST_ROWS = 9;

    private final InspectorModel inspector;
    private final PredictModel model;
    private final BooleanSupplier reducedMotion;
    private final Function<String, String> room;
    private final VBox column = new VBox();
    private final ScrollPane scroll = new ScrollPane(column);
    private final VBox footer = new VBox();
    private final ListView<String> choices = new ListView<>();
    private final Label streak = new Label();
    private final Button commit =
            new Button(Messages.text("predict.commit"), new FontIcon(Feather.PLAY));
    private @Nullable PauseTransition reveal;

    /// @param room what an instance has left, in a few words
    PredictPane(
            InspectorModel inspector,
            BooleanSupplier reducedMotion,
            Function<String, String> room) {
        this.inspector = inspector;
        this.reducedMotion = reducedMotion;
        this.room = room;
        model = inspector.predict();
        setId("predict");
        getStyleClass().add("dh-predict");
        scroll.getStyleClass().add("dh-inspector-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        column.getStyleClass().addAll("dh-inspector-column", "dh-why");
        choices.setId("predict.choices");
        choices.setFixedCellSize(ROW);
        choices.setAccessibleText(Messages.text("predict.choices"));
        choices.setCellFactory(_ -> new Choice());
        choices.getSelectionModel()
                .selectedItemProperty()
                .subscribe((_, now) -> {
                    if (now != null) {
                        model.pick(now);
                    }
                });
        // A list takes Enter and Escape for itself.
        choices.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ENTER) {
                        model.commit();
                        key.consume();
                    } else if (key.getCode() == KeyCode.ESCAPE) {
                        model.stop();
                        key.consume();
                    }
                });
        commit.setId("predict.commit");
        commit.getStyleClass().add("dh-primary");
        commit.setMaxWidth(Double.MAX_VALUE);
        commit.setOnAction(_ -> model.commit());
        footer.getStyleClass().add("dh-predict-footer");
        getChildren().addAll(head(), scroll, footer);
        model.stateProperty().subscribe(_ -> show());
        model.pickProperty().subscribe(this::picked);
        model.keptProperty()
                .subscribe(_ -> {
                    if (model.stateProperty().get() == PredictModel.State.GRADED) {
                        show();
                    }
                });
        model.streakProperty()
                .subscribe(now -> streak.setText(Messages.text("predict.streak", now.intValue())));
    }

    private HBox head() {
        Label title = new Label(Messages.text("predict.title"));
        title.getStyleClass().add("dh-strong");
        streak.setId("predict.streak");
        streak.getStyleClass().addAll("dh-second", "dh-small");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button leave =
                Parts.icon("predict.leave", Feather.X, Messages.text("predict.leave"), model::stop);
        HBox head = new HBox(title, gap, streak, leave);
        head.getStyleClass().add("dh-why-head");
        return head;
    }

    private void show() {
        switch (model.stateProperty().get()) {
            case OFF -> {
                stopReveal();
                column.getChildren().clear();
                footer.getChildren().clear();
            }
            case LOOKING -> {
                stopReveal();
                say(Messages.text("predict.looking"));
            }
            case NONE_LEFT -> say(Messages.text("predict.none-left"));
            case ASKING -> model.guessProperty().get().ifPresent(this::ask);
            case REVEALING -> startReveal();
            case GRADED -> model.guessProperty().get().ifPresent(this::graded);
        }
    }

    private void say(String words) {
        column.getChildren().setAll(Parts.wrapped(words, "dh-second"));
        footer.getChildren().clear();
    }

    // ---- asking ----

    private void ask(Guess guess) {
        Label what =
                Parts.wrapped(
                        Messages.text(
                                guess.answer().why().given() instanceof Why.Given.Wish wish
                                                && wish.service()
                                        ? "predict.what.service"
                                        : "predict.what.task",
                                owner(guess)),
                        "dh-why-lead");
        what.setId("predict.what");
        column.getChildren().setAll(what);
        if (guess.answer().why().given() instanceof Why.Given.Wish wish) {
            column.getChildren().add(wish(wish));
        }
        choices.getItems().setAll(guess.choices());
        choices.getItems().add(Guess.NONE);
        choices.getSelectionModel().clearSelection();
        int rows = Math.min(MOST_ROWS, choices.getItems().size());
        choices.setPrefHeight(rows * ROW + 2);
        choices.setMinHeight(rows * ROW + 2);
        FlowPane rules = new FlowPane();
        rules.getStyleClass().add("dh-predict-rules");
        for (Funnel.Row row : guess.rules()) {
            rules.getChildren().add(rule(row));
        }
        commit.setDisable(true);
        column.getChildren()
                .addAll(
                        Parts.section(Messages.text("predict.choices")),
                        choices,
                        Parts.section(Messages.text("predict.rules")),
                        rules,
                        Parts.wrapped(Messages.text("predict.keys"), "dh-third", "dh-small"));
        footer.getChildren().setAll(commit);
        scroll.setVvalue(0);
        focus(choices);
    }

    /// What is scrolled becomes part of the scene only with the style sheets.
    private void focus(Node node) {
        if (scroll.getScene() != null) {
            scroll.applyCss();
        }
        node.requestFocus();
    }

    private static String owner(Guess guess) {
        return guess.answer().why().decision() instanceof TraceDecision.Place place
                ? Explanation.owner(place.group())
                : "";
    }

    private static VBox wish(Why.Given.Wish wish) {
        VBox lines = new VBox();
        lines.getStyleClass().add("dh-predict-wish");
        lines.getChildren().add(line("predict.needs", Needs.resources(wish)));
        lines.getChildren()
                .add(
                        line(
                                "predict.strategy",
                                wish.strategy().isEmpty()
                                        ? Needs.defaultStrategy(wish)
                                        : String.join(
                                                ", ",
                                                wish.strategy().stream()
                                                        .map(Funnel::strategy)
                                                        .toList())));
        if (wish.hasConstraints()) {
            lines.getChildren().add(line("predict.constraints", Needs.constraints(wish)));
        }
        if (!wish.availabilityZones().isEmpty()) {
            lines.getChildren()
                    .add(line("predict.zones", String.join(", ", wish.availabilityZones())));
        }
        return lines;
    }

    private static Label line(String key, String value) {
        return Parts.wrapped(Messages.text(key, value), "dh-second");
    }

    private ToggleButton rule(Funnel.Row row) {
        ToggleButton chip = new ToggleButton(row.name());
        chip.setId("predict.rule." + row.id());
        chip.getStyleClass().add("dh-chip");
        model.ruleProperty()
                .subscribe(now -> chip.setSelected(now.filter(row.id()::equals).isPresent()));
        chip.setOnAction(_ -> {
            model.because(row.id());
            chip.setSelected(model.ruleProperty().get().filter(row.id()::equals).isPresent());
        });
        return chip;
    }

    private void picked(Optional<String> now) {
        commit.setDisable(now.isEmpty());
        now.ifPresentOrElse(
                one -> {
                    choices.getSelectionModel().select(one);
                    if (choices.getItems().size() > MOST_ROWS) {
                        choices.scrollTo(one);
                    }
                },
                () -> choices.getSelectionModel().clearSelection());
        choices.refresh();
    }

    // ---- showing ----

    private void startReveal() {
        stopReveal();
        commit.setDisable(true);
        if (reducedMotion.getAsBoolean()) {
            model.told();
            return;
        }
        PauseTransition telling =
                new PauseTransition(
                        Duration.millis(ClusterMap.millisToTell(model.verdictsProperty().get())));
        telling.setOnFinished(_ -> model.told());
        reveal = telling;
        telling.play();
    }

    private void stopReveal() {
        if (reveal != null) {
            reveal.stop();
            reveal = null;
        }
    }

    private void graded(Guess guess) {
        Optional<Guess.Outcome> graded = model.outcomeProperty().get();
        if (graded.isEmpty()) {
            return;
        }
        Guess.Outcome outcome = graded.get();
        Label verdict = Parts.wrapped(verdict(guess, outcome), "dh-strong", "dh-predict-verdict");
        verdict.setId("predict.verdict");
        verdict.setGraphic(
                new FontIcon(outcome.instance() ? Feather.CHECK_CIRCLE : Feather.X_CIRCLE));
        verdict.pseudoClassStateChanged(RIGHT, outcome.instance());
        column.getChildren().setAll(verdict);
        if (outcome.instance() && guess.right().size() > 1) {
            column.getChildren()
                    .add(
                            Parts.wrapped(
                                    Messages.text("predict.tied", guess.right().size()),
                                    "dh-second"));
        }
        outcome.reason()
                .ifPresent(right ->
                        column.getChildren()
                                .add(
                                        Parts.wrapped(
                                                Messages.text(
                                                        right
                                                                ? "predict.reason.right"
                                                                : "predict.reason.wrong",
                                                        guess.decider()
                                                                .map(Funnel.Row::name)
                                                                .orElse(
                                                                        Messages.text(
                                                                                "predict.reason.none"))),
                                                "dh-second")));
        model.keptProperty()
                .get()
                .ifPresent(how ->
                        column.getChildren().add(Parts.wrapped(kept(how), "dh-third", "dh-small")));
        boolean once = model.isOnce();
        Button next =
                new Button(
                        Messages.text(once ? "predict.go-on" : "predict.next"),
                        new FontIcon(once ? Feather.CHECK : Feather.SKIP_FORWARD));
        next.setId("predict.next");
        next.getStyleClass().add("dh-primary");
        next.setMaxWidth(Double.MAX_VALUE);
        next.setOnAction(_ -> model.goOn());
        footer.getChildren().setAll(next);
        column.getChildren()
                .add(new ExplanationView(guess.answer(), outcome.separates(), inspector));
        scroll.setVvalue(0);
        focus(next);
    }

    private static String kept(Recording.Kept how) {
        return switch (how) {
            case ANSWER -> Messages.text("predict.kept.answer");
            case WORK -> Messages.text("predict.kept.work");
            case NOT -> Messages.text("predict.kept.not");
        };
    }

    private static String name(String choice) {
        return choice.equals(Guess.NONE) ? Messages.text("predict.none") : choice;
    }

    private static String verdict(Guess guess, Guess.Outcome outcome) {
        Optional<String> winner =
                guess.answer().table().stream()
                        .filter(InstanceRow::won)
                        .map(InstanceRow::id)
                        .findFirst();
        if (outcome.instance()) {
            return winner.map(id -> Messages.text("predict.right", id))
                    .orElseGet(() -> Messages.text("predict.right.none"));
        }
        if (outcome.picked().equals(Guess.NONE)) {
            return Messages.text("predict.wrong.one", winner.orElse(""));
        }
        return winner.map(id -> Messages.text("predict.wrong", outcome.picked(), id))
                .orElseGet(() -> Messages.text("predict.wrong.none", outcome.picked()));
    }

    /// A choice with the number to press.
    private final class Choice extends ListCell<String> {
        private final Label number = new Label();
        private final Label name = new Label();
        private final Label left = new Label();
        private final HBox row;

        Choice() {
            number.getStyleClass().add("dh-key");
            name.getStyleClass().add("dh-medium");
            name.setMinWidth(Region.USE_PREF_SIZE);
            left.getStyleClass().addAll("dh-third", "dh-small");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            row = new HBox(number, name, gap, left);
            row.getStyleClass().add("dh-predict-choice");
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            Node shown = null;
            if (item != null && !empty) {
                boolean none = item.equals(Guess.NONE);
                number.setText(none ? "0" : String.valueOf(getIndex() + 1));
                name.setText(PredictPane.name(item));
                left.setText(none ? "" : room.apply(item));
                setAccessibleText(
                        Messages.text("predict.choice", number.getText(), name.getText())
                                + " "
                                + left.getText());
                shown = row;
            }
            pseudoClassStateChanged(
                    PICKED,
                    item != null && model.pickProperty().get().filter(item::equals).isPresent());
            setGraphic(shown);
        }
    }

    /// What an instance of a picture has left.
    static String room(Picture picture, String instance) {
        int row = picture.instanceRow(instance);
        return row < 0
                ? ""
                : Messages.text(
                        "predict.room",
                        picture.instanceZone(row) < 0
                                ? ""
                                : picture.zones().get(picture.instanceZone(row)),
                        picture.cpuFree(row),
                        picture.memoryFree(row));
    }
}
