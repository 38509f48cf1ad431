package dev.deckhand.content.generated;

import dev.deckhand.sandbox.model.TaskDefinition;
import dev.deckhand.sandbox.placement.Requirement;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// How much does a task reserve? The task level wins over the containers, the soft memory limit
/// over the hard one.
final class ReservationArithmetic implements Family {
    @Override
    public String name() {
        return "reservation-arithmetic";
    }

    @Override
    public Map<String, Range> parameters(Level level) {
        return switch (level) {
            case EASY -> Map.of("containers", Range.of(2));
            case MEDIUM -> Map.of("containers", new Range(2, 3));
            case HARD -> Map.of("containers", new Range(2, 3), "free", new Range(2, 6));
        };
    }

    private record Container(String name, int cpu, OptionalInt soft, int hard) {
        String json() {
            return "{ \"name\": \"%s\", \"image\": \"example/%s:1\", \"cpu\": %d, \"memory\": %d%s }"
                    .formatted(
                            name,
                            name,
                            cpu,
                            hard,
                            soft.isPresent() ? ", \"memoryReservation\": " + soft.getAsInt() : "");
        }
    }

    @Override
    public Optional<Variant> draw(Draw draw) {
        List<Container> containers = new ArrayList<>();
        List<String> names = List.of("app", "proxy", "log-router");
        for (int i = 0; i < draw.of("containers"); i++) {
            boolean soft = draw.level() != Level.EASY ? draw.chance(60) : i == 0;
            int hard = draw.step(256, 1024, 128);
            containers.add(
                    new Container(
                            names.get(i),
                            draw.step(64, 512, 64),
                            soft
                                    ? OptionalInt.of(hard - 64 * draw.between(1, 3))
                                    : OptionalInt.empty(),
                            hard));
        }
        int hard = containers.stream().mapToInt(Container::hard).sum();
        boolean task = draw.level() != Level.EASY && draw.chance(50);
        OptionalInt taskMemory =
                task
                        ? OptionalInt.of((hard / 256 + draw.between(1, 3)) * 256)
                        : OptionalInt.empty();
        Requirement needs = Requirement.of(definition(containers, taskMemory));
        int soft = containers.stream().mapToInt(one -> one.soft().orElse(one.hard())).sum();
        if (soft == hard) {
            return Optional.empty();
        }
        return draw.level() == Level.HARD
                ? howMany(draw, containers, taskMemory, needs.memory(), soft, hard)
                : howMuch(draw, containers, taskMemory, needs.memory(), soft, hard);
    }

    private static TaskDefinition definition(List<Container> containers, OptionalInt taskMemory) {
        String json =
                """
                { "format": 1, "id": "reservation", "seed": 1, "cluster": { "name": "demo", "containerInstances": [] },
                  "taskDefinitions": [ { "family": "shop", %s"containerDefinitions": [ %s ] } ], "timeline": [] }
                """
                        .formatted(
                                taskMemory.isPresent()
                                        ? "\"memory\": \"" + taskMemory.getAsInt() + "\", "
                                        : "",
                                String.join(
                                        ", ", containers.stream().map(Container::json).toList()));
        if (ScenarioReader.read(json) instanceof Reading.Valid valid) {
            return valid.scenario().taskDefinitions().getFirst();
        }
        throw new IllegalStateException("not a task definition: " + json);
    }

    private static Optional<Variant> howMuch(
            Draw draw,
            List<Container> containers,
            OptionalInt taskMemory,
            int right,
            int soft,
            int hard) {
        String stem =
                "A task definition for EC2 has %s and these containers. How many MiB does placement reserve for one task?\n\n%s"
                        .formatted(level(taskMemory), table(containers));
        String why = rightWhy(taskMemory, soft);
        return Choices.right(right, why)
                .wrong(
                        "hard-limits",
                        hard,
                        "That adds the hard limits. "
                                + (taskMemory.isPresent()
                                        ? "With task-level memory the containers do not count for placement."
                                        : "Where a container has a `memoryReservation`, that soft limit is what placement reserves; the hard limit only decides when it is killed."))
                .wrong(
                        "soft-limits",
                        soft,
                        "That adds what the containers reserve, but task-level memory is set and wins.")
                .wrong(
                        "only-soft",
                        containers.stream().mapToInt(one -> one.soft().orElse(0)).sum(),
                        "Containers without `memoryReservation` count too, with their hard limit. "
                                + why)
                .wrong(
                        "both",
                        hard + containers.stream().mapToInt(one -> one.soft().orElse(0)).sum(),
                        "Soft and hard limit of one container are never added. " + why)
                .wrong(
                        "largest",
                        containers.stream().mapToInt(Container::hard).max().orElseThrow(),
                        "The task needs room for all its containers, not for the largest one. "
                                + why)
                .single(
                        draw,
                        4,
                        stem,
                        "Placement reserves the task-level memory where there is one; else, container by container, `memoryReservation` where it is set and `memory` where it is not.");
    }

    private static Optional<Variant> howMany(
            Draw draw,
            List<Container> containers,
            OptionalInt taskMemory,
            int memory,
            int soft,
            int hard) {
        int free = memory * draw.of("free") + 64 * draw.between(0, memory / 64 - 1);
        int right = free / memory;
        Map<String, String> mistakes = new LinkedHashMap<>();
        String why = rightWhy(taskMemory, soft);
        mistake(
                mistakes,
                right,
                free / hard,
                "That divides by the hard limits, "
                        + hard
                        + " MiB. A task reserves "
                        + memory
                        + ": "
                        + lower(why));
        mistake(
                mistakes,
                right,
                free / soft,
                "That divides by what the containers reserve, "
                        + soft
                        + " MiB. A task reserves "
                        + memory
                        + ": "
                        + lower(why));
        mistake(
                mistakes,
                right,
                (free + memory - 1) / memory,
                "That rounds up: the last of them would be %d MiB short."
                        .formatted(memory - free % memory));
        if (mistakes.isEmpty()) {
            return Optional.empty();
        }
        String stem =
                "An instance has %d MiB of memory left and CPU enough. A task definition has %s and these containers. The instance takes ____ more tasks of it.\n\n%s"
                        .formatted(free, level(taskMemory), table(containers));
        return Optional.of(
                new Variant.Fill(
                        stem,
                        "%s That is %d MiB a task, and %d ÷ %d leaves room for %s."
                                .formatted(why, memory, free, memory, Text.count(right, "task")),
                        List.of(String.valueOf(right)),
                        mistakes));
    }

    private static void mistake(Map<String, String> mistakes, int right, int wrong, String why) {
        if (wrong != right) {
            mistakes.putIfAbsent(String.valueOf(wrong), why);
        }
    }

    private static String lower(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static String level(OptionalInt taskMemory) {
        return taskMemory.isPresent()
                ? "`memory` " + taskMemory.getAsInt() + " at task level"
                : "no memory at task level";
    }

    private static String rightWhy(OptionalInt taskMemory, int soft) {
        return taskMemory.isPresent()
                ? "Task-level memory is set, so it is what placement reserves, whatever the containers say."
                : "Each container counts with its `memoryReservation`, or with `memory` where it has none: %d MiB together."
                        .formatted(soft);
    }

    private static String table(List<Container> containers) {
        return Text.table(
                List.of("Container", "cpu", "memoryReservation", "memory"),
                containers.stream()
                        .map(one ->
                                List.of(
                                        one.name(),
                                        String.valueOf(one.cpu()),
                                        one.soft().isPresent()
                                                ? String.valueOf(one.soft().getAsInt())
                                                : "–",
                                        String.valueOf(one.hard())))
                        .toList());
    }
}
