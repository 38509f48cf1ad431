package dev.deckhand.ui.sandbox.change;

import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.Selection;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableSet;
import javafx.scene.Node;

/// Everything of this package, for the stage: the palette, the command line, and what stands in the
/// place of the map.
public final class WhatIf {
    private final ChangeModel model;
    private final ChangePane palette;
    private final CommandBar command;
    private final OverPane over;
    private final ReadOnlyObjectWrapper<Optional<Node>> instead =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param openGroups the groups of the palette that are unfolded
    public WhatIf(
            Run run,
            Selection selection,
            Document document,
            ObservableSet<ChangeGroup> openGroups) {
        model = new ChangeModel(run, selection, document, openGroups);
        palette = new ChangePane(model);
        command = new CommandBar(model);
        over = new OverPane(model, () -> new MapSight(selection));
        over.visibleProperty()
                .subscribe(shown -> instead.set(shown ? Optional.of(over) : Optional.empty()));
    }

    /// Goes left.
    public ChangePane palette() {
        return palette;
    }

    /// Goes below the map.
    public CommandBar command() {
        return command;
    }

    /// The editor or the comparison, as long as one is open.
    public ObservableValue<Optional<Node>> instead() {
        return instead.getReadOnlyProperty();
    }

    /// What was changed last and can be undone, in words.
    public ChangeModel model() {
        return model;
    }
}
