package dev.deckhand.ui.shared.sandbox;

import dev.deckhand.sandbox.engine.Picture;
import java.util.List;
import java.util.Map;

/// How a branch goes in figures, as far as it is computed.
///
/// @param samples in the order of time; each holds until the next
public record Figures(List<Sample> samples) {
    public static final Figures NONE = new Figures(List.of());

    public Figures {
        samples = List.copyOf(samples);
    }

    /// The figures of a picture.
    public static Sample of(Picture picture, long atMicros) {
        return Sampler.of(picture, atMicros);
    }

    /// The figures at one instant.
    ///
    /// @param services by name
    /// @param cpuPermille how much of all instances' CPU is reserved
    /// @param memoryPermille the same of their memory
    public record Sample(
            long atMicros, Map<String, Count> services, int cpuPermille, int memoryPermille) {
        public Sample {
            services = Map.copyOf(services);
        }
    }

    /// A service's tasks, and the CPU units that its tasks reserve.
    public record Count(int desired, int running, int pending, int cpu) {
        public static final Count NONE = new Count(0, 0, 0, 0);
    }
}
