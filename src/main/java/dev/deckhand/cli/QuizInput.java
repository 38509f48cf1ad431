package dev.deckhand.cli;

import dev.deckhand.content.Question;
import dev.deckhand.content.prediction.Prediction;
import dev.deckhand.study.Asked;
import dev.deckhand.study.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns a typed line into a response.
final class QuizInput {
    private static final Pattern CERTAINTY = Pattern.compile("(?s)(.*?)\\s*@(50|70|90|99)\\s*");

    private QuizInput() {}

    sealed interface Result {}

    record Understood(Response response, OptionalInt certainty) implements Result {}

    /// @param hint what to type instead
    record NotUnderstood(String hint) implements Result {}

    static Result read(Asked asked, String typed) {
        OptionalInt certainty = OptionalInt.empty();
        String answer = typed;
        Matcher sure = CERTAINTY.matcher(typed);
        if (sure.matches()) {
            answer = sure.group(1);
            certainty = OptionalInt.of(Integer.parseInt(sure.group(2)));
        }
        if (answer.isBlank()) {
            return new NotUnderstood("Type an answer, or :skip.");
        }
        return switch (asked.question()) {
            case Question.Single _, Question.TrueFalse _ -> one(asked.shown(), answer, certainty);
            case Question.Multiple _ -> several(asked.shown(), answer, certainty);
            case Question.Ordering _ -> order(asked.shown(), answer, certainty);
            case Question.Matching matching -> match(matching, asked.shown(), answer, certainty);
            case Question.Fill _ -> new Understood(new Response.Typed(answer.strip()), certainty);
            case Question.Hotspot hotspot -> lines(hotspot, answer, certainty);
            case Question.Open _ ->
                    new Understood(
                            new Response.Written(answer.strip(), new TreeSet<>()), certainty);
            case Question.Placement _ -> instance(asked.shown(), answer, certainty);
            case Question.Generated _ ->
                    throw new IllegalStateException(
                            "Asked as a variant of it: " + asked.question().id());
        };
    }

    /// The number a word stands for, from 1.
    static OptionalInt number(String word, int highest) {
        try {
            int number = Integer.parseInt(word);
            return number >= 1 && number <= highest ? OptionalInt.of(number) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /// The number of an instance, its id, or `x` for none.
    private static Result instance(List<String> shown, String answer, OptionalInt certainty) {
        String word = answer.strip();
        OptionalInt number = number(word, shown.size() - 1);
        if (word.equalsIgnoreCase("x")) {
            return new Understood(Response.Chosen.of(Prediction.NONE), certainty);
        }
        if (number.isEmpty() && !shown.contains(word)) {
            return new NotUnderstood(
                    "Type the number of an instance, 1 to "
                            + (shown.size() - 1)
                            + ", or x when none fits.");
        }
        String id = number.isPresent() ? shown.get(number.getAsInt() - 1) : word;
        return new Understood(Response.Chosen.of(id), certainty);
    }

    private static Result one(List<String> shown, String answer, OptionalInt certainty) {
        List<String> ids = letters(shown, answer);
        return ids.size() == 1
                ? new Understood(Response.Chosen.of(ids.getFirst()), certainty)
                : new NotUnderstood("Type one letter, a to " + letter(shown.size() - 1) + ".");
    }

    private static Result several(List<String> shown, String answer, OptionalInt certainty) {
        List<String> ids = letters(shown, answer);
        return ids.isEmpty()
                ? new NotUnderstood("Type the letters of all that are right, such as: a c")
                : new Understood(new Response.Chosen(new TreeSet<>(ids)), certainty);
    }

    /// Letters that are left out follow in the order shown.
    private static Result order(List<String> shown, String answer, OptionalInt certainty) {
        List<String> ids = letters(shown, answer);
        if (ids.isEmpty() || ids.stream().distinct().count() < ids.size()) {
            return new NotUnderstood(
                    "Type the letters in the right order, each once, such as: c a b");
        }
        List<String> order = new ArrayList<>(ids);
        shown.stream().filter(id -> !ids.contains(id)).forEach(order::add);
        return new Understood(new Response.Ordered(order), certainty);
    }

    /// Left sides without a letter stay without a match.
    private static Result match(
            Question.Matching matching, List<String> shown, String answer, OptionalInt certainty) {
        List<String> ids = letters(shown, answer);
        if (ids.isEmpty() || ids.size() > matching.pairs().size()) {
            return new NotUnderstood("Type a letter for each number in turn, such as: b a c");
        }
        Map<String, String> rights = new TreeMap<>();
        for (int i = 0; i < ids.size(); i++) {
            rights.put(matching.pairs().get(i).id(), ids.get(i));
        }
        return new Understood(Response.Matched.of(rights), certainty);
    }

    private static Result lines(Question.Hotspot hotspot, String answer, OptionalInt certainty) {
        SortedSet<Integer> lines = new TreeSet<>();
        for (String word : answer.strip().split("[\\s,]+", -1)) {
            OptionalInt number = number(word, hotspot.lines().size());
            if (number.isEmpty()) {
                return new NotUnderstood("Type the numbers of the faulty lines, such as: 3 7");
            }
            lines.add(number.getAsInt());
        }
        return new Understood(new Response.Marked(lines), certainty);
    }

    /// The ids that letters stand for; empty when anything else was typed. `ac`, `a c` and `A, C`
    /// are the same.
    private static List<String> letters(List<String> shown, String answer) {
        List<String> ids = new ArrayList<>();
        for (char typed : answer.toLowerCase(Locale.ROOT).replaceAll("[\\s,]", "").toCharArray()) {
            int index = typed - 'a';
            if (index < 0 || index >= shown.size()) {
                return List.of();
            }
            ids.add(shown.get(index));
        }
        return ids;
    }

    static char letter(int index) {
        return (char) ('a' + index);
    }
}
