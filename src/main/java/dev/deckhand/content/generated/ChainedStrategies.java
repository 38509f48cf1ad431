package dev.deckhand.content.generated;

import dev.deckhand.content.generated.Situation.Machine;
import dev.deckhand.content.prediction.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Two strategies in a row: the second one decides only among what the first one left.
final class ChainedStrategies implements Family {
    private static final String ZONE = "attribute:ecs.availability-zone";

    @Override
    public String name() {
        return "chained-strategies";
    }

    @Override
    public Map<String, Range> parameters(Level level) {
        return switch (level) {
            case EASY -> Map.of("instances", new Range(3, 4), "zones", Range.of(2));
            case MEDIUM -> Map.of("instances", new Range(4, 5), "zones", Range.of(2));
            case HARD -> Map.of("instances", new Range(5, 6), "zones", new Range(2, 3));
        };
    }

    private record Strategy(String type, String field) {
        String shown() {
            return Text.code(type + "(" + field + ")");
        }
    }

    @Override
    public Optional<Variant> draw(Draw draw) {
        Level level = draw.level();
        Strategy first = new Strategy("spread", ZONE);
        Strategy second =
                switch (level) {
                    case EASY -> new Strategy("binpack", "memory");
                    case MEDIUM -> new Strategy("binpack", draw.chance(50) ? "cpu" : "memory");
                    case HARD ->
                            draw.chance(50)
                                    ? new Strategy("spread", "instanceId")
                                    : new Strategy("binpack", "memory");
                };
        if (level == Level.HARD && draw.chance(40)) {
            Strategy swapped = first;
            first = second;
            second = swapped;
        }
        int cpu = draw.step(256, 512, 128);
        int memory = draw.step(512, 1024, 256);
        int instances = draw.of("instances");
        int zones = draw.of("zones");
        List<Machine> machines = new ArrayList<>();
        List<Integer> places =
                draw.shuffled(IntStream.range(0, instances).map(i -> i % zones).boxed().toList());
        for (int i = 1; i <= instances; i++) {
            machines.add(
                    new Machine(
                                    "i" + i,
                                    InstancePick.ZONES.get(places.get(i - 1)),
                                    cpu + 128 * draw.between(0, 8),
                                    memory + 256 * draw.between(level == Level.HARD ? -1 : 0, 8))
                            .tasks(draw.between(0, 3), 0));
        }
        Prediction prediction = situation(cpu, memory, machines, first, second);
        Prediction other = situation(cpu, memory, machines, second, first);
        if (other.isTied() || other.right().equals(prediction.right())) {
            return Optional.empty();
        }
        String stem =
                "One more task of the group `reports` is to be placed; it %s. The strategies are %s, then %s. Where does it go?\n\n%s"
                        .formatted(
                                InstancePick.task(cpu, memory),
                                first.shown(),
                                second.shown(),
                                prediction.table());
        return InstancePick.of(
                prediction,
                false,
                stem,
                "%s narrows the candidates first. %s then decides among those that are left and never goes back to the others; in the other order %s would have got the task."
                        .formatted(
                                first.shown(),
                                second.shown(),
                                Text.code(
                                        other.right().stream()
                                                .sorted()
                                                .findFirst()
                                                .orElseThrow())));
    }

    private static Prediction situation(
            int cpu, int memory, List<Machine> machines, Strategy first, Strategy second) {
        Situation situation =
                new Situation(cpu, memory)
                        .strategy(first.type(), first.field())
                        .strategy(second.type(), second.field());
        machines.forEach(situation::with);
        return situation.run().prediction();
    }
}
