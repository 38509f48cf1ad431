package dev.deckhand.ui.progress;

import dev.deckhand.study.statistics.Mastery;
import dev.deckhand.ui.shared.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.CubicCurve;
import javafx.util.Duration;

/// The graph of the concepts: a column for each module, a node for each concept in the colour of
/// what is known of it, a line to each it builds on. Every node opens its note.
final class MasteryMap extends Region {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final double NARROWEST = 136;
    private static final double WIDEST = 220;
    private static final double GAP_X = 28;
    private static final double GAP_Y = 8;
    private static final double HEAD = 30;
    private static final double MARGIN = 18;
    private static final int STEPS = 5;

    private record Edge(Button from, Button to, CubicCurve curve) {}

    private final List<Label> titles = new ArrayList<>();
    private final List<List<Button>> columns = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Pane lines = new Pane();

    MasteryMap(Mastery mastery, Consumer<String> openNote) {
        lines.setManaged(false);
        lines.setMouseTransparent(true);
        getChildren().add(lines);
        Map<String, Button> nodes = new LinkedHashMap<>();
        for (Mastery.OfModule module : mastery.modules()) {
            Label title = new Label(module.module().title());
            title.getStyleClass().add("dh-section");
            titles.add(title);
            List<Button> column = new ArrayList<>();
            for (Mastery.OfConcept concept : module.concepts()) {
                Button node = node(concept, openNote);
                nodes.put(concept.concept().id(), node);
                column.add(node);
            }
            columns.add(column);
        }
        for (Mastery.OfConcept concept : mastery.concepts()) {
            for (String need : concept.concept().prerequisites()) {
                Button from = nodes.get(need);
                Button to = nodes.get(concept.concept().id());
                if (from != null && to != null) {
                    CubicCurve curve = new CubicCurve();
                    curve.getStyleClass().add("dh-mastery-line");
                    edges.add(new Edge(from, to, curve));
                    lines.getChildren().add(curve);
                }
            }
        }
        getChildren().addAll(titles);
        columns.forEach(getChildren()::addAll);
        boolean first = true;
        for (Button node : nodes.values()) {
            node.setFocusTraversable(first);
            first = false;
            node.hoverProperty().or(node.focusedProperty()).subscribe(lit -> light(node, lit));
            node.focusedProperty()
                    .subscribe(focused -> {
                        if (focused) {
                            nodes.values()
                                    .forEach(one -> one.setFocusTraversable(one.equals(node)));
                        }
                    });
            node.addEventFilter(KeyEvent.KEY_PRESSED, key -> move(node, key));
        }
    }

    private static Button node(Mastery.OfConcept concept, Consumer<String> openNote) {
        Button node = new Button(concept.concept().title());
        String id = concept.concept().id();
        node.setId("progress.mastery." + id);
        int step =
                concept.value() == 0
                        ? 0
                        : Math.clamp((long) (concept.value() * STEPS + 0.999), 1, STEPS);
        node.getStyleClass().setAll("button", "dh-mastery", "dh-mastery-" + step);
        node.setWrapText(true);
        String words =
                Messages.text(
                        "progress.mastery.node",
                        concept.concept().title(),
                        Shown.percent(concept.value()),
                        concept.progress().seen(),
                        concept.questions().size());
        node.setAccessibleText(words);
        Tooltip tooltip = new Tooltip(words);
        tooltip.setShowDelay(Duration.millis(150));
        node.setTooltip(tooltip);
        node.setOnAction(_ -> openNote.accept(id));
        return node;
    }

    private void light(Button node, boolean lit) {
        for (Edge edge : edges) {
            if (edge.from().equals(node) || edge.to().equals(node)) {
                edge.curve().pseudoClassStateChanged(LIT, lit);
                if (lit) {
                    edge.curve().toFront();
                }
            }
        }
    }

    private void move(Button from, KeyEvent key) {
        for (int x = 0; x < columns.size(); x++) {
            int y = columns.get(x).indexOf(from);
            if (y >= 0) {
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
                return;
            }
        }
    }

    private void focus(int x, int y) {
        if (x >= 0 && x < columns.size()) {
            List<Button> column = columns.get(x);
            column.get(Math.clamp(y, 0, column.size() - 1)).requestFocus();
        }
    }

    private double columnWidth(double width) {
        int count = Math.max(1, columns.size());
        return Math.floor(
                Math.clamp((width - 2 * MARGIN - (count - 1) * GAP_X) / count, NARROWEST, WIDEST));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 2 * MARGIN + columns.size() * (NARROWEST + GAP_X) - GAP_X;
    }

    @Override
    protected double computePrefWidth(double height) {
        return computeMinWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        double columnWidth = columnWidth(width < 0 ? computeMinWidth(-1) : width);
        double highest = 0;
        for (List<Button> column : columns) {
            double height = HEAD;
            for (Button node : column) {
                height += node.prefHeight(columnWidth) + GAP_Y;
            }
            highest = Math.max(highest, height);
        }
        return highest;
    }

    @Override
    protected void layoutChildren() {
        double columnWidth = columnWidth(getWidth());
        int gaps = columns.size() - 1;
        double free = getWidth() - 2 * MARGIN - columns.size() * columnWidth;
        double gap = gaps < 1 ? GAP_X : Math.clamp(free / gaps, GAP_X, 2.5 * GAP_X);
        double x = MARGIN;
        for (int i = 0; i < columns.size(); i++) {
            titles.get(i).resizeRelocate(x, 0, columnWidth, 20);
            double y = HEAD;
            for (Button node : columns.get(i)) {
                double height = snapSizeY(node.prefHeight(columnWidth));
                node.resizeRelocate(snapPositionX(x), snapPositionY(y), columnWidth, height);
                y += height + GAP_Y;
            }
            x += columnWidth + gap;
        }
        lines.resizeRelocate(0, 0, getWidth(), getHeight());
        edges.forEach(MasteryMap::draw);
    }

    /// From the right edge of what comes first to the left edge of what needs it; within a column
    /// round the left side.
    private static void draw(Edge edge) {
        Button from = edge.from();
        Button to = edge.to();
        boolean across = to.getLayoutX() > from.getLayoutX() + 1;
        double startX = from.getLayoutX() + (across ? from.getWidth() : 0);
        double reach = across ? (to.getLayoutX() - startX) / 2 : -GAP_X * 0.55;
        CubicCurve curve = edge.curve();
        curve.setStartX(startX);
        curve.setStartY(from.getLayoutY() + from.getHeight() / 2);
        curve.setControlX1(startX + reach);
        curve.setControlY1(curve.getStartY());
        curve.setEndX(to.getLayoutX());
        curve.setEndY(to.getLayoutY() + to.getHeight() / 2);
        curve.setControlX2(to.getLayoutX() + (across ? -reach : reach));
        curve.setControlY2(curve.getEndY());
    }
}
