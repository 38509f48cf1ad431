package dev.deckhand.sandbox.scenario;

import java.util.Iterator;

/// Writes a tree back as compact JSON, in file order.
final class JsonWriter {
    private static final int FIRST_PRINTABLE = 0x20;

    private JsonWriter() {}

    static String write(Json json) {
        var text = new StringBuilder();
        append(text, json);
        return text.toString();
    }

    /// The text in quotes, escaped.
    static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < FIRST_PRINTABLE || (Character.isSurrogate(c) && !isPaired(text, i))) {
                        out.append("\\u").append(hex(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isPaired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    private static String hex(char c) {
        return Integer.toHexString(0x10000 | c).substring(1);
    }

    private static void append(StringBuilder out, Json json) {
        switch (json) {
            case Json.Struct object -> {
                out.append('{');
                Iterator<String> names = object.members().keySet().iterator();
                while (names.hasNext()) {
                    String name = names.next();
                    quote(out, name);
                    out.append(':');
                    Json.Member member = object.members().get(name);
                    if (member != null) {
                        append(out, member.value());
                    }
                    out.append(names.hasNext() ? "," : "");
                }
                out.append('}');
            }
            case Json.Array(_, _, var items) -> {
                out.append('[');
                for (int i = 0; i < items.size(); i++) {
                    out.append(i == 0 ? "" : ",");
                    append(out, items.get(i));
                }
                out.append(']');
            }
            case Json.Text(_, _, var value) -> quote(out, value);
            case Json.Numeral(_, _, var literal) -> out.append(literal);
            case Json.Bool(_, _, var value) -> out.append(value);
            case Json.Null _ -> out.append("null");
        }
    }
}
