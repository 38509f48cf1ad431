package dev.deckhand.ui.sandbox.change;

import dev.deckhand.sandbox.command.Scene;
import dev.deckhand.ui.shared.sandbox.Moment;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Something that can be filled in and becomes a line.
///
/// @param name in ids and messages
/// @param usual how many of the fields are always shown; the others only when asked for
/// @param line what the filled-in fields say
/// @param present what the fields hold of what is there, once the first of them says of which thing
record Form(
        String name,
        int usual,
        List<Field> fields,
        Function<Map<String, String>, String> line,
        BiFunction<Moment, String, Map<String, String>> present) {
    Form {
        fields = List.copyOf(fields);
    }

    static Form of(String name, Function<Map<String, String>, String> line, Field... fields) {
        return of(name, fields.length, line, fields);
    }

    static Form of(
            String name, int usual, Function<Map<String, String>, String> line, Field... fields) {
        return new Form(name, usual, List.of(fields), line, (_, _) -> Map.of());
    }

    /// What a field offers now.
    List<String> choices(Field field, Scene scene) {
        return field.choices().apply(scene);
    }
}
