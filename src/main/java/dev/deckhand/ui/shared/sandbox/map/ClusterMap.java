package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Selection;
import dev.deckhand.ui.shared.sandbox.Thing;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Box;
import java.net.URL;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The picture of a cluster: columns by Availability Zone, cards of instances in them, tiles of
/// tasks on these; above them what waits for a place. It is zoomed from a square an instance to
/// tasks in words, and the picture changes its kind on the way.
///
/// A tile stands where the state says and nowhere else: places follow from rows and slots. One
/// control for the keyboard, with the focused card in words for screen readers.
public final class ClusterMap extends Region {
    /// As wide or high as a canvas may be on any graphics card.
    private static final double MOST_PIXELS = 8_000;

    private static final double ZOOM_STEP = 1.25;
    private static final double WHEEL = 1.0018;
    private static final double CLICK = 5;
    private static final double DARK = 0.5;

    /// In less room a legend would hide what it explains.
    private static final double LEGEND_FROM = 170;

    private final Selection selection;
    private final Eye eye = new Eye();
    private final ImageView pixelView = new ImageView();
    private final Canvas canvas = new Canvas();
    private final Canvas over = new Canvas();
    private final Region probe = new Region();
    private final HeadStrip head;
    private final Legend legend = new Legend();
    private final MiniMap mini;
    private final Flights flights = new Flights();
    private final Tooltip tooltip = new Tooltip();
    private final ObjectProperty<ColourBy> colourBy = new SimpleObjectProperty<>(ColourBy.STATE);
    private final ObjectProperty<SizeBy> sizeBy = new SimpleObjectProperty<>(SizeBy.MEMORY);
    private final ObjectProperty<GroupBy> groupBy = new SimpleObjectProperty<>(GroupBy.ZONE);
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty figures = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Level> level = new ReadOnlyObjectWrapper<>(Level.CARDS);
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long nanos) {
                    frame(nanos);
                }
            };

    private @Nullable Picture picture;
    private @Nullable Survey survey;
    private @Nullable PixelPainter pixels;
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private @Nullable MapLayout painted;
    private @Nullable MapLayout known;
    private Tokens tokens = Tokens.LIGHT;
    private Map<String, Verdict> verdicts = Map.of();
    private Optional<String> pick = Optional.empty();
    private List<String> numbered = List.of();
    private Set<Thing> outlined = Set.of();
    private int focused = Picture.NONE;
    private int focusedTask = Picture.NONE;
    private int seenRoom;
    private boolean reduced;
    private boolean wantsFit = true;
    private boolean everything = true;

    /// Pixels of the canvas for each of the window: more than one while a picture is taken.
    private double sharpness = 1;

    private double pressedX;
    private double pressedY;
    private double lastX;
    private double lastY;

    public ClusterMap(Selection selection) {
        this.selection = selection;
        head = new HeadStrip(selection);
        mini = new MiniMap(this::look);
        getStyleClass().add("dh-map");
        probe.getStyleClass().add("dh-map-ground");
        probe.backgroundProperty().subscribe(this::theme);
        URL sheet = ClusterMap.class.getResource("map.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        pixelView.setManaged(false);
        canvas.setManaged(false);
        over.setManaged(false);
        over.setMouseTransparent(true);
        getChildren().addAll(probe, pixelView, canvas, over, head, legend, mini);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleRoleDescription(Messages.text("map.role"));
        selection.selectedProperty().subscribe(_ -> repaint());
        selection.litProperty().subscribe(_ -> repaint());
        colourBy.subscribe(_ -> repaint());
        sizeBy.subscribe(_ -> repaint());
        figures.subscribe(_ -> repaint());
        filter.subscribe(_ -> repaint());
        groupBy.subscribe(_ -> {
            known = null;
            fit();
        });
        focusedProperty().subscribe(_ -> repaint());
        setOnScroll(wheel -> {
            if (picture != null) {
                zoomTo(
                        eye.zoom() * Math.pow(WHEEL, wheel.getDeltaY()),
                        wheel.getX(),
                        wheel.getY() - top());
                wheel.consume();
            }
        });
        setOnZoom(pinch -> {
            zoomTo(eye.zoom() * pinch.getZoomFactor(), pinch.getX(), pinch.getY() - top());
            pinch.consume();
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        tooltip.setShowDelay(Duration.millis(250));
        addEventHandler(KeyEvent.KEY_PRESSED, new MapKeys(this)::pressed);
    }

    // ---- what is shown ----

    /// Shows a moment.
    ///
    /// @param animate whether what changed since the last one may move, as when time runs
    public void show(Picture now, boolean animate) {
        Picture before = picture;
        picture = now;
        Survey all = new Survey(now);
        survey = all;
        known = null;
        if (now.position() == 0) {
            seenRoom = 0;
        }
        if (focused >= now.instanceCount()) {
            focused = Picture.NONE;
        }
        if (animate
                && before != null
                && before.instanceCount() <= now.instanceCount()
                && getWidth() > 0) {
            fly(before, now);
        } else {
            flights.clear();
        }
        head.show(now);
        if (before != null && eye.isFitted() && eye.isOutgrown(places())) {
            eye.stepBack(all, groupBy.get());
            known = null;
        }
        everything = everything || before == null;
        requestLayout();
        tell();
    }

    /// What is shown now; nothing before the first [#show].
    public Optional<Picture> picture() {
        return Optional.ofNullable(picture);
    }

    public ObjectProperty<ColourBy> colourByProperty() {
        return colourBy;
    }

    public ObjectProperty<SizeBy> sizeByProperty() {
        return sizeBy;
    }

    public ObjectProperty<GroupBy> groupByProperty() {
        return groupBy;
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

    /// Shows what a decision made of each instance; an empty map shows nothing of it.
    public void setVerdicts(Map<String, Verdict> made) {
        verdicts = Map.copyOf(made);
        repaint();
    }

    /// Shows which instance the learner guesses.
    public void setPick(Optional<String> instance) {
        pick = instance;
        repaint();
    }

    /// Shows number keys on these instances, in order.
    public void setNumbered(List<String> instances) {
        numbered = List.copyOf(instances);
        repaint();
    }

    /// Outlines what differs from another branch.
    public void setOutlined(Set<Thing> differing) {
        outlined = Set.copyOf(differing);
        repaint();
    }

    /// With it nothing moves: rings say what is new.
    public void setReducedMotion(boolean on) {
        reduced = on;
        if (on) {
            flights.clear();
        }
    }

    // ---- looking ----

    /// Looks at all of it.
    public void fit() {
        wantsFit = true;
        repaint();
    }

    /// Zooms to the size at which cards are read, keeping what is in the middle there.
    public void readingSize() {
        zoomTo(1, viewWidth() / 2, viewHeight() / 2);
    }

    public void zoomIn() {
        zoomTo(eye.zoom() * ZOOM_STEP, viewWidth() / 2, viewHeight() / 2);
    }

    public void zoomOut() {
        zoomTo(eye.zoom() / ZOOM_STEP, viewWidth() / 2, viewHeight() / 2);
    }

    /// Brings what is selected near.
    public void fitSelection() {
        selection.selected().ifPresent(this::reveal);
    }

    /// Brings a thing into sight, near enough to be read.
    public void reveal(Thing thing) {
        Picture now = picture;
        if (now == null) {
            return;
        }
        if (eye.level().compareTo(Level.CARDS) < 0) {
            zoomTo(1, viewWidth() / 2, viewHeight() / 2);
        }
        Box box = boxOf(now, thing);
        if (box == null) {
            return;
        }
        eye.show(box, places());
        if (thing instanceof Thing.Instance(var id)) {
            focused = now.instanceRow(id);
        }
        flights.ring(moved(box, eye.dx(), eye.dy()), tokens);
        timer.start();
        repaint();
        tell();
    }

    /// Where a thing is in the content; null when it is not on the map.
    private @Nullable Box boxOf(Picture now, Thing thing) {
        return switch (thing) {
            case Thing.Instance(var id) -> {
                int row = now.instanceRow(id);
                yield row == Picture.NONE || now.instanceGone(row) ? null : places().card(row);
            }
            case Thing.Task(var id) -> {
                int row = now.taskRow(id);
                yield row == Picture.NONE || !now.taskOnMap(row) ? null : boxOfTask(now, row);
            }
            case Thing.Service(var name) -> {
                int service = now.services().indexOf(name);
                Box found = null;
                for (int task = 0; task < now.taskCount() && found == null; task++) {
                    if (now.taskService(task) == service && now.taskOnMap(task)) {
                        found = boxOfTask(now, task);
                    }
                }
                yield found;
            }
            case Thing.Zone(var name) -> {
                int column = places().columnOfNumber(now.zones().indexOf(name));
                yield column < 0 || groupBy.get() != GroupBy.ZONE
                        ? null
                        : box(places().columns().get(column));
            }
            case Thing.Provider _, Thing.Waiting _ -> null;
        };
    }

    private @Nullable Box boxOfTask(Picture now, int task) {
        int instance = now.taskInstance(task);
        return instance >= 0 ? places().card(instance) : fargateBox(now, places(), task);
    }

    private static Box box(MapLayout.Column column) {
        return new Box(column.x(), column.y(), column.width(), column.height());
    }

    private void look(double x, double y) {
        Picture now = picture;
        if (now != null) {
            eye.centre(x, y, places());
            repaint();
        }
    }

    private void zoomTo(double zoom, double px, double py) {
        Picture now = picture;
        if (now != null && viewWidth() > 0) {
            wantsFit = false;
            eye.zoom(surveyed(), groupBy.get(), zoom, px, py);
            known = null;
            repaint();
        }
    }

    // ---- the keyboard ----

    /// Moves the focus to the next card in a direction.
    void step(int right, int down) {
        Picture now = picture;
        if (now == null) {
            return;
        }
        if (focusedTask != Picture.NONE && focused != Picture.NONE) {
            stepTask(now, right + down);
            return;
        }
        if (focusedTask != Picture.NONE) {
            stepFargate(now, right, down);
            return;
        }
        MapLayout layout = places();
        if (focused == Picture.NONE) {
            focused = nearest(now, layout, -1, 0, 0);
        } else {
            int next = nearest(now, layout, focused, right, down);
            if (next == Picture.NONE && down > 0) {
                stepFargate(now, 0, 0);
                return;
            }
            focused = next == Picture.NONE ? focused : next;
        }
        if (focused == Picture.NONE) {
            stepFargate(now, 0, 0);
            return;
        }
        if (focused != Picture.NONE) {
            selection.select(new Thing.Instance(now.instanceId(focused)));
            eye.show(layout.card(focused), layout);
        }
        repaint();
        tell();
    }

    /// Goes from one task of Fargate to the next, or to the first one.
    private void stepFargate(Picture now, int right, int down) {
        Box here = focusedTask == Picture.NONE ? null : fargateBox(now, places(), focusedTask);
        int best = Picture.NONE;
        double least = Double.MAX_VALUE;
        for (int task : surveyed().fargate()) {
            Box there = fargateBox(now, places(), task);
            if (there == null || task == focusedTask) {
                continue;
            }
            double along =
                    here == null
                            ? 0
                            : (there.centreX() - here.centreX()) * right
                                    + (there.centreY() - here.centreY()) * down;
            double across =
                    here == null
                            ? there.x() + there.y()
                            : Math.abs((there.centreX() - here.centreX()) * down)
                                    + Math.abs((there.centreY() - here.centreY()) * right);
            if ((here == null || along > 1) && along + 3 * across < least) {
                least = along + 3 * across;
                best = task;
            }
        }
        if (best == Picture.NONE && down < 0 && here != null) {
            focusedTask = Picture.NONE;
            step(0, 0);
            return;
        }
        if (best != Picture.NONE) {
            focused = Picture.NONE;
            focusedTask = best;
            selection.select(new Thing.Task(now.taskId(best)));
            Box box = fargateBox(now, places(), best);
            if (box != null) {
                eye.show(box, places());
            }
        }
        repaint();
        tell();
    }

    private void stepTask(Picture now, int by) {
        int[] tasks = now.tasksOn(focused);
        for (int i = 0; i < tasks.length; i++) {
            if (tasks[i] == focusedTask) {
                focusedTask = tasks[Math.clamp(i + by, 0, tasks.length - 1)];
                break;
            }
        }
        selection.select(new Thing.Task(now.taskId(focusedTask)));
        tell();
    }

    private static int nearest(Picture now, MapLayout layout, int from, int right, int down) {
        int best = Picture.NONE;
        double least = Double.MAX_VALUE;
        Box here = from < 0 ? new Box(0, 0, 0, 0) : layout.card(from);
        for (int row = 0; row < now.instanceCount(); row++) {
            if (row == from || now.instanceGone(row)) {
                continue;
            }
            Box there = layout.card(row);
            double along =
                    (there.centreX() - here.centreX()) * right
                            + (there.centreY() - here.centreY()) * down;
            double across =
                    Math.abs((there.centreX() - here.centreX()) * down)
                            + Math.abs((there.centreY() - here.centreY()) * right);
            double far = from < 0 ? there.x() + there.y() : along + 3 * across;
            if ((from < 0 || along > 1) && far < least) {
                least = far;
                best = row;
            }
        }
        return best;
    }

    /// Goes from a card to its tasks.
    void enter() {
        Picture now = picture;
        if (now != null && focused != Picture.NONE) {
            int[] tasks = now.tasksOn(focused);
            if (tasks.length > 0) {
                focusedTask = tasks[0];
                selection.select(new Thing.Task(now.taskId(focusedTask)));
                tell();
            }
        }
    }

    /// Goes back from tasks to their card, from a card to nothing.
    ///
    /// @return whether there was anything to go back from
    boolean leave() {
        Picture now = picture;
        if (now != null && focusedTask != Picture.NONE && focused != Picture.NONE) {
            focusedTask = Picture.NONE;
            selection.select(new Thing.Instance(now.instanceId(focused)));
            tell();
            return true;
        }
        boolean had = focused != Picture.NONE || selection.selected().isPresent();
        focused = Picture.NONE;
        focusedTask = Picture.NONE;
        selection.clear();
        repaint();
        tell();
        return had;
    }

    /// Says in words what is focused.
    private void tell() {
        Picture now = picture;
        if (now == null) {
            return;
        }
        if (focusedTask != Picture.NONE && focusedTask < now.taskCount()) {
            setAccessibleText(
                    Messages.text(
                            "map.tell.task",
                            now.taskId(focusedTask),
                            now.taskDefinition(focusedTask),
                            now.taskLastStatus(focusedTask).name(),
                            now.taskCpu(focusedTask),
                            now.taskMemory(focusedTask)));
        } else if (focused != Picture.NONE) {
            setAccessibleText(words(now, focused));
        } else {
            setAccessibleText(
                    Messages.text(
                            "map.tell.all",
                            now.instanceCount(),
                            now.zones().size(),
                            now.waiting().size()));
        }
    }

    private static String words(Picture now, int instance) {
        return Messages.text(
                "map.tell.instance",
                now.instanceId(instance),
                now.instanceType(instance).isEmpty()
                        ? Messages.text("map.other")
                        : now.instanceType(instance),
                now.instanceZone(instance) < 0 ? "" : now.zones().get(now.instanceZone(instance)),
                now.instanceStatus(instance).name().toLowerCase(Locale.ROOT),
                now.tasksOn(instance).length,
                now.memoryFree(instance),
                now.memory(instance));
    }

    // ---- the pointer ----

    private double top() {
        return canvas.getLayoutY();
    }

    private double viewWidth() {
        return canvas.getWidth() / sharpness;
    }

    private double viewHeight() {
        return canvas.getHeight() / sharpness;
    }

    private void pressed(MouseEvent mouse) {
        requestFocus();
        pressedX = mouse.getX();
        pressedY = mouse.getY();
        lastX = pressedX;
        lastY = pressedY;
    }

    private void dragged(MouseEvent mouse) {
        Picture now = picture;
        if (now != null) {
            eye.pan(mouse.getX() - lastX, mouse.getY() - lastY, places());
            lastX = mouse.getX();
            lastY = mouse.getY();
            repaint();
        }
    }

    private void released(MouseEvent mouse) {
        boolean click =
                Math.abs(mouse.getX() - pressedX) < CLICK
                        && Math.abs(mouse.getY() - pressedY) < CLICK;
        if (!click) {
            return;
        }
        Optional<Thing> thing = at(mouse.getX(), mouse.getY());
        thing.ifPresentOrElse(this::take, selection::clear);
        if (mouse.getClickCount() == 2) {
            thing.ifPresent(this::reveal);
        }
    }

    private void take(Thing thing) {
        Picture now = picture;
        if (now != null && thing instanceof Thing.Instance(var id)) {
            focused = now.instanceRow(id);
            focusedTask = Picture.NONE;
        }
        selection.select(thing);
        tell();
    }

    private void moved(MouseEvent mouse) {
        Picture now = picture;
        Optional<Thing> thing = at(mouse.getX(), mouse.getY());
        if (now == null || thing.isEmpty()) {
            Tooltip.uninstall(this, tooltip);
            return;
        }
        tooltip.setText(
                switch (thing.get()) {
                    case Thing.Instance(var id) -> words(now, now.instanceRow(id));
                    case Thing.Task(var id) -> {
                        int task = now.taskRow(id);
                        yield Messages.text(
                                "map.tell.task",
                                id,
                                now.taskDefinition(task),
                                now.taskLastStatus(task).name(),
                                now.taskCpu(task),
                                now.taskMemory(task));
                    }
                    case Thing.Service(var name) -> name;
                    case Thing.Zone(var name) -> name;
                    case Thing.Provider(var name) -> name;
                    case Thing.Waiting(var group) -> group;
                });
        Tooltip.install(this, tooltip);
    }

    /// What is at a point of this control.
    Optional<Thing> at(double px, double py) {
        Picture now = picture;
        if (now == null || py < top()) {
            return Optional.empty();
        }
        MapLayout layout = places();
        double x = px - eye.dx();
        double y = py - top() - eye.dy();
        int instance = layout.instanceAt(x, y);
        if (instance >= 0 && !now.instanceGone(instance)) {
            if (!eye.level().isPixels()) {
                Box body = CardPainter.body(layout.card(instance), eye.level());
                int slot = tiles().slotAt(body, x, y);
                for (int task : now.tasksOn(instance)) {
                    if (now.taskSlot(task) == slot) {
                        return Optional.of(new Thing.Task(now.taskId(task)));
                    }
                }
            }
            return Optional.of(new Thing.Instance(now.instanceId(instance)));
        }
        for (MapLayout.Column column : layout.columns()) {
            int slot = layout.fargateSlotAt(column, x, y);
            for (int task : slot < 0 ? List.<Integer>of() : surveyed().fargate()) {
                if (now.taskSlot(task) == slot
                        && (groupBy.get() != GroupBy.ZONE
                                || now.taskZone(task) == column.number())) {
                    return Optional.of(new Thing.Task(now.taskId(task)));
                }
            }
            if (groupBy.get() == GroupBy.ZONE
                    && x >= column.x()
                    && x < column.x() + column.width()
                    && y >= column.y()
                    && y < column.y() + column.height()
                    && column.number() >= 0
                    && column.number() < now.zones().size()) {
                return Optional.of(new Thing.Zone(now.zones().get(column.number())));
            }
        }
        return Optional.empty();
    }

    // ---- painting ----

    private void theme(@Nullable Background ground) {
        if (ground != null
                && !ground.getFills().isEmpty()
                && ground.getFills().getFirst().getFill() instanceof Color colour) {
            Tokens now = colour.getBrightness() < DARK ? Tokens.DARK : Tokens.LIGHT;
            if (!now.equals(tokens)) {
                tokens = now;
                repaint();
            }
        }
    }

    private Survey surveyed() {
        return Objects.requireNonNull(survey);
    }

    /// Where everything stands now, seen from here; worked out once.
    private MapLayout places() {
        MapLayout layout = known == null ? eye.layout(surveyed(), groupBy.get()) : known;
        known = layout;
        return layout;
    }

    private void repaint() {
        everything = true;
        requestLayout();
    }

    private Tiles tiles() {
        Tiles tiles = Tiles.of(surveyed(), sizeBy.get(), seenRoom);
        seenRoom = Math.max(seenRoom, tiles.room());
        return tiles;
    }

    private MapState state() {
        return new MapState(
                surveyed(),
                colourBy.get(),
                selection.selected(),
                selection.lit(),
                filter.get().strip().toLowerCase(Locale.ROOT),
                verdicts,
                pick,
                numbered,
                outlined,
                isFocused() ? focused : Picture.NONE,
                figures.get());
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double tall = head.getChildren().isEmpty() ? 0 : Math.ceil(head.prefHeight(width));
        head.resizeRelocate(0, 0, width, tall);
        head.setVisible(tall > 0);
        probe.resizeRelocate(0, 0, width, getHeight());
        double height = Math.floor(getHeight() - tall);
        canvas.setLayoutY(tall);
        over.setLayoutY(tall);
        pixelView.setLayoutY(tall);
        if (width < 1 || height < 1) {
            return;
        }
        if (viewWidth() != width || viewHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            over.setWidth(width);
            over.setHeight(height);
            eye.size(width, height);
            pixels = null;
            wantsFit = wantsFit || eye.isFitted();
            everything = true;
        }
        Picture now = picture;
        if (now == null) {
            return;
        }
        if (wantsFit) {
            wantsFit = false;
            eye.fit(surveyed(), groupBy.get());
            known = null;
            everything = true;
        }
        paint(now);
        double legendWidth = Math.min(width - 24, 560);
        double wide = Math.min(legendWidth, legend.wanted());
        double legendHeight = legend.prefHeight(wide);
        legend.setVisible(!legend.getChildren().isEmpty() && height > LEGEND_FROM);
        legend.resizeRelocate(12, getHeight() - legendHeight - 10, wide, legendHeight);
        mini.resizeRelocate(
                width - MiniMap.WIDTH - 14,
                getHeight() - MiniMap.HEIGHT - 12,
                MiniMap.WIDTH + 2,
                MiniMap.HEIGHT + 2);
    }

    private void paint(Picture now) {
        MapLayout layout = places();
        level.set(eye.level());
        MapState state = state();
        boolean isPixels = eye.level().isPixels();
        pixelView.setVisible(isPixels);
        Brush brush = new CanvasBrush(canvas.getGraphicsContext2D());
        canvas.getGraphicsContext2D().clearRect(0, 0, viewWidth(), viewHeight());
        if (isPixels) {
            pixels(state, layout);
        } else {
            brush.fill(0, 0, viewWidth(), viewHeight(), 0, tokens.surface());
        }
        paint(brush, state, layout, eye.dx(), eye.dy(), eye.seen());
        painted = layout;
        everything = false;
        overlay();
        legend.show(now, colourBy.get(), tokens, eye.level());
        boolean outside = layout.width() > viewWidth() + 1 || layout.height() > viewHeight() + 1;
        mini.setVisible(outside);
        if (outside) {
            mini.paint(now, layout, tokens, eye.seen());
        }
    }

    private void pixels(MapState state, MapLayout layout) {
        int width = (int) viewWidth();
        int height = (int) viewHeight();
        PixelPainter painter = pixels;
        PixelBuffer<IntBuffer> into = buffer;
        if (painter == null || into == null) {
            painter = new PixelPainter(width, height);
            into =
                    new PixelBuffer<>(
                            width,
                            height,
                            IntBuffer.wrap(painter.pixels()),
                            PixelFormat.getIntArgbPreInstance());
            pixels = painter;
            buffer = into;
            pixelView.setImage(new WritableImage(into));
            everything = true;
        }
        MapLayout before = painted;
        boolean same = !everything && before != null && layout.equals(before);
        PixelPainter.Dirty dirty =
                same
                        ? painter.changes(state, layout, tokens, eye.level(), eye.dx(), eye.dy())
                        : painter.all(state, layout, tokens, eye.level(), eye.dx(), eye.dy());
        if (dirty.width() > 0) {
            into.updateBuffer(
                    _ -> new Rectangle2D(dirty.x(), dirty.y(), dirty.width(), dirty.height()));
        }
    }

    /// Paints columns, and what stands in them where it is seen.
    private void paint(
            Brush brush, MapState state, MapLayout layout, double dx, double dy, Box seen) {
        Picture now = state.picture();
        ColumnPainter columns = new ColumnPainter(brush, tokens, surveyed(), groupBy.get());
        for (int i = 0; i < layout.columns().size(); i++) {
            columns.frame(layout, i, dx, dy);
        }
        if (eye.level().isPixels()) {
            for (int row = 0; row < now.instanceCount(); row++) {
                Verdict verdict =
                        state.verdicts().isEmpty()
                                ? null
                                : state.verdicts().get(now.instanceId(row));
                if ((verdict != null && verdict.rank() == 1)
                        || state.isSelected(new Thing.Instance(now.instanceId(row)))) {
                    Box card = moved(layout.card(row), dx, dy);
                    brush.frame(
                            card.x() - 2,
                            card.y() - 2,
                            card.width() + 4,
                            card.height() + 4,
                            2,
                            2,
                            0,
                            tokens.text());
                }
            }
            fargate(brush, state, layout, dx, dy, seen);
        } else {
            CardPainter cards = new CardPainter(brush, tokens, state, tiles(), eye.level());
            for (int row = 0; row < now.instanceCount(); row++) {
                Box card = layout.card(row);
                if (!now.instanceGone(row) && meets(card, seen)) {
                    cards.card(row, moved(card, dx, dy));
                }
            }
            fargate(brush, state, layout, dx, dy, seen);
        }
        for (int i = 0; i < layout.columns().size(); i++) {
            columns.outage(layout, i, dx, dy);
        }
    }

    private void fargate(
            Brush brush, MapState state, MapLayout layout, double dx, double dy, Box seen) {
        Picture now = state.picture();
        CardPainter cards = new CardPainter(brush, tokens, state, tiles(), eye.level());
        for (int task : surveyed().fargate()) {
            Box box = fargateBox(now, layout, task);
            if (box != null && meets(box, seen)) {
                cards.fargate(task, moved(box, dx, dy));
            }
        }
    }

    private @Nullable Box fargateBox(Picture now, MapLayout layout, int task) {
        if (now.taskInstance(task) >= 0 || now.taskZone(task) < 0 || now.taskSlot(task) < 0) {
            return null;
        }
        int column = groupBy.get() == GroupBy.ZONE ? layout.columnOfNumber(now.taskZone(task)) : 0;
        return column < 0
                ? null
                : layout.fargateTask(layout.columns().get(column), now.taskSlot(task));
    }

    private static boolean meets(Box box, Box seen) {
        return box.x() < seen.x() + seen.width()
                && box.x() + box.width() > seen.x()
                && box.y() < seen.y() + seen.height()
                && box.y() + box.height() > seen.y();
    }

    private static Box moved(Box box, double dx, double dy) {
        return new Box(box.x() + dx, box.y() + dy, box.width(), box.height());
    }

    // ---- what moves ----

    private void fly(Picture before, Picture now) {
        if (eye.level().isPixels()) {
            return;
        }
        MapLayout layout = places();
        Tiles tiles = tiles();
        flights.changed(
                before,
                now,
                task -> tile(before, now, layout, tiles, task),
                instance -> moved(layout.card(instance), eye.dx(), eye.dy()),
                new Box(viewWidth() / 2 - 10, -24, 20, 20),
                tokens,
                reduced);
        if (!flights.isEmpty()) {
            timer.start();
        }
    }

    private @Nullable Box tile(
            Picture before, Picture now, MapLayout layout, Tiles tiles, int task) {
        Picture in = now.taskOnMap(task) ? now : before;
        if (in.taskSlot(task) < 0) {
            return null;
        }
        int instance = in.taskInstance(task);
        Box box =
                instance >= 0
                        ? tiles.tile(in, task, CardPainter.body(layout.card(instance), eye.level()))
                        : fargateBox(in, layout, task);
        return box == null ? null : moved(box, eye.dx(), eye.dy());
    }

    private void frame(long nanos) {
        flights.tick(nanos);
        overlay();
        if (flights.isEmpty()) {
            timer.stop();
        }
    }

    private void overlay() {
        over.getGraphicsContext2D().clearRect(0, 0, over.getWidth(), over.getHeight());
        if (!flights.isEmpty()) {
            flights.paint(new CanvasBrush(over.getGraphicsContext2D()), tokens);
        }
    }

    /// Where an instance's card is in this control.
    Box cardOf(String instance) {
        Picture now = Objects.requireNonNull(picture);
        return moved(places().card(now.instanceRow(instance)), eye.dx(), eye.dy() + top());
    }

    /// Where a task's tile is in this control; it must be on an instance.
    Box tileOf(String task) {
        Picture now = Objects.requireNonNull(picture);
        int row = now.taskRow(task);
        Box body = CardPainter.body(places().card(now.taskInstance(row)), eye.level());
        return moved(tiles().tile(now, row, body), eye.dx(), eye.dy() + top());
    }

    /// How many tiles fly at the moment.
    int flying() {
        return flights.flying();
    }

    /// How many things move or shine for a moment.
    int moving() {
        return flights.count();
    }

    Tokens tokens() {
        return tokens;
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
        Picture now = picture;
        if (now == null || scale == 1) {
            return snapshot(parameters, null);
        }
        double width = viewWidth();
        double height = viewHeight();
        sharpen(width, height, Math.min(scale, MOST_PIXELS / Math.max(width, height)));
        try {
            paint(now);
            return snapshot(parameters, null);
        } finally {
            sharpen(width, height, 1);
            paint(now);
        }
    }

    /// Gives the canvases so many more pixels in the same place.
    private void sharpen(double width, double height, double scale) {
        sharpness = scale;
        for (Canvas one : List.of(canvas, over)) {
            one.setWidth(width * scale);
            one.setHeight(height * scale);
            one.getGraphicsContext2D().setTransform(scale, 0, 0, scale, 0, 0);
            one.getTransforms().setAll(Transform.scale(1 / scale, 1 / scale));
        }
    }

    /// The whole map at the size at which cards are read, as an SVG document.
    public String svg() {
        Picture now = picture;
        if (now == null) {
            return new SvgBrush(1, 1).done();
        }
        Eye whole = new Eye();
        whole.size(1_600, 900);
        whole.fit(surveyed(), groupBy.get());
        double zoom = Math.max(whole.zoom(), 0.75);
        MapLayout layout =
                MapLayout.of(
                        surveyed(),
                        groupBy.get(),
                        MapLayout.perRow(
                                surveyed(),
                                groupBy.get(),
                                1_600.0 / 900,
                                MapLayout.CARD_WIDTH / MapLayout.CARD_HEIGHT),
                        zoom);
        List<HeadStrip.Chip> chips = HeadStrip.chips(now);
        double width = Math.max(layout.width(), 320);
        double dy = HeadStrip.height(chips, width);
        SvgBrush brush = new SvgBrush(width, dy + layout.height());
        brush.fill(0, 0, width, dy + layout.height(), 0, tokens.surface());
        HeadStrip.paint(brush, chips, width, tokens);
        MapState state = state();
        ColumnPainter columns = new ColumnPainter(brush, tokens, surveyed(), groupBy.get());
        for (int i = 0; i < layout.columns().size(); i++) {
            columns.frame(layout, i, 0, dy);
        }
        CardPainter cards =
                new CardPainter(brush, tokens, state, tiles(), Level.of(layout.cardWidth()));
        for (int row = 0; row < now.instanceCount(); row++) {
            if (!now.instanceGone(row)) {
                brush.begin(now.instanceId(row));
                cards.card(row, moved(layout.card(row), 0, dy));
                brush.end();
            }
        }
        for (int task : surveyed().fargate()) {
            Box box = fargateBox(now, layout, task);
            if (box != null) {
                brush.begin(now.taskId(task));
                cards.fargate(task, moved(box, 0, dy));
                brush.end();
            }
        }
        for (int i = 0; i < layout.columns().size(); i++) {
            columns.outage(layout, i, 0, dy);
        }
        return brush.done();
    }
}
