package dev.deckhand.content;

/// Something wrong with a pack: where, what, and how to mend it.
///
/// @param file the path inside the pack, or the pack's own name for what concerns all of it
/// @param line counted from 1; 0 when the problem is not at a line
/// @param column counted from 1, in characters; 0 when unknown
/// @param what one sentence without a final full stop
/// @param mend one sentence that says what to do
public record Problem(String file, int line, int column, String what, String mend) {

    /// `file:line:column`, or less where less is known.
    public String place() {
        return line == 0
                ? file
                : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }

    /// `file:line:column: what. mend`, as the command line prints it.
    @Override
    public String toString() {
        return place() + ": " + what + ". " + mend;
    }
}
