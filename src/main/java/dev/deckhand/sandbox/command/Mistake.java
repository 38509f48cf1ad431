package dev.deckhand.sandbox.command;

/// One thing that is wrong with a line.
///
/// @param column where, counted from 1
/// @param length how many characters it concerns, at least 1
/// @param message what, without a full stop
/// @param fix how to mend it, without a full stop
public record Mistake(int column, int length, String message, String fix) {
    public Mistake {
        column = Math.max(1, column);
        length = Math.max(1, length);
    }

    static Mistake at(Word word, String message, String fix) {
        return new Mistake(word.column(), word.length(), message, fix);
    }

    /// `column 5: what. How to mend it.`
    public String sentence() {
        return "column " + column + ": " + message + ". " + fix + ".";
    }
}
