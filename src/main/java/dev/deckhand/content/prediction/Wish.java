package dev.deckhand.content.prediction;

import dev.deckhand.sandbox.model.PlacementConstraint;
import dev.deckhand.sandbox.model.PlacementStrategy;
import dev.deckhand.sandbox.placement.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A task that is to be placed.
///
/// @param task its task definition, `web:1`
/// @param group its task group, which `spread` counts
/// @param service whether a service wants it, and not RunTask
/// @param strategy as asked for; empty = the default
/// @param constraints of the request and of the task definition
public record Wish(
        String task,
        String group,
        boolean service,
        Requirement requirement,
        List<PlacementStrategy> strategy,
        List<PlacementConstraint> constraints) {
    public Wish {
        strategy = List.copyOf(strategy);
        constraints = List.copyOf(constraints);
    }

    /// `web` for the groups `service:web` and `family:web`; other groups as they are.
    public String groupName() {
        return group.replaceFirst("^(service|family):", "");
    }

    /// What the task takes, as in "256 CPU units, 512 MiB, host port 8080".
    public String needs() {
        List<String> needs = new ArrayList<>();
        needs.add(requirement.cpu() + " CPU units");
        needs.add(requirement.memory() + " MiB");
        for (int port : requirement.tcp().toList()) {
            needs.add("host port " + port);
        }
        for (int port : requirement.udp().toList()) {
            needs.add("host port " + port + "/udp");
        }
        if (requirement.gpus() > 0) {
            needs.add(requirement.gpus() == 1 ? "1 GPU" : requirement.gpus() + " GPUs");
        }
        if (requirement.enis() > 0) {
            needs.add("a network interface (`awsvpc`)");
        }
        requirement.attributes().values().forEach(value -> needs.add("`" + value + "`"));
        return String.join(", ", needs);
    }

    /// The strategy as `binpack(memory)`, several in their order; the default said as such.
    public String strategies() {
        if (strategy.isEmpty()) {
            return service
                    ? "none given, so the default of services"
                    : "none given, so the default of `RunTask`";
        }
        return IntStream.range(0, strategy.size())
                .mapToObj(i -> "`" + name(strategy.get(i)) + "`")
                .collect(Collectors.joining(", then "));
    }

    static String name(PlacementStrategy strategy) {
        return strategy.type().apiValue()
                + strategy.field().map(field -> "(" + field + ")").orElse("");
    }

    /// The constraints, each as code; empty when there is none.
    public List<String> constraintTexts() {
        return constraints.stream()
                .map(one ->
                        "`"
                                + one.type().apiValue()
                                + one.expression().map(text -> "(" + text + ")").orElse("")
                                + "`")
                .toList();
    }
}
