package dev.deckhand.sandbox.placement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// For each request that was made, one bit for each instance: whether it passes the rules that do
/// not depend on tasks.
///
/// Belongs to one state of the instances; a fleet that changes an instance goes on with [#changed],
/// its copies keep the old one. May be read by several threads: what one of them adds, another at
/// worst works out again.
final class Masks {
    private static final int MOST_REQUESTS = 512;

    private volatile Map<PlacementRequest, long[]> bits;

    Masks() {
        bits = Map.of();
    }

    private Masks(Map<PlacementRequest, long[]> bits) {
        this.bits = bits;
    }

    /// The bits of a request, never changed once made.
    long[] of(PlacementRequest request, Fleet fleet) {
        Map<PlacementRequest, long[]> known = bits;
        long[] mask = known.get(request);
        if (mask == null) {
            mask = new long[words(fleet.size())];
            for (int slot = 0; slot < fleet.size(); slot++) {
                set(mask, slot, Checks.passesSteadily(fleet, slot, request));
            }
            Map<PlacementRequest, long[]> more =
                    known.size() >= MOST_REQUESTS ? new HashMap<>() : new HashMap<>(known);
            more.put(request, mask);
            bits = more;
        }
        return mask;
    }

    /// The masks after one instance came or changed.
    Masks changed(Fleet fleet, int slot) {
        Map<PlacementRequest, long[]> known = bits;
        if (known.isEmpty()) {
            return new Masks();
        }
        Map<PlacementRequest, long[]> changed = new HashMap<>();
        known.forEach((request, mask) -> {
            long[] copy = Arrays.copyOf(mask, words(fleet.size()));
            set(copy, slot, Checks.passesSteadily(fleet, slot, request));
            changed.put(request, copy);
        });
        return new Masks(changed);
    }

    private static int words(int size) {
        return (size + Long.SIZE - 1) / Long.SIZE;
    }

    private static void set(long[] mask, int slot, boolean passes) {
        if (passes) {
            mask[slot >> 6] |= 1L << slot;
        } else {
            mask[slot >> 6] &= ~(1L << slot);
        }
    }
}
