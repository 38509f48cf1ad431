package dev.deckhand.sandbox.scenario;

/// Lays JSON out the way the AWS CLI prints it: four blanks a level, a member or item a line.
final class Indented {
    private static final String STEP = "    ";

    private Indented() {}

    /// @param json sound JSON on any number of lines
    static String of(String json) {
        var out = new StringBuilder(json.length() * 2);
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (quoted) {
                out.append(c);
                if (c == '\\') {
                    out.append(json.charAt(++i));
                } else if (c == '"') {
                    quoted = false;
                }
                continue;
            }
            switch (c) {
                case '"' -> {
                    quoted = true;
                    out.append(c);
                }
                case '{', '[' -> {
                    out.append(c);
                    int next = afterBlanks(json, i + 1);
                    char closing = json.charAt(next);
                    if (closing == '}' || closing == ']') {
                        out.append(closing);
                        i = next;
                    } else {
                        depth++;
                        line(out, depth);
                    }
                }
                case '}', ']' -> {
                    depth--;
                    line(out, depth);
                    out.append(c);
                }
                case ',' -> {
                    out.append(c);
                    line(out, depth);
                }
                case ':' -> out.append(": ");
                case ' ', '\n', '\r', '\t' -> {}
                default -> out.append(c);
            }
        }
        return out.append('\n').toString();
    }

    private static int afterBlanks(String json, int from) {
        int at = from;
        while (Character.isWhitespace(json.charAt(at))) {
            at++;
        }
        return at;
    }

    private static void line(StringBuilder out, int depth) {
        out.append('\n').append(STEP.repeat(depth));
    }
}
