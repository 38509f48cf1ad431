package dev.deckhand.sandbox.command;

import dev.deckhand.sandbox.scenario.Json;
import dev.deckhand.sandbox.scenario.Shapes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The shorthand of the AWS CLI: `type=spread,field=instanceId`,
/// `awsvpcConfiguration={subnets=[a,b],assignPublicIp=ENABLED}`.
///
/// The type says what a value is, so that `256` may be a text and `a,b` a list.
final class Shorthand {
    private static final int DEEPEST = 20;

    private final Word word;
    private final String text;
    private final Values values;
    private final List<Mistake> mistakes;
    private int at;
    private int depth;

    Shorthand(Word word, Values values, List<Mistake> mistakes) {
        this.word = word;
        this.values = values;
        this.mistakes = mistakes;
        text = word.text();
    }

    Optional<Json> read(Shapes.Type type) {
        Optional<Json> value = pairs(type, '\0');
        if (value.isPresent() && at < text.length()) {
            return wrong(at, "`" + text.charAt(at) + "` is not expected here", "Leave it out");
        }
        return value;
    }

    /// `key=value,key=value` up to `close`, or to the end.
    private Optional<Json> pairs(Shapes.Type type, char close) {
        int start = at;
        Map<String, Json.Member> members = new LinkedHashMap<>();
        if (at < text.length() && text.charAt(at) == close) {
            return Optional.of(new Json.Struct(1, word.columnAt(start), members));
        }
        while (true) {
            skipBlanks();
            int keyAt = at;
            while (at < text.length() && "=,{}[]".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String key = text.substring(keyAt, at).strip();
            if (at >= text.length() || text.charAt(at) != '=' || key.isEmpty()) {
                return wrong(
                        keyAt,
                        key.isEmpty() ? "A name is missing here" : "`" + key + "` has no value",
                        "Write name=value pairs with commas between them, such as "
                                + Values.kindOf(type)
                                + ", and put double quotes round a value that holds a comma");
            }
            at++;
            Optional<Json> value = value(memberType(type, key), close);
            if (value.isEmpty()) {
                return value;
            }
            if (members.put(key, new Json.Member(1, word.columnAt(keyAt), value.get())) != null) {
                return wrong(keyAt, "`" + key + "` is given twice", "Keep one of the two");
            }
            skipBlanks();
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
                continue;
            }
            return Optional.of(new Json.Struct(1, word.columnAt(start), members));
        }
    }

    private static Shapes.Type memberType(Shapes.Type type, String key) {
        return switch (type) {
            case Shapes.Type.OrNull(var inner) -> memberType(inner, key);
            case Shapes.Type.MapOf(var value) -> value;
            case Shapes.Type.Ref(var shape) -> {
                Shapes.Field field = Shapes.ALL.fields(shape).get(key);
                yield field == null ? new Shapes.Type.Text() : field.type();
            }
            case Shapes.Type.Text _,
                    Shapes.Type.Int _,
                    Shapes.Type.Fraction _,
                    Shapes.Type.Flag _,
                    Shapes.Type.Choice _,
                    Shapes.Type.Duration _,
                    Shapes.Type.CalendarInstant _,
                    Shapes.Type.ListOf _,
                    Shapes.Type.Anything _ ->
                    new Shapes.Type.Text();
        };
    }

    private Optional<Json> value(Shapes.Type type, char close) {
        if (depth >= DEEPEST) {
            return wrong(at, "This is nested too deeply", "Write it with fewer levels");
        }
        depth++;
        Optional<Json> value = nested(type, close);
        depth--;
        return value;
    }

    private Optional<Json> nested(Shapes.Type type, char close) {
        Shapes.Type inner = type instanceof Shapes.Type.OrNull(var some) ? some : type;
        char c = at < text.length() ? text.charAt(at) : '\0';
        if (inner instanceof Shapes.Type.ListOf(var item)) {
            return c == '[' ? bracketed(item) : commaList(item, close);
        }
        if (inner instanceof Shapes.Type.Ref || inner instanceof Shapes.Type.MapOf) {
            return c == '{'
                    ? braced(inner)
                    : wrong(
                            at,
                            "A value with parts stands in braces",
                            "Write {" + Values.kindOf(inner) + "}");
        }
        return scalar(type, close);
    }

    private Optional<Json> bracketed(Shapes.Type item) {
        int start = at++;
        List<Json> items = new ArrayList<>();
        skipBlanks();
        while (at < text.length() && text.charAt(at) != ']') {
            Optional<Json> value = value(item, ']');
            if (value.isEmpty()) {
                return value;
            }
            items.add(value.get());
            skipBlanks();
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
                skipBlanks();
            } else {
                break;
            }
        }
        return closed(']', start)
                ? Optional.of(new Json.Array(1, word.columnAt(start), items))
                : Optional.empty();
    }

    private Optional<Json> braced(Shapes.Type type) {
        int start = at++;
        Optional<Json> value = pairs(type, '}');
        return value.isPresent() && closed('}', start) ? value : Optional.empty();
    }

    private boolean closed(char close, int start) {
        if (at < text.length() && text.charAt(at) == close) {
            at++;
            return true;
        }
        mistakes.add(
                new Mistake(
                        word.columnAt(start),
                        1,
                        "This `" + text.charAt(start) + "` is never closed",
                        "Write `" + close + "` where it ends"));
        return false;
    }

    /// `a,b,next=c`: items go on as long as no `=` follows.
    private Optional<Json> commaList(Shapes.Type item, char close) {
        int start = at;
        List<Json> items = new ArrayList<>();
        while (true) {
            Optional<Json> value = value(item, close);
            if (value.isEmpty()) {
                return value;
            }
            items.add(value.get());
            if (at >= text.length() || text.charAt(at) != ',' || isPair(at + 1)) {
                return Optional.of(new Json.Array(1, word.columnAt(start), items));
            }
            at++;
        }
    }

    private boolean isPair(int from) {
        int i = from;
        while (i < text.length() && ",=[]{}\"'".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i < text.length() && text.charAt(i) == '=';
    }

    private Optional<Json> scalar(Shapes.Type type, char close) {
        char c = at < text.length() ? text.charAt(at) : '\0';
        if (c == '"' || c == '\'') {
            return quoted(type, c);
        }
        int start = at;
        while (at < text.length()
                && text.charAt(at) != ','
                && (close == '\0' || text.charAt(at) != close)
                && (close != ']' || text.charAt(at) != '}')) {
            at++;
        }
        return values.scalar(part(start, at), type);
    }

    private Optional<Json> quoted(Shapes.Type type, char quote) {
        int start = at++;
        var clean = new StringBuilder();
        List<Integer> columns = new ArrayList<>();
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            clean.append(text.charAt(at));
            columns.add(word.columnAt(at));
            at++;
        }
        if (at >= text.length()) {
            return wrong(
                    start,
                    "This " + quote + " is never closed",
                    "Write a second " + quote + " where the value ends");
        }
        columns.add(word.columnAt(at));
        at++;
        return values.scalar(new Word(clean.toString(), columns, true), type);
    }

    private Word part(int from, int to) {
        return new Word(text.substring(from, to), word.columns().subList(from, to + 1), true);
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private Optional<Json> wrong(int index, String message, String fix) {
        mistakes.add(new Mistake(word.columnAt(index), 1, message, fix));
        return Optional.empty();
    }
}
