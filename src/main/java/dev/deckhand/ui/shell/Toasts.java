package dev.deckhand.ui.shell;

import dev.deckhand.ui.shared.Messages;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says at the bottom right what was just done, for six seconds, and takes it back on request.
/// Stays for as long as the pointer or the focus is on it, and goes when one goes elsewhere.
final class Toasts extends VBox {
    private static final Duration SHOWN = Duration.seconds(6);
    private static final int MOST = 3;

    Toasts() {
        getStyleClass().add("dh-toasts");
        setPickOnBounds(false);
        setFillWidth(false);
    }

    void show(String done, Runnable undo) {
        Button takeBack = new Button(Messages.text("shell.toast.undo"));
        takeBack.setId("toast.undo");
        takeBack.getStyleClass().add("dh-link");
        HBox toast = toast(done, takeBack);
        takeBack.setOnAction(_ -> {
            getChildren().remove(toast);
            undo.run();
        });
    }

    /// Says what was done, where there is nothing to take back.
    void show(String done) {
        toast(done);
    }

    /// What was done is another place's affair now.
    void leave() {
        getChildren().clear();
    }

    private HBox toast(String done, Button... more) {
        Label words = new Label(done);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("dh-toast-words");
        Button close = new Button("", new FontIcon(Feather.X));
        close.setId("toast.close");
        close.setAccessibleText(Messages.text("shell.toast.close"));
        close.getStyleClass().add("dh-plain");
        HBox toast = new HBox(words);
        toast.getChildren().addAll(more);
        toast.getChildren().add(close);
        toast.getStyleClass().addAll("dh-toast", "dh-floating");
        toast.setMaxHeight(Region.USE_PREF_SIZE);
        PauseTransition time = new PauseTransition(SHOWN);
        time.setOnFinished(_ -> getChildren().remove(toast));
        close.setOnAction(_ -> getChildren().remove(toast));
        // Not one binding of the two: nothing would keep it, and the toast would stay.
        Runnable hold =
                () -> {
                    if (toast.isHover() || toast.isFocusWithin()) {
                        time.stop();
                    } else {
                        time.playFromStart();
                    }
                };
        toast.hoverProperty().subscribe(hold);
        toast.focusWithinProperty().subscribe(hold);
        hold.run();
        getChildren().add(toast);
        if (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
        return toast;
    }
}
