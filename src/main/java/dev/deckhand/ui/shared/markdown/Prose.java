package dev.deckhand.ui.shared.markdown;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// One block of running text: a paragraph, a heading, a table cell, a listing. Draws what a
/// `TextFlow` does not: the ground under inline code, the ring of a focused link, and the
/// selection.
///
/// Has no padding, so that the shapes it asks the layout for lie where the text lies.
final class Prose extends TextFlow {
    private static final double CODE_MARGIN = 2.5;

    /// Keeps inline code's ground off the words beside it. Never copied.
    private static final String THIN = "\u202F";

    /// @param start the first character
    /// @param end after the last
    record Range(int start, int end) {
        boolean isEmpty() {
            return start >= end;
        }
    }

    private final Path selectionShape = new Path();
    private final List<Range> codes = new ArrayList<>();
    private final List<Rectangle> grounds = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final String copiedBefore;
    private Range selection = new Range(0, 0);

    /// @param copiedBefore what stands before the text when it is copied after other text: a line
    ///   break, a tab between cells, a list's mark
    Prose(String copiedBefore) {
        this.copiedBefore = copiedBefore;
        getStyleClass().add("dh-prose");
        selectionShape.setManaged(false);
        selectionShape.setMouseTransparent(true);
        selectionShape.getStyleClass().add("dh-selection");
        getChildren().add(selectionShape);
    }

    void add(Text part) {
        text.append(part.getText());
        getChildren().add(part);
    }

    void addCode(Text part) {
        add(thinSpace());
        codes.add(new Range(text.length(), text.length() + part.getText().length()));
        add(part);
        add(thinSpace());
    }

    int length() {
        return text.length();
    }

    String text() {
        return text.toString().replace(THIN, "");
    }

    String copiedBefore() {
        return copiedBefore;
    }

    String selected() {
        return text.substring(selection.start(), selection.end()).replace(THIN, "");
    }

    Range selection() {
        return selection;
    }

    void select(int start, int end) {
        Range range = new Range(Math.clamp(start, 0, length()), Math.clamp(end, 0, length()));
        if (!range.equals(selection)) {
            selection = range;
            drawSelection();
        }
    }

    /// The gap between characters nearest to a point of the scene.
    int indexAt(double sceneX, double sceneY) {
        Point2D point = sceneToLocal(sceneX, sceneY);
        if (point.getY() < 0) {
            return 0;
        }
        if (point.getY() > getHeight()) {
            return length();
        }
        return Math.clamp(getHitInfo(point).getInsertionIndex(), 0, length());
    }

    /// The word around a place: letters, digits, and what joins them in names.
    Range wordAt(int index) {
        int start = Math.min(index, length());
        int end = start;
        while (start > 0 && isOfWord(text.charAt(start - 1))) {
            start--;
        }
        while (end < length() && isOfWord(text.charAt(end))) {
            end++;
        }
        return new Range(start, end);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        drawGrounds();
        drawSelection();
    }

    private static Text thinSpace() {
        Text space = new Text(THIN);
        space.getStyleClass().add("dh-t");
        return space;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private void drawSelection() {
        if (selection.isEmpty()) {
            selectionShape.getElements().clear();
        } else {
            selectionShape
                    .getElements()
                    .setAll(getRangeShape(selection.start(), selection.end(), true));
        }
    }

    private void drawGrounds() {
        List<Rectangle> needed = new ArrayList<>();
        for (Range code : codes) {
            for (double[] box : boxes(getRangeShape(code.start(), code.end(), false))) {
                needed.add(ground(needed.size(), box));
            }
        }
        for (Rectangle unused : grounds.subList(needed.size(), grounds.size())) {
            unused.setVisible(false);
        }
    }

    private Rectangle ground(int number, double[] box) {
        if (number == grounds.size()) {
            Rectangle fresh = new Rectangle();
            fresh.setManaged(false);
            fresh.setMouseTransparent(true);
            fresh.setArcWidth(7);
            fresh.setArcHeight(7);
            fresh.getStyleClass().add("dh-code-ground");
            grounds.add(fresh);
            getChildren().addFirst(fresh);
        }
        Rectangle ground = grounds.get(number);
        ground.setVisible(true);
        ground.setX(box[0] - CODE_MARGIN);
        ground.setY(box[1]);
        ground.setWidth(box[2] - box[0] + 2 * CODE_MARGIN);
        ground.setHeight(box[3] - box[1] + 1);
        return ground;
    }

    /// The bounds of each closed part of a shape: `{ minX, minY, maxX, maxY }`, one for each line
    /// of text.
    private static List<double[]> boxes(PathElement[] shape) {
        List<double[]> boxes = new ArrayList<>();
        for (PathElement element : shape) {
            if (element instanceof MoveTo move) {
                boxes.add(new double[] {move.getX(), move.getY(), move.getX(), move.getY()});
            } else if (element instanceof LineTo line && !boxes.isEmpty()) {
                double[] box = boxes.getLast();
                box[0] = Math.min(box[0], line.getX());
                box[1] = Math.min(box[1], line.getY());
                box[2] = Math.max(box[2], line.getX());
                box[3] = Math.max(box[3], line.getY());
            }
        }
        return boxes;
    }

    /// The nodes that carry text, in order.
    List<Text> parts() {
        List<Text> parts = new ArrayList<>();
        for (Node child : getChildren()) {
            if (child instanceof Text part) {
                parts.add(part);
            }
        }
        return parts;
    }
}
