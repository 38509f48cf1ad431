package dev.deckhand.ui.sandbox;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.sandbox.Level;
import dev.deckhand.ui.shared.sandbox.Line;
import dev.deckhand.ui.shared.sandbox.Moment;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.Selection;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.transformation.FilteredList;

/// The log of a run, and which of its lines are shown.
final class LogModel {
    /// Which lines by their weight.
    enum Shown {
        /// All but the steps in between.
        CHANGES,
        DECISIONS,
        TROUBLE,
        ALL
    }

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Run run;
    private final Selection selection;
    private final FilteredList<Line> lines;
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.CHANGES);
    private final ObjectProperty<Optional<String>> service =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<String>> zone =
            new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty onlySelected = new SimpleBooleanProperty();
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty withoutFuture = new SimpleBooleanProperty();

    LogModel(Run run, Selection selection) {
        this.run = run;
        this.selection = selection;
        lines = new FilteredList<>(run.lines());
        shown.subscribe(this::filter);
        service.subscribe(this::filter);
        zone.subscribe(this::filter);
        onlySelected.subscribe(this::filter);
        text.subscribe(this::filter);
        withoutFuture.subscribe(this::filter);
        run.momentProperty()
                .subscribe((_, _) -> {
                    if (withoutFuture.get()) {
                        filter();
                    }
                });
        filter();
        selection
                .selectedProperty()
                .subscribe((_, _) -> {
                    if (onlySelected.get()) {
                        filter();
                    }
                });
    }

    FilteredList<Line> lines() {
        return lines;
    }

    ObjectProperty<Shown> shownProperty() {
        return shown;
    }

    /// Only lines about this service.
    ObjectProperty<Optional<String>> serviceProperty() {
        return service;
    }

    /// Only lines about what is in this zone.
    ObjectProperty<Optional<String>> zoneProperty() {
        return zone;
    }

    /// Only lines about what is selected: an instance, a task, a service.
    BooleanProperty onlySelectedProperty() {
        return onlySelected;
    }

    StringProperty textProperty() {
        return text;
    }

    /// Leaves out what is still to come, which would tell the one who guesses.
    BooleanProperty withoutFutureProperty() {
        return withoutFuture;
    }

    boolean isFiltered() {
        return service.get().isPresent()
                || zone.get().isPresent()
                || onlySelected.get()
                || !text.get().isBlank();
    }

    /// Shows all lines again but the steps in between.
    void clear() {
        service.set(Optional.empty());
        zone.set(Optional.empty());
        onlySelected.set(false);
        text.set("");
        shown.set(Shown.CHANGES);
    }

    /// How many of the lines shown lie before or at the moment.
    int past() {
        Moment moment = run.momentProperty().get();
        if (moment == null) {
            return 0;
        }
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).seq() < moment.seq()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void filter() {
        lines.setPredicate(this::fits);
    }

    private boolean fits(Line line) {
        return fitsWeight(line) && fitsThings(line) && fitsText(line) && fitsTime(line);
    }

    private boolean fitsWeight(Line line) {
        return switch (shown.get()) {
            case ALL -> true;
            case CHANGES -> line.level() != Level.DETAIL;
            case DECISIONS -> line.decision();
            case TROUBLE -> line.level() == Level.TROUBLE;
        };
    }

    private boolean fitsTime(Line line) {
        Moment moment = run.momentProperty().get();
        return !withoutFuture.get() || (moment != null && line.seq() < moment.seq());
    }

    private boolean fitsThings(Line line) {
        return service.get()
                        .map(name ->
                                line.things().contains(new Thing.Service(name))
                                        || line.things()
                                                .contains(new Thing.Waiting("service:" + name)))
                        .orElse(true)
                && zone.get().map(name -> isIn(line, name)).orElse(true)
                && (!onlySelected.get()
                        || selection
                                .selected()
                                .map(thing -> line.things().contains(thing))
                                .orElse(true));
    }

    /// A line tells of a zone when it names it, or an instance that is there.
    private boolean isIn(Line line, String name) {
        Moment moment = run.momentProperty().get();
        for (Thing thing : line.things()) {
            boolean there =
                    moment != null
                            && thing instanceof Thing.Instance(String id)
                            && isIn(moment.picture(), id, name);
            if (there || thing.equals(new Thing.Zone(name))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(Picture picture, String instance, String zone) {
        int row = picture.instanceRow(instance);
        return row != Picture.NONE && picture.zones().get(picture.instanceZone(row)).equals(zone);
    }

    /// Every word must be there: in the sentence, its type, or the name of a thing.
    private boolean fitsText(Line line) {
        return BLANKS.splitAsStream(text.get().toLowerCase(Locale.ROOT).strip())
                .allMatch(word -> has(line, word));
    }

    private static boolean has(Line line, String word) {
        return line.text().toLowerCase(Locale.ROOT).contains(word)
                || line.type().toLowerCase(Locale.ROOT).contains(word)
                || line.things().stream()
                        .anyMatch(thing -> thing.name().toLowerCase(Locale.ROOT).contains(word));
    }
}
