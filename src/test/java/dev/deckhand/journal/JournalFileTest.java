package dev.deckhand.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFileTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    @TempDir Path folder;

    @Test
    void aSecondWindowIsRefusedUntilTheFirstIsClosed() {
        JournalFile file = file(FIRST_DAY);
        try (Journal first = opened(file)) {
            assertThat(file.open("second")).isInstanceOf(Opening.InUse.class);
            first.append(JournalTest.answer(1, "q", 1));
        }
        try (Journal second = opened(file)) {
            assertThat(second.size()).isEqualTo(1);
        }
    }

    @Test
    void aJournalOfANewerDeckhandIsRefusedAndLeftAsItIs() throws SQLException, IOException {
        opened(file(FIRST_DAY)).close();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    """
                    INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,
                        installed_by, execution_time, success)
                    VALUES (99, '99', 'from the future', 'SQL', 'V99__future.sql', 0, '', 0, 1)
                    """);
        }
        byte[] before = Files.readAllBytes(folder.resolve("journal.db"));
        assertThat(file(FIRST_DAY).open("test"))
                .isEqualTo(
                        new Opening.TooNew(folder.resolve("journal.db"), "99", JournalFile.NEWEST));
        assertThat(Files.readAllBytes(folder.resolve("journal.db"))).isEqualTo(before);
        assertThat(Files.exists(folder.resolve("backups"))).isFalse();
    }

    @Test
    void aFileThatIsNoDatabaseIsSetAsideWholeAndNotOverwritten() throws IOException {
        byte[] rubbish =
                "this is not a database, but somebody may miss it".getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("journal.db"), rubbish);
        Opening.Damaged damaged = (Opening.Damaged) file(FIRST_DAY).open("test");
        assertThat(Files.readAllBytes(damaged.setAside())).isEqualTo(rubbish);
        assertThat(Files.exists(folder.resolve("journal.db"))).isFalse();
        assertThat(damaged.backup()).isEmpty();
    }

    @Test
    void aJournalWithDamagedPagesIsSetAsideAndItsNewestBackupCanBeRestored() throws IOException {
        try (Journal journal = opened(file(FIRST_DAY))) {
            for (int i = 0; i < 500; i++) {
                journal.append(JournalTest.answer(i, "q-" + i, 1));
            }
        }
        opened(file(FIRST_DAY.plusDays(1))).close(); // makes that day's backup
        try (RandomAccessFile database =
                new RandomAccessFile(folder.resolve("journal.db").toFile(), "rw")) {
            for (long page = 4096 * 6; page < database.length(); page += 4096) {
                database.seek(page);
                database.write(new byte[64]);
            }
        }
        JournalFile file = file(FIRST_DAY.plusDays(2));
        Opening.Damaged damaged = (Opening.Damaged) file.open("test");
        assertThat(damaged.backup()).hasValue(folder.resolve("backups/journal-2026-01-02.db"));
        file.restore(damaged.backup().orElseThrow());
        try (Journal restored = opened(file)) {
            assertThat(restored.size()).isEqualTo(500);
            assertThat(restored.verify()).isEmpty();
        }
    }

    @Test
    void oneBackupADayIsKeptForSevenDaysFourWeeksAndTwelveMonths() throws IOException {
        for (int day = 0; day < 420; day++) {
            opened(file(FIRST_DAY.plusDays(day))).close();
        }
        List<String> kept;
        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            kept = files.map(path -> path.getFileName().toString()).sorted().toList();
        }
        assertThat(kept)
                .hasSizeBetween(17, 23)
                .contains(
                        "journal-2027-02-24.db",
                        "journal-2027-02-18.db",
                        "journal-2027-01-31.db",
                        "journal-2026-03-31.db")
                .doesNotContain("journal-2026-02-28.db", "journal-2027-02-10.db");
    }

    private JournalFile file(LocalDate today) {
        Instant noon = today.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return new JournalFile(folder, InstantSource.fixed(noon), ZoneOffset.UTC);
    }

    private static Journal opened(JournalFile file) {
        Opening opening = file.open("test");
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        return ((Opening.Opened) opening).journal();
    }

    @Test
    void restoringMovesThePresentJournalAsideAndRefusesWhatIsNoJournal() throws IOException {
        JournalFile file = file(FIRST_DAY);
        Path copy = folder.resolve("copy.db");
        try (Journal journal = opened(file)) {
            journal.append(JournalTest.answer(1, "q", 1));
            journal.copyTo(copy);
            journal.append(JournalTest.answer(2, "q", 1));
            assertThatThrownBy(() -> file.restore(copy)).hasMessageContaining("open in a window");
        }
        Path rubbish = Files.writeString(folder.resolve("rubbish.db"), "no journal at all");
        assertThatThrownBy(() -> file.restore(rubbish)).isInstanceOf(JournalException.class);
        Path replaced = file.restore(copy).orElseThrow();
        try (Journal journal = opened(file)) {
            assertThat(journal.size()).isEqualTo(1);
        }
        assertThat(Files.exists(replaced)).isTrue();
    }
}
