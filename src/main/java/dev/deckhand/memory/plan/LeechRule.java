package dev.deckhand.memory.plan;

/// When a card is a leech: forgotten so often that asking it once more is no help, and its note
/// should be read first. Section 13.
///
/// @param threshold lapses at which it is found
/// @param again lapses after which it is found once more
public record LeechRule(int threshold, int again) {
    public static final LeechRule DEFAULT = new LeechRule(8, 4);

    public LeechRule {
        if (threshold < 1 || again < 1) {
            throw new IllegalArgumentException(
                    "leeches from " + threshold + " lapses, again after " + again);
        }
    }

    public boolean isLeech(int lapses) {
        return lapses >= threshold;
    }

    /// Whether the lapse that brought the count to `lapses` is one to tell the learner about: the
    /// 8th, 12th, 16th and so on.
    public boolean isFound(int lapses) {
        return isLeech(lapses) && (lapses - threshold) % again == 0;
    }
}
