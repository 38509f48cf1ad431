package dev.deckhand.sandbox.challenge;

import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.engine.trace.StateView.InstanceView;
import dev.deckhand.sandbox.engine.trace.StateView.ServiceView;
import dev.deckhand.sandbox.engine.trace.StateView.TaskView;
import dev.deckhand.sandbox.engine.trace.StopCode;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.model.HealthStatus;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.TaskStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is to be known of a run at a moment to judge its goals: the state, and what only its events
/// tell.
final class Watch {
    /// A task that failed.
    ///
    /// @param group the task's group
    record Failure(long atMicros, String group) {}

    private final Map<String, Boolean> healthy = new HashMap<>();
    private final List<Failure> failures = new ArrayList<>();
    private StateView state;
    private int rejected;
    private long instanceMicros;

    /// @param start the state at 0s, before anything happened
    Watch(StateView start) {
        state = start;
        for (TaskView task : start.tasks()) {
            healthy.put(task.id(), task.healthStatus() != HealthStatus.UNHEALTHY);
        }
    }

    /// Goes on to a moment.
    ///
    /// @param events what happened since the last one, up to this one
    void goOn(StateView now, List<TraceEvent> events) {
        instanceMicros +=
                (now.atMicros() - state.atMicros())
                        * state.containerInstances().stream().filter(Watch::isPaid).count();
        state = now;
        events.forEach(this::note);
    }

    private void note(TraceEvent event) {
        switch (event) {
            case TraceEvent.TaskStateChange task -> {
                healthy.put(task.task(), task.countsHealthy());
                if (task.lastStatus() == TaskStatus.STOPPED && isFailure(task)) {
                    failures.add(new Failure(task.atMicros(), task.group()));
                }
            }
            case TraceEvent.RequestRejected _ -> rejected++;
            case TraceEvent.ContainerStateChange _,
                    TraceEvent.ContainerInstanceStateChange _,
                    TraceEvent.DeploymentStateChange _,
                    TraceEvent.LifecycleStageChange _,
                    TraceEvent.TrafficShift _,
                    TraceEvent.HookStateChange _,
                    TraceEvent.ServiceEvent _,
                    TraceEvent.AlarmStateChange _,
                    TraceEvent.SpotInterruptionWarning _ -> {}
        }
    }

    private static boolean isFailure(TraceEvent.TaskStateChange task) {
        Optional<StopCode> code = task.stopCode();
        return code.equals(Optional.of(StopCode.TASK_FAILED_TO_START))
                || code.equals(Optional.of(StopCode.ESSENTIAL_CONTAINER_EXITED))
                || (code.equals(Optional.of(StopCode.SERVICE_SCHEDULER_INITIATED))
                        && task.stoppedReason()
                                .filter(reason -> reason.contains("health checks"))
                                .isPresent());
    }

    StateView state() {
        return state;
    }

    /// Whether a task runs and has not been told to stop.
    static boolean isRunning(TaskView task) {
        return task.lastStatus() == TaskStatus.RUNNING
                && task.desiredStatus() == TaskStatus.RUNNING;
    }

    /// Whether a task has been made and not been told to stop.
    static boolean isStarted(TaskView task) {
        return task.lastStatus() != TaskStatus.STOPPED
                && task.desiredStatus() != TaskStatus.STOPPED;
    }

    boolean isHealthy(TaskView task) {
        return isRunning(task) && healthy.getOrDefault(task.id(), false);
    }

    static boolean isPaid(InstanceView instance) {
        return instance.status() == InstanceStatus.ACTIVE
                || instance.status() == InstanceStatus.DRAINING;
    }

    Optional<ServiceView> service(String name) {
        return state.services().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    List<Failure> failures() {
        return failures;
    }

    int rejected() {
        return rejected;
    }

    /// Minutes begun.
    long instanceMinutes() {
        return Math.ceilDiv(instanceMicros, Micros.PER_MINUTE);
    }
}
