package dev.deckhand.ui.sandbox.why;

import dev.deckhand.ui.shared.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One decision explained, from the sentence down to what to read.
final class ExplanationView extends VBox {
    /// @param separates the row of the funnel to be pointed out
    ExplanationView(Explanation explanation, Optional<Integer> separates, InspectorModel model) {
        setId("why.explanation");
        getStyleClass().add("dh-why");
        TextFlow sentence = Parts.sentence(explanation.sentence(), model, "dh-why-lead");
        sentence.setId("why.sentence");
        // Where it stands on the map, once is enough.
        sentence.visibleProperty()
                .bind(
                        model.toldProperty()
                                .map(told ->
                                        told.filter(one -> isOnMap(one, explanation)).isEmpty())
                                .orElse(true));
        sentence.managedProperty().bind(sentence.visibleProperty());
        getChildren().add(sentence);
        explanation
                .funnel()
                .ifPresent(funnel ->
                        getChildren()
                                .addAll(
                                        Parts.section(
                                                explanation.table().isEmpty()
                                                        ? Messages.text("why.section.funnel.tasks")
                                                        : Messages.text("why.section.funnel")),
                                        new FunnelView(funnel, separates, model)));
        if (!explanation.sums().isEmpty()) {
            getChildren()
                    .addAll(Parts.section(Messages.text("why.section.sums")), sums(explanation));
        }
        if (!explanation.steps().isEmpty()) {
            getChildren()
                    .addAll(
                            Parts.section(Messages.text("why.section.steps")),
                            steps(explanation.steps()));
        }
        if (!explanation.table().isEmpty()) {
            getChildren()
                    .addAll(
                            Parts.section(
                                    Messages.text("why.section.table", explanation.table().size())),
                            new InstanceTable(explanation, model));
        }
        getChildren().addAll(whatIfs(explanation.whatIfs(), explanation.atMicros(), model));
        explanation
                .realWords()
                .ifPresent(words ->
                        getChildren()
                                .addAll(
                                        Parts.section(Messages.text("why.section.real-words")),
                                        realWords(words)));
        getChildren().add(Parts.section(Messages.text("why.section.learn")));
        getChildren().addAll(LearnPane.cards(model.lessons(explanation.concepts()), model, false));
    }

    private static boolean isOnMap(Explanation told, Explanation here) {
        return told.seq() == here.seq();
    }

    private static GridPane sums(Explanation explanation) {
        GridPane grid = new GridPane();
        grid.setId("why.sums");
        grid.getStyleClass().addAll("dh-facts", "dh-sums");
        ColumnConstraints labels = new ColumnConstraints();
        labels.setPercentWidth(44);
        ColumnConstraints values = new ColumnConstraints();
        values.setPercentWidth(56);
        grid.getColumnConstraints().addAll(labels, values);
        int row = 0;
        for (Sum sum : explanation.sums()) {
            Label value = Parts.wrapped(sum.sum(), "dh-medium");
            grid.addRow(row, Parts.wrapped(sum.label(), "dh-second"), value);
            row++;
        }
        return grid;
    }

    /// How it came about, a line each.
    static VBox steps(List<String> steps) {
        VBox box = new VBox();
        box.setId("why.steps");
        box.getStyleClass().add("dh-why-steps");
        steps.forEach(step -> box.getChildren().add(Parts.wrapped(step)));
        return box;
    }

    /// What would have changed it, each with the way to try it.
    static List<Node> whatIfs(List<WhatIf> whatIfs, long atMicros, InspectorModel model) {
        List<Node> nodes = new ArrayList<>();
        if (!whatIfs.isEmpty()) {
            nodes.add(Parts.section(Messages.text("why.section.what-if")));
        }
        for (int i = 0; i < whatIfs.size(); i++) {
            nodes.add(whatIf(whatIfs.get(i), i, atMicros, model));
        }
        return nodes;
    }

    private static HBox whatIf(WhatIf one, int index, long atMicros, InspectorModel model) {
        TextFlow words = Parts.sentence(one.sentence(), model);
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox column = new VBox(words);
        HBox.setHgrow(column, Priority.ALWAYS);
        if (one.canBeTried()) {
            Button button = new Button(Messages.text("why.try"), new FontIcon(Feather.GIT_BRANCH));
            button.setId("why.try." + (index + 1));
            button.getStyleClass().addAll("dh-link", "dh-why-try");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setAccessibleText(Messages.text("why.try.this", one.sentence().text()));
            button.setOnAction(_ -> model.why().tryIt(one, atMicros));
            column.getChildren().add(button);
        }
        FontIcon icon = new FontIcon(Feather.HELP_CIRCLE);
        HBox box = new HBox(icon, column);
        box.getStyleClass().add("dh-what-if");
        return box;
    }

    /// The message of ECS with numbers on what misleads, and the notes under it.
    static VBox realWords(RealWords words) {
        TextFlow message = new TextFlow();
        message.setId("why.real-words");
        message.getStyleClass().add("dh-real-words");
        message.setAccessibleRole(AccessibleRole.TEXT);
        message.setAccessibleText(words.message());
        for (RealWords.Part part : words.parts()) {
            Text text = new Text(part.text());
            text.getStyleClass().add("dh-mono");
            message.getChildren().add(text);
            if (part.note().isPresent()) {
                text.getStyleClass().add("dh-trap");
                message.getChildren().add(number(part.note().getAsInt()));
            }
        }
        VBox box = new VBox(message);
        box.getStyleClass().add("dh-real");
        for (RealWords.Note note : words.notes()) {
            Label text = Parts.wrapped(note.text(), "dh-second");
            HBox.setHgrow(text, Priority.ALWAYS);
            HBox row = new HBox(number(note.number()), text);
            row.getStyleClass().add("dh-real-note");
            box.getChildren().add(row);
        }
        return box;
    }

    private static Node number(int number) {
        Label label = new Label(String.valueOf(number));
        label.getStyleClass().add("dh-trap-number");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
