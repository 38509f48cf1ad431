package dev.deckhand.content;

import java.time.LocalDate;
import java.util.List;

/// Something to be done with one's own hands, step by step.
///
/// @param summary a line or two for previews, plain text
/// @param concepts ids of the concepts that it puts to use, the main one first
/// @param minutes how long it takes
/// @param asOf the day its facts were last checked
/// @param seeds ids of the statements of older source documents that it covers or corrects
/// @param body Markdown as [Markdown] reads it
/// @param pack the id of the pack it comes from
public record Guide(
        String id,
        String title,
        String summary,
        List<String> concepts,
        int minutes,
        LocalDate asOf,
        List<String> seeds,
        List<Source> sources,
        String body,
        String pack) {
    public Guide {
        concepts = List.copyOf(concepts);
        seeds = List.copyOf(seeds);
        sources = List.copyOf(sources);
    }
}
