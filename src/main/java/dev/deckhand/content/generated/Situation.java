package dev.deckhand.content.generated;

import dev.deckhand.content.prediction.Prediction;
import dev.deckhand.content.prediction.Solving;
import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.Why;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A small cluster and one request to it, run in the simulator. Instances have no type, so that
/// nothing but the numbers that are shown counts.
final class Situation {
    private static final String GROUP = "reports";

    private final List<String> instances = new ArrayList<>();
    private final List<String> tasks = new ArrayList<>();
    private final List<String> strategies = new ArrayList<>();
    private final List<String> constraints = new ArrayList<>();
    private final int cpu;
    private final int memory;
    private String ports = "";
    private int count = 1;

    /// @param cpu CPU units that the task reserves
    /// @param memory MiB
    Situation(int cpu, int memory) {
        this.cpu = cpu;
        this.memory = memory;
    }

    /// An instance to be added.
    static final class Machine {
        private final String id;
        private final String zone;
        private final int cpu;
        private final int memory;
        private String status = "ACTIVE";
        private boolean agentConnected = true;
        private List<Integer> tcp = List.of();
        private List<Integer> udp = List.of();
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private int ofGroup;
        private int others;

        /// @param cpu CPU units that are free
        /// @param memory MiB that are free
        Machine(String id, String zone, int cpu, int memory) {
            this.id = id;
            this.zone = zone;
            this.cpu = cpu;
            this.memory = memory;
        }

        Machine draining() {
            status = "DRAINING";
            return this;
        }

        Machine withoutAgent() {
            agentConnected = false;
            return this;
        }

        Machine ports(List<Integer> newTcp, List<Integer> newUdp) {
            tcp = newTcp;
            udp = newUdp;
            return this;
        }

        Machine attribute(String name, String value) {
            attributes.put(name, value);
            return this;
        }

        /// Tasks that it runs: of the group of the request, and of others.
        Machine tasks(int newOfGroup, int newOthers) {
            ofGroup = newOfGroup;
            others = newOthers;
            return this;
        }

        String id() {
            return id;
        }

        int cpu() {
            return cpu;
        }

        int memory() {
            return memory;
        }
    }

    Situation with(Machine machine) {
        StringBuilder attributes = new StringBuilder();
        machine.attributes.forEach((name, value) ->
                attributes
                        .append(attributes.isEmpty() ? "" : ", ")
                        .append("\"%s\": \"%s\"".formatted(name, value)));
        instances.add(
                """
                { "id": "%s", "availabilityZone": "%s", "status": "%s", "agentConnected": %s, \
                "registeredResources": { "CPU": 8192, "MEMORY": 32768 }, \
                "remainingResources": { "CPU": %d, "MEMORY": %d }, \
                "reservedPorts": { "tcp": %s, "udp": %s }, "attributes": { %s } }\
                """
                        .formatted(
                                machine.id,
                                machine.zone,
                                machine.status,
                                machine.agentConnected,
                                machine.cpu,
                                machine.memory,
                                machine.tcp,
                                machine.udp,
                                attributes));
        addTasks(machine.id + "-g", machine.id, GROUP, machine.ofGroup);
        addTasks(machine.id + "-o", machine.id, "other", machine.others);
        return this;
    }

    private void addTasks(String id, String instance, String group, int number) {
        for (int i = 0; i < number; i++) {
            tasks.add(
                    "{ \"id\": \"%s%d\", \"taskDefinition\": \"small:1\", \"containerInstance\": \"%s\", \"group\": \"%s\" }"
                            .formatted(id, i, instance, group));
        }
    }

    Situation strategy(String type, String field) {
        strategies.add("{ \"type\": \"%s\", \"field\": \"%s\" }".formatted(type, field));
        return this;
    }

    Situation memberOf(String expression) {
        constraints.add("{ \"type\": \"memberOf\", \"expression\": \"%s\" }".formatted(expression));
        return this;
    }

    Situation distinctInstance() {
        constraints.add("{ \"type\": \"distinctInstance\" }");
        return this;
    }

    /// A host port of the task; 0 for a dynamic one.
    Situation hostPort(int port, String protocol) {
        ports =
                ", \"portMappings\": [ { \"containerPort\": 80, \"hostPort\": %d, \"protocol\": \"%s\" } ]"
                        .formatted(port, protocol);
        return this;
    }

    /// How many tasks the request wants.
    Situation count(int tasksWanted) {
        count = tasksWanted;
        return this;
    }

    private String json() {
        return """
        { "format": 1, "id": "situation", "seed": 1,
          "cluster": { "name": "demo", "containerInstances": [ %s ] },
          "taskDefinitions": [
            { "family": "small", "containerDefinitions": [ { "name": "app", "image": "example/app:1", "memory": 128 } ] },
            { "family": "report", "networkMode": "bridge", "containerDefinitions": [
              { "name": "app", "image": "example/report:1", "cpu": %d, "memory": %d%s } ] } ],
          "tasks": [ %s ],
          "timeline": [ { "at": "1s", "id": "go", "runTask": { "taskDefinition": "report", "group": "%s", "count": %d,
            "placementStrategy": [ %s ], "placementConstraints": [ %s ] } } ] }
        """
                .formatted(
                        String.join(",\n", instances),
                        cpu,
                        memory,
                        ports,
                        String.join(",\n", tasks),
                        GROUP,
                        count,
                        String.join(", ", strategies),
                        String.join(", ", constraints));
    }

    /// What became of the request.
    ///
    /// @param prediction of its first task
    /// @param why of the same
    /// @param placed how many tasks found a place
    record Outcome(Prediction prediction, Why why, int placed) {}

    Outcome run() {
        if (!(ScenarioReader.read(json()) instanceof Reading.Valid valid)) {
            throw new IllegalStateException("not a situation: " + ScenarioReader.read(json()));
        }
        Simulation run = Simulation.load(valid.scenario());
        run.runUntil(Micros.ofSeconds(1));
        List<TraceDecision.Place> places =
                run.decisions().stream()
                        .filter(TraceDecision.Place.class::isInstance)
                        .map(TraceDecision.Place.class::cast)
                        .filter(one -> one.request().isPresent())
                        .toList();
        Why why = run.why(places.getFirst().seq());
        return new Outcome(
                Solving.of(run, why),
                why,
                (int) places.stream().filter(TraceDecision.Place::isPlaced).count());
    }
}
