package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// What the colours mean, with how many tiles have each.
final class Legend extends FlowPane {
    private static final double SWATCH = 10;
    private static final int MOST = 8;

    private List<Entry> shown = List.of();

    private record Entry(String text, int colour) {}

    Legend() {
        setId("map.legend");
        getStyleClass().add("dh-map-legend");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMouseTransparent(true);
    }

    /// The width at which all of it stands in one line.
    double wanted() {
        double width = 0;
        for (Node entry : getChildren()) {
            width += entry.prefWidth(-1) + getHgap();
        }
        return width - getHgap() + snappedLeftInset() + snappedRightInset() + 6;
    }

    void show(Picture picture, ColourBy colourBy, Tokens tokens, Level level) {
        List<Entry> entries =
                switch (level) {
                    case HEAT -> heat(tokens);
                    case STACKS -> bars(tokens);
                    case TILES, CARDS, DETAIL -> entries(picture, colourBy, tokens);
                };
        if (entries.equals(shown)) {
            return;
        }
        shown = List.copyOf(entries);
        getChildren().clear();
        for (Entry entry : entries) {
            Canvas swatch = new Canvas(SWATCH, SWATCH);
            GraphicsContext canvas = swatch.getGraphicsContext2D();
            new CanvasBrush(canvas).fill(0, 0, SWATCH, SWATCH, 3, entry.colour());
            Label label = new Label(entry.text(), swatch);
            label.getStyleClass().addAll("dh-small", "dh-second");
            getChildren().add(label);
        }
    }

    private static List<Entry> heat(Tokens tokens) {
        List<Entry> entries = new ArrayList<>();
        int steps = tokens.heat().size();
        for (int step = 0; step < steps; step++) {
            entries.add(
                    new Entry(
                            Messages.text("map.legend.heat", (step + 1) * 100 / steps),
                            tokens.heat().get(step)));
        }
        return entries;
    }

    private static List<Entry> bars(Tokens tokens) {
        return List.of(
                new Entry(Messages.text("map.legend.cpu"), tokens.cpuBar()),
                new Entry(Messages.text("map.legend.memory"), tokens.memoryBar()),
                new Entry(Messages.text("map.legend.eni"), tokens.eniBar()),
                new Entry(Messages.text("map.legend.some-failed"), tokens.failed()),
                new Entry(Messages.text("map.legend.some-leaving"), tokens.leaving()),
                new Entry(Messages.text("map.legend.some-starting"), tokens.starting()));
    }

    private static List<Entry> entries(Picture picture, ColourBy colourBy, Tokens tokens) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        for (int task = 0; task < picture.taskCount(); task++) {
            if (picture.taskOnMap(task) && picture.taskSlot(task) >= 0) {
                counts.merge(key(picture, task, colourBy), 1, Integer::sum);
            }
        }
        List<Entry> entries = new ArrayList<>();
        counts.forEach((key, count) -> {
            if (entries.size() < MOST) {
                entries.add(
                        new Entry(
                                Messages.text(
                                        "map.legend.entry", name(picture, key, colourBy), count),
                                colour(key, colourBy, tokens)));
            }
        });
        return entries;
    }

    private static int key(Picture picture, int task, ColourBy colourBy) {
        return switch (colourBy) {
            case STATE -> TileState.of(picture, task).badness();
            case SERVICE -> picture.taskService(task);
            case REVISION -> Fill.revision(picture, task);
            case CAPACITY_PROVIDER -> picture.taskProvider(task);
            case ZONE -> picture.taskZone(task);
            case AGE -> 0;
        };
    }

    private static int colour(int key, ColourBy colourBy, Tokens tokens) {
        return switch (colourBy) {
            case STATE -> tokens.of(TileState.ofBadness(key));
            case SERVICE, CAPACITY_PROVIDER, ZONE -> key < 0 ? tokens.gone() : tokens.series(key);
            case REVISION -> tokens.series(key - 1);
            case AGE -> tokens.heat(1);
        };
    }

    private static String name(Picture picture, int key, ColourBy colourBy) {
        return switch (colourBy) {
            case STATE ->
                    Messages.text(
                            "map.state."
                                    + TileState.ofBadness(key).name().toLowerCase(Locale.ROOT));
            case SERVICE ->
                    key < 0 ? Messages.text("map.legend.none") : picture.services().get(key);
            case CAPACITY_PROVIDER ->
                    key < 0
                            ? Messages.text("map.legend.none")
                            : picture.capacityProviders().get(key);
            case ZONE -> key < 0 ? Messages.text("map.legend.none") : picture.zones().get(key);
            case REVISION -> Messages.text("map.legend.revision", key);
            case AGE -> Messages.text("map.legend.age");
        };
    }
}
