package dev.deckhand.study.statistics;

import dev.deckhand.content.Library;
import dev.deckhand.content.Module;
import dev.deckhand.memory.CardState;
import dev.deckhand.study.statistics.History.Moment;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// True retention: of the cards that were learnt and came back after at least a day, how many were
/// recalled. Learning steps and second answers of a day do not count.
///
/// @param young cards that came back after less than 21 days
/// @param mature cards that came back after 21 days or more
/// @param byModule modules with reviews, in the library's order
public record Retention(
        Share all,
        Share young,
        Share mature,
        Map<Step, List<Period>> periods,
        List<OfModule> byModule) {
    private static final int MATURE_DAYS = 21;

    public Retention {
        periods = Map.copyOf(periods);
        byModule = List.copyOf(byModule);
    }

    /// How long a period is.
    public enum Step {
        DAY,
        WEEK,
        MONTH;

        /// The first day of the period that a day belongs to; weeks begin on Monday.
        public LocalDate start(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
            };
        }

        LocalDate after(LocalDate start) {
            return switch (this) {
                case DAY -> start.plusDays(1);
                case WEEK -> start.plusWeeks(1);
                case MONTH -> start.plusMonths(1);
            };
        }
    }

    /// @param questions those that were forgotten first
    public record Period(LocalDate start, Share recalled, List<String> questions) {
        public Period {
            questions = List.copyOf(questions);
        }
    }

    /// @param questions those that were forgotten first
    public record OfModule(Module module, Share recalled, List<String> questions) {
        public OfModule {
            questions = List.copyOf(questions);
        }
    }

    private static final class Tally {
        private Share recalled = Share.NONE;
        private final Set<String> forgotten = new LinkedHashSet<>();
        private final Set<String> others = new LinkedHashSet<>();

        void add(Moment moment) {
            boolean right = moment.attempt().rating().recalled();
            recalled = recalled.plus(right);
            (right ? others : forgotten).add(moment.attempt().question());
        }

        List<String> questions() {
            Set<String> all = new LinkedHashSet<>(forgotten);
            all.addAll(others);
            return List.copyOf(all);
        }
    }

    /// @param moments those of the scope, the oldest first
    static Retention of(List<Moment> moments, Library library, LocalDate today) {
        Share young = Share.NONE;
        Share mature = Share.NONE;
        Map<String, Tally> modules = new TreeMap<>();
        Map<Step, Map<LocalDate, Tally>> tallies = new TreeMap<>();
        for (Step step : Step.values()) {
            tallies.put(step, new TreeMap<>());
        }
        for (Moment moment : moments) {
            if (moment.elapsedDays() < 1
                    || !(moment.before().orElseThrow().state() instanceof CardState.Review card)) {
                continue;
            }
            boolean right = moment.attempt().rating().recalled();
            if (card.scheduledDays() < MATURE_DAYS) {
                young = young.plus(right);
            } else {
                mature = mature.plus(right);
            }
            tallies.forEach((step, periods) ->
                    periods.computeIfAbsent(step.start(moment.day()), _ -> new Tally())
                            .add(moment));
            library.question(moment.attempt().question())
                    .flatMap(question -> library.concept(question.concept()))
                    .ifPresent(concept ->
                            modules.computeIfAbsent(concept.module(), _ -> new Tally())
                                    .add(moment));
        }
        Map<Step, List<Period>> periods = new TreeMap<>();
        tallies.forEach((step, found) -> periods.put(step, periods(step, found, today)));
        List<OfModule> byModule =
                library.modules().stream()
                        .filter(module -> modules.containsKey(module.id()))
                        .map(module ->
                                ofModule(module, modules.getOrDefault(module.id(), new Tally())))
                        .toList();
        return new Retention(
                new Share(young.part() + mature.part(), young.whole() + mature.whole()),
                young,
                mature,
                periods,
                byModule);
    }

    private static OfModule ofModule(Module module, Tally tally) {
        return new OfModule(module, tally.recalled, tally.questions());
    }

    /// From the first period with a review up to the present one, those between without any too.
    private static List<Period> periods(Step step, Map<LocalDate, Tally> found, LocalDate today) {
        List<Period> periods = new ArrayList<>();
        if (found.isEmpty()) {
            return periods;
        }
        LocalDate start = found.keySet().iterator().next();
        for (; !start.isAfter(today); start = step.after(start)) {
            Tally tally = found.getOrDefault(start, new Tally());
            periods.add(new Period(start, tally.recalled, tally.questions()));
        }
        return periods;
    }
}
