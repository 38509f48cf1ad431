package dev.deckhand.content.generated;

import dev.deckhand.content.generated.Situation.Machine;
import dev.deckhand.content.prediction.Host;
import dev.deckhand.content.prediction.Prediction;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/// Which instance does binpack fill? The fullest one that still fits, which is not the fullest one.
final class BinpackPick implements Family {
    @Override
    public String name() {
        return "binpack-pick";
    }

    @Override
    public Map<String, Range> parameters(Level level) {
        return switch (level) {
            case EASY -> Map.of("instances", new Range(3, 4));
            case MEDIUM -> Map.of("instances", new Range(3, 5));
            case HARD -> Map.of("instances", new Range(4, 5));
        };
    }

    @Override
    public Optional<Variant> draw(Draw draw) {
        Level level = draw.level();
        boolean byCpu = level != Level.EASY && draw.chance(50);
        int cpu = draw.step(256, 1024, 128);
        int memory = draw.step(512, 2048, 256);
        int instances = draw.of("instances");
        boolean none = level != Level.EASY && draw.chance(7);
        int odd = level == Level.HARD ? draw.between(1, instances) : 0;
        Situation situation =
                new Situation(cpu, memory).strategy("binpack", byCpu ? "cpu" : "memory");
        for (int i = 1; i <= instances; i++) {
            int least = level == Level.EASY ? 0 : 2;
            boolean cpuShort = none && draw.chance(50);
            Machine machine =
                    new Machine(
                            "i" + i,
                            InstancePick.zone(i, instances, 3),
                            cpu + 128 * draw.between(-least, cpuShort ? -1 : 8),
                            memory + 256 * draw.between(-least, none && !cpuShort ? -1 : 10));
            situation.with(
                    i != odd
                            ? machine
                            : draw.chance(50) ? machine.draining() : machine.withoutAgent());
        }
        Situation.Outcome outcome = situation.run();
        Prediction prediction = outcome.prediction();
        if (level != Level.EASY && !isTrap(prediction, byCpu)) {
            return Optional.empty();
        }
        String stem =
                "`RunTask` starts a report that %s, with the strategy `binpack(%s)`. Which instance gets it?\n\n%s"
                        .formatted(
                                InstancePick.task(cpu, memory),
                                byCpu ? "cpu" : "memory",
                                prediction.table());
        return InstancePick.of(
                prediction,
                level != Level.EASY && instances < 6,
                stem,
                "First every instance that cannot take the task falls away; of the rest `binpack(%s)` takes the one with the least %s left."
                        .formatted(byCpu ? "cpu" : "memory", byCpu ? "CPU" : "memory"));
    }

    /// Whether the fullest instance of all is not the one that is taken.
    private static boolean isTrap(Prediction prediction, boolean byCpu) {
        Host fullest =
                prediction.hosts().stream()
                        .min(
                                Comparator.comparingInt(
                                        host -> byCpu ? host.cpuFree() : host.memoryFree()))
                        .orElseThrow();
        return !prediction.right().contains(fullest.id());
    }
}
