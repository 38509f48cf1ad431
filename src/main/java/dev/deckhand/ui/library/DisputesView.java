package dev.deckhand.ui.library;

import dev.deckhand.study.Dispute;
import dev.deckhand.ui.shared.Messages;
import java.io.File;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the learner holds to be wrong in the packs, to be sent to their authors.
final class DisputesView extends ScrollPane {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final LibraryModel model;

    DisputesView(LibraryModel model, List<Dispute> disputes) {
        this.model = model;
        setId("library.disputes.list");
        setFitToWidth(true);
        Label title = new Label(Messages.text("library.disputes.title"));
        title.getStyleClass().add("dh-heading");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = button("library.disputes.close", "library.report.close");
        close.setOnAction(_ -> model.closeDisputes());
        HBox head = new HBox(title, gap, close);
        head.getStyleClass().add("dh-report-head");
        Label about =
                new Label(
                        Messages.text(
                                disputes.isEmpty()
                                        ? "library.disputes.none"
                                        : "library.disputes.about",
                                disputes.size()));
        about.setId("library.disputes.about");
        about.setWrapText(true);
        about.getStyleClass().add("dh-second");
        VBox list = new VBox(head, about);
        list.getStyleClass().add("dh-report");
        if (!disputes.isEmpty()) {
            list.getChildren().add(letterButtons());
        }
        disputes.forEach(one -> list.getChildren().add(row(one)));
        setContent(list);
    }

    private HBox letterButtons() {
        Button copy = button("library.disputes.copy", "library.disputes.copy");
        copy.setGraphic(new FontIcon(Feather.COPY));
        copy.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(model.letter());
            Clipboard.getSystemClipboard().setContent(content);
            copy.setText(Messages.text("library.disputes.copied"));
        });
        Button save = button("library.disputes.save", "library.disputes.save");
        save.setGraphic(new FontIcon(Feather.DOWNLOAD));
        save.setOnAction(_ -> save());
        HBox buttons = new HBox(copy, save);
        buttons.getStyleClass().add("dh-dispute-buttons");
        return buttons;
    }

    private VBox row(Dispute one) {
        Label what = new Label(one.title().isEmpty() ? one.item() : one.title());
        what.setWrapText(true);
        what.getStyleClass().add("dh-strong");
        Label about =
                new Label(
                        Messages.text(
                                one.pack().isEmpty()
                                        ? "library.disputes.gone"
                                        : "library.disputes.of",
                                one.item(),
                                DAY.format(one.at().atZone(model.zone())),
                                one.pack()));
        about.getStyleClass().addAll("dh-small", "dh-third");
        about.setWrapText(true);
        Label said = new Label(one.text());
        said.setWrapText(true);
        said.getStyleClass().add("dh-own-note");
        said.setMaxWidth(Double.MAX_VALUE);
        HBox tools = new HBox();
        tools.getStyleClass().add("dh-dispute-buttons");
        if (!one.title().isEmpty()) {
            Button open = button("library.dispute.open." + one.item(), "library.disputes.open");
            open.setOnAction(_ -> model.open(one));
            tools.getChildren().add(open);
        }
        Button withdraw =
                button("library.dispute.withdraw." + one.item(), "library.disputes.withdraw");
        withdraw.getStyleClass().add("dh-plain");
        withdraw.setOnAction(_ -> model.withdraw(one));
        tools.getChildren().add(withdraw);
        VBox row = new VBox(what, about, said, tools);
        row.setId("library.dispute." + one.item());
        row.getStyleClass().addAll("dh-report-row", "dh-dispute-row");
        return row;
    }

    private static Button button(String id, String key) {
        Button button = new Button(Messages.text(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("library.disputes.save"));
        chooser.setInitialFileName("disputes.txt");
        File chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen != null) {
            model.saveLetter(chosen.toPath());
        }
    }
}
