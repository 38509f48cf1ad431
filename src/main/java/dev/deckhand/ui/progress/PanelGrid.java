package dev.deckhand.ui.progress;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Panels in two columns, or in one where there is no room for two. Two panels beside each other
/// are as high as the higher one; a wide panel has a row to itself.
final class PanelGrid extends Region {
    private static final double GAP = 16;
    private static final double ROOM_FOR_TWO = 1000;

    private record Row(List<Region> panels) {}

    void show(List<? extends Region> panels) {
        getChildren().setAll(panels);
        panels.forEach(panel -> panel.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE));
    }

    private List<Row> rows(double width) {
        List<Row> rows = new ArrayList<>();
        List<Region> open = new ArrayList<>();
        for (Node child : getManagedChildren()) {
            Region panel = (Region) child;
            boolean wide = panel instanceof PanelView view && view.isWide();
            if (wide || width < ROOM_FOR_TWO) {
                if (!open.isEmpty()) {
                    rows.add(new Row(List.copyOf(open)));
                    open.clear();
                }
                rows.add(new Row(List.of(panel)));
            } else {
                open.add(panel);
                if (open.size() == 2) {
                    rows.add(new Row(List.copyOf(open)));
                    open.clear();
                }
            }
        }
        if (!open.isEmpty()) {
            rows.add(new Row(List.copyOf(open)));
        }
        return rows;
    }

    private static boolean spans(Row row, double width) {
        return width < ROOM_FOR_TWO
                || (row.panels().getFirst() instanceof PanelView view && view.isWide());
    }

    private static double panelWidth(Row row, double width) {
        return spans(row, width) ? width : Math.floor((width - GAP) / 2);
    }

    private static double height(Row row, double width) {
        return row.panels().stream()
                .mapToDouble(panel -> panel.prefHeight(panelWidth(row, width)))
                .max()
                .orElse(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double w = width < 0 ? ROOM_FOR_TWO : width;
        List<Row> rows = rows(w);
        return rows.stream().mapToDouble(row -> Math.ceil(height(row, w)) + GAP).sum() - GAP;
    }

    @Override
    protected void layoutChildren() {
        double y = 0;
        for (Row row : rows(getWidth())) {
            double height = Math.ceil(height(row, getWidth()));
            double width = panelWidth(row, getWidth());
            double x = 0;
            for (Region panel : row.panels()) {
                panel.resizeRelocate(x, y, width, height);
                x += width + GAP;
            }
            y += height + GAP;
        }
    }
}
