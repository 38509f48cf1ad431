package dev.deckhand;

import dev.deckhand.app.Log;
import dev.deckhand.cli.Terminal;

/// Starts Deckhand: without words the window, with words a command.
public final class Deckhand {
    private Deckhand() {}

    public static void main(String[] args) {
        Log.quiet();
        System.exit(new Terminal(dir -> 1).run(args));
    }
}
