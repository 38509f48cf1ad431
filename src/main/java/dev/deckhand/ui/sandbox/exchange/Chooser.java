package dev.deckhand.ui.sandbox.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks where to write and what to read.
public interface Chooser {
    /// @param title of the dialog
    /// @param name proposed, with its ending
    /// @param kind of file, in words
    /// @return empty when the learner thinks better of it
    Optional<Path> save(String title, String name, String kind);

    /// @return in no order that matters; none when the learner thinks better of it
    List<Path> open(String title, String kind, String ending);
}
