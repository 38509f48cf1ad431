package dev.deckhand.ui.learn;

import dev.deckhand.content.Concept;
import dev.deckhand.study.Progress;
import dev.deckhand.ui.shared.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.CubicCurve;

/// The concepts in columns, a module each, with a line from every concept to those it builds on.
/// Arrows move between concepts as they lie.
final class MapColumns extends Region {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final double GAP_X = 34;
    private static final double GAP_Y = 16;
    private static final double MARGIN = 24;
    private static final double UNDER_TITLE = 14;

    /// At the usual size of type; grows with it.
    private static final double NARROWEST = 148;

    private static final double USUAL_TYPE = 14;
    private static final double WIDEST = 232;

    private record Line(String from, String to, CubicCurve curve) {}

    private record Column(Label title, Label count, List<MapNode> nodes) {}

    private final Consumer<Concept> open;
    private final Pane lines = new Pane();
    private final List<Column> columns = new ArrayList<>();
    private final List<Line> drawn = new ArrayList<>();
    private final SequencedMap<String, MapNode> nodes = new LinkedHashMap<>();

    MapColumns(Consumer<Concept> open) {
        this.open = open;
        setId("learn.map");
        getStyleClass().add("dh-map-columns");
        lines.setManaged(false);
        lines.setMouseTransparent(true);
    }

    void show(Outline outline) {
        if (!isSame(outline)) {
            build(outline);
        }
        for (int i = 0; i < columns.size(); i++) {
            Outline.Group group = outline.groups().get(i);
            columns.get(i)
                    .count()
                    .setText(
                            Messages.text(
                                    "learn.map.module", group.known(), group.concepts().size()));
            for (Progress progress : group.concepts()) {
                node(progress.concept())
                        .ifPresent(node ->
                                node.show(
                                        progress,
                                        outline.suggested()
                                                .equals(Optional.of(progress.concept()))));
            }
        }
    }

    void filter(Predicate<Concept> passes) {
        nodes.values().forEach(node -> node.dim(!passes.test(node.concept())));
    }

    Optional<Concept> firstShown() {
        return nodes.values().stream()
                .filter(node -> !node.isDimmed())
                .map(MapNode::concept)
                .findFirst();
    }

    void focusFirst() {
        nodes.values().stream()
                .filter(node -> !node.isDimmed())
                .findFirst()
                .ifPresent(MapNode::requestFocus);
    }

    private boolean isSame(Outline outline) {
        List<Concept> concepts =
                outline.groups().stream()
                        .flatMap(group -> group.concepts().stream())
                        .map(Progress::concept)
                        .toList();
        return concepts.equals(nodes.values().stream().map(MapNode::concept).toList());
    }

    private void build(Outline outline) {
        columns.clear();
        nodes.clear();
        drawn.clear();
        lines.getChildren().clear();
        getChildren().setAll(lines);
        for (Outline.Group group : outline.groups()) {
            Label title = new Label(group.module().title());
            title.getStyleClass().add("dh-strong");
            Label count = new Label();
            count.getStyleClass().addAll("dh-third", "dh-small");
            Column column = new Column(title, count, new ArrayList<>());
            columns.add(column);
            getChildren().addAll(title, count);
            for (Progress progress : group.concepts()) {
                MapNode node = new MapNode(progress.concept(), open);
                column.nodes().add(node);
                nodes.put(progress.concept().id(), node);
                node.addEventHandler(KeyEvent.KEY_PRESSED, key -> move(node, key));
                node.hoverProperty().or(node.focusedProperty()).subscribe(lit -> light(node, lit));
                getChildren().add(node);
            }
        }
        nodes.values().forEach(this::addLines);
    }

    private void addLines(MapNode to) {
        for (String id : to.concept().prerequisites()) {
            if (nodes.containsKey(id)) {
                CubicCurve curve = new CubicCurve();
                curve.getStyleClass().add("dh-map-line");
                drawn.add(new Line(id, to.concept().id(), curve));
                lines.getChildren().add(curve);
            }
        }
    }

    private Optional<MapNode> node(Concept concept) {
        return Optional.ofNullable(nodes.get(concept.id()));
    }

    private void light(MapNode node, boolean lit) {
        for (Line line : drawn) {
            if (line.to().equals(node.concept().id()) || line.from().equals(node.concept().id())) {
                line.curve().pseudoClassStateChanged(LIT, lit);
                if (lit) {
                    line.curve().toFront();
                }
            }
        }
    }

    private void move(MapNode from, KeyEvent key) {
        int x = columnOf(from);
        int y = columns.get(x).nodes().indexOf(from);
        switch (key.getCode()) {
            case UP -> focus(x, y - 1);
            case DOWN -> focus(x, y + 1);
            case LEFT -> focus(x - 1, y);
            case RIGHT -> focus(x + 1, y);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private int columnOf(MapNode node) {
        for (int x = 0; x < columns.size(); x++) {
            if (columns.get(x).nodes().contains(node)) {
                return x;
            }
        }
        throw new IllegalStateException("No column has " + node.concept().id());
    }

    private void focus(int x, int y) {
        if (x >= 0 && x < columns.size()) {
            List<MapNode> column = columns.get(x).nodes();
            column.get(Math.clamp(y, 0, column.size() - 1)).requestFocus();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 2 * MARGIN + columns.size() * (narrowest() + GAP_X) - GAP_X;
    }

    @Override
    protected double computePrefWidth(double height) {
        return computeMinWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        double columnWidth = columnWidth(width < 0 ? computeMinWidth(-1) : width);
        double highest = 0;
        for (Column column : columns) {
            double height = column.title().prefHeight(-1) + UNDER_TITLE;
            for (MapNode node : column.nodes()) {
                height += node.prefHeight(columnWidth) + GAP_Y;
            }
            highest = Math.max(highest, height);
        }
        return highest + 2 * MARGIN;
    }

    private double narrowest() {
        return columns.isEmpty()
                ? NARROWEST
                : NARROWEST * columns.getFirst().title().getFont().getSize() / USUAL_TYPE;
    }

    private double columnWidth(double width) {
        int count = Math.max(1, columns.size());
        double even = (width - 2 * MARGIN - (count - 1) * GAP_X) / count;
        return Math.clamp(even, narrowest(), Math.max(narrowest(), WIDEST));
    }

    private double gap(double width, double columnWidth) {
        int gaps = columns.size() - 1;
        return gaps < 1
                ? GAP_X
                : Math.clamp(
                        (width - 2 * MARGIN - columns.size() * columnWidth) / gaps,
                        GAP_X,
                        2 * GAP_X);
    }

    @Override
    protected void layoutChildren() {
        double columnWidth = columnWidth(getWidth());
        double step = columnWidth + gap(getWidth(), columnWidth);
        double x = MARGIN;
        for (Column column : columns) {
            double count = column.count().prefWidth(-1);
            double line = column.title().prefHeight(-1);
            // a long title takes from the gap to the next column
            double title =
                    Math.clamp(
                            column.title().prefWidth(-1),
                            columnWidth - count - 8,
                            step - count - 16);
            column.title().resizeRelocate(x, MARGIN, title, line);
            column.count().resizeRelocate(x + title + 8, MARGIN, count, line);
            double y = MARGIN + line + UNDER_TITLE;
            for (MapNode node : column.nodes()) {
                double height = snapSizeY(node.prefHeight(columnWidth));
                node.resizeRelocate(snapPositionX(x), snapPositionY(y), columnWidth, height);
                y += height + GAP_Y;
            }
            x += step;
        }
        lines.resizeRelocate(0, 0, getWidth(), getHeight());
        drawn.forEach(this::draw);
    }

    /// From the right edge of what comes first to the left edge of what needs it; within a column
    /// round the left side.
    private void draw(Line line) {
        MapNode from = nodes.get(line.from());
        MapNode to = nodes.get(line.to());
        if (from == null || to == null) {
            return;
        }
        CubicCurve curve = line.curve();
        double fromY = from.getLayoutY() + from.getHeight() / 2;
        double toY = to.getLayoutY() + to.getHeight() / 2;
        boolean sameColumn = Math.abs(from.getLayoutX() - to.getLayoutX()) < 1;
        boolean backwards = to.getLayoutX() < from.getLayoutX();
        double startX = sameColumn || backwards ? from.getLayoutX() : rightOf(from);
        double endX = backwards ? rightOf(to) : to.getLayoutX();
        double reach = sameColumn ? -GAP_X * 0.6 : Math.max(GAP_X * 0.6, (endX - startX) / 2);
        curve.setStartX(startX);
        curve.setStartY(fromY);
        curve.setControlX1(backwards ? startX - GAP_X : startX + reach);
        curve.setControlY1(fromY);
        curve.setControlX2(backwards ? endX + GAP_X : sameColumn ? endX + reach : endX - reach);
        curve.setControlY2(toY);
        curve.setEndX(endX);
        curve.setEndY(toY);
    }

    private static double rightOf(MapNode node) {
        return node.getLayoutX() + node.getWidth();
    }
}
