package dev.deckhand;

/// Starts Deckhand.
public final class Deckhand {
    private Deckhand() {}

    public static void main(String[] args) {
        System.exit(args.length);
    }
}
