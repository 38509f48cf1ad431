package dev.deckhand.sandbox.engine.trace;

import dev.deckhand.sandbox.model.ApiValue;

/// Why a task stopped, as a code of the ECS API.
public enum StopCode implements ApiValue {
    TASK_FAILED_TO_START("TaskFailedToStart"),
    ESSENTIAL_CONTAINER_EXITED("EssentialContainerExited"),
    USER_INITIATED("UserInitiated"),
    SERVICE_SCHEDULER_INITIATED("ServiceSchedulerInitiated"),
    SPOT_INTERRUPTION("SpotInterruption"),
    TERMINATION_NOTICE("TerminationNotice"),
    INFRASTRUCTURE_HEALTH("InfrastructureHealth");

    private final String apiValue;

    StopCode(String apiValue) {
        this.apiValue = apiValue;
    }

    @Override
    public String apiValue() {
        return apiValue;
    }
}
