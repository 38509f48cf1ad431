package dev.deckhand.ui.sandbox.exchange;

import dev.deckhand.ui.shared.Controls;
import dev.deckhand.ui.shared.Messages;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// Says of a file that takes long to be written how far it is. What takes no time is not told.
final class WritingPane extends VBox {
    private static final Duration PATIENCE = Duration.millis(300);

    WritingPane(Writing writing) {
        setId("exchange.writing");
        getStyleClass().addAll("dh-gif", "dh-floating");
        Controls.style(this, WritingPane.class, "exchange.css");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label what = Controls.wrapped("", "dh-strong");
        what.textProperty()
                .bind(
                        writing.whatProperty()
                                .map(words -> Messages.text("exchange.writing", words)));
        ProgressBar bar = new ProgressBar();
        bar.setId("exchange.writing.progress");
        bar.setAccessibleText(Messages.text("exchange.writing.progress"));
        bar.progressProperty().bind(writing.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button cancel =
                Controls.button(
                        "exchange.writing.cancel",
                        "exchange.gif.cancel",
                        Feather.X,
                        writing::cancel);
        HBox row = new HBox(bar, cancel);
        row.getStyleClass().add("dh-import-row");
        getChildren().addAll(what, row);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        PauseTransition later = new PauseTransition(PATIENCE);
        later.setOnFinished(_ -> setVisible(writing.progressProperty().get() >= 0));
        writing.progressProperty()
                .subscribe((before, now) -> {
                    if (now.doubleValue() < 0) {
                        later.stop();
                        setVisible(false);
                    } else if (before.doubleValue() < 0) {
                        later.playFromStart();
                    }
                });
    }
}
