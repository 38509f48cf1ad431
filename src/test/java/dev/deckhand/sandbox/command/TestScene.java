package dev.deckhand.sandbox.command;

import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;

/// A small cluster after its first minute.
final class TestScene {
    private static final String SCENARIO =
            """
            { "format": 1, "id": "lines",
              "cluster": { "name": "demo",
                "containerInstances": [
                  { "id": "i1", "ec2InstanceType": "m5.large", "availabilityZone": "az-a" },
                  { "id": "i2", "ec2InstanceType": "m5.large", "availabilityZone": "az-b" } ],
                "capacityProviders": [ { "name": "cp-od", "autoScalingGroup":
                  { "instanceType": "m5.large", "maxSize": 4 } } ] },
              "subnets": [ { "subnetId": "subnet-a", "availabilityZone": "az-a" } ],
              "taskDefinitions": [
                { "family": "web", "containerDefinitions": [
                  { "name": "app", "image": "example/web:1", "cpu": 256, "memory": 512 } ] },
                { "family": "web", "containerDefinitions": [
                  { "name": "app", "image": "example/web:2", "cpu": 256, "memory": 512 } ] },
                { "family": "batch", "containerDefinitions": [
                  { "name": "job", "image": "example/batch:1", "cpu": 128, "memory": 128 } ] } ],
              "services": [ { "serviceName": "web", "taskDefinition": "web:1", "desiredCount": 2 } ],
              "alarms": [ { "AlarmName": "errors" } ],
              "timeline": [ { "at": "30s", "runTask": { "taskDefinition": "batch" } } ] }
            """;

    private TestScene() {}

    static Scene scene() {
        if (!(ScenarioReader.read(SCENARIO) instanceof Reading.Valid(var scenario, _))) {
            throw new IllegalStateException("the scenario of the test is wrong");
        }
        var simulation = Simulation.load(scenario);
        simulation.runUntil(60_000_000);
        return new LiveScene(scenario, simulation.picture());
    }
}
