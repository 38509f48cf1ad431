package dev.deckhand.content.generated;

import dev.deckhand.content.generated.Variant.Option;
import dev.deckhand.sandbox.capacity.FargateSizes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Which pairs of CPU and memory does Fargate offer?
final class FargateSize implements Family {
    private static final int GIB = 1024;
    private static final List<Integer> SMALL = List.of(256, 512, 1024);
    private static final List<Integer> MIDDLE = List.of(512, 1024, 2048, 4096);
    private static final List<Integer> LARGE = List.of(2048, 4096, 8192, 16_384, 32_768);

    @Override
    public String name() {
        return "fargate-size";
    }

    @Override
    public Map<String, Range> parameters(Level level) {
        return level == Level.HARD
                ? Map.of("options", Range.of(5), "valid", new Range(2, 3))
                : Map.of("options", Range.of(4));
    }

    private record Size(int cpu, int memory) {
        String text() {
            return "%d CPU units, %d MiB".formatted(cpu, memory);
        }

        boolean isOffered() {
            return FargateSizes.isSize(cpu, memory);
        }
    }

    @Override
    public Optional<Variant> draw(Draw draw) {
        List<Integer> cpus =
                switch (draw.level()) {
                    case EASY -> SMALL;
                    case MEDIUM -> MIDDLE;
                    case HARD -> LARGE;
                };
        Set<Size> drawn = new HashSet<>();
        List<Size> offered = new ArrayList<>();
        List<Size> refused = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int cpu = draw.one(cpus);
            Size size = new Size(cpu, memory(draw, cpu));
            if (drawn.add(size)) {
                (size.isOffered() ? offered : refused).add(size);
            }
        }
        int options = draw.of("options");
        int valid = draw.level() == Level.HARD ? draw.of("valid") : 1;
        boolean findRefused = draw.level() == Level.MEDIUM && draw.chance(50);
        List<Size> right = findRefused ? refused : offered;
        List<Size> wrong = findRefused ? offered : refused;
        if (right.size() < valid || wrong.size() < options - valid) {
            return Optional.empty();
        }
        List<Option> shown = new ArrayList<>();
        Set<String> answer = new HashSet<>();
        for (Size size : right.subList(0, valid)) {
            answer.add(id(size));
            shown.add(new Option(id(size), size.text(), why(size)));
        }
        for (Size size : wrong.subList(0, options - valid)) {
            shown.add(new Option(id(size), size.text(), why(size)));
        }
        String explanation =
                "Memory goes with CPU in steps: 256 units take 512 MiB, 1 or 2 GB; 512 take 1 to 4 GB; 1024 take 2 to 8 GB; 2048 take 4 to 16 GB; 4096 take 8 to 30 GB, all in steps of 1 GB; 8192 take 16 to 60 GB in steps of 4; 16384 take 32 to 120 GB in steps of 8; 32768 take 60, 120 or 244 GB.";
        return Optional.of(
                draw.level() == Level.HARD
                        ? new Variant.Multiple(
                                "Some teams ask for large Linux tasks on Fargate. Which of these task sizes can be registered?",
                                explanation,
                                draw.shuffled(shown),
                                answer)
                        : new Variant.Single(
                                findRefused
                                        ? "A template offers these task sizes for Fargate (Linux). One of them is refused when it is registered. Which?"
                                        : "A team sizes a Linux task for Fargate. Which of these sizes can be registered?",
                                explanation,
                                draw.shuffled(shown),
                                answer.iterator().next()));
    }

    private static String id(Size size) {
        return "s" + size.cpu() + "-" + size.memory();
    }

    /// A size from around the range that the CPU has.
    private static int memory(Draw draw, int cpu) {
        return switch (cpu) {
            case 256 -> draw.one(List.of(256, 512, GIB, 1536, 2 * GIB, 3 * GIB, 4 * GIB));
            case 512 -> draw.one(List.of(512, GIB, 2 * GIB, 2560, 3 * GIB, 4 * GIB, 5 * GIB));
            case 8192 -> draw.step(12, 64, 2) * GIB;
            case 16_384 -> draw.step(24, 128, 4) * GIB;
            case 32_768 -> draw.one(List.of(60, 64, 96, 120, 128, 240, 244)) * GIB;
            default ->
                    draw.between(cpu / 512 - 1, cpu / 128 + 4) * GIB
                            + (draw.chance(20) ? GIB / 2 : 0);
        };
    }

    private static String why(Size size) {
        List<Integer> all =
                IntStream.rangeClosed(1, 976)
                        .map(quarter -> quarter * GIB / 4)
                        .filter(memory -> FargateSizes.isSize(size.cpu(), memory))
                        .boxed()
                        .toList();
        int least = all.getFirst();
        int most = all.getLast();
        if (size.isOffered()) {
            return "With %d CPU units Fargate offers %s to %s, and this is one of its steps."
                    .formatted(size.cpu(), amount(least), amount(most));
        }
        if (size.memory() < least) {
            return "With %d CPU units the least is %s.".formatted(size.cpu(), amount(least));
        }
        if (size.memory() > most) {
            return "With %d CPU units the most is %s; more memory needs more CPU."
                    .formatted(size.cpu(), amount(most));
        }
        int below = all.stream().filter(one -> one < size.memory()).max(Integer::compare).orElse(0);
        int above = all.stream().filter(one -> one > size.memory()).min(Integer::compare).orElse(0);
        return "It lies between two steps: with %d CPU units, %s is followed by %s."
                .formatted(size.cpu(), amount(below), amount(above));
    }

    private static String amount(int memory) {
        return memory < GIB ? memory + " MiB" : memory / GIB + " GB (" + memory + " MiB)";
    }
}
