package dev.deckhand.sandbox.model;

import java.util.Optional;

/// A target group that the scenario lists. One that is only named in a service gets the defaults
/// and the type that fits.
///
/// @param targetType empty = the one that fits the service
public record TargetGroup(
        String targetGroupArn, Optional<TargetType> targetType, long deregistrationDelayMicros) {
    public static final long DEFAULT_DEREGISTRATION_DELAY_MICROS = Micros.ofSeconds(300);

    public static TargetGroup named(String targetGroupArn) {
        return new TargetGroup(
                targetGroupArn, Optional.empty(), DEFAULT_DEREGISTRATION_DELAY_MICROS);
    }
}
