package dev.deckhand.ui.today;

import dev.deckhand.content.Concept;
import dev.deckhand.study.PathProgress.ItemProgress;
import dev.deckhand.study.ReviewQueue;
import dev.deckhand.ui.shared.OpenSession;

/// Something worth doing now.
sealed interface Step {
    /// The very first note.
    record Begin(Concept concept) implements Step {}

    /// Going on with a session that was left open.
    record Resume(OpenSession session) implements Step {}

    /// What is due.
    record Review(ReviewQueue.Counts counts, long minutes) implements Step {}

    /// Answering what was never answered about a concept whose note was read.
    record Answer(Concept concept, int questions) implements Step {}

    record Read(Concept concept) implements Step {}

    /// Answering again what was wrong the last time.
    record Retry(int questions) implements Step {}

    record Flagged(int questions) implements Step {}

    /// Everything is known: practise anything.
    record Anything(int questions) implements Step {}

    /// The next step of the study path.
    ///
    /// @param day of the path, counted from 1
    record OnPath(ItemProgress item, int day, int of) implements Step {}
}
