package dev.deckhand.content.generated;

import dev.deckhand.sandbox.placement.Fleet;
import dev.deckhand.sandbox.placement.InstanceType;
import dev.deckhand.sandbox.placement.Placement;
import dev.deckhand.sandbox.placement.PlacementRequest;
import dev.deckhand.sandbox.placement.Registration;
import dev.deckhand.sandbox.placement.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How many awsvpc tasks fit? Each takes a network interface, and the instance keeps one for
/// itself.
final class EniLimit implements Family {
    private static final List<String> TYPES =
            List.of(
                    "m5.large",
                    "m5.xlarge",
                    "m5.2xlarge",
                    "c5.large",
                    "c5.xlarge",
                    "m6i.large",
                    "r5.large");
    private static final List<String> NO_TRUNK = List.of("t3.medium", "t3.large", "t3.xlarge");
    private static final int MOST = 300;

    @Override
    public String name() {
        return "eni-limit";
    }

    @Override
    public Map<String, Range> parameters(Level level) {
        return switch (level) {
            case EASY -> Map.of("instances", new Range(1, 8));
            case MEDIUM, HARD -> Map.of("instances", new Range(2, 6));
        };
    }

    @Override
    public Optional<Variant> draw(Draw draw) {
        Level level = draw.level();
        boolean trunking = level != Level.EASY && draw.chance(70);
        boolean old = level == Level.HARD && trunking && draw.chance(50);
        InstanceType type =
                InstanceType.find(
                                draw.one(level == Level.HARD && draw.chance(35) ? NO_TRUNK : TYPES))
                        .orElseThrow();
        int instances = draw.of("instances");
        int before = old ? draw.between(1, instances - 1) : 0;
        int cpu = level == Level.HARD ? draw.one(List.of(128, 256, 512)) : 64;
        Requirement task = Requirement.of(cpu, 128).withEnis(1);
        Fleet fleet = new Fleet();
        for (int i = 0; i < instances; i++) {
            boolean trunked = trunking && i >= before;
            fleet.add(
                    Registration.of("i" + i, "az-a", type.cpu(), type.osMemory())
                            .withTaskEnis(type.taskEnis(trunked)));
        }
        int placed = place(fleet, task);
        int perInstance = type.cpu() / cpu;
        List<List<String>> facts = new ArrayList<>();
        facts.add(List.of("Instances", instances + " × `" + type.name() + "`"));
        facts.add(List.of("Registered CPU of each", type.cpu() + " units"));
        facts.add(List.of("Network interfaces of each", String.valueOf(type.enis())));
        facts.add(
                List.of(
                        "ENI trunking",
                        !trunking
                                ? "off"
                                : type.canTrunk()
                                        ? "on, up to %d tasks for each instance"
                                                .formatted(type.trunkedTaskEnis())
                                        : "on in the account, type not supported"));
        if (old) {
            facts.add(List.of("Launched before trunking was switched on", String.valueOf(before)));
        }
        String stem =
                "Tasks in `awsvpc` mode reserve %d CPU units and 128 MiB each. Memory is ample, and the subnets have addresses. How many of them run on these instances at most?\n\n%s"
                        .formatted(cpu, Text.table(List.of("What", "How many"), facts));
        int plain = type.taskEnis(false);
        String right = placedWhy(type, instances, before, trunking, cpu, perInstance, placed);
        Choices choices =
                Choices.right(placed, right)
                        .wrong(
                                "primary-counted",
                                instances * Math.min(perInstance, type.enis()),
                                "The primary interface belongs to the instance itself, so one less is left for tasks: %d of %d."
                                        .formatted(plain, type.enis()))
                        .wrongIf(
                                trunking,
                                "trunking-forgotten",
                                instances * Math.min(perInstance, plain),
                                "That leaves trunking out. " + right)
                        .wrongIf(
                                type.canTrunk() && (!trunking || old),
                                "trunking-everywhere",
                                instances * Math.min(perInstance, type.trunkedTaskEnis()),
                                trunking
                                        ? "Instances launched before the account opted in keep their old limit."
                                        : "That is the limit with ENI trunking, which is off here.")
                        .wrong(
                                "cpu-only",
                                instances * perInstance,
                                "That counts CPU alone. Each `awsvpc` task needs a network interface as well.")
                        .wrong(
                                "one-instance",
                                Math.min(perInstance, type.taskEnis(trunking)),
                                "That is the limit of one instance; there are " + instances + ".")
                        .wrong(
                                "trunk-slot",
                                instances * Math.min(perInstance, Math.max(0, plain - 1)),
                                "Only the primary interface is kept back, not a second one.")
                        .wrong(
                                "both",
                                instances * Math.min(perInstance, type.enis() + 1),
                                "More tasks than interfaces: each task needs one of its own.");
        return choices.single(
                draw,
                4,
                stem,
                "Without trunking an instance takes as many `awsvpc` tasks as it has interfaces, less one. Trunking raises this on supported types, for instances launched after the account opted in. CPU and memory still count.");
    }

    private static int place(Fleet fleet, Requirement task) {
        PlacementRequest request = PlacementRequest.ofService(task, "web");
        int placed = 0;
        int slot = Placement.choose(fleet, request, 0);
        while (slot >= 0 && placed < MOST) {
            fleet.reserve(slot, task, request.group());
            placed++;
            slot = Placement.choose(fleet, request, 0);
        }
        return placed;
    }

    private static String placedWhy(
            InstanceType type,
            int instances,
            int before,
            boolean trunking,
            int cpu,
            int perInstance,
            int placed) {
        List<String> parts = new ArrayList<>();
        if (instances > before) {
            parts.add(part(instances - before, type.taskEnis(trunking), perInstance, cpu));
        }
        if (before > 0) {
            parts.add(part(before, type.taskEnis(false), perInstance, cpu));
        }
        return String.join(" and ", parts) + ": " + placed + " in all.";
    }

    private static String part(int instances, int enis, int perInstance, int cpu) {
        return enis <= perInstance
                ? "%s with %s for tasks each"
                        .formatted(Text.count(instances, "instance"), Text.count(enis, "interface"))
                : "%s with CPU for %s each (%d units a task), though there are %d interfaces"
                        .formatted(
                                Text.count(instances, "instance"),
                                Text.count(perInstance, "task"),
                                cpu,
                                enis);
    }
}
