package dev.deckhand.journal;

import dev.deckhand.memory.Rating;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Reads all answers that count in one pass over the journal. What overrules or ends them is little
/// and is read before, so that the long list needs no looking back.
final class AttemptTable {
    private static final String OVERRULED =
            """
            SELECT e.detail
            FROM event e
            WHERE e.kind = 'RATED' AND e.id NOT IN (SELECT event FROM taken_back)
            ORDER BY e.id
            """;
    private static final String RESETS =
            """
            SELECT e.subject, max(e.id)
            FROM event e
            WHERE e.kind = 'RESET' AND e.id NOT IN (SELECT event FROM taken_back)
            GROUP BY e.subject
            ORDER BY e.subject
            """;
    private static final String ATTEMPTS =
            """
            SELECT e.id, e.at, e.subject, a.rating, a.points = a.out_of, a.certainty, a.choice, a.duration
            FROM answer a
            JOIN event e ON e.id = a.event
            WHERE a.event NOT IN (SELECT event FROM taken_back)
            ORDER BY a.event
            """;

    private final Connection connection;

    AttemptTable(Connection connection) {
        this.connection = connection;
    }

    List<Attempt> all() throws SQLException {
        Map<String, Rating> overruled = overruled();
        Map<String, String> resets = resets();
        List<Attempt> attempts = new ArrayList<>();
        // The same ids of questions come again and again: one text for each is kept.
        Map<String, String> questions = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(ATTEMPTS);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String read = row.getString(3);
                String question = questions.computeIfAbsent(read, id -> id);
                Rating rating = Rating.ofGrade(row.getInt(4));
                if (!overruled.isEmpty() || !resets.isEmpty()) {
                    String id = row.getString(1);
                    if (id.compareTo(resets.getOrDefault(question, "")) < 0) {
                        continue;
                    }
                    rating = overruled.getOrDefault(id, rating);
                }
                int certainty = row.getInt(6);
                OptionalInt sure = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(certainty);
                boolean correct = row.getBoolean(5);
                attempts.add(
                        new Attempt(
                                question,
                                Instant.ofEpochMilli(row.getLong(2)),
                                rating,
                                correct,
                                sure,
                                correct ? "" : row.getString(7),
                                row.getLong(8)));
            }
        }
        return List.copyOf(attempts);
    }

    /// The rating that stands for each answer that was rated anew, by the answer's id.
    private Map<String, Rating> overruled() throws SQLException {
        Map<String, Rating> ratings = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(OVERRULED);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String detail = row.getString(1);
                int space = detail.indexOf(' ');
                ratings.put(
                        detail.substring(0, space),
                        Rating.ofGrade(Integer.parseInt(detail.substring(space + 1))));
            }
        }
        return ratings;
    }

    /// The last reset of each question that was reset.
    private Map<String, String> resets() throws SQLException {
        Map<String, String> resets = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(RESETS);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                resets.put(row.getString(1), row.getString(2));
            }
        }
        return resets;
    }
}
