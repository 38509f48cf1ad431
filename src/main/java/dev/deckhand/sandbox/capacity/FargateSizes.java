package dev.deckhand.sandbox.capacity;

/// Which pairs of task CPU and memory Fargate runs (ecs-scheduling 4.1).
public final class FargateSizes {
    private static final int LEAST_STORAGE_GIB = 21;
    private static final int MOST_STORAGE_GIB = 200;
    private static final int GIB = 1024;

    private FargateSizes() {}

    /// Whether there is a Fargate configuration of so many CPU units.
    public static boolean isCpu(int cpu) {
        return switch (cpu) {
            case 256, 512, 1024, 2048, 4096, 8192, 16_384, 32_768 -> true;
            default -> false;
        };
    }

    /// Whether Fargate offers `memory` MiB with `cpu` units.
    public static boolean isSize(int cpu, int memory) {
        return switch (cpu) {
            case 256 -> memory == 512 || memory == 1024 || memory == 2048;
            case 512 -> isStep(memory, 1, 4, 1);
            case 1024 -> isStep(memory, 2, 8, 1);
            case 2048 -> isStep(memory, 4, 16, 1);
            case 4096 -> isStep(memory, 8, 30, 1);
            case 8192 -> isStep(memory, 16, 60, 4);
            case 16_384 -> isStep(memory, 32, 120, 8);
            case 32_768 -> memory == 60 * GIB || memory == 120 * GIB || memory == 244 * GIB;
            default -> false;
        };
    }

    /// The default of 20 GiB cannot be written; what is written lies between 21 and 200.
    public static boolean isEphemeralStorage(int sizeInGib) {
        return sizeInGib >= LEAST_STORAGE_GIB && sizeInGib <= MOST_STORAGE_GIB;
    }

    private static boolean isStep(int memory, int fromGib, int toGib, int stepGib) {
        return memory >= fromGib * GIB
                && memory <= toGib * GIB
                && (memory - fromGib * GIB) % (stepGib * GIB) == 0;
    }
}
