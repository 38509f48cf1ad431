package dev.deckhand.ui.shared;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Keys and what they do, in groups.
public final class KeysView extends VBox {

    public KeysView(List<Keys.Group> groups) {
        getStyleClass().add("dh-key-groups");
        for (Keys.Group group : groups) {
            Label title = new Label(group.title());
            title.getStyleClass().add("dh-section");
            VBox rows = new VBox(title);
            for (Keys.Key key : group.keys()) {
                rows.getChildren().add(row(key));
            }
            getChildren().add(rows);
        }
    }

    private static HBox row(Keys.Key key) {
        Label does = new Label(key.does());
        does.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(does, gap);
        row.getStyleClass().add("dh-key-row");
        for (String one : key.keys()) {
            Label chord = new Label(one);
            chord.getStyleClass().add("dh-key");
            row.getChildren().add(chord);
        }
        return row;
    }
}
