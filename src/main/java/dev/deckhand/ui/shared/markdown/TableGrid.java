package dev.deckhand.ui.shared.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// A table of text: a head, then rows, every second one shaded. Columns get what their text needs;
/// where that is too much, the long ones wrap and the short ones keep their width.
final class TableGrid extends Region {
    private static final double PAD_X = 12;
    private static final double PAD_Y = 7;

    private final List<List<Prose>> rows = new ArrayList<>();
    private final List<Region> grounds = new ArrayList<>();
    private int columns;
    private double laidOutFor = -1;
    private double[] widths = {};

    TableGrid() {
        getStyleClass().add("dh-table");
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
    }

    /// @param head whether this is the row of titles
    void add(List<Prose> cells, boolean head) {
        Region ground = new Region();
        ground.getStyleClass().add(head ? "dh-table-head" : "dh-table-row");
        ground.pseudoClassStateChanged(PseudoClass.getPseudoClass("odd"), rows.size() % 2 == 0);
        ground.setManaged(false);
        if (!grounds.isEmpty()) {
            grounds.getLast().getStyleClass().remove("dh-table-last");
        }
        ground.getStyleClass().add("dh-table-last");
        grounds.add(ground);
        rows.add(List.copyOf(cells));
        columns = Math.max(columns, cells.size());
        getChildren().add(ground);
        getChildren().addAll(cells);
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
    protected double computePrefWidth(double height) {
        double all = 0;
        for (int column = 0; column < columns; column++) {
            all += wanted(column);
        }
        return all;
    }

    @Override
    protected double computePrefHeight(double width) {
        double[] fit = widthsFor(width < 0 ? computePrefWidth(-1) : width);
        double height = 0;
        for (List<Prose> row : rows) {
            height += heightOf(row, fit);
        }
        return height;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    public void requestLayout() {
        laidOutFor = -1;
        super.requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double[] fit = widthsFor(getWidth());
        double y = 0;
        for (int i = 0; i < rows.size(); i++) {
            List<Prose> row = rows.get(i);
            double height = heightOf(row, fit);
            grounds.get(i)
                    .resizeRelocate(
                            1,
                            y + (i == 0 ? 1 : 0),
                            getWidth() - 2,
                            height - (i == 0 ? 1 : 0) - (i == rows.size() - 1 ? 1 : 0));
            double x = 0;
            for (int column = 0; column < row.size(); column++) {
                double width = Math.max(0, fit[column] - 2 * PAD_X);
                Prose cell = row.get(column);
                cell.resizeRelocate(
                        snapPositionX(x + PAD_X),
                        snapPositionY(y + PAD_Y),
                        width,
                        cell.prefHeight(width));
                x += fit[column];
            }
            y += height;
        }
    }

    private double heightOf(List<Prose> row, double[] fit) {
        double height = 0;
        for (int column = 0; column < row.size(); column++) {
            height =
                    Math.max(
                            height,
                            row.get(column).prefHeight(Math.max(0, fit[column] - 2 * PAD_X)));
        }
        return snapSizeY(height + 2 * PAD_Y);
    }

    /// As the auto layout of HTML tables does it: what is too much is taken from the columns that
    /// have most beyond their longest word.
    private double[] widthsFor(double width) {
        if (laidOutFor == width) {
            return widths;
        }
        double[] most = new double[columns];
        double[] least = new double[columns];
        for (int column = 0; column < columns; column++) {
            most[column] = wanted(column);
            least[column] = Math.min(most[column], longestWord(column) + 2 * PAD_X + 1);
        }
        double wanted = Arrays.stream(most).sum();
        double needed = Arrays.stream(least).sum();
        double[] fit = new double[columns];
        for (int column = 0; column < columns; column++) {
            if (wanted <= width) {
                fit[column] = most[column] + (width - wanted) * most[column] / wanted;
            } else if (needed <= width) {
                double share = (most[column] - least[column]) / Math.max(1, wanted - needed);
                fit[column] = least[column] + (width - needed) * share;
            } else {
                fit[column] = Math.min(least[column], mostThatFits(least, width));
            }
        }
        widths = fit;
        laidOutFor = width;
        return fit;
    }

    /// The width at which the columns with the longest words are cut off, so that all fit: figures
    /// beside a long name stay whole.
    private static double mostThatFits(double[] least, double width) {
        double[] sorted = least.clone();
        Arrays.sort(sorted);
        double left = width;
        for (int i = 0; i < sorted.length; i++) {
            double share = left / (sorted.length - i);
            if (sorted[i] >= share) {
                return share;
            }
            left -= sorted[i];
        }
        return width;
    }

    private double wanted(int column) {
        double width = 0;
        for (List<Prose> row : rows) {
            if (column < row.size()) {
                width = Math.max(width, row.get(column).prefWidth(-1));
            }
        }
        return Math.ceil(width) + 2 * PAD_X + 1;
    }

    private double longestWord(int column) {
        double width = 0;
        Text measure = new Text();
        for (List<Prose> row : rows) {
            if (column < row.size()) {
                for (Text part : row.get(column).parts()) {
                    measure.setFont(part.getFont());
                    for (String word : part.getText().splitWithDelimiters("\\s+", 0)) {
                        measure.setText(word.strip());
                        width = Math.max(width, measure.getLayoutBounds().getWidth());
                    }
                }
            }
        }
        return Math.ceil(width);
    }
}
