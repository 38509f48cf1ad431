package dev.deckhand.sandbox.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.Why;
import dev.deckhand.sandbox.model.Micros;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Asks a finished run why.
class WhyTest {
    private static Simulation run(String body, long seconds) {
        Simulation simulation = Simulation.load(Run.scenario(body));
        simulation.runUntil(Micros.ofSeconds(seconds));
        return simulation;
    }

    private static <T extends TraceDecision> Why first(Simulation simulation, Class<T> kind) {
        return simulation.why(
                simulation.decisions().stream()
                        .filter(kind::isInstance)
                        .findFirst()
                        .orElseThrow()
                        .seq());
    }

    private static List<String> said(Why why) {
        return why.counterfactuals().stream().map(Why.Counterfactual::sentence).toList();
    }

    private static final String TWO_HOSTS =
            Run.cluster(
                            "{ 'id': 'i1', 'registeredResources': { 'CPU': 1024, 'MEMORY': 1000 } }",
                            "{ 'id': 'i2', 'registeredResources': { 'CPU': 1024, 'MEMORY': 200 } }")
                    + ", "
                    + Run.web("").replace("'memory': 128", "'memory': 400");

    @Test
    void aPlacementHasItsFunnelItsRefusalsAndEcsOwnWords() {
        Simulation simulation =
                run(
                        TWO_HOSTS
                                + ", 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 1 } ]",
                        60);
        Why why = first(simulation, TraceDecision.Place.class);
        assertThat(why.candidates())
                .extracting(Why.Candidate::containerInstance)
                .containsExactly("i1", "i2");
        assertThat(why.candidates().get(1).refused().orElseThrow().reason())
                .isEqualTo("RESOURCE:MEMORY");
        assertThat(why.candidates().get(1).refused().orElseThrow().missing()).hasValue(200);
        assertThat(why.sentence()).contains("i1");
        assertThat(why.eventText().orElseThrow())
                .startsWith("(service web) has started 1 tasks: (task ");
        assertThat(why.counterfactuals()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void aTaskThatIsNotPlacedIsExplainedWithWhatWouldHelp() {
        Simulation simulation =
                run(
                        TWO_HOSTS
                                + ", 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 3 } ]",
                        60);
        TraceDecision last =
                simulation.decisions().stream()
                        .filter(made ->
                                made instanceof TraceDecision.Place place && !place.isPlaced())
                        .findFirst()
                        .orElseThrow();
        Why why = simulation.why(last.seq());
        assertThat(why.decision())
                .isInstanceOfSatisfying(
                        TraceDecision.Place.class, place -> assertThat(place.isPlaced()).isFalse());
        assertThat(why.eventText().orElseThrow()).contains("has insufficient memory available.");
        assertThat(said(why)).anyMatch(sentence -> sentence.contains("200"));
    }

    @Test
    void aStuckDeploymentSaysWhichPercentagesWouldFreeIt() {
        Simulation simulation =
                run(
                        Run.cluster(Run.bigInstance("i1", "az-a"))
                                + ", "
                                + Run.web("")
                                + ", 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 3, 'deploymentConfiguration': { 'minimumHealthyPercent': 100, 'maximumPercent': 125 } } ],"
                                + " 'tasks': [ { 'id': 't', 'count': 3, 'taskDefinition': 'web:1', 'containerInstance': 'i1', 'group': 'service:web' } ],"
                                + " 'timeline': [ { 'at': '10s', 'updateService': { 'service': 'web', 'taskDefinition': 'web:2' } } ]",
                        60);
        Why why = first(simulation, TraceDecision.Deploy.class);
        assertThat(why.sentence())
                .isEqualTo(
                        "web wants 3 tasks, of which at least 3 must be healthy and at most 3 may run; 3 are healthy and 3 run, so 0 start and 0 stop.");
        assertThat(said(why))
                .contains(
                        "With maximumPercent 150 1 would start and 0 would stop.",
                        "With maximumPercent 200 3 would start and 0 would stop.");
        assertThat(why.eventText().orElseThrow()).contains("was unable to stop or start tasks");
    }

    @Test
    void aScaleInVictimIsExplainedAndSoIsTheNextOne() {
        Simulation simulation =
                run(
                        Run.cluster(Run.bigInstance("i1", "az-a"), Run.bigInstance("i2", "az-b"))
                                + ", "
                                + Run.web("")
                                + ", 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 3, 'availabilityZoneRebalancing': 'DISABLED' } ],"
                                + " 'tasks': [ { 'id': 'a', 'count': 2, 'taskDefinition': 'web:1', 'containerInstance': 'i1', 'group': 'service:web' }, { 'id': 'b', 'taskDefinition': 'web:1', 'containerInstance': 'i2', 'group': 'service:web' } ],"
                                + " 'timeline': [ { 'at': '10s', 'updateService': { 'service': 'web', 'desiredCount': 2 } } ]",
                        60);
        Why why = first(simulation, TraceDecision.Stop.class);
        assertThat(why.sentence()).contains("az-a");
        assertThat(why.tieRule()).isEqualTo("ORDERED");
        assertThat(said(why).getFirst()).startsWith("Were task a-2 protected: Task a-1");
    }

    @Test
    void askingChangesNothingAndUnknownNumbersAreRefused() {
        Simulation simulation =
                run(
                        TWO_HOSTS
                                + ", 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 3 } ]",
                        60);
        String hash = simulation.hash();
        for (TraceDecision decision : simulation.decisions()) {
            assertThat(simulation.why(decision.seq()).decision())
                    .isEqualTo(simulation.explained(decision.seq()));
        }
        assertThat(simulation.hash()).isEqualTo(hash);
        long event = simulation.events().getFirst().seq();
        assertThatThrownBy(() -> simulation.why(event))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
