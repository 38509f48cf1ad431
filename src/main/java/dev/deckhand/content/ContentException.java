package dev.deckhand.content;

/// The disk failed while a pack was written. What is wrong *with* a pack is a [Problem], not this.
public final class ContentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param doing what was being done, for the user to read
    ContentException(String doing, Throwable cause) {
        super(doing, cause);
    }
}
