package dev.deckhand.ui.sandbox.change;

import dev.deckhand.sandbox.command.ActionWords;
import dev.deckhand.ui.shared.Controls;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Made;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.Thing;
import dev.deckhand.ui.shared.sandbox.Times;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The palette: what can be added and changed, what was changed, and the branches.
public final class ChangePane extends VBox {
    private static final int CHANGES_SHOWN = 6;

    private final ChangeModel model;
    private final VBox place = new VBox();
    private final VBox changes = new VBox();

    public ChangePane(ChangeModel model) {
        this.model = model;
        setId("sandbox.change");
        Controls.style(this, ChangePane.class, "change.css");
        getStyleClass().add("dh-change");
        place.getStyleClass().add("dh-change-place");
        changes.getStyleClass().add("dh-changes");
        getChildren().addAll(place, changes, new BranchesView(model.branches(), model.compare()));
        model.scenariosProperty().subscribe(_ -> menu());
        model.run().changes().subscribe(this::showChanges);
        model.undoWordsProperty().subscribe(this::showChanges);
        model.redoWordsProperty().subscribe(this::showChanges);
        showChanges();
    }

    // ---- what can be done ----

    private void menu() {
        place.getChildren().setAll(new ChangeMenu(model, this::open, this::definition));
    }

    private void open(Form form) {
        FormModel opened = new FormModel(model, form);
        FormView view = new FormView(opened, () -> closed(form));
        place.getChildren().setAll(view);
        toTop();
        view.lookupAll("*").stream()
                .filter(node ->
                        ("sandbox.form." + form.fields().getFirst().name()).equals(node.getId()))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    /// Scrolls so that what can be done is at the top.
    private void toTop() {
        Node at = getParent();
        while (at != null && !(at instanceof ScrollPane)) {
            at = at.getParent();
        }
        if (at instanceof ScrollPane scroll) {
            scroll.applyCss();
            scroll.layout();
            Node content = scroll.getContent();
            double top = content.sceneToLocal(place.localToScene(0, 0)).getY();
            double room =
                    content.getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(room <= 0 ? 0 : Math.clamp(top / room, 0, 1));
        }
    }

    private void closed(Form form) {
        menu();
        place.lookupAll("*").stream()
                .filter(node -> ("sandbox.change." + form.name()).equals(node.getId()))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    /// A definition of the selected task's family, else a new one.
    private void definition() {
        String name =
                model.selected()
                        .filter(Thing.Task.class::isInstance)
                        .flatMap(task ->
                                model.moment()
                                        .map(moment -> {
                                            int row = moment.picture().taskRow(task.name());
                                            return row < 0
                                                    ? ""
                                                    : moment.picture().taskDefinition(row);
                                        }))
                        .orElseGet(() ->
                                model.scene().stream()
                                        .flatMap(scene -> scene.taskDefinitions().keySet().stream())
                                        .reduce("", (_, last) -> last));
        model.editDefinition(name);
    }

    // ---- what was done ----

    private void showChanges() {
        Run run = model.run();
        ObservableList<Made> made = run.changes();
        boolean any = !made.isEmpty() || !run.undone().isEmpty();
        changes.setVisible(any);
        changes.setManaged(any);
        changes.getChildren().setAll(Controls.label(Messages.text("change.yours"), "dh-section"));
        List<Made> latest = made.reversed().stream().limit(CHANGES_SHOWN).toList();
        for (Made change : latest) {
            Label words = Controls.wrapped(ActionWords.of(change.action()), "dh-small");
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMaxWidth(Double.MAX_VALUE);
            HBox row =
                    new HBox(
                            Controls.label(
                                    Times.brief(change.atMicros()),
                                    "dh-small",
                                    "dh-third",
                                    "dh-mono"),
                            words);
            row.getStyleClass().add("dh-changes-row");
            changes.getChildren().add(row);
        }
        if (made.size() > latest.size()) {
            changes.getChildren()
                    .add(
                            Controls.label(
                                    Messages.text("change.earlier", made.size() - latest.size()),
                                    "dh-small",
                                    "dh-third"));
        }
        link(
                "sandbox.change.undo",
                model.undoWordsProperty().get(),
                Feather.CORNER_UP_LEFT,
                run::undo);
        link(
                "sandbox.change.redo",
                model.redoWordsProperty().get(),
                Feather.CORNER_UP_RIGHT,
                run::redo);
    }

    private void link(String id, String words, Ikon icon, Runnable action) {
        if (!words.isEmpty()) {
            Button button = new Button(words, new FontIcon(icon));
            button.setId(id);
            button.getStyleClass().addAll("dh-plain", "dh-change-item", "dh-small");
            button.setWrapText(true);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(_ -> action.run());
            changes.getChildren().add(button);
        }
    }
}
