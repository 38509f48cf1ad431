package dev.deckhand.sandbox.command;

import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.model.ApiValue;
import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.Decimal;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.TaskDefinition;
import dev.deckhand.sandbox.model.TaskStatus;
import dev.deckhand.sandbox.model.TimelineAction;
import dev.deckhand.sandbox.scenario.ActionWriter;
import dev.deckhand.sandbox.scenario.Json;
import dev.deckhand.sandbox.scenario.JsonTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Things of the cluster in the form in which `aws ecs describe-...` prints them, with ids where
/// AWS has ARNs and seconds of the run where it has instants.
public final class Described {
    private static final int EVENTS = 20;

    private Described() {}

    public static Json service(StateView.ServiceView service) {
        List<StateView.MessageView> events =
                service.events().reversed().stream().limit(EVENTS).toList();
        return new JsonTree()
                .text("serviceName", service.name())
                .number("desiredCount", service.desiredCount())
                .number("runningCount", service.runningCount())
                .number("pendingCount", service.pendingCount())
                .text("schedulingStrategy", service.schedulingStrategy().apiValue())
                .text(
                        "availabilityZoneRebalancing",
                        service.availabilityZoneRebalancing().apiValue())
                .list("deployments", Optional.of(service.deployments()), Described::deployment)
                .list("taskSets", service.taskSets(), Described::taskSet)
                .list(
                        "events",
                        Optional.of(events),
                        event ->
                                time(new JsonTree(), "createdAt", event.atMicros())
                                        .text("message", event.message())
                                        .done())
                .done();
    }

    private static Json deployment(StateView.DeploymentView deployment) {
        return new JsonTree()
                .text("id", deployment.id())
                .text("status", deployment.status().apiValue())
                .text("taskDefinition", deployment.taskDefinition())
                .number("desiredCount", deployment.desiredCount())
                .number("pendingCount", deployment.pendingCount())
                .number("runningCount", deployment.runningCount())
                .number("failedTasks", deployment.failedTasks())
                .text("rolloutState", deployment.rolloutState().apiValue())
                .text("rolloutStateReason", deployment.rolloutStateReason())
                .choice("lifecycleStage", deployment.lifecycleStage())
                .done();
    }

    public static Json taskSet(StateView.TaskSetView set) {
        return new JsonTree()
                .text("id", set.id())
                .text("externalId", set.externalId())
                .text("status", set.status().apiValue())
                .text("taskDefinition", set.taskDefinition())
                .number("computedDesiredCount", set.computedDesiredCount())
                .number("pendingCount", set.pendingCount())
                .number("runningCount", set.runningCount())
                .put(
                        "scale",
                        new JsonTree()
                                .decimal("value", Optional.of(set.scale()))
                                .text("unit", "PERCENT")
                                .done())
                .done();
    }

    public static Json task(StateView.TaskView task) {
        var tree =
                new JsonTree()
                        .text("taskArn", task.id())
                        .text("taskDefinitionArn", task.taskDefinition())
                        .text("group", task.group())
                        .text("startedBy", task.startedBy())
                        .text("containerInstanceArn", task.containerInstance())
                        .text("availabilityZone", task.availabilityZone())
                        .text("capacityProviderName", task.capacityProviderName())
                        .text("lastStatus", task.lastStatus().apiValue())
                        .text("desiredStatus", task.desiredStatus().apiValue())
                        .text("healthStatus", task.healthStatus().apiValue());
        time(tree, "createdAt", task.createdAtMicros());
        time(tree, "startedAt", task.startedAtMicros());
        time(tree, "stoppedAt", task.stoppedAtMicros());
        return tree.choice("stopCode", task.stopCode().map(ApiValue.class::cast))
                .text("stoppedReason", task.stoppedReason())
                .list(
                        "containers",
                        Optional.of(task.containers()),
                        container ->
                                new JsonTree()
                                        .text("name", container.name())
                                        .text("lastStatus", container.lastStatus())
                                        .number("exitCode", container.exitCode())
                                        .text("reason", container.reason())
                                        .text("healthStatus", container.healthStatus().apiValue())
                                        .done())
                .done();
    }

    public static Json instance(StateView.InstanceView instance) {
        return new JsonTree()
                .text("containerInstanceArn", instance.id())
                .text("status", instance.status().apiValue())
                .put("agentConnected", new Json.Bool(1, 1, instance.agentConnected()))
                .text("capacityProviderName", instance.capacityProviderName())
                .put("registeredResources", resources(instance.registeredResources()))
                .put("remainingResources", resources(instance.remainingResources()))
                .number("runningTasksCount", instance.runningTasksCount())
                .number("pendingTasksCount", instance.pendingTasksCount())
                .list(
                        "attributes",
                        Optional.of(
                                        List.of(
                                                Optional.of(
                                                        attribute(
                                                                "ecs.availability-zone",
                                                                instance.availabilityZone())),
                                                instance.ec2InstanceType()
                                                        .map(type ->
                                                                attribute(
                                                                        "ecs.instance-type",
                                                                        type))))
                                .map(all -> all.stream().flatMap(Optional::stream).toList()),
                        attribute -> attribute)
                .done();
    }

    private static Json attribute(String name, String value) {
        return new JsonTree().text("name", name).text("value", value).done();
    }

    private static Json resources(StateView.ResourcesView resources) {
        var list =
                new ArrayList<>(
                        List.of(
                                number("CPU", resources.cpu()),
                                number("MEMORY", resources.memory()),
                                ports("PORTS", resources.ports()),
                                ports("PORTS_UDP", resources.portsUdp())));
        if (resources.gpu() > 0) {
            list.add(number("GPU", resources.gpu()));
        }
        return new Json.Array(1, 1, list);
    }

    private static Json number(String name, int value) {
        return new JsonTree()
                .text("name", name)
                .text("type", "INTEGER")
                .number("integerValue", value)
                .done();
    }

    private static Json ports(String name, List<Integer> ports) {
        return new JsonTree()
                .text("name", name)
                .text("type", "STRINGSET")
                .list(
                        "stringSetValue",
                        Optional.of(ports),
                        port -> JsonTree.textOf(Integer.toString(port)))
                .done();
    }

    public static Json definition(Scene scene, String name) {
        TaskDefinition definition = scene.taskDefinitions().get(name);
        if (definition == null) {
            throw new IllegalArgumentException("there is no task definition " + name);
        }
        var tree = new JsonTree().text("taskDefinitionArn", name);
        if (ActionWriter.write(new TimelineAction.RegisterTaskDefinition(definition))
                instanceof Json.Struct written) {
            written.members().forEach((member, value) -> tree.put(member, value.value()));
        }
        return tree.number("revision", Long.parseLong(name.substring(name.lastIndexOf(':') + 1)))
                .text("status", "ACTIVE")
                .done();
    }

    public static Json provider(CapacityProvider provider, boolean active, StateView state) {
        var tree =
                new JsonTree()
                        .text("name", provider.name())
                        .text("status", active ? "ACTIVE" : "INACTIVE");
        switch (provider) {
            case CapacityProvider.AutoScalingGroup group ->
                    tree.put(
                            "autoScalingGroupProvider",
                            new JsonTree()
                                    .put("managedScaling", scaling(group.managedScaling()))
                                    .text(
                                            "managedTerminationProtection",
                                            enabled(group.managedTerminationProtection()))
                                    .text("managedDraining", enabled(group.managedDraining()))
                                    .done());
            case CapacityProvider.ManagedInstances managed ->
                    tree.put(
                            "managedInstancesProvider",
                            new JsonTree()
                                    .texts("allowedInstanceTypes", managed.allowedInstanceTypes())
                                    .done());
        }
        state.capacityProviders().stream()
                .filter(each -> each.name().equals(provider.name()))
                .forEach(each ->
                        tree.number("instances", each.instances())
                                .number("desiredCapacity", each.desiredCapacity())
                                .decimal(
                                        "CapacityProviderReservation",
                                        Optional.of(each.capacityProviderReservation())));
        return tree.done();
    }

    private static Json scaling(CapacityProvider.ManagedScaling scaling) {
        return new JsonTree()
                .text("status", enabled(scaling.enabled()))
                .number("targetCapacity", scaling.targetCapacity())
                .number("minimumScalingStepSize", scaling.minimumScalingStepSize())
                .number("maximumScalingStepSize", scaling.maximumScalingStepSize())
                .seconds("instanceWarmupPeriod", scaling.instanceWarmupMicros())
                .done();
    }

    private static String enabled(boolean value) {
        return value ? "ENABLED" : "DISABLED";
    }

    static Json cluster(Scene scene) {
        StateView state = scene.state();
        return new JsonTree()
                .text("clusterName", scene.scenario().cluster().name())
                .text("status", "ACTIVE")
                .number(
                        "registeredContainerInstancesCount",
                        state.containerInstances().stream()
                                .filter(each ->
                                        each.status() == InstanceStatus.ACTIVE
                                                || each.status() == InstanceStatus.DRAINING)
                                .count())
                .number(
                        "runningTasksCount",
                        state.tasks().stream()
                                .filter(each -> each.lastStatus() == TaskStatus.RUNNING)
                                .count())
                .number("activeServicesCount", state.services().size())
                .texts("capacityProviders", scene.associatedProviders())
                .done();
    }

    static Json alarm(StateView.AlarmView alarm) {
        return new JsonTree()
                .text("AlarmName", alarm.alarmName())
                .text("StateValue", alarm.stateValue().apiValue())
                .choice("MetricName", alarm.metricName())
                .decimal("Threshold", alarm.threshold())
                .choice("ComparisonOperator", alarm.comparisonOperator())
                .number("EvaluationPeriods", alarm.evaluationPeriods())
                .number("Period", alarm.period())
                .done();
    }

    private static JsonTree time(JsonTree tree, String name, OptionalLong micros) {
        micros.ifPresent(at -> time(tree, name, at));
        return tree;
    }

    private static JsonTree time(JsonTree tree, String name, long micros) {
        long thousandths = micros / (Micros.PER_SECOND / 1000);
        return tree.decimal(name, Optional.of(new Decimal(thousandths)));
    }
}
