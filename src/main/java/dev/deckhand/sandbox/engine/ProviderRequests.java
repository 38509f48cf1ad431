package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.Requests.Refused;
import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.CapacityProvider.AutoScalingGroup;
import dev.deckhand.sandbox.model.CapacityProvider.ManagedInstances;
import dev.deckhand.sandbox.model.CapacityProviderStrategyItem;
import dev.deckhand.sandbox.model.LaunchType;
import dev.deckhand.sandbox.model.TargetType;
import dev.deckhand.sandbox.model.TaskDefinition;
import dev.deckhand.sandbox.model.TimelineAction;
import dev.deckhand.sandbox.refusal.LaunchRules;
import dev.deckhand.sandbox.refusal.Objection;
import dev.deckhand.sandbox.refusal.ProviderRules;
import dev.deckhand.sandbox.refusal.Surroundings;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Requests about capacity providers and the Auto Scaling groups behind them (ecs-scheduling 5.1 to
/// 5.5).
final class ProviderRequests {
    private static final String VALIDATION = "ValidationError";

    /// Quota of ECS: container instances of a cluster.
    private static final int MAX_INSTANCES = 5_000;

    private final Engine engine;
    private final World world;

    ProviderRequests(Engine engine) {
        this.engine = engine;
        world = engine.world;
    }

    private ProviderState find(String name) {
        return world.provider(name).orElseThrow(() -> Refused.invalid(notFound(name)));
    }

    private static String notFound(String name) {
        return "The specified capacity provider " + name + " was not found.";
    }

    /// `[MODEL]` The group comes with its provider. A provider of a group can be used when
    /// PutClusterCapacityProviders has named it; one of Managed Instances belongs to the cluster
    /// that it is made for.
    void create(CapacityProvider spec) {
        if (world.isProvider(spec.name())) {
            throw new Refused(
                    Objection.CLIENT_EXCEPTION,
                    "A capacity provider with the name "
                            + spec.name()
                            + " already exists. Change it with UpdateCapacityProvider, or choose another name.");
        }
        Refused.unlessEmpty(ProviderRules.of(spec));
        if (spec instanceof ManagedInstances) {
            refuseBeyondLimit(
                    1 + (int) world.providers.stream().filter(each -> each.associated).count());
        }
        Optional<ProviderState> before = world.group(spec.name());
        if (before.isPresent()) {
            comeBack(before.get(), spec);
            return;
        }
        ProviderState provider = new ProviderState(world.providers.size(), spec);
        provider.associated = spec instanceof ManagedInstances;
        if (spec instanceof AutoScalingGroup group) {
            refuseSize(group.minSize());
            provider.desiredCapacity = group.minSize();
        }
        world.providers.add(provider);
        if (spec instanceof AutoScalingGroup) {
            engine.groups.fill(provider);
            engine.scaling.ensureMinutes();
        }
    }

    /// `[MODEL]` The group of a provider that was deleted is still there and has its name: the new
    /// provider takes it over, and so must describe it as it is but for its sizes.
    private void comeBack(ProviderState before, CapacityProvider spec) {
        boolean same =
                before.spec instanceof AutoScalingGroup there
                        ? spec instanceof AutoScalingGroup group && group.launchesLike(there)
                        : spec instanceof ManagedInstances;
        if (!same) {
            throw new Refused(
                    Objection.CLIENT_EXCEPTION,
                    "There was a capacity provider "
                            + spec.name()
                            + " before, of another kind or with a group that launches other instances. Describe it as it was, or choose another name.");
        }
        if (spec instanceof AutoScalingGroup group) {
            refuseSize(group.minSize());
        }
        ProviderState now = before.with(spec);
        now.deleted = false;
        now.associated = spec instanceof ManagedInstances;
        now.lowDatapoints = 0;
        world.providers.set(now.index, now);
        if (spec instanceof AutoScalingGroup group) {
            engine.groups.resize(
                    now, group, Math.clamp(now.desiredCapacity, group.minSize(), group.maxSize()));
            engine.scaling.ensureMinutes();
        }
    }

    private static void refuseBeyondLimit(int providers) {
        if (providers > ProviderRules.MAX_PROVIDERS) {
            throw new Refused(
                    "LimitExceededException",
                    "A cluster has at most "
                            + ProviderRules.MAX_PROVIDERS
                            + " capacity providers, not "
                            + providers
                            + ".");
        }
    }

    void update(TimelineAction.UpdateCapacityProvider change) {
        if (CapacityProvider.isFargate(change.name())) {
            throw Refused.invalid(
                    "The capacity provider "
                            + change.name()
                            + " belongs to AWS and is not changed.");
        }
        ProviderState provider = find(change.name());
        if (!(provider.spec instanceof AutoScalingGroup group)) {
            throw Refused.invalid(
                    "The capacity provider "
                            + change.name()
                            + " is of Managed Instances, which have no managed scaling.");
        }
        AutoScalingGroup changed =
                group.withManagement(
                        change.managedScaling()
                                .map(scaling -> scaling.appliedTo(group.managedScaling()))
                                .orElse(group.managedScaling()),
                        change.managedTerminationProtection()
                                .orElse(group.managedTerminationProtection()),
                        change.managedDraining().orElse(group.managedDraining()));
        Refused.unlessEmpty(ProviderRules.of(changed));
        ProviderState now = provider.with(changed);
        if (!changed.managedScaling().equals(group.managedScaling())) {
            now.lowDatapoints = 0;
        }
        world.providers.set(provider.index, now);
    }

    /// One of a group is deleted when no cluster has it; one of Managed Instances belongs to its
    /// cluster and is deleted there. `[MODEL]` AWS takes the request for a provider that a cluster
    /// has, and reports `DELETE_FAILED` with this reason a moment later; here it is refused at
    /// once.
    void delete(String name) {
        if (CapacityProvider.isFargate(name)) {
            throw Refused.invalid(
                    "The capacity provider " + name + " is reserved and cannot be deleted.");
        }
        ProviderState provider = find(name);
        switch (provider.spec) {
            case AutoScalingGroup _ -> {
                if (provider.associated) {
                    throw new Refused(
                            Objection.CLIENT_EXCEPTION,
                            "The capacity provider cannot be deleted because it is associated with cluster: "
                                    + world.scenario.cluster().name()
                                    + ". Remove the capacity provider from the cluster and try again.");
                }
            }
            case ManagedInstances _ -> {
                refuseInUse(name);
                if (world.defaultStrategy.stream()
                        .anyMatch(item -> item.capacityProvider().equals(name))) {
                    throw inUse(name, "the default capacity provider strategy");
                }
            }
        }
        ProviderState gone = provider.with(unmanaged(provider.spec));
        gone.deleted = true;
        gone.associated = false;
        world.providers.set(gone.index, gone);
        if (gone.spec instanceof ManagedInstances) {
            for (int slot : gone.instances.toArray()) {
                engine.instances.terminate(slot, true);
            }
        }
    }

    /// What is left of a provider: a group that nobody scales, protects or drains.
    private static CapacityProvider unmanaged(CapacityProvider spec) {
        return switch (spec) {
            case AutoScalingGroup group ->
                    group.withManagement(
                            new TimelineAction.ScalingChange(
                                            Optional.of(false),
                                            OptionalInt.empty(),
                                            OptionalInt.empty(),
                                            OptionalInt.empty(),
                                            OptionalInt.empty())
                                    .appliedTo(group.managedScaling()),
                            false,
                            false);
            case ManagedInstances managed -> managed;
        };
    }

    // ---- the cluster ----

    /// `[MODEL]` FARGATE and FARGATE_SPOT belong to the cluster also when they are not named.
    void put(TimelineAction.PutClusterCapacityProviders put) {
        Set<String> named = new HashSet<>(put.capacityProviders());
        for (String name : put.capacityProviders()) {
            if (!world.isProvider(name)) {
                throw Refused.invalid(notFound(name));
            }
        }
        refuseBeyondLimit(
                (int) named.stream().filter(name -> !CapacityProvider.isFargate(name)).count());
        Refused.unlessEmpty(
                LaunchRules.ofStrategy(
                        put.defaultCapacityProviderStrategy(), new Wanted(named, world)));
        for (ProviderState provider : world.providers) {
            if (provider.associated && !named.contains(provider.spec.name())) {
                refuseInUse(provider.spec.name());
            }
        }
        keepDefaults(put.defaultCapacityProviderStrategy());
        for (ProviderState provider : world.providers) {
            provider.associated = named.contains(provider.spec.name());
        }
        world.defaultStrategy = put.defaultCapacityProviderStrategy();
    }

    /// The providers that a cluster would have.
    private static final class Wanted implements Surroundings {
        private final Set<String> named;
        private final World world;

        Wanted(Set<String> named, World world) {
            this.named = named;
            this.world = world;
        }

        @Override
        public Optional<ProviderKind> provider(String name) {
            if (CapacityProvider.isFargate(name)) {
                return Optional.of(ProviderKind.FARGATE);
            }
            return world.provider(name)
                    .filter(provider -> named.contains(name))
                    .map(provider -> Present.kind(provider.spec));
        }

        @Override
        public Optional<TaskDefinition> taskDefinition(String name) {
            return Optional.empty();
        }

        @Override
        public List<CapacityProviderStrategyItem> defaultCapacityProviderStrategy() {
            return List.of();
        }

        @Override
        public boolean hasSubnet(String subnetId) {
            return false;
        }

        @Override
        public Optional<TargetType> targetType(String targetGroupArn) {
            return Optional.empty();
        }
    }

    /// Tasks hold on to their provider, and so do services that would start more on it.
    private void refuseInUse(String name) {
        for (int task = 0; task < world.tasks.size; task++) {
            if (!world.tasks.isStopped(task) && world.tasks.provider(task).equals(name)) {
                throw inUse(name, "task " + world.tasks.id(task));
            }
        }
        for (ServiceState service : world.services) {
            if (service.deleted) {
                continue;
            }
            List<CapacityProviderStrategyItem> used =
                    engine.starter.strategyOf(
                            service.spec.capacityProviderStrategy(), service.spec.launchType());
            if (used.stream().anyMatch(item -> item.capacityProvider().equals(name))) {
                throw inUse(name, "service " + service.name);
            }
        }
    }

    private static Refused inUse(String name, String by) {
        return new Refused(
                "ResourceInUseException",
                "The specified capacity provider is in use and cannot be removed: "
                        + by
                        + " uses "
                        + name
                        + ".");
    }

    /// A service keeps the default strategy of the moment in which it was made.
    private void keepDefaults(List<CapacityProviderStrategyItem> next) {
        List<CapacityProviderStrategyItem> before = world.defaultStrategy;
        if (before.equals(next)) {
            return;
        }
        for (ServiceState service : world.services) {
            if (!service.deleted
                    && service.spec.launchType().isEmpty()
                    && service.spec.capacityProviderStrategy().isEmpty()) {
                service.spec =
                        Services.updated(
                                service.spec,
                                Changes.providers(service.name, before),
                                before.isEmpty() ? Optional.of(LaunchType.EC2) : Optional.empty());
            }
            for (Deployment deployment : service.deployments) {
                deployment.revision = deployment.revision.launchedAs(before);
            }
        }
    }

    // ---- the world ----

    /// What EC2 Auto Scaling does with UpdateAutoScalingGroup.
    void resize(TimelineAction.SetAutoScalingGroup set) {
        ProviderState provider =
                world.group(set.capacityProvider())
                        .orElseThrow(() ->
                                new Refused(
                                        VALIDATION,
                                        "There is no Auto Scaling group of a capacity provider "
                                                + set.capacityProvider()
                                                + "."));
        if (!(provider.spec instanceof AutoScalingGroup group)) {
            throw new Refused(
                    VALIDATION,
                    "The capacity provider "
                            + set.capacityProvider()
                            + " has no Auto Scaling group.");
        }
        int minimum = set.minSize().orElse(group.minSize());
        int maximum = set.maxSize().orElse(group.maxSize());
        if (maximum < minimum) {
            throw new Refused(
                    VALIDATION,
                    "Max bound, %d, must be greater than or equal to min bound, %d."
                            .formatted(maximum, minimum));
        }
        int desired = desired(set.desiredCapacity(), provider.desiredCapacity, minimum, maximum);
        refuseSize(desired);
        AutoScalingGroup changed = group.withSize(minimum, maximum);
        Refused.unlessEmpty(ProviderRules.of(changed));
        ProviderState now = provider.with(changed);
        world.providers.set(provider.index, now);
        engine.groups.resize(now, changed, desired);
    }

    /// Without a wish the desired capacity is moved within the bounds.
    private static int desired(OptionalInt wish, int before, int minimum, int maximum) {
        int desired = wish.orElse(Math.clamp(before, minimum, maximum));
        if (desired < minimum || desired > maximum) {
            throw new Refused(
                    VALIDATION,
                    "Desired capacity:%d must be between the specified min size:%d and max size:%d."
                            .formatted(desired, minimum, maximum));
        }
        return desired;
    }

    private static void refuseSize(int instances) {
        if (instances > MAX_INSTANCES) {
            throw new Refused(
                    VALIDATION, "A cluster has at most " + MAX_INSTANCES + " container instances.");
        }
    }

    void setCapacity(TimelineAction.SetCapacity request) {
        String name = request.capacityProvider();
        if (CapacityProvider.isFargate(name)) {
            if (request.available()) {
                world.fargateOut.remove(name);
            } else {
                world.fargateOut.add(name);
            }
        } else {
            ProviderState provider = find(name);
            provider.available = request.available();
            engine.groups.fill(provider);
        }
        engine.roomChanged();
    }
}
