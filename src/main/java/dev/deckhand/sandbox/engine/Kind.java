package dev.deckhand.sandbox.engine;

/// What an entry of the [EventQueue] is about, and which class of things within an instant it
/// belongs to.
final class Kind {
    /// Tasks, instances and deployments go on by themselves.
    static final int CLASS_PROGRESS = 0;

    /// Metrics, alarms, scaling policies and managed scaling.
    static final int CLASS_MINUTE = 1;

    /// Requests of the timeline and the learner.
    static final int CLASS_COMMAND = 2;

    /// Looks at DAEMON services, which are placed first when an instance joins.
    static final int CLASS_DAEMON_LOOK = 3;

    /// Tasks waiting in PROVISIONING get what has become free.
    static final int CLASS_PROVISION = 4;

    /// Looks at all other services.
    static final int CLASS_LOOK = 5;

    static final int FAIL = 1;
    static final int START_CONTAINERS = 2;
    static final int SETTLED = 3;
    static final int HEALTHY = 4;
    static final int UNHEALTHY = 5;
    static final int CHECK = 6;
    static final int TARGET_HEALTHY = 7;
    static final int TARGET_UNHEALTHY = 8;
    static final int EXIT = 9;
    static final int CONTAINER_EXIT = 10;
    static final int START_TIMEOUT = 11;
    static final int GRACE_END = 12;
    static final int DEREGISTERED = 13;
    static final int STOPPED = 14;
    static final int SPOT_TASK_END = 15;
    static final int PROVISIONING_TIMEOUT = 16;
    static final int PROTECTION_END = 17;
    static final int ACTIVATE = 18;
    static final int STOP_ORDER = 19;

    static final int INSTANCE_LAUNCHED = 30;
    static final int SPOT_INSTANCE_END = 31;
    static final int DRAIN_TIMEOUT = 32;

    static final int HOOK_END = 40;
    static final int HOOK_TIMEOUT = 41;
    static final int STAGE_END = 42;
    static final int STAGE_TIMEOUT = 43;
    static final int BAKE_END = 44;
    static final int RETRY = 45;

    static final int MINUTE = 60;
    static final int SCHEDULED = 59;
    static final int TIMELINE = 61;
    static final int COMMAND = 62;
    static final int PROVISION = 63;
    static final int LOOK = 64;

    private Kind() {}

    /// Whether ECS hears of it from the agent of the task's instance only.
    static boolean isAgentReport(int kind) {
        return switch (kind) {
            case FAIL,
                    START_CONTAINERS,
                    HEALTHY,
                    UNHEALTHY,
                    CHECK,
                    EXIT,
                    CONTAINER_EXIT,
                    START_TIMEOUT,
                    STOPPED,
                    STOP_ORDER ->
                    true;
            default -> false;
        };
    }
}
