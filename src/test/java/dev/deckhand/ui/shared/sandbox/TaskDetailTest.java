package dev.deckhand.ui.shared.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said of a task that is looked at closely.
class TaskDetailTest {
    private static final long MINUTE = 60_000_000;

    private static TaskDetail detail(String networkMode, String containers) {
        String text =
                """
                { "format": 1, "id": "one",
                  "cluster": { "name": "c", "containerInstances": [
                    { "id": "i1", "ec2InstanceType": "m5.large", "availabilityZone": "az-a" } ] },
                  "subnets": [ { "subnetId": "subnet-a", "availabilityZone": "az-a" } ],
                  "taskDefinitions": [ { "family": "web", "networkMode": "%s",
                    "executionRoleArn": "arn:aws:iam::111122223333:role/execution",
                    "containerDefinitions": [ %s ] } ],
                  "services": [ { "serviceName": "web", "taskDefinition": "web:1",
                    "desiredCount": 1 %s } ] }
                """
                        .formatted(
                                networkMode,
                                containers,
                                networkMode.equals("awsvpc")
                                        ? ", \"networkConfiguration\": { \"awsvpcConfiguration\":"
                                                + " { \"subnets\": [\"subnet-a\"] } }"
                                        : "");
        Reading reading = ScenarioReader.read(text);
        assertThat(reading).isInstanceOf(Reading.Valid.class);
        Simulation run = Simulation.load(((Reading.Valid) reading).scenario());
        run.runUntil(MINUTE);
        Picture picture = run.picture();
        return TaskDetail.of(picture, 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    bridge | "containerPort": 80, "hostPort": 8080 | port 80 is host port 8080
                    bridge | "containerPort": 80                   | port 80, a free host port
                    bridge | "containerPort": 80, "hostPort": 0    | port 80, a free host port
                    host   | "containerPort": 80                   | port 80 of the host
                    awsvpc | "containerPort": 80                   | port 80 of its own interface
                    """)
    void aPortIsToldAsTheNetworkModeTakesIt(String mode, String mapping, String told) {
        TaskDetail detail =
                detail(
                        mode,
                        """
                        { "name": "app", "image": "x", "cpu": 256, "memory": 512,
                          "portMappings": [ { %s } ] }
                        """
                                .formatted(mapping));
        assertThat(detail.containers().getFirst().ports()).containsExactly(told);
        assertThat(detail.mode().orElseThrow()).startsWith(mode);
    }

    @Test
    void eachContainerHasItsStateItsHealthAndWhatItIsGiven() {
        TaskDetail detail =
                detail(
                        "bridge",
                        """
                        { "name": "app", "image": "x", "cpu": 256, "memory": 512,
                          "healthCheck": { "command": ["CMD", "true"] },
                          "environment": [ { "name": "A", "value": "b" } ],
                          "secrets": [ { "name": "P", "valueFrom": "arn:aws:ssm:eu-west-1:111122223333:parameter/p" } ] },
                        { "name": "side", "image": "y", "cpu": 64, "memory": 64, "essential": false }
                        """);
        assertThat(detail.lines())
                .containsExactlyElementsOf(
                        List.of(
                                "Network: bridge, the host's address and its ports",
                                "app: RUNNING, HEALTHY",
                                "– environment variables",
                                "– 1 secret",
                                "side: RUNNING"));
    }
}
