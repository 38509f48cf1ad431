package dev.deckhand.ui.shared.sandbox;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is pointed at, shared by map, log, lists and inspector. On the JavaFX thread.
///
/// Selecting holds until something else is selected; lighting lasts as long as the pointer or the
/// focus is on what lights.
public final class Selection {
    private final ReadOnlyObjectWrapper<Optional<Thing>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Set<Thing>> lit = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Optional<Line>> line =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public ReadOnlyObjectProperty<Optional<Thing>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public Optional<Thing> selected() {
        return selected.get();
    }

    /// Selects a thing; the line of the log that was selected is so no more.
    public void select(Thing thing) {
        line.set(Optional.empty());
        selected.set(Optional.of(thing));
    }

    /// Selects a line of the log and the first thing it is about.
    public void select(Line one) {
        line.set(Optional.of(one));
        one.things().stream().findFirst().ifPresent(thing -> selected.set(Optional.of(thing)));
    }

    public void clear() {
        line.set(Optional.empty());
        selected.set(Optional.empty());
    }

    /// The line of the log that is selected, an event or a decision; empty when what is selected
    /// was pointed at elsewhere.
    public ReadOnlyObjectProperty<Optional<Line>> lineProperty() {
        return line.getReadOnlyProperty();
    }

    public Optional<Line> line() {
        return line.get();
    }

    /// What is lit up, the rest being dimmed; empty when nothing is.
    public ReadOnlyObjectProperty<Set<Thing>> litProperty() {
        return lit.getReadOnlyProperty();
    }

    public Set<Thing> lit() {
        return lit.get();
    }

    /// Lights these things and no others.
    public void light(Collection<? extends Thing> things) {
        lit.set(Set.copyOf(things));
    }

    /// Puts all lights out.
    public void dark() {
        lit.set(Set.of());
    }
}
