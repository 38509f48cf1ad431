package dev.deckhand.study;

import dev.deckhand.journal.ConceptState;
import dev.deckhand.journal.Learner;
import dev.deckhand.sandbox.challenge.Points;
import dev.deckhand.study.PathProgress.Spot;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What was brought to its end and is neither a question nor a note. In the journal it stands where
/// notes stand, under names that no concept has: none has a colon. Whoever counts notes asks the
/// library which concepts there are, and so does not see these.
public final class Marks {
    private static final String LESSON = "lesson:";
    private static final String CHALLENGE = "challenge:";
    private static final String RESULT = "result:";
    private static final String STEP = "step:";
    private static final Pattern RESULT_OF =
            Pattern.compile("result:[^:]+:([0-9]{1,6}):([0-9]):(own|shown)");

    private Marks() {}

    /// A lesson that was played to its last caption.
    public static String lesson(String id) {
        return LESSON + id;
    }

    /// A challenge that was solved.
    public static String challenge(String id) {
        return CHALLENGE + id;
    }

    /// How a challenge was solved. Each way to solve it is a mark of its own, so none is lost.
    public static String result(String challenge, ChallengeResult result) {
        return RESULT
                + challenge
                + ":"
                + result.changes()
                + ":"
                + result.hints()
                + ":"
                + (result.solutionShown() ? "shown" : "own");
    }

    /// The best of all results of a challenge; empty when none is known.
    public static Optional<ChallengeResult> best(Learner learner, String challenge) {
        String beginning = RESULT + challenge + ":";
        return learner.concepts().tailMap(beginning).values().stream()
                .takeWhile(state -> state.concept().startsWith(beginning))
                .filter(ConceptState::isRead)
                .map(state -> RESULT_OF.matcher(state.concept()))
                .filter(Matcher::matches)
                .map(parts ->
                        new ChallengeResult(
                                Integer.parseInt(parts.group(1)),
                                Math.min(
                                        Integer.parseInt(parts.group(2)), Points.HINT_COSTS.size()),
                                parts.group(3).equals("shown")))
                .min(ChallengeResult.BEST_FIRST);
    }

    /// A step of a study path that the learner ticked by hand.
    public static String step(String path, Spot spot) {
        return STEP + path + ":" + spot.day() + ":" + spot.index();
    }

    public static boolean isDone(Learner learner, String mark) {
        return learner.concept(mark).isRead();
    }
}
