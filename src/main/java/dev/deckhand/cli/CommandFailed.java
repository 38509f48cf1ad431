package dev.deckhand.cli;

/// A command cannot do what it was asked to; the message says why, in the user's words.
final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    CommandFailed(String why) {
        super(why);
    }
}
