package dev.deckhand.content.generated;

import dev.deckhand.content.generated.Situation.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How many tasks with a host port find a place? One for each instance whose port is free, or as
/// many as fit when the port is dynamic.
final class PortConflict implements Family {
    @Override
    public String name() {
        return "port-conflict";
    }

    @Override
    public Map<String, Range> parameters(Level level) {
        return Map.of("instances", new Range(3, 5), "tasks", new Range(4, 10));
    }

    @Override
    public Optional<Variant> draw(Draw draw) {
        Level level = draw.level();
        int port = draw.one(List.of(80, 443, 8080, 9000));
        boolean udp = level != Level.EASY && draw.chance(40);
        boolean dynamic = level == Level.HARD && draw.chance(50);
        String protocol = udp ? "udp" : "tcp";
        int cpu = 128;
        int memory = draw.step(256, 512, 128);
        int wanted = draw.of("tasks");
        int instances = draw.of("instances");
        int taken = 0;
        int takenByOther = 0;
        int byMemory = 0;
        Situation situation =
                new Situation(cpu, memory)
                        .hostPort(dynamic ? 0 : port, protocol)
                        .strategy("binpack", "memory")
                        .count(wanted);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= instances; i++) {
            boolean same = draw.chance(40);
            boolean other = !same && level != Level.EASY && draw.chance(50);
            int room = draw.between(1, level == Level.HARD && dynamic ? 3 : 4);
            taken += same ? 1 : 0;
            takenByOther += other ? 1 : 0;
            byMemory += room;
            List<Integer> own = List.of(port);
            situation.with(
                    new Machine(
                                    "i" + i,
                                    InstancePick.zone(i, instances, 3),
                                    4096,
                                    memory * room + 64)
                            .ports(
                                    (udp ? other : same) ? own : List.of(),
                                    (udp ? same : other) ? own : List.of()));
            rows.add(
                    List.of(
                            "i" + i,
                            String.valueOf(memory * room + 64),
                            same
                                    ? port + "/" + protocol
                                    : other ? port + "/" + (udp ? "tcp" : "udp") : "–"));
        }
        int placed = situation.run().placed();
        if (taken == 0 || placed == 0) {
            return Optional.empty();
        }
        int free = instances - taken;
        String stem =
                "`RunTask` starts %s in bridge mode. Each reserves %d MiB and maps container port 80 to %s (%s). CPU is free everywhere. How many of them are placed?\n\n%s"
                        .formatted(
                                Text.count(wanted, "task"),
                                memory,
                                dynamic ? "host port 0" : "host port " + port,
                                protocol,
                                Text.table(
                                        List.of("Instance", "MiB free", "Host port in use"), rows));
        String rule =
                dynamic
                        ? "Host port 0 is dynamic: the runtime takes any free port, so only memory counts. "
                        : "A fixed host port can be held once for each instance and protocol. ";
        String here =
                dynamic
                        ? "The instances have room for %s, %d %s asked for."
                                .formatted(
                                        Text.count(byMemory, "task"),
                                        wanted,
                                        wanted == 1 ? "is" : "are")
                        : "Port %d/%s is free on %s of %d."
                                .formatted(port, protocol, free, instances);
        Choices choices =
                Choices.right(placed, rule + here)
                        .wrongIf(
                                !dynamic,
                                "by-memory",
                                Math.min(wanted, byMemory),
                                "That counts memory alone. A second task with the same fixed port cannot start beside the first, however much memory is free.")
                        .wrong(
                                "port-ignored-once",
                                Math.min(wanted, instances),
                                "One for each instance, but "
                                        + (dynamic
                                                ? "with dynamic ports several tasks share an instance."
                                                : "where the port is in use already, none fits."))
                        .wrongIf(
                                dynamic,
                                "dynamic-as-fixed",
                                Math.min(wanted, free),
                                "That treats port 0 as a fixed port. It stands for any free port, so the ports in use do not matter.")
                        .wrongIf(
                                !dynamic && takenByOther > 0,
                                "protocols-mixed",
                                Math.min(wanted, free - takenByOther),
                                "TCP and UDP are counted apart: a port in use for the other protocol is free for this one.")
                        .wrong(
                                "all",
                                wanted,
                                "Tasks that find no place are not started: `RunTask` reports them as failures.")
                        .wrong(
                                "one",
                                1,
                                "A fixed port is taken once on each instance, not once in the cluster.")
                        .wrong("one-more", placed + 1, "One too many: " + rule + here)
                        .wrong("one-less", placed - 1, "One too few: " + rule + here);
        return choices.single(
                draw,
                4,
                stem,
                rule
                        + (dynamic
                                ? "Beside a load balancer the target group learns the port that was taken."
                                : "What finds no port appears in `failures[]` as `RESOURCE:PORTS`; dynamic ports (host port 0) and `awsvpc` avoid this."));
    }
}
