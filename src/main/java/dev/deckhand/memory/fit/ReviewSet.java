package dev.deckhand.memory.fit;

import dev.deckhand.memory.LoggedReview;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A review log laid out for computing: the reviews of each card one behind the other, and the
/// training items in the order of time. Section 9, "Training items".
///
/// Every review at least a day after the one before is an item: the card's earlier reviews are its
/// input, "recalled or not" is its label. Same-day reviews are only ever input. Arrays, because the
/// optimiser visits each review some hundred times (benchmark `MemoryBench`).
public final class ReviewSet {
    /// Days since the card's previous review, and the grade 1 to 4, of each review.
    final int[] elapsed;

    final byte[] grade;

    /// For each item: the index of its card's first review and of its own.
    final int[] first;

    final int[] at;

    /// For each item: what [Metrics] puts it into bins by.
    final int[] bin;

    private final int reviews;

    private ReviewSet(int[] elapsed, byte[] grade, int[] first, int[] at, int[] bin) {
        this.elapsed = elapsed;
        this.grade = grade;
        this.first = first;
        this.at = at;
        this.bin = bin;
        reviews = elapsed.length;
    }

    /// A set from a log in any order.
    public static ReviewSet of(List<LoggedReview> log) {
        Map<String, List<LoggedReview>> cards = new HashMap<>();
        List<List<LoggedReview>> inOrder = new ArrayList<>();
        for (LoggedReview review : log) {
            cards.computeIfAbsent(
                            review.card(),
                            _ -> {
                                List<LoggedReview> card = new ArrayList<>();
                                inOrder.add(card);
                                return card;
                            })
                    .add(review);
        }
        var layout = new Layout(log.size());
        for (List<LoggedReview> card : inOrder) {
            card.sort(Comparator.comparing(LoggedReview::at));
            layout.add(card);
        }
        return layout.build();
    }

    /// How many reviews there are, counting those that are no items.
    public int reviews() {
        return reviews;
    }

    /// How many reviews can be predicted.
    public int items() {
        return at.length;
    }

    boolean recalled(int item) {
        return grade[at[item]] > 1;
    }

    /// The share of items that were recalled.
    public double meanRecall() {
        int recalled = 0;
        for (int item = 0; item < items(); item++) {
            recalled += recalled(item) ? 1 : 0;
        }
        return items() == 0 ? 0 : (double) recalled / items();
    }

    private static final class Layout {
        private final int[] elapsed;
        private final byte[] grade;
        private final List<Item> items = new ArrayList<>();
        private int size;

        private record Item(long millis, int order, int first, int bin) {}

        Layout(int reviews) {
            elapsed = new int[reviews];
            grade = new byte[reviews];
        }

        void add(List<LoggedReview> card) {
            int first = size;
            int longTerm = 0;
            int lapses = 0;
            for (LoggedReview review : card) {
                int days = size == first ? 0 : review.elapsedDays();
                elapsed[size] = days;
                grade[size] = (byte) review.rating().grade();
                if (days > 0) {
                    longTerm++;
                    items.add(
                            new Item(
                                    review.at().toEpochMilli(),
                                    size,
                                    first,
                                    Metrics.bin(days, longTerm, lapses)));
                    lapses += review.rating().recalled() ? 0 : 1;
                }
                size++;
            }
        }

        ReviewSet build() {
            items.sort(Comparator.comparingLong(Item::millis).thenComparingInt(Item::order));
            return new ReviewSet(
                    elapsed,
                    grade,
                    items.stream().mapToInt(Item::first).toArray(),
                    items.stream().mapToInt(Item::order).toArray(),
                    items.stream().mapToInt(Item::bin).toArray());
        }
    }
}
