package dev.deckhand.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a learner did, on disk. Events are added and never changed; [Learner] is what follows from
/// them.
///
/// When [#append] returns, the event is on disk and survives the end of the process or of the
/// power. Used by one thread at a time; the window keeps a thread of its own for it. Opened by
/// [JournalFile].
public final class Journal implements AutoCloseable {
    private final Connection connection;
    private final String device;
    private final Runnable whenClosed;
    private final EventTable events;
    private final StateTables states;
    private final List<Change> changed = new ArrayList<>();

    Journal(Connection connection, String device, Runnable whenClosed) {
        this.connection = connection;
        this.device = device;
        this.whenClosed = whenClosed;
        this.events = new EventTable(connection);
        this.states = new StateTables(connection);
    }

    /// Writes events down, all or none of them, and brings the read models up to date. An event
    /// whose id is already there is passed over.
    public void append(Event... added) {
        List<Change> changes = new ArrayList<>();
        inTransaction(
                "Writing to the journal",
                () -> {
                    for (Event event : added) {
                        boolean newest = events.isNewest(event);
                        if (events.insert(event, device)) {
                            fold(event, newest);
                            changes.add(Change.of(event, subjectOf(event), newest));
                        }
                    }
                });
        changed.addAll(changes);
    }

    /// How many changes were made since it was opened.
    public int revision() {
        return changed.size();
    }

    /// What changed since a [#revision], in order, so that what was made of it can be brought up to
    /// date.
    public List<Change> changesSince(int revision) {
        return List.copyOf(changed.subList(revision, changed.size()));
    }

    /// What follows from all events, read from the caches.
    public Learner learner() {
        return reading("Reading the journal", states::learner);
    }

    /// The state of one question.
    public QuestionState question(String id) {
        return reading("Reading the journal", () -> states.question(id))
                .orElseGet(() -> QuestionState.untouched(id));
    }

    /// All events, the oldest first.
    public List<Event> events() {
        return reading("Reading the journal", events::all);
    }

    /// Every event of a question or concept, with the undos of them, the oldest first.
    public List<Event> eventsOf(String subject) {
        return reading("Reading the journal", () -> events.of(subject));
    }

    /// The newest answers that are not taken back, the newest first.
    public List<Event.Answered> latestAnswers(int limit) {
        return reading("Reading the journal", () -> events.latestAnswers(limit));
    }

    /// What the learner reports to be wrong and has not taken back, the oldest first.
    public List<Event.Reported> reports() {
        return reading("Reading the journal", events::reports);
    }

    /// The answers that count for the memory, the oldest first.
    public List<Review> reviews() {
        return reading("Reading the journal", events::reviews);
    }

    /// The answers that count, with all that statistics ask of them, the oldest first. The same
    /// answers as [#reviews].
    public List<Attempt> attempts() {
        return reading("Reading the journal", () -> new AttemptTable(connection).all());
    }

    /// The answers to one question that count for the memory, the oldest first.
    public List<Review> reviewsOf(String question) {
        return reading("Reading the journal", () -> events.reviewsOf(question));
    }

    /// Throws the caches away and folds the whole journal anew.
    public void rebuild() {
        inTransaction(
                "Rebuilding the read models",
                () -> {
                    List<Event> all = events.all();
                    Learner learner = Learner.of(all);
                    states.clear();
                    for (QuestionState state : learner.questions().values()) {
                        states.put(state);
                    }
                    for (ConceptState state : learner.concepts().values()) {
                        states.put(state);
                    }
                    for (UUID event : Learner.undone(all)) {
                        states.setTakenBack(event, true);
                    }
                });
    }

    /// Looks for damage: in the database file, and between the events and what the caches say of
    /// them. Changes nothing.
    ///
    /// @return what is wrong, a sentence each; empty when all is well
    public List<String> verify() {
        return reading(
                "Checking the journal",
                () -> {
                    List<String> wrong = new ArrayList<>();
                    try (Statement statement = connection.createStatement()) {
                        try (ResultSet rows = statement.executeQuery("PRAGMA integrity_check")) {
                            while (rows.next()) {
                                if (!rows.getString(1).equals("ok")) {
                                    wrong.add("The database file is damaged: " + rows.getString(1));
                                }
                            }
                        }
                        try (ResultSet rows = statement.executeQuery("PRAGMA foreign_key_check")) {
                            while (rows.next()) {
                                wrong.add("A row of " + rows.getString(1) + " has lost its event");
                            }
                        }
                        try (ResultSet rows =
                                statement.executeQuery(
                                        "SELECT count(*) FROM event WHERE kind = 'ANSWERED' AND id NOT IN (SELECT event FROM answer)")) {
                            if (rows.next() && rows.getInt(1) > 0) {
                                wrong.add(rows.getInt(1) + " answers have lost what was chosen");
                            }
                        }
                    }
                    if (wrong.isEmpty()) {
                        List<Event> all = events.all();
                        if (!Learner.of(all).equals(states.learner())
                                || !Learner.undone(all).equals(states.takenBack())) {
                            wrong.add(
                                    "The read models do not match the events. Rebuilding them mends this");
                        }
                    }
                    return List.copyOf(wrong);
                });
    }

    /// Writes a whole copy of the journal, as it is now.
    ///
    /// @throws JournalException when the file is there already or cannot be written
    public void copyTo(Path file) {
        reading(
                "Copying the journal to " + file,
                () -> {
                    try (PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
                        copy.setString(1, file.toString());
                        return copy.execute();
                    }
                });
    }

    /// How many events there are.
    public long size() {
        return reading(
                "Reading the journal",
                () -> {
                    try (Statement statement = connection.createStatement();
                            ResultSet row = statement.executeQuery("SELECT count(*) FROM event")) {
                        return row.next() ? row.getLong(1) : 0L;
                    }
                });
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new JournalException("Closing the journal", e);
        } finally {
            whenClosed.run();
        }
    }

    /// Brings the caches up to date with an event that was just written. An undo reaches back past
    /// other events, and so does an event older than the newest (from another device): their
    /// question or concept is folded from the start.
    private void fold(Event event, boolean newest) throws SQLException {
        if (!newest || event instanceof Event.Undone) {
            refold(subjectOf(event));
        } else if (event instanceof Event.NoteRead read) {
            states.put(
                    states.concept(read.concept())
                            .orElseGet(() -> ConceptState.untouched(read.concept()))
                            .after(event));
        } else {
            states.put(
                    states.question(event.subject())
                            .orElseGet(() -> QuestionState.untouched(event.subject()))
                            .after(event));
        }
    }

    /// The question or concept that an event is about in the end: an undo is about what the event
    /// it takes back is about. Where that event is not known here, its id stands for it.
    private String subjectOf(Event event) throws SQLException {
        Event at = event;
        while (at instanceof Event.Undone undone) {
            Optional<Event> target = events.find(undone.undone().toString());
            if (target.isEmpty()) {
                return undone.subject();
            }
            at = target.get();
        }
        return at.subject();
    }

    private void refold(String subject) throws SQLException {
        List<Event> chain = events.of(subject);
        for (Event event : chain) {
            states.setTakenBack(event.id(), false);
            if (event instanceof Event.Undone undone) {
                states.setTakenBack(undone.undone(), false);
            }
        }
        for (UUID event : Learner.undone(chain)) {
            states.setTakenBack(event, true);
        }
        states.forget(subject);
        Learner learner = Learner.of(chain);
        for (QuestionState state : learner.questions().values()) {
            states.put(state);
        }
        for (ConceptState state : learner.concepts().values()) {
            states.put(state);
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    private interface Reading<T> {
        T read() throws SQLException;
    }

    private void inTransaction(String doing, Work work) {
        try {
            connection.setAutoCommit(false);
            try {
                work.run();
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new JournalException(doing, e);
        }
    }

    private static <T> T reading(String doing, Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException e) {
            throw new JournalException(doing, e);
        }
    }
}
