package dev.deckhand.study.statistics;

import dev.deckhand.content.Library;
import dev.deckhand.content.Module;
import dev.deckhand.study.statistics.History.Moment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

    public long millis() {
        return modules.stream().mapToLong(OfModule::millis).sum();
    }

    static Effort of(List<Moment> moments, Library library) {
        List<OfModule> modules = new ArrayList<>();
        for (Module module : library.modules()) {
            Set<String> own = new LinkedHashSet<>();
            library.conceptsOf(module.id())
                    .forEach(concept ->
                            library.questionsOf(concept.id())
                                    .forEach(question -> own.add(question.id())));
            long millis = 0;
            int answers = 0;
            Set<String> questions = new LinkedHashSet<>();
            for (Moment moment : moments) {
                if (own.contains(moment.attempt().question())) {
                    millis += Activity.counted(moment);
                    answers++;
                    questions.add(moment.attempt().question());
                }
            }
            if (answers > 0) {
                modules.add(new OfModule(module, millis, answers, List.copyOf(questions)));
            }
        }
        modules.sort((a, b) -> Long.compare(b.millis(), a.millis()));
        return new Effort(modules);
    }
}
