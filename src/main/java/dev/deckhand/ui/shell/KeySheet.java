package dev.deckhand.ui.shell;

import dev.deckhand.ui.shared.Keys;
import dev.deckhand.ui.shared.KeysView;
import dev.deckhand.ui.shared.Messages;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The keys that act here and everywhere, over the window.
final class KeySheet extends StackPane {
    private final VBox keys = new VBox();
    private final Button close = new Button("", new FontIcon(Feather.X));
    private final Function<String, Optional<String>> chosen;
    private @Nullable Node cameFrom;

    /// @param chosen the value of a setting, as written: some keys can be changed
    KeySheet(Function<String, Optional<String>> chosen) {
        this.chosen = chosen;
        setId("keys");
        getStyleClass().add("dh-scrim");
        setVisible(false);
        Label title = new Label(Messages.text("shell.keys.title"));
        title.getStyleClass().add("dh-heading");
        close.setId("keys.close");
        close.getStyleClass().add("dh-plain");
        close.setAccessibleText(Messages.text("shell.keys.close"));
        close.setOnAction(_ -> close());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(keys);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox box = new VBox(head, scroll);
        box.getStyleClass().addAll("dh-keys", "dh-floating");
        box.setMaxHeight(Region.USE_PREF_SIZE);
        setMargin(box, new Insets(48, 24, 48, 24));
        getChildren().add(box);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE || "?".equals(key.getText())) {
                        close();
                        key.consume();
                    }
                });
        setOnMousePressed(mouse -> {
            if (mouse.getTarget() == this) {
                close();
            }
        });
    }

    void open(Section section) {
        keys.getChildren()
                .setAll(
                        new KeysView(
                                Keys.all(chosen).stream()
                                        .filter(group ->
                                                group.id().equals("everywhere")
                                                        || group.id().equals(section.id()))
                                        .toList()));
        cameFrom = getScene().getFocusOwner();
        setVisible(true);
        close.requestFocus();
    }

    private void close() {
        setVisible(false);
        if (cameFrom != null) {
            cameFrom.requestFocus();
        }
    }
}
