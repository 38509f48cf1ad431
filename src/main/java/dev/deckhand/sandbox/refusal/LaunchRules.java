package dev.deckhand.sandbox.refusal;

import dev.deckhand.sandbox.capacity.CapacitySplit;
import dev.deckhand.sandbox.model.AwsVpcConfiguration;
import dev.deckhand.sandbox.model.CapacityProviderStrategyItem;
import dev.deckhand.sandbox.model.LaunchType;
import dev.deckhand.sandbox.model.NetworkMode;
import dev.deckhand.sandbox.model.PlacementConstraint;
import dev.deckhand.sandbox.model.PlacementStrategy;
import dev.deckhand.sandbox.model.TaskDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What services, RunTask and task sets have in common: where tasks launch, and into which network
/// (ecs-scheduling 3.1, 4.3, 5.1, 9.1).
public final class LaunchRules {
    private static final int MAX_SUBNETS = 16;
    private static final int MAX_SECURITY_GROUPS = 5;
    private static final String PROVIDERS = "capacity-providers";
    private static final String NETWORK = "network-configuration";

    private LaunchRules() {}

    /// How tasks are to be launched.
    public record Launch(
            Optional<LaunchType> launchType,
            List<CapacityProviderStrategyItem> capacityProviderStrategy,
            Optional<AwsVpcConfiguration> networkConfiguration,
            List<PlacementConstraint> placementConstraints,
            List<PlacementStrategy> placementStrategy) {
        public Launch {
            capacityProviderStrategy = List.copyOf(capacityProviderStrategy);
            placementConstraints = List.copyOf(placementConstraints);
            placementStrategy = List.copyOf(placementStrategy);
        }
    }

    /// The launch type that the tasks get in the end: as given, by the provider, by the cluster's
    /// default strategy, else EC2.
    public static LaunchType effective(
            Optional<LaunchType> launchType,
            List<CapacityProviderStrategyItem> strategy,
            Surroundings surroundings) {
        if (launchType.isPresent()) {
            return launchType.get();
        }
        List<CapacityProviderStrategyItem> used =
                strategy.isEmpty() ? surroundings.defaultCapacityProviderStrategy() : strategy;
        return used.stream()
                .flatMap(item -> surroundings.provider(item.capacityProvider()).stream())
                .findFirst()
                .map(kind ->
                        switch (kind) {
                            case FARGATE -> LaunchType.FARGATE;
                            case AUTO_SCALING_GROUP -> LaunchType.EC2;
                            case MANAGED_INSTANCES -> LaunchType.MANAGED_INSTANCES;
                        })
                .orElse(LaunchType.EC2);
    }

    static void check(
            Launch launch,
            Optional<TaskDefinition> definition,
            Surroundings surroundings,
            Objections objections) {
        LaunchType type =
                effective(launch.launchType(), launch.capacityProviderStrategy(), surroundings);
        objections.when(
                launch.launchType().isPresent() && !launch.capacityProviderStrategy().isEmpty(),
                "launchType",
                "launch-type",
                PROVIDERS,
                "Specifying both a launch type and capacity provider strategy is not supported",
                "Remove one and try again");
        objections.when(
                launch.launchType().filter(LaunchType.MANAGED_INSTANCES::equals).isPresent(),
                "launchType",
                "launch-type",
                "managed-instances",
                "Managed Instances are chosen by a capacity provider strategy, not by a launch type",
                "Leave `launchType` out and name the capacity provider");
        strategy(launch.capacityProviderStrategy(), surroundings, objections);
        placement(launch, type, objections);
        objections.addAll(
                PlacementRules.ofRequest(
                        launch.placementConstraints(), launch.placementStrategy(), definition));
        if (definition.isPresent()) {
            objections.addAll(
                    TaskDefinitionRules.onLaunchType(definition.get(), type).stream()
                            .map(objection ->
                                    new Objection(
                                            "/taskDefinition",
                                            objection.rule(),
                                            objection.message(),
                                            objection.fix(),
                                            objection.concept(),
                                            objection.exception()))
                            .toList());
            network(
                    launch.networkConfiguration(),
                    definition.get(),
                    type,
                    surroundings,
                    objections);
        }
    }

    /// Why a capacity provider strategy would be refused.
    public static List<Objection> ofStrategy(
            List<CapacityProviderStrategyItem> strategy, Surroundings surroundings) {
        var objections = new Objections(Objection.INVALID_PARAMETER);
        strategy(strategy, surroundings, objections);
        return objections.list();
    }

    private static void strategy(
            List<CapacityProviderStrategyItem> strategy,
            Surroundings surroundings,
            Objections objections) {
        Set<Surroundings.ProviderKind> kinds = new TreeSet<>();
        for (int i = 0; i < strategy.size(); i++) {
            String name = strategy.get(i).capacityProvider();
            Optional<Surroundings.ProviderKind> kind = surroundings.provider(name);
            kind.ifPresent(kinds::add);
            objections
                    .under("capacityProviderStrategy", i)
                    .when(
                            kind.isEmpty(),
                            "capacityProvider",
                            PROVIDERS,
                            PROVIDERS,
                            "The specified capacity provider " + name + " was not found",
                            "Add it to the cluster's capacity providers, or correct the name");
        }
        objections.when(
                kinds.size() > 1,
                "capacityProviderStrategy",
                PROVIDERS,
                PROVIDERS,
                "A capacity provider strategy cannot mix Fargate, Auto Scaling group and Managed Instances providers",
                "Keep providers of one kind");
        CapacitySplit.problem(
                        strategy.stream()
                                .map(item ->
                                        new CapacitySplit.Item(
                                                item.capacityProvider(),
                                                item.base(),
                                                item.weight()))
                                .toList())
                .ifPresent(problem ->
                        objections.add(
                                "capacityProviderStrategy",
                                PROVIDERS,
                                PROVIDERS,
                                problem.endsWith(".")
                                        ? problem.substring(0, problem.length() - 1)
                                        : problem,
                                "Correct the strategy"));
    }

    private static void placement(Launch launch, LaunchType type, Objections objections) {
        boolean fargate = type == LaunchType.FARGATE;
        objections.when(
                fargate && !launch.placementConstraints().isEmpty(),
                "placementConstraints",
                "placement-constraint",
                "placement",
                "Placement constraints are not supported with FARGATE launch type",
                "Leave them out");
        objections.when(
                fargate && !launch.placementStrategy().isEmpty(),
                "placementStrategy",
                "placement-strategy",
                "placement",
                "Placement strategies are not supported with FARGATE launch type",
                "Leave them out");
        objections.when(
                type == LaunchType.MANAGED_INSTANCES && !launch.placementStrategy().isEmpty(),
                "placementStrategy",
                "placement-strategy",
                "managed-instances",
                "Placement strategies are not supported with Managed Instances",
                "Leave them out");
    }

    private static void network(
            Optional<AwsVpcConfiguration> network,
            TaskDefinition definition,
            LaunchType type,
            Surroundings surroundings,
            Objections objections) {
        boolean awsvpc = definition.networkModeOn(type) == NetworkMode.AWSVPC;
        objections.when(
                awsvpc && network.isEmpty(),
                "",
                NETWORK,
                "network-modes",
                "Network Configuration must be provided when networkMode 'awsvpc' is specified",
                "Add `networkConfiguration` with at least one subnet");
        objections.when(
                !awsvpc && network.isPresent(),
                "networkConfiguration",
                NETWORK,
                "network-modes",
                "Network Configuration is not valid for the given networkMode of this task definition",
                "Leave it out, or use the network mode awsvpc");
        if (network.isEmpty()) {
            return;
        }
        AwsVpcConfiguration vpc = network.get();
        Objections here = objections.under("networkConfiguration").under("awsvpcConfiguration");
        here.when(
                vpc.subnets().isEmpty() || vpc.subnets().size() > MAX_SUBNETS,
                "subnets",
                NETWORK,
                "quotas",
                "There are " + vpc.subnets().size() + " subnets; awsvpcConfiguration takes 1 to 16",
                "Name 1 to 16 subnets");
        here.when(
                vpc.securityGroups().size() > MAX_SECURITY_GROUPS,
                "securityGroups",
                NETWORK,
                "quotas",
                "There are "
                        + vpc.securityGroups().size()
                        + " security groups; awsvpcConfiguration takes 5",
                "Name at most 5");
        here.when(
                vpc.assignPublicIp() && type != LaunchType.FARGATE,
                "assignPublicIp",
                NETWORK,
                "task-eni",
                "Assign public IP is not supported for this launch type",
                "Set it to DISABLED, or leave it out");
        for (int i = 0; i < vpc.subnets().size(); i++) {
            here.when(
                    !surroundings.hasSubnet(vpc.subnets().get(i)),
                    "subnets/" + i,
                    NETWORK,
                    "network-modes",
                    "The subnet ID '" + vpc.subnets().get(i) + "' does not exist",
                    "Add it to `subnets` of the scenario, or correct the id");
        }
    }
}
