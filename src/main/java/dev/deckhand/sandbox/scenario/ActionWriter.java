package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.model.AlarmState;
import dev.deckhand.sandbox.model.ContainerInstance;
import dev.deckhand.sandbox.model.TimelineAction;
import java.util.List;
import java.util.Optional;

/// Writes an action as a timeline entry has it: what [ActionReader] reads as the same action.
///
/// Records do not keep what decides nothing (the values of environment variables, of tags, of log
/// options, ...), only that it was there; such members come back with a filler.
public final class ActionWriter {
    private ActionWriter() {}

    /// The value of the member that [TimelineAction#apiName()] names.
    public static Json write(TimelineAction action) {
        return switch (action) {
            case TimelineAction.RunTask run -> RequestWriter.runTask(run);
            case TimelineAction.StartTask start -> RequestWriter.startTask(start);
            case TimelineAction.StopTask(var task, var reason) ->
                    new JsonTree().text("task", task).text("reason", reason).done();
            case TimelineAction.RegisterTaskDefinition(var definition) ->
                    TaskDefinitionWriter.write(definition);
            case TimelineAction.DeregisterTaskDefinition(var definition) ->
                    new JsonTree().text("taskDefinition", definition).done();
            case TimelineAction.CreateService(var service) -> RequestWriter.service(service);
            case TimelineAction.UpdateService update -> RequestWriter.updateService(update);
            case TimelineAction.DeleteService(var service, var force) ->
                    new JsonTree().text("service", service).flag("force", force, false).done();
            case TimelineAction.UpdateTaskProtection protection ->
                    new JsonTree()
                            .list("tasks", Optional.of(protection.tasks()), JsonTree::textOf)
                            .put("protectionEnabled", bool(protection.protectionEnabled()))
                            .number("expiresInMinutes", protection.expiresInMinutes())
                            .done();
            case TimelineAction.CreateTaskSet create -> RequestWriter.createTaskSet(create);
            case TimelineAction.UpdateTaskSet(var service, var taskSet, var scale) ->
                    new JsonTree()
                            .text("service", service)
                            .text("taskSet", taskSet)
                            .put("scale", RequestWriter.scale(scale))
                            .done();
            case TimelineAction.DeleteTaskSet(var service, var taskSet, var force) ->
                    new JsonTree()
                            .text("service", service)
                            .text("taskSet", taskSet)
                            .flag("force", force, false)
                            .done();
            case TimelineAction.StopServiceDeployment(var service, var type) ->
                    new JsonTree()
                            .text("service", service)
                            .text("stopType", type.apiValue())
                            .done();
            case TimelineAction.ContinueServiceDeployment(var service, var answer) ->
                    new JsonTree()
                            .text("service", service)
                            .text("action", answer.apiValue())
                            .done();
            case TimelineAction.RegisterInstance(var instances) -> instances(instances);
            case TimelineAction.DeregisterInstance(var instance, var force) ->
                    new JsonTree()
                            .text("containerInstance", instance)
                            .flag("force", force, false)
                            .done();
            case TimelineAction.DrainInstance(var instance) -> JsonTree.textOf(instance);
            case TimelineAction.ActivateInstance(var instance) -> JsonTree.textOf(instance);
            case TimelineAction.StopInstance(var instance) -> JsonTree.textOf(instance);
            case TimelineAction.SetAgentConnected(var instance, var connected) ->
                    new JsonTree()
                            .text("containerInstance", instance)
                            .put("agentConnected", bool(connected))
                            .done();
            case TimelineAction.PutAttributes put -> attributes(put);
            case TimelineAction.FailAvailabilityZone(var zone) -> JsonTree.textOf(zone);
            case TimelineAction.RestoreAvailabilityZone(var zone) -> JsonTree.textOf(zone);
            case TimelineAction.InterruptSpot(var id) -> JsonTree.textOf(id);
            case TimelineAction.SetCapacity(var provider, var available) ->
                    new JsonTree()
                            .text("capacityProvider", provider)
                            .put("available", bool(available))
                            .done();
            case TimelineAction.CreateCapacityProvider(var provider) ->
                    ProviderWriter.provider(provider);
            case TimelineAction.UpdateCapacityProvider update -> ProviderWriter.update(update);
            case TimelineAction.DeleteCapacityProvider(var provider) ->
                    new JsonTree().text("capacityProvider", provider).done();
            case TimelineAction.PutClusterCapacityProviders put -> ProviderWriter.put(put);
            case TimelineAction.SetAutoScalingGroup group -> ProviderWriter.group(group);
            case TimelineAction.SetLoad load ->
                    new JsonTree()
                            .text("service", load.service())
                            .given("loadPerSecond", load.loadPerSecond(), JsonTree::decimalOf)
                            .given("cpuUtilization", load.cpuUtilization(), JsonTree::decimalOf)
                            .given(
                                    "memoryUtilization",
                                    load.memoryUtilization(),
                                    JsonTree::decimalOf)
                            .done();
            case TimelineAction.RegisterScalableTarget(var target) -> ScalingWriter.target(target);
            case TimelineAction.PutScalingPolicy(var policy) -> ScalingWriter.policy(policy);
            case TimelineAction.PutScheduledAction(var scheduled) ->
                    ScalingWriter.scheduled(scheduled);
            case TimelineAction.PutMetricAlarm(var alarm) -> ScalingWriter.alarm(alarm);
            case TimelineAction.SetAlarmState(var name, AlarmState state) ->
                    new JsonTree()
                            .text("AlarmName", name)
                            .text("StateValue", state.apiValue())
                            .done();
        };
    }

    /// Equal instances that `count` made are written as one.
    private static Json instances(List<ContainerInstance> instances) {
        ContainerInstance first = instances.getFirst();
        if (instances.size() == 1) {
            return InstanceWriter.write(first, 0);
        }
        String id = first.id().replaceFirst("-1$", "");
        String ec2 = first.ec2InstanceId().replaceFirst("-1$", "");
        for (int i = 0; i < instances.size(); i++) {
            String end = "-" + (i + 1);
            if (!instances.get(i).equals(first.withId(id + end, ec2 + end))) {
                throw new IllegalArgumentException(
                        "instances of one registration differ: " + instances.get(i).id());
            }
        }
        return InstanceWriter.write(first.withId(id, ec2), instances.size());
    }

    private static Json attributes(TimelineAction.PutAttributes put) {
        var attributes = new JsonTree();
        put.attributes()
                .forEach((name, value) ->
                        attributes.put(
                                name,
                                value.map(JsonTree::textOf).orElseGet(() -> new Json.Null(1, 1))));
        return new JsonTree()
                .text("containerInstance", put.containerInstance())
                .put("attributes", attributes.done())
                .done();
    }

    private static Json bool(boolean value) {
        return new Json.Bool(1, 1, value);
    }
}
