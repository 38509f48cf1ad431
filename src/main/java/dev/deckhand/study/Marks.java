package dev.deckhand.study;

import dev.deckhand.journal.Learner;
import dev.deckhand.study.PathProgress.Spot;

/// What was brought to its end and is neither a question nor a note. In the journal it stands where
/// notes stand, under names that no concept has: none has a colon. Whoever counts notes asks the
/// library which concepts there are, and so does not see these.
public final class Marks {
    private static final String LESSON = "lesson:";
    private static final String CHALLENGE = "challenge:";
    private static final String STEP = "step:";

    private Marks() {}

    /// A lesson that was played to its last caption.
    public static String lesson(String id) {
        return LESSON + id;
    }

    /// A challenge that was solved.
    public static String challenge(String id) {
        return CHALLENGE + id;
    }

    /// A step of a study path that the learner ticked by hand.
    public static String step(String path, Spot spot) {
        return STEP + path + ":" + spot.day() + ":" + spot.index();
    }

    public static boolean isDone(Learner learner, String mark) {
        return learner.concept(mark).isRead();
    }
}
