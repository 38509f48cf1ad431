package dev.deckhand.sandbox.placement;

import dev.deckhand.sandbox.model.PlacementStrategy;
import dev.deckhand.sandbox.model.TieBreak;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which task of a service stops when there is one too many.
///
/// `binpack`: the one whose instance would have the most of the resource after it is gone.
/// `spread`: one from the value with the most tasks, at random inside an Availability Zone. No
/// strategy: the Availability Zone with the most tasks, then the instance with the most. `random`
/// and chains of several: AWS says only that the strategy picks the task; [MODEL] entries narrow
/// one after the other, as in placement.
public final class ScaleIn {
    private static final List<PlacementStrategy> DEFAULT =
            List.of(
                    PlacementStrategy.spread("attribute:" + Attributes.AVAILABILITY_ZONE),
                    PlacementStrategy.spread("instanceId"));

    private ScaleIn() {}

    /// A task of the service that is not yet told to stop.
    ///
    /// @param slot its instance; -1 on Fargate
    /// @param availabilityZone of the task
    /// @param requirement what its instance gets back
    /// @param stoppable whether it may be picked: not protected, and of the revision that shrinks
    public record ServiceTask(
            String task,
            int slot,
            String availabilityZone,
            Requirement requirement,
            boolean stoppable) {}

    /// The pick and how it came about.
    ///
    /// @param task empty when no task may be stopped
    /// @param stages counts in and out: `STOPPABLE`, then one for each strategy entry
    /// @param ties tasks that were equal at the end, in the order of the tie rule; empty when one
    ///   was left
    public record Choice(
            Optional<String> task,
            List<WhyTable.Stage> stages,
            List<String> ties,
            WhyTable.TieRule tieRule,
            String sentence) {
        public Choice {
            stages = List.copyOf(stages);
            ties = List.copyOf(ties);
        }
    }

    /// Picks the task.
    ///
    /// @param strategy the service's own; empty = the default
    /// @param tasks all tasks of the service, oldest first; those that may not be stopped are
    ///   counted too
    public static Choice choose(
            Fleet fleet,
            List<PlacementStrategy> strategy,
            List<ServiceTask> tasks,
            TieBreak tieBreak,
            long chance) {
        List<ServiceTask> left = tasks.stream().filter(ServiceTask::stoppable).toList();
        List<WhyTable.Stage> stages = new ArrayList<>();
        List<String> words = new ArrayList<>();
        stages.add(new WhyTable.Stage("STOPPABLE", tasks.size(), left.size()));
        boolean random = false;
        List<PlacementStrategy> entries = strategy.isEmpty() ? DEFAULT : strategy;
        for (PlacementStrategy entry : entries) {
            List<ServiceTask> before = left;
            if (entry.type() == PlacementStrategy.Type.RANDOM) {
                random = true;
                left = left.isEmpty() ? left : List.of(drawn(fleet, left, chance));
            } else {
                left = most(fleet, entry, tasks, left, words);
            }
            stages.add(new WhyTable.Stage(WhyTable.stageName(entry), before.size(), left.size()));
        }
        // the guide: with spread, the choice inside an Availability Zone is random
        boolean byChance =
                tieBreak == TieBreak.SEEDED
                        || (!strategy.isEmpty()
                                && strategy.getLast().type() == PlacementStrategy.Type.SPREAD);
        return decided(fleet, left, stages, words, random, byChance, chance);
    }

    private static Choice decided(
            Fleet fleet,
            List<ServiceTask> left,
            List<WhyTable.Stage> stages,
            List<String> words,
            boolean random,
            boolean byChance,
            long chance) {
        if (left.isEmpty()) {
            return new Choice(
                    Optional.empty(),
                    stages,
                    List.of(),
                    WhyTable.TieRule.NONE,
                    "No task stops: none of the %s may be stopped."
                            .formatted(stages.getFirst().in()));
        }
        List<ServiceTask> ordered = inTieOrder(fleet, left);
        ServiceTask task = byChance ? drawn(fleet, left, chance) : ordered.getFirst();
        List<String> ties =
                left.size() < 2 ? List.of() : ordered.stream().map(ServiceTask::task).toList();
        WhyTable.TieRule rule =
                random
                        ? WhyTable.TieRule.RANDOM_STRATEGY
                        : ties.isEmpty()
                                ? WhyTable.TieRule.NONE
                                : byChance ? WhyTable.TieRule.SEEDED : WhyTable.TieRule.ORDERED;
        switch (rule) {
            case NONE -> {}
            case ORDERED ->
                    words.add(
                            "of %s equal tasks the first by Availability Zone, registration time, id and the newest there goes"
                                    .formatted(ties.size()));
            case SEEDED -> words.add("the seed draws one of %s equal tasks".formatted(ties.size()));
            case RANDOM_STRATEGY -> words.add("random draws it");
        }
        String where = task.slot() < 0 ? task.availabilityZone() : fleet.id(task.slot());
        return new Choice(
                Optional.of(task.task()),
                stages,
                ties,
                rule,
                "Task %s on %s stops: %s."
                        .formatted(
                                task.task(),
                                where,
                                words.isEmpty()
                                        ? "it is the only one that may"
                                        : String.join("; ", words)));
    }

    private static List<ServiceTask> most(
            Fleet fleet,
            PlacementStrategy entry,
            List<ServiceTask> all,
            List<ServiceTask> left,
            List<String> words) {
        boolean binpack = entry.type() == PlacementStrategy.Type.BINPACK;
        Map<String, Integer> counts = new HashMap<>();
        if (!binpack) {
            all.forEach(task -> counts.merge(value(fleet, entry, task), 1, Integer::sum));
        }
        long most = Long.MIN_VALUE;
        List<ServiceTask> best = new ArrayList<>();
        for (ServiceTask task : left) {
            long figure =
                    binpack
                            ? leftAfter(fleet, entry, task)
                            : counts.getOrDefault(value(fleet, entry, task), 0);
            if (figure > most) {
                best.clear();
                most = figure;
            }
            if (figure == most) {
                best.add(task);
            }
        }
        if (best.size() < left.size()) {
            words.add(
                    binpack
                            ? "its instance would have the most %s left, %s"
                                    .formatted(entry.field().orElse(""), most)
                            : "%s holds the most tasks, %s"
                                    .formatted(value(fleet, entry, best.getFirst()), most));
        }
        return best;
    }

    private static long leftAfter(Fleet fleet, PlacementStrategy entry, ServiceTask task) {
        boolean cpu = entry.field().orElse("").toLowerCase(Locale.ROOT).equals("cpu");
        if (task.slot() < 0) {
            return 0;
        }
        return cpu
                ? fleet.freeCpu(task.slot()) + (long) task.requirement().cpu()
                : fleet.freeMemory(task.slot()) + (long) task.requirement().memory();
    }

    private static String value(Fleet fleet, PlacementStrategy entry, ServiceTask task) {
        String field = entry.field().orElse("");
        if (field.equals("attribute:" + Attributes.AVAILABILITY_ZONE)) {
            return task.availabilityZone();
        }
        if (task.slot() < 0) {
            return task.task();
        }
        return field.startsWith("attribute:")
                ? fleet.attribute(task.slot(), field.substring("attribute:".length())).orElse("")
                : fleet.id(task.slot());
    }

    private static ServiceTask drawn(Fleet fleet, List<ServiceTask> left, long chance) {
        return inTieOrder(fleet, left).get(Chance.below(chance, 0, left.size()));
    }

    /// [MODEL] By Availability Zone, then tie order of the instances; on one instance the newest
    /// task first.
    private static List<ServiceTask> inTieOrder(Fleet fleet, List<ServiceTask> tasks) {
        List<ServiceTask> ordered = new ArrayList<>(tasks);
        Collections.reverse(ordered);
        ordered.sort((a, b) -> {
            int byZone = a.availabilityZone().compareTo(b.availabilityZone());
            return byZone != 0 ? byZone : Integer.compare(rank(fleet, a), rank(fleet, b));
        });
        return ordered;
    }

    private static int rank(Fleet fleet, ServiceTask task) {
        return task.slot() < 0 ? -1 : fleet.roster().rankOf(task.slot());
    }
}
