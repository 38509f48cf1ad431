package dev.deckhand.ui.sandbox;

import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Moment;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.Times;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Playing, stepping, speed, the clock, the line of time and bookmarks.
final class TimeBar extends HBox {
    private final StageModel model;
    private final Run run;
    private final Button play =
            Tools.icon("sandbox.play", Feather.PLAY, "Space", () -> this.playOrPause());
    private final FontIcon playIcon = new FontIcon(Feather.PLAY);
    private final Button clock = new Button();
    private final TextField goTo = new TextField();
    private final Label wrong = Tools.label("", "dh-small", "dh-wrong");
    private final StackPane time = new StackPane(clock);

    TimeBar(StageModel model, TimeGlance glance) {
        this.model = model;
        this.run = model.run();
        setId("sandbox.timebar");
        getStyleClass().add("dh-timebar");
        play.setGraphic(playIcon);
        play.getStyleClass().add("dh-play");
        run.playingProperty().subscribe(this::showPlaying);
        TimeTrack track = new TimeTrack(model, glance);
        HBox.setHgrow(track, Priority.ALWAYS);
        ToggleButton log = Tools.toggle("sandbox.log.toggle", Feather.LIST, "L");
        log.selectedProperty().bindBidirectional(model.logOpenProperty());
        HBox steps =
                Tools.row(
                        "dh-steps",
                        Tools.icon("sandbox.start", Feather.CHEVRONS_LEFT, "Home", run::toStart),
                        Tools.icon("sandbox.backwards", Feather.REWIND, "", run::playBackwards),
                        Tools.icon("sandbox.back", Feather.CHEVRON_LEFT, ",", run::stepBack),
                        play,
                        Tools.icon("sandbox.step", Feather.CHEVRON_RIGHT, ".", run::stepEvent),
                        Tools.icon(
                                "sandbox.decision",
                                Feather.SKIP_FORWARD,
                                "Shift+.",
                                run::stepDecision),
                        Tools.icon("sandbox.end", Feather.CHEVRONS_RIGHT, "End", run::toEnd));
        getChildren().addAll(steps, speed(), clock(), track, bookmarks(), log);
    }

    private void playOrPause() {
        model.playOrPause();
    }

    private void showPlaying(boolean playing) {
        playIcon.setIconCode(playing ? Feather.PAUSE : Feather.PLAY);
        play.setAccessibleText(Messages.text(playing ? "sandbox.pause" : "sandbox.play"));
    }

    // ---- speed ----

    private MenuButton speed() {
        MenuButton button = new MenuButton();
        button.setId("sandbox.speed.choose");
        button.getStyleClass().add("dh-tool");
        button.setMinWidth(Region.USE_PREF_SIZE);
        for (double speed : StageModel.SPEEDS) {
            MenuItem item = new MenuItem(StageModel.speed(speed));
            item.setOnAction(_ -> run.speedProperty().set(speed));
            button.getItems().add(item);
        }
        run.speedProperty()
                .subscribe(speed -> {
                    button.setText(StageModel.speed(speed.doubleValue()));
                    button.setAccessibleText(Messages.text("sandbox.speed.name", button.getText()));
                });
        return button;
    }

    // ---- the clock, and typing a time ----

    private StackPane clock() {
        clock.setId("sandbox.clock");
        clock.getStyleClass().addAll("dh-plain", "dh-clock");
        clock.setOnAction(_ -> typeTime());
        goTo.setId("sandbox.goto");
        goTo.setPromptText(Messages.text("sandbox.goto.prompt"));
        goTo.setAccessibleText(Messages.text("sandbox.goto"));
        goTo.getStyleClass().add("dh-mono");
        goTo.setOnAction(_ -> {
            if (goTo.getText().isBlank() || model.goTo(goTo.getText())) {
                typed();
            } else {
                wrong.setText(Messages.text("sandbox.goto.wrong"));
                goTo.selectAll();
            }
        });
        goTo.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        typed();
                        key.consume();
                    }
                });
        goTo.focusedProperty()
                .subscribe((_, focused) -> {
                    if (!focused) {
                        typed();
                    }
                });
        time.getStyleClass().add("dh-clock-box");
        time.setMinWidth(Region.USE_PREF_SIZE);
        run.momentProperty().subscribe(this::show);
        return time;
    }

    private void show(@Nullable Moment moment) {
        String at = moment == null ? Times.clock(0) : Times.clock(moment.atMicros());
        clock.setText(at);
        clock.setAccessibleText(Messages.text("sandbox.clock", at));
    }

    /// Opens the field for a time.
    void typeTime() {
        wrong.setText("");
        goTo.clear();
        time.getChildren().setAll(goTo);
        goTo.requestFocus();
    }

    Label wrong() {
        return wrong;
    }

    private void typed() {
        if (time.getChildren().contains(goTo)) {
            wrong.setText("");
            time.getChildren().setAll(clock);
            clock.requestFocus();
        }
    }

    // ---- bookmarks ----

    private Button bookmarks() {
        Button button = Tools.icon("sandbox.bookmarks", Feather.BOOKMARK, "M", () -> {});
        button.setOnAction(_ -> {
            ContextMenu menu = new ContextMenu();
            MenuItem here = new MenuItem(Messages.text("sandbox.bookmark.here"));
            here.setOnAction(_ -> model.bookmark());
            menu.getItems().add(here);
            if (!model.bookmarks().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            for (StageModel.Bookmark bookmark : model.bookmarks()) {
                MenuItem item = new MenuItem(bookmark.name());
                item.setMnemonicParsing(false);
                item.setOnAction(_ -> run.toTime(bookmark.atMicros()));
                menu.getItems().add(item);
            }
            menu.show(button, Side.TOP, 0, 0);
        });
        return button;
    }
}
