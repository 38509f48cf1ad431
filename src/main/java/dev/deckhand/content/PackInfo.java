package dev.deckhand.content;

import java.time.LocalDate;
import java.util.List;

/// What a pack's `pack.json` says of it.
///
/// @param version as written, in the form of Semantic Versioning
/// @param asOf the day on which the pack's facts as a whole were last checked
public record PackInfo(
        String id,
        String version,
        String title,
        List<String> authors,
        String licence,
        String language,
        LocalDate asOf,
        List<Requirement> requires,
        List<Module> modules) {

    /// The newest pack format that this Deckhand reads.
    public static final int FORMAT = 1;

    public PackInfo {
        authors = List.copyOf(authors);
        requires = List.copyOf(requires);
        modules = List.copyOf(modules);
    }

    /// Another pack that must be installed, in at least this version.
    public record Requirement(String id, String version) {}
}
