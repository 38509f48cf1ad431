package dev.deckhand.sandbox.golden;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Golden cases of section 11.6 as whole runs.
class ScalingRunsGoldenTest {
    private static String service(
            int running, int minimum, int maximum, String load, String policies, String timeline) {
        return """
        { 'format': 1, 'id': 'golden', 'cluster': { 'name': 'demo', 'containerInstances': [ { 'id': 'i1', 'ec2InstanceType': 'm5.4xlarge' } ] },
          'taskDefinitions': [
            { 'family': 'web', 'containerDefinitions': [ { 'name': 'app', 'image': 'e/web:1', 'cpu': 64, 'memory': 64 } ] },
            { 'family': 'web', 'containerDefinitions': [ { 'name': 'app', 'image': 'e/web:2', 'cpu': 64, 'memory': 64 } ] } ],
          'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': %s, 'simulation': { %s } } ],
          'tasks': [ { 'id': 't', 'count': %s, 'taskDefinition': 'web:1', 'containerInstance': 'i1', 'group': 'service:web' } ],
          'scalableTargets': [ { 'service': 'web', 'MinCapacity': %s, 'MaxCapacity': %s } ],
          %s 'timeline': [ %s ] }\
        """
                .formatted(running, load, running, minimum, maximum, policies, timeline);
    }

    private static String tracking(String name, String metric, int target, String more) {
        return """
        { 'service': 'web', 'PolicyName': '%s', 'PolicyType': 'TargetTrackingScaling', 'TargetTrackingScalingPolicyConfiguration': {
          'TargetValue': %s, 'PredefinedMetricSpecification': { 'PredefinedMetricType': '%s' } %s } }\
        """
                .formatted(name, target, metric, more);
    }

    private static final String CPU = "ECSServiceAverageCPUUtilization";
    private static final String MEMORY = "ECSServiceAverageMemoryUtilization";

    private static String policies(String... policies) {
        return "'scalingPolicies': [" + String.join(",", policies) + "],";
    }

    private static int desired(Run run) {
        return run.service("web").get("desiredCount").asInt();
    }

    @Test
    void g89_targetTrackingScalesInProportion() {
        Run run =
                Run.of(
                        service(
                                4,
                                1,
                                20,
                                "'cpuUtilization': 90",
                                policies(tracking("p", CPU, 60, "")),
                                ""),
                        "3m30s");
        assertThat(run.scaled()).containsExactly("4->6");
    }

    @Test
    void g90_theProportionIsRoundedUp() {
        Run run =
                Run.of(
                        service(
                                3,
                                1,
                                20,
                                "'cpuUtilization': 70",
                                policies(tracking("p", CPU, 50, "")),
                                ""),
                        "3m30s");
        assertThat(run.scaled()).containsExactly("3->5");
    }

    @Test
    void g91_theMaximumCapsIt() {
        Run run =
                Run.of(
                        service(
                                10,
                                1,
                                15,
                                "'cpuUtilization': 100",
                                policies(tracking("p", CPU, 50, "")),
                                ""),
                        "3m30s");
        assertThat(run.scaled()).containsExactly("10->15");
    }

    @Test
    void g92_theAlarmsOfTargetTracking() {
        Run run =
                Run.of(
                        service(
                                4,
                                1,
                                20,
                                "'cpuUtilization': 65",
                                policies(tracking("p", CPU, 70, "")),
                                ""),
                        "1m");
        var high = run.alarm("TargetTracking-p-AlarmHigh");
        assertThat(high.get("Threshold").asDouble()).isEqualTo(70.0);
        assertThat(Run.text(high, "ComparisonOperator")).isEqualTo("GreaterThanThreshold");
        assertThat(high.get("EvaluationPeriods").asInt()).isEqualTo(3);
        assertThat(high.get("Period").asInt()).isEqualTo(60);
        var low = run.alarm("TargetTracking-p-AlarmLow");
        assertThat(low.get("Threshold").asDouble()).isEqualTo(63.0);
        assertThat(Run.text(low, "ComparisonOperator")).isEqualTo("LessThanThreshold");
        assertThat(low.get("EvaluationPeriods").asInt()).isEqualTo(15);
    }

    @Test
    void g93_twoDatapointsAboveTheTargetAreNotEnough() {
        Run run =
                Run.of(
                        service(
                                4,
                                1,
                                20,
                                "'cpuUtilization': 90",
                                policies(tracking("p", CPU, 60, "")),
                                "{ 'at': '2m30s', 'setLoad': { 'service': 'web', 'cpuUtilization': 58 } }"),
                        "10m");
        assertThat(run.scaled()).isEmpty();
    }

    @Test
    void g94_theLargestScaleOutWins() {
        Run run =
                Run.of(
                        service(
                                5,
                                1,
                                20,
                                "'cpuUtilization': 60, 'memoryUtilization': 90",
                                policies(
                                        tracking("p1", CPU, 50, ""),
                                        tracking("p2", MEMORY, 50, "")),
                                ""),
                        "3m30s");
        assertThat(run.scaled()).containsExactly("5->9");
        assertThat(run.decisions("SCALE").findFirst().orElseThrow().get("proposals").toString())
                .contains("p1", "p2");
    }

    @Test
    void g95_scaleInNeedsEveryPolicy() {
        Run run =
                Run.of(
                        service(
                                6,
                                1,
                                20,
                                "'cpuUtilization': 25, 'memoryUtilization': 48",
                                policies(
                                        tracking("p1", CPU, 50, ""),
                                        tracking("p2", MEMORY, 50, "")),
                                ""),
                        "1h");
        assertThat(desired(run)).isEqualTo(6);
    }

    @Test
    void g96_aPolicyWithoutScaleInIsNotAsked() {
        Run run =
                Run.of(
                        service(
                                6,
                                1,
                                20,
                                "'cpuUtilization': 25, 'memoryUtilization': 10",
                                policies(
                                        tracking("p1", CPU, 50, ""),
                                        tracking("p2", MEMORY, 50, ", 'DisableScaleIn': true")),
                                ""),
                        "1h");
        assertThat(desired(run)).isLessThan(6);
    }

    @Test
    void g97_noScaleInWhileADeploymentRuns() {
        // the new revision never becomes healthy, so the deployment does not end
        String json =
                service(
                                6,
                                1,
                                20,
                                "'cpuUtilization': 20",
                                policies(tracking("p", CPU, 50, "")),
                                "{ 'at': '10s', 'updateService': { 'service': 'web', 'taskDefinition': 'web:2' } },"
                                        + "{ 'at': '40m', 'setLoad': { 'service': 'web', 'cpuUtilization': 90 } }")
                        .replace(
                                "'services'",
                                "'behaviour': { 'web:2': { 'pullSeconds': 20000 } }, 'services'");
        assertThat(Run.of(json, "40m").scaled()).isEmpty();
        assertThat(Run.of(json, "50m").scaled()).as("scale-out goes on").isNotEmpty();
    }

    @Test
    void g98_missingDataScalesNothing() {
        Run run = Run.of(service(6, 1, 20, "", policies(tracking("p", CPU, 50, "")), ""), "30m");
        assertThat(run.scaled()).isEmpty();
    }

    private static String stepPolicy(String type, String steps) {
        return """
        'scalingPolicies': [ { 'service': 'web', 'PolicyName': 'step', 'PolicyType': 'StepScaling', 'StepScalingPolicyConfiguration': {
          'AdjustmentType': '%s', 'Cooldown': 300, 'StepAdjustments': [ %s ] } } ],
        'alarms': [ { 'AlarmName': 'high', 'service': 'web', 'MetricName': 'CPUUtilization', 'Threshold': 50,
          'ComparisonOperator': 'GreaterThanOrEqualToThreshold', 'AlarmActions': [ 'step' ] } ],\
        """
                .formatted(type, steps);
    }

    @Test
    void g101_aDesiredCountBelowTheMinimumIsRaisedBeforeScalingOut() {
        Run run =
                Run.of(
                        service(
                                2,
                                4,
                                10,
                                "'cpuUtilization': 55",
                                stepPolicy(
                                        "ChangeInCapacity",
                                        "{ 'MetricIntervalLowerBound': 0, 'ScalingAdjustment': 1 }"),
                                ""),
                        "1m30s");
        assertThat(run.scaled().getFirst()).isEqualTo("2->4");
    }

    @Test
    void g102_inTheCooldownOnlyTheDifferenceIsAdded() {
        Run run =
                Run.of(
                        service(
                                10,
                                1,
                                50,
                                "'cpuUtilization': 55",
                                stepPolicy(
                                        "ChangeInCapacity",
                                        "{ 'MetricIntervalLowerBound': 0, 'MetricIntervalUpperBound': 20, 'ScalingAdjustment': 2 },"
                                                + "{ 'MetricIntervalLowerBound': 20, 'ScalingAdjustment': 3 }"),
                                "{ 'at': '1m30s', 'setLoad': { 'service': 'web', 'cpuUtilization': 75 } }"),
                        "3m30s");
        assertThat(run.scaled()).containsExactly("10->12", "12->13");
    }
}
