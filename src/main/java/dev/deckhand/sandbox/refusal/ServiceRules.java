package dev.deckhand.sandbox.refusal;

import dev.deckhand.sandbox.model.AvailabilityZoneRebalancing;
import dev.deckhand.sandbox.model.ContainerDefinition;
import dev.deckhand.sandbox.model.DeploymentControllerType;
import dev.deckhand.sandbox.model.LaunchType;
import dev.deckhand.sandbox.model.LoadBalancer;
import dev.deckhand.sandbox.model.NetworkMode;
import dev.deckhand.sandbox.model.PlacementStrategy;
import dev.deckhand.sandbox.model.SchedulingStrategy;
import dev.deckhand.sandbox.model.Service;
import dev.deckhand.sandbox.model.TargetType;
import dev.deckhand.sandbox.model.TaskDefinition;
import java.util.List;
import java.util.Optional;

/// What ECS refuses in a service (ecs-scheduling 3.1, 5.1, 7.1, 7.5, 7.11).
///
/// An update is checked by applying it first: the service as it would become has the same rules.
public final class ServiceRules {
    private static final int MAX_DESIRED = 5_000;
    private static final int MAX_TARGET_GROUPS = 5;
    private static final String DAEMONS = "daemons";
    private static final String BALANCING = "load-balancing";

    private ServiceRules() {}

    /// Why CreateService would refuse it.
    public static List<Objection> of(Service service, Surroundings surroundings) {
        var objections = new Objections(Objection.INVALID_PARAMETER);
        objections.when(
                !service.serviceName().matches("[A-Za-z0-9_-]{1,255}"),
                "serviceName",
                "service-name",
                "services",
                "`" + service.serviceName() + "` is no service name",
                "Use up to 255 letters, digits, hyphens and underscores");
        Optional<TaskDefinition> definition =
                service.taskDefinition().flatMap(surroundings::taskDefinition);
        boolean external = service.deploymentController() == DeploymentControllerType.EXTERNAL;
        objections.when(
                service.taskDefinition().isEmpty() && !external,
                "",
                "task-definition",
                "services",
                "The service names no task definition",
                "Add `taskDefinition`");
        if (service.taskDefinition().isPresent() && definition.isEmpty()) {
            var notFound = new Objections(Objection.CLIENT_EXCEPTION);
            notFound.add(
                    "taskDefinition",
                    "task-definition",
                    "services",
                    "TaskDefinition not found: " + service.taskDefinition().get(),
                    "Name a registered family or family:revision");
            objections.addAll(notFound.list());
        }
        count(service, objections);
        LaunchRules.check(launch(service), definition, surroundings, objections);
        LaunchType type =
                LaunchRules.effective(
                        service.launchType(), service.capacityProviderStrategy(), surroundings);
        if (service.schedulingStrategy() == SchedulingStrategy.DAEMON) {
            daemon(service, type, objections);
        }
        definition.ifPresent(
                found -> loadBalancers(service, found, type, surroundings, objections));
        service.healthCheckGracePeriodSeconds()
                .ifPresent(seconds ->
                        objections.range(
                                seconds,
                                0,
                                Integer.MAX_VALUE,
                                "healthCheckGracePeriodSeconds",
                                "grace-period",
                                "health-checks"));
        rebalancing(service, type, objections);
        DeploymentRules.check(service, objections);
        return objections.list();
    }

    /// Why `availabilityZoneRebalancing` is not ENABLED by default for a new service; empty when it
    /// is.
    public static Optional<String> againstRebalancing(Service service, LaunchType type) {
        if (service.deploymentConfiguration().maximumPercent().orElse(200) <= 100) {
            return Optional.of("a `maximumPercent` of 100");
        }
        return incompatibleWithRebalancing(service, type);
    }

    /// Why it cannot be ENABLED at all. With a `maximumPercent` of 100 it can, but nothing is ever
    /// moved.
    private static Optional<String> incompatibleWithRebalancing(Service service, LaunchType type) {
        if (service.schedulingStrategy() == SchedulingStrategy.DAEMON) {
            return Optional.of("a DAEMON service");
        }
        if (type == LaunchType.EXTERNAL) {
            return Optional.of("the launch type EXTERNAL");
        }
        if (service.loadBalancers().stream()
                .anyMatch(balancer -> balancer.loadBalancerName().isPresent())) {
            return Optional.of("a Classic Load Balancer");
        }
        if (service.placementConstraints().stream()
                .anyMatch(constraint ->
                        constraint.expression().orElse("").contains("ecs.availability-zone"))) {
            return Optional.of("a constraint on ecs.availability-zone");
        }
        Optional<PlacementStrategy> first = service.placementStrategy().stream().findFirst();
        if (first.isPresent()
                && !first.get()
                        .equals(PlacementStrategy.spread("attribute:ecs.availability-zone"))) {
            return Optional.of(
                    "a placement strategy that does not begin with the spread over Availability Zones");
        }
        return Optional.empty();
    }

    private static LaunchRules.Launch launch(Service service) {
        return new LaunchRules.Launch(
                service.launchType(),
                service.capacityProviderStrategy(),
                service.networkConfiguration(),
                service.placementConstraints(),
                service.placementStrategy());
    }

    private static void count(Service service, Objections objections) {
        boolean daemon = service.schedulingStrategy() == SchedulingStrategy.DAEMON;
        objections.when(
                !daemon && service.desiredCount().isEmpty(),
                "",
                "desired-count",
                "services",
                "A REPLICA service needs `desiredCount`",
                "Add it");
        objections.when(
                daemon && service.desiredCount().isPresent(),
                "desiredCount",
                "desired-count",
                DAEMONS,
                "The desired count of a DAEMON service cannot be set",
                "Leave `desiredCount` out");
        service.desiredCount()
                .ifPresent(count ->
                        objections.range(
                                count, 0, MAX_DESIRED, "desiredCount", "desired-count", "quotas"));
    }

    private static void daemon(Service service, LaunchType type, Objections objections) {
        objections.when(
                !service.placementStrategy().isEmpty(),
                "placementStrategy",
                "placement-strategy",
                DAEMONS,
                "A DAEMON service takes no placement strategy",
                "Leave it out");
        objections.when(
                type == LaunchType.FARGATE || type == LaunchType.MANAGED_INSTANCES,
                "schedulingStrategy",
                "launch-type",
                DAEMONS,
                "DAEMON services run on EC2 and external instances only",
                "Choose REPLICA, or EC2");
        objections.when(
                service.deploymentController() != DeploymentControllerType.ECS,
                "deploymentController",
                "deployment-controller",
                DAEMONS,
                "DAEMON services have the deployment controller ECS",
                "Leave `deploymentController` out");
    }

    private static void loadBalancers(
            Service service,
            TaskDefinition definition,
            LaunchType type,
            Surroundings surroundings,
            Objections objections) {
        List<LoadBalancer> balancers = service.loadBalancers();
        objections.when(
                balancers.size() > MAX_TARGET_GROUPS,
                "loadBalancers",
                "load-balancer",
                "quotas",
                "There are " + balancers.size() + " target groups; a service has at most 5",
                "Remove some");
        objections.when(
                type == LaunchType.EXTERNAL && !balancers.isEmpty(),
                "loadBalancers",
                "load-balancer",
                "ecs-anywhere",
                "Services on external instances have no load balancer",
                "Leave it out");
        NetworkMode mode = definition.networkModeOn(type);
        TargetType fits = mode == NetworkMode.AWSVPC ? TargetType.IP : TargetType.INSTANCE;
        for (int i = 0; i < balancers.size(); i++) {
            LoadBalancer balancer = balancers.get(i);
            Objections here = objections.under("loadBalancers", i);
            container(balancer, definition, here);
            here.when(
                    mode == NetworkMode.NONE,
                    "",
                    "load-balancer",
                    BALANCING,
                    "Tasks of the network mode none cannot stand behind a load balancer",
                    "Choose another network mode");
            for (Optional<String> group :
                    List.of(balancer.targetGroupArn(), balancer.alternateTargetGroupArn())) {
                Optional<TargetType> targetType = group.flatMap(surroundings::targetType);
                here.when(
                        targetType.isPresent() && targetType.get() != fits,
                        "targetGroupArn",
                        "target-type",
                        BALANCING,
                        "The provided target group "
                                + group.orElse("")
                                + " has target type "
                                + targetType.map(TargetType::apiValue).orElse("")
                                + ", which is incompatible with the "
                                + mode.apiValue()
                                + " network mode specified in the task definition",
                        "Use a target group of type " + fits.apiValue());
            }
        }
    }

    private static void container(
            LoadBalancer balancer, TaskDefinition definition, Objections here) {
        Optional<ContainerDefinition> container =
                balancer.containerName().flatMap(definition::container);
        here.when(
                balancer.containerName().isPresent() && container.isEmpty(),
                "containerName",
                "load-balancer",
                BALANCING,
                "The container "
                        + balancer.containerName().orElse("")
                        + " does not exist in the task definition",
                "Name a container of the task definition");
        balancer.containerPort()
                .ifPresent(port ->
                        here.when(
                                container.isPresent()
                                        && container.get().portMappings().stream()
                                                .noneMatch(mapping ->
                                                        mapping.containerPort().orElse(-1) == port
                                                                || mapping.containerPortRange()
                                                                        .isPresent()),
                                "containerPort",
                                "load-balancer",
                                BALANCING,
                                "The container "
                                        + container.map(ContainerDefinition::name).orElse("")
                                        + " did not have a container port "
                                        + port
                                        + " defined",
                                "Add the port mapping to the container, or correct the port"));
    }

    private static void rebalancing(Service service, LaunchType type, Objections objections) {
        if (service.availabilityZoneRebalancing()
                .filter(AvailabilityZoneRebalancing.ENABLED::equals)
                .isPresent()) {
            incompatibleWithRebalancing(service, type)
                    .ifPresent(reason ->
                            objections.add(
                                    "availabilityZoneRebalancing",
                                    "az-rebalancing",
                                    "high-availability",
                                    "Availability Zone rebalancing does not work with " + reason,
                                    "Set it to DISABLED"));
        }
    }
}
