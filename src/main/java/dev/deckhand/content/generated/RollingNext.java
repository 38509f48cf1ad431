package dev.deckhand.content.generated;

import dev.deckhand.sandbox.service.Bounds;
import dev.deckhand.sandbox.service.RollingStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What may a rolling update do next? Only situations in which it can start or stop but not both,
/// since AWS documents the bounds and not how the two are mixed.
final class RollingNext implements Family {
    @Override
    public String name() {
        return "rolling-step";
    }

    @Override
    public Map<String, Range> parameters(Level level) {
        return switch (level) {
            case EASY -> Map.of("desired", new Range(2, 20));
            case MEDIUM -> Map.of("desired", new Range(3, 12));
            case HARD -> Map.of("desired", new Range(4, 16));
        };
    }

    @Override
    public Optional<Variant> draw(Draw draw) {
        Level level = draw.level();
        int desired = draw.of("desired");
        int minimum = level == Level.EASY ? draw.one(List.of(50, 100)) : draw.step(25, 100, 25);
        int maximum =
                switch (level) {
                    case EASY -> draw.one(List.of(100, 200));
                    case MEDIUM -> draw.one(List.of(100, 125, 150, 200));
                    case HARD -> draw.one(List.of(100, 110, 125, 133, 150));
                };
        Bounds bounds = Bounds.of(desired, minimum, maximum);
        boolean underWay = level != Level.EASY && draw.chance(60);
        int fresh = underWay ? draw.between(1, desired) : 0;
        int freshHealthy = underWay ? draw.between(0, fresh) : 0;
        int old = underWay ? draw.between(1, desired) : desired;
        RollingStep.Counts counts = new RollingStep.Counts(desired, fresh, old, freshHealthy, old);
        if (counts.running() > bounds.maximumRunning()
                || counts.healthy() < bounds.minimumHealthy()) {
            return Optional.empty();
        }
        RollingStep step = RollingStep.next(counts, bounds);
        if (step.start() > 0 && step.stop() > 0) {
            return Optional.empty();
        }
        String sum =
                "At least %d must be healthy and %s; at most %d may run and %s."
                        .formatted(
                                bounds.minimumHealthy(),
                                are(counts.healthy()),
                                bounds.maximumRunning(),
                                doRun(counts.running()));
        String right = text(step.start(), step.stop());
        Choices choices =
                Choices.right("right", right, why(step, bounds, counts) + " " + sum)
                        .wrong("stuck", text(0, 0), "There is room to move. " + sum)
                        .wrong(
                                "start-all",
                                text(desired - fresh, 0),
                                (desired - fresh > step.start()
                                                ? "That would exceed the maximum. "
                                                : "")
                                        + sum)
                        .wrong(
                                "stop-first",
                                text(0, Math.max(1, old - step.stop())),
                                "That would take the healthy tasks below the minimum. " + sum)
                        .wrong(
                                "one-by-one",
                                text(1, 0),
                                (step.start() > 0
                                                ? "Nothing makes ECS go one by one; the percentages set the pace. "
                                                : "There is no room for it below the maximum, or no further one is wanted. ")
                                        + sum)
                        .wrong(
                                "stop-one",
                                text(0, 1),
                                (step.stop() > 0
                                                ? "As many stop as the minimum allows, not one by one. "
                                                : "That would take the healthy tasks below the minimum. ")
                                        + sum)
                        .wrong(
                                "stop-all",
                                text(0, old),
                                "All old tasks at once would leave too few healthy ones. " + sum)
                        .wrong("one-more", text(step.start() + 1, 0), "One too many. " + sum);
        String stem =
                "A rolling update is under way: desired count %d, `minimumHealthyPercent` %d, `maximumPercent` %d. No old task is unhealthy. What can ECS do next?\n\n%s"
                        .formatted(
                                desired,
                                minimum,
                                maximum,
                                Text.table(
                                        List.of("Revision", "Running", "Healthy"),
                                        List.of(
                                                List.of(
                                                        "old",
                                                        String.valueOf(old),
                                                        String.valueOf(old)),
                                                List.of(
                                                        "new",
                                                        String.valueOf(fresh),
                                                        String.valueOf(freshHealthy)))));
        return choices.single(
                draw,
                4,
                stem,
                "The bounds count old and new tasks together. Room below the maximum lets new tasks start; healthy tasks above the minimum let old ones stop; with neither, the update waits, or is stuck for good.");
    }

    private static String why(RollingStep step, Bounds bounds, RollingStep.Counts counts) {
        if (step.start() > 0) {
            return "%s may start: up to %d tasks in all, and up to %d new ones. No healthy task is to spare."
                    .formatted(
                            Text.count(step.start(), "new task"),
                            bounds.maximumRunning(),
                            counts.desiredCount());
        }
        if (step.stop() > 0) {
            int spare = counts.healthy() - bounds.minimumHealthy();
            return "%s to spare, and %s."
                    .formatted(
                            spare == 1 ? "1 healthy task is" : spare + " healthy tasks are",
                            counts.oldRunning() == 1
                                    ? "1 old one is left"
                                    : counts.oldRunning() + " old ones are left");
        }
        return "There is no room for a further task and no healthy one to spare.";
    }

    private static String are(int healthy) {
        return healthy == 1 ? "1 is" : healthy + " are";
    }

    private static String doRun(int running) {
        return running == 1 ? "1 runs" : running + " run";
    }

    private static String text(int start, int stop) {
        if (start > 0) {
            return "Start up to " + Text.count(start, "new task");
        }
        return stop > 0
                ? "Stop up to " + Text.count(stop, "old task")
                : "Neither start nor stop a task";
    }
}
