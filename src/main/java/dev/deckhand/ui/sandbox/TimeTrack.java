package dev.deckhand.ui.sandbox;

import dev.deckhand.sandbox.model.TimelineEntry;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Branch;
import dev.deckhand.ui.shared.sandbox.Level;
import dev.deckhand.ui.shared.sandbox.Line;
import dev.deckhand.ui.shared.sandbox.Moment;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
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
    private static final int MOST_TOLD = 4;
    private static final double NEAR = 3;

    private final StageModel model;
    private final Run run;
    private final Region future = region("dh-time-future");
    private final Region past = region("dh-time-past");
    private final Region handle = region("dh-time-handle");
    private final Region hover = region("dh-time-hover");
    private final Path details = path("dh-time-detail");
    private final Path changes = path("dh-time-change");
    private final Path troubles = path("dh-time-trouble");
    private final Path requests = path("dh-time-request");
    private final Pane marks = new Pane();
    private final Tooltip tip = new Tooltip();
    private boolean stale = true;
    private double drawnWidth = -1;

    TimeTrack(StageModel model) {
        this.model = model;
        this.run = model.run();
        setId("sandbox.time");
        getStyleClass().add("dh-time-track");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(Messages.text("sandbox.time"));
        hover.setVisible(false);
        hover.setMouseTransparent(true);
        marks.setMouseTransparent(true);
        getChildren()
                .addAll(future, past, details, changes, requests, troubles, marks, hover, handle);
        tip.getStyleClass().add("dh-time-tip");
        run.lines().addListener((ListChangeListener<Line>) _ -> redraw());
        run.horizonProperty().subscribe(this::redraw);
        run.branches().subscribe(this::redraw);
        run.currentBranchProperty().subscribe(this::redraw);
        model.bookmarks().subscribe(this::redraw);
        run.momentProperty().subscribe(this::place);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(mouse -> model.scrub(timeAt(mouse.getX())));
        setOnMouseReleased(_ -> model.scrubbed());
        setOnMouseMoved(this::moved);
        setOnMouseExited(_ -> {
            hover.setVisible(false);
            tip.hide();
        });
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
        switch (key.getCode()) {
            case LEFT -> run.stepBack();
            case RIGHT -> run.stepEvent();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void pressed(MouseEvent mouse) {
        if (mouse.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            tip.hide();
            model.scrub(timeAt(mouse.getX()));
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
            future.resizeRelocate(SIDE, RAIL, length(), THICK);
            ticks();
            flags();
            branches();
            Moment moment = run.momentProperty().get();
            place(moment);
        }
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
                line.resizeRelocate(from, y, Math.max(4, SIDE + length() - from), 2);
                marks.getChildren().add(line);
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

    // ---- hovering ----

    private void moved(MouseEvent mouse) {
        double x = Math.clamp(mouse.getX(), SIDE, SIDE + length());
        hover.resizeRelocate(Math.rint(x), RAIL - 4, 1, THICK + 8);
        hover.setVisible(true);
        long at = timeAt(x);
        String there =
                near(timeAt(x - NEAR), timeAt(x + NEAR)).stream()
                        .map(line -> Times.exact(line.atMicros()) + "  " + line.text())
                        .collect(Collectors.joining("\n"));
        tip.setText(there.isEmpty() ? Times.clock(at) : Times.clock(at) + "\n" + there);
        tip.show(this, mouse.getScreenX() + 8, mouse.getScreenY() - 64);
    }

    /// The weightiest of what happens between two times, in order.
    private List<Line> near(long from, long to) {
        List<Line> there =
                run.lines().stream()
                        .filter(line ->
                                line.atMicros() >= from
                                        && line.atMicros() <= to
                                        && line.level() != Level.DETAIL)
                        .toList();
        if (there.size() <= MOST_TOLD) {
            return there;
        }
        List<Line> troubles = there.stream().filter(line -> line.level() == Level.TROUBLE).toList();
        return (troubles.isEmpty() ? there : troubles).stream().limit(MOST_TOLD).toList();
    }
}
