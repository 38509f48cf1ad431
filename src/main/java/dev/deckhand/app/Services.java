package dev.deckhand.app;

import dev.deckhand.content.Libraries;
import dev.deckhand.content.Library;
import dev.deckhand.content.Problem;
import dev.deckhand.journal.Journal;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// What a window or a command works with. Passed on by constructor; there is no other way to reach
/// any of it.
///
/// @param packProblems what is wrong with each installed pack, by the pack's id or file name; only
///   packs with problems
/// @param journal to be used on one thread at a time
/// @param random for seeds that the user did not give
public record Services(
        DataFolder folder,
        Settings settings,
        Library library,
        Map<String, List<Problem>> packProblems,
        Journal journal,
        InstantSource clock,
        ZoneId zone,
        Ids ids,
        RandomGenerator random)
        implements AutoCloseable {

    /// The same, after packs were added, removed or switched. Reads them, which takes some tenths
    /// of a second. Only one of the two is to be closed.
    public Services reloaded() {
        Packs packs = new Packs(folder, settings);
        Libraries.Loaded loaded = packs.load();
        return new Services(
                folder,
                settings,
                packs.library(loaded),
                Startup.problems(loaded),
                journal,
                clock,
                zone,
                ids,
                random);
    }

    @Override
    public void close() {
        journal.close();
    }
}
