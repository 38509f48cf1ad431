package dev.deckhand.content.generated;

import dev.deckhand.content.generated.Variant.Option;
import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// In which order do the containers of a task start? Each waits for another one, so that there is
/// just one order; the simulator starts them.
final class StartOrder implements Family {
    private static final List<String> NAMES =
            List.of("app", "proxy", "migrate", "config", "log-router", "cache", "agent");

    @Override
    public String name() {
        return "start-order";
    }

    @Override
    public Map<String, Range> parameters(Level level) {
        return switch (level) {
            case EASY -> Map.of("containers", new Range(3, 4));
            case MEDIUM -> Map.of("containers", new Range(4, 5));
            case HARD -> Map.of("containers", new Range(5, 6));
        };
    }

    private enum Condition {
        START("has been started"),
        HEALTHY("passes its health check"),
        SUCCESS("has ended with exit code 0"),
        COMPLETE("has ended (any exit code)");

        private final String words;

        Condition(String words) {
            this.words = words;
        }
    }

    /// A container that waits for the ones before it.
    private record Container(String name, List<Wait> waits) {}

    private record Wait(String forContainer, Condition condition) {}

    @Override
    public Optional<Variant> draw(Draw draw) {
        int number = draw.of("containers");
        List<String> names = draw.some(number, NAMES);
        List<Condition> conditions =
                draw.level() == Level.EASY
                        ? List.of(Condition.START, Condition.HEALTHY)
                        : List.of(Condition.values());
        List<Condition> reached = new ArrayList<>();
        List<Container> chain = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            List<Wait> waits = new ArrayList<>();
            if (i > 0) {
                waits.add(new Wait(names.get(i - 1), reached.get(i - 1)));
            }
            if (draw.level() == Level.HARD && i > 1 && draw.chance(50)) {
                int other = draw.between(0, i - 2);
                waits.add(new Wait(names.get(other), reached.get(other)));
            }
            chain.add(new Container(names.get(i), waits));
            reached.add(draw.one(conditions));
        }
        List<Container> listed = draw.shuffled(chain);
        if (listed.equals(chain)) {
            return Optional.empty();
        }
        List<String> order = started(listed, reached, names);
        if (order.size() != number) {
            return Optional.empty();
        }
        List<Option> items = new ArrayList<>();
        for (String name : order) {
            Container container =
                    chain.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
            items.add(new Option(name, Text.code(name), why(container)));
        }
        String stem =
                "The containers of a task definition wait for each other with `dependsOn`. Put them in the order in which they start.\n\n%s"
                        .formatted(
                                Text.table(
                                        List.of("Container", "dependsOn"),
                                        listed.stream()
                                                .map(one -> List.of(one.name(), shown(one)))
                                                .toList()));
        return Optional.of(
                new Variant.Ordering(
                        stem,
                        "`START` waits until the other one is started, `HEALTHY` until its health check passes, `COMPLETE` until it has ended and `SUCCESS` until it has ended with 0. They stop in the reverse order.",
                        items));
    }

    private static String shown(Container container) {
        return container.waits().isEmpty()
                ? "–"
                : Text.list(
                        container.waits().stream()
                                .map(wait ->
                                        Text.code(wait.forContainer() + ": " + wait.condition()))
                                .toList());
    }

    private static String why(Container container) {
        return container.waits().isEmpty()
                ? "It waits for none."
                : "It starts once "
                        + Text.list(
                                container.waits().stream()
                                        .map(wait ->
                                                "`%s` %s"
                                                        .formatted(
                                                                wait.forContainer(),
                                                                wait.condition().words))
                                        .toList())
                        + ".";
    }

    /// The containers in the order in which the simulator starts them.
    ///
    /// @param reached the condition that each of `names` has to reach for those that wait for it
    private static List<String> started(
            List<Container> listed, List<Condition> reached, List<String> names) {
        List<String> definitions = new ArrayList<>();
        List<String> scripts = new ArrayList<>();
        for (Container one : listed) {
            Condition condition = reached.get(names.indexOf(one.name()));
            boolean ends = condition == Condition.SUCCESS || condition == Condition.COMPLETE;
            boolean last = one.name().equals(names.getLast());
            definitions.add(
                    """
                    { "name": "%s", "image": "example/%s:1", "memory": 64, "essential": %s%s, "dependsOn": [ %s ] }\
                    """
                            .formatted(
                                    one.name(),
                                    one.name(),
                                    last || !ends,
                                    condition == Condition.HEALTHY
                                            ? ", \"healthCheck\": { \"command\": [\"CMD-SHELL\", \"exit 0\"], \"interval\": 5 }"
                                            : "",
                                    String.join(
                                            ", ",
                                            one.waits().stream()
                                                    .map(wait ->
                                                            "{ \"containerName\": \"%s\", \"condition\": \"%s\" }"
                                                                    .formatted(
                                                                            wait.forContainer(),
                                                                            wait.condition()))
                                                    .toList())));
            if (ends && !last) {
                scripts.add(
                        "\"%s\": { \"exits\": [ { \"afterSeconds\": 5, \"exitCode\": 0 } ] }"
                                .formatted(one.name()));
            }
        }
        String json =
                """
                { "format": 1, "id": "order", "seed": 1,
                  "cluster": { "name": "demo", "containerInstances": [ { "id": "i1", "ec2InstanceType": "m5.large" } ] },
                  "taskDefinitions": [ { "family": "shop", "containerDefinitions": [ %s ] } ],
                  "behaviour": { "shop": { "containers": { %s } } },
                  "timeline": [ { "at": "1s", "id": "go", "runTask": { "taskDefinition": "shop" } } ] }
                """
                        .formatted(String.join(",\n", definitions), String.join(", ", scripts));
        if (!(ScenarioReader.read(json) instanceof Reading.Valid valid)) {
            throw new IllegalStateException("not a task: " + json);
        }
        Simulation run = Simulation.load(valid.scenario());
        run.runUntil(Micros.ofMinutes(4));
        return run.events().stream()
                .filter(TraceEvent.ContainerStateChange.class::isInstance)
                .map(TraceEvent.ContainerStateChange.class::cast)
                .filter(event -> event.lastStatus().equals("RUNNING"))
                .map(TraceEvent.ContainerStateChange::container)
                .distinct()
                .toList();
    }
}
