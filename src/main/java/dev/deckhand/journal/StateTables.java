package dev.deckhand.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// The caches: one row for each question and concept that the journal has touched, and the events
/// taken back.
final class StateTables {
    private static final String PUT_QUESTION =
            """
            INSERT OR REPLACE INTO question_state (question, answers, right_answers, total_duration, last_at,
                last_points, last_out_of, flagged, suspended, buried_until, note)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String PUT_CONCEPT =
            "INSERT OR REPLACE INTO concept_state (concept, times_read, last_read_at) VALUES (?, ?, ?)";

    private final Connection connection;

    StateTables(Connection connection) {
        this.connection = connection;
    }

    Learner learner() throws SQLException {
        SortedMap<String, QuestionState> questions = new TreeMap<>();
        SortedMap<String, ConceptState> concepts = new TreeMap<>();
        try (Statement select = connection.createStatement()) {
            try (ResultSet rows =
                    select.executeQuery("SELECT * FROM question_state ORDER BY question")) {
                while (rows.next()) {
                    QuestionState state = question(rows);
                    questions.put(state.question(), state);
                }
            }
            try (ResultSet rows =
                    select.executeQuery("SELECT * FROM concept_state ORDER BY concept")) {
                while (rows.next()) {
                    ConceptState state = concept(rows);
                    concepts.put(state.concept(), state);
                }
            }
        }
        return new Learner(questions, concepts);
    }

    Optional<QuestionState> question(String id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT * FROM question_state WHERE question = ?")) {
            select.setString(1, id);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(question(rows)) : Optional.empty();
            }
        }
    }

    Optional<ConceptState> concept(String id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT * FROM concept_state WHERE concept = ?")) {
            select.setString(1, id);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(concept(rows)) : Optional.empty();
            }
        }
    }

    Set<UUID> takenBack() throws SQLException {
        Set<UUID> events = new TreeSet<>();
        try (Statement select = connection.createStatement();
                ResultSet rows =
                        select.executeQuery("SELECT event FROM taken_back ORDER BY event")) {
            while (rows.next()) {
                events.add(UUID.fromString(rows.getString(1)));
            }
        }
        return events;
    }

    void put(QuestionState state) throws SQLException {
        try (PreparedStatement put = connection.prepareStatement(PUT_QUESTION)) {
            put.setString(1, state.question());
            put.setInt(2, state.answers());
            put.setInt(3, state.rightAnswers());
            put.setLong(4, state.totalMillis());
            if (state.last().isPresent()) {
                QuestionState.LastAnswer last = state.last().get();
                put.setLong(5, last.at().toEpochMilli());
                put.setInt(6, last.points());
                put.setInt(7, last.outOf());
            } else {
                put.setNull(5, Types.INTEGER);
                put.setNull(6, Types.INTEGER);
                put.setNull(7, Types.INTEGER);
            }
            put.setBoolean(8, state.flagged());
            put.setBoolean(9, state.suspended());
            put.setString(10, state.buriedUntil().map(LocalDate::toString).orElse(null));
            put.setString(11, state.note());
            put.executeUpdate();
        }
    }

    void put(ConceptState state) throws SQLException {
        try (PreparedStatement put = connection.prepareStatement(PUT_CONCEPT)) {
            put.setString(1, state.concept());
            put.setInt(2, state.timesRead());
            if (state.lastReadAt().isPresent()) {
                put.setLong(3, state.lastReadAt().get().toEpochMilli());
            } else {
                put.setNull(3, Types.INTEGER);
            }
            put.executeUpdate();
        }
    }

    void forget(String subject) throws SQLException {
        change("DELETE FROM question_state WHERE question = ?", subject);
        change("DELETE FROM concept_state WHERE concept = ?", subject);
    }

    void setTakenBack(UUID event, boolean takenBack) throws SQLException {
        change(
                takenBack
                        ? "INSERT OR IGNORE INTO taken_back (event) VALUES (?)"
                        : "DELETE FROM taken_back WHERE event = ?",
                event.toString());
    }

    void clear() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM question_state");
            statement.executeUpdate("DELETE FROM concept_state");
            statement.executeUpdate("DELETE FROM taken_back");
        }
    }

    private void change(String sql, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            statement.executeUpdate();
        }
    }

    private static QuestionState question(ResultSet row) throws SQLException {
        long at = row.getLong("last_at");
        Optional<QuestionState.LastAnswer> last =
                row.wasNull()
                        ? Optional.empty()
                        : Optional.of(
                                new QuestionState.LastAnswer(
                                        Instant.ofEpochMilli(at),
                                        row.getInt("last_points"),
                                        row.getInt("last_out_of")));
        return new QuestionState(
                row.getString("question"),
                row.getInt("answers"),
                row.getInt("right_answers"),
                row.getLong("total_duration"),
                last,
                row.getBoolean("flagged"),
                row.getBoolean("suspended"),
                Optional.ofNullable(row.getString("buried_until")).map(LocalDate::parse),
                row.getString("note"));
    }

    private static ConceptState concept(ResultSet row) throws SQLException {
        long at = row.getLong("last_read_at");
        return new ConceptState(
                row.getString("concept"),
                row.getInt("times_read"),
                row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at)));
    }
}
