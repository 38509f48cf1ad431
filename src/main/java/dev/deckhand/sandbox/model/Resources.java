package dev.deckhand.sandbox.model;

import java.util.OptionalInt;

/// Amounts of an instance as a file gives them: CPU units, MiB and GPUs, each of which may be left
/// out.
public record Resources(OptionalInt cpu, OptionalInt memory, OptionalInt gpu) {
    public static final Resources UNSPECIFIED =
            new Resources(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    public static Resources of(int cpu, int memory) {
        return new Resources(OptionalInt.of(cpu), OptionalInt.of(memory), OptionalInt.empty());
    }
}
