package dev.deckhand.content.generated;

import dev.deckhand.sandbox.service.Bounds;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Between which numbers of tasks does a deployment move? The minimum is rounded up, the maximum
/// down.
final class HealthyBounds implements Family {
    @Override
    public String name() {
        return "healthy-bounds";
    }

    @Override
    public Map<String, Range> parameters(Level level) {
        return switch (level) {
            case EASY -> Map.of("desired", new Range(2, 24));
            case MEDIUM -> Map.of("desired", new Range(3, 15));
            case HARD -> Map.of("desired", new Range(5, 40));
        };
    }

    @Override
    public Optional<Variant> draw(Draw draw) {
        int desired = draw.of("desired");
        int minimum =
                switch (draw.level()) {
                    case EASY -> draw.one(List.of(50, 100));
                    case MEDIUM -> draw.one(List.of(25, 50, 75));
                    case HARD -> draw.step(10, 95, 5);
                };
        int maximum =
                switch (draw.level()) {
                    case EASY -> draw.one(List.of(100, 200));
                    case MEDIUM -> draw.one(List.of(125, 150, 175));
                    case HARD -> draw.step(105, 195, 5);
                };
        Bounds bounds = Bounds.of(desired, minimum, maximum);
        boolean rounds = desired * minimum % 100 != 0 && desired * maximum % 100 != 0;
        if (draw.level() != Level.EASY && !rounds) {
            return Optional.empty();
        }
        int least = bounds.minimumHealthy();
        int most = bounds.maximumRunning();
        int down = desired * minimum / 100;
        int up = (desired * maximum + 99) / 100;
        String sum =
                "%d %% of %d is %s%s; %d %% is %s%s."
                        .formatted(
                                minimum,
                                desired,
                                decimal(desired * minimum),
                                least == down ? "" : ", rounded up " + least,
                                maximum,
                                decimal(desired * maximum),
                                most == up ? "" : ", rounded down " + most);
        String stem =
                "A service with a desired count of %d is updated (rolling). Its `minimumHealthyPercent` is %d and its `maximumPercent` is %d. Within which bounds does ECS keep its tasks?"
                        .formatted(desired, minimum, maximum);
        return Choices.right("right", text(least, most), sum)
                .wrong(
                        "both-down",
                        text(down, most),
                        "The minimum is rounded up: %d of %d would be less than %d %%. %s"
                                .formatted(down, desired, minimum, sum))
                .wrong(
                        "both-up",
                        text(least, up),
                        "The maximum is rounded down: %d would be more than %d %%. %s"
                                .formatted(up, maximum, sum))
                .wrong(
                        "wrong-way",
                        text(down, up),
                        "Both are rounded the careful way: the minimum up, the maximum down. "
                                + sum)
                .wrong(
                        "maximum-on-top",
                        text(least, desired + most),
                        "`maximumPercent` counts all running tasks, the old ones included, not those on top. "
                                + sum)
                .wrong(
                        "minimum-may-stop",
                        text(desired - least, most),
                        "`minimumHealthyPercent` says how many stay, not how many may stop. " + sum)
                .wrong(
                        "desired-is-most",
                        text(least, desired),
                        "More than the desired count may run: the maximum is %d %% of it. %s"
                                .formatted(maximum, sum))
                .wrong(
                        "all-stay",
                        text(desired, most),
                        "A minimum of %d %% lets some of them stop first. %s"
                                .formatted(minimum, sum))
                .wrong(
                        "double",
                        text(least, 2 * desired),
                        "Twice the desired count would be a maximum of 200 %. " + sum)
                .single(
                        draw,
                        4,
                        stem,
                        "Healthy tasks never fall below ceil(desired × minimum ÷ 100), running ones never exceed floor(desired × maximum ÷ 100), old and new together.");
    }

    private static String text(int least, int most) {
        return "At least %d healthy, at most %d running".formatted(least, most);
    }

    private static String decimal(int hundredths) {
        int part = hundredths % 100;
        return part == 0
                ? String.valueOf(hundredths / 100)
                : hundredths / 100 + "." + String.format("%02d", part).replaceAll("0+$", "");
    }
}
