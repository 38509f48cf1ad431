package dev.deckhand.sandbox.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What the containers of one task do, with every field resolved. Times count from RUNNING unless
/// it says otherwise; empty = never.
///
/// @param pullMicros from ACTIVATING to the image being there
/// @param startMicros from then to started
/// @param failure an error prefix: the task never reaches RUNNING
/// @param healthyMicros to the first HEALTHY of all containers with a health check
/// @param unhealthyMicros to UNHEALTHY of the essential containers with a health check
/// @param targetHealthyMicros to a healthy target, for a service with a target group
/// @param targetUnhealthyMicros to an unhealthy target
/// @param exitAfterMicros to the exit of the first essential container
/// @param stopMicros from SIGTERM to exit; empty or more than `stopTimeout`: killed then, exit code
///   137
/// @param containers by container name; wins over the fields above
public record Behaviour(
        long pullMicros,
        long startMicros,
        Optional<String> failure,
        Optional<Long> healthyMicros,
        Optional<Long> unhealthyMicros,
        Optional<Long> targetHealthyMicros,
        Optional<Long> targetUnhealthyMicros,
        Optional<Long> exitAfterMicros,
        int exitCode,
        Optional<Long> stopMicros,
        Map<String, ContainerBehaviour> containers) {

    public static final Behaviour DEFAULT =
            new Behaviour(
                    Micros.ofSeconds(5),
                    Micros.ofSeconds(2),
                    Optional.empty(),
                    Optional.of(Micros.ofSeconds(10)),
                    Optional.empty(),
                    Optional.of(Micros.ofSeconds(10)),
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    Optional.of(Micros.PER_SECOND),
                    Map.of());

    public Behaviour {
        containers = Ordered.map(containers);
    }

    /// What one container does.
    ///
    /// @param exits the n-th one for the n-th run; no entry = runs on
    /// @param healthResults pass or fail, n × interval after the container's start; the last one
    ///   repeats. Empty = not scripted
    public record ContainerBehaviour(List<Exit> exits, List<Boolean> healthResults) {
        public ContainerBehaviour {
            exits = List.copyOf(exits);
            healthResults = List.copyOf(healthResults);
        }

        public Optional<Exit> exitOfRun(int run) {
            return run < exits.size() ? Optional.of(exits.get(run)) : Optional.empty();
        }
    }

    /// The end of one run of a container, counted from that (re)start.
    public record Exit(long afterMicros, int exitCode) {}

    /// Some fields of a behaviour, as a file gives them under one key.
    public record Patch(
            Given<Long> pullMicros,
            Given<Long> startMicros,
            Given<String> failure,
            Given<Long> healthyMicros,
            Given<Long> unhealthyMicros,
            Given<Long> targetHealthyMicros,
            Given<Long> targetUnhealthyMicros,
            Given<Long> exitAfterMicros,
            Given<Integer> exitCode,
            Given<Long> stopMicros,
            Map<String, ContainerPatch> containers) {
        public Patch {
            containers = Ordered.map(containers);
        }

        /// The behaviour below with these fields on top.
        Behaviour onTopOf(Behaviour below) {
            var merged = new LinkedHashMap<>(below.containers);
            containers.forEach((name, patch) ->
                    merged.put(
                            name,
                            patch.onTopOf(
                                    merged.getOrDefault(
                                            name, new ContainerBehaviour(List.of(), List.of())))));
            return new Behaviour(
                    pullMicros.after(Optional.of(below.pullMicros)).orElse(DEFAULT.pullMicros),
                    startMicros.after(Optional.of(below.startMicros)).orElse(DEFAULT.startMicros),
                    failure.after(below.failure),
                    healthyMicros.after(below.healthyMicros),
                    unhealthyMicros.after(below.unhealthyMicros),
                    targetHealthyMicros.after(below.targetHealthyMicros),
                    targetUnhealthyMicros.after(below.targetUnhealthyMicros),
                    exitAfterMicros.after(below.exitAfterMicros),
                    exitCode.after(Optional.of(below.exitCode)).orElse(DEFAULT.exitCode),
                    stopMicros.after(below.stopMicros),
                    merged);
        }
    }

    /// Some fields of a container's behaviour.
    public record ContainerPatch(
            Optional<List<Exit>> exits, Optional<List<Boolean>> healthResults) {
        public ContainerPatch {
            exits = exits.map(List::copyOf);
            healthResults = healthResults.map(List::copyOf);
        }

        ContainerBehaviour onTopOf(ContainerBehaviour below) {
            return new ContainerBehaviour(
                    exits.orElse(below.exits), healthResults.orElse(below.healthResults));
        }
    }

    /// What the file says under one key.
    ///
    /// @param launches the n-th map lies on top of the rest for the n-th task made in this run
    public record Entry(Patch patch, List<Patch> launches) {
        public Entry {
            launches = List.copyOf(launches);
        }
    }

    /// All entries of a scenario, by task id, `family:revision` or `family`.
    public record Book(Map<String, Entry> entries) {
        public static final Book EMPTY = new Book(Map.of());

        public Book {
            entries = Ordered.map(entries);
        }

        /// The behaviour of a task: the most exact key wins, field by field, and its launch lies on
        /// top.
        ///
        /// @param launch counts from 0 the tasks made in this run from that task definition; empty
        ///   for a listed task
        public Behaviour of(String task, TaskDefinitionId definition, OptionalInt launch) {
            Behaviour behaviour = DEFAULT;
            Optional<List<Patch>> launches = Optional.empty();
            for (String key : List.of(definition.family(), definition.toString(), task)) {
                Entry entry = entries.get(key);
                if (entry != null) {
                    behaviour = entry.patch.onTopOf(behaviour);
                    launches = entry.launches.isEmpty() ? launches : Optional.of(entry.launches);
                }
            }
            if (launch.isPresent() && launches.isPresent()) {
                List<Patch> perLaunch = launches.get();
                if (launch.getAsInt() < perLaunch.size()) {
                    behaviour = perLaunch.get(launch.getAsInt()).onTopOf(behaviour);
                }
            }
            return behaviour;
        }
    }
}
