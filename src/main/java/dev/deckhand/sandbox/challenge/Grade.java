package dev.deckhand.sandbox.challenge;

import java.util.List;
import java.util.stream.Stream;

/// What became of a challenge.
///
/// @param run the learner's own run
/// @param moves how many changes the learner made
/// @param foreign what the learner did that is not a learner's to do, each in one sentence
public record Grade(Course run, List<Course> trials, int moves, List<String> foreign) {
    public Grade {
        trials = List.copyOf(trials);
        foreign = List.copyOf(foreign);
    }

    /// Whether every goal is met in the run and in each trial, by fair means.
    public boolean isMet() {
        return foreign.isEmpty() && courses().allMatch(Course::isMet);
    }

    /// The run, then the trials.
    public Stream<Course> courses() {
        return Stream.concat(Stream.of(run), trials.stream());
    }
}
