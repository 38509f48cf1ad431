package dev.deckhand.ui.library;

import dev.deckhand.study.Dispute;
import dev.deckhand.ui.shared.Messages;
import java.io.File;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The installed packs, and adding one.
final class PacksView extends VBox {
    private final LibraryModel model;
    private final VBox list = new VBox();
    private final Button disputes = new Button("", new FontIcon(Feather.MESSAGE_SQUARE));

    PacksView(LibraryModel model) {
        this.model = model;
        getStyleClass().add("dh-packs");
        Label title = new Label(Messages.text("library.packs"));
        title.getStyleClass().add("dh-section");
        list.getStyleClass().add("dh-pack-list");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label drop = new Label(Messages.text("library.drop"));
        drop.getStyleClass().addAll("dh-small", "dh-third");
        drop.setWrapText(true);
        drop.setMinHeight(Region.USE_PREF_SIZE);
        VBox add =
                new VBox(
                        button(
                                "library.add.file",
                                Messages.text("library.add.file"),
                                Feather.FILE_PLUS,
                                this::chooseFile),
                        button(
                                "library.add.folder",
                                Messages.text("library.add.folder"),
                                Feather.FOLDER_PLUS,
                                this::chooseFolder),
                        drop);
        add.getStyleClass().add("dh-add-pack");
        add.disableProperty().bind(model.busyProperty());
        disputes.setId("library.disputes");
        disputes.setMaxWidth(Double.MAX_VALUE);
        disputes.getStyleClass().add("dh-add");
        disputes.setOnAction(_ -> model.showDisputes());
        model.disputes().addListener((ListChangeListener<Dispute>) _ -> countDisputes());
        countDisputes();
        VBox yours = new VBox(disputes);
        yours.getStyleClass().add("dh-add-pack");
        getChildren().addAll(title, scroll, yours, add);
        model.installed().addListener((ListChangeListener<InstalledPack>) _ -> show());
        show();
    }

    private void countDisputes() {
        disputes.setText(Messages.text("library.disputes", model.disputes().size()));
    }

    private void show() {
        list.getChildren().clear();
        for (InstalledPack pack : model.installed()) {
            list.getChildren().add(card(pack));
        }
    }

    private VBox card(InstalledPack pack) {
        Label title = new Label(pack.title());
        title.getStyleClass().add("dh-strong");
        title.setWrapText(true);
        VBox card = new VBox(title);
        card.setId("library.pack." + pack.id());
        card.getStyleClass().add("dh-pack");
        if (pack.isReadable()) {
            Label figures =
                    new Label(
                            Messages.text(
                                    "library.pack.figures",
                                    pack.version(),
                                    pack.notes(),
                                    pack.questions()));
            figures.getStyleClass().addAll("dh-small", "dh-second");
            figures.setWrapText(true);
            card.getChildren().add(figures);
        }
        if (!pack.problems().isEmpty()) {
            Button problems =
                    new Button(
                            Messages.text("library.pack.problems", pack.problems().size()),
                            new FontIcon(Feather.ALERT_TRIANGLE));
            problems.setId("library.problems." + pack.id());
            problems.getStyleClass().addAll("dh-link", "dh-problems");
            problems.setOnAction(_ -> model.showProblems(pack));
            card.getChildren().add(problems);
        }
        if (model.installed().size() > 1) {
            card.getChildren().add(tools(pack));
        }
        return card;
    }

    private HBox tools(InstalledPack pack) {
        HBox tools = new HBox();
        tools.getStyleClass().add("dh-pack-tools");
        if (pack.isReadable()) {
            CheckBox on = new CheckBox(Messages.text("library.pack.on"));
            on.setId("library.on." + pack.id());
            on.setSelected(pack.on());
            on.setOnAction(_ -> model.turn(pack, on.isSelected()));
            tools.getChildren().add(on);
        }
        if (pack.path().isPresent()) {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Button remove = new Button(Messages.text("library.pack.remove"));
            remove.setId("library.remove." + pack.id());
            remove.getStyleClass().addAll("dh-plain", "dh-small");
            remove.setAccessibleText(Messages.text("library.pack.remove.name", pack.title()));
            remove.setOnAction(_ -> model.remove(pack));
            tools.getChildren().addAll(gap, remove);
        }
        return tools;
    }

    private static Button button(String id, String text, Feather icon, Runnable action) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("dh-add");
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("library.add.file"));
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                Messages.text("library.add.filter"), "*.deckpack"));
        add(chooser.showOpenDialog(getScene().getWindow()));
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Messages.text("library.add.folder"));
        add(chooser.showDialog(getScene().getWindow()));
    }

    private void add(@Nullable File chosen) {
        if (chosen != null) {
            model.add(chosen.toPath());
        }
    }
}
