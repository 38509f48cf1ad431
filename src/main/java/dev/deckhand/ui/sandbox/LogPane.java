package dev.deckhand.ui.sandbox;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Line;
import dev.deckhand.ui.shared.sandbox.Moment;
import dev.deckhand.ui.shared.sandbox.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The log: every change as a sentence, with filters. Selecting a line selects what it is about;
/// Enter or a double click goes to its moment.
final class LogPane extends VBox {
    private final StageModel model;
    private final LogModel log;
    private final Run run;
    private final ListView<Line> list = new ListView<>();
    private final TextField text = new TextField();
    private boolean choosing;

    LogPane(StageModel model) {
        this.model = model;
        this.log = model.log();
        this.run = model.run();
        setId("sandbox.log");
        getStyleClass().add("dh-log");
        list.setId("sandbox.log.list");
        list.setItems(log.lines());
        list.setAccessibleText(Messages.text("sandbox.log"));
        Label none = Tools.label("", "dh-second");
        list.setPlaceholder(none);
        log.withoutFutureProperty()
                .subscribe(hidden ->
                        none.setText(
                                Messages.text(
                                        hidden ? "sandbox.log.guessing" : "sandbox.log.none")));
        list.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        list.setCellFactory(_ -> new LogCell(model, this::goTo));
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(filters(), list);
        run.momentProperty().subscribe((_, moment) -> follow(moment));
        log.lines().addListener((ListChangeListener<Line>) _ -> follow(run.momentProperty().get()));
        model.selection()
                .lineProperty()
                .subscribe((_, line) -> {
                    choosing = true;
                    line.ifPresentOrElse(
                            list.getSelectionModel()::select,
                            list.getSelectionModel()::clearSelection);
                    choosing = false;
                });
    }

    void focusText() {
        text.requestFocus();
    }

    private void key(KeyEvent key) {
        Line line = list.getSelectionModel().getSelectedItem();
        if (key.getCode() == KeyCode.ENTER && line != null) {
            goTo(line);
            key.consume();
        }
    }

    private void goTo(Line line) {
        run.toSeq(line.seq());
        model.selection().select(line);
    }

    private void chosen(@Nullable Line line) {
        if (line != null && !choosing) {
            model.selection().select(line);
            model.selection().light(line.things());
        }
    }

    /// Keeps the newest line that has happened in sight.
    private void follow(@Nullable Moment moment) {
        int past = log.past();
        if (moment == null || log.lines().isEmpty() || list.isFocused()) {
            return;
        }
        list.scrollTo(Math.max(0, past - VISIBLE_BEFORE));
    }

    /// How many lines that have happened are in sight above those to come.
    private static final int VISIBLE_BEFORE = 4;

    // ---- filters ----

    private HBox filters() {
        text.setId("sandbox.log.text");
        text.setPromptText(Messages.text("sandbox.log.text"));
        text.setAccessibleText(Messages.text("sandbox.log.text"));
        text.textProperty().bindBidirectional(log.textProperty());
        HBox.setHgrow(text, Priority.SOMETIMES);
        Button service =
                chooser(
                        "sandbox.log.service",
                        Feather.SERVER,
                        log.serviceProperty(),
                        picture -> picture.services());
        Button zone =
                chooser(
                        "sandbox.log.zone",
                        Feather.COLUMNS,
                        log.zoneProperty(),
                        picture -> picture.zones());
        ToggleButton only = new ToggleButton(Messages.text("sandbox.log.selected"));
        only.setId("sandbox.log.selected");
        only.getStyleClass().addAll("dh-chip", "dh-small");
        only.setMinWidth(USE_PREF_SIZE);
        only.selectedProperty().bindBidirectional(log.onlySelectedProperty());
        return Tools.row("dh-log-filters", weights(), service, zone, only, text);
    }

    private HBox weights() {
        HBox segments = new HBox();
        segments.getStyleClass().addAll("dh-segments", "dh-small");
        segments.setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (LogModel.Shown shown : LogModel.Shown.values()) {
            String id = "sandbox.log." + shown.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton(Messages.text(name(shown)));
            button.setId(id);
            button.setToggleGroup(group);
            button.setOnAction(_ -> log.shownProperty().set(shown));
            log.shownProperty().subscribe(now -> button.setSelected(now == shown));
            segments.getChildren().add(button);
        }
        return segments;
    }

    private static String name(LogModel.Shown shown) {
        return switch (shown) {
            case CHANGES -> "sandbox.log.changes";
            case DECISIONS -> "sandbox.log.decisions";
            case TROUBLE -> "sandbox.log.trouble";
            case ALL -> "sandbox.log.all";
        };
    }

    /// A button that opens the list of what there is now to choose one.
    private Button chooser(
            String id,
            Feather icon,
            ObjectProperty<Optional<String>> chosen,
            Function<Picture, List<String>> names) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("dh-tool", "dh-small", "dh-chooser");
        button.setMinWidth(USE_PREF_SIZE);
        chosen.subscribe(name -> {
            String shown = name.orElse(Messages.text(id + ".any"));
            button.setText(shown);
            button.setAccessibleText(Messages.text(id, shown));
        });
        button.setOnAction(_ -> {
            ContextMenu menu = new ContextMenu();
            menu.getItems().add(item(Messages.text(id + ".any"), Optional.empty(), chosen));
            Moment moment = run.momentProperty().get();
            List<String> all =
                    moment == null ? List.of() : new ArrayList<>(names.apply(moment.picture()));
            all.stream()
                    .distinct()
                    .forEach(name -> menu.getItems().add(item(name, Optional.of(name), chosen)));
            menu.show(button, Side.TOP, 0, 0);
        });
        return button;
    }

    private static CheckMenuItem item(
            String text, Optional<String> value, ObjectProperty<Optional<String>> chosen) {
        CheckMenuItem item = new CheckMenuItem(text);
        item.setSelected(chosen.get().equals(value));
        item.setOnAction(_ -> chosen.set(value));
        return item;
    }
}
