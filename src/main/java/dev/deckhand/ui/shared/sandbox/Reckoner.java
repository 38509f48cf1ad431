package dev.deckhand.ui.shared.sandbox;

import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.model.TimelineAction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// All branches of a run and the learner's changes to them. Only on the worker; what it finds out
/// it tells to a listener, who brings it to the JavaFX thread.
final class Reckoner {
    /// Is told what there is to show.
    interface Listener {
        /// @param left how many of the lines shown so far stay
        /// @param added come after them
        void lines(int left, List<Line> added);

        void moment(Moment moment);

        void future(long horizonMicros, boolean complete, boolean over, Figures figures);

        void branches(List<Branch> all, Branch current, List<Made> done, List<Made> undone);
    }

    /// A change of the learner's, with what is needed to take it back and to make it again.
    ///
    /// @param from the branch on which the learner stood
    /// @param on the branch that has it: another one when it was made in the past
    private record Change(Branch from, Branch on, TimelineAction action, long step, long atMicros) {
        boolean madeBranch() {
            return !from.equals(on);
        }

        Change called(Map<Branch, Branch> now) {
            return new Change(
                    now.getOrDefault(from, from), now.getOrDefault(on, on), action, step, atMicros);
        }

        Made made() {
            return new Made(action, on, atMicros, madeBranch());
        }
    }

    /// A branch that was taken off the list.
    ///
    /// @param index where it stood
    /// @param done the learner's changes as they were then
    private record Removed(Branch branch, int index, List<Change> done) {
        Removed called(Map<Branch, Branch> now) {
            return new Removed(
                    now.getOrDefault(branch, branch),
                    index,
                    done.stream().map(change -> change.called(now)).toList());
        }
    }

    private final Listener listener;
    private final List<Branch> branches = new ArrayList<>();
    private final Map<Branch, Track> tracks = new HashMap<>();
    private final Deque<Change> done = new ArrayDeque<>();
    private final Deque<Change> undone = new ArrayDeque<>();
    private final List<Removed> removed = new ArrayList<>();
    private @Nullable Track current;
    private int told;
    private int branchesMade;

    Reckoner(Listener listener) {
        this.listener = listener;
    }

    void close() {
        current = null;
        branches.clear();
        tracks.clear();
        done.clear();
        undone.clear();
        removed.clear();
    }

    void open(Scenario scenario, String name) {
        close();
        branchesMade = 1;
        Branch main = new Branch(1, name, Optional.empty(), 0);
        Track track = new Track(main, Simulation.load(scenario));
        branches.add(main);
        tracks.put(main, track);
        current = track;
        tellBranches();
        retell(0);
        listener.moment(track.toStep(0));
    }

    private Track current() {
        return Objects.requireNonNull(current, "nothing is open");
    }

    // ---- the clock ----

    void toTime(long micros) {
        Track track = current();
        if (micros > track.horizonMicros()) {
            extend(micros);
        }
        listener.moment(track.toTime(micros));
    }

    void toStep(long step) {
        listener.moment(current().toStep(step));
    }

    void toEnd() {
        Track track = current();
        while (!track.isComplete()) {
            ahead();
        }
        listener.moment(track.toTime(track.horizonMicros()));
    }

    void extend(long micros) {
        current().extend(micros);
        tellFuture();
    }

    /// Computes a little further; false when there is no more to do.
    boolean ahead() {
        Track track = current;
        if (track == null || track.isComplete()) {
            return false;
        }
        track.ahead();
        retell(told);
        tellFuture();
        return !track.isComplete();
    }

    // ---- changes ----

    void apply(TimelineAction action, IntFunction<String> name) {
        Track track = current();
        long at = track.atMicros();
        long step = track.here().position();
        Branch from = track.branch();
        if (track.isInThePast()) {
            track = fork(name);
        }
        done.addLast(new Change(from, track.branch(), action, step, at));
        undone.clear();
        retell(track.apply(action));
        arrive(track, at);
    }

    void undo() {
        Change change = done.pollLast();
        if (change == null) {
            return;
        }
        undone.addLast(change);
        long at = current().atMicros();
        Track track = track(change.on());
        track.undo();
        if (change.madeBranch()) {
            branches.remove(change.on());
            track = track(change.from());
        }
        current = track;
        retell(0);
        arrive(track, at);
    }

    void redo() {
        Change change = undone.pollLast();
        if (change == null) {
            return;
        }
        done.addLast(change);
        long at = Math.max(current().atMicros(), change.atMicros());
        Track track = track(change.on());
        if (change.madeBranch()) {
            branches.add(change.on());
        }
        track.backTo(change.step(), change.atMicros());
        track.apply(change.action());
        current = track;
        retell(0);
        arrive(track, at);
    }

    void branchHere(IntFunction<String> name) {
        long at = current().atMicros();
        Track track = fork(name);
        retell(0);
        arrive(track, at);
    }

    private Track fork(IntFunction<String> name) {
        Track parent = current();
        Branch branch =
                new Branch(
                        branchesMade + 1,
                        name.apply(branchesMade),
                        Optional.of(parent.branch()),
                        parent.atMicros());
        branchesMade++;
        Track track = parent.fork(branch);
        branches.add(branch);
        tracks.put(branch, track);
        current = track;
        return track;
    }

    /// Gives a branch another name; those that come from it know it by that name too.
    void rename(Branch branch, String name) {
        Map<Branch, Branch> now = new HashMap<>();
        Map<Branch, Track> renamed = new HashMap<>();
        tracks.keySet().stream()
                .sorted(Comparator.comparingInt(Branch::number))
                .forEach(old -> {
                    Branch other =
                            new Branch(
                                    old.number(),
                                    old.number() == branch.number() ? name : old.name(),
                                    old.parent().map(parent -> now.getOrDefault(parent, parent)),
                                    old.atMicros());
                    now.put(old, other);
                    Track track = track(old);
                    track.call(other);
                    renamed.put(other, track);
                });
        tracks.clear();
        tracks.putAll(renamed);
        branches.replaceAll(old -> now.getOrDefault(old, old));
        removed.replaceAll(each -> each.called(now));
        for (Deque<Change> changes : List.of(done, undone)) {
            List<Change> old = List.copyOf(changes);
            changes.clear();
            old.forEach(change -> changes.addLast(change.called(now)));
        }
        tellBranches();
        listener.moment(current().again());
    }

    /// Takes a branch off the list, with the changes made on it; the first one stays. Shows its
    /// parent when it was shown.
    void remove(Branch branch) {
        if (branch.parent().isEmpty() || !branches.contains(branch)) {
            return;
        }
        List<Change> before = List.copyOf(done);
        removed.add(new Removed(branch, branches.indexOf(branch), before));
        branches.remove(branch);
        done.removeIf(change -> change.on().equals(branch));
        undone.removeIf(change -> change.on().equals(branch));
        if (current().branch().equals(branch)) {
            Branch parent = branch.parent().get();
            switchTo(branches.contains(parent) ? parent : branches.getFirst());
        } else {
            tellBranches();
        }
    }

    /// Brings the branch back that was removed last.
    void bringBack() {
        if (removed.isEmpty()) {
            return;
        }
        Removed last = removed.removeLast();
        branches.add(Math.min(last.index(), branches.size()), last.branch());
        List<Change> since = List.copyOf(done);
        done.clear();
        last.done().stream()
                .filter(change -> since.contains(change) || change.on().equals(last.branch()))
                .forEach(done::addLast);
        since.stream().filter(change -> !last.done().contains(change)).forEach(done::addLast);
        tellBranches();
    }

    void switchTo(Branch branch) {
        long at = current().atMicros();
        Track track = track(branch);
        current = track;
        retell(0);
        arrive(track, at);
    }

    private void arrive(Track track, long at) {
        track.extend(at);
        tellBranches();
        Moment moment = track.toTime(at);
        tellFuture();
        listener.moment(moment);
    }

    // ---- looking ----

    /// A branch at a time; its clock is left where it is.
    Simulation at(Branch branch, long micros) {
        return track(branch).lookAt(micros);
    }

    Simulation here() {
        return current().here();
    }

    boolean isOpen() {
        return current != null;
    }

    private Track track(Branch branch) {
        Track track = tracks.get(branch);
        if (track != null) {
            return track;
        }
        return tracks.values().stream() // It may have been renamed since it was asked for.
                .filter(other -> other.branch().number() == branch.number())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no branch " + branch.name()));
    }

    // ---- telling ----

    /// Tells all lines but the first `left`.
    private void retell(int left) {
        List<Line> lines = current().lines();
        int from = Math.min(left, lines.size());
        listener.lines(from, List.copyOf(lines.subList(from, lines.size())));
        told = lines.size();
    }

    private void tellFuture() {
        Track track = current();
        listener.future(track.horizonMicros(), track.isComplete(), track.isOver(), track.figures());
    }

    private void tellBranches() {
        listener.branches(
                List.copyOf(branches),
                current().branch(),
                done.stream().map(Change::made).toList(),
                undone.stream().map(Change::made).toList());
    }
}
