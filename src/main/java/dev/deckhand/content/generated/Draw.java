package dev.deckhand.content.generated;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

/// Chance for one variant, and the ranges to draw from.
final class Draw {
    private final Level level;
    private final Map<String, Range> ranges;
    private final SplittableRandom random;

    /// @param ranges one for each parameter of the family
    Draw(Level level, Map<String, Range> ranges, long seed) {
        this.level = level;
        this.ranges = ranges;
        this.random = new SplittableRandom(seed);
    }

    Level level() {
        return level;
    }

    /// A number from the range of a parameter.
    int of(String parameter) {
        Range range = ranges.get(parameter);
        if (range == null) {
            throw new IllegalArgumentException("no parameter " + parameter);
        }
        return between(range.least(), range.most());
    }

    /// From `least` to `most`, both included.
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /// The same in steps, such as 128, 256, 384.
    int step(int least, int most, int step) {
        return least + step * random.nextInt((most - least) / step + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /// So many different ones, in a drawn order.
    <T> List<T> some(int count, List<T> of) {
        return shuffled(of).subList(0, count);
    }

    <T> List<T> shuffled(List<T> of) {
        List<T> shuffled = new ArrayList<>(of);
        Collections.shuffle(shuffled, Random.from(random));
        return shuffled;
    }
}
