package dev.deckhand.sandbox.scenario.observed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObservedTest {
    private static final String INSTANCES =
            """
            { "containerInstances": [ {
                "containerInstanceArn": "arn:aws:ecs:eu-west-1:123456789012:container-instance/shop/0a1b2c3d4e5f60718293a4b5c6d7e8f9",
                "ec2InstanceId": "i-0abc1234def567890",
                "capacityProviderName": "shop-cp",
                "version": 17,
                "versionInfo": { "agentVersion": "1.94.0", "dockerVersion": "DockerVersion: 25" },
                "remainingResources": [
                  { "name": "CPU", "type": "INTEGER", "doubleValue": 0.0, "longValue": 0, "integerValue": 1536 },
                  { "name": "MEMORY", "type": "INTEGER", "doubleValue": 0.0, "longValue": 0, "integerValue": 6705 },
                  { "name": "PORTS", "type": "STRINGSET", "stringSetValue": ["22", "2376", "2375", "51678", "51679", "8080", "9100"] } ],
                "registeredResources": [
                  { "name": "CPU", "type": "INTEGER", "integerValue": 2048 },
                  { "name": "MEMORY", "type": "INTEGER", "integerValue": 7729 } ],
                "status": "ACTIVE", "agentConnected": true, "runningTasksCount": 1, "pendingTasksCount": 0,
                "attributes": [
                  { "name": "ecs.availability-zone", "value": "eu-west-1b" },
                  { "name": "ecs.instance-type", "value": "m5.large" },
                  { "name": "com.amazonaws.ecs.capability.docker-remote-api.1.18" },
                  { "name": "stack", "value": "prod-payments" } ],
                "attachments": [], "tags": [] } ],
              "failures": [] }
            """;

    private static final String TASKS =
            """
            { "tasks": [ {
                "taskArn": "arn:aws:ecs:eu-west-1:123456789012:task/shop/11112222333344445555666677778888",
                "clusterArn": "arn:aws:ecs:eu-west-1:123456789012:cluster/shop",
                "taskDefinitionArn": "arn:aws:ecs:eu-west-1:123456789012:task-definition/payments:17",
                "containerInstanceArn": "arn:aws:ecs:eu-west-1:123456789012:container-instance/shop/0a1b2c3d4e5f60718293a4b5c6d7e8f9",
                "lastStatus": "RUNNING", "desiredStatus": "RUNNING", "healthStatus": "UNKNOWN",
                "cpu": "512", "memory": "1024", "group": "service:payments", "startedBy": "ecs-svc/1234567890123456789",
                "capacityProviderName": "shop-cp",
                "containers": [ { "name": "api", "networkBindings": [
                    { "bindIP": "0.0.0.0", "containerPort": 8080, "hostPort": 8080, "protocol": "tcp" } ] } ] } ],
              "failures": [] }
            """;

    private static final String DEFINITION =
            """
            { "taskDefinition": {
                "taskDefinitionArn": "arn:aws:ecs:eu-west-1:123456789012:task-definition/payments:17",
                "family": "payments", "revision": 17, "status": "ACTIVE", "networkMode": "bridge",
                "requiresAttributes": [ { "name": "com.amazonaws.ecs.capability.ecr-auth" } ],
                "containerDefinitions": [ { "name": "api", "image": "123456789012.dkr.ecr.eu-west-1.amazonaws.com/payments:9",
                  "cpu": 512, "memory": 1024, "essential": true,
                  "environment": [ { "name": "BANK", "value": "secret-bank" } ],
                  "portMappings": [ { "containerPort": 8080, "hostPort": 8080, "protocol": "tcp" } ] } ] } }
            """;

    private static final String SERVICES =
            """
            { "services": [ {
                "serviceArn": "arn:aws:ecs:eu-west-1:123456789012:service/shop/payments",
                "serviceName": "payments", "clusterArn": "arn:aws:ecs:eu-west-1:123456789012:cluster/shop",
                "status": "ACTIVE", "desiredCount": 1, "runningCount": 1, "pendingCount": 0, "launchType": "EC2",
                "capacityProviderStrategy": [ { "capacityProvider": "shop-cp", "weight": 1, "base": 0 } ],
                "taskDefinition": "arn:aws:ecs:eu-west-1:123456789012:task-definition/payments:17",
                "deploymentConfiguration": { "maximumPercent": 200, "minimumHealthyPercent": 100 },
                "deployments": [ { "id": "ecs-svc/1234567890123456789", "status": "PRIMARY" } ],
                "placementConstraints": [ { "type": "memberOf", "expression": "attribute:stack == prod-payments" } ],
                "placementStrategy": [ { "type": "binpack", "field": "memory" } ], "events": [] } ], "failures": [] }
            """;

    private static final String PROVIDERS =
            """
            { "capacityProviders": [
                { "name": "FARGATE", "status": "ACTIVE" },
                { "name": "shop-cp", "status": "ACTIVE", "autoScalingGroupProvider": {
                    "autoScalingGroupArn": "arn:aws:autoscaling:eu-west-1:123456789012:autoScalingGroup:1:autoScalingGroupName/shop",
                    "managedScaling": { "status": "ENABLED", "targetCapacity": 100, "minimumScalingStepSize": 1, "maximumScalingStepSize": 10 },
                    "managedTerminationProtection": "DISABLED" } } ] }
            """;

    private static final List<String> ALL =
            List.of(INSTANCES, TASKS, DEFINITION, SERVICES, PROVIDERS);

    private static Scenario scenario(Observed observed) {
        assertThat(observed.problems()).isEmpty();
        return ((Reading.Valid) ScenarioReader.read(observed.scenario().orElseThrow())).scenario();
    }

    @Test
    void aDescribedClusterRunsAsItWasDescribed() {
        Simulation run = Simulation.load(scenario(Observed.of(ALL, false)));
        run.runUntil(60_000_000);
        StateView state = run.state();
        assertThat(state.containerInstances())
                .first()
                .satisfies(instance -> {
                    assertThat(instance.id()).isEqualTo("i-0abc1234def567890");
                    assertThat(instance.availabilityZone()).isEqualTo("eu-west-1b");
                    assertThat(instance.remainingResources().cpu()).isEqualTo(1536);
                    assertThat(instance.remainingResources().memory()).isEqualTo(6705);
                    assertThat(instance.remainingResources().ports()).contains(8080, 9100, 22);
                });
        assertThat(state.services())
                .singleElement()
                .satisfies(service -> {
                    assertThat(service.name()).isEqualTo("payments");
                    assertThat(service.runningCount()).isEqualTo(1);
                });
        assertThat(run.decisions()).isEmpty();
    }

    @Test
    void whatIsMissingIsNamed() {
        Observed observed = Observed.of(List.of(TASKS, INSTANCES), false);
        scenario(observed);
        assertThat(observed.notes())
                .anyMatch(note -> note.contains("payments:17 is not described"))
                .anyMatch(note -> note.contains("512 CPU units and 1024 MiB"))
                .anyMatch(note -> note.contains("No services are described"));
        assertThat(Observed.of(ALL, false).notes())
                .containsExactlyInAnyOrder(
                        "Task definition payments:17 is called payments:1 here.",
                        "describe-capacity-providers does not show the Auto Scaling group of shop-cp;"
                                + " here it launches m5.large, from 0 to 11 instances.");
    }

    @Test
    void aServiceWithoutItsTaskDefinitionIsLeftOutAndSaidSo() {
        Observed observed = Observed.of(List.of(SERVICES), false);
        assertThat(observed.notes())
                .anyMatch(note -> note.startsWith("Service payments was left out"));
        assertThat(scenario(observed).services()).isEmpty();
    }

    @Test
    void nothingOfAnAccountIsLeftInAScrambledCluster() {
        Observed observed = Observed.of(ALL, true);
        String text = observed.scenario().orElseThrow();
        assertThat(text)
                .doesNotContain(
                        "123456789012",
                        "payments",
                        "shop",
                        "i-0abc",
                        "secret-bank",
                        "BANK",
                        "stack",
                        "dkr.ecr");
        assertThat(text).contains("attribute:attribute-1 == value-1", "m5.large", "eu-west-1b");
        Simulation run = Simulation.load(scenario(observed));
        run.runUntil(60_000_000);
        assertThat(run.state().services().getFirst().runningCount()).isEqualTo(1);
        assertThat(run.decisions()).isEmpty();
    }

    @Test
    void rubbishIsToldByDocumentAndPlace() {
        Observed broken = Observed.of(List.of(INSTANCES, "{ \"tasks\": ["), false);
        assertThat(broken.scenario()).isEmpty();
        assertThat(broken.problems())
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.document()).isEqualTo(2));
        Observed other = Observed.of(List.of("{ \"Reservations\": [] }"), false);
        assertThat(other.scenario()).isEmpty();
        assertThat(other.problems()).isNotEmpty();
        assertThat(other.notes()).anyMatch(note -> note.contains("Reservations"));
        assertThat(Observed.of(List.of("[1]"), false).problems()).isNotEmpty();
        assertThat(Observed.of(List.of(), false).problems()).isNotEmpty();
    }
}
