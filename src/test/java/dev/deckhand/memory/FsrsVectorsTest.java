package dev.deckhand.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The public vectors of FSRS-6, made with another implementation.
class FsrsVectorsTest {
    private static final JsonNode DOCUMENT = document();

    private static JsonNode document() {
        try (InputStream in =
                FsrsVectorsTest.class.getResourceAsStream(
                        "/golden/memory/fsrs-public-vectors.json")) {
            return JsonMapper.builder().build().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A named case, so that the report shows which vector it is.
    record Case(String name, JsonNode vector) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> vectors() {
        return DOCUMENT.path("vectors")
                .valueStream()
                .map(vector ->
                        new Case(
                                vector.path("id").stringValue()
                                        + " "
                                        + vector.path("title").stringValue(),
                                vector));
    }

    @Test
    void allTwelveAreHere() {
        assertThat(vectors()).hasSize(12);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyAnswerGivesThePublishedStateAndButtons(Case given) {
        Scheduler scheduler = scheduler(given.vector().path("config"));
        CardState card = new CardState.New();
        for (JsonNode review : given.vector().path("reviews")) {
            JsonNode expected = review.path("expect");
            Choices choices = scheduler.choices(card, review.path("elapsedDays").intValue(), 0);
            Choice chosen = choices.of(Rating.ofGrade(review.path("rating").intValue()));
            card = chosen.next();

            Memory memory = card.known().orElseThrow();
            assertThat(card.getClass().getSimpleName())
                    .isEqualTo(expected.path("state").stringValue());
            assertThat(memory.stability())
                    .isCloseTo(
                            expected.path("stability").doubleValue(),
                            Percentage.withPercentage(1e-4));
            assertThat(memory.difficulty())
                    .isCloseTo(expected.path("difficulty").doubleValue(), within(1e-6));
            assertThat(card.stepIndex()).isEqualTo(expected.path("step").intValue());
            assertThat(card.reps()).isEqualTo(expected.path("reps").intValue());
            assertThat(card.lapses()).isEqualTo(expected.path("lapses").intValue());
            assertThat(chosen.delay().seconds())
                    .isEqualTo(expected.path("intervalSeconds").longValue());
            Scheduled scheduled =
                    new Scheduled(
                            card, Instant.parse(review.path("at").stringValue()), chosen.delay());
            assertThat(scheduled.due())
                    .isEqualTo(Instant.parse(expected.path("due").stringValue()));
            if (expected.path("retrievabilityBefore").isNull()) {
                assertThat(choices.recall()).isEmpty();
            } else {
                assertThat(choices.recall().orElseThrow())
                        .isCloseTo(
                                expected.path("retrievabilityBefore").doubleValue(), within(1e-6));
            }
            for (Choice choice : choices.inOrder()) {
                JsonNode button =
                        expected.path("buttons")
                                .path(choice.rating().name().toLowerCase(Locale.ROOT));
                if (!button.isNull()) {
                    assertThat(choice.delay().seconds()).isEqualTo(button.longValue());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void replayingALogAtOnceOrReviewByReviewGivesTheSame(Case given) {
        Scheduler scheduler = scheduler(given.vector().path("config"));
        List<LoggedReview> log = new ArrayList<>();
        Optional<Scheduled> step = Optional.empty();
        for (JsonNode review : given.vector().path("reviews")) {
            log.add(
                    new LoggedReview(
                            "card",
                            Instant.parse(review.path("at").stringValue()),
                            Rating.ofGrade(review.path("rating").intValue()),
                            review.path("elapsedDays").intValue()));
            step = Optional.of(Replay.after(scheduler, step, log.getLast()));
            assertThat(Replay.of(scheduler, log)).containsEntry("card", step.orElseThrow());
        }
    }

    private static Scheduler scheduler(JsonNode config) {
        return Scheduler.fsrs6(
                FsrsParameters.DEFAULT,
                new SchedulerOptions(
                        config.path("desiredRetention").doubleValue(),
                        config.path("maximumInterval").intValue(),
                        config.path("enableShortTerm").booleanValue(),
                        steps(config.path("learningSteps")),
                        steps(config.path("relearningSteps")),
                        false));
    }

    private static List<Duration> steps(JsonNode node) {
        return node.valueStream()
                .map(step -> Duration.parse("PT" + step.stringValue().toUpperCase(Locale.ROOT)))
                .toList();
    }
}
