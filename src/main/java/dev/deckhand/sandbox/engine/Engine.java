package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.model.AvailabilityZoneRebalancing;
import dev.deckhand.sandbox.model.HealthStatus;
import dev.deckhand.sandbox.model.TimelineAction;
import dev.deckhand.sandbox.model.TimelineEntry;
import java.util.ArrayList;
import java.util.List;

/// One world and the rules that move it: takes the next entry from the queue and lets the part that
/// it concerns carry it out.
final class Engine {
    final World world;
    final Tally tally;
    final Report report;
    final TaskLife life;
    final ContainerLife containers;
    final Targets targets;
    final Starter starter;
    final Stopper stopper;
    final Breaker breaker;
    final Deployments deployments;
    final NativeRollout natives;
    final Looks looks;
    final Instances instances;
    final Groups groups;
    final Scaling scaling;
    final Scheduled scheduled;
    private final Requests requests;
    private List<LearnerCommand> commands = List.of();

    Engine(World world, Sink sink) {
        this.world = world;
        tally = new Tally(world);
        report = new Report(world, tally, sink);
        life = new TaskLife(this);
        containers = new ContainerLife(this);
        targets = new Targets(this);
        starter = new Starter(this);
        stopper = new Stopper(this);
        breaker = new Breaker(this);
        deployments = new Deployments(this);
        natives = new NativeRollout(this);
        looks = new Looks(this);
        instances = new Instances(this);
        groups = new Groups(this);
        scaling = new Scaling(this);
        scheduled = new Scheduled(this);
        requests = new Requests(this);
    }

    /// A request of the learner, made after so many steps of a run.
    record LearnerCommand(long afterStep, long atMicros, String id, TimelineAction action) {}

    /// The learner's requests so far; entries of kind COMMAND name them by position.
    void setCommands(List<LearnerCommand> all) {
        commands = all;
    }

    /// Does the next thing.
    void step() {
        EventQueue.Entry entry = world.queue.remove();
        world.now = entry.at();
        world.steps++;
        dispatch(entry.kind(), entry.subject(), entry.token());
    }

    private void dispatch(int kind, int subject, long token) {
        if (Kind.isAgentReport(kind) && world.isCutOff(subject)) {
            unheard(kind, subject, token);
            return;
        }
        switch (kind) {
            case Kind.FAIL -> life.scriptedFailure(subject);
            case Kind.START_CONTAINERS -> startContainers(subject);
            case Kind.ACTIVATE -> life.resume(subject);
            case Kind.SETTLED -> life.settled(subject);
            case Kind.HEALTHY -> containers.turn(subject, HealthStatus.HEALTHY, token);
            case Kind.UNHEALTHY -> containers.turn(subject, HealthStatus.UNHEALTHY, token);
            case Kind.CHECK -> containers.check(subject, token);
            case Kind.TARGET_HEALTHY -> life.targetHealthy(subject);
            case Kind.TARGET_UNHEALTHY -> life.targetUnhealthy(subject);
            case Kind.EXIT -> containers.exitOfTask(subject);
            case Kind.CONTAINER_EXIT -> containers.scriptedExit(subject, token);
            case Kind.START_TIMEOUT -> containers.startTimeout(subject, (int) token);
            case Kind.GRACE_END -> life.graceEnded(subject);
            case Kind.DEREGISTERED -> life.stopping(subject);
            case Kind.STOPPED -> life.stopped(subject);
            case Kind.STOP_ORDER -> life.stopArrives(subject, token == 1);
            case Kind.SPOT_TASK_END -> instances.spotTaskEnds(subject);
            case Kind.PROVISIONING_TIMEOUT -> groups.provisioningTimeout(subject);
            case Kind.PROTECTION_END -> mark(world.tasks.service(subject));
            case Kind.INSTANCE_LAUNCHED -> groups.launched(subject, token);
            case Kind.SPOT_INSTANCE_END -> instances.spotInstanceEnds(subject);
            case Kind.DRAIN_TIMEOUT -> instances.drainTimeout(subject);
            case Kind.HOOK_END -> natives.hookEnds(subject, token);
            case Kind.HOOK_TIMEOUT -> natives.hookTimesOut(subject, token);
            case Kind.STAGE_END -> natives.stageEnds(subject, token);
            case Kind.STAGE_TIMEOUT -> natives.stageTimesOut(subject, token);
            case Kind.BAKE_END, Kind.RETRY -> mark(subject);
            case Kind.MINUTE -> minute();
            case Kind.SCHEDULED -> scheduled.due(subject, token);
            case Kind.TIMELINE -> timeline(subject);
            case Kind.COMMAND -> {
                LearnerCommand command = commands.get(subject);
                requests.carryOut(command.id(), command.action());
            }
            case Kind.PROVISION -> groups.placeWaiting();
            case Kind.LOOK -> looks.look(world.services.get(subject));
            default -> throw new IllegalStateException("kind " + kind);
        }
    }

    /// Keeps what ECS will hear when the agent is back.
    void unheard(int kind, int task, long token) {
        world.unheard.add(new World.Unheard(world.tasks.instance(task), kind, task, token));
    }

    /// The agent is back: what happened meanwhile is reported now, in its order.
    void hear(int slot) {
        for (World.Unheard one : world.unheard) {
            if (one.slot() == slot) {
                at(world.now, one.kind(), one.task(), one.token());
            }
        }
        world.unheard.removeIf(one -> one.slot() == slot);
    }

    /// A request comes in now, as one of the learner would.
    void request(String id, TimelineAction action) {
        commands = new ArrayList<>(commands.subList(0, world.commandsFed));
        commands.add(new LearnerCommand(world.steps, world.now, id, action));
        world.queue.add(world.now, Kind.CLASS_COMMAND, Kind.COMMAND, world.commandsFed++, 0);
    }

    private void startContainers(int task) {
        if (world.tasks.isActive(task)) {
            containers.begin(task);
        }
    }

    private void timeline(int index) {
        TimelineEntry entry = world.scenario.timeline().get(index);
        requests.carryOut(entry.id(), entry.action());
    }

    private void minute() {
        world.queue.add(world.now + 60_000_000L, Kind.CLASS_MINUTE, Kind.MINUTE, 0, 0);
        scaling.minute();
        groups.minute();
    }

    void later(long delay, int kind, int subject, long token) {
        at(world.now + delay, kind, subject, token);
    }

    void at(long time, int kind, int subject, long token) {
        world.queue.add(time, Kind.CLASS_PROGRESS, kind, subject, token);
    }

    /// Something that concerns the service has changed: it is looked at when this instant is over.
    void mark(int service) {
        if (service < 0) {
            return;
        }
        ServiceState state = world.services.get(service);
        if (!state.lookPending) {
            state.lookPending = true;
            world.queue.add(
                    world.now,
                    state.isDaemon() ? Kind.CLASS_DAEMON_LOOK : Kind.CLASS_LOOK,
                    Kind.LOOK,
                    service,
                    0);
        }
    }

    /// Resources were given back or instances have changed: who waits for room tries again.
    void roomChanged() {
        if (!world.provisioning.isEmpty() && !world.provisionPending) {
            world.provisionPending = true;
            world.queue.add(world.now, Kind.CLASS_PROVISION, Kind.PROVISION, 0, 0);
        }
        if (world.blockedServices > 0) {
            for (ServiceState service : world.services) {
                if (service.blocked) {
                    mark(service.index);
                }
            }
        }
    }

    /// Which instances there are, or what they are, has changed.
    void instancesChanged() {
        roomChanged();
        for (ServiceState service : world.services) {
            if (service.isDaemon() || service.rebalancing == AvailabilityZoneRebalancing.ENABLED) {
                mark(service.index);
            }
        }
    }

    void setBlocked(ServiceState service, boolean blocked) {
        if (service.blocked != blocked) {
            service.blocked = blocked;
            world.blockedServices += blocked ? 1 : -1;
        }
    }
}
