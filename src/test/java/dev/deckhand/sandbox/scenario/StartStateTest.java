package dev.deckhand.sandbox.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.placement.Fleet;
import dev.deckhand.sandbox.placement.StartState;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartStateTest {
    private static final String WEB =
            "{ \"family\": \"web\", \"containerDefinitions\": [ { \"name\": \"app\", \"image\": \"i\", \"cpu\": 256, \"memory\": 512 } ] }";

    @Test
    void withoutATypeAnInstanceRegisteredWhatRemainsAndWhatItsTasksReserve() {
        Fleet fleet = StartState.fleet(ScenarioReaderTest.valid(Resource.text("g-07.json")));

        int slot = fleet.slotOf("i1").orElseThrow();
        assertThat(fleet.registered(slot).cpu()).isEqualTo(1024 + 256);
        assertThat(fleet.registered(slot).memory()).isEqualTo(600 + 512);
        assertThat(fleet.remaining(slot).memory()).isEqualTo(600);
        assertThat(fleet.runningTasksCount(slot)).isEqualTo(1);
    }

    @Test
    void g23_osMemoryLessTheReservedMemoryIsRegistered() {
        Fleet fleet =
                StartState.fleet(
                        ScenarioReaderTest.valid(
                                """
                                { "format": 1, "id": "g-23", "cluster": { "containerInstances": [ { "id": "i1", "ec2InstanceType": "m5.large",
                                  "osMemory": 7985, "agentConfiguration": { "ECS_RESERVED_MEMORY": 256 } } ] } }
                                """));

        assertThat(fleet.registered(0).memory()).isEqualTo(7729);
        assertThat(fleet.registered(0).cpu()).isEqualTo(2048);
    }

    @Test
    void whatTheFileTakesBeyondTheTasksStaysTaken() {
        Scenario scenario =
                ScenarioReaderTest.valid(
                        cluster(
                                "{ \"id\": \"i1\", \"ec2InstanceType\": \"m5.large\", \"remainingResources\": { \"CPU\": 1000 } }",
                                "{ \"id\": \"t\", \"taskDefinition\": \"web:1\", \"containerInstance\": \"i1\" }"));

        Fleet fleet = StartState.fleet(scenario);

        assertThat(fleet.registered(0).cpu()).isEqualTo(2048);
        assertThat(fleet.remaining(0).cpu()).isEqualTo(1000);
    }

    @Test
    void moreThanTheTasksLeaveIsAProblemAtItsPlace() {
        assertThat(
                        ScenarioReaderTest.problems(
                                cluster(
                                        "{ \"id\": \"i1\", \"ec2InstanceType\": \"m5.large\", \"remainingResources\": { \"CPU\": 2000 } }",
                                        "{ \"id\": \"t\", \"taskDefinition\": \"web:1\", \"containerInstance\": \"i1\" }")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path())
                            .isEqualTo("/cluster/containerInstances/0/remainingResources/CPU");
                    assertThat(problem.message()).contains("1792");
                });
    }

    @Test
    void tasksThatDoNotFitAreAProblem() {
        assertThat(
                        ScenarioReaderTest.problems(
                                cluster(
                                        "{ \"id\": \"i1\", \"ec2InstanceType\": \"m5.large\" }",
                                        "{ \"id\": \"t\", \"count\": 9, \"taskDefinition\": \"web:1\", \"containerInstance\": \"i1\" }")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.rule()).isEqualTo("no-room");
                    assertThat(problem.message()).contains("t-9", "256 CPU units");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    { "id": "i1" }                                                             | instance-resources
                    { "id": "i1", "ec2InstanceType": "m5.huge" }                               | instance-resources
                    { "id": "i1", "ec2InstanceType": "m5.large", "capacityProviderName": "x" } | unknown-reference
                    { "id": "i1", "ec2InstanceType": "t3.nano", "agentConfiguration": { "ECS_RESERVED_MEMORY": 9999 } } | instance-resources
                    { "id": "i1", "ec2InstanceType": "m5.large", "attributes": { "a b": "" } } | attributes
                    """)
    void impossibleInstancesAreProblems(String instance, String rule) {
        assertThat(ScenarioReaderTest.problems(cluster(instance, "")))
                .extracting(Problem::rule)
                .containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "taskDefinition": "web:2", "desiredCount": 1                                | task-definition
                    "taskDefinition": "web"                                                     | desired-count
                    "taskDefinition": "web", "desiredCount": 1, "schedulingStrategy": "DAEMON"  | desired-count
                    "taskDefinition": "web", "desiredCount": 1, "launchType": "EC2", "capacityProviderStrategy": [ { "capacityProvider": "cp" } ] | launch-type
                    "taskDefinition": "web", "desiredCount": 1, "capacityProviderStrategy": [ { "capacityProvider": "none" } ] | capacity-providers
                    "taskDefinition": "web", "desiredCount": 1, "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["s"] } } | network-configuration
                    "taskDefinition": "web", "desiredCount": 1, "placementStrategy": [ { "type": "binpack", "field": "disk" } ] | placement-strategy
                    "taskDefinition": "web", "desiredCount": 1, "placementConstraints": [ { "type": "memberOf", "expression": "stack = prod" } ] | placement-constraint
                    "taskDefinition": "web", "desiredCount": 1, "deploymentConfiguration": { "strategy": "BLUE_GREEN" } | bake-time
                    """)
    void servicesThatEcsWouldRefuseAreProblems(String members, String rule) {
        String text =
                """
                { "format": 1, "id": "x", "cluster": { "containerInstances": [ { "id": "i1", "ec2InstanceType": "m5.large" } ],
                    "capacityProviders": [ { "name": "cp", "autoScalingGroup": { "instanceType": "m5.large", "maxSize": 2 } } ] },
                  "taskDefinitions": [ %s ], "services": [ { "serviceName": "web", %s } ] }
                """
                        .formatted(WEB, members);

        assertThat(ScenarioReaderTest.problems(text))
                .first()
                .extracting(Problem::rule)
                .isEqualTo(rule);
    }

    @Test
    void behaviourOfAnUnknownRevisionIsAProblem() {
        assertThat(
                        ScenarioReaderTest.problems(
                                """
                                { "format": 1, "id": "x", "cluster": {}, "behaviour": { "web:1": { "exitCode": 1 } } }
                                """))
                .extracting(Problem::path)
                .containsExactly("/behaviour/web:1");
    }

    private static String cluster(String instance, String task) {
        return """
        { "format": 1, "id": "x", "cluster": { "containerInstances": [ %s ] }, "taskDefinitions": [ %s ], "tasks": [ %s ] }
        """
                .formatted(instance, WEB, task);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"failAvailabilityZone\": \"az-q\" | There is no Availability Zone `az-q`",
                "\"restoreAvailabilityZone\": \"az-q\" | There is no Availability Zone `az-q`",
                "\"interruptSpot\": \"i1\" | The instance `i1` is not a Spot instance",
                "\"interruptSpot\": \"t\" | The task `t` does not run on FARGATE_SPOT",
                "\"setLoad\": { \"service\": \"web\", \"cpuUtilization\": -5 } | -5 is less than 0"
            })
    void aFaultThatStrikesNothingAndALoadBelowZeroAreProblemsInTheirLine(
            String action, String message) {
        String json =
                cluster(
                                "{ \"id\": \"i1\", \"ec2InstanceType\": \"m5.large\" }",
                                "{ \"id\": \"t\", \"taskDefinition\": \"web:1\", \"containerInstance\": \"i1\" }")
                        .strip();
        String more = ",\n\"timeline\": [\n{ \"at\": \"1s\", " + action + " } ] }";
        String text = json.substring(0, json.length() - 1) + more;

        assertThat(ScenarioReaderTest.problems(text))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.message()).isEqualTo(message);
                    assertThat(problem.line()).isEqualTo(text.lines().count());
                });
    }

    @Test
    void anInstanceHasAtMostTenCustomAttributes() {
        assertThat(ScenarioReaderTest.valid(withAttributes(10)).cluster().containerInstances())
                .hasSize(1);
        assertThat(ScenarioReaderTest.problems(withAttributes(11)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path())
                            .isEqualTo("/cluster/containerInstances/0/attributes");
                    assertThat(problem.message())
                            .isEqualTo("The instance has 11 custom attributes");
                });
    }

    private static String withAttributes(int count) {
        String custom =
                IntStream.range(0, count)
                        .mapToObj(i -> ", \"a" + i + "\": \"x\"")
                        .collect(Collectors.joining());
        return "{ \"format\": 1, \"id\": \"x\", \"cluster\": { \"containerInstances\": [ { \"id\": \"i1\","
                + " \"ec2InstanceType\": \"m5.large\", \"attributes\": { \"ecs.os-family\": \"LINUX\""
                + custom
                + " } } ] } }";
    }
}
