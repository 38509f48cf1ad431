package dev.deckhand.sandbox.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.Why;
import dev.deckhand.sandbox.model.Micros;
import org.junit.jupiter.api.Test;

/// What things are set to, and what decisions started from.
class SettingsViewTest {
    private static final String BODY =
            Run.cluster(
                            "{ 'id': 'i1', 'ec2InstanceType': 'm5.large', 'attributes': { 'stack': 'prod' } }")
                    + ", "
                    + Run.web("")
                    + ", 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 2, "
                    + "'deploymentConfiguration': { 'deploymentCircuitBreaker': { 'enable': true, 'rollback': false } } } ], "
                    + "'timeline': [ { 'at': '10s', 'putAttributes': { 'containerInstance': 'i1', 'attributes': { 'stack': null, 'rack': '7' } } }, "
                    + "{ 'at': '20s', 'updateService': { 'service': 'web', 'taskDefinition': 'web:2', 'deploymentConfiguration': { 'maximumPercent': 150, 'minimumHealthyPercent': 50 } } } ]";

    private static Picture at(long seconds) {
        Simulation run = Simulation.load(Run.scenario(BODY));
        run.runUntil(Micros.ofSeconds(seconds));
        return run.picture();
    }

    @Test
    void attributesAreThoseOfTheInstant() {
        assertThat(at(5).settings().attributes(0)).containsEntry("stack", "prod");
        assertThat(at(15).settings().attributes(0))
                .containsEntry("rack", "7")
                .doesNotContainKey("stack");
    }

    @Test
    void aServiceIsSetToWhatTheLastUpdateSaid() {
        assertThat(at(5).settings().maximumPercent(0)).isEqualTo(200);
        assertThat(at(30).settings().maximumPercent(0)).isEqualTo(150);
        assertThat(at(30).settings().service(0).taskDefinition()).contains("web:2");
        assertThat(at(30).settings().breakerThreshold(0)).contains(3);
        assertThat(at(30).settings().taskDefinition("web:2")).isPresent();
        assertThat(at(30).settings().taskDefinition("web:9")).isEmpty();
    }

    @Test
    void aDecisionNamesWhatItReckonedWith() {
        Simulation run = Simulation.load(Run.scenario(BODY));
        run.runUntil(Micros.ofSeconds(60));
        Why place = run.why(first(run, TraceDecision.Place.class));
        assertThat(place.given())
                .isInstanceOfSatisfying(
                        Why.Given.Wish.class,
                        wish -> {
                            assertThat(wish.cpu()).isEqualTo(128);
                            assertThat(wish.service()).isTrue();
                            assertThat(wish.hasConstraints()).isFalse();
                        });
        long look =
                run.decisions().stream()
                        .filter(one ->
                                one instanceof TraceDecision.Deploy
                                        && one.atMicros() >= Micros.ofSeconds(20))
                        .findFirst()
                        .orElseThrow()
                        .seq();
        assertThat(run.why(look).given()).isEqualTo(new Why.Given.Percents(50, 150, 0));
    }

    private static long first(Simulation run, Class<? extends TraceDecision> kind) {
        return run.decisions().stream().filter(kind::isInstance).findFirst().orElseThrow().seq();
    }
}
