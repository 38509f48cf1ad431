package dev.deckhand.sandbox.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.scenario.Problem;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What ECS refuses of services, told by the reader of scenarios.
class RefusalTest {
    @Test
    void g55_onlyWeightsOfZeroAreRefused() {
        assertThat(rules(provider("A", 0, 0) + "," + provider("B", 0, 0)))
                .containsExactly("capacity-providers");
    }

    @Test
    void g56_twoBasesAreRefused() {
        assertThat(rules(provider("A", 1, 1) + "," + provider("B", 1, 1)))
                .containsExactly("capacity-providers");
    }

    @Test
    void g57_fargateAndAGroupInOneStrategyAreRefused() {
        assertThat(rules(provider("A", 1, 0) + "," + provider("FARGATE", 1, 0)))
                .contains("capacity-providers");
    }

    @Test
    void g58_twentyOneProvidersAreRefused() {
        String many =
                IntStream.range(0, 21)
                        .mapToObj(i -> provider("A", 1, 0))
                        .collect(Collectors.joining(","));
        String twenty =
                IntStream.range(0, 20)
                        .mapToObj(i -> provider("A", 1, 0))
                        .collect(Collectors.joining(","));

        assertThat(rules(many)).contains("capacity-providers");
        assertThat(rules(twenty)).isEmpty();
    }

    @Test
    void g59_launchTypeAndStrategyExcludeEachOther() {
        assertThat(
                        service(
                                "\"launchType\": \"EC2\", \"capacityProviderStrategy\": ["
                                        + provider("A", 1, 0)
                                        + "]"))
                .containsExactly("launch-type");
    }

    @ParameterizedTest
    @CsvSource({"2.9,false", "3.0,true", "33.3,true", "33.33,false", "100,true", "100.1,false"})
    void g85_stepPercent(String percent, boolean valid) {
        assertThat(
                        shifting(
                                        "LINEAR",
                                        "\"linearConfiguration\": { \"stepPercent\": "
                                                + percent
                                                + " }")
                                .isEmpty())
                .isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"0.1,true", "0,false", "5,true", "0.15,false"})
    void g85_canaryPercent(String percent, boolean valid) {
        assertThat(
                        shifting(
                                        "CANARY",
                                        "\"canaryConfiguration\": { \"canaryPercent\": "
                                                + percent
                                                + " }")
                                .isEmpty())
                .isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"1440,true", "1441,false"})
    void g85_bakeTimes(int minutes, boolean valid) {
        assertThat(
                        shifting(
                                        "LINEAR",
                                        "\"linearConfiguration\": { \"stepBakeTimeInMinutes\": "
                                                + minutes
                                                + " }")
                                .isEmpty())
                .isEqualTo(valid);
        assertThat(
                        shifting(
                                        "CANARY",
                                        "\"canaryConfiguration\": { \"canaryBakeTimeInMinutes\": "
                                                + minutes
                                                + " }")
                                .isEmpty())
                .isEqualTo(valid);
        assertThat(shifting("BLUE_GREEN", "\"bakeTimeInMinutes\": " + minutes).isEmpty())
                .isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "bridge,ip,false",
        "bridge,instance,true",
        "awsvpc,ip,true",
        "awsvpc,instance,false",
        "host,ip,false"
    })
    void g113_theTargetTypeMustFitTheNetworkMode(String mode, String type, boolean valid) {
        List<Problem> problems =
                read(
                        """
                        { "format": 1, "id": "x", "cluster": {}, "subnets": [ { "subnetId": "s", "availabilityZone": "az-a" } ],
                          "targetGroups": [ { "targetGroupArn": "tg", "targetType": "%s" } ],
                          "taskDefinitions": [ { "family": "web", "networkMode": "%s", "containerDefinitions": [
                            { "name": "app", "image": "i", "memory": 64, "portMappings": [ { "containerPort": 80 } ] } ] } ],
                          "services": [ { "serviceName": "web", "taskDefinition": "web", "desiredCount": 1,
                            %s
                            "loadBalancers": [ { "targetGroupArn": "tg", "containerName": "app", "containerPort": 80 } ] } ] }
                        """
                                .formatted(
                                        type,
                                        mode,
                                        mode.equals("awsvpc") ? network(1, 1) + "," : ""));

        assertThat(problems.isEmpty()).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"16,5,true", "17,5,false", "16,6,false"})
    void g114_subnetsAndSecurityGroupsAreLimited(int subnets, int groups, boolean valid) {
        String listed =
                IntStream.range(0, subnets)
                        .mapToObj(i ->
                                "{ \"subnetId\": \"s"
                                        + (i == 0 ? "" : i)
                                        + "\", \"availabilityZone\": \"az-a\" }")
                        .collect(Collectors.joining(","));
        List<Problem> problems =
                read(
                        """
                        { "format": 1, "id": "x", "cluster": {}, "subnets": [ %s ],
                          "taskDefinitions": [ { "family": "web", "networkMode": "awsvpc", "containerDefinitions": [ { "name": "app", "image": "i", "memory": 64 } ] } ],
                          "services": [ { "serviceName": "web", "taskDefinition": "web", "desiredCount": 1, %s } ] }
                        """
                                .formatted(listed, network(subnets, groups)));

        assertThat(problems.isEmpty()).isEqualTo(valid);
    }

    @Test
    void g115_sixTargetGroupsAreRefused() {
        String groups =
                IntStream.range(0, 6)
                        .mapToObj(i ->
                                "{ \"targetGroupArn\": \"tg"
                                        + i
                                        + "\", \"containerName\": \"app\", \"containerPort\": 80 }")
                        .collect(Collectors.joining(","));

        assertThat(service("\"loadBalancers\": [" + groups + "]")).containsExactly("load-balancer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "availabilityZoneRebalancing": "ENABLED", "placementStrategy": [ { "type": "binpack", "field": "cpu" } ] | az-rebalancing
                    "availabilityZoneRebalancing": "ENABLED", "schedulingStrategy": "DAEMON" | az-rebalancing
                    "availabilityZoneRebalancing": "ENABLED", "placementConstraints": [ { "type": "memberOf", "expression": "attribute:ecs.availability-zone == az-a" } ] | az-rebalancing
                    "placementConstraints": [ { "type": "distinctInstance", "expression": "a" } ] | placement-constraint
                    "deploymentConfiguration": { "minimumHealthyPercent": 150, "maximumPercent": 100 } | percent
                    "deploymentConfiguration": { "deploymentCircuitBreaker": { "enable": true, "rollback": true, "thresholdConfiguration": { "type": "BOUNDED_PERCENT", "value": 101 } } } | circuit-breaker
                    "deploymentConfiguration": { "earlySuccessCriteria": { "enable": true } } | early-success
                    "deploymentConfiguration": { "strategy": "CANARY" } | deployment-strategy
                    """)
    void servicesThatContradictThemselvesAreRefused(String members, String rule) {
        assertThat(service(members)).contains(rule);
    }

    private static String provider(String name, int weight, int base) {
        return "{ \"capacityProvider\": \""
                + name
                + "\", \"weight\": "
                + weight
                + ", \"base\": "
                + base
                + " }";
    }

    private static String network(int subnets, int groups) {
        String names =
                IntStream.range(0, subnets)
                        .mapToObj(i -> "\"s" + (i == 0 ? "" : i) + "\"")
                        .collect(Collectors.joining(","));
        String security =
                IntStream.range(0, groups)
                        .mapToObj(i -> "\"sg" + i + "\"")
                        .collect(Collectors.joining(","));
        return "\"networkConfiguration\": { \"awsvpcConfiguration\": { \"subnets\": ["
                + names
                + "], \"securityGroups\": ["
                + security
                + "] } }";
    }

    private static List<String> rules(String strategy) {
        return service("\"capacityProviderStrategy\": [" + strategy + "]");
    }

    private static List<String> service(String members) {
        return read(
                        """
                        { "format": 1, "id": "x", "cluster": { "capacityProviders": [
                            { "name": "A", "autoScalingGroup": { "instanceType": "m5.large", "maxSize": 2 } },
                            { "name": "B", "autoScalingGroup": { "instanceType": "m5.large", "maxSize": 2 } } ] },
                          "taskDefinitions": [ { "family": "web", "containerDefinitions": [
                            { "name": "app", "image": "i", "memory": 64, "portMappings": [ { "containerPort": 80 } ] } ] } ],
                          "services": [ { "serviceName": "web", "taskDefinition": "web", "desiredCount": 1, %s } ] }
                        """
                                .formatted(members))
                .stream()
                .map(Problem::rule)
                .toList();
    }

    private static List<Problem> shifting(String strategy, String members) {
        return read(
                """
                { "format": 1, "id": "x", "cluster": {},
                  "taskDefinitions": [ { "family": "web", "containerDefinitions": [
                    { "name": "app", "image": "i", "memory": 64, "portMappings": [ { "containerPort": 80 } ] } ] } ],
                  "services": [ { "serviceName": "web", "taskDefinition": "web", "desiredCount": 1,
                    "loadBalancers": [ { "targetGroupArn": "tg", "containerName": "app", "containerPort": 80, "advancedConfiguration": {
                      "alternateTargetGroupArn": "tg2", "productionListenerRule": "r", "roleArn": "role" } } ],
                    "deploymentConfiguration": { "strategy": "%s", %s } } ] }
                """
                        .formatted(strategy, members));
    }

    private static List<Problem> read(String text) {
        return switch (ScenarioReader.read(text)) {
            case Reading.Valid(_, var remarks) -> remarks;
            case Reading.Invalid(var problems) -> problems;
        };
    }
}
