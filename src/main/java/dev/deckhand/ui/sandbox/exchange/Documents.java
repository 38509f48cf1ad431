package dev.deckhand.ui.sandbox.exchange;

import java.util.ArrayList;
import java.util.List;

/// Takes a text apart into the JSON documents that stand in it one after another, as a terminal
/// leaves them when several commands have run.
final class Documents {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /// A document and where in the whole text it begins.
    ///
    /// @param line counts from 1, as `column`
    record Piece(String text, int offset, int line, int column) {

        /// The line of the whole text on which a line of the piece stands.
        int lineOf(int own) {
            return line + own - 1;
        }

        int columnOf(int ownLine, int own) {
            return ownLine == 1 ? column + own - 1 : own;
        }

        /// Where a place of the piece is in the whole text.
        int offsetOf(int ownLine, int ownColumn) {
            int at = 0;
            for (int i = 1; i < ownLine; i++) {
                int end = text.indexOf('\n', at);
                if (end < 0) {
                    break;
                }
                at = end + 1;
            }
            return offset + Math.min(text.length(), at + ownColumn - 1);
        }
    }

    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;
    private int line = 1;
    private int column = 1;

    private Documents(String text) {
        this.text = text;
    }

    /// Each object or list with all it holds. What is neither, as a line that was copied along, is
    /// a piece up to the end of its line; what is never closed goes to the end.
    static List<Piece> split(String text) {
        Documents documents = new Documents(text);
        documents.run();
        return documents.pieces;
    }

    private void run() {
        while (at < text.length()) {
            char next = text.charAt(at);
            if (Character.isWhitespace(next) || next == BYTE_ORDER_MARK) {
                step();
                continue;
            }
            int startsAt = at;
            int startLine = line;
            int startColumn = column;
            if (next == '{' || next == '[') {
                balanced();
            } else {
                while (at < text.length() && text.charAt(at) != '\n') {
                    step();
                }
            }
            pieces.add(
                    new Piece(
                            text.substring(startsAt, at).stripTrailing(),
                            startsAt,
                            startLine,
                            startColumn));
        }
    }

    private void balanced() {
        int depth = 0;
        boolean quoted = false;
        while (at < text.length()) {
            char next = text.charAt(at);
            if (quoted && next == '\\' && at + 1 < text.length()) {
                step();
            } else if (next == '"') {
                quoted = !quoted;
            } else if (!quoted && (next == '{' || next == '[')) {
                depth++;
            } else if (!quoted && (next == '}' || next == ']')) {
                depth--;
            }
            step();
            if (depth == 0) {
                return;
            }
        }
    }

    private void step() {
        if (text.charAt(at) == '\n') {
            line++;
            column = 1;
        } else {
            column++;
        }
        at++;
    }
}
