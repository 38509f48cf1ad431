package dev.deckhand.study.statistics;

import dev.deckhand.content.Library;
import dev.deckhand.content.Question;
import dev.deckhand.journal.Learner;
import dev.deckhand.study.statistics.Activity.Streak;
import dev.deckhand.study.statistics.History.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// All figures of the Progress screen for one scope. Questions that are in no installed pack are
/// left out, except of the streak.
///
/// @param answers how many are in the scope
/// @param ever how many there are in all
/// @param desiredRetention the chance of recall that the schedule aims at
/// @param readiness of every exam, whatever the scope: half a blueprint would say nothing
public record Statistics(
        Scope scope,
        LocalDate today,
        int answers,
        int ever,
        double desiredRetention,
        Streak streak,
        Activity activity,
        Forecast forecast,
        Retention retention,
        Memories memories,
        Calibration calibration,
        Mastery mastery,
        Effort effort,
        List<Hard> hardest,
        List<Confusion> confusions,
        List<Readiness> readiness) {
    public Statistics {
        hardest = List.copyOf(hardest);
        confusions = List.copyOf(confusions);
        readiness = List.copyOf(readiness);
    }

    public static Statistics of(
            Library library, Learner learner, History history, Instant now, Scope scope) {
        LocalDate today = history.days().dateOf(now);
        Set<String> wanted = new HashSet<>();
        for (Question question : library.questions()) {
            if (scope.covers(question, library)) {
                wanted.add(question.id());
            }
        }
        List<Moment> about =
                history.moments().stream()
                        .filter(moment -> wanted.contains(moment.attempt().question()))
                        .toList();
        List<Moment> moments =
                about.stream().filter(moment -> scope.covers(moment.day(), today)).toList();
        Set<LocalDate> learned = new HashSet<>();
        history.moments().forEach(moment -> learned.add(moment.day()));
        return new Statistics(
                scope,
                today,
                moments.size(),
                history.moments().size(),
                history.desiredRetention(),
                Streak.of(learned, today),
                Activity.of(about, scope, today),
                Forecast.of(history, learner, wanted::contains, today),
                Retention.of(moments, library, today),
                Memories.of(history, wanted::contains),
                Calibration.of(moments),
                Mastery.of(library, learner, history, wanted::contains, today),
                Effort.of(moments, library),
                Hard.of(moments, library),
                Confusion.of(moments, library),
                Readiness.of(library, history, today));
    }
}
