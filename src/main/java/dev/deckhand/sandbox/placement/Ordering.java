package dev.deckhand.sandbox.placement;

import dev.deckhand.sandbox.model.PlacementStrategy;
import java.util.Locale;

/// A `binpack` or `spread` entry as a number for each instance: the least wins.
final class Ordering {
    /// What the number is.
    private enum Kind {
        FREE_CPU,
        FREE_MEMORY,
        TASKS_IN_ZONE,
        TASKS_ON_INSTANCE,
        TASKS_WITH_SAME_VALUE
    }

    private final Kind kind;
    private final String group;
    private final String attribute;
    private int groupNumber;
    private int[] tasksByValue = {};

    private Ordering(Kind kind, String group, String attribute) {
        this.kind = kind;
        this.group = group;
        this.attribute = attribute;
    }

    /// @throws IllegalArgumentException for `random` and for a field that ECS would refuse
    static Ordering of(PlacementStrategy strategy, String group) {
        String field = strategy.field().orElse("");
        return switch (strategy.type()) {
            case BINPACK ->
                    switch (field.toLowerCase(Locale.ROOT)) {
                        case "cpu" -> new Ordering(Kind.FREE_CPU, group, "");
                        case "memory" -> new Ordering(Kind.FREE_MEMORY, group, "");
                        default -> throw new IllegalArgumentException("binpack by " + field);
                    };
            case SPREAD -> {
                if (field.equals("instanceId") || field.equals("host")) {
                    yield new Ordering(Kind.TASKS_ON_INSTANCE, group, "");
                }
                if (!field.startsWith("attribute:")) {
                    throw new IllegalArgumentException("spread over " + field);
                }
                String name = field.substring("attribute:".length());
                yield new Ordering(
                        name.equals(Attributes.AVAILABILITY_ZONE)
                                ? Kind.TASKS_IN_ZONE
                                : Kind.TASKS_WITH_SAME_VALUE,
                        group,
                        name);
            }
            case RANDOM -> throw new IllegalArgumentException("random orders nothing");
        };
    }

    boolean isBinpack() {
        return kind == Kind.FREE_CPU || kind == Kind.FREE_MEMORY;
    }

    boolean isBinpackOfMemory() {
        return kind == Kind.FREE_MEMORY;
    }

    boolean isByInstance() {
        return kind == Kind.TASKS_ON_INSTANCE;
    }

    boolean isByZone() {
        return kind == Kind.TASKS_IN_ZONE;
    }

    /// To be called before [#value] when tasks have come or gone.
    void prepare(Fleet fleet) {
        groupNumber = fleet.findGroup(group);
        if (kind == Kind.TASKS_WITH_SAME_VALUE) {
            int[] column = fleet.roster().column(attribute);
            tasksByValue = new int[fleet.roster().valueNumbers()];
            for (int slot = 0; slot < Math.min(column.length, fleet.size()); slot++) {
                tasksByValue[column[slot]] += fleet.hostedTasks(groupNumber, slot);
            }
            // [MODEL] instances without the attribute are one more bucket, which is chosen last
            tasksByValue[0] = Integer.MAX_VALUE;
        }
    }

    int value(Fleet fleet, int slot) {
        return switch (kind) {
            case FREE_CPU -> fleet.freeCpu(slot);
            case FREE_MEMORY -> fleet.freeMemory(slot);
            case TASKS_IN_ZONE ->
                    fleet.availabilityZone(slot).isEmpty()
                            ? Integer.MAX_VALUE
                            : groupNumber < 0
                                    ? 0
                                    : fleet.tasksOf(groupNumber, fleet.roster().zoneOf(slot));
            case TASKS_ON_INSTANCE -> fleet.hostedTasks(groupNumber, slot);
            case TASKS_WITH_SAME_VALUE -> {
                int[] column = fleet.roster().column(attribute);
                yield tasksByValue[slot < column.length ? column[slot] : 0];
            }
        };
    }
}
