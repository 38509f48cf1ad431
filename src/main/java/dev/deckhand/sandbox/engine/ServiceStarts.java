package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.CapacityProviderStrategyItem;
import dev.deckhand.sandbox.placement.WhyTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Starts tasks of a service and tells what came of it in ECS's words.
final class ServiceStarts {
    private final Engine engine;
    private final World world;
    private final Orders orders;

    ServiceStarts(Engine engine, Orders orders) {
        this.engine = engine;
        world = engine.world;
        this.orders = orders;
    }

    /// Starts up to `count` tasks of a deployment.
    ///
    /// @return the tasks that were made
    List<Integer> start(ServiceState service, Deployment deployment, int count) {
        return start(service, deployment, count, 0);
    }

    /// The same, of which up to `replacing` take the place of unhealthy ones.
    List<Integer> start(ServiceState service, Deployment deployment, int count, int replacing) {
        List<CapacityProviderStrategyItem> strategy = strategyOf(deployment);
        List<String> providers = providers(service, deployment, strategy, count);
        List<Integer> started = new ArrayList<>();
        String complaint = "";
        List<String> failed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String provider = providers.isEmpty() ? "" : providers.get(i);
            if (failed.contains(provider)) {
                continue;
            }
            switch (engine.starter.start(orders.of(service, deployment, provider))) {
                case Starter.Outcome.Started(int task) -> started.add(task);
                case Starter.Outcome.Waiting(int task) -> started.add(task);
                case Starter.Outcome.NoInstance(WhyTable why) -> {
                    failed.add(provider);
                    complaint = unplaceable(service, why, provider);
                }
                case Starter.Outcome.NoCapacity(String words) -> {
                    failed.add(provider);
                    complaint = words;
                }
            }
        }
        note(service, started);
        engine.setBlocked(service, !failed.isEmpty());
        if (!started.isEmpty()) {
            engine.report.message(
                    service,
                    "has started "
                            + started.size()
                            + " tasks:"
                            + Wording.tasks(world, started)
                            + "."
                            + replaced(Math.min(replacing, started.size())));
        }
        if (failed.isEmpty()) {
            service.complaint = "";
        } else {
            engine.report.complain(service, complaint);
        }
        return started;
    }

    /// The provider of each task; none without a strategy.
    private List<String> providers(
            ServiceState service,
            Deployment deployment,
            List<CapacityProviderStrategyItem> strategy,
            int count) {
        if (strategy.isEmpty()) {
            return List.of();
        }
        int[] existing = existing(service, deployment, strategy);
        String asked = deployment.index + " " + count + " " + Arrays.toString(existing);
        boolean silent = service.blocked && asked.equals(service.lastSplit);
        service.lastSplit = asked;
        return engine.starter.split(
                strategy, existing, count, service.group, Optional.empty(), silent);
    }

    private static String replaced(int count) {
        return count == 0
                ? ""
                : " Amazon ECS replaced " + count + " tasks due to an unhealthy status.";
    }

    void note(ServiceState service, List<Integer> started) {
        if (service.startedInInstantAt != world.now) {
            service.startedInInstantAt = world.now;
            service.startedInInstant = 0;
        }
        service.startedInInstant += started.size();
    }

    List<CapacityProviderStrategyItem> strategyOf(Deployment deployment) {
        return engine.starter.strategyOf(
                deployment.revision.capacityProviderStrategy(), deployment.revision.launchType());
    }

    /// How many tasks of the deployment each provider has.
    int[] existing(
            ServiceState service,
            Deployment deployment,
            List<CapacityProviderStrategyItem> strategy) {
        int[] count = new int[strategy.size()];
        for (int task : service.tasks.toArray()) {
            if (world.tasks.isActive(task) && world.tasks.deployment(task) == deployment.index) {
                for (int i = 0; i < count.length; i++) {
                    if (strategy.get(i).capacityProvider().equals(world.tasks.provider(task))) {
                        count[i]++;
                    }
                }
            }
        }
        return count;
    }

    /// The placement failure event, without its "(service X) ".
    String unplaceable(ServiceState service, WhyTable why, String provider) {
        if (why.closest().isEmpty()
                && !provider.isEmpty()
                && !CapacityProvider.isFargate(provider)) {
            return Wording.NO_PROVIDER_INSTANCES;
        }
        return why.serviceEvent(service.name)
                .substring(("(service " + service.name + ") ").length());
    }
}
