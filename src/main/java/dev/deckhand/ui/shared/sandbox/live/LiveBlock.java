package dev.deckhand.ui.shared.sandbox.live;

import dev.deckhand.content.Markdown;
import dev.deckhand.content.ScenarioText;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.Frames;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Level;
import dev.deckhand.ui.shared.sandbox.Line;
import dev.deckhand.ui.shared.sandbox.Moment;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.Selection;
import dev.deckhand.ui.shared.sandbox.Times;
import dev.deckhand.ui.shared.sandbox.map.ClusterMap;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A small live map in a text: nothing runs before it is asked to.
public final class LiveBlock extends VBox {
    /// How long a whole run takes to watch, in seconds.
    private static final double WATCHED = 20;

    private final ScenarioText text;
    private final Run run;
    private final Frames frames;
    private final String id;
    private final FontIcon sign = new FontIcon(Feather.PLAY);
    private final Button play;
    private final Button step;
    private final Button restart;
    private final Label clock = new Label();
    private final Label last = new Label();
    private @Nullable ClusterMap map;
    private @Nullable Moment shown;

    /// @param worker does the reckoning
    /// @param openBig shows the scenario on the whole screen
    public LiveBlock(ScenarioText text, Background worker, Runnable openBig) {
        this.text = text;
        this.run = new Run(worker);
        this.frames = new Frames(run::tick);
        this.id = "live." + text.id();
        setId(id);
        getStyleClass().add("dh-live");
        URL sheet = LiveBlock.class.getResource("live.css");
        getStylesheets().add(Objects.requireNonNull(sheet).toExternalForm());
        Label title = new Label(text.title());
        title.getStyleClass().add("dh-strong");
        title.setWrapText(true);
        Label note = new Label(Markdown.plain(text.note()).replace('\n', ' ').strip());
        note.getStyleClass().addAll("dh-second", "dh-small");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        play = button("play", "live.play", sign, this::playOrPause);
        play.getStyleClass().add("dh-primary");
        play.setText(Messages.text("live.play"));
        step = button("step", "live.step", icon(Feather.CHEVRON_RIGHT), run::stepEvent);
        restart = button("restart", "live.restart", icon(Feather.ROTATE_CCW), run::toStart);
        Button big = button("big", "live.big", icon(Feather.MAXIMIZE_2), openBig);
        List.of(step, restart, big).forEach(one -> one.getStyleClass().add("dh-plain"));
        big.setText(Messages.text("live.big"));
        clock.getStyleClass().addAll("dh-mono", "dh-small");
        clock.setMinWidth(Region.USE_PREF_SIZE);
        last.getStyleClass().addAll("dh-small", "dh-second");
        last.setWrapText(true);
        last.setId(id + ".last");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox tools = new HBox(play, step, restart, clock, gap, big);
        tools.getStyleClass().add("dh-live-tools");
        VBox head = new VBox(title, note);
        head.getStyleClass().add("dh-live-head");
        getChildren().addAll(head, tools);
        showStarted(false);
        run.playingProperty().subscribe(this::showPlaying);
        run.momentProperty().subscribe(this::show);
        run.busyProperty().subscribe((_, busy) -> pace(busy));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        sceneProperty().subscribe(this::leave);
    }

    /// What stands in the place of a scenario that is not there.
    public static Node missing(String scenario) {
        Label sorry = new Label(Messages.text("live.missing", scenario));
        sorry.setId("live.missing." + scenario);
        sorry.getStyleClass().addAll("dh-second", "dh-small");
        sorry.setWrapText(true);
        return sorry;
    }

    /// The run, for tests.
    Run run() {
        return run;
    }

    private static FontIcon icon(Ikon icon) {
        return new FontIcon(icon);
    }

    private Button button(String name, String key, FontIcon icon, Runnable action) {
        Button button = new Button("", icon);
        button.setId(id + "." + name);
        button.setAccessibleText(Messages.text(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll("dh-live-button");
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void playOrPause() {
        if (map == null) {
            start();
        }
        if (run.playingProperty().get()) {
            run.pause();
        } else {
            run.play();
        }
    }

    /// Puts the map in and opens the scenario.
    private void start() {
        Selection selection = new Selection();
        ClusterMap made = new ClusterMap(selection);
        made.setId(id + ".map");
        made.getStyleClass().add("dh-live-map");
        map = made;
        getScene().getPreferences().reducedMotionProperty().subscribe(made::setReducedMotion);
        getChildren().add(1, made);
        getChildren().add(last);
        showStarted(true);
        run.open(text.scenario());
    }

    private void showStarted(boolean started) {
        for (Node node : new Node[] {step, restart, clock}) {
            node.setVisible(started);
            node.setManaged(started);
        }
    }

    /// As fast as makes the whole run watchable.
    private void pace(boolean busy) {
        if (!busy) {
            double all = (double) run.horizonProperty().get() / Micros.PER_SECOND;
            run.speedProperty().set(Math.clamp(all / WATCHED, 1, Run.FASTEST));
        }
    }

    private void showPlaying(boolean playing) {
        sign.setIconCode(playing ? Feather.PAUSE : Feather.PLAY);
        String text = Messages.text(playing ? "live.pause" : "live.play");
        play.setText(text);
        play.setAccessibleText(text);
        if (playing) {
            frames.start();
        } else {
            frames.stop();
        }
    }

    private void show(@Nullable Moment moment) {
        if (moment == null || map == null) {
            return;
        }
        Moment before = shown;
        shown = moment;
        clock.setText(Times.clock(moment.atMicros()));
        if (before == null || before.picture() != moment.picture()) {
            map.show(moment.picture(), before != null && before.position() < moment.position());
            said(moment);
        }
    }

    /// The last thing that mattered, as a sentence.
    private void said(Moment moment) {
        for (long seq = moment.seq() - 1; seq >= 0; seq--) {
            Line line = run.line(seq).orElse(null);
            if (line != null && line.level() != Level.DETAIL) {
                last.setText(line.text());
                return;
            }
        }
        last.setText("");
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.PERIOD && map != null) {
            run.stepEvent();
            key.consume();
        } else if (key.getCode() == KeyCode.COMMA && map != null) {
            run.stepBack();
            key.consume();
        }
    }

    private void leave(@Nullable Scene scene) {
        if (scene == null) {
            run.pause();
        }
    }
}
