package dev.deckhand.sandbox.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.engine.trace.BreakerCount;
import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.engine.trace.Why;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.TimelineAction;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What would have made a decision another one, told in sentences and, where requests can do it, as
/// requests.
class WhatIfTest {
    private static Simulation run(String body, long seconds) {
        Simulation simulation = Simulation.load(Run.scenario(body));
        simulation.runUntil(Micros.ofSeconds(seconds));
        return simulation;
    }

    private static <T extends TraceDecision> Why why(
            Simulation simulation, Class<T> kind, Predicate<? super T> meant) {
        return simulation.why(
                simulation.decisions().stream()
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .filter(meant)
                        .findFirst()
                        .orElseThrow()
                        .seq());
    }

    private static List<String> said(Why why) {
        return why.counterfactuals().stream().map(Why.Counterfactual::sentence).toList();
    }

    /// Makes the requests of a counterfactual where it says, and runs on to the decision's instant.
    private static Simulation tried(Simulation simulation, Why why, Why.Counterfactual one) {
        long position = simulation.position();
        simulation.seek(one.position());
        Simulation branch = simulation.branch();
        simulation.seek(position);
        one.tryIt().forEach(branch::apply);
        branch.runUntil(why.decision().atMicros());
        return branch;
    }

    private static Why.Counterfactual saying(Why why, String words) {
        return why.counterfactuals().stream()
                .filter(one -> one.sentence().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(said(why)));
    }

    // ---- placements ----

    @Test
    void aTaskWithoutRoomGetsItOnOneMoreInstance() {
        Simulation simulation =
                run(
                        Run.cluster(
                                        "{ 'id': 'i1', 'registeredResources': { 'CPU': 1024, 'MEMORY': 300 } }")
                                + ", "
                                + Run.web("")
                                + ", 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 3 } ]",
                        60);
        Why why = why(simulation, TraceDecision.Place.class, place -> !place.isPlaced());
        Why.Counterfactual one = saying(why, "With one more instance like i1");
        assertThat(one.tryIt())
                .singleElement()
                .isInstanceOfSatisfying(
                        TimelineAction.RegisterInstance.class,
                        register ->
                                assertThat(register.instances().getFirst().id())
                                        .isEqualTo("i1-more"));
        Simulation branch = tried(simulation, why, one);
        assertThat(branch.state().containerInstances().get(1).pendingTasksCount()).isEqualTo(1);
        assertThat(simulation.picture().waiting()).isNotEmpty();
        assertThat(branch.picture().waiting()).isEmpty();
    }

    @Test
    void anAttributeThatIsAskedForCanBePut() {
        Simulation simulation =
                run(
                        Run.cluster(Run.bigInstance("i1", "az-a"), Run.bigInstance("i2", "az-b"))
                                + ", "
                                + Run.web("")
                                + ", 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 1, 'placementConstraints': [ { 'type': 'memberOf', 'expression': 'attribute:stack == prod' } ] } ]",
                        60);
        Why why = why(simulation, TraceDecision.Place.class, place -> !place.isPlaced());
        Why.Counterfactual put = saying(why, "With the attribute stack = prod on i1");
        assertThat(tried(simulation, why, put).picture().waiting()).isEmpty();
        Why.Counterfactual without = saying(why, "Without memberOf(attribute:stack == prod)");
        assertThat(without.tryIt()).hasOnlyElementsOfType(TimelineAction.UpdateService.class);
        assertThat(tried(simulation, why, without).picture().waiting()).isEmpty();
    }

    @Test
    void aPlacementGoesElsewhereWithoutItsInstance() {
        Simulation simulation =
                run(
                        Run.cluster(Run.bigInstance("i1", "az-a"), Run.bigInstance("i2", "az-b"))
                                + ", "
                                + Run.web("")
                                + ", 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 1 } ]",
                        60);
        Why why = why(simulation, TraceDecision.Place.class, TraceDecision.Place::isPlaced);
        Why.Counterfactual without = saying(why, "Without i1 the task goes to i2");
        assertThat(without.tryIt()).containsExactly(new TimelineAction.DrainInstance("i1"));
        assertThat(tried(simulation, why, without).state().tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.containerInstance()).contains("i2"));
    }

    @Test
    void aDaemonTaskIsExplainedByItsInstance() {
        Simulation simulation =
                run(
                        Run.cluster(Run.bigInstance("i1", "az-a"), Run.bigInstance("i2", "az-b"))
                                + ", "
                                + Run.web("")
                                + ", 'services': [ { 'serviceName': 'agent', 'taskDefinition': 'web:1', 'schedulingStrategy': 'DAEMON', 'placementConstraints': [ { 'type': 'memberOf', 'expression': 'attribute:ecs.availability-zone == az-b' } ] } ]",
                        60);
        Why why = why(simulation, TraceDecision.Place.class, TraceDecision.Place::isPlaced);
        assertThat(why.sentence())
                .startsWith(
                        "Placed on i2: a DAEMON service runs one task on every ACTIVE instance");
        assertThat(why.candidates())
                .extracting(candidate -> candidate.refused().isPresent())
                .containsExactly(true, false);
        assertThat(((TraceDecision.Place) why.decision()).stages())
                .extracting(TraceDecision.Stage::name)
                .containsExactly("ELIGIBLE", "RESOURCES", "CONSTRAINTS");
        Why.Counterfactual drained = saying(why, "Were i2 DRAINING it would get no task.");
        assertThat(tried(simulation, why, drained).state().tasks()).isEmpty();
    }

    @Test
    void aDaemonWithoutRoomSaysOnWhichInstanceAndWhatIsMissing() {
        Simulation simulation =
                run(
                        Run.cluster(
                                        Run.bigInstance("i1", "az-a"),
                                        "{ 'id': 'i2', 'registeredResources': { 'CPU': 1024, 'MEMORY': 100 } }")
                                + ", "
                                + Run.web("")
                                + ", 'services': [ { 'serviceName': 'agent', 'taskDefinition': 'web:1', 'schedulingStrategy': 'DAEMON' } ]",
                        60);
        Why why = why(simulation, TraceDecision.Place.class, place -> !place.isPlaced());
        assertThat(why.sentence())
                .startsWith("Not placed on i2: a DAEMON service")
                .endsWith("but it is 28 MiB short.");
        assertThat(simulation.picture().waiting())
                .containsExactly(
                        new Picture.Waiting(
                                "service:agent", 1, "needs 28 MiB more", why.decision().seq()));
    }

    @Test
    void aTaskOfFargateIsExplainedByItsZones() {
        String body =
                "'cluster': { 'name': 'demo' }, 'subnets': [ { 'subnetId': 's1', 'availabilityZone': 'az-a' }, { 'subnetId': 's2', 'availabilityZone': 'az-b' } ],"
                        + " 'taskDefinitions': [ { 'family': 'far', 'networkMode': 'awsvpc', 'cpu': '256', 'memory': '512', 'containerDefinitions': [ { 'name': 'app', 'image': 'x' } ] } ],"
                        + " 'services': [ { 'serviceName': 'far', 'taskDefinition': 'far:1', 'desiredCount': 3, 'launchType': 'FARGATE', 'networkConfiguration': { 'awsvpcConfiguration': { 'subnets': [ 's1', 's2' ] } } } ]";
        Why why =
                why(
                        run(body, 60),
                        TraceDecision.Place.class,
                        place -> place.availabilityZone().equals(Optional.of("az-b")));
        assertThat(why.steps()).startsWith("az-a has 1 task.", "az-b has 0 tasks.");
        Simulation out =
                run(
                        body
                                + ", 'timeline': [ { 'at': '30s', 'setCapacity': { 'capacityProvider': 'FARGATE', 'available': false } }, { 'at': '40s', 'updateService': { 'service': 'far', 'desiredCount': 4 } } ]",
                        60);
        Why not = why(out, TraceDecision.Place.class, place -> !place.isPlaced());
        Why.Counterfactual back = saying(not, "Had FARGATE capacity");
        assertThat(tried(out, not, back).picture().waiting()).isEmpty();
    }

    // ---- splits ----

    private static final String SPLIT =
            "'cluster': { 'name': 'demo' }, 'subnets': [ { 'subnetId': 's1', 'availabilityZone': 'az-a' } ],"
                    + " 'taskDefinitions': [ { 'family': 'far', 'networkMode': 'awsvpc', 'cpu': '256', 'memory': '512', 'containerDefinitions': [ { 'name': 'app', 'image': 'x' } ] } ],"
                    + " 'services': [ { 'serviceName': 'far', 'taskDefinition': 'far:1', 'desiredCount': 7, 'capacityProviderStrategy': [ { 'capacityProvider': 'FARGATE', 'base': 1, 'weight': 1 }, { 'capacityProvider': 'FARGATE_SPOT', 'weight': 2 } ], 'networkConfiguration': { 'awsvpcConfiguration': { 'subnets': [ 's1' ] } } } ]";

    @Test
    void aSplitIsToldTaskByTaskAndChangesWithItsWeights() {
        Simulation simulation = run(SPLIT, 60);
        Why why = why(simulation, TraceDecision.Split.class, _ -> true);
        assertThat(why.sentence())
                .isEqualTo(
                        "FARGATE gets 3 (base 1, weight 1), FARGATE_SPOT gets 4 (base 0, weight 2).");
        assertThat(why.steps()).hasSize(7);
        assertThat(why.steps().getFirst())
                .isEqualTo("Task 1 goes to FARGATE: 0 of its base of 1 are there.");
        Why.Counterfactual without = saying(why, "Without the base of FARGATE");
        assertThat(without.sentence()).endsWith("FARGATE gets 2, FARGATE_SPOT gets 5.");
        Simulation branch = tried(simulation, why, without);
        assertThat(branch.state().tasks())
                .filteredOn(task -> task.capacityProviderName().equals(Optional.of("FARGATE")))
                .hasSize(2);
        Why.Counterfactual equal = saying(why, "With equal weights");
        assertThat(equal.sentence()).endsWith("FARGATE gets 4, FARGATE_SPOT gets 3.");
        assertThat(equal.tryIt()).isNotEmpty();
    }

    // ---- scaling ----

    private static final String SCALING =
            Run.cluster(Run.bigInstance("i1", "az-a"))
                    + ", "
                    + Run.web("")
                    + ", 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 4, 'simulation': { 'cpuUtilization': 90 } } ]"
                    + ", 'tasks': [ { 'id': 't', 'count': 4, 'taskDefinition': 'web:1', 'containerInstance': 'i1', 'group': 'service:web' } ]"
                    + ", 'scalingPolicies': [ { 'service': 'web', 'PolicyName': 'cpu', 'PolicyType': 'TargetTrackingScaling', 'TargetTrackingScalingPolicyConfiguration': { 'TargetValue': 45, 'PredefinedMetricSpecification': { 'PredefinedMetricType': 'ECSServiceAverageCPUUtilization' } } } ]";

    @Test
    void aScalingDecisionShowsItsArithmeticAndWhatWouldHaveHeldIt() {
        Simulation simulation =
                run(
                        SCALING
                                + ", 'scalableTargets': [ { 'service': 'web', 'MinCapacity': 1, 'MaxCapacity': 6 } ]",
                        200);
        Why why = why(simulation, TraceDecision.Scale.class, _ -> true);
        assertThat(why.sentence()).isEqualTo("web goes from 4 to 6 tasks: cpu asks for 8.");
        assertThat(why.steps())
                .containsExactly(
                        "cpu: 4 running tasks, metric 90, target 45: 4 × 90 ÷ 45, rounded up, is 8.",
                        "The bounds are 1 to 6: 6.");
        assertThat(said(why))
                .containsExactly(
                        "With MaxCapacity 8 web goes to 8 tasks.",
                        "With a CPU utilisation of 45 % in the last minute web stays at 4 tasks.",
                        "With scale-out suspended web stays at 4 tasks.");
        Simulation branch = tried(simulation, why, why.counterfactuals().getFirst());
        assertThat(branch.state().services().getFirst().desiredCount()).isEqualTo(8);
        Simulation calm = tried(simulation, why, why.counterfactuals().get(1));
        assertThat(calm.state().services().getFirst().desiredCount()).isEqualTo(4);
    }

    @Test
    void aScheduledActionIsNamedWithItsBounds() {
        Simulation simulation =
                run(
                        SCALING
                                + ", 'scalableTargets': [ { 'service': 'web', 'MinCapacity': 1, 'MaxCapacity': 6 } ]"
                                + ", 'scheduledActions': [ { 'service': 'web', 'ScheduledActionName': 'morning', 'Schedule': 'at(2026-11-20T00:01:00)', 'ScalableTargetAction': { 'MinCapacity': 5, 'MaxCapacity': 9 } } ]",
                        100);
        Why why = why(simulation, TraceDecision.Scale.class, _ -> true);
        assertThat(why.sentence()).isEqualTo("web goes from 4 to 5 tasks: morning asks for 5.");
        assertThat(why.steps().getFirst())
                .isEqualTo("The bounds were 1 to 6; morning sets them to 5 to 9.");
        Why.Counterfactual suspended = saying(why, "With scheduled scaling suspended");
        assertThat(tried(simulation, why, suspended).state().services().getFirst().desiredCount())
                .isEqualTo(4);
    }

    @Test
    void aGroupsStepIsToldWithItsMetricAndWithOtherSettings() {
        Simulation simulation =
                run(
                        "'cluster': { 'name': 'demo', 'containerInstances': [ { 'id': 'i1', 'ec2InstanceType': 'm5.large', 'capacityProviderName': 'cp' }, { 'id': 'i2', 'ec2InstanceType': 'm5.large', 'capacityProviderName': 'cp' } ], 'capacityProviders': [ { 'name': 'cp', 'autoScalingGroup': { 'instanceType': 'm5.large', 'minSize': 0, 'maxSize': 9, 'availabilityZones': [ 'az-a' ] } } ] }, "
                                + Run.web("").replace("'memory': 128", "'memory': 4000")
                                + ", 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 8, 'capacityProviderStrategy': [ { 'capacityProvider': 'cp', 'weight': 1 } ] } ]",
                        100);
        Why why = why(simulation, TraceDecision.Scale.class, _ -> true);
        assertThat(why.steps().getFirst())
                .startsWith("M = ")
                .contains("CapacityProviderReservation is");
        assertThat(said(why)).isNotEmpty();
        assertThat(said(why).getFirst()).startsWith("With a target capacity of ");
        assertThat(why.counterfactuals())
                .allSatisfy(other -> assertThat(other.tryIt()).isNotEmpty());
    }

    // ---- stops ----

    @Test
    void aScaleInVictimIsSparedByProtectionAndAnotherStrategyPicksAnother() {
        Simulation simulation =
                run(
                        Run.cluster(
                                        "{ 'id': 'i1', 'ec2InstanceType': 'm5.24xlarge', 'availabilityZone': 'az-a' }",
                                        "{ 'id': 'i2', 'ec2InstanceType': 'm5.xlarge', 'availabilityZone': 'az-b' }",
                                        "{ 'id': 'i3', 'ec2InstanceType': 'm5.xlarge', 'availabilityZone': 'az-b' }")
                                + ", "
                                + Run.web("")
                                + ", 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 3, 'availabilityZoneRebalancing': 'DISABLED' } ],"
                                + " 'tasks': [ { 'id': 'a', 'taskDefinition': 'web:1', 'containerInstance': 'i1', 'group': 'service:web' }, { 'id': 'b', 'taskDefinition': 'web:1', 'containerInstance': 'i2', 'group': 'service:web' }, { 'id': 'c', 'taskDefinition': 'web:1', 'containerInstance': 'i3', 'group': 'service:web' } ],"
                                + " 'timeline': [ { 'at': '10s', 'updateService': { 'service': 'web', 'desiredCount': 2 } } ]",
                        60);
        Why why = why(simulation, TraceDecision.Stop.class, _ -> true);
        String gone = ((TraceDecision.Stop) why.decision()).task();
        for (Why.Counterfactual one : why.counterfactuals()) {
            assertThat(one.tryIt()).isNotEmpty();
            assertThat(tried(simulation, why, one).decisions())
                    .filteredOn(TraceDecision.Stop.class::isInstance)
                    .extracting(stop -> ((TraceDecision.Stop) stop).task())
                    .isNotEmpty()
                    .doesNotContain(gone);
        }
        assertThat(saying(why, "With the strategy binpack by memory task a on i1 stops instead."))
                .isNotNull();
    }

    @Test
    void bothHalvesOfARebalancingMoveAreExplained() {
        Simulation simulation =
                run(
                        Run.cluster(Run.bigInstance("i1", "az-a"), Run.bigInstance("i2", "az-b"))
                                + ", "
                                + Run.web("")
                                + ", 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 4, 'availabilityZoneRebalancing': 'ENABLED' } ],"
                                + " 'tasks': [ { 'id': 'a', 'count': 3, 'taskDefinition': 'web:1', 'containerInstance': 'i1', 'group': 'service:web' }, { 'id': 'b', 'taskDefinition': 'web:1', 'containerInstance': 'i2', 'group': 'service:web' } ]",
                        300);
        Why start = why(simulation, TraceDecision.Place.class, TraceDecision.Place::isPlaced);
        assertThat(start.sentence())
                .startsWith(
                        "AZ rebalancing: with 3 tasks in az-a, 1 tasks in az-b the next task goes to az-b, before one stops in az-a. Placed on i2");
        Why.Counterfactual off =
                saying(start, "With availabilityZoneRebalancing DISABLED no task would move.");
        assertThat(tried(simulation, start, off).state().tasks()).hasSize(4);
        Why stop = why(simulation, TraceDecision.Stop.class, _ -> true);
        assertThat(stop.sentence()).startsWith("AZ rebalancing: the extra task is healthy");
        assertThat(saying(stop, "With availabilityZoneRebalancing DISABLED").tryIt()).isNotEmpty();
    }

    // ---- deployments ----

    private static String failing(String breaker) {
        return Run.cluster(Run.bigInstance("i1", "az-a"))
                + ", "
                + Run.web("")
                + ", 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 4, 'deploymentConfiguration': { "
                + breaker
                + " } } ], 'behaviour': { 'web:2': { 'failure': 'CannotPullContainerError' } },"
                + " 'tasks': [ { 'id': 't', 'count': 4, 'taskDefinition': 'web:1', 'containerInstance': 'i1', 'group': 'service:web' } ],"
                + " 'timeline': [ { 'at': '10s', 'updateService': { 'service': 'web', 'taskDefinition': 'web:2' } } ]";
    }

    private static List<BreakerCount> counts(Simulation simulation) {
        return simulation.events().stream()
                .filter(TraceEvent.TaskStateChange.class::isInstance)
                .flatMap(event -> simulation.breakerCount(event.seq()).stream())
                .toList();
    }

    @Test
    void eachFailureThatTheCircuitBreakerCountsIsExplained() {
        Simulation simulation =
                run(
                        failing("'deploymentCircuitBreaker': { 'enable': true, 'rollback': true }"),
                        60);
        List<BreakerCount> counts = counts(simulation);
        assertThat(counts).extracting(BreakerCount::failedTasks).contains(1, 2, 3);
        BreakerCount second = counts.get(1);
        assertThat(second.sentence())
                .contains(": failure 2 of the 3 that end deployment " + second.deployment());
        assertThat(second.steps())
                .contains(
                        "The threshold is 50 % of 4 tasks, rounded up, at least 3 and at most 200: 3.");
        assertThat(second.counterfactuals())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.sentence()).contains("COUNT 2 the deployment would fail now");
                    assertThat(one.tryIt()).hasSize(1);
                });
        BreakerCount last = counts.stream().filter(BreakerCount::tripped).findFirst().orElseThrow();
        assertThat(last.sentence()).contains("It is FAILED now, and ECS goes back");
        assertThat(last.eventText().orElseThrow()).contains("deployment failed");
        assertThat(last.counterfactuals())
                .singleElement()
                .satisfies(one -> assertThat(one.sentence()).contains("would go on"));
        long failed =
                simulation.events().stream()
                        .filter(event ->
                                event instanceof TraceEvent.DeploymentStateChange change
                                        && change.rolloutStateReason().contains("circuit breaker")
                                        && change.rolloutState().name().equals("FAILED"))
                        .findFirst()
                        .orElseThrow()
                        .seq();
        assertThat(simulation.breakerCount(failed)).contains(last);
    }

    @Test
    void failuresThatNobodyCountsSayWhy() {
        Simulation without = run(failing("'maximumPercent': 150"), 60);
        assertThat(counts(without).getFirst().sentence())
                .contains("web has no circuit breaker, so ECS goes on trying.");
        assertThat(counts(without).getFirst().threshold()).isEmpty();
        Simulation bad =
                run(
                        failing("'maximumPercent': 150")
                                .replace(
                                        "'tasks': [",
                                        "'tasks': [ { 'id': 'lone', 'taskDefinition': 'web:1', 'containerInstance': 'i1' },"),
                        60);
        long lone =
                bad.events().stream()
                        .filter(event ->
                                event instanceof TraceEvent.TaskStateChange change
                                        && change.task().equals("lone"))
                        .mapToLong(TraceEvent::seq)
                        .findFirst()
                        .orElse(-1);
        assertThat(bad.breakerCount(lone)).isEmpty();
    }

    // ---- all of them ----

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("seeds", 25));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverCanBeTriedIsAcceptedAndChangesWhatIsDecided(long seed) {
        Simulation simulation = Simulation.load(RandomScenario.of(seed));
        simulation.runUntil(Micros.ofMinutes(15));
        List<TraceDecision> decisions = simulation.decisions();
        int step = Math.max(1, decisions.size() / 12);
        for (int i = 0; i < decisions.size(); i += step) {
            Why why = simulation.why(decisions.get(i).seq());
            assertThat(why.sentence()).isNotBlank().endsWith(".");
            assertThat(why.counterfactuals()).hasSizeLessThanOrEqualTo(3);
            for (Why.Counterfactual one : why.counterfactuals()) {
                if (!one.tryIt().isEmpty()) {
                    Simulation branch = tried(simulation, why, one);
                    assertThat(branch.events())
                            .noneMatch(event ->
                                    event instanceof TraceEvent.RequestRejected rejected
                                            && rejected.request().startsWith("learner"));
                    assertThat(branch.decisions())
                            .as("%s: %s", why.decision(), one)
                            .doesNotContain(decisions.get(i));
                }
            }
        }
        simulation.events().forEach(event -> simulation.breakerCount(event.seq()));
    }
}
