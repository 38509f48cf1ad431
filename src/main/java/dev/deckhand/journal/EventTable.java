package dev.deckhand.journal;

import dev.deckhand.memory.Rating;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

/// Rows of `event` and `answer`, to and from [Event]s.
final class EventTable {
    private static final String COLUMNS =
            """
            SELECT e.id, e.at, e.kind, e.subject, e.detail,
                   a.session, a.mode, a.pack, a.pack_version, a.choice, a.points, a.out_of,
                   a.certainty, a.duration, a.rating, a.variant_seed
            FROM event e
            LEFT JOIN answer a ON a.event = e.id
            """;
    private static final String ALL = COLUMNS + "ORDER BY e.id";
    private static final String ONE = COLUMNS + "WHERE e.id = ?";

    /// All events of a subject and, however deep, the undos of them.
    private static final String OF_SUBJECT =
            """
            WITH RECURSIVE chain (id) AS (
                SELECT id FROM event WHERE subject = ?
                UNION
                SELECT undo.id FROM event undo JOIN chain ON undo.subject = chain.id
            )
            """
                    + COLUMNS
                    + "WHERE e.id IN (SELECT id FROM chain) ORDER BY e.id";

    private static final String LATEST_ANSWERS =
            COLUMNS
                    + """
                    WHERE e.kind = 'ANSWERED' AND e.id NOT IN (SELECT event FROM taken_back)
                    ORDER BY e.id DESC
                    LIMIT ?
                    """;
    private static final String REPORTS =
            COLUMNS
                    + """
                    WHERE e.kind = 'REPORTED' AND e.id NOT IN (SELECT event FROM taken_back)
                    ORDER BY e.id
                    """;
    private static final String REVIEWS =
            """
            SELECT e.id, e.at, e.kind, e.subject, e.detail, a.rating, a.duration
            FROM event e
            LEFT JOIN answer a ON a.event = e.id
            WHERE e.kind IN ('ANSWERED', 'RATED', 'RESET') AND e.id NOT IN (SELECT event FROM taken_back)
            """;
    private static final String INSERT_EVENT =
            "INSERT OR IGNORE INTO event (id, device, at, kind, subject, detail) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String INSERT_ANSWER =
            """
            INSERT INTO answer (event, session, mode, pack, pack_version, choice, points, out_of, certainty, duration, rating, variant_seed)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Connection connection;

    EventTable(Connection connection) {
        this.connection = connection;
    }

    /// Adds a row, or nothing when an event of this id is there already.
    ///
    /// @return whether it was added
    boolean insert(Event event, String device) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_EVENT)) {
            insert.setString(1, event.id().toString());
            insert.setString(2, device);
            insert.setLong(3, event.at().toEpochMilli());
            insert.setString(4, kind(event));
            insert.setString(5, event.subject());
            insert.setString(6, detail(event).orElse(null));
            if (insert.executeUpdate() == 0) {
                return false;
            }
        }
        if (event instanceof Event.Answered answered) {
            insert(answered);
        }
        return true;
    }

    /// Whether an event comes after all that are there.
    boolean isNewest(Event event) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT max(id) FROM event")) {
            String newest = row.next() ? row.getString(1) : null;
            return newest == null || newest.compareTo(event.id().toString()) < 0;
        }
    }

    private void insert(Event.Answered answered) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_ANSWER)) {
            insert.setString(1, answered.id().toString());
            insert.setString(2, answered.session());
            insert.setString(3, answered.mode().name());
            insert.setString(4, answered.pack());
            insert.setString(5, answered.packVersion());
            insert.setString(6, answered.choice());
            insert.setInt(7, answered.points());
            insert.setInt(8, answered.outOf());
            if (answered.certainty().isPresent()) {
                insert.setInt(9, answered.certainty().getAsInt());
            } else {
                insert.setNull(9, Types.INTEGER);
            }
            insert.setLong(10, answered.durationMillis());
            insert.setInt(11, answered.rating().grade());
            if (answered.variantSeed().isPresent()) {
                insert.setLong(12, answered.variantSeed().getAsLong());
            } else {
                insert.setNull(12, Types.INTEGER);
            }
            insert.executeUpdate();
        }
    }

    List<Event> all() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ALL)) {
            return events(select);
        }
    }

    Optional<Event> find(String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ONE)) {
            select.setString(1, id);
            return events(select).stream().findFirst();
        }
    }

    List<Event> of(String subject) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OF_SUBJECT)) {
            select.setString(1, subject);
            return events(select);
        }
    }

    List<Event.Answered> latestAnswers(int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LATEST_ANSWERS)) {
            select.setInt(1, limit);
            return events(select).stream().map(Event.Answered.class::cast).toList();
        }
    }

    List<Event.Reported> reports() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(REPORTS)) {
            return events(select).stream().map(Event.Reported.class::cast).toList();
        }
    }

    /// The answers that count for the memory, the oldest first: without those taken back and those
    /// before a reset, each with the rating that the learner gave it last.
    List<Review> reviews() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(REVIEWS + "ORDER BY e.id")) {
            return reviews(select);
        }
    }

    /// The same for one question.
    List<Review> reviewsOf(String question) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(REVIEWS + "AND e.subject = ? ORDER BY e.id")) {
            select.setString(1, question);
            return reviews(select);
        }
    }

    private static List<Review> reviews(PreparedStatement select) throws SQLException {
        Map<UUID, Review> reviews = new LinkedHashMap<>();
        Map<String, List<UUID>> ofQuestion = new HashMap<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                UUID id = UUID.fromString(row.getString("id"));
                Instant at = Instant.ofEpochMilli(row.getLong("at"));
                String question = row.getString("subject");
                switch (row.getString("kind")) {
                    case "ANSWERED" -> {
                        Rating rating = Rating.ofGrade(row.getInt("rating"));
                        reviews.put(
                                id, new Review(id, question, at, rating, row.getLong("duration")));
                        ofQuestion.computeIfAbsent(question, _ -> new ArrayList<>()).add(id);
                    }
                    case "RATED" -> {
                        Event.Rated rated = rated(id, at, question, row.getString("detail"));
                        reviews.computeIfPresent(
                                rated.answer(), (_, review) -> review.rated(rated.rating()));
                    }
                    default ->
                            ofQuestion.getOrDefault(question, List.of()).forEach(reviews::remove);
                }
            }
        }
        return List.copyOf(reviews.values());
    }

    private static List<Event> events(PreparedStatement select) throws SQLException {
        List<Event> events = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                events.add(event(rows));
            }
        }
        return events;
    }

    private static Event event(ResultSet row) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        Instant at = Instant.ofEpochMilli(row.getLong("at"));
        String subject = row.getString("subject");
        String detail = Optional.ofNullable(row.getString("detail")).orElse("");
        String kind = row.getString("kind");
        return switch (kind) {
            case "ANSWERED" -> answered(row, id, at, subject);
            case "RATED" -> rated(id, at, subject, detail);
            case "NOTE_READ" -> new Event.NoteRead(id, at, subject);
            case "FLAGGED" -> new Event.Flagged(id, at, subject, isOn(detail));
            case "SUSPENDED" -> new Event.Suspended(id, at, subject, isOn(detail));
            case "BURIED" -> new Event.Buried(id, at, subject, LocalDate.parse(detail));
            case "NOTED" -> new Event.Noted(id, at, subject, detail);
            case "REPORTED" -> new Event.Reported(id, at, subject, detail);
            case "RESET" -> new Event.Reset(id, at, subject);
            case "UNDONE" -> new Event.Undone(id, at, UUID.fromString(subject));
            default -> throw new SQLException("unknown kind of event: " + kind);
        };
    }

    private static Event.Rated rated(UUID id, Instant at, String question, String detail) {
        int space = detail.indexOf(' ');
        return new Event.Rated(
                id,
                at,
                question,
                UUID.fromString(detail.substring(0, space)),
                Rating.ofGrade(Integer.parseInt(detail.substring(space + 1))));
    }

    private static Event.Answered answered(ResultSet row, UUID id, Instant at, String question)
            throws SQLException {
        int certainty = row.getInt("certainty");
        OptionalInt sure = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(certainty);
        long seed = row.getLong("variant_seed");
        OptionalLong variant = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(seed);
        return new Event.Answered(
                id,
                at,
                question,
                row.getString("session"),
                Mode.valueOf(row.getString("mode")),
                row.getString("pack"),
                row.getString("pack_version"),
                row.getString("choice"),
                row.getInt("points"),
                row.getInt("out_of"),
                sure,
                row.getLong("duration"),
                Rating.ofGrade(row.getInt("rating")),
                variant);
    }

    private static String kind(Event event) {
        return switch (event) {
            case Event.Answered _ -> "ANSWERED";
            case Event.Rated _ -> "RATED";
            case Event.NoteRead _ -> "NOTE_READ";
            case Event.Flagged _ -> "FLAGGED";
            case Event.Suspended _ -> "SUSPENDED";
            case Event.Buried _ -> "BURIED";
            case Event.Noted _ -> "NOTED";
            case Event.Reported _ -> "REPORTED";
            case Event.Reset _ -> "RESET";
            case Event.Undone _ -> "UNDONE";
        };
    }

    private static Optional<String> detail(Event event) {
        return switch (event) {
            case Event.Rated rated -> Optional.of(rated.answer() + " " + rated.rating().grade());
            case Event.Flagged flagged -> Optional.of(onOrOff(flagged.on()));
            case Event.Suspended suspended -> Optional.of(onOrOff(suspended.on()));
            case Event.Buried buried -> Optional.of(buried.until().toString());
            case Event.Noted noted -> Optional.of(noted.text());
            case Event.Reported reported -> Optional.of(reported.text());
            case Event.Answered _, Event.NoteRead _, Event.Reset _, Event.Undone _ ->
                    Optional.empty();
        };
    }

    private static String onOrOff(boolean on) {
        return on ? "on" : "off";
    }

    private static boolean isOn(String detail) {
        return detail.equals("on");
    }
}
