package dev.deckhand.sandbox.model;

/// The bounds between which scaling may set a service's desired count, and which kinds of scaling
/// rest.
public record ScalableTarget(
        String service,
        int minCapacity,
        int maxCapacity,
        boolean dynamicScalingInSuspended,
        boolean dynamicScalingOutSuspended,
        boolean scheduledScalingSuspended) {
    /// The same with other bounds.
    public ScalableTarget withBounds(int newMinCapacity, int newMaxCapacity) {
        return new ScalableTarget(
                service,
                newMinCapacity,
                newMaxCapacity,
                dynamicScalingInSuspended,
                dynamicScalingOutSuspended,
                scheduledScalingSuspended);
    }
}
