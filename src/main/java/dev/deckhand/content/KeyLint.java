package dev.deckhand.content;

import dev.deckhand.content.Question.Option;
import dev.deckhand.content.Remark.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Looks at the right options of all questions together: whether somebody who knows nothing could
/// find them by their length or their place.
final class KeyLint {
    /// Below so many nothing can be told from the shares.
    private static final int FEWEST = 40;

    private static final double MOST_LONGEST = 0.3;
    private static final double MOST_OFF = 0.35;
    private static final double MOST_ALIKE = 0.75;

    private int choices;
    private int longest;
    private int isTrue;
    private int isFalse;

    /// How often a right option stands at each place, by the number of options.
    private final Map<Integer, int[]> places = new TreeMap<>();

    private KeyLint() {}

    /// @param name of the pack, for what concerns all of it
    static void check(List<Question> questions, String name, Remarks remarks) {
        KeyLint keys = new KeyLint();
        questions.forEach(keys::count);
        keys.remark(Place.file(name), remarks);
    }

    private void count(Question question) {
        switch (question) {
            case Question.Single one -> count(one.options(), Set.of(one.answer()));
            case Question.Multiple one -> count(one.options(), one.answer());
            case Question.TrueFalse one -> {
                isTrue += one.answer() ? 1 : 0;
                isFalse += one.answer() ? 0 : 1;
            }
            case Question.Ordering _,
                    Question.Matching _,
                    Question.Fill _,
                    Question.Hotspot _,
                    Question.Open _,
                    Question.Placement _,
                    Question.Generated _ -> {}
        }
    }

    private void count(List<Option> options, Set<String> right) {
        choices++;
        longest += isLongest(options, right) ? 1 : 0;
        int[] at = places.computeIfAbsent(options.size(), int[]::new);
        for (int i = 0; i < options.size(); i++) {
            at[i] += right.contains(options.get(i).id()) ? 1 : 0;
        }
    }

    /// Whether a right option is longer than every wrong one.
    private static boolean isLongest(List<Option> options, Set<String> right) {
        int longestRight = 0;
        int longestWrong = 0;
        for (Option option : options) {
            int length = Markdown.plain(option.text()).length();
            if (right.contains(option.id())) {
                longestRight = Math.max(longestRight, length);
            } else {
                longestWrong = Math.max(longestWrong, length);
            }
        }
        return longestRight > longestWrong;
    }

    private void remark(Place place, Remarks remarks) {
        if (choices >= FEWEST && longest >= MOST_LONGEST * choices) {
            remarks.add(
                    Rule.KEY_LONGEST,
                    place,
                    "The longest option is the right one in "
                            + longest
                            + " of "
                            + choices
                            + " questions",
                    "Shorten right options or lengthen wrong ones until it is less than 30 %.");
        }
        places.forEach((options, at) -> {
            int all = 0;
            for (int count : at) {
                all += count;
            }
            double even = (double) all / options;
            for (int i = 0; i < options; i++) {
                if (all >= FEWEST && Math.abs(at[i] - even) > Math.max(2, MOST_OFF * even)) {
                    remarks.add(
                            Rule.KEY_PLACES,
                            place,
                            String.format(
                                    Locale.ROOT,
                                    "Of %d options, number %d is a right one %d times; %.0f would be even",
                                    options,
                                    i + 1,
                                    at[i],
                                    even),
                            "Change the order of some options.");
                }
            }
        });
        int most = Math.max(isTrue, isFalse);
        if (isTrue + isFalse >= FEWEST && most > MOST_ALIKE * (isTrue + isFalse)) {
            remarks.add(
                    Rule.KEY_TRUE,
                    place,
                    most
                            + " of "
                            + (isTrue + isFalse)
                            + " statements are "
                            + (isTrue > isFalse ? "true" : "false"),
                    "Turn some of them round.");
        }
    }
}
