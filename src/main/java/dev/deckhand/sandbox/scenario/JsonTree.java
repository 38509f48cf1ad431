package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.model.ApiValue;
import dev.deckhand.sandbox.model.Decimal;
import dev.deckhand.sandbox.model.Given;
import dev.deckhand.sandbox.model.Micros;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// Makes a JSON object that comes from no file, member by member; what is absent or empty is left
/// out.
public final class JsonTree {
    private final Map<String, Json.Member> members = new LinkedHashMap<>();

    /// The object so far.
    public Json.Struct done() {
        return new Json.Struct(1, 1, members);
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }

    public JsonTree put(String name, Json value) {
        members.put(name, new Json.Member(1, 1, value));
        return this;
    }

    public JsonTree text(String name, String value) {
        return put(name, textOf(value));
    }

    public JsonTree text(String name, Optional<String> value) {
        value.ifPresent(text -> text(name, text));
        return this;
    }

    public JsonTree choice(String name, Optional<? extends ApiValue> value) {
        return text(name, value.map(ApiValue::apiValue));
    }

    public JsonTree number(String name, long value) {
        return put(name, numeral(value));
    }

    public JsonTree number(String name, OptionalInt value) {
        value.ifPresent(number -> number(name, number));
        return this;
    }

    public JsonTree seconds(String name, long micros) {
        return number(name, micros / Micros.PER_SECOND);
    }

    public JsonTree decimal(String name, Optional<Decimal> value) {
        value.ifPresent(number -> put(name, decimalOf(number)));
        return this;
    }

    /// `null` where the document says null.
    public <T> JsonTree given(String name, Given<T> value, Function<T, Json> write) {
        return switch (value) {
            case Given.Absent<T>() -> this;
            case Given.Null<T>() -> put(name, new Json.Null(1, 1));
            case Given.Value<T>(var some) -> put(name, write.apply(some));
        };
    }

    /// Only when it is not the default.
    public JsonTree flag(String name, boolean value, boolean fallback) {
        return value == fallback ? this : put(name, new Json.Bool(1, 1, value));
    }

    public JsonTree object(String name, Optional<Json.Struct> value) {
        value.ifPresent(object -> put(name, object));
        return this;
    }

    /// Only when it holds something.
    public JsonTree object(String name, JsonTree value) {
        return value.isEmpty() ? this : put(name, value.done());
    }

    /// Only when it holds something.
    public JsonTree texts(String name, Collection<String> values) {
        return values.isEmpty() ? this : put(name, listOf(values, JsonTree::textOf));
    }

    /// Only when it holds something.
    public JsonTree numbers(String name, Collection<Integer> values) {
        return list(name, values, value -> numeral(value));
    }

    /// Only when it holds something.
    public <T> JsonTree list(String name, Collection<T> values, Function<T, Json> write) {
        return values.isEmpty() ? this : put(name, listOf(values, write));
    }

    /// Also when it is empty.
    public <T> JsonTree list(String name, Optional<List<T>> values, Function<T, Json> write) {
        values.ifPresent(list -> put(name, listOf(list, write)));
        return this;
    }

    public static Json textOf(String value) {
        return new Json.Text(1, 1, value);
    }

    public static Json numeral(long value) {
        return new Json.Numeral(1, 1, Long.toString(value));
    }

    static Json decimalOf(Decimal value) {
        return new Json.Numeral(1, 1, value.toString());
    }

    private static <T> Json listOf(Collection<T> values, Function<T, Json> write) {
        return new Json.Array(1, 1, values.stream().map(write).toList());
    }
}
