package dev.deckhand.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds questions whose stems are nearly the same: of the words in both, most are in each.
///
/// Two such stems share one of their rarest words, so only stems that do are compared; all pairs of
/// a large pack would take minutes.
final class Likeness {
    /// How much of the words two stems must share. Below it are questions of one concept in the
    /// same setting, which are no doubles.
    private static final double NEARLY = 0.7;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// Two questions, the one that stands first in the pack first.
    record Pair(Question earlier, Question later) {}

    private final List<Question> questions;

    Likeness(List<Question> questions) {
        this.questions = questions;
    }

    List<Pair> pairs() {
        List<Set<String>> words = questions.stream().map(Likeness::words).toList();
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(set -> set.forEach(word -> counts.merge(word, 1, Integer::sum)));
        Map<String, List<Integer>> byRareWord = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            List<String> rarestFirst = new ArrayList<>(words.get(i));
            rarestFirst.sort(
                    Comparator.comparingInt((String word) -> counts.getOrDefault(word, 0))
                            .thenComparing(Comparator.naturalOrder()));
            int differing = rarestFirst.size() - (int) Math.ceil(NEARLY * rarestFirst.size());
            Set<Integer> others = new LinkedHashSet<>();
            for (String word :
                    rarestFirst.subList(0, Math.min(rarestFirst.size(), differing + 1))) {
                List<Integer> having = byRareWord.computeIfAbsent(word, key -> new ArrayList<>());
                others.addAll(having);
                having.add(i);
            }
            for (int other : others) {
                if (areAlike(words.get(other), words.get(i))) {
                    pairs.add(new Pair(questions.get(other), questions.get(i)));
                }
            }
        }
        return pairs;
    }

    private static boolean areAlike(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both.size() >= NEARLY * (one.size() + other.size() - both.size());
    }

    /// What the stem asks about, and for a question of few words also what it shows: "Mark the
    /// faults" of two documents are two questions.
    private static Set<String> words(Question question) {
        String text =
                switch (question) {
                    case Question.Hotspot hotspot ->
                            hotspot.common().stem() + " " + String.join(" ", hotspot.lines());
                    case Question.Generated generated ->
                            generated.family() + " " + generated.parameters() + generated.id();
                    case Question.Placement placement ->
                            placement.scenario() + " " + placement.decision() + placement.id();
                    case Question.Single _,
                            Question.Multiple _,
                            Question.TrueFalse _,
                            Question.Ordering _,
                            Question.Matching _,
                            Question.Fill _,
                            Question.Open _ ->
                            question.common().stem();
                };
        Set<String> words = new HashSet<>(List.of(NO_WORD.split(text.toLowerCase(Locale.ROOT))));
        words.remove("");
        return words;
    }
}
