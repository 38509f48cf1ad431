package dev.deckhand.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.kordamp.ikonli.Ikon;

/// Everything the palette can find, and what of it fits the words typed.
final class Finder {
    enum Group {
        GO_TO,
        CONCEPTS,
        QUESTIONS,
        SANDBOX,
        DO;

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// @param detail shown after the title, and found by its beginning words
    /// @param key the key that does the same, empty when there is none
    record Entry(
            Group group, Ikon icon, String title, String detail, String key, Runnable action) {}

    record Found(Entry entry, Fuzzy.Match match) {}

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int MOST_OF_A_GROUP = 6;

    private final List<Entry> entries = new ArrayList<>();

    Finder(List<Entry> entries) {
        this.entries.addAll(entries);
    }

    void add(List<Entry> more) {
        entries.addAll(more);
    }

    /// The best of each group, groups in their order but the one with the best hit first. With
    /// nothing typed: all screens and actions, no concepts or questions.
    List<Found> find(String typed) {
        if (typed.isBlank()) {
            return entries.stream()
                    .filter(entry -> entry.group() == Group.GO_TO || entry.group() == Group.DO)
                    .sorted(Comparator.comparing(Entry::group))
                    .map(entry -> new Found(entry, new Fuzzy.Match(0, List.of())))
                    .toList();
        }
        List<List<Found>> groups = new ArrayList<>();
        for (Group group : Group.values()) {
            List<Found> found = best(group, typed);
            if (!found.isEmpty()) {
                groups.add(found);
            }
        }
        groups.sort(
                Comparator.comparingInt((List<Found> found) -> found.getFirst().match().score())
                        .reversed());
        return groups.stream().flatMap(List::stream).toList();
    }

    private List<Found> best(Group group, String typed) {
        List<Found> found = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.group() == group) {
                if (group == Group.QUESTIONS) {
                    allWords(entry, typed, found);
                } else {
                    Fuzzy.match(typed, entry.title())
                            .ifPresent(match -> found.add(new Found(entry, match)));
                }
            }
        }
        found.sort(
                Comparator.comparingInt((Found one) -> one.match().score())
                        .reversed()
                        .thenComparing(one -> one.entry().title()));
        return found.subList(0, Math.min(found.size(), MOST_OF_A_GROUP));
    }

    /// Whole sentences are not searched letter by letter: each word must stand in the title or the
    /// detail.
    private static void allWords(Entry entry, String typed, List<Found> found) {
        String title = entry.title().toLowerCase(Locale.ROOT);
        String detail = entry.detail().toLowerCase(Locale.ROOT);
        List<Integer> places = new ArrayList<>();
        for (String word : SPACE.split(typed.strip().toLowerCase(Locale.ROOT), -1)) {
            int at = title.indexOf(word);
            if (at < 0 && !detail.contains(word)) {
                return;
            }
            for (int i = 0; at >= 0 && i < word.length(); i++) {
                places.add(at + i);
            }
        }
        places.sort(Comparator.naturalOrder());
        found.add(
                new Found(
                        entry,
                        new Fuzzy.Match(
                                places.isEmpty() ? 1 : 10, places.stream().distinct().toList())));
    }
}
