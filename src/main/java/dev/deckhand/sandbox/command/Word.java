package dev.deckhand.sandbox.command;

import java.util.ArrayList;
import java.util.List;

/// A word of a line as a shell splits it: quotes are gone, and each character knows its column.
///
/// @param columns of each character of the text, and of the place after the last
/// @param quoted whether it began with a quote, so that it is no option
record Word(String text, List<Integer> columns, boolean quoted) {
    Word {
        columns = List.copyOf(columns);
    }

    int column() {
        return columns.getFirst();
    }

    /// The column of the character at the index, or the nearest one.
    int columnAt(int index) {
        return columns.get(Math.clamp(index, 0, columns.size() - 1));
    }

    int length() {
        return Math.max(1, columns.getLast() - columns.getFirst());
    }

    boolean isOption() {
        return !quoted && text.startsWith("--") && text.length() > 2;
    }

    /// The rest of the word from an index on.
    Word from(int index) {
        return new Word(text.substring(index), columns.subList(index, columns.size()), true);
    }

    /// The words of a line, and what is wrong with its quotes.
    record Split(List<Word> words, List<Mistake> mistakes) {
        Split {
            words = List.copyOf(words);
            mistakes = List.copyOf(mistakes);
        }
    }

    static Split split(String line) {
        return new Splitter(line).split();
    }

    /// Goes through a line once. Backslash, `'` and `"` mean what they mean to a POSIX shell; a
    /// backslash at the end of a line joins the lines.
    private static final class Splitter {
        private static final String SHELL_ONLY = "|;&<>`";

        private final String line;
        private final List<Word> words = new ArrayList<>();
        private final List<Mistake> mistakes = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final List<Integer> columns = new ArrayList<>();
        private boolean open;
        private boolean quoted;

        Splitter(String line) {
            this.line = line;
        }

        Split split() {
            int i = 0;
            while (i < line.length()) {
                char c = line.charAt(i);
                if (Character.isWhitespace(c)) {
                    end(i);
                    i++;
                } else if (c == '\\') {
                    i = backslash(i);
                } else if (c == '\'' || c == '"') {
                    i = quotes(i, c);
                } else {
                    shellOnly(i, c);
                    begin(false);
                    add(c, i);
                    i++;
                }
            }
            end(line.length());
            return new Split(words, mistakes);
        }

        /// Outside quotes; a backslash before a blank or at the end is the join of a pasted line.
        private int backslash(int i) {
            if (i + 1 >= line.length() || Character.isWhitespace(line.charAt(i + 1))) {
                end(i);
                return i + 2;
            }
            begin(true);
            add(line.charAt(i + 1), i + 1);
            return i + 2;
        }

        private int quotes(int start, char quote) {
            begin(true);
            int i = start + 1;
            while (i < line.length() && line.charAt(i) != quote) {
                if (quote == '"'
                        && line.charAt(i) == '\\'
                        && i + 1 < line.length()
                        && "\"\\$`".indexOf(line.charAt(i + 1)) >= 0) {
                    i++;
                }
                add(line.charAt(i), i);
                i++;
            }
            if (i >= line.length()) {
                mistakes.add(
                        new Mistake(
                                start + 1,
                                1,
                                "This " + quote + " is never closed",
                                "Write a second " + quote + " where the value ends"));
            }
            return i + 1;
        }

        private void shellOnly(int i, char c) {
            boolean variable =
                    c == '$' && i + 1 < line.length() && "({".indexOf(line.charAt(i + 1)) >= 0;
            if (!open && (SHELL_ONLY.indexOf(c) >= 0 || variable)) {
                mistakes.add(
                        new Mistake(
                                i + 1,
                                1,
                                "`" + c + "` belongs to a shell, and there is none here",
                                "Write one command a line, and put quotes round a value that"
                                        + " holds it"));
            }
        }

        private void begin(boolean inQuotes) {
            if (!open) {
                open = true;
                quoted = inQuotes;
            }
        }

        private void add(char c, int index) {
            text.append(c);
            columns.add(index + 1);
        }

        private void end(int index) {
            if (open) {
                columns.add(index + 1);
                words.add(new Word(text.toString(), columns, quoted));
                text.setLength(0);
                columns.clear();
                open = false;
            }
        }
    }
}
