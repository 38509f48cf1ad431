package dev.deckhand.ui.sandbox;

import dev.deckhand.ui.shared.Messages;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// The small controls of the stage.
final class Tools {
    private Tools() {}

    /// A button that is only an icon.
    ///
    /// @param id also the key of its name: `sandbox.play`
    /// @param key shown in the tooltip; empty when it has none
    static Button icon(String id, Ikon icon, String key, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setOnAction(_ -> action.run());
        return named(button, id, key);
    }

    static ToggleButton toggle(String id, Ikon icon, String key) {
        return named(new ToggleButton("", new FontIcon(icon)), id, key);
    }

    private static <B extends ButtonBase> B named(B button, String id, String key) {
        String name = Messages.text(id);
        button.setId(id);
        button.getStyleClass().addAll("dh-plain", "dh-icon");
        button.setAccessibleText(name);
        button.setTooltip(
                new Tooltip(key.isEmpty() ? name : Messages.text("shell.tooltip.key", name, key)));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// Lets a button's tooltip and accessible text say more than its name, as long as there is more
    /// to say.
    static void says(Button button, String id, String key, ObservableValue<String> words) {
        words.subscribe(now -> {
            String text = now.isEmpty() ? Messages.text(id) : now;
            button.setAccessibleText(text);
            button.getTooltip().setText(Messages.text("shell.tooltip.key", text, key));
        });
    }

    static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    static HBox row(String style, Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add(style);
        return row;
    }
}
