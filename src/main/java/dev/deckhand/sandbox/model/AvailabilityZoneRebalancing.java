package dev.deckhand.sandbox.model;

/// Whether a service moves tasks between Availability Zones.
public enum AvailabilityZoneRebalancing implements ApiValue {
    ENABLED,
    DISABLED
}
