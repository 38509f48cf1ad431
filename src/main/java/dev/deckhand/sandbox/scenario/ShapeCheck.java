package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.model.Decimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Holds a tree against a shape: unknown and missing fields, wrong types, values outside their
/// range.
public final class ShapeCheck {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,19}");
    private static final Pattern DECIMAL =
            Pattern.compile("-?(\\d{1,12})(?:\\.(\\d{1,3})0{0,20})?");
    private static final int MAX_SHOWN = 40;

    private final List<Problem> problems = new ArrayList<>();

    private ShapeCheck() {}

    /// What is wrong with the tree, in the order of the walk.
    public static List<Problem> of(Json tree, String path, String shape) {
        var check = new ShapeCheck();
        check.value(tree, path, new Shapes.Type.Ref(shape));
        return check.problems;
    }

    /// The names of the members that a shape has.
    public static Collection<String> members(String shape) {
        return Shapes.ALL.fields(shape).keySet();
    }

    static OptionalLong whole(String literal) {
        if (!WHOLE.matcher(literal).matches()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(literal));
        } catch (NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    static Optional<Decimal> decimal(String literal) {
        var matcher = DECIMAL.matcher(literal);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String fraction = matcher.group(2) == null ? "" : matcher.group(2);
        long thousandths =
                Long.parseLong(matcher.group(1)) * 1000
                        + Long.parseLong((fraction + "000").substring(0, 3));
        return Optional.of(new Decimal(literal.startsWith("-") ? -thousandths : thousandths));
    }

    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private void value(Json json, String path, Shapes.Type type) {
        switch (type) {
            case Shapes.Type.OrNull(var inner) -> {
                if (!(json instanceof Json.Null)) {
                    value(json, path, inner);
                }
            }
            case Shapes.Type.Ref(var shape) -> object(json, path, shape);
            case Shapes.Type.ListOf(var item) -> list(json, path, item);
            case Shapes.Type.MapOf(var item) -> map(json, path, item);
            case Shapes.Type.Text() -> {
                if (!(json instanceof Json.Text)) {
                    wrongType(json, path, "a string", quoteHint(json));
                }
            }
            case Shapes.Type.Flag() -> {
                if (!(json instanceof Json.Bool)) {
                    wrongType(json, path, "true or false", "Write true or false, without quotes");
                }
            }
            case Shapes.Type.Int(long min, long max) -> integer(json, path, min, max);
            case Shapes.Type.Fraction(boolean belowZero) -> fraction(json, path, belowZero);
            case Shapes.Type.Choice(var values) -> choice(json, path, values);
            case Shapes.Type.Duration() -> duration(json, path);
            case Shapes.Type.CalendarInstant() -> calendarInstant(json, path);
            case Shapes.Type.Anything() -> {}
        }
    }

    private void object(Json json, String path, String shape) {
        if (!(json instanceof Json.Struct object)) {
            wrongType(
                    json, path, "an object", "Write { ... } with the fields of " + readable(shape));
            return;
        }
        Map<String, Shapes.Field> fields = Shapes.ALL.fields(shape);
        object.members()
                .forEach((name, member) -> {
                    String pointer = Json.pointer(path, name);
                    Shapes.Field field = fields.get(name);
                    if (field == null) {
                        problems.add(
                                new Problem(
                                        Problem.Severity.ERROR,
                                        pointer,
                                        member.line(),
                                        member.column(),
                                        "unknown-field",
                                        "`" + shown(name) + "` is no field of " + readable(shape),
                                        Spelling.nearest(name, fields.keySet())
                                                .map(near ->
                                                        "Write `" + near + "`, or leave it out")
                                                .orElse("Leave it out"),
                                        Optional.empty()));
                    } else {
                        value(member.value(), pointer, field.type());
                    }
                });
        fields.forEach((name, field) -> {
            if (field.required() && !object.members().containsKey(name)) {
                problems.add(
                        Problem.error(
                                json,
                                path,
                                "missing-field",
                                "`" + name + "` is missing from " + readable(shape),
                                "Add `" + name + "`"));
            }
        });
    }

    private void list(Json json, String path, Shapes.Type item) {
        if (!(json instanceof Json.Array array)) {
            wrongType(json, path, "a list", "Write [ ... ]");
            return;
        }
        for (int i = 0; i < array.items().size(); i++) {
            value(array.items().get(i), Json.pointer(path, Integer.toString(i)), item);
        }
    }

    private void map(Json json, String path, Shapes.Type item) {
        if (!(json instanceof Json.Struct object)) {
            wrongType(json, path, "an object", "Write { \"name\": value }");
            return;
        }
        object.members()
                .forEach((name, member) -> value(member.value(), Json.pointer(path, name), item));
    }

    private void integer(Json json, String path, long min, long max) {
        if (!(json instanceof Json.Numeral number)) {
            wrongType(json, path, "a whole number", "Write a whole number, without quotes");
            return;
        }
        OptionalLong value = whole(number.literal());
        if (value.isEmpty() && !number.literal().matches("-?\\d+")) {
            wrongType(json, path, "a whole number", "Write it without a fraction or an exponent");
        } else if (value.isEmpty() || value.getAsLong() < min || value.getAsLong() > max) {
            problems.add(
                    Problem.error(
                            json,
                            path,
                            "out-of-range",
                            shown(number.literal()) + " is outside " + range(min, max),
                            "Write a whole number of " + range(min, max)));
        }
    }

    private void fraction(Json json, String path, boolean belowZero) {
        if (!(json instanceof Json.Numeral number)) {
            wrongType(json, path, "a number", "Write a number, without quotes");
        } else if (decimal(number.literal()).isEmpty()) {
            problems.add(
                    Problem.error(
                            json,
                            path,
                            "out-of-range",
                            shown(number.literal()) + " is no number with at most 3 decimals",
                            "Round it to 3 decimals and write it without an exponent"));
        } else if (!belowZero && number.literal().startsWith("-")) {
            problems.add(
                    Problem.error(
                            json,
                            path,
                            "out-of-range",
                            shown(number.literal()) + " is less than 0",
                            "Write a number of 0 or more"));
        }
    }

    private void choice(Json json, String path, List<String> values) {
        if (!(json instanceof Json.Text text)) {
            wrongType(json, path, "a string", "Write one of " + String.join(", ", values));
        } else if (!values.contains(text.value())) {
            problems.add(
                    Problem.error(
                            json,
                            path,
                            "unknown-value",
                            "`"
                                    + shown(text.value())
                                    + "` is not one of "
                                    + String.join(", ", values),
                            Spelling.nearest(text.value(), values)
                                    .map(near -> "Write \"" + near + "\"")
                                    .orElse("Write one of them")));
        }
    }

    private void duration(Json json, String path) {
        if (!(json instanceof Json.Text text)) {
            wrongType(json, path, "a duration in quotes", "Write for example \"90s\" or \"1h30m\"");
        } else if (Durations.parse(text.value()).isEmpty()) {
            problems.add(
                    Problem.error(
                            json,
                            path,
                            "duration",
                            "`" + shown(text.value()) + "` is no duration",
                            "Write for example \"90s\", \"2m\", \"1h30m\" or \"500ms\""));
        }
    }

    private void calendarInstant(Json json, String path) {
        if (!(json instanceof Json.Text text)) {
            wrongType(
                    json,
                    path,
                    "an instant in quotes",
                    "Write for example \"2026-11-20T00:00:00Z\"");
        } else if (instant(text.value()).isEmpty()) {
            problems.add(
                    Problem.error(
                            json,
                            path,
                            "instant",
                            "`" + shown(text.value()) + "` is no ISO 8601 instant with a zone",
                            "Write for example \"2026-11-20T00:00:00Z\""));
        }
    }

    private void wrongType(Json json, String path, String wanted, String fix) {
        problems.add(
                Problem.error(
                        json,
                        path,
                        "wrong-type",
                        "This is " + json.kind() + " where " + wanted + " is expected",
                        fix));
    }

    private static String quoteHint(Json json) {
        return switch (json) {
            case Json.Numeral(_, _, var literal) -> "Put it in quotes: \"" + shown(literal) + "\"";
            case Json.Bool(_, _, var value) -> "Put it in quotes: \"" + value + "\"";
            case Json.Null _ -> "Leave the field out, or write a string";
            case Json.Text _, Json.Array _, Json.Struct _ -> "Write a string in quotes";
        };
    }

    private static String range(long min, long max) {
        return max == Integer.MAX_VALUE || max == Long.MAX_VALUE
                ? min + " or more"
                : min + " to " + max;
    }

    /// `ContainerInstance` as a reader says it.
    private static String readable(String shape) {
        String words = shape.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return ("aeiou".indexOf(words.charAt(0)) < 0 ? "a " : "an ") + words;
    }

    private static String shown(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "?");
        return clean.length() <= MAX_SHOWN ? clean : clean.substring(0, MAX_SHOWN) + "…";
    }
}
