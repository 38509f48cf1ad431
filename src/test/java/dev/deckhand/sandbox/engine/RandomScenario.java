package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.model.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Scenarios drawn from a seed: some instances in some zones, two services, and a timeline of
/// requests and faults.
final class RandomScenario {
    private final SplittableRandom random;
    private final List<String> timeline = new ArrayList<>();
    private int instances;

    private static final String FAR =
            "{ 'family': 'far', 'networkMode': 'awsvpc', 'cpu': '256', 'memory': '512', 'containerDefinitions': [ { 'name': 'app', 'image': 'x', 'portMappings': [ { 'containerPort': 80 } ] } ] }";
    private static final String FAR_TASKS =
            "{ 'id': 'f', 'count': 2, 'taskDefinition': 'far:1', 'group': 'service:far', 'availabilityZone': 'az-a', 'capacityProviderName': 'FARGATE_SPOT' }";

    private RandomScenario(long seed) {
        random = new SplittableRandom(seed * 31 + 7);
    }

    static Scenario of(long seed) {
        RandomScenario made = new RandomScenario(seed);
        return Run.scenario("'seed': " + seed + ", " + made.body());
    }

    private int below(int bound) {
        return random.nextInt(bound);
    }

    private String pick(String... values) {
        return values[below(values.length)];
    }

    private String body() {
        instances = 3 + below(6);
        List<String> hosts = new ArrayList<>();
        for (int i = 0; i < instances; i++) {
            hosts.add(
                    "{ 'id': 'i%d', 'ec2InstanceType': '%s', 'availabilityZone': 'az-%s', 'capacityProviderName': 'cp' }"
                            .formatted(i, pick("m5.large", "m5.xlarge"), pick("a", "b", "c")));
        }
        String provider =
                "{ 'name': 'cp', 'autoScalingGroup': { 'instanceType': 'm5.large', 'minSize': 1, 'maxSize': 12, 'spot': true, 'availabilityZones': [ 'az-a', 'az-b', 'az-c' ] }, 'managedTerminationProtection': '%s', 'managedDraining': '%s' }"
                        .formatted(pick("ENABLED", "DISABLED"), pick("ENABLED", "DISABLED"));
        if (below(3) == 0) {
            timeline.add(
                    "{ 'at': '5s', 'createCapacityProvider': { 'name': 'late-cp', 'autoScalingGroup': { 'instanceType': 'm5.large', 'maxSize': 5, 'launchSeconds': 40 } } }");
            timeline.add(
                    "{ 'at': '6s', 'putClusterCapacityProviders': { 'capacityProviders': [ 'cp', 'late-cp' ], 'defaultCapacityProviderStrategy': [] } }");
            timeline.add(
                    "{ 'at': '70s', 'updateService': { 'service': 'web', 'capacityProviderStrategy': [ { 'capacityProvider': 'late-cp', 'weight': 1 } ], 'forceNewDeployment': true } }");
        }
        int requests = 4 + below(10);
        for (int i = 0; i < requests; i++) {
            timeline.add("{ 'at': '" + below(900) + "s', " + action() + " }");
        }
        return "'cluster': { 'name': 'demo', 'containerInstances': [ %s ], 'capacityProviders': [ %s ] }, 'subnets': [ { 'subnetId': 's1', 'availabilityZone': 'az-a' }, { 'subnetId': 's2', 'availabilityZone': 'az-b' } ], 'taskDefinitions': [ %s, %s, %s, %s ], 'alarms': [ { 'AlarmName': 'bell' } ], 'behaviour': { %s }, 'services': [ %s, %s, %s ], 'tasks': [ %s ], 'scalableTargets': [ { 'service': 'api', 'MinCapacity': 1, 'MaxCapacity': 9 } ], 'scalingPolicies': [ { 'service': 'api', 'PolicyName': 'cpu', 'PolicyType': 'TargetTrackingScaling', 'TargetTrackingScalingPolicyConfiguration': { 'TargetValue': 50, 'PredefinedMetricSpecification': { 'PredefinedMetricType': 'ECSServiceAverageCPUUtilization' } } } ], 'timeline': [ %s ]"
                .formatted(
                        String.join(", ", hosts),
                        provider,
                        definition(),
                        definition(),
                        definition(),
                        FAR,
                        behaviour(),
                        service(
                                "api",
                                below(2) == 0
                                        ? ", 'capacityProviderStrategy': [ { 'capacityProvider': 'cp', 'weight': 1 } ]"
                                        : ""),
                        service(
                                "web",
                                ", 'loadBalancers': [ { 'targetGroupArn': 'tg', 'containerName': 'app', 'containerPort': 80 } ]"),
                        far(),
                        FAR_TASKS,
                        String.join(", ", timeline));
    }

    private String definition() {
        return "{ 'family': 'app', 'containerDefinitions': [ { 'name': 'app', 'image': 'x', 'cpu': %d, 'memory': %d, 'portMappings': [ { 'containerPort': 80 %s } ] %s } ] }"
                .formatted(
                        64 * (1 + below(10)),
                        128 * (1 + below(12)),
                        below(5) == 0 ? ", 'hostPort': 8080" : "",
                        below(2) == 0 ? ", 'healthCheck': { 'command': [ 'CMD', 'x' ] }" : "");
    }

    /// A service on Fargate with one of the native strategies.
    private String far() {
        return "{ 'serviceName': 'far', 'taskDefinition': 'far:1', 'desiredCount': 2, 'capacityProviderStrategy': [ { 'capacityProvider': 'FARGATE', 'base': 1, 'weight': 1 }, { 'capacityProvider': 'FARGATE_SPOT', 'weight': 2 } ], 'networkConfiguration': { 'awsvpcConfiguration': { 'subnets': [ 's1', 's2' ] } }, 'loadBalancers': [ { 'targetGroupArn': 'blue', 'containerName': 'app', 'containerPort': 80, 'advancedConfiguration': { 'alternateTargetGroupArn': 'green', 'productionListenerRule': 'r', 'roleArn': 'role' } } ], 'deploymentConfiguration': { 'strategy': '%s', 'bakeTimeInMinutes': %d, 'alarms': { 'alarmNames': [ 'bell' ], 'enable': true, 'rollback': true } %s } }"
                .formatted(
                        pick("ROLLING", "BLUE_GREEN", "LINEAR", "CANARY"),
                        below(4),
                        below(3) == 0
                                ? ", 'lifecycleHooks': [ { 'targetType': 'PAUSE', 'lifecycleStages': [ 'POST_SCALE_UP' ], 'timeoutConfiguration': { 'timeoutInMinutes': 5 } } ]"
                                : "");
    }

    private String behaviour() {
        List<String> entries = new ArrayList<>();
        for (int revision = 1; revision <= 3; revision++) {
            List<String> fates = new ArrayList<>();
            for (int i = below(8); i > 0; i--) {
                fates.add(
                        switch (below(6)) {
                            case 0 -> "{ 'failure': 'CannotPullContainerError' }";
                            case 1 ->
                                    "{ 'unhealthySeconds': %d, 'targetUnhealthySeconds': %d }"
                                            .formatted(below(200), below(200));
                            case 2 ->
                                    "{ 'exitAfterSeconds': %d, 'exitCode': 1 }"
                                            .formatted(below(300));
                            case 3 -> "{ 'stopSeconds': null }";
                            default -> "{ 'pullSeconds': %d }".formatted(below(30));
                        });
            }
            entries.add(
                    "'app:%d': { 'pullSeconds': %d, 'launches': [ %s ] }"
                            .formatted(revision, below(20), String.join(", ", fates)));
        }
        return String.join(", ", entries);
    }

    private String service(String name, String more) {
        return "{ 'serviceName': '%s', 'taskDefinition': 'app:%d', 'desiredCount': %d, 'simulation': { 'cpuUtilization': %d }, 'deploymentConfiguration': { 'minimumHealthyPercent': %s, 'maximumPercent': %s, 'deploymentCircuitBreaker': { 'enable': %b, 'rollback': %b } } %s %s }"
                .formatted(
                        name,
                        1 + below(3),
                        below(8),
                        below(100),
                        pick("0", "50", "75", "100"),
                        pick("150", "200"),
                        below(2) == 0,
                        below(2) == 0,
                        below(2) == 0
                                ? ", 'placementStrategy': [ { 'type': '%s', 'field': '%s' } ]"
                                        .formatted("spread", "attribute:ecs.availability-zone")
                                : "",
                        more);
    }

    private String action() {
        String service = pick("api", "web");
        return switch (below(39)) {
            case 0, 1, 2 ->
                    "'updateService': { 'service': '%s', 'taskDefinition': 'app:%d' }"
                            .formatted(service, 1 + below(3));
            case 3, 4 ->
                    "'updateService': { 'service': '%s', 'desiredCount': %d }"
                            .formatted(service, below(9));
            case 5 -> "'drainInstance': 'i%d'".formatted(below(instances));
            case 6 -> "'stopInstance': 'i%d'".formatted(below(instances));
            case 7 -> "'failAvailabilityZone': 'az-%s'".formatted(pick("a", "b", "c"));
            case 8 -> "'restoreAvailabilityZone': 'az-%s'".formatted(pick("a", "b", "c"));
            case 9 -> "'interruptSpot': 'i%d'".formatted(below(instances));
            case 10, 32, 33 ->
                    "'setAgentConnected': { 'containerInstance': 'i%d', 'agentConnected': %b }"
                            .formatted(below(instances), below(2) == 0);
            case 11 ->
                    "'setLoad': { 'service': '%s', 'cpuUtilization': %d }"
                            .formatted(service, below(120));
            case 12 ->
                    "'runTask': { 'taskDefinition': 'app:%d', 'count': %d }"
                            .formatted(1 + below(3), 1 + below(4));
            case 13 -> "'activateInstance': 'i%d'".formatted(below(instances));
            case 14 ->
                    "'deregisterInstance': { 'containerInstance': 'i%d', 'force': %b }"
                            .formatted(below(instances), below(2) == 0);
            case 15 ->
                    "'putAttributes': { 'containerInstance': 'i%d', 'attributes': { 'stack': %s } }"
                            .formatted(below(instances), pick("'prod'", "null"));
            case 16 ->
                    "'setCapacity': { 'capacityProvider': '%s', 'available': %b }"
                            .formatted(
                                    pick("cp", "FARGATE", "FARGATE_SPOT", "nobody"), below(2) == 0);
            case 17 ->
                    "'startTask': { 'taskDefinition': 'app', 'containerInstances': [ 'i%d', 'i%d', 'nobody' ] }"
                            .formatted(below(instances), below(instances));
            case 18 ->
                    "'stopServiceDeployment': { 'service': '%s', 'stopType': '%s' }"
                            .formatted(service, pick("ABORT", "ROLLBACK"));
            case 19 ->
                    "'deleteService': { 'service': '%s', 'force': %b }"
                            .formatted(pick("far", "late"), below(2) == 0);
            case 20 ->
                    "'createService': { 'serviceName': 'late', 'taskDefinition': 'app', 'desiredCount': %d }"
                            .formatted(below(5));
            case 21 ->
                    "'createService': { 'serviceName': 'late', 'taskDefinition': 'app', 'schedulingStrategy': 'DAEMON' }";
            case 22, 23 ->
                    "'updateService': { 'service': 'far', 'forceNewDeployment': true, 'desiredCount': %d }"
                            .formatted(below(5));
            case 24 ->
                    "'continueServiceDeployment': { 'service': 'far', 'action': '%s' }"
                            .formatted(pick("CONTINUE", "ROLLBACK"));
            case 25 ->
                    "'updateTaskProtection': { 'tasks': [ 'f-1', 'f-2', 'nobody' ], 'protectionEnabled': %b, 'expiresInMinutes': %d }"
                            .formatted(below(2) == 0, 1 + below(9));
            case 26 -> "'stopTask': { 'task': '%s' }".formatted(pick("f-1", "f-2", "nobody"));
            case 27 -> "'interruptSpot': '%s'".formatted(pick("f-1", "f-2", "nobody"));
            case 30, 31 ->
                    "'putScheduledAction': { 'service': '%s', 'ScheduledActionName': 'x', 'Schedule': '%s', 'ScalableTargetAction': { '%sCapacity': %d } }"
                            .formatted(
                                    pick("api", "api", "web"),
                                    pick("rate(3 minutes)", "cron(*/4 * ? * FRI *)"),
                                    pick("Min", "Max"),
                                    below(12));
            case 34 ->
                    "'createCapacityProvider': { 'name': '%s', 'autoScalingGroup': { 'instanceType': 'm5.large', 'minSize': %d, 'maxSize': %d, 'launchSeconds': %d }, 'managedScaling': { 'targetCapacity': %d, 'instanceWarmupPeriod': 60 } }"
                            .formatted(
                                    pick("cp", "late-cp"),
                                    below(3),
                                    2 + below(6),
                                    below(200),
                                    1 + below(100));
            case 35 ->
                    "'updateCapacityProvider': { 'name': '%s', 'managedScaling': { 'targetCapacity': %d, 'status': '%s' }, 'managedTerminationProtection': '%s' }"
                            .formatted(
                                    pick("cp", "late-cp"),
                                    1 + below(100),
                                    pick("ENABLED", "ENABLED", "DISABLED"),
                                    pick("ENABLED", "DISABLED"));
            case 36 ->
                    "'putClusterCapacityProviders': { 'capacityProviders': [ %s ], 'defaultCapacityProviderStrategy': [ %s ] }"
                            .formatted(
                                    pick("'cp'", "'cp', 'late-cp'", "'FARGATE'"),
                                    pick("", "{ 'capacityProvider': 'cp', 'weight': 1 }"));
            case 38 ->
                    "'deleteCapacityProvider': { 'capacityProvider': '%s' }"
                            .formatted(pick("cp", "late-cp"));
            case 37 ->
                    "'setAutoScalingGroup': { 'capacityProvider': '%s', 'minSize': %d, 'maxSize': %d, 'desiredCapacity': %d }"
                            .formatted(
                                    pick("cp", "cp", "late-cp"), below(3), 2 + below(9), below(8));
            case 28 ->
                    pick(
                            "'deregisterTaskDefinition': { 'taskDefinition': 'app:3' }",
                            "'setAlarmState': { 'AlarmName': 'bell', 'StateValue': 'ALARM' }");
            default ->
                    "'registerInstance': { 'id': 'n%d', 'ec2InstanceType': 'm5.xlarge', 'availabilityZone': 'az-%s' }"
                            .formatted(random.nextInt(1000), pick("a", "b"));
        };
    }
}
