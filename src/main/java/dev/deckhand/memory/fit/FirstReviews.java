package dev.deckhand.memory.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What a log says about the first interval of its cards: how many were recalled after so many
/// days, for each first grade. Section 9, "Outlier filter" and the data of "Stage 1".
final class FirstReviews {

    /// The cards with one first grade and one first interval.
    private record Group(int days, int count, int recalled) {}

    /// What a group says about the forgetting curve.
    ///
    /// @param recall the share that was recalled, drawn a little towards the average of all groups,
    ///   so that small groups say less
    record Point(int days, double recall, int count) {}

    /// By first grade, 1 to 4: groups by rising days.
    private final Map<Integer, List<Group>> groups;

    /// The share of all kept first intervals that ended in recall.
    private final double average;

    private final int[] kept;

    private FirstReviews(Map<Integer, List<Group>> groups, double average, int[] kept) {
        this.groups = groups;
        this.average = average;
        this.kept = kept;
    }

    /// Groups the first intervals of a set's items and leaves the unusual ones out: for each grade
    /// the smallest groups until 5 % of the items (at least 20) are gone, then groups of fewer than
    /// 6 items or of more than 100 days (365 after Easy).
    static FirstReviews of(ReviewSet set, int[] items) {
        Map<Integer, Map<Integer, int[]>> counts = new TreeMap<>();
        for (int item : items) {
            int reviewed = firstInterval(set, item);
            if (reviewed == set.at[item]) {
                int[] count =
                        counts.computeIfAbsent(grade(set, item), _ -> new TreeMap<>())
                                .computeIfAbsent(set.elapsed[reviewed], _ -> new int[2]);
                count[0]++;
                count[1] += set.recalled(item) ? 1 : 0;
            }
        }
        Map<Integer, List<Group>> groups = new TreeMap<>();
        counts.forEach((grade, byDays) -> groups.put(grade, usual(grade, byDays)));
        Set<Long> usual = new HashSet<>();
        long count = 0;
        long recalled = 0;
        for (Map.Entry<Integer, List<Group>> entry : groups.entrySet()) {
            for (Group group : entry.getValue()) {
                usual.add(key(entry.getKey(), group.days()));
                count += group.count();
                recalled += group.recalled();
            }
        }
        List<Integer> kept = new ArrayList<>();
        for (int item : items) {
            int days = set.elapsed[firstInterval(set, item)];
            if (usual.contains(key(grade(set, item), days))) {
                kept.add(item);
            }
        }
        return new FirstReviews(
                groups,
                count == 0 ? 0 : (double) recalled / count,
                kept.stream().mapToInt(Integer::intValue).toArray());
    }

    private static List<Group> usual(int grade, Map<Integer, int[]> byDays) {
        List<Group> bySize = new ArrayList<>();
        byDays.forEach((days, count) -> bySize.add(new Group(days, count[0], count[1])));
        bySize.sort(
                Comparator.comparingInt(Group::count)
                        .thenComparing(Comparator.comparingInt(Group::days).reversed()));
        int total = bySize.stream().mapToInt(Group::count).sum();
        int toRemove = Math.max(20, total / 20);
        int removed = 0;
        List<Group> kept = new ArrayList<>();
        for (Group group : bySize) {
            if (removed + group.count() < toRemove) {
                removed += group.count();
            } else if (group.count() >= 6 && group.days() <= (grade == 4 ? 365 : 100)) {
                kept.add(group);
            }
        }
        kept.sort(Comparator.comparingInt(Group::days));
        return kept;
    }

    private static int grade(ReviewSet set, int item) {
        return set.grade[set.first[item]];
    }

    /// The index of the first review of an item's card that came at least a day after the one
    /// before.
    private static int firstInterval(ReviewSet set, int item) {
        int at = set.first[item] + 1;
        while (set.elapsed[at] == 0) {
            at++;
        }
        return at;
    }

    private static long key(int grade, int days) {
        return ((long) grade << 32) + days;
    }

    /// The points of a first grade; empty when there is not enough to go by.
    List<Point> points(int grade) {
        return groups.getOrDefault(grade, List.of()).stream()
                .map(group ->
                        new Point(
                                group.days(),
                                (group.recalled() + average) / (group.count() + 1),
                                group.count()))
                .toList();
    }

    /// The items whose card has a usual first interval, in the order of time.
    int[] kept() {
        return kept.clone();
    }

    int count(int grade) {
        return points(grade).stream().mapToInt(Point::count).sum();
    }
}
