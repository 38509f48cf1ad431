package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.trace.DeploymentStatus;
import dev.deckhand.sandbox.engine.trace.HookStatus;
import dev.deckhand.sandbox.engine.trace.RolloutState;
import dev.deckhand.sandbox.model.Decimal;
import dev.deckhand.sandbox.model.DeploymentConfiguration.LifecycleHook;
import dev.deckhand.sandbox.model.LifecycleStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A deployment (or, with the EXTERNAL controller, a task set) of a service and the counts of its
/// tasks.
///
/// The counts are kept by [Tally] only.
final class Deployment {
    /// One run of a lifecycle hook.
    ///
    /// @param number counts the hook runs of the deployment
    record HookRun(int number, LifecycleHook hook, LifecycleStage stage, HookStatus status) {
        boolean isOpen() {
            return status == HookStatus.IN_PROGRESS || status == HookStatus.AWAITING_ACTION;
        }

        HookRun with(HookStatus newStatus) {
            return new HookRun(number, hook, stage, newStatus);
        }
    }

    final int index;
    final String id;

    /// Changes only in its capacity provider strategy, which needs no new deployment.
    Revision revision;

    final String taskDefinition;

    /// The caller's name of a task set, and its share of the desired count.
    final Optional<String> externalId;

    Decimal scale = Decimal.of(100);

    DeploymentStatus status = DeploymentStatus.PRIMARY;
    RolloutState rolloutState = RolloutState.IN_PROGRESS;
    String reason;

    /// The failure counter of the circuit breaker.
    int failedTasks;

    /// Whether a task of it has reached RUNNING, which ends the breaker's first stage.
    boolean hasRun;

    /// Whether it was COMPLETED at any time, so that one may roll back to it.
    boolean wasCompleted;

    /// Whether it is what another deployment rolls back to.
    boolean isRollback;

    /// Whether the service's deployment alarms can fail it.
    boolean alarmsWatched;

    /// End of the bake time of a rolling deployment, or [Tasks#NEVER].
    long bakeUntil = Tasks.NEVER;

    /// Whether it rolls out in the stages of a native deployment.
    boolean isNative;

    /// Whether its targets are in the alternate target groups.
    boolean usesAlternate;

    /// The deployment that a native one replaces.
    int source = -1;

    Optional<LifecycleStage> stage = Optional.empty();
    int shift;
    long shiftedAt;
    int weight;
    int testWeight;
    List<HookRun> hooks = new ArrayList<>();

    /// Raised whenever what a pending stage timer waits for is overtaken.
    int stageMark;

    int active;
    int running;
    int healthy;
    int bad;
    int leaving;
    int leavingHealthy;
    int unsettled;

    Deployment(
            int index,
            String id,
            Revision revision,
            String taskDefinition,
            Optional<String> externalId) {
        this.index = index;
        this.id = id;
        this.revision = revision;
        this.taskDefinition = taskDefinition;
        this.externalId = externalId;
        reason = "ECS deployment " + id + " in progress.";
    }

    Deployment(Deployment other) {
        index = other.index;
        id = other.id;
        revision = other.revision;
        taskDefinition = other.taskDefinition;
        externalId = other.externalId;
        scale = other.scale;
        status = other.status;
        rolloutState = other.rolloutState;
        reason = other.reason;
        failedTasks = other.failedTasks;
        hasRun = other.hasRun;
        wasCompleted = other.wasCompleted;
        isRollback = other.isRollback;
        alarmsWatched = other.alarmsWatched;
        bakeUntil = other.bakeUntil;
        isNative = other.isNative;
        usesAlternate = other.usesAlternate;
        source = other.source;
        stage = other.stage;
        shift = other.shift;
        shiftedAt = other.shiftedAt;
        weight = other.weight;
        testWeight = other.testWeight;
        hooks = new ArrayList<>(other.hooks);
        stageMark = other.stageMark;
        active = other.active;
        running = other.running;
        healthy = other.healthy;
        bad = other.bad;
        leaving = other.leaving;
        leavingHealthy = other.leavingHealthy;
        unsettled = other.unsettled;
    }

    int pending() {
        return active - running;
    }

    boolean isInProgress() {
        return rolloutState == RolloutState.IN_PROGRESS;
    }

    boolean isFailed() {
        return rolloutState == RolloutState.FAILED;
    }
}
