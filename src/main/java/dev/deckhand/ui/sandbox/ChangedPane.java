package dev.deckhand.ui.sandbox;

import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Difference;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What changed since the last pause or jump: at most seven lines, each lighting its things.
final class ChangedPane extends VBox {
    private final StageModel model;
    private final VBox lines = new VBox();

    ChangedPane(StageModel model) {
        this.model = model;
        setId("sandbox.changed");
        getStyleClass().addAll("dh-changed", "dh-floating");
        setAccessibleRole(AccessibleRole.TEXT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Button close =
                Tools.icon(
                        "sandbox.changed.close",
                        Feather.X,
                        "",
                        () -> model.changedOpenProperty().set(false));
        getChildren()
                .addAll(
                        Tools.row(
                                "dh-changed-head",
                                Tools.label(Messages.text("sandbox.changed"), "dh-section"),
                                Tools.gap(),
                                close),
                        lines);
        model.changed().subscribe(this::show);
        visibleProperty().bind(model.changedOpenProperty());
        managedProperty().bind(visibleProperty());
        show();
    }

    private void show() {
        List<Node> shown = new ArrayList<>();
        List<String> words = new ArrayList<>();
        int number = 0;
        for (Difference.Change change : model.changed()) {
            Button line = new Button(change.text());
            line.setId("sandbox.changed." + number++);
            line.getStyleClass().addAll("dh-plain", "dh-changed-line");
            line.setWrapText(true);
            line.setMaxWidth(Double.MAX_VALUE);
            line.setMinHeight(USE_PREF_SIZE);
            line.setOnAction(_ ->
                    change.things().stream()
                            .findFirst()
                            .ifPresent(first -> {
                                model.selection().select(first);
                                model.selection().light(change.things());
                            }));
            line.hoverProperty().subscribe((_, over) -> light(change, over));
            line.focusedProperty().subscribe((_, focused) -> light(change, focused));
            shown.add(line);
            words.add(change.text());
        }
        if (shown.isEmpty()) {
            String none = Messages.text("sandbox.changed.none");
            shown.add(Tools.label(none, "dh-second", "dh-small", "dh-changed-none"));
            words.add(none);
        }
        lines.getChildren().setAll(shown);
        setAccessibleText(Messages.text("sandbox.changed") + ": " + String.join(" ", words));
    }

    private void light(Difference.Change change, boolean on) {
        if (on) {
            model.selection().light(change.things());
        } else {
            model.selection().dark();
        }
    }
}
