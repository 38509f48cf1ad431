package dev.deckhand.content.generated;

import dev.deckhand.content.generated.Situation.Machine;
import dev.deckhand.content.prediction.Host;
import dev.deckhand.content.prediction.Prediction;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/// Which instance does spread take? The value of the field with the fewest tasks of the group, not
/// with the fewest tasks.
final class SpreadPick implements Family {
    @Override
    public String name() {
        return "spread-pick";
    }

    @Override
    public Map<String, Range> parameters(Level level) {
        return switch (level) {
            case EASY -> Map.of("instances", new Range(3, 4), "tasks", new Range(0, 4));
            case MEDIUM -> Map.of("instances", new Range(3, 5), "tasks", new Range(0, 5));
            case HARD -> Map.of("instances", new Range(4, 5), "tasks", new Range(0, 6));
        };
    }

    @Override
    public Optional<Variant> draw(Draw draw) {
        Level level = draw.level();
        boolean byZone = level == Level.EASY || draw.chance(50);
        int cpu = draw.step(256, 512, 128);
        int memory = draw.step(512, 1024, 256);
        int instances = draw.of("instances");
        Situation situation =
                new Situation(cpu, memory)
                        .strategy(
                                "spread",
                                byZone ? "attribute:ecs.availability-zone" : "instanceId");
        for (int i = 1; i <= instances; i++) {
            boolean full = level == Level.HARD && draw.chance(30);
            situation.with(
                    new Machine(
                                    "i" + i,
                                    byZone
                                            ? InstancePick.ZONES.get(i - 1)
                                            : InstancePick.zone(i, instances, 2),
                                    cpu + 128 * draw.between(0, 8),
                                    full
                                            ? memory - 128 * draw.between(1, 2)
                                            : memory + 256 * draw.between(0, 8))
                            .tasks(draw.of("tasks"), level == Level.EASY ? 0 : draw.between(0, 5)));
        }
        Prediction prediction = situation.run().prediction();
        if (level != Level.EASY && !isTrap(prediction, level)) {
            return Optional.empty();
        }
        String field = byZone ? "attribute:ecs.availability-zone" : "instanceId";
        String stem =
                "`RunTask` starts one more task of the group `reports`; it %s. The strategy is `spread(%s)`. Which instance gets it?\n\n%s"
                        .formatted(InstancePick.task(cpu, memory), field, prediction.table());
        return InstancePick.of(
                prediction,
                false,
                stem,
                "`spread(%s)` counts the tasks of the **same group** for each %s that can take the task, and takes the lowest count. Free CPU and memory do not matter once the task fits."
                        .formatted(field, byZone ? "Availability Zone" : "instance"));
    }

    /// Whether counting all tasks leads elsewhere; at the hard level also whether the lowest count
    /// belongs to an instance without room.
    private static boolean isTrap(Prediction prediction, Level level) {
        Host fewest =
                prediction.hosts().stream().min(Comparator.comparingInt(Host::tasks)).orElseThrow();
        Host lowest =
                prediction.hosts().stream()
                        .min(Comparator.comparingInt(Host::tasksOfGroup))
                        .orElseThrow();
        return level == Level.HARD
                ? !prediction.right().contains(lowest.id())
                : !prediction.right().contains(fewest.id());
    }
}
