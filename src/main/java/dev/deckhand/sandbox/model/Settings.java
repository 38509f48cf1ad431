package dev.deckhand.sandbox.model;

/// [MODEL] Choices where AWS documents nothing.
///
/// @param tieBreak how equal candidates are ordered
/// @param provisioningTimeoutMicros how long a task waits in PROVISIONING
/// @param startRetryMicros first delay of a service that cannot start tasks, doubled each time
public record Settings(TieBreak tieBreak, long provisioningTimeoutMicros, long startRetryMicros) {
    public static final Settings DEFAULT =
            new Settings(TieBreak.ORDERED, Micros.ofSeconds(1800), Micros.ofSeconds(30));
}
