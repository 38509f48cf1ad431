package dev.deckhand.study;

import dev.deckhand.content.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Says what a response is worth. Everything is compared by id or by text, never by the position
/// shown.
public final class Grading {
    private Grading() {}

    /// Grades a response to a question.
    ///
    /// @throws IllegalArgumentException when the response is not of the question's kind, or the
    ///   question is a generated one and not a variant of it
    public static Grade grade(Question question, Response response) {
        return switch (question) {
            case Question.Single single when response instanceof Response.Chosen chosen ->
                    oneOrNothing(chosen.options().equals(Set.of(single.answer())));
            case Question.TrueFalse trueFalse when response instanceof Response.Chosen chosen ->
                    oneOrNothing(
                            chosen.options().equals(Set.of(String.valueOf(trueFalse.answer()))));
            case Question.Multiple multiple when response instanceof Response.Chosen chosen ->
                    multiple(multiple, chosen);
            case Question.Ordering ordering when response instanceof Response.Ordered ordered ->
                    ordering(ordering, ordered);
            case Question.Matching matching when response instanceof Response.Matched matched ->
                    matching(matching, matched);
            case Question.Fill fill when response instanceof Response.Typed typed ->
                    oneOrNothing(isAccepted(fill, typed.text()));
            case Question.Hotspot hotspot when response instanceof Response.Marked marked ->
                    hotspot(hotspot, marked);
            case Question.Open open when response instanceof Response.Written written ->
                    open(open, written);
            case Question.Placement placement when response instanceof Response.Chosen chosen ->
                    oneOrNothing(
                            chosen.options().size() == 1
                                    && placement
                                            .prediction()
                                            .right()
                                            .containsAll(chosen.options()));
            case Question.Single _,
                    Question.Multiple _,
                    Question.TrueFalse _,
                    Question.Ordering _,
                    Question.Matching _,
                    Question.Fill _,
                    Question.Hotspot _,
                    Question.Open _,
                    Question.Placement _,
                    Question.Generated _ ->
                    throw new IllegalArgumentException(
                            "Cannot grade "
                                    + response.getClass().getSimpleName()
                                    + " for "
                                    + question.id());
        };
    }

    private static Grade oneOrNothing(boolean right) {
        return new Grade(right ? 1 : 0, 1);
    }

    /// A point for each right option chosen, less one for each wrong one, so that choosing
    /// everything earns nothing.
    private static Grade multiple(Question.Multiple question, Response.Chosen response) {
        int right = 0;
        int wrong = 0;
        for (String option : response.options()) {
            if (question.answer().contains(option)) {
                right++;
            } else {
                wrong++;
            }
        }
        return new Grade(Math.max(0, right - wrong), question.answer().size());
    }

    /// A point less for each item that has to be taken out and put elsewhere: one step in the wrong
    /// place costs one point, however many others it pushes aside.
    private static Grade ordering(Question.Ordering question, Response.Ordered response) {
        Map<String, Integer> rightPlace = new HashMap<>();
        for (Question.Option item : question.items()) {
            rightPlace.put(item.id(), rightPlace.size());
        }
        if (!rightPlace.keySet().equals(Set.copyOf(response.items()))
                || response.items().size() != rightPlace.size()) {
            throw new IllegalArgumentException(
                    "Not all items of " + question.id() + ": " + response.items());
        }
        int[] places = response.items().stream().mapToInt(rightPlace::get).toArray();
        return new Grade(longestIncreasingRun(places) - 1, places.length - 1);
    }

    /// The length of the longest subsequence that is in order already. Quadratic, for a handful of
    /// items.
    private static int longestIncreasingRun(int[] places) {
        int[] lengthEndingAt = new int[places.length];
        int longest = 0;
        for (int end = 0; end < places.length; end++) {
            lengthEndingAt[end] = 1;
            for (int before = 0; before < end; before++) {
                if (places[before] < places[end]) {
                    lengthEndingAt[end] = Math.max(lengthEndingAt[end], lengthEndingAt[before] + 1);
                }
            }
            longest = Math.max(longest, lengthEndingAt[end]);
        }
        return longest;
    }

    /// A point for each left side. Two pairs may have the same right side, so sides are compared by
    /// their text.
    private static Grade matching(Question.Matching question, Response.Matched response) {
        Map<String, String> textOfRight = new HashMap<>();
        for (Question.Matching.Pair pair : question.pairs()) {
            textOfRight.put(pair.id(), pair.right());
        }
        int right = 0;
        for (Question.Matching.Pair pair : question.pairs()) {
            String given = response.rights().getOrDefault(pair.id(), "");
            if (pair.right().equals(textOfRight.get(given))) {
                right++;
            }
        }
        return new Grade(right, question.pairs().size());
    }

    /// A point for each fault found, less one for each sound line marked.
    private static Grade hotspot(Question.Hotspot question, Response.Marked response) {
        long found =
                question.spots().stream()
                        .filter(spot -> response.lines().stream().anyMatch(spot.lines()::contains))
                        .count();
        long falseAlarms =
                response.lines().stream()
                        .filter(line ->
                                question.spots().stream()
                                        .noneMatch(spot -> spot.lines().contains(line)))
                        .count();
        return new Grade((int) Math.max(0, found - falseAlarms), question.spots().size());
    }

    private static Grade open(Question.Open question, Response.Written response) {
        long made =
                question.rubric().stream()
                        .filter(point -> response.points().contains(point.id()))
                        .count();
        return new Grade((int) made, question.rubric().size());
    }

    /// Whether a typed text counts as right.
    public static boolean isAccepted(Question.Fill question, String text) {
        String given = normalised(text, question.ignore());
        return question.accept().stream()
                .anyMatch(accepted -> normalised(accepted, question.ignore()).equals(given));
    }

    /// Why a typed text is wrong, when it is one of the usual mistakes; otherwise empty.
    public static String whyOfMistake(Question.Fill question, String text) {
        String given = normalised(text, question.ignore());
        for (String mistake : new TreeSet<>(question.mistakes().keySet())) {
            if (normalised(mistake, question.ignore()).equals(given)) {
                return question.mistakes().getOrDefault(mistake, "");
            }
        }
        return "";
    }

    /// A typed text without what does not matter. Spaces at the ends and doubled ones never do.
    static String normalised(String text, Set<Question.Fill.Ignore> ignore) {
        String result = text.strip();
        if (ignore.contains(Question.Fill.Ignore.CASE)) {
            result = result.toLowerCase(Locale.ROOT);
        }
        if (ignore.contains(Question.Fill.Ignore.QUOTES)) {
            result = result.replaceAll("[\"'`\u2018\u2019\u201c\u201d]", "");
        }
        List<String> words = new ArrayList<>(Arrays.asList(result.split("\\s+", -1)));
        words.removeIf(String::isEmpty);
        if (ignore.contains(Question.Fill.Ignore.ORDER)) {
            words.sort(null);
        }
        return String.join(ignore.contains(Question.Fill.Ignore.SPACE) ? "" : " ", words);
    }
}
