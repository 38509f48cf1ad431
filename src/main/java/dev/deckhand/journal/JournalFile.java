package dev.deckhand.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The journal's file in a data folder, with its lock and its backups.
///
/// The folder holds `journal.db` (and SQLite's own files beside it), `journal.lock`, and
/// `backups/`.
public final class JournalFile {
    /// The newest version of the tables: the last script in `db/migration`.
    static final String NEWEST = "1";

    private static final DateTimeFormatter FILE_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path folder;
    private final InstantSource clock;
    private final ZoneId zone;

    public JournalFile(Path folder, InstantSource clock, ZoneId zone) {
        this.folder = folder;
        this.clock = clock;
        this.zone = zone;
    }

    public Path file() {
        return folder.resolve("journal.db");
    }

    public Path backups() {
        return folder.resolve("backups");
    }

    /// Opens the journal, making an empty one where there is none, and brings its tables up to
    /// date.
    ///
    /// @param device names this installation in what it writes
    /// @throws JournalException when the folder cannot be used, for example because the disk is
    ///   full
    public Opening open(String device) {
        FileChannel lock;
        try {
            lock = lockFile();
        } catch (IOException e) {
            throw new JournalException("Opening the data folder " + folder, e);
        }
        boolean opened = false;
        try {
            if (!tryLock(lock)) {
                return new Opening.InUse(file());
            }
            Opening opening = openLocked(device, () -> release(lock));
            opened = opening instanceof Opening.Opened;
            return opening;
        } finally {
            if (!opened) {
                release(lock);
            }
        }
    }

    private Opening openLocked(String device, Runnable release) {
        Connection connection = null;
        try {
            connection = connect();
            String damage = quickCheck(connection);
            if (!damage.isEmpty()) {
                return setAside(connection, damage);
            }
            Optional<String> version = version(connection);
            if (version.isPresent() && isNewer(version.get(), NEWEST)) {
                connection.close();
                return new Opening.TooNew(file(), version.get(), NEWEST);
            }
            Backups backups = new Backups(backups());
            if (version.isEmpty() || !version.get().equals(NEWEST)) {
                if (version.isPresent()) {
                    backups.beforeMigration(connection, today(), NEWEST);
                }
                connection.close();
                migrate();
                connection = connect();
            } else {
                backups.daily(connection, today());
            }
            return new Opening.Opened(new Journal(connection, device, release));
        } catch (SQLException e) {
            if (isDamage(e)) {
                return setAside(connection, String.valueOf(e.getMessage()));
            }
            throw new JournalException("Opening the journal " + file(), e);
        } catch (IOException | FlywayException e) {
            throw new JournalException("Opening the journal " + file(), e);
        }
    }

    private Connection connect() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(5_000);
        return DriverManager.getConnection(url(), config.toProperties());
    }

    private String url() {
        return "jdbc:sqlite:" + file();
    }

    private static String quickCheck(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
            String result = row.next() ? row.getString(1) : "no result";
            return result.equals("ok") ? "" : result;
        }
    }

    /// The version of the tables, read with one plain query: Flyway itself is slow to start.
    private static Optional<String> version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row =
                    statement.executeQuery(
                            "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'flyway_schema_history'")) {
                if (!row.next()) {
                    return Optional.empty();
                }
            }
            try (ResultSet row =
                    statement.executeQuery(
                            """
                            SELECT version FROM flyway_schema_history
                            WHERE success = 1 AND version IS NOT NULL
                            ORDER BY CAST(version AS INTEGER) DESC
                            LIMIT 1
                            """)) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private static boolean isNewer(String version, String than) {
        return Integer.parseInt(version) > Integer.parseInt(than);
    }

    private void migrate() {
        Flyway.configure().dataSource(url(), "", "").load().migrate();
    }

    private static boolean isDamage(SQLException e) {
        return e instanceof SQLiteException sqlite
                && (sqlite.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB
                        || sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CORRUPT
                        || sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CORRUPT_VTAB
                        || sqlite.getResultCode() == SQLiteErrorCode.SQLITE_FORMAT);
    }

    private Opening setAside(@Nullable Connection connection, String what) {
        try {
            if (connection != null) {
                connection.close();
            }
            return new Opening.Damaged(
                    moveAside("journal-damaged-"), what, new Backups(backups()).newest());
        } catch (IOException | SQLException e) {
            throw new JournalException("Moving the damaged journal " + file() + " aside", e);
        }
    }

    /// Puts a copy of a journal in this one's place. What was there is moved aside, not deleted.
    ///
    /// @param copy a backup, or any other journal file
    /// @return where the journal that was there is now; empty when there was none
    /// @throws JournalException when the copy is no sound journal, or a window has the present one
    ///   open; then nothing was changed
    public Optional<Path> restore(Path copy) {
        requireSound(copy);
        try (FileChannel lock = lockFile()) {
            if (!tryLock(lock)) {
                throw new JournalException(
                        "Restoring " + copy, new IOException("the journal is open in a window"));
            }
            Path unfinished = folder.resolve("journal.db.part");
            Files.copy(copy, unfinished, StandardCopyOption.REPLACE_EXISTING);
            Optional<Path> replaced =
                    Files.exists(file())
                            ? Optional.of(moveAside("journal-replaced-"))
                            : Optional.empty();
            Files.move(unfinished, file());
            return replaced;
        } catch (IOException e) {
            throw new JournalException("Restoring " + copy, e);
        }
    }

    private static void requireSound(Path copy) {
        try {
            if (!Files.isRegularFile(copy)) {
                throw new IOException("there is no such file");
            }
            try (Connection connection =
                    DriverManager.getConnection(
                            "jdbc:sqlite:file:" + copy + "?mode=ro&immutable=1")) {
                String damage = quickCheck(connection);
                if (!damage.isEmpty()) {
                    throw new IOException("it is damaged: " + damage);
                }
                if (version(connection).isEmpty()) {
                    throw new IOException("it is no journal of Deckhand");
                }
            }
        } catch (IOException | SQLException e) {
            throw new JournalException("Looking at " + copy, e);
        }
    }

    /// Moves the journal's file out of the way, with what SQLite keeps beside it. Deletes nothing.
    private Path moveAside(String prefix) throws IOException {
        String name = prefix + FILE_TIME.format(clock.instant().atZone(zone)) + ".db";
        for (String suffix : new String[] {"", "-wal", "-shm"}) {
            Path part = folder.resolve("journal.db" + suffix);
            if (Files.exists(part)) {
                Files.move(part, folder.resolve(name + suffix));
            }
        }
        return folder.resolve(name);
    }

    private FileChannel lockFile() throws IOException {
        Files.createDirectories(folder);
        return FileChannel.open(
                folder.resolve("journal.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
    }

    private LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }

    private static boolean tryLock(FileChannel channel) {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // another part of this very process has it
        } catch (IOException e) {
            throw new JournalException("Locking the journal", e);
        }
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new JournalException("Unlocking the journal", e);
        }
    }
}
