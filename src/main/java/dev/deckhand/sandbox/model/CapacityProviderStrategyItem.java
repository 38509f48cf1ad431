package dev.deckhand.sandbox.model;

/// A provider's share of the tasks: first `base` of them, then by `weight`. Absent members are 0,
/// as in the API.
public record CapacityProviderStrategyItem(String capacityProvider, int weight, int base) {}
