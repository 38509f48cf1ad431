package dev.deckhand.sandbox.scenario;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Finds places of a tree by JSON pointer.
public final class Places {
    private Places() {}

    /// The value at the pointer.
    public static Optional<Json> find(Json tree, String pointer) {
        Json at = tree;
        for (String token : tokens(pointer)) {
            Optional<Json> next = step(at, token);
            if (next.isEmpty()) {
                return next;
            }
            at = next.get();
        }
        return Optional.of(at);
    }

    /// The value at the pointer, or the nearest one above it that exists.
    public static Json at(Json tree, String pointer) {
        Json at = tree;
        for (String token : tokens(pointer)) {
            Optional<Json> next = step(at, token);
            if (next.isEmpty()) {
                return at;
            }
            at = next.get();
        }
        return at;
    }

    /// Each item of the list at the pointer, with its own pointer; nothing when there is no such
    /// list.
    public static void each(Json tree, String pointer, BiConsumer<Json, String> action) {
        if (find(tree, pointer).orElse(tree) instanceof Json.Array(_, _, var items)) {
            for (int i = 0; i < items.size(); i++) {
                action.accept(items.get(i), pointer + "/" + i);
            }
        }
    }

    private static List<String> tokens(String pointer) {
        return pointer.isEmpty() ? List.of() : List.of(pointer.substring(1).split("/", -1));
    }

    private static Optional<Json> step(Json at, String token) {
        return switch (at) {
            case Json.Struct object ->
                    Optional.ofNullable(
                                    object.members()
                                            .get(token.replace("~1", "/").replace("~0", "~")))
                            .map(Json.Member::value);
            case Json.Array(_, _, var items) ->
                    TaskDefinitionReader.count(token).stream()
                            .filter(index -> index < items.size())
                            .mapToObj(items::get)
                            .findFirst();
            case Json.Text _, Json.Numeral _, Json.Bool _, Json.Null _ -> Optional.empty();
        };
    }
}
