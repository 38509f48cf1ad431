package dev.deckhand.study;

import dev.deckhand.journal.Event;
import dev.deckhand.journal.Journal;
import dev.deckhand.journal.Review;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The last answer to an interview question: which points of the rubric it made.
///
/// @param points ids
public record OpenAnswer(String question, Instant at, Set<String> points) {
    public OpenAnswer {
        points = Set.copyOf(points);
    }

    /// The last answer that counts. Only on the journal's thread.
    static Optional<OpenAnswer> last(Journal journal, String question) {
        List<Review> reviews = journal.reviewsOf(question);
        return reviews.isEmpty()
                ? Optional.empty()
                : journal.eventsOf(question).stream()
                        .filter(event -> event.id().equals(reviews.getLast().answer()))
                        .filter(Event.Answered.class::isInstance)
                        .map(Event.Answered.class::cast)
                        .map(event -> new OpenAnswer(question, event.at(), points(event.choice())))
                        .findFirst();
    }

    /// The first line of [Response.Written#encoded].
    private static Set<String> points(String choice) {
        return choice.lines()
                .limit(1)
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
    }
}
