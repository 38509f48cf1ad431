package dev.deckhand.sandbox.scenario.observed;

import dev.deckhand.sandbox.scenario.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Looking into JSON trees, and changing them.
final class Trees {
    private Trees() {}

    static Optional<Json> member(Json.Struct object, String name) {
        return Optional.ofNullable(object.members().get(name)).map(Json.Member::value);
    }

    /// The text of a member; empty when there is none, or another kind of value.
    static Optional<String> text(Json.Struct object, String name) {
        return member(object, name)
                .flatMap(value ->
                        value instanceof Json.Text text
                                ? Optional.of(text.value())
                                : Optional.empty());
    }

    /// A whole number, also one that is written as text, as describe-tasks does.
    static Optional<Integer> number(Json.Struct object, String name) {
        return member(object, name)
                .flatMap(value ->
                        switch (value) {
                            case Json.Numeral numeral -> whole(numeral.literal());
                            case Json.Text text -> whole(text.value());
                            case Json.Struct _, Json.Array _, Json.Bool _, Json.Null _ ->
                                    Optional.empty();
                        });
    }

    private static Optional<Integer> whole(String literal) {
        try {
            return Optional.of(Integer.valueOf(literal.strip()));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// The objects of a list; none when there is no such list.
    static List<Json.Struct> objects(Json.Struct object, String name) {
        return member(object, name)
                .map(value -> value instanceof Json.Array array ? array.items() : List.<Json>of())
                .orElse(List.of())
                .stream()
                .filter(Json.Struct.class::isInstance)
                .map(Json.Struct.class::cast)
                .toList();
    }

    static List<String> texts(Json.Struct object, String name) {
        return member(object, name)
                .map(value -> value instanceof Json.Array array ? array.items() : List.<Json>of())
                .orElse(List.of())
                .stream()
                .filter(Json.Text.class::isInstance)
                .map(value -> ((Json.Text) value).value())
                .toList();
    }

    /// What comes after the last slash of an ARN, or the whole of something that is none.
    static String name(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    static Json.Struct with(Json.Struct object, String name, Json value) {
        Map<String, Json.Member> members = new LinkedHashMap<>(object.members());
        members.put(name, new Json.Member(1, 1, value));
        return new Json.Struct(1, 1, members);
    }

    /// Only these members, in this order.
    static Json.Struct only(Json.Struct object, List<String> names) {
        Map<String, Json.Member> members = new LinkedHashMap<>();
        for (String name : names) {
            Json.Member member = object.members().get(name);
            if (member != null
                    && !(member.value() instanceof Json.Null)
                    && !isBare(member.value())) {
                members.put(name, member);
            }
        }
        return new Json.Struct(1, 1, members);
    }

    private static boolean isBare(Json value) {
        return switch (value) {
            case Json.Array array -> array.items().isEmpty();
            case Json.Struct object -> object.members().isEmpty();
            case Json.Text _, Json.Numeral _, Json.Bool _, Json.Null _ -> false;
        };
    }

    /// The tree without what a JSON pointer points at.
    static Json.Struct without(Json.Struct tree, String pointer) {
        String[] tokens = pointer.substring(1).split("/", -1);
        return (Json.Struct) without(tree, tokens, 0);
    }

    private static Json without(Json tree, String[] tokens, int at) {
        String token = decoded(tokens[at]);
        boolean last = at == tokens.length - 1;
        return switch (tree) {
            case Json.Struct object -> {
                Map<String, Json.Member> members = new LinkedHashMap<>(object.members());
                Json.Member member = members.get(token);
                if (last || member == null) {
                    members.remove(token);
                } else {
                    members.put(
                            token, new Json.Member(1, 1, without(member.value(), tokens, at + 1)));
                }
                yield new Json.Struct(1, 1, members);
            }
            case Json.Array array -> {
                List<Json> items = new ArrayList<>(array.items());
                int index = Integer.parseInt(token);
                if (last) {
                    items.remove(index);
                } else {
                    items.set(index, without(items.get(index), tokens, at + 1));
                }
                yield new Json.Array(1, 1, items);
            }
            case Json.Text _, Json.Numeral _, Json.Bool _, Json.Null _ -> tree;
        };
    }

    private static String decoded(String token) {
        return token.replace("~1", "/").replace("~0", "~");
    }

    static String lastOf(String pointer) {
        return decoded(pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    /// The tree with each text changed, but for the values of some members. Names of members stay,
    /// but for those of `attributes`, which are names that somebody gave.
    static Json changed(Json tree, Set<String> kept, UnaryOperator<String> text) {
        return switch (tree) {
            case Json.Struct object -> {
                Map<String, Json.Member> members = new LinkedHashMap<>();
                object.members()
                        .forEach((name, member) ->
                                members.put(
                                        name,
                                        new Json.Member(
                                                1,
                                                1,
                                                kept.contains(name)
                                                        ? member.value()
                                                        : ofMember(
                                                                name,
                                                                member.value(),
                                                                kept,
                                                                text))));
                yield new Json.Struct(1, 1, members);
            }
            case Json.Array array ->
                    new Json.Array(
                            1,
                            1,
                            array.items().stream().map(one -> changed(one, kept, text)).toList());
            case Json.Text one -> new Json.Text(1, 1, text.apply(one.value()));
            case Json.Numeral _, Json.Bool _, Json.Null _ -> tree;
        };
    }

    private static Json ofMember(
            String name, Json value, Set<String> kept, UnaryOperator<String> text) {
        Json changed = changed(value, kept, text);
        if (!name.equals("attributes") || !(changed instanceof Json.Struct own)) {
            return changed;
        }
        Map<String, Json.Member> members = new LinkedHashMap<>();
        own.members().forEach((attribute, member) -> members.put(text.apply(attribute), member));
        return new Json.Struct(1, 1, members);
    }
}
