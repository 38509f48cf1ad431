package dev.deckhand.sandbox.placement;

import java.util.Optional;

/// Decides where tasks go. Deciding changes nothing: the caller reserves.
public final class Placement {
    private Placement() {}

    /// What became of one wish to place a task.
    public sealed interface Decision {
        record Placed(int slot) implements Decision {}

        record NotPlaced() implements Decision {}
    }

    /// Chooses an instance: resources, then constraints, then strategies in their order, then the
    /// tie rule.
    ///
    /// @param chance a number from the caller's generator, one for each decision; only `random` and
    ///   seeded ties look at it
    public static Decision place(Fleet fleet, PlacementRequest request, long chance) {
        int slot = choose(fleet, request, chance);
        return slot < 0 ? new Decision.NotPlaced() : new Decision.Placed(slot);
    }

    /// [#place] without an object: the slot, or -1.
    public static int choose(Fleet fleet, PlacementRequest request, long chance) {
        return fleet.index().plan(request).choose(chance);
    }

    /// The first rule that keeps one instance from taking the task, as DAEMON services need it;
    /// empty when it can.
    public static Optional<Refusal> refusal(Fleet fleet, int slot, PlacementRequest request) {
        for (Reason reason : Reason.values()) {
            int missing = Checks.missing(reason, fleet, slot, request);
            if (missing > 0) {
                return Optional.of(Refusal.of(reason, missing));
            }
        }
        return Optional.empty();
    }

    /// The same for StartTask, which names the instance: constraints are not looked at.
    public static Optional<Refusal> startTaskRefusal(
            Fleet fleet, int slot, PlacementRequest request) {
        return refusal(fleet, slot, request)
                .filter(refusal -> refusal.reason().stage() != Reason.Stage.CONSTRAINTS);
    }
}
