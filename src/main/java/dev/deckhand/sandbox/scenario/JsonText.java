package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.model.ApiValue;
import dev.deckhand.sandbox.model.Decimal;
import dev.deckhand.sandbox.model.Micros;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/// Writes one JSON object, member by member, with the same bytes on every machine. Absent values
/// become null.
public final class JsonText {
    private final StringBuilder out;
    private boolean empty = true;

    private JsonText(StringBuilder out) {
        this.out = out;
    }

    /// Fills an object.
    @FunctionalInterface
    public interface Members {
        void writeTo(JsonText object);
    }

    /// A whole document: the members of the outer object, and the items of lists of objects, stand
    /// on lines of their own.
    public static String document(Members members) {
        var out = new StringBuilder();
        object(out, members);
        return out.append('\n').toString();
    }

    private static void object(StringBuilder out, Members members) {
        out.append('{');
        members.writeTo(new JsonText(out));
        out.append('}');
    }

    public JsonText text(String name, String value) {
        name(name);
        JsonWriter.quote(out, value);
        return this;
    }

    public JsonText text(String name, Optional<String> value) {
        return value.isPresent() ? text(name, value.get()) : nothing(name);
    }

    public JsonText choice(String name, ApiValue value) {
        return text(name, value.apiValue());
    }

    public JsonText choice(String name, Optional<? extends ApiValue> value) {
        return text(name, value.map(ApiValue::apiValue));
    }

    public JsonText number(String name, long value) {
        name(name);
        out.append(value);
        return this;
    }

    public JsonText number(String name, OptionalInt value) {
        return value.isPresent() ? number(name, value.getAsInt()) : nothing(name);
    }

    public JsonText decimal(String name, Decimal value) {
        name(name);
        out.append(value);
        return this;
    }

    public JsonText decimal(String name, Optional<Decimal> value) {
        return value.isPresent() ? decimal(name, value.get()) : nothing(name);
    }

    public JsonText flag(String name, boolean value) {
        name(name);
        out.append(value);
        return this;
    }

    /// Microseconds as seconds, with as many of 6 decimals as it needs.
    public JsonText time(String name, long micros) {
        name(name);
        out.append(micros / Micros.PER_SECOND);
        long rest = micros % Micros.PER_SECOND;
        if (rest != 0) {
            String digits = Long.toString(Micros.PER_SECOND + rest).substring(1);
            int end = digits.length();
            while (digits.charAt(end - 1) == '0') {
                end--;
            }
            out.append('.').append(digits, 0, end);
        }
        return this;
    }

    public JsonText time(String name, OptionalLong micros) {
        return micros.isPresent() ? time(name, micros.getAsLong()) : nothing(name);
    }

    /// A number or list as it is to stand there.
    JsonText literal(String name, String json) {
        name(name);
        out.append(json);
        return this;
    }

    public JsonText nothing(String name) {
        name(name);
        out.append("null");
        return this;
    }

    public JsonText object(String name, Members members) {
        name(name);
        object(out, members);
        return this;
    }

    /// A list of objects, on one line.
    public <T> JsonText objects(String name, List<T> items, BiConsumer<JsonText, T> item) {
        return list(name, items, item, "", "");
    }

    /// A list of objects, one a line.
    public <T> JsonText lines(String name, List<T> items, BiConsumer<JsonText, T> item) {
        return list(name, items, item, "\n  ", "\n");
    }

    public JsonText texts(String name, List<String> items) {
        name(name);
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            JsonWriter.quote(out, items.get(i));
        }
        out.append(']');
        return this;
    }

    public JsonText numbers(String name, List<Integer> items) {
        name(name);
        out.append(items); // prints [1, 2]
        return this;
    }

    private <T> JsonText list(
            String name, List<T> items, BiConsumer<JsonText, T> item, String before, String after) {
        name(name);
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
            T value = items.get(i);
            out.append(i == 0 ? "" : before.isEmpty() ? ", " : ",").append(before);
            object(out, object -> item.accept(object, value));
        }
        out.append(items.isEmpty() ? "" : after).append(']');
        return this;
    }

    private void name(String name) {
        out.append(empty ? "" : ", ");
        empty = false;
        JsonWriter.quote(out, name);
        out.append(": ");
    }
}
