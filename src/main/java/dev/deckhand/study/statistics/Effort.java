package dev.deckhand.study.statistics;

import dev.deckhand.content.Library;
import dev.deckhand.content.Module;
import dev.deckhand.content.Question;
import dev.deckhand.study.statistics.History.Moment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Time spent on questions, by module. An answer counts at most a minute: what is longer was a
/// pause.
///
/// @param modules those with answers, the most time first
public record Effort(List<OfModule> modules) {
    public Effort {
        modules = List.copyOf(modules);
    }

    public record OfModule(Module module, long millis, int answers, List<String> questions) {
        public OfModule {
            questions = List.copyOf(questions);
        }
    }

    private static final class Tally {
        private long millis;
        private int answers;
        private final Set<String> questions = new LinkedHashSet<>();
    }

    public long millis() {
        return modules.stream().mapToLong(OfModule::millis).sum();
    }

    static Effort of(List<Moment> moments, Library library) {
        Map<String, Tally> tallies = new HashMap<>();
        Map<String, Tally> ofQuestion = new HashMap<>();
        for (Question question : library.questions()) {
            library.concept(question.concept())
                    .ifPresent(concept ->
                            ofQuestion.put(
                                    question.id(),
                                    tallies.computeIfAbsent(concept.module(), _ -> new Tally())));
        }
        for (Moment moment : moments) {
            Tally tally = ofQuestion.get(moment.attempt().question());
            if (tally != null) {
                tally.millis += Activity.counted(moment);
                tally.answers++;
                tally.questions.add(moment.attempt().question());
            }
        }
        List<OfModule> modules = new ArrayList<>();
        for (Module module : library.modules()) {
            Tally tally = tallies.get(module.id());
            if (tally != null && tally.answers > 0) {
                modules.add(
                        new OfModule(
                                module, tally.millis, tally.answers, List.copyOf(tally.questions)));
            }
        }
        modules.sort((a, b) -> Long.compare(b.millis(), a.millis()));
        return new Effort(modules);
    }
}
