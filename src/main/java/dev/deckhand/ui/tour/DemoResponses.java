package dev.deckhand.ui.tour;

import dev.deckhand.content.Question;
import dev.deckhand.content.prediction.Prediction;
import dev.deckhand.study.Response;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A right and a wrong response to any question that is asked.
final class DemoResponses {
    private DemoResponses() {}

    static Response right(Question question) {
        return switch (question) {
            case Question.Single single -> Response.Chosen.of(single.answer());
            case Question.Multiple multiple ->
                    new Response.Chosen(new TreeSet<>(multiple.answer()));
            case Question.TrueFalse statement ->
                    Response.Chosen.of(String.valueOf(statement.answer()));
            case Question.Ordering ordering ->
                    new Response.Ordered(
                            ordering.items().stream().map(Question.Option::id).toList());
            case Question.Matching matching ->
                    Response.Matched.of(
                            matching.pairs().stream()
                                    .map(Question.Matching.Pair::id)
                                    .collect(Collectors.toMap(id -> id, id -> id)));
            case Question.Fill fill -> new Response.Typed(fill.accept().getFirst());
            case Question.Hotspot hotspot ->
                    new Response.Marked(
                            hotspot.spots().stream()
                                    .map(spot -> Collections.min(spot.lines()))
                                    .collect(Collectors.toCollection(TreeSet::new)));
            case Question.Open open ->
                    new Response.Written(
                            "",
                            open.rubric().stream()
                                    .map(Question.Open.RubricPoint::id)
                                    .collect(Collectors.toCollection(TreeSet::new)));
            case Question.Placement placement ->
                    Response.Chosen.of(
                            placement.prediction().right().stream()
                                    .sorted()
                                    .findFirst()
                                    .orElseThrow());
            case Question.Generated _ -> throw notAsked(question);
        };
    }

    static Response wrong(Question question) {
        return switch (question) {
            case Question.Single single ->
                    Response.Chosen.of(other(single.options(), Set.of(single.answer())));
            case Question.Multiple multiple ->
                    Response.Chosen.of(other(multiple.options(), multiple.answer()));
            case Question.TrueFalse statement ->
                    Response.Chosen.of(String.valueOf(!statement.answer()));
            case Question.Ordering ordering ->
                    new Response.Ordered(
                            ordering.items().reversed().stream().map(Question.Option::id).toList());
            case Question.Matching _ -> new Response.Matched(new TreeMap<>());
            case Question.Fill fill ->
                    new Response.Typed(
                            fill.mistakes().keySet().stream().sorted().findFirst().orElse("?"));
            case Question.Hotspot _ -> new Response.Marked(new TreeSet<>(Set.of(1)));
            case Question.Open open ->
                    new Response.Written("", new TreeSet<>(Set.of(open.rubric().getFirst().id())));
            case Question.Placement placement ->
                    Response.Chosen.of(
                            placement.prediction().choices().stream()
                                    .map(Prediction.Choice::id)
                                    .filter(id -> !placement.prediction().right().contains(id))
                                    .findFirst()
                                    .orElseThrow());
            case Question.Generated _ -> throw notAsked(question);
        };
    }

    private static String other(List<Question.Option> options, Set<String> answer) {
        return options.stream()
                .map(Question.Option::id)
                .filter(id -> !answer.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private static IllegalArgumentException notAsked(Question question) {
        return new IllegalArgumentException(question.id() + " is asked as a variant of it");
    }
}
