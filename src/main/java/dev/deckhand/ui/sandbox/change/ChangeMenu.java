package dev.deckhand.ui.sandbox.change;

import dev.deckhand.ui.shared.Controls;
import dev.deckhand.ui.shared.Messages;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.collections.WeakSetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What can be done, in groups that unfold.
final class ChangeMenu extends VBox {
    private final ObservableSet<ChangeGroup> open;
    private final Consumer<Form> form;

    /// Held here, since the set that it listens to lives longer than a menu.
    private final SetChangeListener<ChangeGroup> folding = _ -> fold();

    /// @param form opens a form
    /// @param definition writes a task definition
    ChangeMenu(ChangeModel model, Consumer<Form> form, Runnable definition) {
        this.open = model.openGroups();
        this.form = form;
        getStyleClass().add("dh-change-menu");
        getChildren()
                .setAll(
                        Controls.label(Messages.text("change.title"), "dh-section"),
                        head(ChangeGroup.TASKS),
                        group(
                                ChangeGroup.TASKS,
                                item(Forms.RUN_TASK, Feather.PLAY_CIRCLE),
                                item(Forms.CREATE_SERVICE, Feather.PLUS_CIRCLE),
                                item(Forms.CHANGE_SERVICE, Feather.SLIDERS),
                                item(Forms.DELETE_SERVICE, Feather.MINUS_CIRCLE),
                                item("definition", Feather.FILE_TEXT, definition)),
                        head(ChangeGroup.INSTANCES),
                        group(
                                ChangeGroup.INSTANCES,
                                item(Forms.ADD_INSTANCE, Feather.HARD_DRIVE),
                                item(Forms.CHANGE_INSTANCE, Feather.TOOL),
                                item(Forms.ATTRIBUTE, Feather.TAG)),
                        head(ChangeGroup.PROVIDERS),
                        group(
                                ChangeGroup.PROVIDERS,
                                item(ProviderForms.ADD, Feather.FOLDER_PLUS),
                                item(ProviderForms.CHANGE, Feather.SETTINGS),
                                item(ProviderForms.RESIZE, Feather.MAXIMIZE_2),
                                item(ProviderForms.CLUSTER, Feather.LAYERS),
                                item(ProviderForms.DELETE, Feather.FOLDER_MINUS)),
                        head(ChangeGroup.FAULTS),
                        group(
                                ChangeGroup.FAULTS,
                                item(Forms.ZONE, Feather.ZAP),
                                item(Forms.CAPACITY, Feather.DATABASE),
                                item(Forms.LOAD, Feather.ACTIVITY)),
                        item("scenario", Feather.CODE, model::editScenario));
        open.addListener(new WeakSetChangeListener<>(folding));
        fold();
    }

    private ToggleButton head(ChangeGroup group) {
        String name = group.name().toLowerCase(Locale.ROOT);
        FontIcon chevron = new FontIcon(Feather.CHEVRON_RIGHT);
        ToggleButton head = new ToggleButton(Messages.text("change.group." + name), chevron);
        head.setId("sandbox.change.group." + name);
        head.getStyleClass().addAll("dh-plain", "dh-change-group");
        head.setMaxWidth(Double.MAX_VALUE);
        head.setUserData(group);
        head.selectedProperty()
                .subscribe(unfolded ->
                        chevron.setIconCode(
                                unfolded ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
        head.setOnAction(_ -> {
            if (head.isSelected()) {
                open.add(group);
            } else {
                open.remove(group);
            }
        });
        return head;
    }

    private static VBox group(ChangeGroup group, Node... items) {
        VBox box = new VBox(items);
        box.getStyleClass().add("dh-change-items");
        box.setUserData(group);
        return box;
    }

    private void fold() {
        for (Node node : getChildren()) {
            if (node.getUserData() instanceof ChangeGroup group) {
                boolean unfolded = open.contains(group);
                if (node instanceof ToggleButton head) {
                    head.setSelected(unfolded);
                } else {
                    node.setVisible(unfolded);
                    node.setManaged(unfolded);
                }
            }
        }
    }

    private Button item(Form opened, Ikon icon) {
        return item(opened.name(), icon, () -> form.accept(opened));
    }

    private static Button item(String name, Ikon icon, Runnable action) {
        Button button = new Button(Messages.text("change.form." + name), new FontIcon(icon));
        button.setId("sandbox.change." + name);
        button.getStyleClass().addAll("dh-plain", "dh-change-item");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
