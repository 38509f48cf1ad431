package dev.deckhand.ui.sandbox;

import dev.deckhand.sandbox.model.TimelineEntry;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Branch;
import dev.deckhand.ui.shared.sandbox.Line;
import dev.deckhand.ui.shared.sandbox.Moment;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.jspecify.annotations.Nullable;

/// The line of time: past solid, future hatched, what happens as ticks stacked by level with
/// failures as crosses, requests and bookmarks as flags, other branches below, and the handle.
final class TimeTrack extends Pane {
    private static final double SIDE = 14;
    private static final double RAIL = 26;
    private static final double THICK = 8;
    private static final double HANDLE = 24;
    private static final double COLUMN = 2;
    private static final double CROSS = 3;
    private static final double CROSS_AT = 5;
    private static final double NEAR = 3;

    /// As near as this to the handle's middle, it is the handle that is taken.
    private static final double REACH = 16;

    private static final long NOWHERE = -1;

    private final StageModel model;
    private final Run run;
    private final Region unknown = region("dh-time-unknown");
    private final Region future = region("dh-time-future");
    private final Region past = region("dh-time-past");
    private final Region handle = region("dh-time-handle");
    private final Region hover = region("dh-time-hover");
    private final Path details = path("dh-time-detail");
    private final Path changes = path("dh-time-change");
    private final Path troubles = path("dh-time-trouble");
    private final Path requests = path("dh-time-request");
    private final Pane marks = new Pane();
    private final GlanceModel glances;
    private final TimeGlance glance;
    private boolean stale = true;
    private double drawnWidth = -1;

    /// How far from the handle's middle it was taken.
    private double grip;

    /// The moment that the keyboard looks at.
    private long lookedAt = NOWHERE;

    TimeTrack(StageModel model, TimeGlance glance) {
        this.model = model;
        this.glance = glance;
        this.glances = model.glances();
        this.run = model.run();
        setId("sandbox.time");
        getStyleClass().add("dh-time-track");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(Messages.text("sandbox.time"));
        handle.setId("sandbox.time.handle");
        hover.setVisible(false);
        hover.setMouseTransparent(true);
        marks.setMouseTransparent(true);
        getChildren()
                .addAll(
                        unknown, future, past, details, changes, requests, troubles, marks, hover,
                        handle);
        run.lines().addListener((ListChangeListener<Line>) _ -> redraw());
        run.horizonProperty().subscribe(this::redraw);
        run.completeProperty().subscribe(this::redraw);
        run.branches().subscribe(this::redraw);
        run.currentBranchProperty().subscribe(this::redraw);
        model.bookmarks().subscribe(this::redraw);
        run.momentProperty().subscribe(this::place);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(mouse -> model.scrub(timeAt(mouse.getX() - grip)));
        setOnMouseReleased(_ -> model.scrubbed());
        setOnMouseMoved(mouse -> look(mouse.getX()));
        setOnMouseExited(_ -> lookAway());
        focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        lookAway();
                    }
                });
        glances.glanceProperty().subscribe(_ -> showGlance());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private static Region region(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        return region;
    }

    private static Path path(String style) {
        Path path = new Path();
        path.getStyleClass().add(style);
        path.setMouseTransparent(true);
        return path;
    }

    private void redraw() {
        stale = true;
        requestLayout();
    }

    private void key(KeyEvent key) {
        boolean looking = lookedAt != NOWHERE;
        switch (key.getCode()) {
            case LEFT, KP_LEFT -> {
                if (key.isShiftDown()) {
                    lookOn(true);
                } else {
                    lookAway();
                    run.stepBack();
                }
            }
            case RIGHT, KP_RIGHT -> {
                if (key.isShiftDown()) {
                    lookOn(false);
                } else {
                    lookAway();
                    run.stepEvent();
                }
            }
            case ENTER -> {
                if (!looking) {
                    return;
                }
                long there = lookedAt;
                lookAway();
                run.toTime(there);
            }
            case ESCAPE -> {
                if (!looking) {
                    return;
                }
                lookAway();
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void pressed(MouseEvent mouse) {
        if (mouse.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            lookAway();
            double from = mouse.getX() - (handle.getLayoutX() + HANDLE / 2);
            boolean taken = Math.abs(from) <= REACH;
            grip = taken ? from : 0;
            if (!taken) {
                model.scrub(timeAt(mouse.getX()));
            }
        }
    }

    // ---- places ----

    private double length() {
        return Math.max(1, getWidth() - 2 * SIDE);
    }

    private double x(long micros) {
        long all = Math.max(1, run.horizonProperty().get());
        return SIDE + length() * Math.min(1, (double) micros / all);
    }

    private long timeAt(double x) {
        double share = Math.clamp((x - SIDE) / length(), 0, 1);
        return Math.round(share * run.horizonProperty().get());
    }

    private void place(@Nullable Moment moment) {
        long at = moment == null ? 0 : moment.atMicros();
        double x = x(at);
        past.resizeRelocate(SIDE, RAIL, Math.max(0, x - SIDE), THICK);
        handle.resizeRelocate(
                Math.rint(x - HANDLE / 2), RAIL + THICK / 2 - HANDLE / 2, HANDLE, HANDLE);
        setAccessibleRoleDescription(Times.clock(at));
    }

    @Override
    protected void layoutChildren() {
        if (stale || drawnWidth != getWidth()) {
            stale = false;
            drawnWidth = getWidth();
            unknown.resizeRelocate(SIDE, RAIL, length(), THICK);
            future.resizeRelocate(SIDE, RAIL, Math.max(0, x(computed()) - SIDE), THICK);
            ticks();
            flags();
            branches();
            Moment moment = run.momentProperty().get();
            place(moment);
        }
    }

    /// The end of what is worked out.
    private long computed() {
        return run.completeProperty().get()
                ? run.horizonProperty().get()
                : run.lines().isEmpty() ? 0 : run.lines().getLast().atMicros();
    }

    // ---- what is drawn ----

    private void ticks() {
        int columns = (int) (length() / COLUMN) + 2;
        int[] detail = new int[columns];
        int[] change = new int[columns];
        boolean[] trouble = new boolean[columns];
        for (Line line : run.lines()) {
            int column = (int) ((x(line.atMicros()) - SIDE) / COLUMN);
            switch (line.level()) {
                case DETAIL -> detail[column]++;
                case CHANGE -> change[column]++;
                case TROUBLE -> trouble[column] = true;
            }
        }
        List<PathElement> low = new ArrayList<>();
        List<PathElement> middle = new ArrayList<>();
        List<PathElement> high = new ArrayList<>();
        double lastCross = -SIDE;
        for (int column = 0; column < columns; column++) {
            double x = Math.floor(SIDE + column * COLUMN) + 0.5;
            double y = RAIL - 1;
            y = tick(low, x, y, detail[column], 4);
            tick(middle, x, y, change[column], 8);
            if (trouble[column] && x - lastCross > 2 * CROSS) {
                cross(high, x);
                lastCross = x;
            }
        }
        details.getElements().setAll(low);
        changes.getElements().setAll(middle);
        troubles.getElements().setAll(high);
    }

    /// A tick that is the longer the more there is, up to `most`; returns where the next starts.
    private static double tick(List<PathElement> path, double x, double y, int count, int most) {
        if (count == 0) {
            return y;
        }
        double top = y - Math.min(most, 2 + 2 * (31 - Integer.numberOfLeadingZeros(count)));
        path.add(new MoveTo(x, y));
        path.add(new LineTo(x, top));
        return top;
    }

    private static void cross(List<PathElement> path, double x) {
        path.add(new MoveTo(x - CROSS, CROSS_AT - CROSS));
        path.add(new LineTo(x + CROSS, CROSS_AT + CROSS));
        path.add(new MoveTo(x + CROSS, CROSS_AT - CROSS));
        path.add(new LineTo(x - CROSS, CROSS_AT + CROSS));
    }

    private void flags() {
        List<PathElement> flags = new ArrayList<>();
        double last = -SIDE;
        for (TimelineEntry entry : model.requests()) {
            double x = Math.floor(x(entry.atMicros())) + 0.5;
            if (x - last >= COLUMN) {
                flags.add(new MoveTo(x, RAIL + THICK));
                flags.add(new LineTo(x - 4, RAIL + THICK + 6));
                flags.add(new LineTo(x + 4, RAIL + THICK + 6));
                flags.add(new LineTo(x, RAIL + THICK));
                last = x;
            }
        }
        requests.getElements().setAll(flags);
    }

    /// The futures that were left behind, and bookmarks.
    private void branches() {
        marks.getChildren().clear();
        marks.resizeRelocate(0, 0, getWidth(), getHeight());
        Branch current = run.currentBranchProperty().get();
        double y = RAIL + THICK + 8;
        for (Branch branch : run.branches()) {
            if (!branch.equals(current) && y + 2 < getHeight()) {
                Region line = region("dh-time-branch");
                line.setManaged(false); // Else the pane gives it its own small size.
                double from = x(forkOf(branch, current));
                long end = model.endOf(branch);
                line.resizeRelocate(from, y, Math.max(4, x(end) - from), 2);
                marks.getChildren().add(line);
                if (end <= run.horizonProperty().get()) {
                    mark("dh-time-branch", x(end), y - 2, 2, 6);
                }
                y += 4;
            }
        }
        for (Branch at = current; at != null && at.parent().isPresent(); at = at.parent().get()) {
            mark("dh-time-fork", x(at.atMicros()), RAIL - 2, 4, THICK + 4);
        }
        for (StageModel.Bookmark bookmark : model.bookmarks()) {
            mark("dh-time-bookmark", x(bookmark.atMicros()), 2, 8, RAIL - 4);
        }
    }

    private void mark(String style, double x, double y, double width, double height) {
        Region mark = region(style);
        mark.setManaged(false);
        mark.resizeRelocate(Math.rint(x - width / 2), y, width, height);
        marks.getChildren().add(mark);
    }

    /// Where another branch parts from the current one.
    private static long forkOf(Branch other, @Nullable Branch current) {
        for (Branch at = current; at != null; at = at.parent().orElse(null)) {
            if (at.parent().filter(other::equals).isPresent()) {
                return at.atMicros();
            }
        }
        return other.atMicros();
    }

    // ---- looking at another moment ----

    private void look(double px) {
        lookedAt = NOWHERE;
        double x = Math.clamp(px, SIDE, SIDE + length());
        glances.look(timeAt(x), timeAt(x - NEAR), timeAt(x + NEAR));
    }

    /// From one tick to the next, by keyboard.
    private void lookOn(boolean back) {
        Moment moment = run.momentProperty().get();
        long from = lookedAt != NOWHERE ? lookedAt : moment == null ? 0 : moment.atMicros();
        glances.next(from, back)
                .ifPresent(line -> {
                    lookedAt = line.atMicros();
                    glances.look(lookedAt, lookedAt, lookedAt);
                });
    }

    private void lookAway() {
        lookedAt = NOWHERE;
        glances.leave();
    }

    private void showGlance() {
        Optional<GlanceModel.Glance> seen = glances.glanceProperty().get();
        double x = seen.map(one -> x(one.atMicros())).orElse(0.0);
        hover.setVisible(seen.isPresent());
        hover.resizeRelocate(Math.rint(x), RAIL - 4, 1, THICK + 8);
        glance.show(seen, localToScene(x, 0));
        setAccessibleText(
                seen.map(one ->
                                Messages.text(
                                        "sandbox.glance",
                                        Times.clock(one.atMicros()),
                                        TimeGlance.words(one)))
                        .orElseGet(() -> Messages.text("sandbox.time")));
    }
}
