package dev.deckhand.ui.shared.sandbox;

import dev.deckhand.sandbox.engine.trace.RolloutState;
import dev.deckhand.sandbox.engine.trace.StopCode;
import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.model.AlarmState;
import dev.deckhand.sandbox.model.HealthStatus;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.TaskStatus;
import dev.deckhand.ui.shared.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells events and decisions as sentences, in the order of a run. What the map shows as a change
/// is a sentence here.
final class Sentences {
    private static final String SERVICE = "service:";
    private static final int OBEYED = 143;
    private static final Pattern LONG_ID = Pattern.compile("\\b([0-9a-f]{8})[0-9a-f]{24}\\b");

    /// What was last told of each task, so that a change of health is told as one.
    private final Map<String, TraceEvent.TaskStateChange> tasks = new HashMap<>();

    /// Knows what `other` knows: for a branch.
    void takeOver(Sentences other) {
        tasks.putAll(other.tasks);
    }

    Line line(TraceEvent event, long step) {
        return switch (event) {
            case TraceEvent.TaskStateChange task -> task(task, step);
            case TraceEvent.ContainerStateChange container ->
                    line(
                            event,
                            step,
                            container.healthStatus() == HealthStatus.UNHEALTHY
                                            || failed(container.exitCode())
                                    ? Level.TROUBLE
                                    : Level.DETAIL,
                            container(container),
                            List.of(new Thing.Task(container.task())));
            case TraceEvent.ContainerInstanceStateChange instance ->
                    line(
                            event,
                            step,
                            instance.status() == InstanceStatus.REGISTRATION_FAILED
                                            || !instance.agentConnected()
                                    ? Level.TROUBLE
                                    : Level.CHANGE,
                            instance(instance),
                            instance.capacityProviderName()
                                    .<List<Thing>>map(provider ->
                                            List.of(
                                                    new Thing.Instance(
                                                            instance.containerInstance()),
                                                    new Thing.Provider(provider)))
                                    .orElse(
                                            List.of(
                                                    new Thing.Instance(
                                                            instance.containerInstance()))));
            case TraceEvent.DeploymentStateChange deployment ->
                    line(
                            event,
                            step,
                            deployment.rolloutState() == RolloutState.FAILED
                                    ? Level.TROUBLE
                                    : Level.CHANGE,
                            Messages.text(
                                    "run.deployment",
                                    deployment.service(),
                                    deployment.taskDefinition(),
                                    deployment.status(),
                                    deployment.rolloutState(),
                                    deployment.rolloutStateReason()),
                            service(deployment.service()));
            case TraceEvent.LifecycleStageChange stage ->
                    line(
                            event,
                            step,
                            Level.CHANGE,
                            Messages.text("run.stage", stage.service(), stage.lifecycleStage()),
                            service(stage.service()));
            case TraceEvent.TrafficShift shift ->
                    line(
                            event,
                            step,
                            Level.CHANGE,
                            Messages.text(
                                    "run.traffic",
                                    shift.service(),
                                    shift.requestedProductionTrafficWeight().toString(),
                                    shift.requestedTestTrafficWeight().toString()),
                            service(shift.service()));
            case TraceEvent.HookStateChange hook ->
                    line(
                            event,
                            step,
                            Level.CHANGE,
                            Messages.text(
                                    "run.hook",
                                    hook.service(),
                                    hook.lifecycleStage(),
                                    hook.status()),
                            service(hook.service()));
            case TraceEvent.ServiceEvent said ->
                    line(
                            event,
                            step,
                            said.text().contains("unable to") || said.text().contains("failed")
                                    ? Level.TROUBLE
                                    : Level.CHANGE,
                            said.text(),
                            service(said.service()));
            case TraceEvent.AlarmStateChange alarm ->
                    line(
                            event,
                            step,
                            alarm.stateValue() == AlarmState.ALARM ? Level.TROUBLE : Level.CHANGE,
                            Messages.text("run.alarm", alarm.alarmName(), alarm.stateValue()),
                            List.of());
            case TraceEvent.SpotInterruptionWarning warning ->
                    line(
                            event,
                            step,
                            Level.TROUBLE,
                            Messages.text(
                                    "run.spot",
                                    warning.containerInstance().or(warning::task).orElse("")),
                            things(
                                    warning.task(),
                                    warning.containerInstance(),
                                    Optional.empty(),
                                    Optional.empty()));
            case TraceEvent.RequestRejected rejected ->
                    line(
                            event,
                            step,
                            Level.TROUBLE,
                            Messages.text(
                                    "run.rejected",
                                    rejected.action(),
                                    rejected.exception(),
                                    rejected.text()),
                            List.of());
        };
    }

    Line line(TraceDecision decision, long step) {
        return switch (decision) {
            case TraceDecision.Place place when place.isPlaced() ->
                    line(
                            decision,
                            step,
                            Level.CHANGE,
                            place.containerInstance()
                                    .map(instance ->
                                            Messages.text(
                                                    "run.place.instance",
                                                    owner(place.group()),
                                                    instance,
                                                    place.availabilityZone().orElse("")))
                                    .orElseGet(() ->
                                            Messages.text(
                                                    "run.place.fargate",
                                                    owner(place.group()),
                                                    place.availabilityZone().orElse(""))),
                            things(
                                    place.task(),
                                    place.containerInstance(),
                                    Optional.of(place.group()),
                                    place.availabilityZone()));
            case TraceDecision.Place place ->
                    line(
                            decision,
                            step,
                            Level.TROUBLE,
                            Messages.text("run.place.nowhere", owner(place.group())),
                            List.of(new Thing.Waiting(place.group())));
            case TraceDecision.Stop stop ->
                    line(
                            decision,
                            step,
                            Level.CHANGE,
                            Messages.text(
                                    "run.stop",
                                    stop.task(),
                                    owner(stop.group()),
                                    Messages.text(cause(stop.cause()))),
                            things(
                                    Optional.of(stop.task()),
                                    stop.containerInstance(),
                                    Optional.of(stop.group()),
                                    Optional.empty()));
            case TraceDecision.Split split ->
                    line(
                            decision,
                            step,
                            Level.CHANGE,
                            Messages.text(
                                    "run.split",
                                    owner(split.group()),
                                    split.shares().stream()
                                            .map(share ->
                                                    Messages.text(
                                                            "run.split.share",
                                                            share.capacityProvider(),
                                                            share.tasks()))
                                            .collect(Collectors.joining(", "))),
                            things(
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(split.group()),
                                    Optional.empty()));
            case TraceDecision.Deploy deploy ->
                    line(
                            decision,
                            step,
                            Level.CHANGE,
                            Messages.text(
                                    "run.deploy",
                                    deploy.service(),
                                    deploy.start(),
                                    deploy.stop(),
                                    deploy.running(),
                                    deploy.healthy(),
                                    deploy.minimumHealthy(),
                                    deploy.maximumRunning()),
                            service(deploy.service()));
            case TraceDecision.Scale scale ->
                    line(
                            decision,
                            step,
                            Level.CHANGE,
                            Messages.text(
                                    scale.service().isPresent()
                                            ? "run.scale.service"
                                            : "run.scale.group",
                                    scale.service().or(scale::capacityProviderName).orElse(""),
                                    scale.from(),
                                    scale.to()),
                            scale.service()
                                    .<Thing>map(Thing.Service::new)
                                    .or(() -> scale.capacityProviderName().map(Thing.Provider::new))
                                    .map(List::of)
                                    .orElse(List.of()));
        };
    }

    // ---- tasks ----

    private Line task(TraceEvent.TaskStateChange task, long step) {
        TraceEvent.TaskStateChange before = tasks.put(task.task(), task);
        boolean healthOnly =
                before != null
                        && before.lastStatus() == task.lastStatus()
                        && before.desiredStatus() == task.desiredStatus()
                        && before.healthStatus() != task.healthStatus();
        String where =
                task.containerInstance()
                        .map(instance ->
                                Messages.text(
                                        "run.on.instance",
                                        instance,
                                        task.availabilityZone().orElse("")))
                        .or(() ->
                                task.availabilityZone()
                                        .map(zone -> Messages.text("run.on.fargate", zone)))
                        .orElse("");
        String text =
                healthOnly
                        ? Messages.text(
                                "run.task.health",
                                task.task(),
                                owner(task.group()),
                                task.healthStatus(),
                                where)
                        : Messages.text(
                                key(task.lastStatus()),
                                task.task(),
                                owner(task.group()),
                                where,
                                task.stoppedReason().map(why -> ": " + open(why)).orElse(""),
                                task.taskDefinition());
        return line(
                task,
                step,
                level(task),
                text,
                things(
                        Optional.of(task.task()),
                        task.containerInstance(),
                        Optional.of(task.group()),
                        task.availabilityZone()));
    }

    private static String key(TaskStatus status) {
        return switch (status) {
            case PROVISIONING -> "run.task.provisioning";
            case PENDING -> "run.task.pending";
            case ACTIVATING -> "run.task.activating";
            case RUNNING -> "run.task.running";
            case DEACTIVATING -> "run.task.deactivating";
            case STOPPING -> "run.task.stopping";
            case DEPROVISIONING -> "run.task.deprovisioning";
            case STOPPED -> "run.task.stopped";
        };
    }

    private static Level level(TraceEvent.TaskStateChange task) {
        if (task.healthStatus() == HealthStatus.UNHEALTHY
                || (task.lastStatus() == TaskStatus.STOPPED
                        && task.stopCode().filter(code -> failed(code, task)).isPresent())) {
            return Level.TROUBLE;
        }
        return switch (task.lastStatus()) {
            case PROVISIONING, PENDING, RUNNING, DEACTIVATING, STOPPED -> Level.CHANGE;
            case ACTIVATING, STOPPING, DEPROVISIONING -> Level.DETAIL;
        };
    }

    private static boolean failed(StopCode code, TraceEvent.TaskStateChange task) {
        return switch (code) {
            case TASK_FAILED_TO_START,
                    SPOT_INTERRUPTION,
                    INFRASTRUCTURE_HEALTH,
                    TERMINATION_NOTICE ->
                    true;
            case ESSENTIAL_CONTAINER_EXITED -> task.group().startsWith(SERVICE);
            case USER_INITIATED, SERVICE_SCHEDULER_INITIATED -> false;
        };
    }

    // ---- others ----

    /// 143 is what a container says that obeyed SIGTERM.
    private static boolean failed(OptionalInt exitCode) {
        return exitCode.isPresent() && exitCode.getAsInt() != 0 && exitCode.getAsInt() != OBEYED;
    }

    private static String container(TraceEvent.ContainerStateChange container) {
        return container.exitCode().isPresent()
                ? Messages.text(
                        "run.container.exit",
                        container.container(),
                        container.task(),
                        container.lastStatus(),
                        container.exitCode().getAsInt())
                : Messages.text(
                        "run.container",
                        container.container(),
                        container.task(),
                        container.lastStatus());
    }

    private static String instance(TraceEvent.ContainerInstanceStateChange instance) {
        return Messages.text(
                instance.agentConnected() ? "run.instance" : "run.instance.lost",
                instance.containerInstance(),
                instance.status());
    }

    private static String cause(TraceDecision.StopCause cause) {
        return switch (cause) {
            case SCALE_IN -> "run.cause.scale-in";
            case DEPLOYMENT -> "run.cause.deployment";
            case DRAINING -> "run.cause.draining";
            case UNHEALTHY -> "run.cause.unhealthy";
            case AZ_REBALANCING -> "run.cause.az-rebalancing";
            case DAEMON -> "run.cause.daemon";
        };
    }

    /// A reason without the full stop at its end: it becomes a part of a sentence.
    private static String open(String reason) {
        return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
    }

    /// A text in which ids of 32 digits are cut to their first eight.
    static String brief(String text) {
        return LONG_ID.matcher(text).replaceAll("$1");
    }

    /// A group as people call it: the service's name, or the family's.
    static String owner(String group) {
        return group.substring(group.indexOf(':') + 1);
    }

    private static List<Thing> service(String name) {
        return List.of(new Thing.Service(name));
    }

    private static List<Thing> things(
            Optional<String> task,
            Optional<String> instance,
            Optional<String> group,
            Optional<String> zone) {
        List<Thing> things = new ArrayList<>();
        task.ifPresent(id -> things.add(new Thing.Task(id)));
        instance.ifPresent(id -> things.add(new Thing.Instance(id)));
        group.filter(name -> name.startsWith(SERVICE))
                .ifPresent(name -> things.add(new Thing.Service(owner(name))));
        zone.ifPresent(name -> things.add(new Thing.Zone(name)));
        return things;
    }

    private static Line line(
            TraceEvent event, long step, Level level, String text, List<Thing> things) {
        return new Line(
                event.seq(),
                step,
                event.atMicros(),
                false,
                level,
                event.type(),
                brief(text),
                things);
    }

    private static Line line(
            TraceDecision decision, long step, Level level, String text, List<Thing> things) {
        return new Line(
                decision.seq(),
                step,
                decision.atMicros(),
                true,
                level,
                decision.kind(),
                brief(text),
                things);
    }
}
