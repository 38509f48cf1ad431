package dev.deckhand.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deckhand.memory.Rating;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir Path folder;

    @Test
    void anAnswerIsFoundAfterClosingAndOpeningAgain() {
        Event.Answered answer = answer(1, "iam-task-role-03", 1);
        try (Journal journal = open()) {
            journal.append(answer);
        }
        try (Journal journal = open()) {
            assertThat(journal.events()).containsExactly(answer);
            assertThat(journal.question("iam-task-role-03").rightAnswers()).isEqualTo(1);
        }
    }

    @Test
    void undoingAnAnswerBringsBackTheStateBeforeIt() {
        try (Journal journal = open()) {
            journal.append(answer(1, "q", 1));
            QuestionState before = journal.question("q");
            journal.append(answer(2, "q", 0));
            assertThat(journal.question("q").isMissed()).isTrue();
            journal.append(new Event.Undone(RandomLog.id(3), NOON, RandomLog.id(2)));
            assertThat(journal.question("q")).isEqualTo(before);
            assertThat(journal.latestAnswers(10)).hasSize(1);
        }
    }

    @Test
    void undoingAnUndoBringsTheAnswerBack() {
        try (Journal journal = open()) {
            journal.append(answer(1, "q", 1));
            journal.append(new Event.Undone(RandomLog.id(2), NOON, RandomLog.id(1)));
            assertThat(journal.question("q").isSeen()).isFalse();
            journal.append(new Event.Undone(RandomLog.id(3), NOON, RandomLog.id(2)));
            assertThat(journal.question("q").isSeen()).isTrue();
        }
    }

    @Test
    void aResetForgetsAnswersButKeepsFlagAndNote() {
        try (Journal journal = open()) {
            journal.append(
                    answer(1, "q", 0),
                    new Event.Flagged(RandomLog.id(2), NOON, "q", true),
                    new Event.Noted(RandomLog.id(3), NOON, "q", "ask about trust"),
                    new Event.Reset(RandomLog.id(4), NOON, "q"));
            QuestionState state = journal.question("q");
            assertThat(state.isSeen()).isFalse();
            assertThat(state.flagged()).isTrue();
            assertThat(state.note()).isEqualTo("ask about trust");
        }
    }

    @Test
    void rowsOfTheJournalCannotBeChangedOrDeleted() throws SQLException {
        try (Journal journal = open()) {
            journal.append(answer(1, "q", 1));
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String change :
                    new String[] {
                        "UPDATE event SET at = 0",
                        "DELETE FROM event",
                        "UPDATE answer SET points = 0",
                        "DELETE FROM answer"
                    }) {
                assertThatThrownBy(() -> statement.executeUpdate(change))
                        .hasMessageContaining("append-only");
            }
        }
    }

    @Test
    void tamperedReadModelsAreNoticedAndMended() throws SQLException {
        try (Journal journal = open()) {
            journal.append(answer(1, "q", 1));
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE question_state SET right_answers = 7");
        }
        try (Journal journal = open()) {
            assertThat(journal.verify()).singleElement().asString().contains("read models");
            journal.rebuild();
            assertThat(journal.verify()).isEmpty();
        }
    }

    @Test
    void theQueriesOfEveryAnswerUseAnIndex() throws SQLException {
        open().close();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThat(plan(statement, "SELECT * FROM question_state WHERE question = 'q'"))
                    .contains("USING PRIMARY KEY");
            assertThat(plan(statement, "SELECT id FROM event WHERE subject = 'q'"))
                    .contains("event_by_subject");
            assertThat(plan(statement, "SELECT max(id) FROM event")).contains("SEARCH");
        }
    }

    private static String plan(Statement statement, String query) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet rows = statement.executeQuery("EXPLAIN QUERY PLAN " + query)) {
            while (rows.next()) {
                plan.append(rows.getString("detail")).append('\n');
            }
        }
        return plan.toString();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
    }

    private Journal open() {
        Opening opening =
                new JournalFile(folder, InstantSource.system(), ZoneOffset.UTC).open("test");
        return ((Opening.Opened) opening).journal();
    }

    static Event.Answered answer(int index, String question, int points) {
        UUID id = RandomLog.id(index);
        return new Event.Answered(
                id,
                NOON.plusSeconds(index),
                question,
                "s",
                Mode.PRACTICE,
                "ecs-core",
                "1.0.0",
                "task",
                points,
                1,
                OptionalInt.of(70),
                4_200,
                points == 1 ? Rating.GOOD : Rating.AGAIN,
                OptionalLong.empty());
    }

    @Test
    void reviewsAreTheAnswersThatCountWithTheRatingGivenLast() {
        try (Journal journal = open()) {
            journal.append(
                    answer(1, "old", 1),
                    new Event.Reset(RandomLog.id(2), NOON, "old"),
                    answer(3, "a", 1),
                    answer(4, "b", 0),
                    new Event.Undone(RandomLog.id(5), NOON, RandomLog.id(4)),
                    answer(6, "b", 1),
                    new Event.Rated(RandomLog.id(7), NOON, "b", RandomLog.id(6), Rating.EASY),
                    new Event.Rated(RandomLog.id(8), NOON, "b", RandomLog.id(6), Rating.HARD));
            assertThat(journal.reviews())
                    .extracting(review -> review.question() + " " + review.rating())
                    .containsExactly("a GOOD", "b HARD");
            journal.append(new Event.Undone(RandomLog.id(9), NOON, RandomLog.id(8)));
            assertThat(journal.reviews()).last().extracting(Review::rating).isEqualTo(Rating.EASY);
        }
    }
}
