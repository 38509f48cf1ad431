package dev.deckhand.sandbox.model;

/// A subnet and the Availability Zone it lies in.
public record Subnet(String subnetId, String availabilityZone) {}
