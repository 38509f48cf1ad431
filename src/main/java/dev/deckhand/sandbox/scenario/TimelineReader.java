package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.model.AlarmState;
import dev.deckhand.sandbox.model.TimelineAction;
import dev.deckhand.sandbox.model.TimelineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Turns the timeline of a scenario, or a list of the same form elsewhere, into records.
public final class TimelineReader {
    private static final Set<String> NO_ACTION = Set.of("at", "id");

    private TimelineReader() {}

    /// What the shape of a timeline cannot say about the list at a pointer.
    public static List<Problem> problems(Json tree, String pointer) {
        return FormCheck.ofTimeline(tree, pointer);
    }

    /// The entries of a member that has its shape and form.
    ///
    /// @param prefix what an entry without an `id` is called, before its number in brackets
    public static List<TimelineEntry> read(Members holder, String member, String prefix) {
        List<Members> entries = holder.objects(member, entry -> entry);
        List<TimelineEntry> timeline = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Members entry = entries.get(i);
            timeline.add(
                    new TimelineEntry(
                            Durations.parse(entry.required("at")).orElseThrow(),
                            entry.text("id", prefix + "[" + i + "]"),
                            action(entry)));
        }
        return timeline;
    }

    /// The one action of an entry that has its form.
    static TimelineAction action(Members entry) {
        String name = entry.namesBut(NO_ACTION).iterator().next();
        Json value = entry.value(name).orElseThrow();
        return switch (name) {
            case "deregisterTaskDefinition",
                    "stopTask",
                    "registerTaskDefinition",
                    "runTask",
                    "startTask",
                    "updateTaskProtection" ->
                    taskAction(name, value);
            case "createService",
                    "updateService",
                    "deleteService",
                    "createTaskSet",
                    "updateTaskSet",
                    "deleteTaskSet",
                    "stopServiceDeployment",
                    "continueServiceDeployment" ->
                    serviceAction(name, Members.of(value));
            case "setLoad",
                    "registerScalableTarget",
                    "putScalingPolicy",
                    "putScheduledAction",
                    "putMetricAlarm",
                    "setAlarmState" ->
                    scalingAction(name, Members.of(value));
            default -> worldAction(name, value);
        };
    }

    private static TimelineAction taskAction(String name, Json value) {
        Members members = Members.of(value);
        return switch (name) {
            case "runTask" -> RequestReader.runTask(members);
            case "startTask" -> RequestReader.startTask(members);
            case "stopTask" ->
                    new TimelineAction.StopTask(members.required("task"), members.text("reason"));
            case "registerTaskDefinition" ->
                    new TimelineAction.RegisterTaskDefinition(TaskDefinitionReader.read(value));
            case "deregisterTaskDefinition" ->
                    new TimelineAction.DeregisterTaskDefinition(members.required("taskDefinition"));
            case "updateTaskProtection" ->
                    new TimelineAction.UpdateTaskProtection(
                            members.texts("tasks"),
                            members.flag("protectionEnabled", false),
                            members.integer("expiresInMinutes"));
            default -> throw unknown(name);
        };
    }

    private static TimelineAction serviceAction(String name, Members members) {
        return switch (name) {
            case "createService" ->
                    new TimelineAction.CreateService(RequestReader.service(members));
            case "updateService" -> RequestReader.updateService(members);
            case "deleteService" ->
                    new TimelineAction.DeleteService(
                            members.required("service"), members.flag("force", false));
            case "createTaskSet" -> RequestReader.createTaskSet(members);
            case "updateTaskSet" ->
                    new TimelineAction.UpdateTaskSet(
                            members.required("service"),
                            members.required("taskSet"),
                            RequestReader.scale(members.objectOrNone("scale")));
            case "deleteTaskSet" ->
                    new TimelineAction.DeleteTaskSet(
                            members.required("service"),
                            members.required("taskSet"),
                            members.flag("force", false));
            case "stopServiceDeployment" ->
                    new TimelineAction.StopServiceDeployment(
                            members.required("service"),
                            members.choice("stopType", TimelineAction.StopType.class)
                                    .orElse(TimelineAction.StopType.ROLLBACK));
            case "continueServiceDeployment" ->
                    new TimelineAction.ContinueServiceDeployment(
                            members.required("service"),
                            members.choice("action", TimelineAction.ContinueAction.class)
                                    .orElse(TimelineAction.ContinueAction.CONTINUE));
            default -> throw unknown(name);
        };
    }

    private static TimelineAction scalingAction(String name, Members members) {
        return switch (name) {
            case "setLoad" ->
                    new TimelineAction.SetLoad(
                            members.required("service"),
                            members.givenDecimal("loadPerSecond"),
                            members.givenDecimal("cpuUtilization"),
                            members.givenDecimal("memoryUtilization"));
            case "registerScalableTarget" ->
                    new TimelineAction.RegisterScalableTarget(ScalingReader.target(members));
            case "putScalingPolicy" ->
                    new TimelineAction.PutScalingPolicy(ScalingReader.policy(members));
            case "putScheduledAction" ->
                    new TimelineAction.PutScheduledAction(ScalingReader.scheduled(members));
            case "putMetricAlarm" ->
                    new TimelineAction.PutMetricAlarm(ScalingReader.alarm(members));
            case "setAlarmState" ->
                    new TimelineAction.SetAlarmState(
                            members.required("AlarmName"),
                            members.choice("StateValue", AlarmState.class).orElseThrow());
            default -> throw unknown(name);
        };
    }

    private static TimelineAction worldAction(String name, Json value) {
        return switch (name) {
            case "registerInstance" ->
                    new TimelineAction.RegisterInstance(Draft.instances(Members.of(value)));
            case "deregisterInstance" ->
                    new TimelineAction.DeregisterInstance(
                            Members.of(value).required("containerInstance"),
                            Members.of(value).flag("force", false));
            case "drainInstance" -> new TimelineAction.DrainInstance(Members.asText(value));
            case "activateInstance" -> new TimelineAction.ActivateInstance(Members.asText(value));
            case "stopInstance" -> new TimelineAction.StopInstance(Members.asText(value));
            case "setAgentConnected" ->
                    new TimelineAction.SetAgentConnected(
                            Members.of(value).required("containerInstance"),
                            Members.of(value).flag("agentConnected", true));
            case "putAttributes" ->
                    new TimelineAction.PutAttributes(
                            Members.of(value).required("containerInstance"),
                            Members.of(value).textsOrNull("attributes"));
            case "failAvailabilityZone" ->
                    new TimelineAction.FailAvailabilityZone(Members.asText(value));
            case "restoreAvailabilityZone" ->
                    new TimelineAction.RestoreAvailabilityZone(Members.asText(value));
            case "interruptSpot" -> new TimelineAction.InterruptSpot(Members.asText(value));
            case "setCapacity" ->
                    new TimelineAction.SetCapacity(
                            Members.of(value).required("capacityProvider"),
                            Members.of(value).flag("available", true));
            case "createCapacityProvider" ->
                    new TimelineAction.CreateCapacityProvider(
                            ProviderReader.provider(Members.of(value)));
            case "updateCapacityProvider" -> ProviderReader.update(Members.of(value));
            case "deleteCapacityProvider" ->
                    new TimelineAction.DeleteCapacityProvider(
                            Members.of(value).required("capacityProvider"));
            case "putClusterCapacityProviders" -> ProviderReader.put(Members.of(value));
            case "setAutoScalingGroup" -> ProviderReader.group(Members.of(value));
            default -> throw unknown(name);
        };
    }

    private static IllegalStateException unknown(String name) {
        return new IllegalStateException(
                "the shape of a timeline entry knows " + name + ", its reader does not");
    }
}
