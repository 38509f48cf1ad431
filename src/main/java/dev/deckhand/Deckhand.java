package dev.deckhand;

import dev.deckhand.cli.Terminal;

/// Starts Deckhand: without words the window, with words a command.
public final class Deckhand {
    private Deckhand() {}

    public static void main(String[] args) {
        System.exit(new Terminal(dir -> 1).run(args));
    }
}
