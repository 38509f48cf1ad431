package dev.deckhand.ui.settings;

import dev.deckhand.ui.shared.Messages;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where everything of this learner lies, and the backups of it.
final class DataSection extends VBox {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final int SHOWN = 12;

    private final ZoneId zone;
    private final Label path = new Label();
    private final Label size = new Label();
    private final VBox backups = new VBox();

    DataSection(SettingsModel model, Consumer<Path> openFolder, ZoneId zone) {
        this.zone = zone;
        getStyleClass().add("dh-settings-rows");
        path.setId("settings.data.path");
        path.getStyleClass().addAll("dh-mono", "dh-path");
        path.setWrapText(true);
        size.getStyleClass().add("dh-second");
        Button open = new Button(Messages.text("settings.data.open"), new FontIcon(Feather.FOLDER));
        open.setId("settings.data.open");
        open.setOnAction(_ -> openFolder.accept(model.data().get().folder()));
        Button copy = new Button(Messages.text("settings.data.copy"), new FontIcon(Feather.COPY));
        copy.setId("settings.data.copy");
        copy.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(model.data().get().folder().toString());
            Clipboard.getSystemClipboard().setContent(content);
        });
        HBox buttons = new HBox(open, copy);
        buttons.getStyleClass().add("dh-settings-buttons");
        Label problem = new Label();
        problem.getStyleClass().add("dh-problem");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problem());
        problem.visibleProperty().bind(model.problem().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        Label title = new Label(Messages.text("settings.backups"));
        title.getStyleClass().add("dh-medium");
        Label help = new Label(Messages.text("settings.backups.help"));
        help.getStyleClass().add("dh-second");
        help.setWrapText(true);
        backups.setId("settings.backups");
        backups.getStyleClass().add("dh-backups");
        getChildren()
                .addAll(
                        new VBox(6, path, size, problem),
                        buttons,
                        new VBox(4, title, help),
                        backups);
        model.data().subscribe(this::show);
    }

    private void show(SettingsModel.Data data) {
        path.setText(data.folder().toString());
        size.setText(Messages.text("settings.data.size", data.events(), bytes(data.bytes())));
        backups.getChildren().clear();
        if (data.backups().isEmpty()) {
            Label none = new Label(Messages.text("settings.backups.none"));
            none.getStyleClass().add("dh-third");
            backups.getChildren().add(none);
        }
        data.backups().stream()
                .limit(SHOWN)
                .forEach(backup -> backups.getChildren().add(row(backup)));
    }

    private Node row(SettingsModel.Backup backup) {
        Label when = new Label(TIME.format(backup.at().atZone(zone)));
        Label name = new Label(backup.file().getFileName().toString());
        name.getStyleClass().addAll("dh-mono", "dh-third", "dh-small");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label bytes = new Label(bytes(backup.bytes()));
        bytes.getStyleClass().add("dh-second");
        HBox row = new HBox(when, name, gap, bytes);
        row.getStyleClass().add("dh-backup");
        return row;
    }

    private static String bytes(long bytes) {
        return bytes < 1 << 20
                ? Messages.text("settings.kib", Math.ceilDiv(bytes, 1 << 10))
                : Messages.text("settings.mib", bytes / (double) (1 << 20));
    }
}
