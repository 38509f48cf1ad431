package dev.deckhand.sandbox.placement;

/// CPU units, MiB and number of GPUs.
public record Amounts(int cpu, int memory, int gpus) {
    public static Amounts of(int cpu, int memory) {
        return new Amounts(cpu, memory, 0);
    }

    Amounts minus(Amounts other) {
        return new Amounts(cpu - other.cpu, memory - other.memory, gpus - other.gpus);
    }
}
