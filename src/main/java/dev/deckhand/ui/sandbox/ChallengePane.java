package dev.deckhand.ui.sandbox;

import dev.deckhand.sandbox.challenge.Grade;
import dev.deckhand.sandbox.challenge.Status;
import dev.deckhand.study.ChallengeResult;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.markdown.MarkdownView;
import dev.deckhand.ui.shared.markdown.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A challenge over the palette: what is asked, the goals as live checks, and help in steps.
final class ChallengePane extends VBox {
    private final ChallengeModel model;
    private final Surroundings surroundings;
    private final VBox goals = new VBox();
    private final VBox trials = new VBox();
    private final VBox help = new VBox();
    private final Label verdict = Tools.label("", "dh-strong", "dh-verdict");
    private final Label best = Tools.label("", "dh-small", "dh-second");
    private final Label figures = Tools.label("", "dh-small", "dh-second");
    private final Button hint = new Button();
    private final Button solution = new Button(Messages.text("sandbox.challenge.solution"));

    ChallengePane(ChallengeModel model, Surroundings surroundings) {
        this.model = model;
        this.surroundings = surroundings;
        setId("sandbox.challenge");
        getStyleClass().add("dh-challenge");
        Label title = Tools.label(model.challenge().title(), "dh-heading");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        goals.setId("sandbox.goals");
        goals.getStyleClass().add("dh-goals");
        trials.setId("sandbox.trials");
        trials.getStyleClass().add("dh-goals");
        help.getStyleClass().add("dh-challenge-help");
        verdict.setId("sandbox.verdict");
        verdict.setWrapText(true);
        figures.setWrapText(true);
        best.setId("sandbox.challenge.best");
        best.setWrapText(true);
        best.setMinHeight(USE_PREF_SIZE);
        Button check = new Button(Messages.text("sandbox.challenge.check"));
        check.setId("sandbox.challenge.check");
        check.getStyleClass().add("dh-primary");
        check.setMinWidth(Region.USE_PREF_SIZE);
        check.setOnAction(_ -> model.check());
        hint.setId("sandbox.challenge.hint");
        hint.getStyleClass().add("dh-plain");
        hint.setOnAction(_ -> model.takeHint());
        solution.setId("sandbox.challenge.solution");
        solution.getStyleClass().add("dh-plain");
        solution.setOnAction(_ -> model.showSolution());
        Button restart =
                Tools.icon("sandbox.challenge.restart", Feather.ROTATE_CCW, "", model::restart);
        FlowPane buttons = new FlowPane(check, hint, solution, restart);
        buttons.getStyleClass().add("dh-challenge-buttons");
        getChildren()
                .addAll(
                        title,
                        verdict,
                        new MarkdownView(model.challenge().brief(), surroundings),
                        Tools.label(Messages.text("sandbox.goals"), "dh-section"),
                        goals,
                        buttons,
                        figures,
                        best,
                        help,
                        trials);
        model.best().subscribe(this::showBest);
        model.goalsProperty().subscribe(_ -> show());
        model.gradeProperty().subscribe(_ -> show());
        model.checkedProperty().subscribe(_ -> show());
        model.hintsProperty().subscribe(_ -> showHelp());
        model.solutionShownProperty().subscribe(_ -> showHelp());
    }

    private void showBest(Optional<ChallengeResult> known) {
        best.setText(
                known.map(result ->
                                Messages.text(
                                        "sandbox.challenge.best",
                                        CatalogueModel.result(result, model.challenge())))
                        .orElse(""));
        best.setManaged(known.isPresent());
        best.setVisible(known.isPresent());
    }

    private void show() {
        List<Node> own = new ArrayList<>();
        List<Node> rows = new ArrayList<>();
        Optional<String> trial = Optional.empty();
        for (ChallengeModel.Goal goal : model.goalsProperty().get()) {
            if (!goal.trial().equals(trial)) {
                trial = goal.trial();
                trial.ifPresent(name -> {
                    Label head =
                            Tools.label(
                                    Messages.text("sandbox.challenge.trial", name),
                                    "dh-small",
                                    "dh-third",
                                    "dh-trial");
                    head.setWrapText(true);
                    rows.add(head);
                });
            }
            (goal.trial().isEmpty() ? own : rows).add(row(goal));
        }
        goals.getChildren().setAll(own);
        trials.getChildren().setAll(rows);
        verdict();
        int moves = model.gradeProperty().get().map(Grade::moves).orElse(0);
        figures.setText(
                Messages.text(
                        "sandbox.challenge.figures",
                        moves,
                        model.challenge().par(),
                        model.points()));
    }

    private void verdict() {
        List<String> foreign = model.gradeProperty().get().map(Grade::foreign).orElse(List.of());
        verdict.getStyleClass().removeAll("dh-right", "dh-wrong");
        if (model.isSolved()) {
            boolean trials = !model.challenge().trials().isEmpty();
            verdict.setText(
                    Messages.text(
                            trials
                                    ? "sandbox.challenge.solved.trials"
                                    : "sandbox.challenge.solved"));
            verdict.getStyleClass().add("dh-right");
        } else if (!foreign.isEmpty()) {
            verdict.setText(String.join(" ", foreign).replace("`", ""));
            verdict.getStyleClass().add("dh-wrong");
        } else if (model.checkedProperty().get()) {
            verdict.setText(Messages.text("sandbox.challenge.open"));
            verdict.getStyleClass().add("dh-wrong");
        } else {
            verdict.setText("");
        }
        verdict.setManaged(!verdict.getText().isEmpty());
    }

    private HBox row(ChallengeModel.Goal goal) {
        FontIcon sign = new FontIcon(sign(goal.status()));
        sign.getStyleClass().add("dh-goal-" + goal.status().name().toLowerCase(Locale.ROOT));
        VBox words = new VBox(MarkdownView.label(goal.text(), surroundings));
        if (goal.status() == Status.BROKEN) {
            Node why = MarkdownView.label(goal.sentence(), surroundings);
            why.getStyleClass().addAll("dh-small", "dh-second");
            words.getChildren().add(why);
        } else if (!goal.current().isBlank() || !goal.wanted().isBlank()) {
            Label amounts =
                    Tools.label(
                            Messages.text("sandbox.goal.figures", goal.current(), goal.wanted()),
                            "dh-small",
                            "dh-second");
            amounts.setWrapText(true);
            words.getChildren().add(amounts);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = Tools.row("dh-goal", sign, words);
        row.setAccessibleText(
                Messages.text(
                        "sandbox.goal",
                        goal.text(),
                        Messages.text(word(goal.status())),
                        goal.current(),
                        goal.wanted()));
        return row;
    }

    private static Feather sign(Status status) {
        return switch (status) {
            case MET -> Feather.CHECK_CIRCLE;
            case PENDING -> Feather.CIRCLE;
            case BROKEN -> Feather.X_CIRCLE;
        };
    }

    private static String word(Status status) {
        return switch (status) {
            case MET -> "sandbox.goal.met";
            case PENDING -> "sandbox.goal.pending";
            case BROKEN -> "sandbox.goal.broken";
        };
    }

    /// A step of the solution: a click writes it into the command line.
    private Button step(ChallengeModel.Step step, int number) {
        Button button =
                new Button(Messages.text("sandbox.challenge.line", step.time(), step.line()));
        button.setId("sandbox.solution." + number);
        button.getStyleClass().addAll("dh-plain", "dh-mono", "dh-small", "dh-solution-step");
        button.setWrapText(true);
        button.setMinHeight(USE_PREF_SIZE);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(Messages.text("sandbox.challenge.type", step.time(), step.line()));
        button.setOnAction(_ -> model.type(step));
        return button;
    }

    /// The newest first, so that it is in sight.
    private void showHelp() {
        List<Node> shown = new ArrayList<>();
        int number = 1;
        for (String text : model.hints()) {
            VBox one =
                    new VBox(
                            Tools.label(
                                    Messages.text("sandbox.challenge.hint.number", number++),
                                    "dh-section"),
                            new MarkdownView(text, surroundings));
            one.getStyleClass().add("dh-hint");
            shown.addFirst(one);
        }
        if (model.solutionShownProperty().get()) {
            VBox steps =
                    new VBox(
                            Tools.label(
                                    Messages.text("sandbox.challenge.solution.title"),
                                    "dh-section"));
            steps.setId("sandbox.solution");
            steps.getStyleClass().add("dh-hint");
            for (ChallengeModel.Step step : model.solution()) {
                steps.getChildren().add(step(step, steps.getChildren().size()));
            }
            shown.addFirst(steps);
        }
        help.getChildren().setAll(shown);
        hint.setDisable(!model.hasMoreHints());
        hint.setText(
                model.hasMoreHints()
                        ? Messages.text("sandbox.challenge.hint", model.nextCost())
                        : Messages.text("sandbox.challenge.no-hint"));
        solution.setDisable(model.solutionShownProperty().get());
        show();
    }
}
