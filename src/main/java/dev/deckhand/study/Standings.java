package dev.deckhand.study;

import dev.deckhand.content.Library;
import dev.deckhand.journal.Journal;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/// Keeps the present [Standing] at hand, so that a long journal is read once and not after each
/// answer. One for all who ask. Only on the journal's thread.
public final class Standings {
    private final Library library;
    private final Journal journal;
    private final Supplier<MemoryOptions> options;
    private final InstantSource clock;
    private final ZoneId zone;
    private Optional<Known> known = Optional.empty();

    private record Known(Standing standing, MemoryOptions options, int revision) {}

    /// @param options as chosen now
    public Standings(
            Library library,
            Journal journal,
            Supplier<MemoryOptions> options,
            InstantSource clock,
            ZoneId zone) {
        this.library = library;
        this.journal = journal;
        this.options = options;
        this.clock = clock;
        this.zone = zone;
    }

    /// Where the learner stands now.
    public Standing now() {
        MemoryOptions chosen = options.get();
        int revision = journal.revision();
        Standing standing =
                known.filter(before -> before.options().equals(chosen))
                        .map(before ->
                                before.standing()
                                        .after(
                                                library,
                                                journal,
                                                journal.changedSince(before.revision())))
                        .orElseGet(() ->
                                Standing.read(
                                        library, journal, chosen.scheduler(), chosen.days(zone)));
        known = Optional.of(new Known(standing, chosen, revision));
        return standing;
    }

    /// What is to be reviewed now.
    public ReviewQueue queue() {
        return ReviewQueue.of(library, now(), clock.instant(), options.get());
    }

    /// The way back when more has piled up than a day's minutes can take.
    public Optional<Rescue> rescue() {
        return Rescue.of(library, now(), clock.instant(), options.get());
    }
}
