package dev.deckhand.sandbox.model;

import java.util.Optional;

/// The load of a service: requests a second, and percent of the reserved CPU and memory. Empty = no
/// data.
public record Load(
        Optional<Decimal> loadPerSecond,
        Optional<Decimal> cpuUtilization,
        Optional<Decimal> memoryUtilization) {
    public static final Load NONE =
            new Load(Optional.of(Decimal.ZERO), Optional.empty(), Optional.empty());

    /// The load once a `setLoad` has been carried out.
    public Load after(TimelineAction.SetLoad change) {
        return new Load(
                change.loadPerSecond().after(loadPerSecond),
                change.cpuUtilization().after(cpuUtilization),
                change.memoryUtilization().after(memoryUtilization));
    }
}
