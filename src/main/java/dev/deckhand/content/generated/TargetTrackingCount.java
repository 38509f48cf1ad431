package dev.deckhand.content.generated;

import dev.deckhand.sandbox.service.TargetTracking;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// To how many tasks does target tracking scale out? Proportional, rounded up, within the bounds.
/// How far it scales in is not documented and is not asked.
final class TargetTrackingCount implements Family {
    @Override
    public String name() {
        return "target-tracking";
    }

    @Override
    public Map<String, Range> parameters(Level level) {
        return switch (level) {
            case EASY -> Map.of("running", new Range(2, 8), "target", new Range(40, 70));
            case MEDIUM -> Map.of("running", new Range(2, 12), "target", new Range(40, 75));
            case HARD -> Map.of("running", new Range(3, 20), "target", new Range(40, 80));
        };
    }

    @Override
    public Optional<Variant> draw(Draw draw) {
        Level level = draw.level();
        int running = draw.of("running");
        int target = draw.of("target") / 5 * 5;
        boolean band = level == Level.HARD && draw.chance(25);
        int metric =
                band ? draw.between(target * 9 / 10 + 1, target) : draw.between(target + 2, 100);
        int proposal = TargetTracking.proposal(running, metric * 1000L, target * 1000L);
        int most =
                level == Level.EASY ? 50 : running + draw.between(1, level == Level.HARD ? 4 : 12);
        boolean up = TargetTracking.isHigh(metric * 1000L, target * 1000L);
        int right = up ? Math.min(most, proposal) : running;
        boolean even = running * metric % target == 0;
        if (level == Level.EASY ? !even : up && even) {
            return Optional.empty();
        }
        String share =
                "%d × %d ÷ %d is %s"
                        .formatted(running, metric, target, decimal(running * metric, target));
        String sum =
                !up
                        ? "%d %% is not above the target of %d %%, and not below nine tenths of it: nothing happens."
                                .formatted(metric, target)
                        : proposal > most
                                ? share
                                        + ", rounded up "
                                        + proposal
                                        + "; the maximum is "
                                        + most
                                        + "."
                                : share + (even ? "." : ", rounded up " + proposal + ".");
        String stem =
                "A service scales on average CPU by target tracking. The metric has now stood where it is for three minutes, and no cooldown is running. What does the desired count become?\n\n%s"
                        .formatted(
                                Text.table(
                                        List.of("What", "Value"),
                                        List.of(
                                                List.of(
                                                        "Tasks, all running",
                                                        String.valueOf(running)),
                                                List.of("Target", target + " %"),
                                                List.of("Average CPU", metric + " %"),
                                                List.of("Minimum and maximum", "1 and " + most))));
        return Choices.right(right, sum)
                .wrongIf(
                        up,
                        "rounded-down",
                        running * metric / target,
                        "It is rounded up when scaling out, so that the target is met. " + sum)
                .wrongIf(
                        !up,
                        "scaled-in",
                        running * metric / target,
                        "Scaling in begins below nine tenths of the target, and needs a quarter of an hour of it. "
                                + sum)
                .wrong(
                        "no-maximum",
                        proposal,
                        (up
                                        ? "The maximum of the scalable target counts. "
                                        : "The metric is in the band where nothing is done. ")
                                + sum)
                .wrong(
                        "one-step",
                        running + 1,
                        "Target tracking works out the count; it does not go one by one. " + sum)
                .wrong(
                        "points",
                        running + (metric - target + 9) / 10,
                        "Points above the target are not tasks; the ratio counts. " + sum)
                .wrong(
                        "upside-down",
                        Math.max(1, (running * target + metric - 1) / metric),
                        "That divides the wrong way round. " + sum)
                .wrong("maximum", most, "The maximum is a bound, not a goal. " + sum)
                .wrong(
                        "unchanged",
                        running,
                        "The metric is above the target, so tasks are added. " + sum)
                .wrong("double", 2 * running, "Nothing doubles the count; the ratio counts. " + sum)
                .single(
                        draw,
                        4,
                        stem,
                        "Scaling out is proportional: running × metric ÷ target, rounded up, and never beyond the maximum. Between nine tenths of the target and the target itself nothing is done.");
    }

    /// A quotient with at most one decimal, cut off.
    private static String decimal(int number, int by) {
        int tenths = number * 10 / by;
        String about = number * 10 % by == 0 ? "" : "about ";
        return about
                + (tenths % 10 == 0
                        ? String.valueOf(tenths / 10)
                        : tenths / 10 + "." + tenths % 10);
    }
}
