package dev.deckhand.sandbox.query;

import java.util.regex.Pattern;

/// A Java regular expression that must match a whole value ([MODEL]) and gives up after a fixed
/// number of steps, so that a hostile pattern cannot stop a run. Giving up counts as no match.
public final class BoundedRegex {
    /// Characters looked at. Attribute values have at most 128, so a well-meant pattern stays far
    /// below.
    private static final int MOST_STEPS = 1_000_000;

    private final Pattern pattern;

    BoundedRegex(Pattern pattern) {
        this.pattern = pattern;
    }

    boolean matches(String value) {
        try {
            return pattern.matcher(new Counted(value, new int[1])).matches();
        } catch (TooManySteps _) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BoundedRegex regex
                && regex.pattern.pattern().equals(pattern.pattern());
    }

    @Override
    public int hashCode() {
        return pattern.pattern().hashCode();
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }

    /// Signals the end of the steps out of the JDK's matcher, which has no other way to be stopped.
    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManySteps() {
            super("too many steps", null, false, false);
        }
    }

    /// A text that counts how often it is looked at; its parts count together with it.
    private record Counted(CharSequence text, @SuppressWarnings("ArrayRecordComponent") int[] steps)
            implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++steps[0] > MOST_STEPS) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), steps);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
