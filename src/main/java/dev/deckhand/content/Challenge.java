package dev.deckhand.content;

import dev.deckhand.sandbox.challenge.Trial;
import dev.deckhand.sandbox.model.TimelineEntry;
import java.util.List;

/// A scenario that the learner is to bring to its goals.
///
/// @param concepts ids of the concepts it exercises, the main one first
/// @param brief what is to be done, Markdown
/// @param scenario the id of a scenario of the same pack; it has the goals
/// @param untilMicros when the goals are judged at the latest
/// @param trials what else the learner's cluster has to stand
/// @param hints where to look, which rule, the move; Markdown
/// @param par with how many changes it can be done
/// @param solution changes that do it
/// @param pack the id of the pack it comes from
public record Challenge(
        String id,
        String title,
        List<String> concepts,
        Difficulty difficulty,
        String brief,
        String scenario,
        long untilMicros,
        List<Trial> trials,
        List<String> hints,
        int par,
        List<TimelineEntry> solution,
        String pack) {
    /// Where to look, which rule, the move.
    public static final int HINTS = 3;

    public Challenge {
        concepts = List.copyOf(concepts);
        trials = List.copyOf(trials);
        hints = List.copyOf(hints);
        solution = List.copyOf(solution);
        if (hints.size() != HINTS) {
            throw new IllegalArgumentException(id + " has " + hints.size() + " hints");
        }
    }
}
