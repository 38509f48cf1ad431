package dev.deckhand.sandbox.command;

import dev.deckhand.sandbox.model.Given;
import dev.deckhand.sandbox.model.TimelineAction;
import java.util.ArrayList;
import java.util.List;

/// Says in a few words what an action does: "scale web to 6", for "Undo: ...".
public final class ActionWords {
    private static final String NAMES_JOINED = ", ";

    private ActionWords() {}

    public static String of(TimelineAction action) {
        return switch (action) {
            case TimelineAction.RunTask run ->
                    "run " + count(run.count(), "task") + " of " + run.taskDefinition();
            case TimelineAction.StartTask start ->
                    "start "
                            + start.taskDefinition()
                            + " on "
                            + String.join(NAMES_JOINED, start.containerInstances());
            case TimelineAction.StopTask(var task, _) -> "stop task " + task;
            case TimelineAction.RegisterTaskDefinition(var definition) ->
                    "register a revision of " + definition.family();
            case TimelineAction.DeregisterTaskDefinition(var name) -> "deregister " + name;
            case TimelineAction.CreateService(var service) ->
                    "create service " + service.serviceName();
            case TimelineAction.UpdateService update -> update(update);
            case TimelineAction.DeleteService(var service, _) -> "delete service " + service;
            case TimelineAction.UpdateTaskProtection protection ->
                    (protection.protectionEnabled() ? "protect " : "end the protection of ")
                            + count(protection.tasks().size(), "task");
            case TimelineAction.CreateTaskSet create -> "create a task set of " + create.service();
            case TimelineAction.UpdateTaskSet(var service, var set, var scale) ->
                    "scale task set " + set + " of " + service + " to " + scale + " %";
            case TimelineAction.DeleteTaskSet(var service, var set, _) ->
                    "delete task set " + set + " of " + service;
            case TimelineAction.StopServiceDeployment(var service, _) ->
                    "stop the deployment of " + service;
            case TimelineAction.ContinueServiceDeployment(var service, _) ->
                    "answer the hook of " + service;
            case TimelineAction.RegisterInstance(var instances) ->
                    instances.size() == 1
                            ? "add instance " + instances.getFirst().id()
                            : "add " + count(instances.size(), "instance");
            case TimelineAction.DeregisterInstance(var id, _) -> "deregister " + id;
            case TimelineAction.DrainInstance(var id) -> "drain " + id;
            case TimelineAction.ActivateInstance(var id) -> "activate " + id;
            case TimelineAction.StopInstance(var id) -> "stop instance " + id;
            case TimelineAction.SetAgentConnected(var id, var connected) ->
                    (connected ? "connect the agent of " : "cut off the agent of ") + id;
            case TimelineAction.PutAttributes(var id, _) -> "change attributes of " + id;
            case TimelineAction.FailAvailabilityZone(var zone) -> "fail " + zone;
            case TimelineAction.RestoreAvailabilityZone(var zone) -> "restore " + zone;
            case TimelineAction.InterruptSpot(var id) -> "interrupt " + id;
            case TimelineAction.SetCapacity(var provider, var available) ->
                    (available ? "give capacity to " : "take all capacity from ") + provider;
            case TimelineAction.CreateCapacityProvider(var provider) ->
                    "create capacity provider " + provider.name();
            case TimelineAction.UpdateCapacityProvider update ->
                    "change capacity provider " + update.name();
            case TimelineAction.DeleteCapacityProvider(var name) ->
                    "delete capacity provider " + name;
            case TimelineAction.PutClusterCapacityProviders put ->
                    put.capacityProviders().isEmpty()
                            ? "take all capacity providers from the cluster"
                            : "give the cluster "
                                    + String.join(NAMES_JOINED, put.capacityProviders());
            case TimelineAction.SetAutoScalingGroup group -> group(group);
            case TimelineAction.SetLoad load -> load(load);
            case TimelineAction.RegisterScalableTarget(var target) ->
                    "scale "
                            + target.service()
                            + " between "
                            + target.minCapacity()
                            + " and "
                            + target.maxCapacity();
            case TimelineAction.PutScalingPolicy(var policy) ->
                    "scaling policy " + policy.policyName() + " of " + policy.service();
            case TimelineAction.PutScheduledAction(var scheduled) ->
                    "scheduled action "
                            + scheduled.scheduledActionName()
                            + " of "
                            + scheduled.service();
            case TimelineAction.PutMetricAlarm(var alarm) -> "alarm " + alarm.alarmName();
            case TimelineAction.SetAlarmState(var name, var state) ->
                    "set alarm " + name + " to " + state.apiValue();
        };
    }

    private static String update(TimelineAction.UpdateService update) {
        List<String> parts = new ArrayList<>();
        update.desiredCount().ifPresent(count -> parts.add("to " + count));
        update.taskDefinition().ifPresent(name -> parts.add("to " + name));
        if (parts.isEmpty()) {
            return (update.forceNewDeployment() ? "deploy " : "change ") + update.service();
        }
        return (update.taskDefinition().isPresent() ? "deploy " : "scale ")
                + update.service()
                + " "
                + String.join(" and ", parts);
    }

    private static String group(TimelineAction.SetAutoScalingGroup group) {
        List<String> parts = new ArrayList<>();
        group.minSize().ifPresent(size -> parts.add("at least " + size));
        group.maxSize().ifPresent(size -> parts.add("at most " + size));
        group.desiredCapacity().ifPresent(size -> parts.add(size + " wanted"));
        return "size of "
                + group.capacityProvider()
                + (parts.isEmpty() ? "" : ": " + String.join(NAMES_JOINED, parts));
    }

    private static String load(TimelineAction.SetLoad load) {
        List<String> parts = new ArrayList<>();
        part(parts, load.cpuUtilization(), "CPU ", " %");
        part(parts, load.memoryUtilization(), "memory ", " %");
        part(parts, load.loadPerSecond(), "", " requests a second");
        return "load of " + load.service() + " to " + String.join(" and ", parts);
    }

    private static <T> void part(List<String> parts, Given<T> given, String before, String after) {
        switch (given) {
            case Given.Absent<T>() -> {}
            case Given.Null<T>() -> parts.add(before + "no data");
            case Given.Value<T>(var value) -> parts.add(before + value + after);
        }
    }

    private static String count(int count, String what) {
        return count == 1 ? "1 " + what : count + " " + what + "s";
    }
}
