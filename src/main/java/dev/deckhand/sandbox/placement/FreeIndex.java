package dev.deckhand.sandbox.placement;

import java.util.Arrays;

/// The instances of one zone in order of one number, such as a free resource, and then in tie
/// order, in buckets that know the largest amount of the other resource in them: finds the first
/// instance that fits without looking at most of those that cannot. Bench: PlacementBench.
final class FreeIndex {
    static final long NONE = -1;
    private static final int BUCKET = 64;

    private Bucket[] buckets = {new Bucket()};
    private int count = 1;

    private static final class Bucket {
        final long[] keys = new long[BUCKET];
        final int[] others = new int[BUCKET];
        int size;
        int largestOther = -1;

        void insert(long key, int other) {
            int at = -Arrays.binarySearch(keys, 0, size, key) - 1;
            System.arraycopy(keys, at, keys, at + 1, size - at);
            System.arraycopy(others, at, others, at + 1, size - at);
            keys[at] = key;
            others[at] = other;
            size++;
            largestOther = Math.max(largestOther, other);
        }

        void remove(long key) {
            int at = Arrays.binarySearch(keys, 0, size, key);
            if (at < 0) {
                throw new IllegalStateException("the index has no " + key);
            }
            int other = others[at];
            size--;
            System.arraycopy(keys, at + 1, keys, at, size - at);
            System.arraycopy(others, at + 1, others, at, size - at);
            if (other == largestOther) {
                findLargest();
            }
        }

        void findLargest() {
            largestOther = -1;
            for (int i = 0; i < size; i++) {
                largestOther = Math.max(largestOther, others[i]);
            }
        }
    }

    static long key(int free, int rank) {
        return (long) free << 32 | rank;
    }

    static int freeOf(long key) {
        return (int) (key >>> 32);
    }

    static int rankOf(long key) {
        return (int) key;
    }

    void insert(long key, int other) {
        int b = bucketOf(key);
        if (buckets[b].size == BUCKET) {
            split(b);
            if (key >= buckets[b + 1].keys[0]) {
                b++;
            }
        }
        buckets[b].insert(key, other);
    }

    void remove(long key) {
        int b = bucketOf(key);
        buckets[b].remove(key);
        if (buckets[b].size == 0 && count > 1) {
            System.arraycopy(buckets, b + 1, buckets, b, count - b - 1);
            count--;
        }
    }

    private void split(int b) {
        if (count == buckets.length) {
            buckets = Arrays.copyOf(buckets, count * 2);
        }
        System.arraycopy(buckets, b + 1, buckets, b + 2, count - b - 1);
        count++;
        Bucket lower = buckets[b];
        Bucket upper = new Bucket();
        upper.size = BUCKET / 2;
        System.arraycopy(lower.keys, BUCKET / 2, upper.keys, 0, BUCKET / 2);
        System.arraycopy(lower.others, BUCKET / 2, upper.others, 0, BUCKET / 2);
        lower.size = BUCKET / 2;
        lower.findLargest();
        upper.findLargest();
        buckets[b + 1] = upper;
    }

    /// The last bucket that starts at or before the key, else the first.
    private int bucketOf(long key) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (buckets[middle].keys[0] <= key) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// The key of the instance with the least of the resource that has enough of both and passes
    /// the other rules; the first in tie order among equals; [#NONE] without any.
    long firstFit(int need, int needOther, Plan plan) {
        long lowest = key(need, 0);
        int b = bucketOf(lowest);
        int i = from(buckets[b], lowest);
        for (; b < count; b++, i = 0) {
            Bucket bucket = buckets[b];
            if (bucket.largestOther >= needOther) {
                for (; i < bucket.size; i++) {
                    if (bucket.others[i] >= needOther && plan.passesRest(rankOf(bucket.keys[i]))) {
                        return bucket.keys[i];
                    }
                }
            }
        }
        return NONE;
    }

    /// Adds to `slots` all instances with just this amount of the resource that fit, in tie order,
    /// and returns the new count.
    int collect(int free, int needOther, Plan plan, int[] slots, int size) {
        int found = size;
        long lowest = key(free, 0);
        int b = bucketOf(lowest);
        int i = from(buckets[b], lowest);
        for (; b < count; b++, i = 0) {
            Bucket bucket = buckets[b];
            for (; i < bucket.size; i++) {
                if (freeOf(bucket.keys[i]) != free) {
                    return found;
                }
                int rank = rankOf(bucket.keys[i]);
                if (bucket.others[i] >= needOther && plan.passesRest(rank)) {
                    slots[found++] = plan.slotOfRank(rank);
                }
            }
        }
        return found;
    }

    private static int from(Bucket bucket, long lowest) {
        int at = Arrays.binarySearch(bucket.keys, 0, bucket.size, lowest);
        return at >= 0 ? at : -at - 1;
    }
}
