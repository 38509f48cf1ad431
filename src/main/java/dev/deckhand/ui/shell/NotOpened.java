package dev.deckhand.ui.shell;

import dev.deckhand.app.Startup;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.StateView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// What the whole window shows when the journal could not be opened: what happened, and the ways
/// on.
final class NotOpened {
    private final Runnable again;
    private final Consumer<Path> restore;
    private final Runnable quit;

    /// @param again tries once more; after a damaged journal was set aside this begins an empty one
    /// @param restore puts a backup in the journal's place and tries once more
    NotOpened(Runnable again, Consumer<Path> restore, Runnable quit) {
        this.again = again;
        this.restore = restore;
        this.quit = quit;
    }

    StateView view(Startup.NotReady reason) {
        return switch (reason) {
            case Startup.InUse _ ->
                    state(
                            Messages.text("opening.in-use.title"),
                            Messages.text("opening.in-use.text"),
                            List.of(primary("opening.again", again)));
            case Startup.TooNew tooNew ->
                    state(
                            Messages.text("opening.too-new.title"),
                            Messages.text("opening.too-new.text", tooNew.file()),
                            List.of(plain("opening.again", again)));
            case Startup.Damaged damaged -> damaged(damaged);
        };
    }

    /// For what nobody foresaw: the disk is full, the folder may not be written.
    StateView failed(Exception failure) {
        return state(
                Messages.text("opening.failed.title"),
                Messages.text("opening.failed.text", String.valueOf(failure.getMessage())),
                List.of(primary("opening.again", again)));
    }

    private StateView damaged(Startup.Damaged damaged) {
        String text =
                Messages.text("opening.damaged.text", damaged.setAside(), damaged.what())
                        + "\n"
                        + damaged.backup()
                                .map(path ->
                                        Messages.text("opening.damaged.backup", path.getFileName()))
                                .orElseGet(() -> Messages.text("opening.damaged.no-backup"));
        List<Node> buttons = new ArrayList<>();
        damaged.backup()
                .ifPresentOrElse(
                        backup -> {
                            buttons.add(primary("opening.restore", () -> restore.accept(backup)));
                            buttons.add(plain("opening.empty", again));
                        },
                        () -> buttons.add(primary("opening.empty", again)));
        return state(Messages.text("opening.damaged.title"), text, buttons);
    }

    private StateView state(String title, String text, List<Node> buttons) {
        HBox row = new HBox(12);
        row.getStyleClass().add("dh-buttons");
        row.getChildren().addAll(buttons);
        row.getChildren().add(plain("opening.quit", quit));
        StateView view = new StateView(Feather.ALERT_TRIANGLE, title, text, row);
        view.setId("opening.state");
        return view;
    }

    private static Button primary(String key, Runnable action) {
        Button button = plain(key, action);
        button.getStyleClass().add("dh-primary");
        button.setDefaultButton(true);
        return button;
    }

    private static Button plain(String key, Runnable action) {
        Button button = new Button(Messages.text(key));
        button.setId(key);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
