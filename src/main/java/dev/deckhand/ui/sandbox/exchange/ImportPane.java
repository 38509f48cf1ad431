package dev.deckhand.ui.sandbox.exchange;

import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.ui.sandbox.exchange.ImportModel.Fault;
import dev.deckhand.ui.sandbox.exchange.ImportModel.Preview;
import dev.deckhand.ui.sandbox.exchange.ImportModel.Source;
import dev.deckhand.ui.shared.Controls;
import dev.deckhand.ui.shared.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A real cluster is brought in here: the commands that describe it, what they printed, and what
/// the sandbox makes of it.
public final class ImportPane extends VBox {
    private static final int MOST_SHOWN = 100;
    private static final int COMMAND_ROWS = 7;

    private final ImportModel model;
    private final Chooser chooser;
    private final TextArea pasted = new TextArea();
    private final FlowPane files = new FlowPane();
    private final VBox findings = new VBox();
    private final Button open;

    /// @param leave goes back to where this was opened
    public ImportPane(ImportModel model, Chooser chooser, Runnable leave) {
        this.model = model;
        this.chooser = chooser;
        setId("exchange.import");
        getStyleClass().add("dh-import");
        Controls.style(this, ImportPane.class, "exchange.css");
        open =
                Controls.button(
                        "exchange.import.open", "exchange.import.open", Feather.PLAY, model::open);
        open.getStyleClass().add("dh-primary");
        HBox head =
                new HBox(
                        Controls.label(Messages.text("exchange.import.title"), "dh-title"),
                        Controls.gap(),
                        Controls.icon(
                                "exchange.import.close",
                                Messages.text("exchange.import.close"),
                                Feather.X,
                                leave));
        head.getStyleClass().add("dh-import-head");
        HBox columns = new HBox(given(), preview());
        columns.getStyleClass().add("dh-import-columns");
        VBox.setVgrow(columns, Priority.ALWAYS);
        getChildren()
                .addAll(
                        head,
                        Controls.wrapped(Messages.text("exchange.import.says"), "dh-second"),
                        columns);
        model.previewProperty().subscribe(this::show);
        model.files().subscribe(this::showFiles);
        showFiles();
        setOnDragOver(this::over);
        setOnDragDropped(this::dropped);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        leave.run();
                        key.consume();
                    } else if (key.isShortcutDown()
                            && key.getCode() == KeyCode.ENTER
                            && !open.isDisabled()) {
                        model.open();
                        key.consume();
                    }
                });
    }

    /// Takes the focus to where the answers are pasted.
    public void focusFirst() {
        pasted.requestFocus();
    }

    // ---- what is given ----

    private VBox given() {
        pasted.setId("exchange.import.text");
        pasted.getStyleClass().addAll("dh-mono", "dh-small");
        pasted.setPromptText(Messages.text("exchange.import.prompt"));
        pasted.setAccessibleText(Messages.text("exchange.import.paste"));
        pasted.textProperty().bindBidirectional(model.textProperty());
        pasted.setMinHeight(80);
        VBox.setVgrow(pasted, Priority.ALWAYS);
        Button choose =
                Controls.button(
                        "exchange.import.choose",
                        "exchange.import.choose",
                        Feather.FOLDER,
                        () ->
                                model.add(
                                        chooser.open(
                                                Messages.text("exchange.import.choose"),
                                                Messages.text("exchange.import.kind"),
                                                "json")));
        files.getStyleClass().add("dh-import-files");
        files.setId("exchange.import.files");
        CheckBox scramble = new CheckBox(Messages.text("exchange.import.scramble"));
        scramble.setId("exchange.import.scramble");
        scramble.selectedProperty().bindBidirectional(model.scrambledProperty());
        HBox pasteHead =
                new HBox(
                        Controls.label(Messages.text("exchange.import.paste"), "dh-strong"),
                        Controls.gap(),
                        choose);
        pasteHead.getStyleClass().add("dh-import-row");
        VBox column =
                new VBox(
                        commandHead(),
                        commands(),
                        pasteHead,
                        pasted,
                        files,
                        scramble,
                        Controls.wrapped(
                                Messages.text("exchange.import.scramble.says"),
                                "dh-small",
                                "dh-second",
                                "dh-import-says"));
        column.getStyleClass().add("dh-import-given");
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private HBox commandHead() {
        TextField cluster = new TextField();
        cluster.setId("exchange.import.cluster");
        cluster.setPromptText(Messages.text("exchange.import.cluster"));
        cluster.setAccessibleText(Messages.text("exchange.import.cluster"));
        cluster.textProperty().bindBidirectional(model.clusterProperty());
        Button copy =
                Controls.button(
                        "exchange.import.copy", "exchange.import.copy", Feather.COPY, () -> {});
        copy.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(model.commands());
            Clipboard.getSystemClipboard().setContent(content);
            copy.setText(Messages.text("exchange.import.copied"));
        });
        model.clusterProperty()
                .subscribe((_, _) -> copy.setText(Messages.text("exchange.import.copy")));
        Label title = Controls.label(Messages.text("exchange.import.run"), "dh-strong");
        HBox row = new HBox(title, Controls.gap(), cluster, copy);
        row.getStyleClass().add("dh-import-row");
        return row;
    }

    private TextArea commands() {
        TextArea commands = new TextArea();
        commands.setId("exchange.import.commands");
        commands.getStyleClass().addAll("dh-mono", "dh-small", "dh-import-commands");
        commands.setEditable(false);
        commands.setPrefRowCount(COMMAND_ROWS);
        commands.setMinHeight(USE_PREF_SIZE);
        commands.setAccessibleText(Messages.text("exchange.import.run"));
        model.clusterProperty().subscribe(_ -> commands.setText(model.commands().strip()));
        return commands;
    }

    private void showFiles() {
        List<Node> chips = new ArrayList<>();
        for (Source file : model.files()) {
            Label name = Controls.label(file.name(), "dh-small", "dh-mono");
            Button remove =
                    Controls.icon(
                            "exchange.import.remove." + file.name(),
                            Messages.text("exchange.import.remove", file.name()),
                            Feather.X,
                            () -> model.remove(file));
            HBox chip = new HBox(new FontIcon(Feather.FILE_TEXT), name, remove);
            chip.getStyleClass().add("dh-import-file");
            chips.add(chip);
        }
        files.getChildren().setAll(chips);
        files.setVisible(!chips.isEmpty());
        files.setManaged(!chips.isEmpty());
    }

    private void over(DragEvent drag) {
        if (drag.getDragboard().hasFiles()) {
            drag.acceptTransferModes(TransferMode.COPY);
            drag.consume();
        }
    }

    private void dropped(DragEvent drag) {
        if (drag.getDragboard().hasFiles()) {
            model.add(drag.getDragboard().getFiles().stream().map(file -> file.toPath()).toList());
            drag.setDropCompleted(true);
            drag.consume();
        }
    }

    // ---- what comes of it ----

    private VBox preview() {
        findings.setId("exchange.import.preview");
        findings.getStyleClass().add("dh-import-findings");
        ScrollPane scroll = new ScrollPane(findings);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        open.setMaxWidth(Double.MAX_VALUE);
        VBox foot = new VBox(open);
        foot.getStyleClass().add("dh-import-foot");
        VBox column = new VBox(scroll, foot);
        column.getStyleClass().addAll("dh-import-preview", "dh-card");
        return column;
    }

    private void show(Preview preview) {
        open.setDisable(preview.scenario().isEmpty());
        findings.getChildren().clear();
        if (preview.isBlank()) {
            add(Controls.label(Messages.text("exchange.import.preview"), "dh-section"));
            add(Controls.wrapped(Messages.text("exchange.import.blank"), "dh-second"));
            return;
        }
        preview.scenario().ifPresent(this::contents);
        if (!preview.faults().isEmpty()) {
            add(
                    Controls.label(
                            Messages.text("exchange.import.faults", preview.faults().size()),
                            "dh-section"));
            preview.faults().stream().limit(MOST_SHOWN).forEach(this::fault);
        }
        if (preview.scenario().isPresent() || !preview.notes().isEmpty()) {
            add(
                    Controls.label(
                            Messages.text("exchange.import.notes", preview.notes().size()),
                            "dh-section"));
        }
        if (preview.scenario().isPresent() && preview.notes().isEmpty()) {
            add(Controls.wrapped(Messages.text("exchange.import.complete"), "dh-second"));
        }
        preview.notes().stream()
                .limit(MOST_SHOWN)
                .forEach(note -> add(row(Feather.INFO, Controls.wrapped(note))));
        int hidden =
                Math.max(0, preview.notes().size() - MOST_SHOWN)
                        + Math.max(0, preview.faults().size() - MOST_SHOWN);
        if (hidden > 0) {
            add(Controls.label(Messages.text("exchange.import.more", hidden), "dh-third"));
        }
    }

    private void add(Node node) {
        findings.getChildren().add(node);
    }

    private void contents(Scenario scenario) {
        add(Controls.label(Messages.text("exchange.import.preview"), "dh-section"));
        Label counts =
                Controls.wrapped(
                        Messages.text(
                                "exchange.import.counts",
                                scenario.cluster().containerInstances().size(),
                                scenario.services().size(),
                                scenario.tasks().size(),
                                scenario.taskDefinitions().size(),
                                scenario.cluster().capacityProviders().size()));
        counts.setId("exchange.import.counts");
        add(counts);
    }

    private void fault(Fault fault) {
        VBox words = new VBox();
        words.getStyleClass().add("dh-import-words");
        if (!fault.place().isEmpty()) {
            words.getChildren()
                    .add(Controls.wrapped(fault.place(), "dh-small", "dh-third", "dh-mono"));
        }
        words.getChildren()
                .addAll(
                        Controls.wrapped(sentence(fault.message())),
                        Controls.wrapped(sentence(fault.fix()), "dh-second"));
        HBox row = row(Feather.X_CIRCLE, words);
        row.getStyleClass().add("dh-import-fault");
        if (fault.offset().isEmpty()) {
            add(row);
            return;
        }
        int at = fault.offset().getAsInt();
        row.getStyleClass().addAll("dh-focusable", "dh-import-go");
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(
                fault.place() + " " + sentence(fault.message()) + " " + sentence(fault.fix()));
        row.setOnMouseClicked(_ -> goTo(at));
        row.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                goTo(at);
                key.consume();
            }
        });
        add(row);
    }

    private void goTo(int offset) {
        pasted.requestFocus();
        int at = Math.min(offset, pasted.getLength());
        pasted.selectRange(at, Math.min(pasted.getLength(), at + 1));
    }

    private static String sentence(String text) {
        return text.isEmpty() || text.endsWith(".") ? text : text + ".";
    }

    private static HBox row(Feather icon, Node words) {
        HBox row = new HBox(new FontIcon(icon), words);
        HBox.setHgrow(words, Priority.ALWAYS);
        row.getStyleClass().add("dh-import-finding");
        return row;
    }
}
