package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Selection;
import dev.deckhand.ui.shared.sandbox.Thing;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Box;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Transform;
import org.jspecify.annotations.Nullable;

/// The picture of a cluster: columns by Availability Zone, cards of instances in them, tiles of
/// tasks on these; above them what waits for a place. It is zoomed from a square an instance to
/// tasks in words, and the picture changes its kind on the way.
///
/// A tile stands where the state says and nowhere else: places follow from rows and slots. One
/// control for the keyboard, with the focused card in words for screen readers.
public final class ClusterMap extends Region {
    private static final double ZOOM_STEP = 1.25;

    private final Selection selection;
    private final Sight sight = new Sight();
    private final Eye eye = sight.eye();
    private final MapFocus focus;
    private final PixelSheet sheet = new PixelSheet();
    private final Canvas canvas = new Canvas();
    private final Layers layers;
    private final Ink ink;
    private final HeadStrip head;
    private final TabStrip tabs;
    private final MovingLayer over;
    private final Motion motion;
    private final Camera camera;
    private final Corners corners;
    private final MapNote note = new MapNote();
    private final ObjectProperty<ColourBy> colourBy = new SimpleObjectProperty<>(ColourBy.STATE);
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty figures = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Level> level = new ReadOnlyObjectWrapper<>(Level.CARDS);

    private @Nullable MapLayout painted;
    private Optional<Claim> decided = Optional.empty();
    private int hovered = Picture.NONE;
    private Map<String, Verdict> verdicts = Map.of();
    private Optional<Pick> pick = Optional.empty();
    private List<String> numbered = List.of();
    private Set<Thing> outlined = Set.of();
    private Optional<Thing> found = Optional.empty();
    private Optional<Thing> noted = Optional.empty();
    private boolean everything = true;

    public ClusterMap(Selection selection) {
        this.selection = selection;
        focus = new MapFocus(sight, selection, this::repaint, this::setAccessibleText);
        head = new HeadStrip(selection);
        tabs = new TabStrip(selection);
        over = new MovingLayer(sight, head, this::state);
        motion = new Motion(sight, over, new Ground());
        motion.paintsOn(over);
        over.shows(motion);
        camera = new Camera(sight, motion, this::repaint);
        corners = new Corners(new MiniMap(camera::look));
        ink = new Ink(this::retint);
        getStyleClass().add("dh-map");
        URL styles = ClusterMap.class.getResource("map.css");
        if (styles != null) {
            getStylesheets().add(styles.toExternalForm());
        }
        layers = new Layers(canvas, over, head);
        getChildren().addAll(ink.ground(), sheet, canvas, head, tabs, over, corners.legend());
        getChildren().addAll(corners.mini(), note);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleRoleDescription(Messages.text("map.role"));
        selection.selectedProperty().subscribe(_ -> repaint());
        selection.litProperty().subscribe(_ -> repaint());
        colourBy.subscribe(_ -> repaint());
        sight.sizeByProperty().subscribe(_ -> repaint());
        figures.subscribe(_ -> repaint());
        filter.subscribe(_ -> repaint());
        sight.groupByProperty()
                .subscribe(_ -> {
                    sight.forget();
                    fit();
                });
        focusedProperty().subscribe(_ -> repaint());
        sceneProperty()
                .flatMap(scene -> scene.getPreferences().reducedTransparencyProperty())
                .orElse(false)
                .subscribe(this::setLessTransparent);
        new MapPointer(this, sight, focus, selection).listen();
        addEventHandler(KeyEvent.KEY_PRESSED, new MapKeys(this, focus)::pressed);
    }

    // ---- what is shown ----

    /// Shows a moment.
    ///
    /// @param animate whether what changed since the last one may move, as when time runs
    public void show(Picture now, boolean animate) {
        show(now, animate ? Arrival.PLAIN : Arrival.DIRECT);
    }

    /// Shows a moment, at once or when the decision behind it is told.
    public void show(Picture now, Arrival how) {
        if (!motion.holds(now, how)) {
            arrive(now, how, Flights.FLIGHT);
        }
    }

    private void arrive(Picture now, Arrival how, long flight) {
        Survey before = sight.picture() == null ? null : sight.survey();
        Map<String, Box> waited = Motion.waiting(head);
        sight.show(now);
        focus.keep(now);
        head.show(now);
        if (before != null && eye.isFitted() && eye.isOutgrown(sight.places())) {
            camera.stepBack(how);
        }
        if (before != null && getWidth() > 0) {
            motion.changed(before, sight.survey(), how, waited, flight);
        }
        everything = everything || before == null || how == Arrival.DIRECT;
        requestLayout();
        focus.tell();
    }

    /// Everything that is on its way is there at once: the picture is what is true now.
    public void land() {
        motion.land();
    }

    /// Whether time runs so fast that single tiles say nothing, only how full each instance is.
    public void setHurried(boolean on) {
        motion.setHurried(on);
    }

    /// What is shown now; nothing before the first [#show].
    public Optional<Picture> picture() {
        return Optional.ofNullable(sight.picture());
    }

    public ObjectProperty<ColourBy> colourByProperty() {
        return colourBy;
    }

    public ObjectProperty<SizeBy> sizeByProperty() {
        return sight.sizeByProperty();
    }

    public ObjectProperty<GroupBy> groupByProperty() {
        return sight.groupByProperty();
    }

    /// What does not hold these words, in any of its names or states, is dimmed.
    public StringProperty filterProperty() {
        return filter;
    }

    /// Whether bars show their figures at every size.
    public BooleanProperty figuresProperty() {
        return figures;
    }

    public ReadOnlyObjectProperty<Level> levelProperty() {
        return level.getReadOnlyProperty();
    }

    /// Tells, stage by stage, what a decision made of each instance, and leaves it there; an empty
    /// map shows nothing of it. A moment shown as [Arrival#EXPLAINED] comes at the end.
    public void setVerdicts(Map<String, Verdict> made) {
        motion.tell(made, false);
    }

    /// The same, but it goes away by itself.
    public void passVerdicts(Map<String, Verdict> made) {
        motion.tell(made, true);
    }

    /// How long a decision is told, until its tile has flown.
    public static double millisToTell(Map<String, Verdict> made) {
        Staging staging = new Staging(made);
        return (staging.told() + staging.flight()) / 1e6;
    }

    /// Shows which instance the learner guesses.
    public void setPick(Optional<Pick> guessed) {
        pick = guessed;
        repaint();
    }

    /// Shows number keys on these instances, in order.
    public void setNumbered(List<String> instances) {
        numbered = List.copyOf(instances);
        repaint();
    }

    /// Shows on the bars of those that may take it what the task takes that is decided about or
    /// guessed.
    public void setClaim(Optional<Claim> claim) {
        decided = claim;
        repaint();
    }

    /// Shows the figures of the card under the pointer.
    void setHovered(int instance) {
        if (instance != hovered) {
            hovered = instance;
            if (eye.level().compareTo(Level.CARDS) >= 0) {
                repaint();
            }
        }
    }

    /// How much of the bottom right corner the small map or the legend takes; 0 when it is free.
    public ReadOnlyDoubleProperty cornerTakenProperty() {
        return corners.takenProperty();
    }

    /// Outlines what differs from another branch.
    public void setOutlined(Set<Thing> differing) {
        outlined = Set.copyOf(differing);
        repaint();
    }

    /// Puts a note beside a thing. It moves with it, and stays in sight when the thing does not.
    ///
    /// @param beside empty for a note about all of it
    public void setNote(Optional<Region> what, Optional<Thing> beside) {
        noted = beside;
        note.show(what);
        repaint();
    }

    /// With it nothing moves: rings say what is new.
    public void setReducedMotion(boolean on) {
        motion.setReduced(on);
    }

    // ---- looking ----

    /// Looks at all of it.
    public void fit() {
        camera.fit(painted);
    }

    /// Zooms to the size at which cards are read, keeping what is in the middle there.
    public void readingSize() {
        camera.zoomTo(1);
    }

    public void zoomIn() {
        camera.zoomBy(ZOOM_STEP);
    }

    public void zoomOut() {
        camera.zoomBy(1 / ZOOM_STEP);
    }

    /// Brings what is selected near: a task so near that it says what it is made of.
    public void fitSelection() {
        selection.selected().ifPresent(thing -> reveal(thing, true));
    }

    /// Brings a thing into sight, near enough to be read, and points at it.
    public void reveal(Thing thing) {
        reveal(thing, false);
    }

    private void reveal(Thing thing, boolean near) {
        Picture now = sight.picture();
        if (now != null && camera.reveal(now, thing, near)) {
            focus.goTo(thing);
            motion.point(thing);
            repaint();
            focus.tell();
        }
    }

    /// Reveals the first thing that holds the words of the filter, or the next after that.
    public void revealNext() {
        if (sight.picture() == null) {
            return;
        }
        List<Thing> hits = state(sight.survey()).hits();
        if (!hits.isEmpty()) {
            int last = found.map(hits::indexOf).orElse(-1);
            found = Optional.of(hits.get((last + 1) % hits.size()));
            found.ifPresent(this::reveal);
        }
    }

    /// Where one looks from.
    Camera camera() {
        return camera;
    }

    // ---- the pointer ----

    /// How much of this control is above the view.
    double top() {
        return layers.top();
    }

    /// What is at a point of this control.
    Optional<Thing> at(double px, double py) {
        return sight.at(px, py - top());
    }

    // ---- painting ----

    private void retint(Tokens now) {
        over.setTokens(now);
        repaint();
    }

    /// Says what stands back by hatches, not by faint colours.
    void setLessTransparent(boolean on) {
        ink.setLessTransparent(on);
    }

    void repaint() {
        everything = true;
        requestLayout();
    }

    private MapState state(Survey survey) {
        return new MapState(
                survey,
                colourBy.get(),
                selection.selected(),
                selection.lit(),
                filter.get().strip().toLowerCase(Locale.ROOT),
                verdicts,
                pick,
                numbered,
                outlined,
                isFocused() ? focus.instance() : Picture.NONE,
                figures.get(),
                motion.passing());
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double chips = layers.above(sight.picture(), width, getHeight());
        head.resizeRelocate(0, 0, width, chips);
        head.setVisible(chips > 0);
        if (sight.picture() != null) {
            tabs.show(ProviderTabs.of(state(sight.survey()), sight.places()));
        }
        tabs.resize(width, tabs.wanted());
        double tall = chips + tabs.wanted();
        ink.ground().resizeRelocate(0, 0, width, getHeight());
        double height = Math.floor(getHeight() - tall);
        sheet.setLayoutY(tall);
        if (width < 1 || height < 1) {
            return;
        }
        if (layers.resize(width, height, tall)) {
            sheet.resized();
            camera.resized(width, height);
            everything = true;
        }
        Picture now = sight.picture();
        if (now == null) {
            return;
        }
        everything |= camera.settle();
        paint();
        corners.place(width, getHeight(), height);
        note.place(sight, noted, verdicts, new Box(0, tall, width, height));
        note.setVisible(!note.isEmpty() && motion.staging().isEmpty());
    }

    private void paint() {
        MapLayout layout = sight.places();
        level.set(eye.level());
        MapState state = state(sight.survey());
        boolean isPixels = eye.level().isPixels();
        sheet.setVisible(isPixels);
        Brush brush = new CanvasBrush(canvas.getGraphicsContext2D());
        canvas.getGraphicsContext2D().clearRect(0, 0, layers.width(), layers.height());
        if (isPixels) {
            MapLayout before = painted;
            boolean same = !everything && before != null && layout.equals(before);
            sheet.paint(
                    state,
                    layout,
                    ink.tokens(),
                    eye,
                    (int) layers.width(),
                    (int) layers.height(),
                    same);
        } else {
            brush.fill(0, 0, layers.width(), layers.height(), 0, ink.tokens().surface());
        }
        Drawing drawing = drawing(state);
        new MapPainter(brush, drawing, layout, eye.level()).paint(eye.dx(), eye.dy(), eye.seen());
        tabs.place(layout, top() - tabs.wanted(), eye.dx(), eye.dy(), layers.width(), brush);
        painted = layout;
        everything = false;
        over.paint();
        boolean outside =
                layout.width() > layers.width() + 1 || layout.height() > layers.height() + 1;
        corners.paint(drawing, layout, eye, outside);
    }

    // ---- where things are ----

    /// Where an instance's card is in this control.
    Box cardOf(String instance) {
        Picture now = Objects.requireNonNull(sight.picture());
        return sight.places().card(now.instanceRow(instance)).moved(eye.dx(), eye.dy() + top());
    }

    /// Where a task's tile is in this control; it must be on an instance.
    Box tileOf(String task) {
        Picture now = Objects.requireNonNull(sight.picture());
        int row = now.taskRow(task);
        Box body = CardPainter.body(sight.places().card(now.taskInstance(row)), eye.level());
        return sight.tiles().tile(now, row, body).moved(eye.dx(), eye.dy() + top());
    }

    /// What is under way.
    Motion motion() {
        return motion;
    }

    Tokens tokens() {
        return ink.tokens();
    }

    // ---- pictures ----

    /// The map as it is seen, as an image.
    ///
    /// @param scale pixels of the image for each pixel of the window; lines and letters are drawn
    ///   as sharp as that
    public WritableImage image(double scale) {
        layout();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        Picture now = sight.picture();
        if (now == null || scale == 1) {
            return snapshot(parameters, null);
        }
        return layers.sharply(scale, this::paint, () -> snapshot(parameters, null));
    }

    private Drawing drawing(MapState state) {
        Interest interest =
                new Interest(
                        hovered,
                        decided,
                        state.selected().flatMap(thing -> Claim.of(state.picture(), thing)));
        return new Drawing(state, sight.groupBy(), sight.tiles(), ink.tokens(), interest);
    }

    /// The whole map of this moment, to be drawn elsewhere; nothing before the first [#show].
    public Optional<MapSheet> sheet() {
        return picture().map(_ -> new MapSheet(drawing(state(sight.survey()))));
    }

    /// What motion may do to this map.
    private final class Ground implements Motion.Ground {
        @Override
        public void arrive(Picture now, Arrival how, long flight) {
            ClusterMap.this.arrive(now, how, flight);
        }

        @Override
        public void verdicts(Map<String, Verdict> made) {
            verdicts = Map.copyOf(made);
            ClusterMap.this.repaint();
        }

        @Override
        public void repaint() {
            ClusterMap.this.repaint();
        }
    }
}
