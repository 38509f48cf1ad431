package dev.deckhand.ui.shared.sandbox.map;

/// Draws into an SVG document.
final class SvgBrush implements Brush {
    /// Of the size, for a letter that is not measured.
    private static final double USUAL_LETTER = 0.56;

    private static final double MONO_LETTER = 0.6;

    private final StringBuilder out = new StringBuilder();
    private int clips;

    SvgBrush(double width, double height) {
        out.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\">\n"
                        .formatted(n(width), n(height), n(width), n(height)));
    }

    /// The whole document.
    String done() {
        return out + "</svg>\n";
    }

    /// What is drawn up to [#end] belongs to a thing of this name.
    void begin(String name) {
        out.append("<g><title>").append(escaped(name)).append("</title>\n");
    }

    void end() {
        out.append("</g>\n");
    }

    /// A number with two decimals at most; there are millions of them in the largest cluster.
    private static String n(double number) {
        long hundredths = Math.round(number * 100);
        long part = Math.abs(hundredths % 100);
        String sign = hundredths < 0 && hundredths > -100 ? "-" : "";
        String whole = sign + hundredths / 100;
        if (part == 0) {
            return whole;
        }
        return whole + (part < 10 ? ".0" : ".") + part;
    }

    private static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    @Override
    public void fill(double x, double y, double width, double height, double arc, int colour) {
        out.append(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"%s\"/>\n"
                        .formatted(
                                n(x),
                                n(y),
                                n(Math.max(0, width)),
                                n(Math.max(0, height)),
                                n(arc / 2),
                                Colour.hex(colour)));
    }

    @Override
    public void fill(double[] xs, double[] ys, int colour) {
        out.append("<polygon fill=\"").append(Colour.hex(colour)).append("\" points=\"");
        for (int i = 0; i < xs.length; i++) {
            out.append(n(xs[i])).append(',').append(n(ys[i])).append(' ');
        }
        out.append("\"/>\n");
    }

    @Override
    public void disc(double x, double y, double diameter, int colour) {
        out.append(
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"/>\n"
                        .formatted(
                                n(x + diameter / 2),
                                n(y + diameter / 2),
                                n(diameter / 2),
                                Colour.hex(colour)));
    }

    @Override
    public void ring(double x, double y, double diameter, double thickness, int colour) {
        out.append(
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"/>\n"
                        .formatted(
                                n(x + diameter / 2),
                                n(y + diameter / 2),
                                n(diameter / 2),
                                Colour.hex(colour),
                                n(thickness)));
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
        out.append(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s/>\n"
                        .formatted(
                                n(x),
                                n(y),
                                n(Math.max(0, width)),
                                n(Math.max(0, height)),
                                n(arc / 2),
                                Colour.hex(colour),
                                n(thickness),
                                dash > 0
                                        ? " stroke-dasharray=\"" + n(dash) + " " + n(dash) + "\""
                                        : ""));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, double thickness, int colour) {
        out.append(
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>\n"
                        .formatted(n(x1), n(y1), n(x2), n(y2), Colour.hex(colour), n(thickness)));
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
        out.append(
                "<text x=\"%s\" y=\"%s\" font-family=\"%s\" font-weight=\"%s\" font-size=\"%s\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n"
                        .formatted(
                                n(x),
                                n(baseline),
                                weight == Weight.MONO
                                        ? "JetBrains Mono, monospace"
                                        : "Inter, sans-serif",
                                weight == Weight.STRONG ? "600" : "400",
                                n(size),
                                anchor == 0 ? "start" : anchor == 1 ? "end" : "middle",
                                Colour.hex(colour),
                                escaped(text)));
    }

    /// How wide plain text is, about.
    static double estimate(String text, double size) {
        return text.length() * size * USUAL_LETTER;
    }

    @Override
    public double width(String text, double size, Weight weight) {
        return text.length() * size * (weight == Weight.MONO ? MONO_LETTER : USUAL_LETTER);
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        clips++;
        out.append(
                "<clipPath id=\"c%d\"><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/></clipPath><g clip-path=\"url(#c%d)\">\n"
                        .formatted(clips, n(x), n(y), n(width), n(height), clips));
    }

    @Override
    public void unclip() {
        out.append("</g>\n");
    }
}
