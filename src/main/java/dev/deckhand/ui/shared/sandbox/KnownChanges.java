package dev.deckhand.ui.shared.sandbox;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The branches of a run and the learner's changes, as they were told last. On the JavaFX thread.
final class KnownChanges {
    private final ObservableList<Branch> branches = FXCollections.observableArrayList();
    private final ObservableList<Made> done = FXCollections.observableArrayList();
    private final ObservableList<Made> undone = FXCollections.observableArrayList();

    final ObservableList<Branch> branchesSeen = FXCollections.unmodifiableObservableList(branches);
    final ObservableList<Made> doneSeen = FXCollections.unmodifiableObservableList(done);
    final ObservableList<Made> undoneSeen = FXCollections.unmodifiableObservableList(undone);
    final ReadOnlyObjectWrapper<@Nullable Branch> current = new ReadOnlyObjectWrapper<>();
    final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    void show(List<Branch> all, Branch now, List<Made> made, List<Made> takenBack) {
        branches.setAll(all);
        current.set(now);
        done.setAll(made);
        undone.setAll(takenBack);
        canUndo.set(!made.isEmpty());
        canRedo.set(!takenBack.isEmpty());
    }
}
