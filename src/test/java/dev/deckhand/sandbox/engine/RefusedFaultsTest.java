package dev.deckhand.sandbox.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.TimelineAction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Faults and requests that can strike nothing say so, with what could be done instead.
class RefusedFaultsTest {
    private final Simulation run = Simulation.load(scenario());

    private static dev.deckhand.sandbox.model.Scenario scenario() {
        return Run.scenario(
                Run.cluster(Run.bigInstance("i1", "az-b"))
                        + ", "
                        + Run.web("")
                        + ", 'timeline': [ { 'at': '0s', 'runTask': { 'taskDefinition': 'web:1' } } ]");
    }

    /// What a request is refused with; empty when it is not.
    private Optional<TraceEvent.RequestRejected> refusal(TimelineAction action) {
        long before = run.eventCount();
        run.apply(action);
        return run.eventsFrom(before).stream()
                .filter(TraceEvent.RequestRejected.class::isInstance)
                .map(TraceEvent.RequestRejected.class::cast)
                .findFirst();
    }

    private void refused(TimelineAction action, String sentence) {
        assertThat(refusal(action))
                .hasValueSatisfying(refusal -> assertThat(refusal.text()).contains(sentence));
    }

    @Test
    void aZoneThatIsNowhereNeitherFailsNorComesBack() {
        refused(
                new TimelineAction.FailAvailabilityZone("az-q"),
                "There is no Availability Zone az-q here. Name one of: az-a, az-b.");
        refused(
                new TimelineAction.RestoreAvailabilityZone("az-q"),
                "There is no Availability Zone az-q here.");
        assertThat(refusal(new TimelineAction.FailAvailabilityZone("az-b"))).isEmpty();
        assertThat(refusal(new TimelineAction.RestoreAvailabilityZone("az-b"))).isEmpty();
    }

    @Test
    void whatIsNotSpotCannotBeInterrupted() {
        run.runUntil(Micros.ofSeconds(20));
        refused(new TimelineAction.InterruptSpot("i1"), "The instance i1 is not a Spot instance");
        String task = run.state().tasks().getFirst().id();
        refused(
                new TimelineAction.InterruptSpot(task),
                "The task " + task + " does not run on FARGATE_SPOT. Stop it instead.");
        assertThat(run.state().tasks().getFirst().stopCode()).isEmpty();
    }

    @Test
    void anEleventhCustomAttributeIsOneTooMany() {
        assertThat(refusal(new TimelineAction.PutAttributes("i1", attributes(10)))).isEmpty();
        assertThat(refusal(new TimelineAction.PutAttributes("i1", attributes(10)))).isEmpty();
        Map<String, Optional<String>> more = Map.of("b", Optional.of("x"));
        assertThat(refusal(new TimelineAction.PutAttributes("i1", more)))
                .hasValueSatisfying(refusal -> {
                    assertThat(refusal.exception()).isEqualTo("AttributeLimitExceededException");
                    assertThat(refusal.text()).contains("11 custom attributes");
                });

        Map<String, Optional<String>> exchanged =
                Map.of("b", Optional.of("x"), "a0", Optional.empty());
        assertThat(refusal(new TimelineAction.PutAttributes("i1", exchanged))).isEmpty();
    }

    private static Map<String, Optional<String>> attributes(int count) {
        Map<String, Optional<String>> attributes = new LinkedHashMap<>();
        IntStream.range(0, count).forEach(i -> attributes.put("a" + i, Optional.of("x")));
        return attributes;
    }
}
