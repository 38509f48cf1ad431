package dev.deckhand.ui.shared.sandbox.map;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// Draws on a canvas.
final class CanvasBrush implements Brush {
    private static final int MOST_WIDTHS = 4_000;

    private final GraphicsContext canvas;
    private final Map<Integer, Color> colours = new HashMap<>();
    private final Map<String, Font> fonts = new HashMap<>();
    private final Map<String, Double> widths = new HashMap<>();
    private final Text measure = new Text();

    CanvasBrush(GraphicsContext canvas) {
        this.canvas = canvas;
        canvas.setTextBaseline(VPos.BASELINE);
        canvas.setLineCap(StrokeLineCap.BUTT);
    }

    /// How much of what is painted from now on covers what is there, from 0 to 1.
    void cover(double share) {
        canvas.setGlobalAlpha(share);
    }

    private Color paint(int colour) {
        return colours.computeIfAbsent(
                colour, one -> Color.rgb(Colour.red(one), Colour.green(one), Colour.blue(one)));
    }

    private Font font(double size, Weight weight) {
        return fonts.computeIfAbsent(
                weight + " " + size,
                _ ->
                        new Font(
                                switch (weight) {
                                    case PLAIN -> "Inter";
                                    case STRONG -> "Inter Semi Bold";
                                    case MONO -> "JetBrains Mono";
                                },
                                size));
    }

    @Override
    public void fill(double x, double y, double width, double height, double arc, int colour) {
        canvas.setFill(paint(colour));
        if (arc > 0) {
            canvas.fillRoundRect(x, y, width, height, arc, arc);
        } else {
            canvas.fillRect(x, y, width, height);
        }
    }

    @Override
    public void fill(double[] xs, double[] ys, int colour) {
        canvas.setFill(paint(colour));
        canvas.fillPolygon(xs, ys, xs.length);
    }

    @Override
    public void disc(double x, double y, double diameter, int colour) {
        canvas.setFill(paint(colour));
        canvas.fillOval(x, y, diameter, diameter);
    }

    @Override
    public void ring(double x, double y, double diameter, double thickness, int colour) {
        canvas.setStroke(paint(colour));
        canvas.setLineWidth(thickness);
        canvas.setLineDashes();
        canvas.strokeOval(x, y, diameter, diameter);
    }

    @Override
    public void frame(
            double x,
            double y,
            double width,
            double height,
            double arc,
            double thickness,
            double dash,
            int colour) {
        canvas.setStroke(paint(colour));
        canvas.setLineWidth(thickness);
        if (dash > 0) {
            canvas.setLineDashes(dash, dash);
        } else {
            canvas.setLineDashes();
        }
        if (arc > 0) {
            canvas.strokeRoundRect(x, y, width, height, arc, arc);
        } else {
            canvas.strokeRect(x, y, width, height);
        }
        canvas.setLineDashes();
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, double thickness, int colour) {
        canvas.setStroke(paint(colour));
        canvas.setLineWidth(thickness);
        canvas.setLineDashes();
        canvas.strokeLine(x1, y1, x2, y2);
    }

    @Override
    public void text(
            String text,
            double x,
            double baseline,
            double size,
            Weight weight,
            double anchor,
            int colour) {
        canvas.setFill(paint(colour));
        canvas.setFont(font(size, weight));
        canvas.setTextAlign(
                anchor == 0
                        ? TextAlignment.LEFT
                        : anchor == 1 ? TextAlignment.RIGHT : TextAlignment.CENTER);
        canvas.fillText(text, x, baseline);
    }

    @Override
    public double width(String text, double size, Weight weight) {
        if (widths.size() > MOST_WIDTHS) {
            widths.clear();
        }
        return widths.computeIfAbsent(
                weight + " " + size + " " + text,
                _ -> {
                    measure.setFont(font(size, weight));
                    measure.setText(text);
                    return measure.getLayoutBounds().getWidth();
                });
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        canvas.save();
        canvas.beginPath();
        canvas.rect(x, y, width, height);
        canvas.clip();
    }

    @Override
    public void unclip() {
        canvas.restore();
        canvas.setTextBaseline(VPos.BASELINE);
    }
}
