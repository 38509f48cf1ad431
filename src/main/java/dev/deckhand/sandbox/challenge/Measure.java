package dev.deckhand.sandbox.challenge;

import dev.deckhand.sandbox.engine.trace.DeploymentStatus;
import dev.deckhand.sandbox.engine.trace.RolloutState;
import dev.deckhand.sandbox.engine.trace.StateView.DeploymentView;
import dev.deckhand.sandbox.engine.trace.StateView.InstanceView;
import dev.deckhand.sandbox.engine.trace.StateView.ServiceView;
import dev.deckhand.sandbox.engine.trace.StateView.TaskView;
import dev.deckhand.sandbox.model.Goal;
import dev.deckhand.sandbox.model.Goal.Aim;
import dev.deckhand.sandbox.model.Goal.Bounds;
import dev.deckhand.sandbox.model.Goal.Counted;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.Protocol;
import dev.deckhand.sandbox.model.TaskStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What an aim is about, at one moment.
///
/// @param holds whether it is as wanted
/// @param current the figure as it is
/// @param wanted what it has to be
/// @param clause the figure in words that follow "At 2m10s "
record Measure(boolean holds, String current, String wanted, String clause) {

    /// @param fromMicros since when failures count
    static Measure of(Aim aim, long fromMicros, Watch watch) {
        return switch (aim) {
            case Aim.Steady(var service) -> steady(service, watch);
            case Aim.TaskCount count -> tasks(count, watch);
            case Aim.DesiredCount(var service, var bounds) ->
                    bounded(
                            watch.service(service).map(ServiceView::desiredCount).orElse(0),
                            bounds,
                            "the desired count of " + code(service) + " is ",
                            "");
            case Aim.WaitingTasks(var service, int most) ->
                    bounded(
                            waiting(service, watch),
                            Bounds.atMost(most),
                            "tasks without a place"
                                    + service.map(name -> " of " + code(name)).orElse("")
                                    + ": ",
                            "");
            case Aim.TasksKept(var tasks) -> kept(tasks, watch);
            case Aim.FailedTasks(var service, int most) ->
                    bounded(
                            watch.failures().stream()
                                    .filter(one -> one.atMicros() >= fromMicros)
                                    .filter(one ->
                                            service.isEmpty()
                                                    || one.group()
                                                            .equals("service:" + service.get()))
                                    .count(),
                            Bounds.atMost(most),
                            "failed tasks so far: ",
                            "");
            case Aim.InstancesUsed(var bounds) ->
                    bounded(
                            watch.state().tasks().stream()
                                    .filter(task -> task.lastStatus() != TaskStatus.STOPPED)
                                    .flatMap(task -> task.containerInstance().stream())
                                    .distinct()
                                    .count(),
                            bounds,
                            "container instances with tasks: ",
                            "");
            case Aim.InstanceCount(var provider, var bounds) ->
                    bounded(
                            watch.state().containerInstances().stream()
                                    .filter(Watch::isPaid)
                                    .filter(one ->
                                            provider.isEmpty()
                                                    || one.capacityProviderName().equals(provider))
                                    .count(),
                            bounds,
                            "container instances"
                                    + provider.map(name -> " of " + code(name)).orElse("")
                                    + ": ",
                            "");
            case Aim.InstanceMinutes(int most) ->
                    bounded(
                            watch.instanceMinutes(),
                            Bounds.atMost(most),
                            "instance-minutes used: ",
                            "");
            case Aim.Spread(var service, var over, int most) -> spread(service, over, most, watch);
            case Aim.Rollout rollout -> rollout(rollout, watch);
            case Aim.Traffic(var service, var definition, var bounds) ->
                    bounded(
                            traffic(service, definition, watch),
                            bounds,
                            code(definition) + " gets ",
                            " % of the production traffic of " + code(service));
            case Aim.PortFree(var instance, int port, var protocol) ->
                    portFree(instance, port, protocol, watch);
            case Aim.RejectedRequests(int most) ->
                    bounded(watch.rejected(), Bounds.atMost(most), "refused requests: ", "");
        };
    }

    private static Measure bounded(long number, Bounds bounds, String before, String after) {
        return new Measure(
                bounds.hold(number),
                Long.toString(number),
                bounds.toString(),
                before + number + after);
    }

    private static Measure steady(String name, Watch watch) {
        String wanted = "steady";
        Optional<ServiceView> found = watch.service(name);
        if (found.isEmpty()) {
            return new Measure(false, "missing", wanted, "there is no service " + code(name));
        }
        ServiceView service = found.get();
        List<DeploymentView> alive =
                service.deployments().stream()
                        .filter(one -> one.status() != DeploymentStatus.INACTIVE)
                        .toList();
        boolean counts =
                service.runningCount() == service.desiredCount() && service.pendingCount() == 0;
        boolean done =
                alive.size() == 1
                        && alive.getFirst().rolloutState() == RolloutState.COMPLETED
                        && alive.getFirst().runningCount() == service.desiredCount();
        String figure = service.runningCount() + " of " + service.desiredCount();
        String state =
                counts && !done
                        ? ", its deployment is "
                                + (alive.isEmpty()
                                        ? "missing"
                                        : alive.getFirst().rolloutState().apiValue())
                        : "";
        return new Measure(
                counts && done,
                counts && done ? "steady" : counts ? "deploying" : figure,
                wanted,
                code(name) + " runs " + figure + " tasks" + state);
    }

    private static Measure tasks(Aim.TaskCount count, Watch watch) {
        Goal.Tasks tasks = count.tasks();
        Predicate<TaskView> counts =
                switch (count.counted()) {
                    case RUNNING -> Watch::isRunning;
                    case HEALTHY -> watch::isHealthy;
                    case STARTED -> Watch::isStarted;
                };
        long number =
                watch.state().tasks().stream()
                        .filter(counts)
                        .filter(one -> is(tasks.service().map("service:"::concat), one.group()))
                        .filter(one -> is(tasks.taskDefinition(), one.taskDefinition()))
                        .filter(one -> is(tasks.capacityProvider(), one.capacityProviderName()))
                        .filter(one -> is(tasks.containerInstance(), one.containerInstance()))
                        .filter(one -> is(tasks.availabilityZone(), one.availabilityZone()))
                        .count();
        String where =
                tasks.service().map(name -> " of " + code(name)).orElse("")
                        + tasks.taskDefinition().map(name -> " from " + code(name)).orElse("")
                        + Stream.of(
                                        tasks.capacityProvider(),
                                        tasks.containerInstance(),
                                        tasks.availabilityZone())
                                .flatMap(Optional::stream)
                                .map(name -> " on " + code(name))
                                .reduce("", String::concat);
        String state = count.counted() == Counted.HEALTHY ? "healthy tasks" : "tasks";
        return bounded(number, count.bounds(), state + where + ": ", "");
    }

    private static boolean is(Optional<String> wanted, String actual) {
        return wanted.isEmpty() || wanted.get().equals(actual);
    }

    private static boolean is(Optional<String> wanted, Optional<String> actual) {
        return wanted.isEmpty() || wanted.equals(actual);
    }

    /// What services lack, and tasks of no service that wait in PROVISIONING.
    private static long waiting(Optional<String> name, Watch watch) {
        long waiting = 0;
        for (ServiceView service : watch.state().services()) {
            if (is(name, service.name())) {
                long placed =
                        watch.state().tasks().stream()
                                .filter(one -> one.group().equals("service:" + service.name()))
                                .filter(Watch::isStarted)
                                .filter(one -> one.lastStatus() != TaskStatus.PROVISIONING)
                                .count();
                waiting += Math.max(0, service.desiredCount() - placed);
            }
        }
        if (name.isEmpty()) {
            waiting +=
                    watch.state().tasks().stream()
                            .filter(one -> !one.group().startsWith("service:"))
                            .filter(one -> one.lastStatus() == TaskStatus.PROVISIONING)
                            .count();
        }
        return waiting;
    }

    private static Measure kept(List<String> ids, Watch watch) {
        List<String> running =
                watch.state().tasks().stream()
                        .filter(Watch::isRunning)
                        .map(TaskView::id)
                        .filter(ids::contains)
                        .toList();
        List<String> lost = ids.stream().filter(id -> !running.contains(id)).toList();
        return new Measure(
                lost.isEmpty(),
                running.size() + " of " + ids.size(),
                "all running",
                lost.isEmpty()
                        ? String.join(", ", ids.stream().map(Measure::code).toList()) + " run"
                        : String.join(", ", lost.stream().map(Measure::code).toList())
                                + (lost.size() == 1 ? " does" : " do")
                                + " not run");
    }

    private static Measure spread(String service, List<String> over, int most, Watch watch) {
        List<Long> counts =
                over.stream()
                        .map(zone ->
                                watch.state().tasks().stream()
                                        .filter(Watch::isRunning)
                                        .filter(one -> one.group().equals("service:" + service))
                                        .filter(one ->
                                                is(Optional.of(zone), one.availabilityZone()))
                                        .count())
                        .toList();
        long difference =
                counts.stream().max(Comparator.naturalOrder()).orElse(0L)
                        - counts.stream().min(Comparator.naturalOrder()).orElse(0L);
        String figure = String.join(" / ", counts.stream().map(String::valueOf).toList());
        return new Measure(
                difference <= most,
                figure,
                most == 0 ? "even" : "difference at most " + most,
                code(service)
                        + " runs "
                        + figure
                        + " tasks in "
                        + String.join(", ", over.stream().map(Measure::code).toList()));
    }

    private static Optional<DeploymentView> newest(String service, String definition, Watch watch) {
        // The newest deployment is listed first.
        return watch.service(service).stream()
                .flatMap(one -> one.deployments().stream())
                .filter(one -> one.taskDefinition().equals(definition))
                .findFirst();
    }

    private static Measure rollout(Aim.Rollout aim, Watch watch) {
        String state =
                newest(aim.service(), aim.taskDefinition(), watch)
                        .map(one -> one.rolloutState().apiValue())
                        .orElse("not started");
        return new Measure(
                state.equals(aim.state().apiValue()),
                state,
                aim.state().apiValue(),
                "the deployment of "
                        + code(aim.taskDefinition())
                        + " to "
                        + code(aim.service())
                        + " is "
                        + state);
    }

    /// Percent of the production traffic that goes to a revision. Without a gradual shift it is
    /// where the running tasks are.
    private static long traffic(String name, String definition, Watch watch) {
        Optional<DeploymentView> deployment = newest(name, definition, watch);
        Optional<Long> weight =
                deployment
                        .flatMap(DeploymentView::requestedProductionTrafficWeight)
                        .map(one -> Math.round(one.thousandths() / 1000.0));
        return weight.orElseGet(() -> {
            long all = running(name, Optional.empty(), watch);
            return all == 0 ? 0 : 100 * running(name, Optional.of(definition), watch) / all;
        });
    }

    private static long running(String service, Optional<String> definition, Watch watch) {
        return watch.state().tasks().stream()
                .filter(Watch::isRunning)
                .filter(one -> one.group().equals("service:" + service))
                .filter(one -> is(definition, one.taskDefinition()))
                .count();
    }

    private static Measure portFree(String id, int port, Protocol protocol, Watch watch) {
        boolean free =
                watch.state().containerInstances().stream()
                        .filter(one -> one.id().equals(id))
                        .filter(one -> one.status() == InstanceStatus.ACTIVE)
                        .map(InstanceView::remainingResources)
                        .map(one -> protocol == Protocol.TCP ? one.ports() : one.portsUdp())
                        .anyMatch(ports -> !ports.contains(port));
        return new Measure(
                free,
                free ? "free" : "taken",
                "free",
                "port "
                        + port
                        + "/"
                        + protocol.apiValue()
                        + " of "
                        + code(id)
                        + " is "
                        + (free ? "free" : "taken"));
    }

    private static String code(String name) {
        return "`" + name + "`";
    }
}
