package dev.deckhand.sandbox.placement;

import dev.deckhand.sandbox.model.ContainerInstance;
import dev.deckhand.sandbox.model.ListedTask;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.model.TaskDefinition;
import dev.deckhand.sandbox.model.TaskDefinitionId;
import dev.deckhand.sandbox.model.TaskStatus;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What a scenario's instances have at 0s, with the listed tasks in place.
///
/// Registered = what the file gives; else by type; without a type what is said to remain plus what
/// the listed tasks reserve. When the file says that less remains than the tasks would leave, the
/// difference stays taken for the whole run.
public final class StartState {
    private StartState() {}

    /// What an instance registered, and what would be left of it without the listed tasks; empty =
    /// the file does not tell.
    public record Sizes(
            OptionalInt cpu,
            OptionalInt memory,
            int gpus,
            OptionalInt remainingCpu,
            OptionalInt remainingMemory,
            int remainingGpus) {
        public boolean isComplete() {
            return cpu.isPresent() && memory.isPresent();
        }

        public Amounts registered() {
            return new Amounts(cpu.orElse(0), memory.orElse(0), gpus);
        }

        /// Before any listed task is put on it.
        public Amounts remaining() {
            return new Amounts(remainingCpu.orElse(0), remainingMemory.orElse(0), remainingGpus);
        }
    }

    /// The task definitions of a scenario by `family:revision`, and by `family` for the newest
    /// revision.
    public static Map<String, TaskDefinition> definitions(Scenario scenario) {
        Map<String, TaskDefinition> byName = new LinkedHashMap<>();
        Map<String, Integer> revisions = new HashMap<>();
        for (TaskDefinition definition : scenario.taskDefinitions()) {
            int revision = revisions.merge(definition.family(), 1, Integer::sum);
            byName.put(new TaskDefinitionId(definition.family(), revision).toString(), definition);
            byName.put(definition.family(), definition);
        }
        return Collections.unmodifiableMap(byName);
    }

    /// What the listed tasks on each instance reserve together, by instance id; tasks that have
    /// STOPPED hold nothing.
    public static Map<String, Amounts> listedAmounts(Scenario scenario) {
        Map<String, Requirement> needs = needs(scenario);
        Map<String, Amounts> sums = new HashMap<>();
        for (ListedTask task : scenario.tasks()) {
            Requirement need = needs.get(task.taskDefinition());
            if (need != null && task.containerInstance().isPresent() && holdsRoom(task)) {
                sums.merge(
                        task.containerInstance().get(),
                        new Amounts(need.cpu(), need.memory(), need.gpus()),
                        (a, b) ->
                                new Amounts(
                                        a.cpu() + b.cpu(),
                                        a.memory() + b.memory(),
                                        a.gpus() + b.gpus()));
            }
        }
        return Collections.unmodifiableMap(sums);
    }

    /// What each task definition reserves, by the names of [#definitions].
    public static Map<String, Requirement> needs(Scenario scenario) {
        Map<String, Requirement> needs = new LinkedHashMap<>();
        definitions(scenario)
                .forEach((name, definition) -> needs.put(name, Requirement.of(definition)));
        return Collections.unmodifiableMap(needs);
    }

    public static boolean holdsRoom(ListedTask task) {
        return task.lastStatus() != TaskStatus.STOPPED;
    }

    /// What an instance has, from the file or by its type.
    ///
    /// @param listed what the listed tasks on it reserve; zero for an instance that registers
    ///   during the run
    public static Sizes sizes(ContainerInstance instance, Amounts listed) {
        Optional<InstanceType> type = instance.ec2InstanceType().flatMap(InstanceType::find);
        var given = instance.registeredResources();
        var left = instance.remainingResources();
        OptionalInt osMemory =
                instance.osMemory().isPresent()
                        ? instance.osMemory()
                        : type.map(known -> OptionalInt.of(known.osMemory()))
                                .orElse(OptionalInt.empty());
        OptionalInt cpu =
                first(
                        given.cpu(),
                        type.map(known -> OptionalInt.of(known.cpu())).orElse(OptionalInt.empty()),
                        plus(left.cpu(), listed.cpu()));
        OptionalInt memory =
                first(
                        given.memory(),
                        plus(osMemory, -instance.reservedMemory()),
                        plus(left.memory(), listed.memory()));
        OptionalInt gpus =
                first(
                        given.gpu(),
                        type.map(known -> OptionalInt.of(known.gpus())).orElse(OptionalInt.empty()),
                        plus(left.gpu(), listed.gpus()));
        return new Sizes(
                cpu,
                memory,
                gpus.orElse(0),
                first(plus(left.cpu(), listed.cpu()), cpu, OptionalInt.empty()),
                first(plus(left.memory(), listed.memory()), memory, OptionalInt.empty()),
                first(plus(left.gpu(), listed.gpus()), gpus, OptionalInt.empty()).orElse(0));
    }

    /// The instances of a scenario that the reader accepted, in file order, with the listed tasks
    /// on them.
    public static Fleet fleet(Scenario scenario) {
        Map<String, Amounts> listed = listedAmounts(scenario);
        Map<String, Requirement> needs = needs(scenario);
        Map<String, TaskDefinition> definitions = definitions(scenario);
        var fleet = new Fleet();
        for (ContainerInstance instance : scenario.cluster().containerInstances()) {
            Sizes sizes = sizes(instance, listed.getOrDefault(instance.id(), Amounts.of(0, 0)));
            fleet.add(
                    Registration.of(
                            instance,
                            scenario.subnets(),
                            scenario.startsAt(),
                            sizes.registered(),
                            sizes.remaining()));
        }
        for (ListedTask task : scenario.tasks()) {
            OptionalInt slot =
                    task.containerInstance().map(fleet::slotOf).orElse(OptionalInt.empty());
            Requirement need = needs.get(task.taskDefinition());
            TaskDefinition definition = definitions.get(task.taskDefinition());
            if (slot.isEmpty() || need == null || definition == null || !holdsRoom(task)) {
                continue;
            }
            String group = task.groupOr(definition.family());
            boolean running = task.lastStatus().compareTo(TaskStatus.RUNNING) >= 0;
            fleet.reserve(slot.getAsInt(), need, group);
            if (running) {
                fleet.taskStarted(slot.getAsInt());
            }
            if (task.desiredStatus() == TaskStatus.STOPPED) {
                fleet.taskStopping(slot.getAsInt(), group, running);
            }
        }
        return fleet;
    }

    private static OptionalInt first(OptionalInt a, OptionalInt b, OptionalInt c) {
        return a.isPresent() ? a : b.isPresent() ? b : c;
    }

    private static OptionalInt plus(OptionalInt value, int more) {
        return value.isPresent() ? OptionalInt.of(value.getAsInt() + more) : value;
    }
}
