package dev.deckhand.memory;

import java.util.Arrays;
import java.util.List;

/// The 21 numbers w0 to w20 that FSRS-6 is fitted with. Always finite and inside their bounds.
public record FsrsParameters(List<Double> values) {
    public static final int COUNT = 21;

    /// Section 3, bounds. The lower bound of w19 is 0.01, but 0 stands for "no short-term memory".
    private static final double[] LOWER = {
        0.001, 0.001, 0.001, 0.001, 1, 0.001, 0.001, 0.001, 0, 0, 0.001, 0.001, 0.001, 0.001, 0, 0,
        1, 0, 0, 0.01, 0.1
    };

    private static final double[] UPPER = {
        100, 100, 100, 100, 10, 4, 4, 0.75, 4.5, 0.8, 3.5, 5, 0.25, 0.9, 4, 1, 6, 2, 2, 0.8, 0.8
    };

    /// The defaults of FSRS-6, section 3.
    public static final FsrsParameters DEFAULT =
            of(
                    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666,
                    0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658,
                    0.1542);

    public FsrsParameters {
        values = List.copyOf(values);
        if (values.size() != COUNT) {
            throw new IllegalArgumentException(
                    values.size() + " parameters given, FSRS-6 has " + COUNT);
        }
        for (int i = 0; i < COUNT; i++) {
            double value = values.get(i);
            boolean unused = i == 19 && value == 0;
            if (!unused && !(value >= LOWER[i] && value <= UPPER[i])) {
                throw new IllegalArgumentException(
                        "parameter w%d = %s is not between %s and %s"
                                .formatted(i, value, LOWER[i], UPPER[i]));
            }
        }
    }

    public static FsrsParameters of(double... values) {
        return new FsrsParameters(Arrays.stream(values).boxed().toList());
    }

    /// Takes parameters of an older FSRS over, as section 3 ("Older data") says: 17 of FSRS-4.5 or
    /// 19 of FSRS-5. A list of 21 is taken as it is.
    public static FsrsParameters migrated(double... older) {
        return switch (older.length) {
            case 17 -> {
                double[] w = Arrays.copyOf(older, COUNT);
                w[4] += 2 * w[5];
                w[5] = Math.log(3 * w[5] + 1) / 3;
                w[6] += 0.5;
                w[20] = 0.5;
                yield of(w);
            }
            case 19 -> {
                double[] w = Arrays.copyOf(older, COUNT);
                w[20] = 0.5;
                yield of(w);
            }
            default -> of(older);
        };
    }

    public double w(int index) {
        return values.get(index);
    }

    public double[] toArray() {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    public static double lower(int index) {
        return LOWER[index];
    }

    public static double upper(int index) {
        return UPPER[index];
    }
}
