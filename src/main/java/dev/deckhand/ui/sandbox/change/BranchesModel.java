package dev.deckhand.ui.sandbox.change;

import dev.deckhand.ui.shared.sandbox.Branch;
import dev.deckhand.ui.shared.sandbox.Run;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The branches of the run. On the JavaFX thread.
final class BranchesModel {
    private final Run run;
    private final Deque<String> removed = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<String>> lastRemoved =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    BranchesModel(Run run) {
        this.run = run;
    }

    ObservableList<Branch> all() {
        return run.branches();
    }

    ReadOnlyObjectProperty<@Nullable Branch> currentProperty() {
        return run.currentBranchProperty();
    }

    boolean isCurrent(Branch branch) {
        return branch.equals(run.currentBranchProperty().get());
    }

    /// The first one cannot be taken away.
    boolean canRemove(Branch branch) {
        return branch.parent().isPresent();
    }

    /// The name of the branch that was taken away last and can come back.
    ReadOnlyObjectProperty<Optional<String>> lastRemovedProperty() {
        return lastRemoved.getReadOnlyProperty();
    }

    void show(Branch branch) {
        run.switchTo(branch);
    }

    void branchHere() {
        run.branchHere("");
    }

    void rename(Branch branch, String name) {
        run.rename(branch, name);
    }

    void remove(Branch branch) {
        if (canRemove(branch)) {
            removed.addLast(branch.name());
            lastRemoved.set(Optional.of(branch.name()));
            run.remove(branch);
        }
    }

    void bringBack() {
        if (!removed.isEmpty()) {
            removed.removeLast();
            lastRemoved.set(Optional.ofNullable(removed.peekLast()));
            run.bringBack();
        }
    }

    /// Nothing of another scenario can come back.
    void forget() {
        removed.clear();
        lastRemoved.set(Optional.empty());
    }
}
