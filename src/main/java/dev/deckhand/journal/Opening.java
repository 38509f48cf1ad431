package dev.deckhand.journal;

import java.nio.file.Path;
import java.util.Optional;

/// How an attempt to open the journal ended.
public sealed interface Opening {

    /// The journal is open, and this process holds its lock.
    record Opened(Journal journal) implements Opening {}

    /// Another window or command has it open. Nothing was touched.
    record InUse(Path file) implements Opening {}

    /// A newer Deckhand wrote it. Nothing was touched.
    ///
    /// @param version the version of its tables
    /// @param known the newest version that this Deckhand reads
    record TooNew(Path file, String version, String known) implements Opening {}

    /// It could not be read. The file was moved aside, whole, and nothing stands in its place.
    ///
    /// @param setAside where the damaged file is now
    /// @param what the database's own words
    /// @param backup the newest backup, when there is one
    record Damaged(Path setAside, String what, Optional<Path> backup) implements Opening {}
}
