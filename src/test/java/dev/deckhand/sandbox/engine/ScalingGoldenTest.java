package dev.deckhand.sandbox.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.model.AlarmState;
import dev.deckhand.sandbox.model.Decimal;
import org.junit.jupiter.api.Test;

/// Golden cases of ecs-scheduling 11.6.
class ScalingGoldenTest {
    private static String service(int desired, int minimum, int maximum, String load) {
        return Run.cluster(Run.bigInstance("i1", "az-a"))
                + ", "
                + Run.web("")
                + ", 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': %d, 'simulation': { %s } } ]"
                        .formatted(desired, load)
                + (desired == 0
                        ? ""
                        : ", 'tasks': [ { 'id': 't', 'count': %d, 'taskDefinition': 'web:1', 'containerInstance': 'i1', 'group': 'service:web' } ]"
                                .formatted(desired))
                + ", 'scalableTargets': [ { 'service': 'web', 'MinCapacity': %d, 'MaxCapacity': %d } ]"
                        .formatted(minimum, maximum);
    }

    private static String tracking(String name, String metric, int target, String more) {
        return "{ 'service': 'web', 'PolicyName': '%s', 'PolicyType': 'TargetTrackingScaling', 'TargetTrackingScalingPolicyConfiguration': { 'TargetValue': %d, 'PredefinedMetricSpecification': { 'PredefinedMetricType': 'ECSServiceAverage%sUtilization' } %s } }"
                .formatted(name, target, metric, more);
    }

    private static String policies(String... policies) {
        return ", 'scalingPolicies': [ " + String.join(", ", policies) + " ]";
    }

    @Test
    void g89_g90_scaleOutAfterThreeDatapointsInProportion() {
        Run whole =
                Run.of(
                        service(4, 1, 20, "'cpuUtilization': 90")
                                + policies(tracking("p", "CPU", 60, "")),
                        200);
        assertThat(whole.scales()).containsExactly("180: 4 6");
        Run part =
                Run.of(
                        service(3, 1, 20, "'cpuUtilization': 70")
                                + policies(tracking("p", "CPU", 50, "")),
                        200);
        assertThat(part.scales()).containsExactly("180: 3 5");
    }

    @Test
    void g91_theMaximumHolds() {
        Run run =
                Run.of(
                        service(10, 1, 15, "'cpuUtilization': 100")
                                + policies(tracking("p", "CPU", 50, "")),
                        1200);
        assertThat(run.scales()).containsExactly("180: 10 15");
        assertThat(run.running()).hasSize(15);
    }

    @Test
    void g92_thePolicyMakesItsTwoAlarms() {
        Run run =
                Run.of(
                        service(4, 1, 20, "'cpuUtilization': 70")
                                + policies(tracking("p", "CPU", 70, "")),
                        1200);
        assertThat(run.trace.state().alarms())
                .extracting(alarm ->
                        alarm.alarmName()
                                + " "
                                + alarm.threshold().orElseThrow()
                                + " "
                                + alarm.evaluationPeriods()
                                + " "
                                + alarm.period())
                .containsExactly(
                        "TargetTracking-p-AlarmHigh 70 3 60", "TargetTracking-p-AlarmLow 63 15 60");
        assertThat(run.scales()).isEmpty();
    }

    @Test
    void g93_twoMinutesAreTooShort() {
        Run run =
                Run.of(
                        service(4, 1, 20, "'cpuUtilization': 90")
                                + policies(tracking("p", "CPU", 60, ""))
                                + ", 'timeline': [ { 'at': '2m', 'setLoad': { 'service': 'web', 'cpuUtilization': 58 } } ]",
                        1800);
        assertThat(run.scales()).isEmpty();
    }

    @Test
    void g94_theLargestOfTwoWishesWins() {
        Run run =
                Run.of(
                        service(5, 1, 20, "'cpuUtilization': 60, 'memoryUtilization': 90")
                                + policies(
                                        tracking("p1", "CPU", 50, ""),
                                        tracking("p2", "Memory", 50, "")),
                        200);
        assertThat(run.scales()).containsExactly("180: 5 9");
        assertThat(run.decisions(TraceDecision.Scale.class).getFirst().proposals())
                .containsExactly(
                        new TraceDecision.Proposal("p1", 6), new TraceDecision.Proposal("p2", 9));
    }

    @Test
    void g95_g96_allPoliciesThatMayScaleInMustAgree() {
        String load = "'cpuUtilization': 25, 'memoryUtilization': 49";
        Run held =
                Run.of(
                        service(6, 1, 20, load)
                                + policies(
                                        tracking("p1", "CPU", 50, ""),
                                        tracking("p2", "Memory", 50, "")),
                        1000);
        assertThat(held.scales()).isEmpty();
        Run alone =
                Run.of(
                        service(6, 1, 20, "'cpuUtilization': 25, 'memoryUtilization': 25")
                                + policies(
                                        tracking("p1", "CPU", 50, ""),
                                        tracking("p2", "Memory", 50, ", 'DisableScaleIn': true")),
                        1000);
        assertThat(alone.scales()).containsExactly("900: 6 3");
    }

    @Test
    void g97_aDeploymentHoldsScaleInBack() {
        String deploying =
                ", 'behaviour': { 'web:2': { 'pullSeconds': 1200 } }, 'timeline': [ { 'at': '10s', 'updateService': { 'service': 'web', 'taskDefinition': 'web:2' } } ]";
        Run in =
                Run.of(
                        service(6, 1, 20, "'cpuUtilization': 25")
                                + policies(tracking("p", "CPU", 50, ""))
                                + deploying,
                        1400);
        assertThat(in.scales()).containsExactly("1260: 6 3");
        Run out =
                Run.of(
                        service(6, 1, 20, "'cpuUtilization': 100")
                                + policies(tracking("p", "CPU", 50, ""))
                                + deploying,
                        200);
        assertThat(out.scales()).containsExactly("180: 6 12");
    }

    @Test
    void g98_withoutDataNothingScales() {
        Run run =
                Run.of(
                        service(6, 1, 20, "'cpuUtilization': null")
                                + policies(tracking("p", "CPU", 50, "")),
                        1800);
        assertThat(run.scales()).isEmpty();
        assertThat(run.trace.state().alarms())
                .allSatisfy(alarm ->
                        assertThat(alarm.stateValue()).isEqualTo(AlarmState.INSUFFICIENT_DATA));
    }

    private static String step(String name, String type, int cooldown, String steps) {
        return "{ 'service': 'web', 'PolicyName': '%s', 'PolicyType': 'StepScaling', 'StepScalingPolicyConfiguration': { 'AdjustmentType': '%s', 'Cooldown': %d, 'StepAdjustments': [ %s ] } }"
                .formatted(name, type, cooldown, steps);
    }

    private static String alarm(String name, String comparison, String policy) {
        return "{ 'AlarmName': '%s', 'service': 'web', 'MetricName': 'CPUUtilization', 'Threshold': 50, 'ComparisonOperator': '%s', 'AlarmActions': [ '%s' ] }"
                .formatted(name, comparison, policy);
    }

    @Test
    void g99_stepsByHowFarTheMetricIs() {
        String out =
                step(
                        "out",
                        "PercentChangeInCapacity",
                        0,
                        "{ 'MetricIntervalLowerBound': 0, 'MetricIntervalUpperBound': 10, 'ScalingAdjustment': 0 }, { 'MetricIntervalLowerBound': 10, 'MetricIntervalUpperBound': 20, 'ScalingAdjustment': 10 }, { 'MetricIntervalLowerBound': 20, 'ScalingAdjustment': 30 }");
        String in =
                step(
                        "in",
                        "PercentChangeInCapacity",
                        0,
                        "{ 'MetricIntervalLowerBound': -10, 'MetricIntervalUpperBound': 0, 'ScalingAdjustment': 0 }, { 'MetricIntervalLowerBound': -20, 'MetricIntervalUpperBound': -10, 'ScalingAdjustment': -10 }, { 'MetricIntervalUpperBound': -20, 'ScalingAdjustment': -30 }");
        Run run =
                Run.of(
                        service(10, 1, 30, "'cpuUtilization': 60")
                                + policies(out, in)
                                + ", 'alarms': [ "
                                + alarm("high", "GreaterThanThreshold", "out")
                                + ", "
                                + alarm("low", "LessThanThreshold", "in")
                                + " ]"
                                + ", 'timeline': [ { 'at': '1m30s', 'setLoad': { 'service': 'web', 'cpuUtilization': 70 } }, { 'at': '2m30s', 'setLoad': { 'service': 'web', 'cpuUtilization': 40 } }, { 'at': '3m30s', 'setLoad': { 'service': 'web', 'cpuUtilization': 30 } }, { 'at': '4m30s', 'setLoad': { 'service': 'web', 'cpuUtilization': 50 } } ]",
                        400);
        assertThat(run.scales())
                .containsExactly("60: 10 11", "120: 11 14", "180: 14 13", "240: 13 10");
    }

    @Test
    void g101_aServiceBelowItsMinimumIsRaisedFirst() {
        Run run =
                Run.of(
                        service(2, 4, 10, "'cpuUtilization': 80")
                                + policies(tracking("p", "CPU", 60, "")),
                        1000);
        assertThat(run.scales()).startsWith("180: 2 4", "240: 4 6");
    }

    @Test
    void g102_inTheCooldownALargerStepAddsOnlyTheDifference() {
        String out =
                step(
                        "out",
                        "ChangeInCapacity",
                        300,
                        "{ 'MetricIntervalLowerBound': 0, 'MetricIntervalUpperBound': 20, 'ScalingAdjustment': 2 }, { 'MetricIntervalLowerBound': 20, 'ScalingAdjustment': 3 }");
        Run run =
                Run.of(
                        service(5, 1, 30, "'cpuUtilization': 60")
                                + policies(out)
                                + ", 'alarms': [ "
                                + alarm("high", "GreaterThanThreshold", "out")
                                + " ], 'timeline': [ { 'at': '90s', 'setLoad': { 'service': 'web', 'cpuUtilization': 75 } } ]",
                        300);
        assertThat(run.scales()).containsExactly("60: 5 7", "120: 7 8");
    }

    @Test
    void requestsPerTargetFallAsTasksAreAdded() {
        String policy =
                "{ 'service': 'web', 'PolicyName': 'p', 'PolicyType': 'TargetTrackingScaling', 'TargetTrackingScalingPolicyConfiguration': { 'TargetValue': 600, 'PredefinedMetricSpecification': { 'PredefinedMetricType': 'ALBRequestCountPerTarget', 'ResourceLabel': 'x' } } }";
        Run run = Run.of(service(2, 1, 20, "'loadPerSecond': 60") + policies(policy), 1200);
        assertThat(run.scales()).containsExactly("180: 2 6");
        assertThat(run.events(TraceEvent.AlarmStateChange.class))
                .extracting(TraceEvent.AlarmStateChange::stateValue)
                .containsExactly(AlarmState.ALARM, AlarmState.OK);
        assertThat(run.service("web").desiredCount()).isEqualTo(6);
        assertThat(new Decimal(500)).hasToString("0.5");
    }
}
