package dev.deckhand.sandbox.placement;

/// The first rule that an instance failed.
///
/// @param shortfall missing CPU units, MiB, GPUs or ENIs, or the number of taken ports; 0 where
///   nothing can be counted
public record Refusal(Reason reason, int shortfall) {
    static Refusal of(Reason reason, int missing) {
        return new Refusal(reason, reason.hasShortfall() ? missing : 0);
    }
}
