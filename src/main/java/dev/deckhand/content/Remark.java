package dev.deckhand.content;

import java.util.Locale;

/// Something that a pack may hold and that would be better otherwise, as [PackLint] finds it.
///
/// @param at what, where, and how to mend it
public record Remark(Rule rule, Problem at) {

    /// How much it takes from a learner.
    public enum Severity {
        /// Teaches or measures wrongly.
        WARNING,
        /// Could be clearer or richer.
        HINT
    }

    /// What a pack is looked through for.
    public enum Rule {
        NOTE_LENGTH(Severity.WARNING),
        NOTE_CALL_OUTS(Severity.HINT),
        NOTE_PLAIN(Severity.HINT),
        NOTE_WIDTH(Severity.HINT),
        SANDBOX_UNTOLD(Severity.HINT),
        AWS_NAME(Severity.WARNING),
        STEM_LENGTH(Severity.HINT),
        STEM_HARD_TO_READ(Severity.HINT),
        STEM_TWICE(Severity.WARNING),
        POINTS_AT_PLACE(Severity.WARNING),
        WHY_EMPTY(Severity.WARNING),
        WHY_TWICE(Severity.WARNING),
        KEY_TELLS(Severity.HINT),
        KEY_LONGEST(Severity.WARNING),
        KEY_PLACES(Severity.WARNING),
        KEY_TRUE(Severity.HINT),
        RUBRIC_KINDS(Severity.HINT),
        FAULT_UNMARKED(Severity.WARNING),
        FEW_QUESTIONS(Severity.HINT),
        PRICE_UNMARKED(Severity.HINT);

        private final Severity severity;

        Rule(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }

        /// The name in writing, `note-length`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// `file:line:column: warning: what. mend [rule]`, as the command line prints it.
    @Override
    public String toString() {
        return at.place()
                + ": "
                + rule.severity().name().toLowerCase(Locale.ROOT)
                + ": "
                + at.what()
                + ". "
                + at.mend()
                + " ["
                + rule.word()
                + "]";
    }
}
