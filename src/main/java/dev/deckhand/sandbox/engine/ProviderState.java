package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.model.CapacityProvider;

/// A capacity provider while it runs: its instances, and where its scaling stands.
final class ProviderState {
    final int index;
    final CapacityProvider spec;

    /// Slots of its instances that are not gone, in the order in which they came.
    final Ints instances;

    int desiredCapacity;

    /// Instances that are being launched.
    int launching;

    /// The zones that they will be in, by position in the group's list.
    final Ints launchingZones;

    /// How many of those that are being launched are not wanted any more: they never register.
    int unwanted;

    /// Whether it belongs to the cluster, so that requests may name it.
    boolean associated = true;

    /// Whether ECS has forgotten it. Its group lives on without managed scaling, and keeps its
    /// size.
    boolean deleted;

    /// Whether EC2 has any to give.
    boolean available = true;

    /// Datapoints in a row below the target.
    int lowDatapoints;

    /// The end of the last launched instance's warm-up, and of the rest after a scale-out.
    long warmUntil = Tasks.NEVER;

    long scaleInFrom = Tasks.NEVER;

    ProviderState(int index, CapacityProvider spec) {
        this.index = index;
        this.spec = spec;
        instances = new Ints();
        launchingZones = new Ints();
    }

    ProviderState(ProviderState other) {
        this(other, other.spec);
    }

    /// The same with other settings.
    ProviderState with(CapacityProvider otherSpec) {
        return new ProviderState(this, otherSpec);
    }

    private ProviderState(ProviderState other, CapacityProvider spec) {
        index = other.index;
        this.spec = spec;
        instances = other.instances.copy();
        desiredCapacity = other.desiredCapacity;
        launching = other.launching;
        launchingZones = other.launchingZones.copy();
        unwanted = other.unwanted;
        associated = other.associated;
        deleted = other.deleted;
        available = other.available;
        lowDatapoints = other.lowDatapoints;
        warmUntil = other.warmUntil;
        scaleInFrom = other.scaleInFrom;
    }
}
