package dev.deckhand.ui.practice;

import dev.deckhand.content.Library;
import dev.deckhand.content.Question;
import dev.deckhand.journal.Event;
import dev.deckhand.journal.Journal;
import dev.deckhand.study.Answer;
import dev.deckhand.study.Asked;
import dev.deckhand.study.Grade;
import dev.deckhand.study.Response;
import dev.deckhand.ui.shared.OpenSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Finds a session that was left open: its questions, and the answers that are in the journal. Only
/// on the journal's thread.
final class SessionLog {
    private SessionLog() {}

    /// A session as far as it has come.
    ///
    /// @param answers in the order given
    record Found(OpenSession session, List<Asked> asked, List<Answer> answers) {
        Found {
            asked = List.copyOf(asked);
            answers = List.copyOf(answers);
        }
    }

    /// Empty when a question of it is no longer installed.
    static Optional<Found> find(OpenSession session, Library library, Journal journal) {
        List<Asked> asked = new ArrayList<>();
        for (String id : session.questions()) {
            library.question(id)
                    .ifPresent(question -> asked.add(Asked.shuffled(question, session.seed())));
        }
        if (asked.size() < session.questions().size()) {
            return Optional.empty();
        }
        Map<String, Asked> byId =
                asked.stream().collect(Collectors.toMap(one -> one.question().id(), one -> one));
        List<Answer> answers = new ArrayList<>();
        for (Event.Answered event : journal.latestAnswers(session.questions().size()).reversed()) {
            Asked one = byId.get(event.question());
            if (one != null && event.session().equals(session.id())) {
                answers.add(
                        new Answer(
                                one,
                                response(one.question(), event.choice()),
                                new Grade(event.points(), event.outOf()),
                                event.certainty(),
                                event.durationMillis(),
                                event.rating(),
                                event.id()));
            }
        }
        return Optional.of(new Found(session, asked, answers));
    }

    /// What [Response#encoded] wrote, for showing it again. The grade is the journal's.
    static Response response(Question question, String choice) {
        return switch (question) {
            case Question.Single _,
                    Question.Multiple _,
                    Question.TrueFalse _,
                    Question.Placement _ ->
                    new Response.Chosen(new TreeSet<>(words(choice)));
            case Question.Ordering _ -> new Response.Ordered(words(choice));
            case Question.Matching _ -> {
                SortedMap<String, String> rights = new TreeMap<>();
                for (String pair : words(choice)) {
                    int sign = pair.indexOf('=');
                    if (sign > 0) {
                        rights.put(pair.substring(0, sign), pair.substring(sign + 1));
                    }
                }
                yield new Response.Matched(rights);
            }
            case Question.Fill _ -> new Response.Typed(choice);
            case Question.Hotspot _ -> {
                SortedSet<Integer> lines = new TreeSet<>();
                words(choice).forEach(line -> lines.add(Integer.valueOf(line)));
                yield new Response.Marked(lines);
            }
            case Question.Open _ -> {
                int end = choice.indexOf('\n');
                String points = end < 0 ? choice : choice.substring(0, end);
                yield new Response.Written(
                        end < 0 ? "" : choice.substring(end + 1), new TreeSet<>(words(points)));
            }
            case Question.Generated _ -> new Response.Typed(choice);
        };
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
