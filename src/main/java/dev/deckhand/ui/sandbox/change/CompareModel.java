package dev.deckhand.ui.sandbox.change;

import dev.deckhand.sandbox.compare.Account;
import dev.deckhand.sandbox.compare.Accounts;
import dev.deckhand.sandbox.compare.Difference;
import dev.deckhand.sandbox.compare.Differences;
import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.ui.shared.sandbox.Branch;
import dev.deckhand.ui.shared.sandbox.Moment;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.Selection;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Two branches at the moment shown. On the JavaFX thread; the figures come from the worker.
final class CompareModel {
    /// One branch at that moment.
    ///
    /// @param account empty while time plays
    record Side(Branch branch, Picture picture, Optional<Account> account) {}

    /// Both, the one that was made first left, and what is different.
    ///
    /// @param partedAt when they went different ways
    record Pair(Side left, Side right, long partedAt, long atMicros, List<Difference> differences) {
        Pair {
            differences = List.copyOf(differences);
        }

        /// Instances whose cards are not the same.
        Set<Thing> differing() {
            return Differences.differingInstances(left.picture(), right.picture()).stream()
                    .map(Thing.Instance::new)
                    .collect(Collectors.toSet());
        }
    }

    private final Run run;
    private final Selection selection;
    private final ReadOnlyObjectWrapper<Optional<Branch>> other =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Pair>> pair =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean asking;
    private boolean again;

    CompareModel(Run run, Selection selection) {
        this.run = run;
        this.selection = selection;
        run.momentProperty().subscribe(_ -> refresh());
        run.playingProperty().subscribe(_ -> refresh());
        run.branches().subscribe(this::branchesChanged);
    }

    /// What the branch shown is compared with; empty when nothing is.
    ReadOnlyObjectProperty<Optional<Branch>> otherProperty() {
        return other.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Pair>> pairProperty() {
        return pair.getReadOnlyProperty();
    }

    Selection selection() {
        return selection;
    }

    boolean isOpen() {
        return other.get().isPresent();
    }

    /// Puts a branch beside the one shown.
    void with(Branch branch) {
        other.set(Optional.of(branch));
        refresh();
    }

    /// Goes on in the other one: what was beside is shown, and the other way round.
    void swap() {
        other.get().ifPresent(run::switchTo);
    }

    void close() {
        other.set(Optional.empty());
        pair.set(Optional.empty());
        selection.dark();
    }

    /// Lights what a difference is about.
    void light(Difference difference) {
        List<Thing> things = new ArrayList<>();
        difference.services().forEach(name -> things.add(new Thing.Service(name)));
        difference.instances().forEach(id -> things.add(new Thing.Instance(id)));
        difference.zones().forEach(zone -> things.add(new Thing.Zone(zone)));
        selection.light(things);
    }

    void dark() {
        selection.dark();
    }

    private void branchesChanged() {
        Optional<Branch> beside = other.get();
        if (beside.isEmpty()) {
            return;
        }
        Optional<Branch> now =
                run.branches().stream()
                        .filter(branch -> branch.number() == beside.get().number())
                        .findFirst();
        if (now.isEmpty()) {
            close();
        } else {
            other.set(now);
            refresh();
        }
    }

    private void refresh() {
        Moment moment = run.momentProperty().get();
        Optional<Branch> beside = other.get();
        if (moment == null || beside.isEmpty()) {
            return;
        }
        if (beside.get().number() == moment.branch().number()) {
            changeSides(moment.branch());
            return;
        }
        if (asking) {
            again = true;
            return;
        }
        asking = true;
        again = false;
        Branch right = beside.get();
        long at = moment.atMicros();
        long parted = partedAt(moment.branch(), right);
        boolean figures = !run.playingProperty().get();
        run.ask(
                moment.branch(),
                at,
                simulation -> side(moment.branch(), simulation, parted, at, figures),
                left ->
                        run.ask(
                                right,
                                at,
                                simulation -> side(right, simulation, parted, at, figures),
                                beside1 -> arrived(left, beside1, parted, at)));
    }

    /// The branch beside is the one shown now: the one shown before goes beside.
    private void changeSides(Branch shown) {
        Optional<Branch> before =
                pair.get()
                        .map(last ->
                                last.left().branch().number() == shown.number()
                                        ? last.right().branch()
                                        : last.left().branch())
                        .filter(branch ->
                                run.branches().stream()
                                        .anyMatch(each -> each.number() == branch.number()))
                        .filter(branch -> branch.number() != shown.number());
        if (before.isEmpty()) {
            close();
        } else {
            other.set(before);
            refresh();
        }
    }

    private static Side side(
            Branch branch, Simulation simulation, long parted, long at, boolean figures) {
        return new Side(
                branch,
                simulation.picture(),
                figures
                        ? Optional.of(Accounts.of(simulation, Math.min(parted, at), at))
                        : Optional.empty());
    }

    private void arrived(Side one, Side two, long parted, long at) {
        asking = false;
        if (other.get().isPresent()) {
            boolean inOrder = one.branch().number() < two.branch().number();
            Side left = inOrder ? one : two;
            Side right = inOrder ? two : one;
            pair.set(
                    Optional.of(
                            new Pair(
                                    left,
                                    right,
                                    parted,
                                    at,
                                    Differences.between(
                                            left.picture(),
                                            left.branch().name(),
                                            right.picture(),
                                            right.branch().name()))));
        }
        if (again) {
            refresh();
        }
    }

    /// When two branches went different ways.
    static long partedAt(Branch one, Branch two) {
        if (one.number() == two.number()) {
            return Long.MAX_VALUE;
        }
        long leftAt = Long.MAX_VALUE;
        @Nullable Branch a = one;
        while (a != null) {
            long otherLeft = Long.MAX_VALUE;
            @Nullable Branch b = two;
            while (b != null) {
                if (a.number() == b.number()) {
                    return Math.min(leftAt, otherLeft);
                }
                otherLeft = b.atMicros();
                b = b.parent().orElse(null);
            }
            leftAt = a.atMicros();
            a = a.parent().orElse(null);
        }
        return 0;
    }
}
