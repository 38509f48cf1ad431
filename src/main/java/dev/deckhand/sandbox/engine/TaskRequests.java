package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.Requests.Refused;
import dev.deckhand.sandbox.engine.trace.StopCode;
import dev.deckhand.sandbox.model.CapacityProviderStrategyItem;
import dev.deckhand.sandbox.model.ContainerDefinition;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.LaunchType;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.TaskDefinition;
import dev.deckhand.sandbox.model.TaskStatus;
import dev.deckhand.sandbox.model.TimelineAction;
import dev.deckhand.sandbox.model.TimelineAction.ContainerOverride;
import dev.deckhand.sandbox.placement.Placement;
import dev.deckhand.sandbox.placement.Refusal;
import dev.deckhand.sandbox.placement.Requirement;
import dev.deckhand.sandbox.placement.WhyTable;
import dev.deckhand.sandbox.refusal.Objection;
import dev.deckhand.sandbox.refusal.TaskRules;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// RunTask, StartTask, StopTask and UpdateTaskProtection (ecs-scheduling 7.14, 7.10).
final class TaskRequests {
    private static final int DEFAULT_PROTECTION_MINUTES = 120;
    private static final int MOST_PROTECTION_MINUTES = 2_880;
    private static final int MOST_TASKS = 10;

    private final Engine engine;
    private final World world;
    private final Present present;

    TaskRequests(Engine engine, Present present) {
        this.engine = engine;
        world = engine.world;
        this.present = present;
    }

    void run(String request, TimelineAction.RunTask run) {
        if (isRepeated(run)) {
            return;
        }
        Refused.unlessEmpty(TaskRules.of(run, present));
        int definition = world.catalog.find(run.taskDefinition());
        TaskSpec spec = world.catalog.spec(definition);
        List<CapacityProviderStrategyItem> strategy =
                engine.starter.strategyOf(run.capacityProviderStrategy(), run.launchType());
        boolean onInstances = !run.launchType().equals(Optional.of(LaunchType.FARGATE));
        if (strategy.isEmpty() && onInstances && !hasInstances()) {
            throw Refused.invalid("No Container Instances were found in your cluster.");
        }
        String group = run.group().orElse("family:" + spec.family());
        Starter.Order order =
                engine.starter.order(
                        new TaskLife.Wish(
                                definition,
                                reserved(spec, run.overrides()),
                                group,
                                run.startedBy().orElse(""),
                                Tasks.NONE,
                                Tasks.NONE,
                                ""),
                        Optional.of(request),
                        run.launchType(),
                        run.placementConstraints(),
                        run.placementStrategy(),
                        engine.starter.zones(run.networkConfiguration(), definition));
        List<String> providers =
                strategy.isEmpty()
                        ? List.of()
                        : engine.starter.split(
                                strategy,
                                new int[strategy.size()],
                                run.count(),
                                group,
                                Optional.of(request));
        refuseBeyondLimit(order, providers);
        for (int i = 0; i < run.count(); i++) {
            Starter.Order one = providers.isEmpty() ? order : order.onProvider(providers.get(i));
            switch (engine.starter.start(one)) {
                case Starter.Outcome.Started _, Starter.Outcome.Waiting _ -> {}
                case Starter.Outcome.NoInstance(WhyTable why) -> fail(request, why);
                case Starter.Outcome.NoCapacity(String words) ->
                        engine.report.failure(
                                request, Optional.empty(), reason(words), Optional.empty());
            }
        }
    }

    private static String reason(String words) {
        return words.endsWith(Wording.NO_CAPACITY) ? Wording.NO_CAPACITY : words;
    }

    /// A full PROVISIONING queue refuses the whole request when its first task would have to wait.
    private void refuseBeyondLimit(Starter.Order order, List<String> providers) {
        if (!providers.isEmpty()
                && world.provisioning.size() >= Starter.MOST_PROVISIONING
                && engine.groups.canWait(providers.getFirst())
                && Placement.choose(
                                world.fleet, order.onProvider(providers.getFirst()).placement(), 0)
                        < 0) {
            throw new Refused(
                    Objection.CLIENT_EXCEPTION,
                    "You have reached the limit of tasks in the PROVISIONING state.");
        }
    }

    private boolean isRepeated(TimelineAction.RunTask run) {
        if (run.clientToken().isEmpty()) {
            return false;
        }
        String before = world.clientTokens.put(run.clientToken().get(), run.toString());
        if (before != null && !before.equals(run.toString())) {
            world.clientTokens.put(run.clientToken().get(), before);
            throw new Refused(
                    "ConflictException", "The client token was used before with other parameters.");
        }
        return before != null;
    }

    private boolean hasInstances() {
        for (int slot = 0; slot < world.fleet.size(); slot++) {
            if (world.fleet.status(slot) != InstanceStatus.INACTIVE) {
                return true;
            }
        }
        return false;
    }

    private void fail(String request, WhyTable why) {
        engine.report.failure(
                request,
                why.closest().map(WhyTable.Closest::containerInstance),
                why.closest()
                        .map(near -> near.refusal().reason().apiText())
                        .orElse("EMPTY CAPACITY PROVIDER"),
                Optional.empty());
    }

    /// What a task reserves when the request overrides some of it.
    private static Requirement reserved(TaskSpec spec, TimelineAction.Overrides overrides) {
        Requirement usual = spec.requirement();
        if (overrides.equals(TimelineAction.Overrides.NONE)) {
            return usual;
        }
        TaskDefinition definition = spec.definition();
        TaskDefinition sized =
                new TaskDefinition(
                        definition.family(),
                        definition.networkMode(),
                        overrides.cpu().or(definition::cpu),
                        overrides.memory().or(definition::memory),
                        definition.containerDefinitions(),
                        definition.placementConstraints(),
                        definition.requiresCompatibilities(),
                        definition.runtimePlatform(),
                        definition.ephemeralStorageGiB(),
                        definition.taskRoleArn(),
                        definition.executionRoleArn(),
                        definition.pidMode(),
                        definition.ipcMode(),
                        definition.volumes(),
                        definition.otherMembers());
        int cpu = 0;
        int memory = 0;
        int gpus = 0;
        for (ContainerDefinition container : definition.containerDefinitions()) {
            Optional<ContainerOverride> own =
                    overrides.containers().stream()
                            .filter(override -> override.name().equals(container.name()))
                            .findFirst();
            cpu +=
                    own.map(ContainerOverride::cpu)
                            .filter(OptionalInt::isPresent)
                            .map(OptionalInt::getAsInt)
                            .orElse(container.reservedCpu());
            memory += memory(container, own);
            gpus +=
                    own.map(ContainerOverride::gpus)
                            .filter(OptionalInt::isPresent)
                            .map(OptionalInt::getAsInt)
                            .orElse(container.gpus());
        }
        return usual.withReservation(
                        sized.cpuUnits().orElse(0) > 0 ? sized.cpuUnits().getAsInt() : cpu,
                        sized.memoryMiB().orElse(0) > 0 ? sized.memoryMiB().getAsInt() : memory)
                .withGpus(gpus);
    }

    private static int memory(ContainerDefinition container, Optional<ContainerOverride> override) {
        OptionalInt soft =
                override.map(ContainerOverride::memoryReservation).orElse(OptionalInt.empty());
        OptionalInt hard = override.map(ContainerOverride::memory).orElse(OptionalInt.empty());
        int reservation = soft.orElse(container.memoryReservation().orElse(0));
        return reservation > 0 ? reservation : hard.orElse(container.memory().orElse(0));
    }

    void start(String request, TimelineAction.StartTask start) {
        Refused.unlessEmpty(TaskRules.of(start, present));
        int definition = world.catalog.find(start.taskDefinition());
        TaskSpec spec = world.catalog.spec(definition);
        Starter.Order order =
                engine.starter.order(
                        new TaskLife.Wish(
                                definition,
                                reserved(spec, start.overrides()),
                                start.group().orElse("family:" + spec.family()),
                                start.startedBy().orElse(""),
                                Tasks.NONE,
                                Tasks.NONE,
                                ""),
                        Optional.of(request),
                        Optional.of(LaunchType.EC2),
                        List.of(),
                        List.of(),
                        engine.starter.zones(start.networkConfiguration(), definition));
        for (String instance : start.containerInstances()) {
            OptionalInt slot = world.fleet.slotOf(instance);
            if (slot.isEmpty()) {
                engine.report.failure(request, Optional.of(instance), "MISSING", Optional.empty());
                continue;
            }
            Optional<Refusal> refusal =
                    Placement.startTaskRefusal(world.fleet, slot.getAsInt(), order.placement());
            if (refusal.isPresent()) {
                engine.report.failure(
                        request,
                        Optional.of(instance),
                        refusal.get().reason().apiText(),
                        Optional.empty());
            } else {
                engine.starter.startOn(
                        order, slot.getAsInt(), "StartTask names the instance itself");
            }
        }
    }

    void stop(TimelineAction.StopTask stop) {
        int task = world.tasks.find(stop.task());
        if (task < 0) {
            throw Refused.invalid("The referenced task was not found.");
        }
        engine.life.stop(
                task, StopCode.USER_INITIATED, stop.reason().orElse("Task stopped by user"));
    }

    void protect(String request, TimelineAction.UpdateTaskProtection protection) {
        int minutes = protection.expiresInMinutes().orElse(DEFAULT_PROTECTION_MINUTES);
        if (protection.tasks().isEmpty() || protection.tasks().size() > MOST_TASKS) {
            throw Refused.invalid("UpdateTaskProtection takes 1 to 10 tasks.");
        }
        if (minutes < 1 || minutes > MOST_PROTECTION_MINUTES) {
            throw Refused.invalid("expiresInMinutes must be between 1 and 2880.");
        }
        for (String id : protection.tasks()) {
            int task = world.tasks.find(id);
            Optional<String> problem = problem(task, protection.protectionEnabled());
            if (problem.isPresent()) {
                engine.report.failure(request, Optional.of(id), problem.get(), Optional.empty());
            } else if (protection.protectionEnabled()) {
                world.tasks.protectedUntil(task, world.now + Micros.ofMinutes(minutes));
                engine.at(world.tasks.protectedUntil(task), Kind.PROTECTION_END, task, 0);
            } else {
                world.tasks.protectedUntil(task, Tasks.NEVER);
                engine.mark(world.tasks.service(task));
            }
        }
    }

    private Optional<String> problem(int task, boolean enables) {
        if (task < 0) {
            return Optional.of("MISSING");
        }
        if (!world.isServiceTask(task)
                || world.tasks.is(task, Tasks.DAEMON)
                || world.tasks.lastStatus(task) == TaskStatus.STOPPED) {
            return Optional.of("TASK_NOT_VALID");
        }
        ServiceState service = world.services.get(world.tasks.service(task));
        boolean old = !service.isPrimary(world.deployment(task));
        return enables && old ? Optional.of("DEPLOYMENT_BLOCKED") : Optional.empty();
    }
}
