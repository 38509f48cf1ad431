package dev.deckhand.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.WeekFields;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Copies of the journal: one a day, kept for 7 days, 4 weeks and 12 months, and one before each
/// change of its tables.
///
/// Daily copies are named `journal-2026-11-20.db`; those before a migration
/// `journal-2026-11-20-before-v2.db`, and they are kept for good.
final class Backups {
    private static final String PREFIX = "journal-";
    private static final String SUFFIX = ".db";
    private static final int DAYS = 7;
    private static final int WEEKS = 4;
    private static final int MONTHS = 12;

    private final Path folder;

    Backups(Path folder) {
        this.folder = folder;
    }

    /// Makes today's copy if there is none yet, and removes daily copies that are no longer kept.
    void daily(Connection connection, LocalDate today) throws SQLException, IOException {
        Path file = folder.resolve(PREFIX + today + SUFFIX);
        if (!Files.exists(file)) {
            copy(connection, file);
            thinOut();
        }
    }

    void beforeMigration(Connection connection, LocalDate today, String toVersion)
            throws SQLException, IOException {
        Path file = folder.resolve(PREFIX + today + "-before-v" + toVersion + SUFFIX);
        if (!Files.exists(file)) {
            copy(connection, file);
        }
    }

    /// The copy made last.
    Optional<Path> newest() {
        return all().max(Comparator.comparing(Path::getFileName));
    }

    /// SQLite writes the copy beside its final place first, so that a copy under its own name is
    /// always a whole one.
    private void copy(Connection connection, Path file) throws SQLException, IOException {
        Files.createDirectories(folder);
        Path unfinished = folder.resolve(file.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        try (PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, unfinished.toString());
            copy.execute();
        }
        Files.move(unfinished, file);
    }

    private void thinOut() throws IOException {
        SortedMap<LocalDate, Path> daily = new TreeMap<>(Comparator.reverseOrder());
        for (Path file : all().toList()) {
            dayOf(file).ifPresent(day -> daily.put(day, file));
        }
        Set<LocalDate> kept = new HashSet<>();
        keepNewestOfEach(daily, kept, day -> day, DAYS);
        keepNewestOfEach(
                daily,
                kept,
                day ->
                        List.of(
                                day.get(WeekFields.ISO.weekBasedYear()),
                                day.get(WeekFields.ISO.weekOfWeekBasedYear())),
                WEEKS);
        keepNewestOfEach(daily, kept, YearMonth::from, MONTHS);
        for (var copy : daily.entrySet()) {
            if (!kept.contains(copy.getKey())) {
                Files.deleteIfExists(copy.getValue());
            }
        }
    }

    /// @param newestFirst days with a copy
    private static void keepNewestOfEach(
            SortedMap<LocalDate, Path> newestFirst,
            Set<LocalDate> kept,
            Function<LocalDate, Object> period,
            int periods) {
        Set<Object> seen = new HashSet<>();
        for (LocalDate day : newestFirst.keySet()) {
            if (seen.size() < periods && seen.add(period.apply(day))) {
                kept.add(day);
            }
        }
    }

    private static Optional<LocalDate> dayOf(Path file) {
        String name = file.getFileName().toString();
        try {
            return Optional.of(
                    LocalDate.parse(
                            name.substring(PREFIX.length(), name.length() - SUFFIX.length())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Stream<Path> all() {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> {
                        String name = file.getFileName().toString();
                        return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
                    })
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new JournalException("Looking for backups in " + folder, e);
        }
    }
}
