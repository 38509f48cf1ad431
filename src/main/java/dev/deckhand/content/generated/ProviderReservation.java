package dev.deckhand.content.generated;

import dev.deckhand.sandbox.capacity.Reservation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// CapacityProviderReservation, and where the Auto Scaling group settles.
final class ProviderReservation implements Family {
    @Override
    public String name() {
        return "provider-reservation";
    }

    @Override
    public Map<String, Range> parameters(Level level) {
        return switch (level) {
            case EASY -> Map.of("instances", new Range(4, 20));
            case MEDIUM -> Map.of("instances", new Range(4, 25), "waiting", new Range(1, 10));
            case HARD -> Map.of("needed", new Range(3, 20), "target", new Range(50, 95));
        };
    }

    @Override
    public Optional<Variant> draw(Draw draw) {
        return switch (draw.level()) {
            case EASY -> idle(draw);
            case MEDIUM -> waiting(draw);
            case HARD -> settled(draw);
        };
    }

    /// Some instances stand empty, or run daemons only.
    private static Optional<Variant> idle(Draw draw) {
        int instances = draw.of("instances");
        int empty = draw.between(1, instances / 2);
        int daemonOnly = draw.between(1, Math.max(1, instances / 3));
        int needed = instances - empty - daemonOnly;
        if (needed < 1 || needed * 100 % instances != 0) {
            return Optional.empty();
        }
        int right = whole(needed, instances);
        String stem =
                "An Auto Scaling group behind a capacity provider has %d instances, and no task is waiting. What is `CapacityProviderReservation`?\n\n%s"
                        .formatted(
                                instances,
                                Text.table(
                                        List.of("Instances that run", "Number"),
                                        List.of(
                                                List.of(
                                                        "tasks of services",
                                                        String.valueOf(needed)),
                                                List.of(
                                                        "only a DAEMON task",
                                                        String.valueOf(daemonOnly)),
                                                List.of("nothing", String.valueOf(empty)))));
        String sum = "M ÷ N × 100 = %d ÷ %d × 100 = %d.".formatted(needed, instances, right);
        return percent(
                        Choices.right(
                                "right",
                                right + " %",
                                "Instances with only daemon tasks count as empty. " + sum),
                        "daemons-counted",
                        needed + daemonOnly,
                        instances,
                        "That counts instances with only a DAEMON task as needed; they count as empty. "
                                + sum)
                .wrong(
                        "empty-share",
                        100 * (empty + daemonOnly) / instances + " %",
                        "That is the share of empty instances; the metric is the share of needed ones. "
                                + sum)
                .wrong(
                        "old-formula",
                        100 - empty + " %",
                        "The old formula, 100 less the number of empty instances, is stale. " + sum)
                .wrong(
                        "always-100",
                        "100 %",
                        "100 % would mean that every instance is needed. " + sum)
                .wrong(
                        "upside-down",
                        100 * instances / needed + " %",
                        "That divides N by M. " + sum)
                .single(
                        draw,
                        4,
                        stem,
                        "The metric is instances needed (M) ÷ instances there are (N) × 100. Needed are those with at least one task that is not a daemon's.");
    }

    /// Tasks wait in PROVISIONING and need further instances.
    private static Optional<Variant> waiting(Draw draw) {
        int instances = draw.of("instances");
        int more = draw.of("waiting");
        int needed = instances + more;
        if (needed * 100 % instances != 0) {
            return Optional.empty();
        }
        int right = whole(needed, instances);
        String stem =
                "All %d instances of a capacity provider's group (one instance type) run service tasks. Tasks in `PROVISIONING` would fill %s. What is `CapacityProviderReservation`?"
                        .formatted(instances, Text.count(more, "further instance"));
        String sum =
                "M = %d + %d, so M ÷ N × 100 = %d ÷ %d × 100 = %d."
                        .formatted(instances, more, needed, instances, right);
        return percent(
                        Choices.right("right", right + " %", sum),
                        "upside-down",
                        instances,
                        needed,
                        "That divides N by M. " + sum)
                .wrong(
                        "capped",
                        "100 %",
                        "Above 100 % is how the metric asks for more instances. " + sum)
                .wrong(
                        "only-new",
                        100 * more / instances + " %",
                        "That leaves out the instances that are in use. " + sum)
                .wrong(
                        "added",
                        100 + more + " %",
                        "The instances are a ratio, not points on top of 100. " + sum)
                .wrong(
                        "zero",
                        "200 %",
                        "200 % is the value for tasks that wait while there is no instance at all. "
                                + sum)
                .single(
                        draw,
                        4,
                        stem,
                        "While tasks wait, M is the instances there are plus those the waiting tasks would fill. A value above the target makes the group grow.");
    }

    /// Target capacity below 100 keeps spare instances.
    private static Optional<Variant> settled(Draw draw) {
        int needed = draw.of("needed");
        int target = draw.of("target") / 5 * 5;
        int right = Reservation.settledSize(needed, target);
        if (target < 50 || right == needed) {
            return Optional.empty();
        }
        String stem =
                "The tasks of a capacity provider need %d instances, and that stays so. Its `targetCapacity` is %d. At how many instances does the group settle?"
                        .formatted(needed, target);
        String sum =
                "The metric has to come to %d: N = %d × 100 ÷ %d, rounded up, is %d."
                        .formatted(target, needed, target, right);
        return Choices.right(right, sum)
                .wrong(
                        "rounded-down",
                        needed * 100 / target,
                        "With one instance less the metric would stay above the target. " + sum)
                .wrong(
                        "target-of-needed",
                        (needed * target + 99) / 100,
                        "That takes %d %% of the instances needed; tasks would have no room. %s"
                                .formatted(target, sum))
                .wrong(
                        "percent-on-top",
                        (needed * (200 - target) + 99) / 100,
                        "The spare part is measured by the whole group, not added to what is needed. "
                                + sum)
                .wrong(
                        "no-spare",
                        needed,
                        "That would be a target of 100, without spare instances. " + sum)
                .wrong(
                        "one-spare",
                        right + 1,
                        "One too many: the metric would be below the target. " + sum)
                .single(
                        draw,
                        4,
                        stem,
                        "A target below 100 keeps spare room: the group settles where needed ÷ instances comes to the target, rounded up to whole instances.");
    }

    private static Choices percent(Choices choices, String id, int part, int whole, String why) {
        return choices.wrong(id, 100 * part / whole + " %", why);
    }

    /// The metric, where it is a whole number.
    private static int whole(int needed, int instances) {
        return Math.toIntExact(Reservation.hundredths(needed, instances) / 100);
    }
}
