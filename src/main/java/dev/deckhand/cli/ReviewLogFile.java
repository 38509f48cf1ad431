package dev.deckhand.cli;

import dev.deckhand.memory.FsrsParameters;
import dev.deckhand.memory.LoggedReview;
import dev.deckhand.memory.Rating;
import dev.deckhand.memory.SchedulerOptions;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads review logs in the form `deckhand-fsrs-vectors/1`: vectors, each with a configuration and
/// the reviews of one card.
///
/// A [Vector] is only made of values inside their ranges; anything else ends in a
/// [ReviewLogProblem] that names the vector and the number of the review, counted from 1.
final class ReviewLogFile {
    private ReviewLogFile() {}

    /// One card's log and how it is to be scheduled.
    record Vector(
            String id,
            FsrsParameters parameters,
            SchedulerOptions options,
            List<LoggedReview> reviews) {
        Vector {
            reviews = List.copyOf(reviews);
        }
    }

    static List<Vector> read(JsonNode document) {
        JsonNode vectors = document.path("vectors");
        if (!vectors.isArray()) {
            throw new ReviewLogProblem("the file", "there is no list \"vectors\"");
        }
        List<Vector> read = new ArrayList<>();
        for (JsonNode vector : vectors) {
            read.add(vector(vector, read.size() + 1));
        }
        return read;
    }

    private static Vector vector(JsonNode node, int number) {
        if (!node.path("id").isString()) {
            throw new ReviewLogProblem("vector " + number, "the id is missing");
        }
        String id = node.path("id").stringValue();
        String where = "vector " + id;
        JsonNode config = node.path("config");
        FsrsParameters parameters;
        SchedulerOptions options;
        try {
            parameters = parameters(config.path("parameters"));
            options = options(config);
        } catch (IllegalArgumentException e) {
            throw new ReviewLogProblem(where, e);
        }
        JsonNode log = node.path("reviews");
        if (!log.isArray()) {
            throw new ReviewLogProblem(where, "there is no list \"reviews\"");
        }
        List<LoggedReview> reviews = new ArrayList<>();
        for (JsonNode review : log) {
            try {
                reviews.add(review(id, review));
            } catch (IllegalArgumentException e) {
                throw new ReviewLogProblem(where + ", review " + (reviews.size() + 1), e);
            }
        }
        return new Vector(id, parameters, options, reviews);
    }

    private static LoggedReview review(String card, JsonNode node) {
        return new LoggedReview(
                card,
                instant(node.path("at")),
                Rating.ofGrade(whole(node.path("rating"), "rating")),
                whole(node.path("elapsedDays"), "elapsedDays"));
    }

    private static FsrsParameters parameters(JsonNode node) {
        if (node.isMissingNode() || "default".equals(node.asString(""))) {
            return FsrsParameters.DEFAULT;
        }
        if (!node.isArray()) {
            throw new IllegalArgumentException(
                    "parameters are neither \"default\" nor a list of numbers");
        }
        List<Double> values = new ArrayList<>();
        for (JsonNode value : node) {
            values.add(number(value, "parameter w" + values.size()));
        }
        return new FsrsParameters(values);
    }

    private static SchedulerOptions options(JsonNode config) {
        SchedulerOptions usual = SchedulerOptions.DEFAULT;
        return new SchedulerOptions(
                config.has("desiredRetention")
                        ? number(config.path("desiredRetention"), "desiredRetention")
                        : usual.desiredRetention(),
                config.has("maximumInterval")
                        ? whole(config.path("maximumInterval"), "maximumInterval")
                        : usual.maximumInterval(),
                config.has("enableShortTerm")
                        ? flag(config.path("enableShortTerm"), "enableShortTerm")
                        : usual.shortTerm(),
                config.has("learningSteps")
                        ? steps(config.path("learningSteps"), "learningSteps")
                        : usual.learningSteps(),
                config.has("relearningSteps")
                        ? steps(config.path("relearningSteps"), "relearningSteps")
                        : usual.relearningSteps(),
                config.has("fuzz") ? flag(config.path("fuzz"), "fuzz") : usual.fuzz());
    }

    private static List<Duration> steps(JsonNode node, String name) {
        if (!node.isArray()) {
            throw new IllegalArgumentException(name + " is not a list");
        }
        List<Duration> steps = new ArrayList<>();
        for (JsonNode step : node) {
            steps.add(step(step.asString(""), name));
        }
        return steps;
    }

    private static Duration step(String text, String name) {
        if (!text.matches("[0-9]{1,6}[smhd]")) {
            throw new IllegalArgumentException(
                    "%s holds \"%s\", not a time like \"10m\" or \"1h\"".formatted(name, text));
        }
        long count = Long.parseLong(text.substring(0, text.length() - 1));
        return switch (text.charAt(text.length() - 1)) {
            case 's' -> Duration.ofSeconds(count);
            case 'm' -> Duration.ofMinutes(count);
            case 'h' -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    private static Instant instant(JsonNode node) {
        try {
            return Instant.parse(node.asString(""));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"at\" is not a time like 2026-01-05T09:00:00Z: " + node, e);
        }
    }

    private static int whole(JsonNode node, String name) {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw new IllegalArgumentException(
                    node.isMissingNode()
                            ? name + " is missing"
                            : name + " is not a whole number in range: " + node);
        }
        return node.intValue();
    }

    private static double number(JsonNode node, String name) {
        if (!node.isNumber()) {
            throw new IllegalArgumentException(name + " is not a number: " + node);
        }
        return node.doubleValue();
    }

    private static boolean flag(JsonNode node, String name) {
        if (!node.isBoolean()) {
            throw new IllegalArgumentException(name + " is neither true nor false: " + node);
        }
        return node.booleanValue();
    }
}
