package dev.deckhand.ui.review;

import dev.deckhand.app.Settings;
import dev.deckhand.memory.Rating;
import dev.deckhand.study.CardStory;
import dev.deckhand.study.MemoryOptions;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Navigator;
import java.net.URL;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The review screen: a card on the table, or why there is none.
public final class ReviewView extends StackPane {
    private final ReviewModel model;
    private final Navigator navigator;
    private final Settings settings;
    private final Background disk;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ReviewKeys keys;
    private final StackPane table = new StackPane();
    private final SidePanel panel = new SidePanel(this::closePanel);
    private final States states;
    private @Nullable TurnView turn;

    /// @param disk writes the settings
    public ReviewView(
            ReviewModel model,
            Navigator navigator,
            Settings settings,
            Background disk,
            InstantSource clock,
            ZoneId zone) {
        this.model = model;
        this.navigator = navigator;
        this.settings = settings;
        this.disk = disk;
        this.clock = clock;
        this.zone = zone;
        this.keys = new ReviewKeys(settings);
        this.states = new States(model);
        setId("review");
        getStyleClass().add("dh-review");
        URL sheet = ReviewView.class.getResource("review.css");
        getStylesheets().add(Objects.requireNonNull(sheet).toExternalForm());
        StackPane.setAlignment(panel, Pos.TOP_RIGHT);
        getChildren().addAll(table, panel);
        model.showingProperty().subscribe(this::show);
        model.storyProperty().subscribe(this::tell);
        sceneProperty()
                .subscribe(scene -> {
                    model.seen(scene != null);
                    focusFirst();
                });
        addEventFilter(KeyEvent.KEY_PRESSED, this::beforeOthers);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void show(Showing showing) {
        panel.close();
        turn = null;
        Node shown =
                switch (showing) {
                    case Showing.Loading _ -> States.loading();
                    case Showing.Failed failed -> states.failed(failed);
                    case Showing.NothingDue nothing -> states.nothingDue(nothing, today());
                    case Showing.Behind behind -> states.behind(behind.rescue(), today());
                    case Showing.Over over -> states.over(over, today());
                    case Showing.Asking asking -> {
                        TurnView view =
                                new TurnView(
                                        model, asking.turn(), keys, navigator, this::toggleKeys);
                        turn = view;
                        yield view;
                    }
                };
        table.getChildren().setAll(shown);
        focusFirst();
    }

    private void focusFirst() {
        if (getScene() == null) {
            return;
        }
        applyCss(); // what a scroll pane holds is part of the scene only then
        TurnView shown = turn;
        if (shown != null) {
            shown.focusFirst();
        } else {
            primary().ifPresent(Node::requestFocus);
        }
    }

    private Optional<Button> primary() {
        return table.lookupAll(".dh-primary").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst();
    }

    private void tell(Optional<CardStory> story) {
        if (story.isPresent()) {
            double retention = MemoryOptions.of(settings::get).retention();
            panel.open(
                    Messages.text("review.story"),
                    new StoryView(model, story.get(), retention, zone));
        } else {
            panel.close();
        }
    }

    private void toggleKeys() {
        if (panel.isVisible()) {
            closePanel();
        } else {
            panel.open(Messages.text("review.keys"), new KeysForm(keys, this::keepKeys));
        }
    }

    private void closePanel() {
        panel.close();
        if (model.storyProperty().get().isPresent()) {
            model.toggleStory();
        }
        focusFirst();
    }

    private void keepKeys() {
        disk.run(
                () -> {
                    for (ReviewKeys.Action action : ReviewKeys.Action.values()) {
                        if (keys.isUsual(action)) {
                            settings.clear(ReviewKeys.setting(action));
                        } else {
                            settings.set(ReviewKeys.setting(action), keys.key(action));
                        }
                    }
                    return keys;
                },
                _ -> {},
                e ->
                        navigator.problem(
                                Messages.text(
                                        "review.problem.save", String.valueOf(e.getMessage()))));
    }

    /// Escape closes what lies over the card.
    private void beforeOthers(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && panel.isVisible() && !isTakingAKey(key)) {
            closePanel();
            key.consume();
        }
    }

    private boolean isTakingAKey(KeyEvent key) {
        return key.getTarget() instanceof Button button && "…".equals(button.getText());
    }

    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() && key.getCode() == KeyCode.Z) {
            if (!(key.getTarget() instanceof TextInputControl field && field.isUndoable())) {
                model.undo();
                key.consume();
            }
            return;
        }
        TurnView shown = turn;
        Optional<Turn> on = model.turn();
        if (shown == null || on.isEmpty()) {
            if (key.getCode() == KeyCode.ENTER) {
                primary().ifPresent(Button::fire);
                key.consume();
            } else if (keys.of(key).equals(Optional.of(ReviewKeys.Action.UNDO))) {
                model.undo();
                key.consume();
            }
            return;
        }
        boolean revealed = on.get().question().isRevealed();
        if (shown.took(key) || key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        if (key.getCode() == KeyCode.ENTER && !key.isShiftDown()) {
            model.goOn();
            key.consume();
        } else if (revealed && shown.scrolled(key.getCode())) {
            key.consume();
        } else if (!(key.getTarget() instanceof TextInputControl)) {
            keys.of(key)
                    .ifPresent(action -> {
                        act(action);
                        key.consume();
                    });
        }
    }

    private void typed(KeyEvent key) {
        if (turn != null && !(key.getTarget() instanceof TextInputControl)) {
            keys.of(key)
                    .ifPresent(action -> {
                        act(action);
                        key.consume();
                    });
        }
    }

    private void act(ReviewKeys.Action action) {
        switch (action) {
            case GO_ON -> model.goOn();
            case AGAIN, HARD, GOOD, EASY -> model.accept(Rating.valueOf(action.name()));
            case UNDO -> model.undo();
            case BURY -> model.bury();
            case SUSPEND -> model.suspend();
            case FLAG -> model.toggleFlag();
            case INFO -> model.toggleStory();
            case NOTE -> model.openNote();
            case SANDBOX -> model.openSandbox();
            case KEYS -> toggleKeys();
        }
    }

    private LocalDate today() {
        return MemoryOptions.of(settings::get).days(zone).dateOf(clock.instant());
    }
}
