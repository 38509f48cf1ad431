package dev.deckhand.sandbox.scenario;

import java.util.Iterator;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes a tree back as JSON, in file order.
public final class JsonWriter {
    private static final int FIRST_PRINTABLE = 0x20;
    private static final String INDENT = "  ";
    private static final int LINE = 88;

    private JsonWriter() {}

    /// Without a blank.
    public static String write(Json json) {
        var text = new StringBuilder();
        append(text, json);
        return text.toString();
    }

    /// For people: two blanks a level, and on one line what fits there.
    public static String pretty(Json json) {
        return pretty(json, LINE);
    }

    /// As [#pretty(Json)], with lines of about so many characters.
    public static String pretty(Json json, int width) {
        var text = new StringBuilder();
        pretty(text, json, 0, width);
        return text.toString();
    }

    private static void pretty(StringBuilder out, Json json, int depth, int width) {
        String flat = spaced(json);
        if (flat.length() + depth * INDENT.length() <= width || isLeaf(json)) {
            out.append(flat);
            return;
        }
        String inner = "\n" + INDENT.repeat(depth + 1);
        String outer = "\n" + INDENT.repeat(depth);
        if (json instanceof Json.Struct object) {
            String before = "{";
            for (Map.Entry<String, Json.Member> member : object.members().entrySet()) {
                out.append(before).append(inner);
                quote(out, member.getKey());
                out.append(": ");
                pretty(out, member.getValue().value(), depth + 1, width);
                before = ",";
            }
            out.append(outer).append('}');
        } else if (json instanceof Json.Array(_, _, var items)) {
            String before = "[";
            for (Json item : items) {
                out.append(before).append(inner);
                pretty(out, item, depth + 1, width);
                before = ",";
            }
            out.append(outer).append(']');
        }
    }

    private static boolean isLeaf(Json json) {
        return switch (json) {
            case Json.Struct(_, _, var members) -> members.isEmpty();
            case Json.Array(_, _, var items) -> items.isEmpty();
            case Json.Text _, Json.Numeral _, Json.Bool _, Json.Null _ -> true;
        };
    }

    private static String spaced(Json json) {
        return switch (json) {
            case Json.Struct(_, _, var members) when !members.isEmpty() -> {
                var out = new StringBuilder();
                members.forEach((name, member) -> {
                    out.append(out.isEmpty() ? "{ " : ", ");
                    quote(out, name);
                    out.append(": ").append(spaced(member.value()));
                });
                yield out.append(" }").toString();
            }
            case Json.Array(_, _, var items) when !items.isEmpty() ->
                    items.stream()
                            .map(JsonWriter::spaced)
                            .collect(Collectors.joining(", ", "[", "]"));
            case Json.Struct _,
                    Json.Array _,
                    Json.Text _,
                    Json.Numeral _,
                    Json.Bool _,
                    Json.Null _ ->
                    write(json);
        };
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
