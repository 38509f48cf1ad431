package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.model.AwsVpcConfiguration;
import dev.deckhand.sandbox.model.CapacityProviderStrategyItem;
import dev.deckhand.sandbox.model.Decimal;
import dev.deckhand.sandbox.model.DeploymentConfiguration;
import dev.deckhand.sandbox.model.DeploymentControllerType;
import dev.deckhand.sandbox.model.LoadBalancer;
import dev.deckhand.sandbox.model.PlacementConstraint;
import dev.deckhand.sandbox.model.PlacementStrategy;
import dev.deckhand.sandbox.model.SchedulingStrategy;
import dev.deckhand.sandbox.model.Service;
import dev.deckhand.sandbox.model.TimelineAction;
import java.util.List;
import java.util.Optional;

/// Writes records as requests of the ECS API.
final class RequestWriter {
    private RequestWriter() {}

    static Json.Struct service(Service service) {
        return service(service, "CreateService");
    }

    static Json.Struct service(Service service, String shape) {
        var tree =
                new JsonTree()
                        .text("serviceName", service.serviceName())
                        .text("taskDefinition", service.taskDefinition())
                        .number("desiredCount", service.desiredCount());
        if (service.schedulingStrategy() != SchedulingStrategy.REPLICA) {
            tree.text("schedulingStrategy", service.schedulingStrategy().apiValue());
        }
        tree.choice("launchType", service.launchType())
                .list(
                        "capacityProviderStrategy",
                        service.capacityProviderStrategy(),
                        RequestWriter::strategyItem);
        if (!service.deploymentConfiguration().equals(DeploymentConfiguration.DEFAULT)) {
            tree.put(
                    "deploymentConfiguration",
                    DeploymentWriter.write(service.deploymentConfiguration()));
        }
        if (service.deploymentController() != DeploymentControllerType.ECS) {
            tree.put("deploymentController", controller(service.deploymentController()));
        }
        tree.list(
                        "placementConstraints",
                        service.placementConstraints(),
                        RequestWriter::placementConstraint)
                .list(
                        "placementStrategy",
                        service.placementStrategy(),
                        RequestWriter::placementStrategy)
                .object("networkConfiguration", network(service.networkConfiguration()))
                .list("loadBalancers", service.loadBalancers(), RequestWriter::loadBalancer)
                .number("healthCheckGracePeriodSeconds", service.healthCheckGracePeriodSeconds())
                .choice("availabilityZoneRebalancing", service.availabilityZoneRebalancing())
                .text("platformVersion", service.platformVersion());
        if (shape.equals("ListedService")) {
            service.createdAt().ifPresent(at -> tree.text("createdAt", at.toString()));
        }
        Filler.add(tree, shape, service.otherMembers());
        var load = new JsonTree();
        if (!service.simulation().loadPerSecond().equals(Optional.of(Decimal.ZERO))) {
            load.put(
                    "loadPerSecond",
                    service.simulation()
                            .loadPerSecond()
                            .map(JsonTree::decimalOf)
                            .orElseGet(() -> new Json.Null(1, 1)));
        }
        load.decimal("cpuUtilization", service.simulation().cpuUtilization())
                .decimal("memoryUtilization", service.simulation().memoryUtilization());
        return tree.object("simulation", load).done();
    }

    static Json.Struct updateService(TimelineAction.UpdateService update) {
        var tree =
                new JsonTree()
                        .text("service", update.service())
                        .number("desiredCount", update.desiredCount())
                        .text("taskDefinition", update.taskDefinition())
                        .list(
                                "capacityProviderStrategy",
                                update.capacityProviderStrategy(),
                                RequestWriter::strategyItem)
                        .object(
                                "deploymentConfiguration",
                                update.deploymentConfiguration().map(DeploymentWriter::write))
                        .object(
                                "deploymentController",
                                update.deploymentController().map(RequestWriter::controller))
                        .choice("availabilityZoneRebalancing", update.availabilityZoneRebalancing())
                        .object("networkConfiguration", network(update.networkConfiguration()))
                        .list(
                                "placementConstraints",
                                update.placementConstraints(),
                                RequestWriter::placementConstraint)
                        .list(
                                "placementStrategy",
                                update.placementStrategy(),
                                RequestWriter::placementStrategy)
                        .list("loadBalancers", update.loadBalancers(), RequestWriter::loadBalancer)
                        .number(
                                "healthCheckGracePeriodSeconds",
                                update.healthCheckGracePeriodSeconds())
                        .text("platformVersion", update.platformVersion())
                        .flag("forceNewDeployment", update.forceNewDeployment(), false);
        return Filler.add(tree, "UpdateService", update.otherMembers()).done();
    }

    static Json.Struct runTask(TimelineAction.RunTask run) {
        return new JsonTree()
                .text("taskDefinition", run.taskDefinition())
                .number("count", run.count())
                .text("group", run.group())
                .text("startedBy", run.startedBy())
                .choice("launchType", run.launchType())
                .list(
                        "capacityProviderStrategy",
                        run.capacityProviderStrategy(),
                        RequestWriter::strategyItem)
                .list(
                        "placementConstraints",
                        run.placementConstraints(),
                        RequestWriter::placementConstraint)
                .list(
                        "placementStrategy",
                        run.placementStrategy(),
                        RequestWriter::placementStrategy)
                .object("networkConfiguration", network(run.networkConfiguration()))
                .object("overrides", overrides(run.overrides()))
                .text("platformVersion", run.platformVersion())
                .text("clientToken", run.clientToken())
                .done();
    }

    static Json.Struct startTask(TimelineAction.StartTask start) {
        return new JsonTree()
                .text("taskDefinition", start.taskDefinition())
                .list(
                        "containerInstances",
                        Optional.of(start.containerInstances()),
                        JsonTree::textOf)
                .text("group", start.group())
                .text("startedBy", start.startedBy())
                .object("networkConfiguration", network(start.networkConfiguration()))
                .object("overrides", overrides(start.overrides()))
                .done();
    }

    static Json.Struct createTaskSet(TimelineAction.CreateTaskSet create) {
        return new JsonTree()
                .text("service", create.service())
                .text("externalId", create.externalId())
                .text("taskDefinition", create.taskDefinition())
                .object("scale", create.scale().map(RequestWriter::scale))
                .choice("launchType", create.launchType())
                .list(
                        "capacityProviderStrategy",
                        create.capacityProviderStrategy(),
                        RequestWriter::strategyItem)
                .object("networkConfiguration", network(create.networkConfiguration()))
                .list("loadBalancers", create.loadBalancers(), RequestWriter::loadBalancer)
                .done();
    }

    static Json.Struct scale(Decimal percent) {
        return new JsonTree().decimal("value", Optional.of(percent)).text("unit", "PERCENT").done();
    }

    static Json placementConstraint(PlacementConstraint constraint) {
        return new JsonTree()
                .text("type", constraint.type().apiValue())
                .text("expression", constraint.expression())
                .done();
    }

    static Json strategyItem(CapacityProviderStrategyItem item) {
        return new JsonTree()
                .text("capacityProvider", item.capacityProvider())
                .number("weight", item.weight())
                .number("base", item.base())
                .done();
    }

    private static Json placementStrategy(PlacementStrategy strategy) {
        return new JsonTree()
                .text("type", strategy.type().apiValue())
                .text("field", strategy.field())
                .done();
    }

    private static Json.Struct controller(DeploymentControllerType type) {
        return new JsonTree().text("type", type.apiValue()).done();
    }

    private static Optional<Json.Struct> network(Optional<AwsVpcConfiguration> configuration) {
        return configuration.map(vpc ->
                new JsonTree()
                        .put(
                                "awsvpcConfiguration",
                                new JsonTree()
                                        .list(
                                                "subnets",
                                                Optional.of(vpc.subnets()),
                                                JsonTree::textOf)
                                        .texts("securityGroups", vpc.securityGroups())
                                        .text(
                                                "assignPublicIp",
                                                Optional.of("ENABLED")
                                                        .filter(_ -> vpc.assignPublicIp()))
                                        .done())
                        .done());
    }

    private static Json loadBalancer(LoadBalancer balancer) {
        return new JsonTree()
                .text("targetGroupArn", balancer.targetGroupArn())
                .text("loadBalancerName", balancer.loadBalancerName())
                .text("containerName", balancer.containerName())
                .number("containerPort", balancer.containerPort())
                .object(
                        "advancedConfiguration",
                        new JsonTree()
                                .text("alternateTargetGroupArn", balancer.alternateTargetGroupArn())
                                .text("productionListenerRule", balancer.productionListenerRule())
                                .text("testListenerRule", balancer.testListenerRule())
                                .text("roleArn", balancer.roleArn()))
                .done();
    }

    private static Optional<Json.Struct> overrides(TimelineAction.Overrides overrides) {
        return Optional.of(overrides)
                .filter(given -> !given.equals(TimelineAction.Overrides.NONE))
                .map(given ->
                        new JsonTree()
                                .text("cpu", given.cpu())
                                .text("memory", given.memory())
                                .list(
                                        "containerOverrides",
                                        given.containers(),
                                        RequestWriter::containerOverride)
                                .done());
    }

    private static Json containerOverride(TimelineAction.ContainerOverride override) {
        var tree =
                new JsonTree()
                        .text("name", override.name())
                        .number("cpu", override.cpu())
                        .number("memory", override.memory())
                        .number("memoryReservation", override.memoryReservation());
        override.gpus()
                .ifPresent(gpus ->
                        tree.list("resourceRequirements", List.of(gpus), RequestWriter::gpus));
        return tree.done();
    }

    static Json gpus(int count) {
        return gpus(Integer.toString(count));
    }

    static Json gpus(String value) {
        return new JsonTree().text("type", "GPU").text("value", value).done();
    }
}
