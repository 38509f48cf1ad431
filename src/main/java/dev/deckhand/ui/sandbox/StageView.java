package dev.deckhand.ui.sandbox;

import dev.deckhand.ui.shared.Frames;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Branch;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.map.ClusterMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The stage: palette left, map in the middle, inspector right, time bar and log below.
///
/// The inspector floats over the map where the window is narrow; the log and both sides can be put
/// away.
final class StageView extends BorderPane {
    /// As narrow as this the inspector is an overlay, and then the palette too.
    private static final double INSPECTOR_FLOATS = 1020;

    private static final double LEFT_FLOATS = 820;

    /// As low as this the log leaves more room to the map.
    private static final double LOW_UNDER = 820;

    private static final double VERY_LOW_UNDER = 600;

    /// Two maps beside each other need the inspector's room in less than this.
    private static final double ROOM_FOR_TWO = 1500;

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    private final StageModel model;
    private final Run run;
    private final Parts parts;
    private final Frames frames;
    private final MapArea map;
    private final TimeBar timeBar;
    private final LogPane log;
    private final VBox left = new VBox();
    private final VBox right = new VBox();
    private final StackPane middle = new StackPane();
    private final HBox maps = new HBox();

    /// The map with what stands left and right of it.
    private final HBox across = new HBox();

    private final Label said = Tools.label("", "dh-small", "dh-second");
    private final BooleanProperty inspector = new SimpleBooleanProperty(true);
    private final HBox tools = new HBox();
    private final BooleanProperty palette = new SimpleBooleanProperty(true);
    private final TimeGlance glance;
    private boolean wasNarrow;
    private boolean wasVeryNarrow;
    private boolean wasVeryLow;

    /// Whether the inspector was open before the window became narrow.
    private boolean folded;

    /// What was put away for the sake of what stands instead of the map.
    private final List<BooleanProperty> putAway = new ArrayList<>();

    StageView(StageModel model, Function<ClusterMap, Parts> filler) {
        this.model = model;
        this.run = model.run();
        this.frames = new Frames(run::tick);
        this.map = new MapArea(model);
        this.parts = filler.apply(map.map());
        this.glance = new TimeGlance(map.map());
        this.timeBar = new TimeBar(model, glance);
        this.log = new LogPane(model);
        setId("sandbox.stage");
        getStyleClass().add("dh-stage");
        setMinWidth(0);
        run.playingProperty().subscribe(this::moveOrRest);
        sceneProperty()
                .subscribe(scene -> {
                    if (scene == null) {
                        run.pause();
                    }
                });
        ChangedPane changed = new ChangedPane(model);
        StackPane.setAlignment(changed, Pos.BOTTOM_RIGHT);
        middle.setId("sandbox.middle");
        map.map()
                .cornerTakenProperty()
                .subscribe(taken ->
                        StackPane.setMargin(changed, new Insets(0, 0, taken.doubleValue(), 0)));
        middle.setMinSize(0, 0);
        maps.getStyleClass().add("dh-maps");
        parts.instead().subscribe(this::share);
        middle.getChildren().addAll(maps, changed);
        setTop(head());
        HBox.setHgrow(middle, Priority.ALWAYS);
        setCenter(across);
        setBottom(bottom());
        getChildren().add(glance);
        sides();
        sceneProperty()
                .flatMap(scene -> scene.getPreferences().reducedMotionProperty())
                .orElse(false)
                .subscribe(reduced -> {
                    map.map().setReducedMotion(reduced);
                    if (reduced) {
                        model.changedOpenProperty().set(true);
                    }
                });
        model.saidProperty().subscribe(said::setText);
        run.problemProperty()
                .subscribe(problem -> {
                    if (!problem.isEmpty()) {
                        said.setText(problem);
                    }
                });
    }

    /// The map, or what stands in its place: that needs the room of the log and of the inspector
    /// where the window is small. They come back with the map.
    private void share(Optional<Node> instead) {
        if (instead.isPresent() && putAway.isEmpty()) {
            makeRoom();
        } else if (instead.isEmpty()) {
            putAway.forEach(pane -> pane.set(true));
            putAway.clear();
        }
        Node shown = instead.orElse(map);
        if (shown instanceof Region region) {
            region.setMinWidth(0);
            region.setMaxWidth(Double.MAX_VALUE);
        }
        HBox.setHgrow(shown, Priority.ALWAYS);
        maps.getChildren().setAll(shown);
    }

    private void makeRoom() {
        if (getHeight() > 0 && getHeight() < LOW_UNDER && model.logOpenProperty().get()) {
            putAway.add(model.logOpenProperty());
        }
        if (getWidth() > 0 && getWidth() < ROOM_FOR_TWO && inspector.get()) {
            putAway.add(inspector);
        }
        putAway.forEach(pane -> pane.set(false));
    }

    private void moveOrRest(boolean playing) {
        if (playing) {
            frames.start();
        } else {
            frames.stop();
        }
    }

    // ---- the line on top ----

    private HBox head() {
        Button branch = new Button("", new FontIcon(Feather.GIT_BRANCH));
        branch.setId("sandbox.branch");
        branch.getStyleClass().addAll("dh-plain", "dh-tool");
        branch.setMinWidth(Region.USE_PREF_SIZE);
        branch.setOnAction(_ -> branches(branch));
        run.currentBranchProperty()
                .subscribe(now -> {
                    String name = now == null ? "" : now.name();
                    branch.setText(name);
                    branch.setAccessibleText(Messages.text("sandbox.branch", name));
                });
        Button undo = Tools.icon("sandbox.undo", Feather.CORNER_UP_LEFT, "Ctrl+Z", run::undo);
        Tools.says(undo, "sandbox.undo", "Ctrl+Z", model.undoWordsProperty());
        undo.disableProperty().bind(run.canUndoProperty().not());
        Button redo =
                Tools.icon("sandbox.redo", Feather.CORNER_UP_RIGHT, "Ctrl+Shift+Z", run::redo);
        redo.disableProperty().bind(run.canRedoProperty().not());
        Tools.says(redo, "sandbox.redo", "Ctrl+Shift+Z", model.redoWordsProperty());
        ToggleButton changed = Tools.toggle("sandbox.changed.toggle", Feather.ACTIVITY, "C");
        changed.selectedProperty().bindBidirectional(model.changedOpenProperty());
        ToggleButton side = Tools.toggle("sandbox.inspector.toggle", Feather.SIDEBAR, "I");
        side.selectedProperty().bindBidirectional(inspector);
        side.setVisible(!parts.right().isEmpty());
        side.setManaged(side.isVisible());
        ToggleButton tool = Tools.toggle("sandbox.palette.toggle", Feather.TOOL, "T");
        tool.selectedProperty().bindBidirectional(palette);
        said.setMinWidth(0);
        tools.getStyleClass().add("dh-stage-tools");
        HBox head =
                Tools.row(
                        "dh-stage-head",
                        tool,
                        branch,
                        undo,
                        redo,
                        said,
                        Tools.gap(),
                        timeBar.wrong(),
                        tools,
                        changed,
                        side);
        head.setId("sandbox.head");
        return head;
    }

    private void branches(Button button) {
        ContextMenu menu = new ContextMenu();
        for (Branch branch : run.branches()) {
            CheckMenuItem item = new CheckMenuItem(branch.name());
            item.setMnemonicParsing(false);
            item.setSelected(branch.equals(run.currentBranchProperty().get()));
            item.setOnAction(_ -> run.switchTo(branch));
            menu.getItems().add(item);
        }
        MenuItem here = new MenuItem(Messages.text("sandbox.branch.here"));
        here.setOnAction(_ -> run.branchHere(""));
        menu.getItems().addAll(new SeparatorMenuItem(), here);
        menu.show(button, Side.BOTTOM, 0, 0);
    }

    ClusterMap map() {
        return map.map();
    }

    /// Stands over the map, on its right.
    void over(Node pane) {
        StackPane.setAlignment(pane, Pos.TOP_RIGHT);
        StackPane.setMargin(pane, new Insets(46, 12, 8, 12));
        middle.getChildren().add(pane);
    }

    /// Shows another scenario.
    ///
    /// @param about stands left over the services; empty for none
    /// @param instead stands left instead of services and palette: a lesson; empty for none
    /// @param buttons what the place offers besides: saving, opening
    void show(Optional<Node> about, Optional<Node> instead, List<Node> buttons) {
        map.fresh();
        tools.getChildren().setAll(buttons);
        left.getChildren().clear();
        left.getStyleClass().remove("dh-wide");
        instead.ifPresent(_ -> left.getStyleClass().add("dh-wide"));
        instead.ifPresentOrElse(
                node -> {
                    VBox.setVgrow(node, Priority.ALWAYS);
                    left.getChildren().add(node);
                },
                () -> palette(about));
        palette.set(!hasNoRoomForPalette());
        wasVeryLow = false;
        lower();
        arrange();
    }

    /// Gives the left side the room that a text needs.
    void widen() {
        left.getStyleClass().add("dh-wide");
    }

    private void palette(Optional<Node> about) {
        VBox all = new VBox();
        about.ifPresent(all.getChildren()::add);
        all.getChildren().add(new ServicesPane(model));
        all.getStyleClass().add("dh-side-column");
        parts.left().forEach(part -> all.getChildren().add(part.node()));
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        left.getChildren().add(scroll);
    }

    // ---- sides and bottom ----

    private void sides() {
        left.setId("sandbox.left");
        left.getStyleClass().add("dh-stage-left");
        right.setId("sandbox.inspector");
        right.getStyleClass().add("dh-stage-right");
        for (Parts.Part part : parts.right()) {
            VBox.setVgrow(part.node(), Priority.ALWAYS);
            right.getChildren().add(part.node());
        }
        StackPane.setAlignment(right, Pos.CENTER_RIGHT);
        StackPane.setAlignment(left, Pos.CENTER_LEFT);
        widthProperty().subscribe(this::arrange);
        heightProperty().subscribe(this::lower);
        inspector.subscribe(this::arrange);
        palette.subscribe(this::arrange);
        model.guessingProperty()
                .subscribe(guessing -> {
                    if (guessing) {
                        inspector.set(true);
                    }
                });
        model.selection()
                .selectedProperty()
                .subscribe((_, thing) -> {
                    if (thing.isPresent() && isNarrow()) {
                        inspector.set(true);
                    }
                });
    }

    /// In a low window the map comes first.
    private void lower() {
        pseudoClassStateChanged(LOW, getHeight() > 0 && getHeight() < LOW_UNDER);
        boolean veryLow = getHeight() > 0 && getHeight() < VERY_LOW_UNDER;
        if (veryLow && !wasVeryLow) {
            model.logOpenProperty().set(false);
        }
        wasVeryLow = veryLow;
    }

    private boolean isNarrow() {
        return getWidth() > 0 && getWidth() < INSPECTOR_FLOATS;
    }

    private boolean hasNoRoomForPalette() {
        return getWidth() > 0 && getWidth() < LEFT_FLOATS;
    }

    /// Puts the sides where there is room for them: beside the map, or over it.
    private void arrange() {
        boolean narrow = isNarrow();
        boolean veryNarrow = hasNoRoomForPalette();
        boolean was = wasNarrow;
        boolean wasVery = wasVeryNarrow;
        // First, since what is opened or folded now comes by here again.
        wasNarrow = narrow;
        wasVeryNarrow = veryNarrow;
        if (narrow && !was) {
            folded = inspector.get();
            inspector.set(model.selection().selected().isPresent());
        } else if (!narrow && was && folded) {
            inspector.set(true);
        }
        if (veryNarrow != wasVery) {
            palette.set(!veryNarrow);
        }
        middle.getChildren().removeAll(left, right);
        // The keyboard goes from region to region in this order too.
        List<Node> beside = new ArrayList<>(List.of(middle));
        side(left, palette.get(), veryNarrow).ifPresent(beside::addFirst);
        side(right, inspector.get() && !parts.right().isEmpty(), narrow).ifPresent(beside::addLast);
        across.getChildren().setAll(beside);
    }

    /// @param floats whether it stands over the map
    /// @return the side, when it stands beside the map
    private Optional<Node> side(VBox side, boolean show, boolean floats) {
        side.setMaxWidth(floats ? Region.USE_PREF_SIZE : Double.MAX_VALUE);
        side.getStyleClass().remove("dh-floating");
        if (show && floats) {
            side.getStyleClass().add("dh-floating");
            middle.getChildren().add(side);
        }
        return show && !floats ? Optional.of(side) : Optional.empty();
    }

    private VBox bottom() {
        SparkPane sparks = new SparkPane(model);
        HBox.setHgrow(log, Priority.ALWAYS);
        HBox row = new HBox(log, sparks);
        row.getStyleClass().add("dh-stage-log");
        row.visibleProperty().bind(model.logOpenProperty());
        row.managedProperty().bind(row.visibleProperty());
        VBox bottom = new VBox();
        bottom.setViewOrder(-1); // What the command line offers lies over both sides.
        parts.bottom().forEach(part -> bottom.getChildren().add(part.node()));
        bottom.getChildren().addAll(timeBar, row);
        return bottom;
    }

    // ---- keys ----

    /// Keys that nobody inside has taken.
    void act(KeyEvent key) {
        if (key.getTarget() instanceof TextInputControl) {
            if (key.getCode() == KeyCode.ESCAPE) {
                focusFirst();
                key.consume();
            }
            return;
        }
        parts.act(key);
        if (key.isConsumed() && (key.getCode() == KeyCode.W || key.getCode() == KeyCode.P)) {
            inspector.set(true);
        }
        if (!key.isConsumed() && acted(key)) {
            key.consume();
        }
    }

    private boolean acted(KeyEvent key) {
        if (key.isShortcutDown()) {
            return shortcut(key);
        }
        if (key.isAltDown()) {
            return false;
        }
        switch (key.getCode()) {
            case SPACE -> model.playOrPause();
            case PERIOD, GREATER -> step(key.isShiftDown() || key.getCode() == KeyCode.GREATER);
            case COMMA, LESS -> back(key.isShiftDown() || key.getCode() == KeyCode.LESS);
            case CLOSE_BRACKET -> model.faster();
            case OPEN_BRACKET -> model.slower();
            case HOME -> run.toStart();
            case END -> run.toEnd();
            case G -> timeBar.typeTime();
            case M -> model.bookmark();
            case L -> toggle(model.logOpenProperty());
            case C -> toggle(model.changedOpenProperty());
            case I -> toggle(inspector);
            case T -> toggle(palette);
            case N -> run.branchHere("");
            case S -> run.stepSecond();
            case B -> toggle(map.map().figuresProperty());
            case PLUS, ADD, EQUALS -> map.map().zoomIn();
            case MINUS, SUBTRACT -> map.map().zoomOut();
            case DIGIT0 -> map.map().fit();
            case DIGIT1 -> map.map().readingSize();
            case F -> map.map().fitSelection();
            case ESCAPE -> model.selection().clear();
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void toggle(BooleanProperty property) {
        property.set(!property.get());
    }

    private void step(boolean decision) {
        if (decision) {
            run.stepDecision();
        } else {
            run.stepEvent();
        }
    }

    private void back(boolean decision) {
        if (decision) {
            run.backDecision();
        } else {
            run.stepBack();
        }
    }

    private boolean shortcut(KeyEvent key) {
        switch (key.getCode()) {
            case Z -> {
                if (key.isShiftDown()) {
                    run.redo();
                } else {
                    run.undo();
                }
            }
            case F -> map.focusFilter();
            case L -> log.focusText();
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Takes the focus to the map.
    void focusFirst() {
        map.map().requestFocus();
    }
}
