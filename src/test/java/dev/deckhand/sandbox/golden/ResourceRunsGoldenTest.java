package dev.deckhand.sandbox.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Golden cases of section 11.2 as whole runs: one instance, RunTask until something runs out.
class ResourceRunsGoldenTest {
    private static String container(String more) {
        return "{ 'family': 'app', 'containerDefinitions': [ { 'name': 'a', 'image': 'e/a:1', %s } ] }"
                .formatted(more);
    }

    private static String awsvpc() {
        return "{ 'family': 'app', 'networkMode': 'awsvpc', 'containerDefinitions': [ { 'name': 'a', 'image': 'e/a:1', 'cpu': 128, 'memory': 128 } ] }";
    }

    private static String port(String mapping) {
        return "{ 'family': 'app', 'networkMode': 'bridge', 'containerDefinitions': [ { 'name': 'a', 'image': 'e/a:1', 'cpu': 1, 'memory': 6, 'portMappings': [ { %s } ] } ] }"
                .formatted(mapping);
    }

    private static String numbers(int from, int count) {
        StringBuilder numbers = new StringBuilder();
        for (int i = 0; i < count; i++) {
            numbers.append(i == 0 ? "" : ",").append(from + i);
        }
        return numbers.toString();
    }

    private static final String TWO =
            "'containerDefinitions': [ { 'name': 'a', 'image': 'e/a:1', 'memory': 1000, 'memoryReservation': 300, 'cpu': 100 },"
                    + " { 'name': 'b', 'image': 'e/b:1', 'memory': 200, 'cpu': 50 } ]";

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of(
                        "g21",
                        "'remainingResources': { 'CPU': 1024, 'MEMORY': 512 }",
                        "{ 'family': 'app', " + TWO + " }",
                        1,
                        "RESOURCE:MEMORY"),
                Arguments.of(
                        "g22",
                        "'remainingResources': { 'CPU': 1024, 'MEMORY': 900 }",
                        "{ 'family': 'app', 'cpu': '512', 'memory': '1024', "
                                + TWO.replace("'memory': 1000", "'memory': 800")
                                + " }",
                        0,
                        "RESOURCE:MEMORY"),
                Arguments.of(
                        "g23",
                        "'ec2InstanceType': 'm4.large', 'osMemory': 7985, 'agentConfiguration': { 'ECS_RESERVED_MEMORY': 256 }",
                        container("'cpu': 1, 'memory': 1024"),
                        7,
                        "RESOURCE:MEMORY"),
                Arguments.of(
                        "g24",
                        "'ec2InstanceType': 'm5.large'",
                        container("'cpu': 768, 'memory': 6"),
                        2,
                        "RESOURCE:CPU"),
                Arguments.of(
                        "g25",
                        "'ec2InstanceType': 'm5.large'",
                        port("'containerPort': 80, 'hostPort': 80"),
                        1,
                        "RESOURCE:PORTS"),
                Arguments.of(
                        "g26",
                        "'ec2InstanceType': 'm5.large', 'reservedPorts': { 'tcp': [ 53 ] }",
                        port("'containerPort': 53, 'hostPort': 53, 'protocol': 'udp'"),
                        1,
                        "RESOURCE:PORTS"),
                Arguments.of(
                        "g27",
                        "'ec2InstanceType': 'm5.large'",
                        port("'containerPort': 80, 'hostPort': 0"),
                        12,
                        ""),
                Arguments.of(
                        "g28",
                        "'ec2InstanceType': 'm5.large'",
                        port("'containerPort': 80, 'hostPort': 2376"),
                        0,
                        "RESOURCE:PORTS"),
                Arguments.of(
                        "g29",
                        "'ec2InstanceType': 'm5.large', 'reservedPorts': { 'tcp': ["
                                + numbers(8000, 95)
                                + "] }",
                        port("'containerPort': 80, 'hostPort': 80"),
                        0,
                        "RESOURCE:PORTS"),
                Arguments.of(
                        "g30",
                        "'ec2InstanceType': 'm5.large', 'reservedPorts': { 'tcp': ["
                                + numbers(8000, 93)
                                + "] }",
                        port("'containerPort': 80, 'hostPort': 80"),
                        1,
                        "RESOURCE:PORTS"),
                Arguments.of("g31", "'ec2InstanceType': 'm5.large'", awsvpc(), 2, "RESOURCE:ENI"),
                Arguments.of(
                        "g32",
                        "'ec2InstanceType': 'm5.large', 'eniTrunking': true",
                        awsvpc(),
                        10,
                        "RESOURCE:ENI"),
                Arguments.of(
                        "g33",
                        "'ec2InstanceType': 'm5.large', 'eniTrunking': false",
                        awsvpc(),
                        2,
                        "RESOURCE:ENI"),
                Arguments.of(
                        "g35",
                        "'ec2InstanceType': 't3.medium', 'eniTrunking': true",
                        awsvpc(),
                        2,
                        "RESOURCE:ENI"),
                Arguments.of(
                        "g36",
                        "'ec2InstanceType': 'g4dn.12xlarge'",
                        container(
                                "'cpu': 1, 'memory': 6, 'resourceRequirements': [ { 'type': 'GPU', 'value': '3' } ]"),
                        1,
                        "RESOURCE:GPU"),
                Arguments.of(
                        "g38",
                        "'ec2InstanceType': 'm5.large', 'missingCapabilities': [ 'com.amazonaws.ecs.capability.logging-driver.splunk' ]",
                        container(
                                "'cpu': 1, 'memory': 6, 'logConfiguration': { 'logDriver': 'splunk', 'options': { 'splunk-url': 'u', 'splunk-token': 't' } }"),
                        0,
                        "ATTRIBUTE"),
                Arguments.of(
                        "g39",
                        "'ec2InstanceType': 'm5.large'",
                        container("'cpu': 1, 'memory': 6")
                                .replace(
                                        "'family'",
                                        "'placementConstraints': [ { 'type': 'memberOf', 'expression': 'attribute:stack == nowhere' } ], 'family'"),
                        0,
                        "MemberOf placement constraint unsatisfied."));
    }

    private static Run run(String instance, String definition) {
        StringBuilder timeline = new StringBuilder();
        String network =
                definition.contains("awsvpc")
                        ? ", 'networkConfiguration': { 'awsvpcConfiguration': { 'subnets': [ 's' ] } }"
                        : "";
        for (int i = 0; i < 12; i++) {
            timeline.append(i == 0 ? "" : ",")
                    .append(
                            "{ 'at': '%ss', 'id': 'r%s', 'runTask': { 'taskDefinition': 'app', 'count': 1, 'launchType': 'EC2' %s } }"
                                    .formatted(i, i, network));
        }
        return Run.of(
                """
                { 'format': 1, 'id': 'golden', 'subnets': [ { 'subnetId': 's', 'availabilityZone': 'az-a' } ],
                  'cluster': { 'name': 'demo', 'containerInstances': [ { 'id': 'i1', %s } ] },
                  'taskDefinitions': [ %s ], 'timeline': [ %s ] }\
                """
                        .formatted(instance, definition, timeline),
                "30s");
    }

    @ParameterizedTest(name = "{0}: {3} tasks, then {4}")
    @MethodSource("cases")
    void g21_to_g39_soManyTasksFitAndThenThisRunsOut(
            String id, String instance, String definition, int fit, String reason) {
        Run run = run(instance, definition);
        assertThat(run.rejected()).as(id).isEmpty();
        assertThat(run.tasks()).as(id).hasSize(fit);
        assertThat(run.failureReasons()).isEqualTo(Collections.nCopies(12 - fit, reason));
        run.failures().forEach(failure -> assertThat(Run.text(failure, "arn")).isEqualTo("i1"));
    }

    @Test
    void g21_whatIsLeftAfterwards() {
        JsonNode left =
                run(
                                "'remainingResources': { 'CPU': 1024, 'MEMORY': 512 }",
                                "{ 'family': 'app', " + TWO + " }")
                        .instance("i1")
                        .get("remainingResources");
        assertThat(left.get("CPU").asInt()).isEqualTo(874);
        assertThat(left.get("MEMORY").asInt()).isEqualTo(12);
        assertThat(left.get("ENI").isNull()).isTrue();
    }

    @Test
    void g34_aBridgeTaskNeedsNoEni() {
        Run run =
                Run.of(
                        """
                        { 'format': 1, 'id': 'g-34', 'subnets': [ { 'subnetId': 's', 'availabilityZone': 'az-a' } ],
                          'cluster': { 'name': 'demo', 'containerInstances': [ { 'id': 'i1', 'ec2InstanceType': 'c5.large' } ] },
                          'taskDefinitions': [ %s, { 'family': 'bridge', 'containerDefinitions': [ { 'name': 'a', 'image': 'e/a:1', 'cpu': 1, 'memory': 6 } ] } ],
                          'tasks': [ { 'id': 'v', 'count': 2, 'taskDefinition': 'app:1', 'containerInstance': 'i1' } ],
                          'timeline': [ { 'at': '0s', 'id': 'r', 'runTask': { 'taskDefinition': 'bridge', 'count': 1 } } ] }\
                        """
                                .formatted(awsvpc()),
                        "30s");
        assertThat(run.failures()).isEmpty();
        assertThat(run.instance("i1").get("remainingResources").get("ENI").asInt()).isZero();
        assertThat(run.running()).hasSize(3);
    }

    @Test
    void everyReasonHasItsShortfall() {
        Run run =
                Run.of(
                        """
                        { 'format': 1, 'id': 'reasons', 'subnets': [ { 'subnetId': 's', 'availabilityZone': 'az-a' } ],
                          'cluster': { 'name': 'demo', 'containerInstances': [
                            { 'id': 'drains', 'ec2InstanceType': 'm5.large', 'status': 'DRAINING' },
                            { 'id': 'agent', 'ec2InstanceType': 'm5.large', 'agentConnected': false },
                            { 'id': 'cap', 'ec2InstanceType': 'm5.large', 'missingCapabilities': [ 'ecs.capability.task-eni' ] },
                            { 'id': 'zone', 'ec2InstanceType': 'm5.large', 'availabilityZone': 'az-b' },
                            { 'id': 'cpu', 'ec2InstanceType': 'm5.large', 'remainingResources': { 'CPU': 100 } },
                            { 'id': 'memory', 'ec2InstanceType': 'm5.large', 'remainingResources': { 'MEMORY': 100 } },
                            { 'id': 'gpu', 'ec2InstanceType': 'm5.large' },
                            { 'id': 'fits', 'ec2InstanceType': 'g4dn.xlarge' } ] },
                          'taskDefinitions': [ { 'family': 'app', 'networkMode': 'awsvpc', 'containerDefinitions': [ { 'name': 'a', 'image': 'e/a:1', 'cpu': 128, 'memory': 128,
                            'resourceRequirements': [ { 'type': 'GPU', 'value': '1' } ] } ] } ],
                          'timeline': [ { 'at': '0s', 'id': 'r', 'runTask': { 'taskDefinition': 'app', 'count': 1, 'launchType': 'EC2',
                            'networkConfiguration': { 'awsvpcConfiguration': { 'subnets': [ 's' ] } } } } ] }\
                        """,
                        "30s");
        JsonNode place = run.decisions("PLACE").findFirst().orElseThrow();
        assertThat(
                        place.get("reasons")
                                .valueStream()
                                .map(reason ->
                                        Run.text(reason, "containerInstance")
                                                + " "
                                                + Run.text(reason, "reason")
                                                + " "
                                                + Run.text(reason, "short")))
                .containsExactlyInAnyOrder(
                        "drains INACTIVE ",
                        "agent AGENT ",
                        "cap ATTRIBUTE ",
                        "zone LOCATION ",
                        "cpu RESOURCE:CPU 28",
                        "memory RESOURCE:MEMORY 28",
                        "gpu RESOURCE:GPU 1");
        assertThat(Run.text(place, "containerInstance")).isEqualTo("fits");
        assertThat(place.get("stages").get(0).get("in").asInt()).isEqualTo(8);
        assertThat(place.get("stages").get(0).get("out").asInt()).isEqualTo(4);
        assertThat(place.get("stages").get(1).get("out").asInt()).isOne();
    }
}
