package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Clusters to draw, and how they are looked at.
final class Scenes {
    /// Every state of a task and of an instance.
    static final String STATES =
            """
            { "format": 1, "id": "states", "cluster": { "containerInstances": [
                { "id": "full", "ec2InstanceType": "m5.large", "availabilityZone": "az-a" },
                { "id": "mixed", "ec2InstanceType": "m5.large", "availabilityZone": "az-a" },
                { "id": "drains", "ec2InstanceType": "m5.large", "availabilityZone": "az-b", "status": "DRAINING" },
                { "id": "silent", "ec2InstanceType": "m5.large", "availabilityZone": "az-b", "agentConnected": false },
                { "id": "empty", "ec2InstanceType": "m5.large", "availabilityZone": "az-c" } ] },
              "taskDefinitions": [
                { "family": "web", "containerDefinitions": [
                  { "name": "a", "image": "x", "cpu": 512, "memory": 1900, "healthCheck": { "command": ["CMD", "x"] } } ] },
                { "family": "plain", "containerDefinitions": [
                  { "name": "a", "image": "x", "cpu": 512, "memory": 1900 } ] } ],
              "tasks": [
                { "id": "w", "count": 4, "taskDefinition": "plain:1", "containerInstance": "full" },
                { "id": "starts", "taskDefinition": "web:1", "containerInstance": "mixed", "lastStatus": "PENDING" },
                { "id": "bad", "taskDefinition": "web:1", "containerInstance": "mixed", "healthStatus": "UNHEALTHY" },
                { "id": "leaves", "taskDefinition": "plain:1", "containerInstance": "mixed" },
                { "id": "good", "taskDefinition": "web:1", "containerInstance": "drains", "healthStatus": "HEALTHY" } ],
              "timeline": [ { "at": "2s", "stopTask": { "task": "leaves" } }, { "at": "60s", "failAvailabilityZone": "az-b" } ] }
            """;

    private Scenes() {}

    static Picture picture(String scenario, int seconds) {
        Simulation run =
                Simulation.load(((Reading.Valid) ScenarioReader.read(scenario)).scenario());
        run.runUntil(seconds * 1_000_000L);
        return run.picture();
    }

    static MapState state(Picture picture, ColourBy colourBy, Set<Thing> lit) {
        return state(picture, colourBy, lit, Optional.empty(), List.of());
    }

    static MapState state(
            Picture picture,
            ColourBy colourBy,
            Set<Thing> lit,
            Optional<Thing> selected,
            List<String> numbered) {
        return new MapState(
                new Survey(picture),
                colourBy,
                selected,
                lit,
                "",
                Map.of(),
                Optional.empty(),
                numbered,
                Set.of(),
                Picture.NONE,
                false,
                Passing.NOTHING);
    }

    static Drawing drawing(MapState state, Tokens tokens, Interest interest) {
        return new Drawing(
                state, GroupBy.ZONE, Tiles.of(state.survey(), SizeBy.MEMORY), tokens, interest);
    }
}
