package dev.deckhand.study;

/// Guesses made in the sandbox that belong to no question: they stand in the journal as work done,
/// and the memory of questions does not see them.
public final class SandboxWork {
    private static final String PREFIX = "sandbox:";

    private SandboxWork() {}

    /// What stands in the place of a question's id.
    static String id(String what) {
        return PREFIX + what;
    }

    /// Whether an id of the journal is no question but work in the sandbox.
    public static boolean isOne(String question) {
        return question.startsWith(PREFIX);
    }
}
