package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.model.AvailabilityZoneRebalancing;
import dev.deckhand.sandbox.model.AwsVpcConfiguration;
import dev.deckhand.sandbox.model.CapacityProviderStrategyItem;
import dev.deckhand.sandbox.model.Decimal;
import dev.deckhand.sandbox.model.DeploymentConfiguration;
import dev.deckhand.sandbox.model.DeploymentControllerType;
import dev.deckhand.sandbox.model.DeploymentStrategy;
import dev.deckhand.sandbox.model.LaunchType;
import dev.deckhand.sandbox.model.LifecycleStage;
import dev.deckhand.sandbox.model.Load;
import dev.deckhand.sandbox.model.LoadBalancer;
import dev.deckhand.sandbox.model.PlacementConstraint;
import dev.deckhand.sandbox.model.PlacementStrategy;
import dev.deckhand.sandbox.model.SchedulingStrategy;
import dev.deckhand.sandbox.model.Service;
import dev.deckhand.sandbox.model.TimelineAction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Turns requests of the ECS API that have their shape into records.
final class RequestReader {
    private static final Set<String> READ_OF_SERVICE =
            Set.of(
                    "serviceName",
                    "taskDefinition",
                    "desiredCount",
                    "schedulingStrategy",
                    "launchType",
                    "capacityProviderStrategy",
                    "deploymentConfiguration",
                    "deploymentController",
                    "placementConstraints",
                    "placementStrategy",
                    "networkConfiguration",
                    "loadBalancers",
                    "healthCheckGracePeriodSeconds",
                    "availabilityZoneRebalancing",
                    "platformVersion",
                    "createdAt",
                    "simulation",
                    "service",
                    "forceNewDeployment");

    private RequestReader() {}

    static Service service(Members members) {
        return new Service(
                members.required("serviceName"),
                members.text("taskDefinition"),
                members.integer("desiredCount"),
                members.choice("schedulingStrategy", SchedulingStrategy.class)
                        .orElse(SchedulingStrategy.REPLICA),
                members.choice("launchType", LaunchType.class),
                capacityProviderStrategy(members, "capacityProviderStrategy"),
                members.object("deploymentConfiguration")
                        .map(RequestReader::deploymentConfiguration)
                        .orElse(DeploymentConfiguration.DEFAULT),
                deploymentController(members).orElse(DeploymentControllerType.ECS),
                members.objects("placementConstraints", RequestReader::placementConstraint),
                members.objects("placementStrategy", RequestReader::placementStrategy),
                networkConfiguration(members),
                members.objects("loadBalancers", RequestReader::loadBalancer),
                members.integer("healthCheckGracePeriodSeconds"),
                members.choice("availabilityZoneRebalancing", AvailabilityZoneRebalancing.class),
                members.text("platformVersion"),
                members.instant("createdAt"),
                members.object("simulation").map(RequestReader::load).orElse(Load.NONE),
                members.namesBut(READ_OF_SERVICE));
    }

    static TimelineAction.UpdateService updateService(Members members) {
        return new TimelineAction.UpdateService(
                members.required("service"),
                members.integer("desiredCount"),
                members.text("taskDefinition"),
                members.optionalList(
                        "capacityProviderStrategy",
                        json -> capacityProviderStrategyItem(Members.of(json))),
                members.object("deploymentConfiguration")
                        .map(RequestReader::deploymentConfiguration),
                deploymentController(members),
                members.choice("availabilityZoneRebalancing", AvailabilityZoneRebalancing.class),
                networkConfiguration(members),
                members.optionalList(
                        "placementConstraints", json -> placementConstraint(Members.of(json))),
                members.optionalList(
                        "placementStrategy", json -> placementStrategy(Members.of(json))),
                members.optionalList("loadBalancers", json -> loadBalancer(Members.of(json))),
                members.integer("healthCheckGracePeriodSeconds"),
                members.text("platformVersion"),
                members.flag("forceNewDeployment", false),
                members.namesBut(READ_OF_SERVICE));
    }

    static TimelineAction.RunTask runTask(Members members) {
        return new TimelineAction.RunTask(
                members.required("taskDefinition"),
                members.integer("count", 1),
                members.text("group"),
                members.text("startedBy"),
                members.choice("launchType", LaunchType.class),
                capacityProviderStrategy(members, "capacityProviderStrategy"),
                members.objects("placementConstraints", RequestReader::placementConstraint),
                members.objects("placementStrategy", RequestReader::placementStrategy),
                networkConfiguration(members),
                overrides(members),
                members.text("platformVersion"),
                members.text("clientToken"));
    }

    static TimelineAction.StartTask startTask(Members members) {
        return new TimelineAction.StartTask(
                members.required("taskDefinition"),
                members.texts("containerInstances"),
                members.text("group"),
                members.text("startedBy"),
                networkConfiguration(members),
                overrides(members));
    }

    static TimelineAction.CreateTaskSet createTaskSet(Members members) {
        return new TimelineAction.CreateTaskSet(
                members.required("service"),
                members.text("externalId"),
                members.required("taskDefinition"),
                members.object("scale").map(RequestReader::scale),
                members.choice("launchType", LaunchType.class),
                capacityProviderStrategy(members, "capacityProviderStrategy"),
                networkConfiguration(members),
                members.objects("loadBalancers", RequestReader::loadBalancer));
    }

    static Decimal scale(Members members) {
        return members.decimal("value").orElse(Decimal.of(100));
    }

    static PlacementConstraint placementConstraint(Members members) {
        return new PlacementConstraint(
                members.choice("type", PlacementConstraint.Type.class).orElseThrow(),
                members.text("expression"));
    }

    static PlacementStrategy placementStrategy(Members members) {
        return new PlacementStrategy(
                members.choice("type", PlacementStrategy.Type.class).orElseThrow(),
                members.text("field"));
    }

    static List<CapacityProviderStrategyItem> capacityProviderStrategy(
            Members members, String name) {
        return members.objects(name, RequestReader::capacityProviderStrategyItem);
    }

    static Load load(Members members) {
        return new Load(
                members.givenDecimal("loadPerSecond").after(Load.NONE.loadPerSecond()),
                members.decimal("cpuUtilization"),
                members.decimal("memoryUtilization"));
    }

    private static CapacityProviderStrategyItem capacityProviderStrategyItem(Members members) {
        return new CapacityProviderStrategyItem(
                members.required("capacityProvider"),
                members.integer("weight", 0),
                members.integer("base", 0));
    }

    private static Optional<DeploymentControllerType> deploymentController(Members members) {
        return members.objectOrNone("deploymentController")
                .choice("type", DeploymentControllerType.class);
    }

    private static Optional<AwsVpcConfiguration> networkConfiguration(Members members) {
        return members.objectOrNone("networkConfiguration")
                .object("awsvpcConfiguration")
                .map(vpc ->
                        new AwsVpcConfiguration(
                                vpc.texts("subnets"),
                                vpc.texts("securityGroups"),
                                vpc.text("assignPublicIp", "DISABLED").equals("ENABLED")));
    }

    private static LoadBalancer loadBalancer(Members members) {
        Members advanced = members.objectOrNone("advancedConfiguration");
        return new LoadBalancer(
                members.text("targetGroupArn"),
                members.text("loadBalancerName"),
                members.text("containerName"),
                members.integer("containerPort"),
                advanced.text("alternateTargetGroupArn"),
                advanced.text("productionListenerRule"),
                advanced.text("testListenerRule"),
                advanced.text("roleArn"));
    }

    private static TimelineAction.Overrides overrides(Members members) {
        return members.object("overrides")
                .map(given ->
                        new TimelineAction.Overrides(
                                given.text("cpu"),
                                given.text("memory"),
                                given.objects(
                                        "containerOverrides", RequestReader::containerOverride),
                                members.value("overrides")
                                        .map(JsonWriter::write)
                                        .orElse("")
                                        .length()))
                .orElse(TimelineAction.Overrides.NONE);
    }

    private static TimelineAction.ContainerOverride containerOverride(Members members) {
        var gpus =
                members.objects("resourceRequirements", need -> need).stream()
                        .filter(need -> need.text("type", "").equals("GPU"))
                        .findFirst();
        return new TimelineAction.ContainerOverride(
                members.required("name"),
                members.integer("cpu"),
                members.integer("memory"),
                members.integer("memoryReservation"),
                gpus.map(need -> TaskDefinitionReader.count(need.text("value", "")))
                        .orElse(OptionalInt.empty()));
    }

    private static DeploymentConfiguration deploymentConfiguration(Members members) {
        return new DeploymentConfiguration(
                members.integer("minimumHealthyPercent"),
                members.integer("maximumPercent"),
                members.object("deploymentCircuitBreaker").map(RequestReader::circuitBreaker),
                members.object("alarms")
                        .map(alarms ->
                                new DeploymentConfiguration.Alarms(
                                        alarms.texts("alarmNames"),
                                        alarms.flag("enable", false),
                                        alarms.flag("rollback", false))),
                members.choice("strategy", DeploymentStrategy.class),
                members.integer("bakeTimeInMinutes"),
                members.object("linearConfiguration").map(RequestReader::linear),
                members.object("canaryConfiguration").map(RequestReader::canary),
                members.objects("lifecycleHooks", RequestReader::lifecycleHook),
                members.object("earlySuccessCriteria")
                        .map(early ->
                                new DeploymentConfiguration.EarlySuccess(
                                        early.flag("enable", false),
                                        early.integer("healthyPercent"),
                                        early.choice(
                                                "sourceServiceRevisionCleanup",
                                                DeploymentConfiguration.Cleanup.class))));
    }

    private static DeploymentConfiguration.CircuitBreaker circuitBreaker(Members members) {
        Members threshold = members.objectOrNone("thresholdConfiguration");
        return new DeploymentConfiguration.CircuitBreaker(
                members.flag("enable", false),
                members.flag("rollback", false),
                members.flag("resetOnHealthyTask", true),
                threshold
                        .choice("type", DeploymentConfiguration.ThresholdType.class)
                        .orElse(DeploymentConfiguration.ThresholdType.BOUNDED_PERCENT),
                threshold.integer(
                        "value", DeploymentConfiguration.CircuitBreaker.DEFAULT_THRESHOLD));
    }

    private static DeploymentConfiguration.Linear linear(Members members) {
        var fallback = DeploymentConfiguration.Linear.DEFAULT;
        return new DeploymentConfiguration.Linear(
                members.decimal("stepPercent").orElse(fallback.stepPercent()),
                members.integer("stepBakeTimeInMinutes", fallback.stepBakeTimeInMinutes()));
    }

    private static DeploymentConfiguration.Canary canary(Members members) {
        var fallback = DeploymentConfiguration.Canary.DEFAULT;
        return new DeploymentConfiguration.Canary(
                members.decimal("canaryPercent").orElse(fallback.canaryPercent()),
                members.integer("canaryBakeTimeInMinutes", fallback.canaryBakeTimeInMinutes()));
    }

    private static DeploymentConfiguration.LifecycleHook lifecycleHook(Members members) {
        Members timeout = members.objectOrNone("timeoutConfiguration");
        return new DeploymentConfiguration.LifecycleHook(
                members.choice("targetType", DeploymentConfiguration.HookTarget.class)
                        .orElse(DeploymentConfiguration.HookTarget.AWS_LAMBDA),
                members.text("hookTargetArn"),
                members.text("roleArn"),
                members.choices("lifecycleStages", LifecycleStage.class),
                timeout.integer("timeoutInMinutes"),
                timeout.text("action", "ROLLBACK").equals("CONTINUE"));
    }
}
