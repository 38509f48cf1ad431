package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.ScalingState.ScheduleRow;
import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.model.ScalableTarget;
import dev.deckhand.sandbox.model.ScheduledAction;
import dev.deckhand.sandbox.service.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Scheduled scaling: at their times, actions move the bounds of scalable targets, and the desired
/// count into them (ecs-scheduling 8.4).
final class Scheduled {
    /// No run is longer than this.
    private static final Duration HORIZON = Duration.ofDays(100 * 366);

    private final Engine engine;
    private final World world;

    Scheduled(Engine engine) {
        this.engine = engine;
        world = engine.world;
    }

    /// An action of the scenario, in force since before 0s: it may run at 0s.
    void load(ScheduledAction action) {
        put(action, now().minusNanos(1));
    }

    /// An action is put, in the place of one of the same name.
    void put(ScheduledAction action) {
        put(action, now());
    }

    private void put(ScheduledAction action, Instant after) {
        List<ScheduleRow> rows = world.scaling.scheduled;
        int index = 0;
        while (index < rows.size() && !isSame(rows.get(index).action, action)) {
            index++;
        }
        if (index == rows.size()) {
            rows.add(new ScheduleRow(action));
        }
        ScheduleRow row = rows.get(index);
        row.action = action;
        row.since = now();
        row.mark++;
        wait(index, row, after);
    }

    private static boolean isSame(ScheduledAction one, ScheduledAction other) {
        return one.service().equals(other.service())
                && one.scheduledActionName().equals(other.scheduledActionName());
    }

    private Instant now() {
        return world.scenario.startsAt().plus(world.now, ChronoUnit.MICROS);
    }

    private void wait(int index, ScheduleRow row, Instant after) {
        next(row, after)
                .ifPresent(at ->
                        world.queue.add(
                                ChronoUnit.MICROS.between(world.scenario.startsAt(), at),
                                Kind.CLASS_MINUTE,
                                Kind.SCHEDULED,
                                index,
                                row.mark));
    }

    /// A recurring action with a start time runs at that time first.
    private static Optional<Instant> next(ScheduleRow row, Instant after) {
        if (!(Schedule.parse(row.action.schedule())
                instanceof Schedule.Parsed.Valid(Schedule schedule))) {
            return Optional.empty();
        }
        Optional<Instant> start = row.action.startTime();
        boolean recurs = !(schedule instanceof Schedule.At);
        Optional<Instant> next =
                recurs && start.isPresent() && start.get().isAfter(after)
                        ? start
                        : schedule.next(
                                start.orElse(row.since), after, ZoneId.of(row.action.timezone()));
        Instant horizon = row.since.plus(HORIZON);
        return next.filter(at -> at.isBefore(horizon))
                .filter(at -> start.isEmpty() || !at.isBefore(start.get()))
                .filter(at ->
                        row.action.endTime().isEmpty() || !at.isAfter(row.action.endTime().get()));
    }

    /// The time of an action has come, unless another one took its place.
    void due(int index, long mark) {
        ScheduleRow row = world.scaling.scheduled.get(index);
        if (row.mark != mark) {
            return;
        }
        wait(index, row, now());
        Optional<ServiceState> service = world.service(row.action.service());
        Optional<ScalableTarget> target =
                world.scaling.targets.stream()
                        .filter(known -> known.service().equals(row.action.service()))
                        .findFirst();
        if (service.isPresent()
                && target.isPresent()
                && !target.get().scheduledScalingSuspended()) {
            run(row.action, service.get(), target.get());
        }
    }

    /// Cooldowns do not matter. `[MODEL]` as for any scale-in, fewer tasks must wait for the end of
    /// a deployment: the bounds move, the desired count does not.
    private void run(ScheduledAction action, ServiceState service, ScalableTarget target) {
        int minimum = action.minCapacity().orElse(target.minCapacity());
        int maximum = action.maxCapacity().orElse(target.maxCapacity());
        if (minimum > maximum) {
            engine.report.rejected(
                    action.scheduledActionName(),
                    "registerScalableTarget",
                    "ValidationException",
                    "The scheduled action would set a minimum capacity of %d and a maximum capacity of %d."
                            .formatted(minimum, maximum));
            return;
        }
        ScalableTarget moved = target.withBounds(minimum, maximum);
        engine.scaling.register(moved);
        boolean deploying = service.primary().filter(Deployment::isInProgress).isPresent();
        int wanted = Math.clamp(service.desiredCount, minimum, maximum);
        int to = deploying ? Math.max(wanted, service.desiredCount) : wanted;
        if (to != service.desiredCount || !moved.equals(target)) {
            engine.report.steps(() ->
                    List.of(
                            "The bounds were %d to %d; %s sets them to %d to %d."
                                    .formatted(
                                            target.minCapacity(),
                                            target.maxCapacity(),
                                            action.scheduledActionName(),
                                            minimum,
                                            maximum),
                            to == wanted
                                    ? "The nearest count within them is %d.".formatted(to)
                                    : "Fewer tasks wait for the end of the deployment."));
            engine.scaling.set(
                    service,
                    to,
                    List.of(new TraceDecision.Proposal(action.scheduledActionName(), wanted)));
        }
    }
}
