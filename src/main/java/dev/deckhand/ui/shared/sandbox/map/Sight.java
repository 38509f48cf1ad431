package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.sandbox.Thing;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Box;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What is on the map at the moment and where all of it stands, seen from the eye.
final class Sight {
    private final Eye eye = new Eye();
    private final ObjectProperty<SizeBy> sizeBy = new SimpleObjectProperty<>(SizeBy.MEMORY);
    private final ObjectProperty<GroupBy> groupBy = new SimpleObjectProperty<>(GroupBy.ZONE);

    private @Nullable Picture picture;
    private @Nullable Survey survey;
    private @Nullable MapLayout known;
    private @Nullable Tiles tiles;

    Eye eye() {
        return eye;
    }

    ObjectProperty<SizeBy> sizeByProperty() {
        return sizeBy;
    }

    ObjectProperty<GroupBy> groupByProperty() {
        return groupBy;
    }

    GroupBy groupBy() {
        return groupBy.get();
    }

    /// What is shown now; null before the first moment.
    @Nullable Picture picture() {
        return picture;
    }

    Sight() {
        sizeBy.subscribe(() -> tiles = null);
    }

    void show(Picture now) {
        show(new Survey(now));
    }

    void show(Survey surveyed) {
        Picture now = surveyed.picture();
        picture = now;
        survey = surveyed;
        forget();
        if (now.position() == 0) {
            tiles = null;
        }
    }

    /// Has places worked out anew: they are seen otherwise now.
    void forget() {
        known = null;
    }

    void fit() {
        eye.fit(survey(), groupBy());
        forget();
    }

    void stepBack() {
        eye.stepBack(survey(), groupBy());
        forget();
    }

    void zoom(double zoom, double px, double py) {
        eye.zoom(survey(), groupBy(), zoom, px, py);
        forget();
    }

    Survey survey() {
        return Objects.requireNonNull(survey);
    }

    /// Where everything stands now, seen from here; worked out once.
    MapLayout places() {
        MapLayout layout = known == null ? eye.layout(survey(), groupBy()) : known;
        known = layout;
        return layout;
    }

    /// How tiles stand on cards; settled by the first moment of a run, or of a command to size them
    /// otherwise.
    Tiles tiles() {
        Tiles now = tiles == null ? Tiles.of(survey(), sizeBy.get()) : tiles;
        tiles = now;
        return now;
    }

    // ---- where things are ----

    /// Where a thing is in the content; null when it is not on the map.
    @Nullable Box boxOf(Picture now, Thing thing) {
        return switch (thing) {
            case Thing.Instance(var id) -> {
                int row = now.instanceRow(id);
                yield row == Picture.NONE || now.instanceGone(row) ? null : places().card(row);
            }
            case Thing.Task(var id) -> {
                int row = now.taskRow(id);
                yield row == Picture.NONE || !now.taskOnMap(row) ? null : boxOfTask(now, row);
            }
            case Thing.Service(var name) -> {
                int service = now.services().indexOf(name);
                Box found = null;
                for (int task = 0; task < now.taskCount() && found == null; task++) {
                    if (now.taskService(task) == service && now.taskOnMap(task)) {
                        found = boxOfTask(now, task);
                    }
                }
                yield found;
            }
            case Thing.Zone(var name) -> {
                int column = places().columnOfNumber(now.zones().indexOf(name));
                yield column < 0 || groupBy() != GroupBy.ZONE
                        ? null
                        : box(places().columns().get(column));
            }
            case Thing.Provider _, Thing.Waiting _ -> null;
        };
    }

    private @Nullable Box boxOfTask(Picture now, int task) {
        int instance = now.taskInstance(task);
        return instance >= 0 ? places().card(instance) : fargateBox(now, places(), task);
    }

    /// Where a task's tile is in the content, as a moment knows it; null when it has no place.
    @Nullable Box tileBox(Picture in, int task) {
        if (task >= in.taskCount() || in.taskSlot(task) < 0) {
            return null;
        }
        int instance = in.taskInstance(task);
        if (instance < 0) {
            return fargateBox(in, places(), task);
        }
        return instance >= places().instances()
                ? null
                : tiles().tile(in, task, CardPainter.body(places().card(instance), eye.level()));
    }

    private static Box box(MapLayout.Column column) {
        return new Box(column.x(), column.y(), column.width(), column.height());
    }

    /// Where the card of a task of Fargate is; null when it has no place.
    static @Nullable Box fargateBox(Picture now, MapLayout layout, int task) {
        if (now.taskInstance(task) >= 0 || now.taskZone(task) < 0 || now.taskSlot(task) < 0) {
            return null;
        }
        int column =
                layout.groupBy() == GroupBy.ZONE ? layout.columnOfNumber(now.taskZone(task)) : 0;
        return column < 0
                ? null
                : layout.fargateTask(layout.columns().get(column), now.taskSlot(task));
    }

    /// What is at a point of the view.
    Optional<Thing> at(double px, double py) {
        Picture now = picture;
        if (now == null || py < 0) {
            return Optional.empty();
        }
        MapLayout layout = places();
        double x = px - eye.dx();
        double y = py - eye.dy();
        int instance = layout.instanceAt(x, y);
        if (instance >= 0 && !now.instanceGone(instance)) {
            if (!eye.level().isPixels()) {
                Box body = CardPainter.body(layout.card(instance), eye.level());
                int slot = Tiles.slotAt(tiles().grid(now, instance), body, x, y);
                for (int task : now.tasksOn(instance)) {
                    if (now.taskSlot(task) == slot) {
                        return Optional.of(new Thing.Task(now.taskId(task)));
                    }
                }
            }
            return Optional.of(new Thing.Instance(now.instanceId(instance)));
        }
        for (MapLayout.Column column : layout.columns()) {
            int slot = layout.fargateSlotAt(column, x, y);
            for (int task : slot < 0 ? List.<Integer>of() : survey().fargate()) {
                if (now.taskSlot(task) == slot
                        && (groupBy() != GroupBy.ZONE || now.taskZone(task) == column.number())) {
                    return Optional.of(new Thing.Task(now.taskId(task)));
                }
            }
            if (groupBy() == GroupBy.ZONE
                    && x >= column.x()
                    && x < column.x() + column.width()
                    && y >= column.y()
                    && y < column.y() + column.height()
                    && column.number() >= 0
                    && column.number() < now.zones().size()) {
                return Optional.of(new Thing.Zone(now.zones().get(column.number())));
            }
        }
        return Optional.empty();
    }
}
