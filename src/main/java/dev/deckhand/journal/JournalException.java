package dev.deckhand.journal;

/// The journal could not do what was asked: the disk, the file or the database failed. The message
/// says what was being done.
public final class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public JournalException(String doing, Throwable cause) {
        super(doing + ": " + cause.getMessage(), cause);
    }
}
