package dev.deckhand.ui.sandbox.change;

import dev.deckhand.ui.shared.Controls;
import dev.deckhand.ui.shared.Messages;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A form, the command that it is, and what is wrong with it, at each letter.
final class FormView extends VBox {
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private final FormModel model;
    private final Label line = Controls.wrapped("", "dh-mono", "dh-form-line");
    private final VBox problems = new VBox();
    private final Button carryOut = new Button(Messages.text("change.carry-out"));

    /// @param back leaves the form
    FormView(FormModel model, Runnable back) {
        this.model = model;
        setId("sandbox.form");
        getStyleClass().add("dh-form");
        String name = Messages.text("change.form." + model.form().name());
        HBox head =
                new HBox(
                        Controls.icon(
                                "sandbox.form.back",
                                Messages.text("change.back"),
                                Feather.ARROW_LEFT,
                                back),
                        Controls.label(name, "dh-strong"));
        head.getStyleClass().add("dh-form-head");
        getChildren().add(head);
        fields();
        problems.getStyleClass().add("dh-form-problems");
        problems.setId("sandbox.form.problems");
        line.setId("sandbox.form.line");
        carryOut.setId("sandbox.form.do");
        carryOut.getStyleClass().add("dh-primary");
        carryOut.setOnAction(_ -> model.carryOut());
        Button copy =
                Controls.icon(
                        "sandbox.form.copy",
                        Messages.text("change.copy-command"),
                        Feather.COPY,
                        this::copy);
        HBox buttons = new HBox(carryOut, Controls.gap(), copy);
        buttons.getStyleClass().add("dh-form-buttons");
        getChildren()
                .addAll(
                        problems,
                        Controls.label(Messages.text("change.as-command"), "dh-section"),
                        line,
                        buttons);
        line.textProperty().bind(model.lineProperty());
        model.checkProperty().subscribe(this::check);
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        back.run();
                        key.consume();
                    }
                });
    }

    /// The usual fields, and the others behind a button.
    private void fields() {
        List<Field> all = model.form().fields();
        int usual = model.form().usual();
        all.subList(0, usual).forEach(field -> getChildren().add(row(field)));
        if (usual == all.size()) {
            return;
        }
        VBox others = new VBox();
        others.getStyleClass().add("dh-form-others");
        all.subList(usual, all.size()).forEach(field -> others.getChildren().add(row(field)));
        FontIcon icon = new FontIcon(Feather.CHEVRON_RIGHT);
        ToggleButton more = new ToggleButton(Messages.text("change.more-fields"), icon);
        more.setId("sandbox.form.more");
        more.getStyleClass().addAll("dh-plain", "dh-form-more");
        more.selectedProperty()
                .subscribe(open ->
                        icon.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
        others.visibleProperty().bind(more.selectedProperty());
        others.managedProperty().bind(more.selectedProperty());
        getChildren().addAll(more, others);
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.lineProperty().get());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void check(FormModel.Check check) {
        carryOut.setDisable(!check.mistakes().isEmpty());
        problems.getChildren().clear();
        check.mistakes().stream().limit(2).forEach(text -> problem(text, "dh-form-missing"));
        check.refusals()
                .forEach(text -> problem(Messages.text("change.refused", text), "dh-form-refused"));
        problems.setVisible(!problems.getChildren().isEmpty());
        problems.setManaged(problems.isVisible());
    }

    private void problem(String text, String style) {
        if (!text.isEmpty()) {
            HBox row =
                    new HBox(
                            new FontIcon(
                                    style.equals("dh-form-refused")
                                            ? Feather.SLASH
                                            : Feather.ALERT_CIRCLE),
                            Controls.wrapped(text, "dh-small"));
            row.getStyleClass().addAll("dh-form-problem", style);
            problems.getChildren().add(row);
        }
    }

    private Node row(Field field) {
        StringProperty value = model.value(field.name());
        String title = model.title(field);
        Control control =
                switch (field.kind()) {
                    case TEXT, NUMBER -> text(field, value);
                    case CHOICE -> choice(field, value, false);
                    case SUGGEST -> choice(field, value, true);
                    case FLAG -> flag(title, value);
                };
        control.setId("sandbox.form." + field.name());
        control.setAccessibleText(title);
        control.setMaxWidth(Double.MAX_VALUE);
        if (field.kind() == Field.Kind.FLAG) {
            return control;
        }
        Label label = Controls.label(title, "dh-small", "dh-second");
        label.setLabelFor(control);
        VBox row = new VBox(label, control);
        row.getStyleClass().add("dh-form-row");
        return row;
    }

    private Control text(Field field, StringProperty value) {
        TextField text = new TextField();
        text.textProperty().bindBidirectional(value);
        model.presentProperty()
                .subscribe(present -> text.setPromptText(prompt(field, present.get(field.name()))));
        text.setOnAction(_ -> model.carryOut());
        return text;
    }

    private static String prompt(Field field, @Nullable String present) {
        if (present != null && !present.isEmpty()) {
            return Messages.text("change.now", present);
        }
        if (field.kind() == Field.Kind.CHOICE) {
            return Messages.text("change.not-chosen");
        }
        return switch (field.name()) {
            case "constraint" -> "attribute:stack == prod";
            case "attributes" -> "stack=prod,rack=7";
            default -> "";
        };
    }

    private Control choice(Field field, StringProperty value, boolean free) {
        ComboBox<String> box = new ComboBox<>();
        List<String> choices = model.choices(field);
        boolean blank = !free && value.get().isEmpty() && !choices.contains("");
        if (blank) {
            box.getItems().add("");
        }
        box.getItems().addAll(choices);
        box.setEditable(free);
        box.setVisibleRowCount(10);
        if (!free) {
            box.setButtonCell(new ChosenCell(box.promptTextProperty()));
        }
        box.setValue(value.get());
        if (free) {
            box.getEditor().textProperty().bindBidirectional(value);
        } else {
            box.valueProperty().subscribe((_, chosen) -> value.set(chosen == null ? "" : chosen));
        }
        model.presentProperty()
                .subscribe(present -> box.setPromptText(prompt(field, present.get(field.name()))));
        return box;
    }

    private static Control flag(String title, StringProperty value) {
        CheckBox box = new CheckBox(title);
        box.setWrapText(true);
        box.selectedProperty().subscribe((_, on) -> value.set(on ? "true" : ""));
        return box;
    }

    /// What is chosen, or what holds when nothing is.
    private static final class ChosenCell extends ListCell<String> {
        private final ReadOnlyStringProperty prompt;

        ChosenCell(ReadOnlyStringProperty prompt) {
            this.prompt = prompt;
            prompt.subscribe((_, _) -> updateItem(getItem(), isEmpty()));
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            boolean none = empty || item == null || item.isEmpty();
            setText(none ? prompt.get() : item);
            pseudoClassStateChanged(NONE, none);
        }
    }
}
