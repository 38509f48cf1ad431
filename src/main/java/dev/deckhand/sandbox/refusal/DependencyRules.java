package dev.deckhand.sandbox.refusal;

import dev.deckhand.sandbox.model.ContainerCondition;
import dev.deckhand.sandbox.model.ContainerDefinition;
import dev.deckhand.sandbox.model.TaskDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Rules of `dependsOn` (ecs-scheduling 6.6).
final class DependencyRules {
    private static final String CONCEPT = "multi-container";
    private static final String RULE = "dependency";

    private DependencyRules() {}

    static void check(TaskDefinition definition, Objections objections) {
        List<ContainerDefinition> containers = definition.containerDefinitions();
        for (int i = 0; i < containers.size(); i++) {
            Objections here = objections.under("containerDefinitions", i);
            List<ContainerDefinition.ContainerDependency> dependencies =
                    containers.get(i).dependsOn();
            for (int j = 0; j < dependencies.size(); j++) {
                dependency(
                        definition,
                        containers.get(i),
                        dependencies.get(j),
                        here.under("dependsOn", j));
            }
        }
        Optional<List<String>> cycle = cycle(definition);
        if (cycle.isPresent()) {
            String first = cycle.get().getFirst();
            int index = containers.indexOf(definition.container(first).orElseThrow());
            objections
                    .under("containerDefinitions", index)
                    .add(
                            "dependsOn",
                            "dependency-cycle",
                            CONCEPT,
                            "The containers wait for one another: "
                                    + String.join(" -> ", cycle.get())
                                    + " -> "
                                    + first,
                            "Remove one of these dependencies");
        }
    }

    private static void dependency(
            TaskDefinition definition,
            ContainerDefinition container,
            ContainerDefinition.ContainerDependency dependency,
            Objections here) {
        String name = dependency.containerName();
        if (name.equals(container.name())) {
            return; // a cycle of one, reported as such
        }
        Optional<ContainerDefinition> found = definition.container(name);
        if (found.isEmpty()) {
            here.add(
                    "containerName",
                    RULE,
                    CONCEPT,
                    "`dependsOn` names `" + name + "`, which is no container of this task",
                    "Name a container of the same task definition");
            return;
        }
        ContainerCondition condition = dependency.condition();
        here.when(
                condition == ContainerCondition.HEALTHY && found.get().healthCheck().isEmpty(),
                "condition",
                RULE,
                CONCEPT,
                "`" + name + "` has no health check, so it can never be HEALTHY",
                "Give `" + name + "` a health check, or wait for START");
        boolean end =
                condition == ContainerCondition.COMPLETE || condition == ContainerCondition.SUCCESS;
        here.when(
                end && found.get().essential(),
                "condition",
                RULE,
                CONCEPT,
                "`"
                        + name
                        + "` is essential: when it ends the task ends, so nothing can wait for its "
                        + condition,
                "Set `essential` of `" + name + "` to false");
    }

    /// The first cycle in file order, each name once; empty when there is none.
    private static Optional<List<String>> cycle(TaskDefinition definition) {
        Set<String> done = new HashSet<>();
        for (ContainerDefinition container : definition.containerDefinitions()) {
            Optional<List<String>> cycle = cycle(definition, container, new ArrayList<>(), done);
            if (cycle.isPresent()) {
                return cycle;
            }
        }
        return Optional.empty();
    }

    private static Optional<List<String>> cycle(
            TaskDefinition definition,
            ContainerDefinition container,
            List<String> way,
            Set<String> done) {
        int seen = way.indexOf(container.name());
        if (seen >= 0) {
            return Optional.of(List.copyOf(way.subList(seen, way.size())));
        }
        if (done.contains(container.name())) {
            return Optional.empty();
        }
        way.add(container.name());
        for (ContainerDefinition.ContainerDependency dependency : container.dependsOn()) {
            Optional<ContainerDefinition> next = definition.container(dependency.containerName());
            if (next.isPresent()) {
                Optional<List<String>> cycle = cycle(definition, next.get(), way, done);
                if (cycle.isPresent()) {
                    return cycle;
                }
            }
        }
        way.removeLast();
        done.add(container.name());
        return Optional.empty();
    }
}
