package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where everything stands: by arithmetic, from rows and slots, in pixels of the map's content at
/// one zoom. Says nothing of states.
///
/// A column stands for an Availability Zone (or what else things are grouped by). In it, instances
/// have places in the order of their rows, and keep them when another goes; below them is the
/// column's part of Fargate, a place for each slot. Immutable.
final class MapLayout {
    /// A card's size at zoom 1, the reading size.
    static final double CARD_WIDTH = 168;

    static final double CARD_HEIGHT = 112;

    private static final double PAD = 10;
    private static final double HEAD = 26;
    private static final double FARGATE_HEAD = 20;
    private static final int NOWHERE = -1;

    private final GroupBy groupBy;
    private final double zoom;
    private final double gap;
    private final List<Column> columns;
    private final int[] columnOf;
    private final int[] placeOf;
    private final double width;
    private final double height;

    /// A column.
    ///
    /// @param number of the zone, provider or type in the picture; -1 for the rest
    /// @param perRow cards beside each other
    /// @param instances places of instances, gone ones counted
    /// @param fargate places of Fargate tasks
    record Column(
            String title,
            int number,
            double x,
            double y,
            double width,
            double height,
            int perRow,
            int instances,
            int fargate) {}

    /// A rectangle.
    record Box(double x, double y, double width, double height) {
        boolean contains(double px, double py) {
            return px >= x && px < x + width && py >= y && py < y + height;
        }

        double centreX() {
            return x + width / 2;
        }

        double centreY() {
            return y + height / 2;
        }

        /// The same box elsewhere.
        Box moved(double byX, double byY) {
            return new Box(x + byX, y + byY, width, height);
        }

        /// Whether any of it is also in another box.
        boolean meets(Box other) {
            return x < other.x + other.width
                    && x + width > other.x
                    && y < other.y + other.height
                    && y + height > other.y;
        }
    }

    private MapLayout(
            GroupBy groupBy,
            double zoom,
            double gap,
            List<Column> columns,
            int[] columnOf,
            int[] placeOf,
            double width,
            double height) {
        this.groupBy = groupBy;
        this.zoom = zoom;
        this.gap = gap;
        this.columns = List.copyOf(columns);
        this.columnOf = columnOf;
        this.placeOf = placeOf;
        this.width = width;
        this.height = height;
    }

    /// How many cards stand beside each other so that all of it has about the shape of the window.
    ///
    /// @param aspect width by height of the window
    /// @param cardAspect width by height of a card
    static int perRow(Survey survey, GroupBy groupBy, double aspect, double cardAspect) {
        Groups groups = Groups.of(survey, groupBy);
        int most = 1;
        for (int i = 0; i < groups.titles.size(); i++) {
            most = Math.max(most, groups.counts[i] + (groups.fargate[i] + 3) / 4);
        }
        double count = Math.max(1, groups.titles.size());
        return Math.clamp(Math.round(Math.sqrt(most * aspect / cardAspect / count)), 1, most);
    }

    static MapLayout of(Survey survey, GroupBy groupBy, int perRow, double zoom) {
        Groups groups = Groups.of(survey, groupBy);
        double gap = Math.max(1, 8 * Math.min(1, zoom));
        double cardWidth = cardWidth(zoom);
        double cardHeight = cardHeight(zoom);
        double pad = Math.max(4, PAD * Math.min(1, zoom));
        List<Column> columns = new ArrayList<>();
        double x = pad;
        double height = 0;
        for (int i = 0; i < groups.titles.size(); i++) {
            int count = groups.counts[i];
            int fargate = groups.fargate[i];
            int across = Math.max(1, perRow);
            double inner = across * (cardWidth + gap) - gap;
            double least = Math.min(cardWidth, 120);
            int rows = (count + across - 1) / across;
            double tall = HEAD + rows * (cardHeight + gap);
            if (fargate > 0) {
                int small = (fargate + 2 * across - 1) / (2 * across);
                tall += FARGATE_HEAD + small * (smallHeight(zoom, gap) + gap);
            }
            double wide = Math.max(inner, least) + 2 * pad;
            columns.add(
                    new Column(
                            groups.titles.get(i),
                            groups.numbers[i],
                            x,
                            pad,
                            wide,
                            tall + pad,
                            across,
                            count,
                            fargate));
            x += wide + pad;
            height = Math.max(height, tall + pad);
        }
        List<Column> even = new ArrayList<>();
        for (Column column : columns) {
            even.add(
                    new Column(
                            column.title(),
                            column.number(),
                            column.x(),
                            column.y(),
                            column.width(),
                            height,
                            column.perRow(),
                            column.instances(),
                            column.fargate()));
        }
        return new MapLayout(
                groupBy, zoom, gap, even, groups.columnOf, groups.placeOf, x, height + 2 * pad);
    }

    private static double cardWidth(double zoom) {
        double width = CARD_WIDTH * zoom;
        return width < 32 ? Math.max(3, Math.floor(width)) : width;
    }

    private static double cardHeight(double zoom) {
        double width = CARD_WIDTH * zoom;
        return width < 32 ? Math.max(3, Math.floor(width)) : CARD_HEIGHT * zoom;
    }

    private static double smallHeight(double zoom, double gap) {
        return (cardHeight(zoom) - gap) / 2;
    }

    double zoom() {
        return zoom;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    GroupBy groupBy() {
        return groupBy;
    }

    /// The column of an instance.
    int columnOf(int instance) {
        return columnOf[instance];
    }

    /// Whether a column stands for a zone that is lost.
    boolean isLost(int column, Picture picture) {
        int zone = columns.get(column).number();
        return groupBy == GroupBy.ZONE
                && zone >= 0
                && zone < picture.zones().size()
                && picture.zoneFailed(zone);
    }

    double cardWidth() {
        return cardWidth(zoom);
    }

    List<Column> columns() {
        return columns;
    }

    /// Where an instance's card is; it may be of one that is gone.
    Box card(int instance) {
        Column column = columns.get(columnOf[instance]);
        int place = placeOf[instance];
        double w = cardWidth(zoom);
        double h = cardHeight(zoom);
        return new Box(
                left(column) + place % column.perRow() * (w + gap),
                column.y() + HEAD + Math.floorDiv(place, column.perRow()) * (h + gap),
                w,
                h);
    }

    int instances() {
        return columnOf.length;
    }

    private double left(Column column) {
        double inner = column.perRow() * (cardWidth(zoom) + gap) - gap;
        return column.x()
                + Math.max(4, PAD * Math.min(1, zoom))
                + Math.max(
                        0, (column.width() - 2 * Math.max(4, PAD * Math.min(1, zoom)) - inner) / 2);
    }

    /// The part of a column that is Fargate; of no height when nothing ever ran there.
    Box fargate(Column column) {
        int rows = (column.instances() + column.perRow() - 1) / column.perRow();
        double y = column.y() + HEAD + rows * (cardHeight(zoom) + gap);
        return new Box(
                column.x(),
                y,
                column.width(),
                column.fargate() == 0 ? 0 : column.y() + column.height() - y);
    }

    /// Where a task of Fargate stands.
    Box fargateTask(Column column, int slot) {
        Box region = fargate(column);
        double w = (cardWidth(zoom) - gap) / 2;
        double h = smallHeight(zoom, gap);
        int across = 2 * column.perRow();
        return new Box(
                left(column) + slot % across * (w + gap),
                region.y() + FARGATE_HEAD + Math.floorDiv(slot, across) * (h + gap),
                w,
                h);
    }

    /// The column of a zone (or of what else things are grouped by), or -1.
    int columnOfNumber(int number) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).number() == number) {
                return i;
            }
        }
        return NOWHERE;
    }

    /// The row of the instance whose card is there, or -1. Gone ones count.
    int instanceAt(double x, double y) {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            double w = cardWidth(zoom) + gap;
            double h = cardHeight(zoom) + gap;
            double px = x - left(column);
            double py = y - column.y() - HEAD;
            if (px < 0 || py < 0 || px >= column.perRow() * w) {
                continue;
            }
            int place = ((int) (py / h)) * column.perRow() + (int) (px / w);
            if (place < column.instances() && px % w < w - gap && py % h < h - gap) {
                return at(i, place);
            }
        }
        return NOWHERE;
    }

    private int at(int column, int place) {
        for (int row = 0; row < columnOf.length; row++) {
            if (columnOf[row] == column && placeOf[row] == place) {
                return row;
            }
        }
        return NOWHERE;
    }

    /// The slot of Fargate at a point of a column, or -1.
    int fargateSlotAt(Column column, double x, double y) {
        for (int slot = 0; slot < column.fargate(); slot++) {
            if (fargateTask(column, slot).contains(x, y)) {
                return slot;
            }
        }
        return NOWHERE;
    }

    /// Who belongs to which column; columns stand in the order in which they came.
    private static final class Groups {
        private final List<String> titles;
        private final int[] numbers;
        private final int[] counts;
        private final int[] fargate;
        private final int[] columnOf;
        private final int[] placeOf;

        private Groups(
                List<String> titles,
                int[] numbers,
                int[] counts,
                int[] fargate,
                int[] columnOf,
                int[] placeOf) {
            this.titles = titles;
            this.numbers = numbers;
            this.counts = counts;
            this.fargate = fargate;
            this.columnOf = columnOf;
            this.placeOf = placeOf;
        }

        static Groups of(Survey survey, GroupBy groupBy) {
            Picture picture = survey.picture();
            int instances = picture.instanceCount();
            int[] columnOf = new int[instances];
            int[] placeOf = new int[instances];
            List<String> titles = new ArrayList<>();
            List<Integer> numbers = new ArrayList<>();
            switch (groupBy) {
                case ZONE -> {
                    for (int zone = 0; zone < picture.zones().size(); zone++) {
                        titles.add(picture.zones().get(zone));
                        numbers.add(zone);
                    }
                    for (int row = 0; row < instances; row++) {
                        columnOf[row] = Math.max(0, picture.instanceZone(row));
                    }
                }
                case CAPACITY_PROVIDER -> {
                    Map<Integer, Integer> found = new LinkedHashMap<>();
                    for (int row = 0; row < instances; row++) {
                        found.putIfAbsent(picture.instanceProvider(row), 0);
                    }
                    for (var entry : found.entrySet()) {
                        entry.setValue(titles.size());
                        titles.add(
                                entry.getKey() < 0
                                        ? ""
                                        : picture.capacityProviders().get(entry.getKey()));
                        numbers.add(entry.getKey());
                    }
                    for (int row = 0; row < instances; row++) {
                        columnOf[row] = found.getOrDefault(picture.instanceProvider(row), 0);
                    }
                }
                case INSTANCE_TYPE -> {
                    Map<String, Integer> found = new LinkedHashMap<>();
                    for (int row = 0; row < instances; row++) {
                        found.putIfAbsent(picture.instanceType(row), 0);
                    }
                    for (var entry : found.entrySet()) {
                        entry.setValue(titles.size());
                        titles.add(entry.getKey());
                        numbers.add(titles.size() - 1);
                    }
                    for (int row = 0; row < instances; row++) {
                        columnOf[row] = found.getOrDefault(picture.instanceType(row), 0);
                    }
                }
                case NONE -> {
                    titles.add("");
                    numbers.add(0);
                }
            }
            if (titles.isEmpty()) {
                titles.add("");
                numbers.add(0);
            }
            int[] counts = new int[titles.size()];
            for (int row = 0; row < instances; row++) {
                placeOf[row] = counts[columnOf[row]]++;
            }
            int[] fargate = new int[titles.size()];
            for (int zone = 0; zone < picture.zones().size(); zone++) {
                int column = groupBy == GroupBy.ZONE ? zone : 0;
                fargate[column] = Math.max(fargate[column], survey.fargateSlots(zone));
            }
            return new Groups(
                    titles,
                    numbers.stream().mapToInt(Integer::intValue).toArray(),
                    counts,
                    fargate,
                    columnOf,
                    placeOf);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MapLayout layout
                && layout.groupBy == groupBy
                && layout.zoom == zoom
                && layout.columns.equals(columns)
                && Arrays.equals(layout.columnOf, columnOf)
                && Arrays.equals(layout.placeOf, placeOf);
    }

    @Override
    public int hashCode() {
        return columns.hashCode();
    }
}
