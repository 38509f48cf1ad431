package dev.deckhand.content.generated;

import dev.deckhand.content.generated.Situation.Machine;
import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.Why;
import dev.deckhand.sandbox.placement.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One instance of a cluster cannot take the task. Which one, and what does ECS say? Just one rule
/// fails, so that the order in which rules are looked at does not matter.
final class RefusedInstance implements Family {
    private static final int PORT = 8080;

    @Override
    public String name() {
        return "refused-instance";
    }

    @Override
    public Map<String, Range> parameters(Level level) {
        return Map.of("instances", new Range(3, 4));
    }

    private static List<Reason> causes(Level level) {
        return switch (level) {
            case EASY -> List.of(Reason.CPU, Reason.MEMORY);
            case MEDIUM -> List.of(Reason.CPU, Reason.MEMORY, Reason.PORTS);
            case HARD -> List.of(Reason.PORTS, Reason.AGENT, Reason.MEMBER_OF, Reason.MEMORY);
        };
    }

    @Override
    public Optional<Variant> draw(Draw draw) {
        Level level = draw.level();
        Reason cause = draw.one(causes(level));
        int cpu = draw.step(256, 1024, 128);
        int memory = draw.step(512, 2048, 256);
        int instances = draw.of("instances");
        int refused = draw.between(1, instances);
        boolean port = level != Level.EASY;
        boolean constraint = level == Level.HARD;
        Situation situation = new Situation(cpu, memory);
        if (port) {
            situation.hostPort(PORT, "tcp");
        }
        if (constraint) {
            situation.memberOf("attribute:stack == prod");
        }
        for (int i = 1; i <= instances; i++) {
            boolean here = i == refused;
            Machine machine =
                    new Machine(
                            "i" + i,
                            InstancePick.zone(i, instances, 3),
                            here && cause == Reason.CPU
                                    ? cpu - 128 * draw.between(1, Math.min(4, cpu / 128))
                                    : cpu + 128 * draw.between(0, 6),
                            here && cause == Reason.MEMORY
                                    ? memory - 64 * draw.between(1, 6)
                                    : memory + 128 * draw.between(0, 10));
            if (port) {
                boolean taken = here && cause == Reason.PORTS;
                machine.ports(
                        List.of(taken ? PORT : draw.one(List.of(8081, 9090, 3000))),
                        !taken && draw.chance(40) ? List.of(PORT) : List.of());
            }
            if (constraint) {
                machine.attribute("stack", here && cause == Reason.MEMBER_OF ? "dev" : "prod");
            }
            situation.with(here && cause == Reason.AGENT ? machine.withoutAgent() : machine);
        }
        Situation.Outcome outcome = situation.run();
        List<Why.Candidate> out =
                outcome.why().candidates().stream()
                        .filter(one -> one.refused().isPresent())
                        .toList();
        if (out.size() != 1) {
            return Optional.empty();
        }
        return question(draw, outcome, out.getFirst(), cpu, memory);
    }

    private static Optional<Variant> question(
            Draw draw, Situation.Outcome outcome, Why.Candidate out, int cpu, int memory) {
        String id = out.containerInstance();
        String reason = out.refused().map(TraceDecision.Reason::reason).orElseThrow();
        String why = outcome.prediction().why(id);
        Choices choices = Choices.right("right", text(id, reason), why);
        for (Reason other : draw.shuffled(causes(draw.level()))) {
            if (!other.apiText().equals(reason)) {
                choices.wrong(
                        "other-reason",
                        text(id, other.apiText()),
                        "It is this instance, but for another reason. " + why);
            }
        }
        List<String> others = new ArrayList<>();
        outcome.prediction().hosts().forEach(host -> others.add(host.id()));
        others.remove(id);
        int number = 0;
        for (String other : draw.shuffled(others)) {
            choices.wrong(
                    "passing-" + ++number,
                    text(other, number == 1 ? reason : draw.one(causes(draw.level())).apiText()),
                    "`%s` passes every check; look at `%s`. %s".formatted(other, id, why));
        }
        boolean port = draw.level() != Level.EASY;
        boolean constraint = draw.level() == Level.HARD;
        String stem =
                "A task in bridge mode %s%s%s. One instance of the cluster cannot take it. Which one, and what is the reason?\n\n%s"
                        .formatted(
                                InstancePick.task(cpu, memory),
                                port ? ", and maps host port " + PORT + " (tcp)" : "",
                                constraint
                                        ? ", with the constraint `memberOf(attribute:stack == prod)`"
                                        : "",
                                outcome.prediction().table());
        return choices.single(
                draw,
                4,
                stem,
                "A task goes only where its CPU, memory and host ports are free, the agent is connected and every constraint holds; one miss is enough. A port is taken for one protocol at a time.");
    }

    private static String text(String instance, String reason) {
        return "`%s`, for `%s`".formatted(instance, reason);
    }
}
