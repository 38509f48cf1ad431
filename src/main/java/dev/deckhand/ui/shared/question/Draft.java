package dev.deckhand.ui.shared.question;

import dev.deckhand.content.Question;
import dev.deckhand.study.Asked;
import dev.deckhand.study.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// A response while it is being built. Each step gives a new one.
final class Draft {
    private Draft() {}

    /// What stands there before the learner has done anything.
    ///
    /// @throws IllegalArgumentException when it is a generated one and not a variant of it
    static Response untouched(Asked asked) {
        return switch (asked.question()) {
            case Question.Single _,
                    Question.Multiple _,
                    Question.TrueFalse _,
                    Question.Placement _ ->
                    new Response.Chosen(new TreeSet<>());
            case Question.Ordering _ -> new Response.Ordered(asked.shown());
            case Question.Matching _ -> new Response.Matched(new TreeMap<>());
            case Question.Fill _ -> new Response.Typed("");
            case Question.Hotspot _ -> new Response.Marked(new TreeSet<>());
            case Question.Open _ -> new Response.Written("", new TreeSet<>());
            case Question.Generated _ ->
                    throw new IllegalArgumentException(
                            "Asked as a variant of it: " + asked.question().id());
        };
    }

    /// Whether a response can be handed in.
    static boolean isComplete(Question question, Response response) {
        return switch (response) {
            case Response.Chosen chosen ->
                    question instanceof Question.Multiple multiple
                            ? chosen.options().size() == multiple.answer().size()
                            : chosen.options().size() == 1;
            case Response.Matched matched ->
                    question instanceof Question.Matching matching
                            && matched.rights().size() == matching.pairs().size();
            case Response.Typed typed -> !typed.text().isBlank();
            case Response.Marked marked -> !marked.lines().isEmpty();
            case Response.Ordered _, Response.Written _ -> true;
        };
    }

    static Response chosen(Question question, Response.Chosen before, String option) {
        return question instanceof Question.Multiple
                ? new Response.Chosen(toggled(before.options(), option))
                : Response.Chosen.of(option);
    }

    /// Puts an item at another place; those between move up or down by one.
    static Response moved(Response.Ordered before, String item, int place) {
        List<String> items = new ArrayList<>(before.items());
        items.remove(item);
        items.add(Math.clamp(place, 0, items.size()), item);
        return new Response.Ordered(items);
    }

    static Response matched(Response.Matched before, String pair, String right) {
        Map<String, String> rights = new TreeMap<>(before.rights());
        rights.put(pair, right);
        return Response.Matched.of(rights);
    }

    static Response unmatched(Response.Matched before, String pair) {
        Map<String, String> rights = new TreeMap<>(before.rights());
        rights.remove(pair);
        return Response.Matched.of(rights);
    }

    static Response marked(Response.Marked before, int line) {
        return new Response.Marked(toggled(before.lines(), line));
    }

    static Response ticked(Response.Written before, String point) {
        return new Response.Written(before.text(), toggled(before.points(), point));
    }

    private static <T> SortedSet<T> toggled(SortedSet<T> before, T one) {
        SortedSet<T> after = new TreeSet<>(before);
        if (!after.remove(one)) {
            after.add(one);
        }
        return after;
    }
}
