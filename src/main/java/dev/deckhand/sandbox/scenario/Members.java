package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.model.ApiValue;
import dev.deckhand.sandbox.model.Decimal;
import dev.deckhand.sandbox.model.Given;
import dev.deckhand.sandbox.model.Micros;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/// The members of an object that has its shape: typed, with defaults. A member of another type is a
/// bug of the caller, because [ShapeCheck] has looked.
public final class Members {
    private static final Members NONE = new Members(new Json.Struct(0, 0, Map.of()));

    private final Json.Struct object;

    private Members(Json.Struct object) {
        this.object = object;
    }

    public static Members of(Json json) {
        if (json instanceof Json.Struct object) {
            return new Members(object);
        }
        throw new IllegalStateException(
                json.kind() + " in line " + json.line() + " where an object was checked");
    }

    public boolean has(String name) {
        return object.members().containsKey(name);
    }

    /// The value of a member that is given and is not null.
    public Optional<Json> value(String name) {
        Json.Member member = object.members().get(name);
        return member == null || member.value() instanceof Json.Null
                ? Optional.empty()
                : Optional.of(member.value());
    }

    /// The names that are given and are not among `known`.
    public Set<String> namesBut(Set<String> known) {
        Set<String> names = new LinkedHashSet<>(object.members().keySet());
        names.removeAll(known);
        return names;
    }

    /// As [#namesBut], without those that hold nothing: describe-task-definition prints many empty
    /// lists.
    public Set<String> filledNamesBut(Set<String> known) {
        Set<String> names = namesBut(known);
        names.removeIf(name -> value(name).map(Members::isEmpty).orElse(true));
        return names;
    }

    private static boolean isEmpty(Json json) {
        return switch (json) {
            case Json.Array(_, _, var items) -> items.isEmpty();
            case Json.Struct(_, _, var members) -> members.isEmpty();
            case Json.Bool(_, _, var value) -> !value;
            case Json.Text _, Json.Numeral _, Json.Null _ -> false;
        };
    }

    public Optional<String> text(String name) {
        return value(name).map(Members::asText);
    }

    public String text(String name, String fallback) {
        return text(name).orElse(fallback);
    }

    /// A member that the shape requires.
    public String required(String name) {
        return text(name).orElseThrow(() -> new IllegalStateException(name + " was not checked"));
    }

    public boolean flag(String name, boolean fallback) {
        return value(name)
                .map(json -> json instanceof Json.Bool(_, _, var flag) && flag)
                .orElse(fallback);
    }

    public OptionalInt integer(String name) {
        return value(name)
                .map(json -> OptionalInt.of((int) asLong(json)))
                .orElse(OptionalInt.empty());
    }

    public int integer(String name, int fallback) {
        return integer(name).orElse(fallback);
    }

    public long whole(String name, long fallback) {
        return value(name).map(Members::asLong).orElse(fallback);
    }

    public Optional<Decimal> decimal(String name) {
        return value(name).map(Members::asDecimal);
    }

    public Optional<Instant> instant(String name) {
        return text(name).flatMap(ShapeCheck::instant);
    }

    /// Seconds of the file as microseconds.
    public long micros(String name, long fallbackSeconds) {
        return Micros.ofSeconds(whole(name, fallbackSeconds));
    }

    Given<Decimal> givenDecimal(String name) {
        return given(name, Members::asDecimal);
    }

    Given<String> givenText(String name) {
        return given(name, Members::asText);
    }

    Given<Long> givenMicros(String name) {
        return given(name, json -> Micros.ofSeconds(asLong(json)));
    }

    Given<Integer> givenInteger(String name) {
        return given(name, json -> (int) asLong(json));
    }

    public <E extends Enum<E> & ApiValue> Optional<E> choice(String name, Class<E> type) {
        return text(name).map(text -> asChoice(text, type));
    }

    public <E extends Enum<E> & ApiValue> List<E> choices(String name, Class<E> type) {
        return list(name, json -> asChoice(asText(json), type));
    }

    public Optional<Members> object(String name) {
        return value(name).map(Members::of);
    }

    /// The object, or one without members.
    public Members objectOrNone(String name) {
        return object(name).orElse(NONE);
    }

    /// The items, none when the member is not given.
    public <T> List<T> list(String name, Function<Json, T> item) {
        return optionalList(name, item).orElse(List.of());
    }

    public <T> Optional<List<T>> optionalList(String name, Function<Json, T> item) {
        return value(name).map(json -> items(json).stream().map(item).toList());
    }

    public <T> List<T> objects(String name, Function<Members, T> item) {
        return list(name, json -> item.apply(of(json)));
    }

    public List<String> texts(String name) {
        return list(name, Members::asText);
    }

    public List<Integer> integers(String name) {
        return list(name, json -> (int) asLong(json));
    }

    /// The members by name, in file order; null members are left out.
    public <T> Map<String, T> map(String name, Function<Json, T> item) {
        Map<String, T> map = new LinkedHashMap<>();
        value(name)
                .ifPresent(json ->
                        of(json).object
                                .members()
                                .forEach((key, member) -> {
                                    if (!(member.value() instanceof Json.Null)) {
                                        map.put(key, item.apply(member.value()));
                                    }
                                }));
        return Collections.unmodifiableMap(map);
    }

    /// As [#map(String, Function)], but null members are kept as empty.
    Map<String, Optional<String>> textsOrNull(String name) {
        Map<String, Optional<String>> map = new LinkedHashMap<>();
        value(name)
                .ifPresent(json ->
                        of(json).object
                                .members()
                                .forEach((key, member) ->
                                        map.put(
                                                key,
                                                member.value() instanceof Json.Text(_, _, var text)
                                                        ? Optional.of(text)
                                                        : Optional.empty())));
        return Collections.unmodifiableMap(map);
    }

    public static List<Json> items(Json json) {
        return json instanceof Json.Array(_, _, var items) ? items : new ArrayList<>();
    }

    public static String asText(Json json) {
        if (json instanceof Json.Text(_, _, var text)) {
            return text;
        }
        throw new IllegalStateException(
                json.kind() + " in line " + json.line() + " where a string was checked");
    }

    private static long asLong(Json json) {
        if (json instanceof Json.Numeral(_, _, var literal)) {
            return ShapeCheck.whole(literal).orElseThrow();
        }
        throw new IllegalStateException(
                json.kind() + " in line " + json.line() + " where a number was checked");
    }

    private static Decimal asDecimal(Json json) {
        if (json instanceof Json.Numeral(_, _, var literal)) {
            return ShapeCheck.decimal(literal).orElseThrow();
        }
        throw new IllegalStateException(
                json.kind() + " in line " + json.line() + " where a number was checked");
    }

    private static <E extends Enum<E> & ApiValue> E asChoice(String text, Class<E> type) {
        for (E value : type.getEnumConstants()) {
            if (value.apiValue().equals(text)) {
                return value;
            }
        }
        throw new IllegalStateException(text + " is no " + type.getSimpleName());
    }

    private <T> Given<T> given(String name, Function<Json, T> read) {
        Json.Member member = object.members().get(name);
        if (member == null) {
            return Given.absent();
        }
        return member.value() instanceof Json.Null
                ? Given.nothing()
                : Given.of(read.apply(member.value()));
    }
}
