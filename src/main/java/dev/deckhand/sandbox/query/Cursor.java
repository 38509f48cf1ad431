package dev.deckhand.sandbox.query;

/// A place in an expression that moves forward as it is read.
final class Cursor {
    private static final String NAME_SIGNS = "-_/\\.";
    private static final String DELIMITERS = "()[],&|<>=!~'\"";
    private static final int MOST_SHOWN = 20;

    private final String text;

    /// Counted from 0.
    int at;

    Cursor(String text) {
        this.text = text;
    }

    int length() {
        return text.length();
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /// The character at the cursor, which is not at the end.
    char peek() {
        return text.charAt(at);
    }

    char charAt(int index) {
        return text.charAt(index);
    }

    String slice(int from, int to) {
        return text.substring(from, to);
    }

    void skipBlanks() {
        while (!atEnd() && Character.isWhitespace(peek())) {
            at++;
        }
    }

    boolean looksAt(String sign) {
        return text.startsWith(sign, at);
    }

    boolean take(String sign) {
        if (looksAt(sign)) {
            at += sign.length();
            return true;
        }
        return false;
    }

    /// Takes a word that is not the start of a longer one.
    boolean takeWord(String word) {
        int end = at + word.length();
        boolean ends =
                end >= text.length()
                        || !(isNameCharacter(text.charAt(end)) || text.charAt(end) == ':');
        return ends && take(word);
    }

    /// The word at a place, for a message.
    String shown(int from) {
        int end = from;
        while (end < text.length()
                && end - from < MOST_SHOWN
                && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end == from ? "the end" : text.substring(from, end);
    }

    static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || NAME_SIGNS.indexOf(c) >= 0;
    }

    static boolean isValueCharacter(char c) {
        return !Character.isWhitespace(c) && DELIMITERS.indexOf(c) < 0;
    }
}
