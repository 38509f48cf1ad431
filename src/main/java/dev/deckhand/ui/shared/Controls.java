package dev.deckhand.ui.shared;

import java.net.URL;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// The small controls of which panes are made.
public final class Controls {
    private Controls() {}

    /// Gives a pane the styles that lie beside a class.
    public static void style(Parent pane, Class<?> owner, String name) {
        URL sheet = owner.getResource(name);
        if (sheet != null) {
            pane.getStylesheets().add(sheet.toExternalForm());
        }
    }

    /// @param id its id; `key` names it in the messages
    public static Button button(String id, String key, Ikon icon, Runnable action) {
        Button button = new Button(Messages.text(key), new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// A button that is only an icon, with its name in the tooltip.
    public static Button icon(String id, String name, Ikon icon, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("dh-plain", "dh-icon");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    public static Label wrapped(String text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
