package dev.deckhand.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// One thing to understand, and the note that teaches it.
///
/// @param module the id of the module it stands in
/// @param summary a line or two for previews, plain text
/// @param prerequisites ids of the concepts to understand first
/// @param minutes how long the note takes to read
/// @param ages what in it changes often
/// @param seeds ids of the statements of older source documents that the note covers or corrects
/// @param body the note, Markdown as [Markdown] reads it
/// @param pack the id of the pack it comes from
public record Concept(
        String id,
        String title,
        String module,
        String summary,
        List<String> prerequisites,
        List<ExamTag> exams,
        int minutes,
        LocalDate asOf,
        Set<Ageing> ages,
        List<String> seeds,
        List<Source> sources,
        String body,
        String pack) {
    public Concept {
        prerequisites = List.copyOf(prerequisites);
        exams = List.copyOf(exams);
        seeds = List.copyOf(seeds);
        sources = List.copyOf(sources);
        ages = Set.copyOf(ages);
    }

    /// One in which nothing changes more often than usual.
    public Concept(
            String id,
            String title,
            String module,
            String summary,
            List<String> prerequisites,
            List<ExamTag> exams,
            int minutes,
            LocalDate asOf,
            List<String> seeds,
            List<Source> sources,
            String body,
            String pack) {
        this(
                id,
                title,
                module,
                summary,
                prerequisites,
                exams,
                minutes,
                asOf,
                Set.of(),
                seeds,
                sources,
                body,
                pack);
    }
}
