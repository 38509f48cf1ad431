package dev.deckhand.study;

import dev.deckhand.content.Library;
import dev.deckhand.journal.Journal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Keeps the present [Standing] at hand, so that a long journal is read once and not after each
/// answer. One for all who ask. Only on the journal's thread.
public final class Standings {
    private final Library library;
    private final Journal journal;
    private final Supplier<MemoryOptions> options;
    private final Supplier<Optional<Goal>> goal;
    private final InstantSource clock;
    private final ZoneId zone;
    private Optional<Known> known = Optional.empty();
    private Optional<Today> todays = Optional.empty();

    private record Known(Standing standing, MemoryOptions options, int revision) {}

    /// What a plan has for one day. It holds for the day, so that each answer need not plan anew.
    private record Today(
            LocalDate date, Goal goal, MemoryOptions options, List<String> questions) {}

    /// @param options as chosen now
    /// @param goal as chosen now
    public Standings(
            Library library,
            Journal journal,
            Supplier<MemoryOptions> options,
            Supplier<Optional<Goal>> goal,
            InstantSource clock,
            ZoneId zone) {
        this.library = library;
        this.journal = journal;
        this.options = options;
        this.goal = goal;
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
                                                journal.changesSince(before.revision())))
                        .orElseGet(() ->
                                Standing.read(
                                        library, journal, chosen.scheduler(), chosen.days(zone)));
        known = Optional.of(new Known(standing, chosen, revision));
        return standing;
    }

    /// The goal that reviews are planned for today, if there is one.
    public Optional<Goal> goal() {
        LocalDate today = options.get().days(zone).dateOf(clock.instant());
        return goal.get().filter(one -> one.isAhead(today));
    }

    /// What is to be reviewed now: what the plan for the goal says, or what is due.
    public ReviewQueue queue() {
        Instant now = clock.instant();
        MemoryOptions chosen = options.get();
        return goal().map(one ->
                        ReviewQueue.planned(library, now(), now, chosen, todays(one, chosen, now)))
                .orElseGet(() -> ReviewQueue.of(library, now(), now, chosen));
    }

    private List<String> todays(Goal one, MemoryOptions chosen, Instant now) {
        LocalDate date = chosen.days(zone).dateOf(now);
        Today today =
                todays.filter(before ->
                                before.date().equals(date)
                                        && before.goal().equals(one)
                                        && before.options().equals(chosen))
                        .orElseGet(() ->
                                new Today(
                                        date,
                                        one,
                                        chosen,
                                        GoalPlan.today(library, now(), now, chosen, one)));
        todays = Optional.of(today);
        return today.questions();
    }

    /// The way back when more has piled up than a day's minutes can take. A plan for a goal is that
    /// way already.
    public Optional<Rescue> rescue() {
        return goal().isPresent()
                ? Optional.empty()
                : Rescue.of(library, now(), clock.instant(), options.get());
    }
}
