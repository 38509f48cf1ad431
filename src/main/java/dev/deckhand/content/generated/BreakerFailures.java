package dev.deckhand.content.generated;

import dev.deckhand.sandbox.model.DeploymentConfiguration.ThresholdType;
import dev.deckhand.sandbox.service.BreakerThreshold;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// After how many failed tasks does the circuit breaker fail the deployment?
final class BreakerFailures implements Family {
    @Override
    public String name() {
        return "breaker-threshold";
    }

    @Override
    public Map<String, Range> parameters(Level level) {
        return switch (level) {
            case EASY -> Map.of("desired", new Range(1, 60));
            case MEDIUM -> Map.of("desired", new Range(1, 900));
            case HARD -> Map.of("desired", new Range(4, 900), "value", new Range(5, 90));
        };
    }

    @Override
    public Optional<Variant> draw(Draw draw) {
        int desired = draw.of("desired");
        return draw.level() == Level.HARD
                ? configured(draw, desired, draw.of("value") / 5 * 5)
                : byDefault(draw, desired);
    }

    private static Optional<Variant> byDefault(Draw draw, int desired) {
        int right = BreakerThreshold.DEFAULT.failures(desired);
        int half = (desired + 1) / 2;
        String sum =
                "Half of %d, rounded up, is %d%s."
                        .formatted(
                                desired,
                                half,
                                half == right
                                        ? ", which lies between 3 and 200"
                                        : half < right
                                                ? "; the least is " + right
                                                : "; the most is " + right);
        String stem =
                "A service wants %s and uses the deployment circuit breaker without a threshold of its own. Its new revision never starts. After how many failed tasks is the deployment `FAILED`?"
                        .formatted(Text.count(desired, "task"));
        return Choices.right(right, sum)
                .wrong(
                        "no-bounds",
                        half,
                        "The bounds count as well: never fewer than 3, never more than 200. " + sum)
                .wrong(
                        "old-minimum",
                        Math.clamp(half, 10, 200),
                        "Ten was the least before 2024; now it is 3. " + sum)
                .wrong("rounded-down", Math.max(3, desired / 2), "It is rounded up. " + sum)
                .wrong("first", 1, "A single failure does not fail it: the least is 3. " + sum)
                .wrong("all", desired, "Half of the desired count is enough, not all. " + sum)
                .wrong("least", 3, "3 is the least, not the rule. " + sum)
                .wrong("most", 200, "200 is the most, not the rule. " + sum)
                .single(
                        draw,
                        4,
                        stem,
                        "By default the threshold is half of the desired count, rounded up, at least 3 and at most 200.");
    }

    private static Optional<Variant> configured(Draw draw, int desired, int value) {
        ThresholdType type = draw.one(List.of(ThresholdType.values()));
        int right = new BreakerThreshold(type, value).failures(desired);
        int bounded = new BreakerThreshold(ThresholdType.BOUNDED_PERCENT, value).failures(desired);
        int open = new BreakerThreshold(ThresholdType.UNBOUNDED_PERCENT, value).failures(desired);
        int byDefault = BreakerThreshold.DEFAULT.failures(desired);
        String sum =
                switch (type) {
                    case COUNT ->
                            "`COUNT` is a number of failures, whatever the desired count: "
                                    + value
                                    + ".";
                    case BOUNDED_PERCENT ->
                            "%d %% of %d, rounded up, is %d; bounded to 3 to 200 that gives %d."
                                    .formatted(value, desired, open, right);
                    case UNBOUNDED_PERCENT ->
                            "%d %% of %d, rounded up, is %d, without bounds."
                                    .formatted(value, desired, right);
                };
        Map<String, String> mistakes = new LinkedHashMap<>();
        mistake(
                mistakes,
                right,
                bounded,
                "That reads the value as a percentage with bounds. " + sum);
        mistake(
                mistakes,
                right,
                open,
                "That reads the value as a percentage without bounds. " + sum);
        mistake(mistakes, right, value, "That reads the value as a number of failures. " + sum);
        mistake(
                mistakes,
                right,
                byDefault,
                "That is the default, half of the desired count. " + sum);
        mistake(mistakes, right, desired * value / 100, "It is rounded up. " + sum);
        if (right < 1 || mistakes.size() < 2) {
            return Optional.empty();
        }
        String stem =
                "A service wants %s. Its circuit breaker has the `thresholdConfiguration` below. If no task of the new revision ever starts, the deployment is `FAILED` at failure number ____.\n\n%s"
                        .formatted(
                                Text.count(desired, "task"),
                                Text.table(
                                        List.of("type", "value"),
                                        List.of(List.of(type.name(), String.valueOf(value)))));
        return Optional.of(new Variant.Fill(stem, sum, List.of(String.valueOf(right)), mistakes));
    }

    private static void mistake(Map<String, String> mistakes, int right, int wrong, String why) {
        if (wrong != right) {
            mistakes.putIfAbsent(String.valueOf(wrong), why);
        }
    }
}
