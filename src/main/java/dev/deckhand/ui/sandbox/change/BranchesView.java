package dev.deckhand.ui.sandbox.change;

import dev.deckhand.ui.shared.Controls;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Branch;
import dev.deckhand.ui.shared.sandbox.Times;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The list of branches: show one, name it, put it beside the one shown, take it away.
final class BranchesView extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final BranchesModel model;
    private final CompareModel compare;
    private int renaming;

    BranchesView(BranchesModel model, CompareModel compare) {
        this.model = model;
        this.compare = compare;
        setId("sandbox.branches");
        getStyleClass().add("dh-branches");
        model.all().subscribe(this::show);
        model.currentProperty().subscribe(_ -> show());
        model.lastRemovedProperty().subscribe(_ -> show());
        compare.otherProperty().subscribe(_ -> show());
    }

    private void show() {
        getChildren().setAll(Controls.label(Messages.text("change.branches"), "dh-section"));
        for (Branch branch : model.all()) {
            getChildren().add(branch.number() == renaming ? naming(branch) : row(branch));
        }
        Button here =
                new Button(Messages.text("change.branch.here"), new FontIcon(Feather.GIT_BRANCH));
        here.setId("sandbox.branch.here");
        here.getStyleClass().addAll("dh-plain", "dh-change-item");
        here.setMaxWidth(Double.MAX_VALUE);
        here.setOnAction(_ -> model.branchHere());
        getChildren().add(here);
        model.lastRemovedProperty().get().ifPresent(this::bringBack);
    }

    private void bringBack(String name) {
        Button back = new Button(Messages.text("change.branch.bring-back", name));
        back.setId("sandbox.branch.bring-back");
        back.getStyleClass().addAll("dh-link", "dh-small");
        back.setWrapText(true);
        back.setOnAction(_ -> model.bringBack());
        getChildren().add(back);
    }

    private HBox row(Branch branch) {
        String id = "sandbox.branch." + branch.number();
        Button name = new Button(branch.name());
        name.setId(id);
        name.getStyleClass().addAll("dh-plain", "dh-branch-name");
        name.pseudoClassStateChanged(SELECTED, model.isCurrent(branch));
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        name.setAccessibleText(
                Messages.text("change.branch.show", branch.name()) + " " + origin(branch));
        name.setOnAction(_ -> model.show(branch));
        VBox words = new VBox(name);
        words.setMinWidth(0);
        if (branch.parent().isPresent()) {
            words.getChildren()
                    .add(Controls.label(origin(branch), "dh-small", "dh-third", "dh-branch-from"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(words);
        row.getStyleClass().add("dh-branch");
        row.pseudoClassStateChanged(SELECTED, model.isCurrent(branch));
        if (!model.isCurrent(branch)) {
            boolean beside =
                    compare.otherProperty()
                            .get()
                            .filter(other -> other.number() == branch.number())
                            .isPresent();
            row.getChildren()
                    .add(
                            Controls.icon(
                                    id + ".compare",
                                    Messages.text(
                                            beside
                                                    ? "change.compare.close"
                                                    : "change.branch.compare"),
                                    beside ? Feather.X_SQUARE : Feather.COLUMNS,
                                    beside ? compare::close : () -> compare.with(branch)));
        }
        row.getChildren()
                .add(
                        Controls.icon(
                                id + ".rename",
                                Messages.text("change.branch.rename"),
                                Feather.EDIT_2,
                                () -> rename(branch)));
        if (model.canRemove(branch)) {
            row.getChildren()
                    .add(
                            Controls.icon(
                                    id + ".remove",
                                    Messages.text("change.branch.remove"),
                                    Feather.TRASH_2,
                                    () -> model.remove(branch)));
        }
        return row;
    }

    private static String origin(Branch branch) {
        Optional<Branch> parent = branch.parent();
        return parent.map(from ->
                        Messages.text(
                                "change.branch.from", from.name(), Times.brief(branch.atMicros())))
                .orElse("");
    }

    private void rename(Branch branch) {
        renaming = branch.number();
        show();
    }

    private TextField naming(Branch branch) {
        TextField field = new TextField(branch.name());
        field.setId("sandbox.branch.name");
        field.setAccessibleText(Messages.text("change.branch.rename"));
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        named(branch, branch.name());
                        key.consume();
                    }
                });
        field.setOnAction(_ -> named(branch, field.getText()));
        field.sceneProperty()
                .subscribe(scene -> {
                    if (scene != null) {
                        field.requestFocus();
                        field.selectAll();
                    }
                });
        field.focusedProperty()
                .subscribe((before, now) -> {
                    if (before && !now && renaming == branch.number()) {
                        named(branch, field.getText());
                    }
                });
        return field;
    }

    private void named(Branch branch, String name) {
        renaming = 0;
        model.rename(branch, name);
        show();
    }
}
