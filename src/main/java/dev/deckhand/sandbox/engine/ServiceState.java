package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.trace.StateView.MessageView;
import dev.deckhand.sandbox.model.AvailabilityZoneRebalancing;
import dev.deckhand.sandbox.model.DeploymentConfiguration;
import dev.deckhand.sandbox.model.DeploymentControllerType;
import dev.deckhand.sandbox.model.DeploymentStrategy;
import dev.deckhand.sandbox.model.Load;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.SchedulingStrategy;
import dev.deckhand.sandbox.model.Service;
import dev.deckhand.sandbox.service.Bounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A service while it runs: its parameters now, its deployments, and what it has said.
final class ServiceState {
    private static final int MOST_MESSAGES = 100;
    private static final long REPEAT_MICROS = Micros.ofMinutes(6 * 60);

    final int index;
    final String name;
    final String group;
    Service spec;
    int desiredCount;
    AvailabilityZoneRebalancing rebalancing;
    boolean deleted;
    Load load;

    /// Tasks that are not STOPPED, in the order in which they were made.
    final Ints tasks;

    final List<Deployment> deployments;
    int primary = -1;
    final List<MessageView> messages;

    /// Whether a look is due at the end of this instant.
    boolean lookPending;

    /// Whether the steady state was reached and reported.
    boolean steady;

    /// Whether a look found no room for a task.
    boolean blocked;

    /// Instances of a DAEMON service on which a look found no room.
    int daemonMissing;

    /// Whether zones were found unbalanced and that was reported.
    boolean rebalancingReported;

    /// What the last SPLIT divided, and the numbers of the last DEPLOY one that changed nothing.
    String lastSplit = "";

    String idleDeploy = "";
    String complaint = "";
    long complaintAt = Tasks.NEVER;

    /// The extra task that rebalances Availability Zones, or [Tasks#NONE].
    int rebalancingTask = Tasks.NONE;

    int failedRounds;
    long failedRoundAt = Tasks.NEVER;
    long retryAt = Tasks.NEVER;
    boolean impairedReported;

    long startedInInstantAt = Tasks.NEVER;
    int startedInInstant;

    /// Tasks whose target was registered or deregistered in this instant, not yet reported.
    final Ints newlyRegistered;

    final Ints newlyDeregistered;

    /// The deployment that was COMPLETED last and still is, or -1: the one to roll back to.
    int lastCompleted = -1;

    ServiceState(int index, Service spec, AvailabilityZoneRebalancing rebalancing) {
        this.index = index;
        this.spec = spec;
        this.rebalancing = rebalancing;
        name = spec.serviceName();
        group = spec.group();
        desiredCount =
                spec.desiredCount()
                        .orElse(spec.schedulingStrategy() == SchedulingStrategy.DAEMON ? 0 : 1);
        load = spec.simulation();
        tasks = new Ints();
        deployments = new ArrayList<>();
        messages = new ArrayList<>();
        newlyRegistered = new Ints();
        newlyDeregistered = new Ints();
    }

    ServiceState(ServiceState other) {
        index = other.index;
        name = other.name;
        group = other.group;
        spec = other.spec;
        desiredCount = other.desiredCount;
        rebalancing = other.rebalancing;
        deleted = other.deleted;
        load = other.load;
        tasks = other.tasks.copy();
        deployments = new ArrayList<>(other.deployments.size());
        other.deployments.forEach(deployment -> deployments.add(new Deployment(deployment)));
        primary = other.primary;
        messages = new ArrayList<>(other.messages);
        lookPending = other.lookPending;
        steady = other.steady;
        blocked = other.blocked;
        daemonMissing = other.daemonMissing;
        rebalancingReported = other.rebalancingReported;
        lastSplit = other.lastSplit;
        idleDeploy = other.idleDeploy;
        complaint = other.complaint;
        complaintAt = other.complaintAt;
        rebalancingTask = other.rebalancingTask;
        failedRounds = other.failedRounds;
        failedRoundAt = other.failedRoundAt;
        retryAt = other.retryAt;
        impairedReported = other.impairedReported;
        startedInInstantAt = other.startedInInstantAt;
        startedInInstant = other.startedInInstant;
        newlyRegistered = other.newlyRegistered.copy();
        newlyDeregistered = other.newlyDeregistered.copy();
        lastCompleted = other.lastCompleted;
    }

    boolean isDaemon() {
        return spec.schedulingStrategy() == SchedulingStrategy.DAEMON;
    }

    boolean isExternal() {
        return spec.deploymentController() == DeploymentControllerType.EXTERNAL;
    }

    DeploymentConfiguration configuration() {
        return spec.deploymentConfiguration();
    }

    boolean isNative() {
        return !isDaemon()
                && configuration().strategy().orElse(DeploymentStrategy.ROLLING)
                        != DeploymentStrategy.ROLLING;
    }

    boolean isRolling() {
        return !isNative() && !isExternal();
    }

    int minimumHealthyPercent() {
        return configuration().minimumHealthyPercent().orElse(isDaemon() ? 0 : 100);
    }

    int maximumPercent() {
        return configuration().maximumPercent().orElse(isDaemon() ? 100 : 200);
    }

    Bounds bounds() {
        return Bounds.of(desiredCount, minimumHealthyPercent(), maximumPercent());
    }

    Optional<Deployment> primary() {
        return primary < 0 ? Optional.empty() : Optional.of(deployments.get(primary));
    }

    boolean isPrimary(Deployment deployment) {
        return deployment.index == primary;
    }

    /// Tasks between start order and stop order, of all deployments.
    int active() {
        int sum = 0;
        for (Deployment deployment : deployments) {
            sum += deployment.active;
        }
        return sum;
    }

    int running() {
        int sum = 0;
        for (Deployment deployment : deployments) {
            sum += deployment.running;
        }
        return sum;
    }

    int healthy() {
        int sum = 0;
        for (Deployment deployment : deployments) {
            sum += deployment.healthy;
        }
        return sum;
    }

    /// Keeps a message; the newest hundred stay.
    void remember(long now, String message) {
        if (messages.size() == MOST_MESSAGES) {
            messages.removeFirst();
        }
        messages.add(new MessageView(now, message));
    }

    /// Whether a complaint is news: another one than before, or six hours later.
    boolean isNews(String message, long now) {
        if (message.equals(complaint) && now < complaintAt + REPEAT_MICROS) {
            return false;
        }
        complaint = message;
        complaintAt = now;
        return true;
    }
}
