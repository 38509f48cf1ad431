package dev.deckhand.ui.sandbox.change;

import dev.deckhand.sandbox.command.Scene;
import java.util.List;
import java.util.function.Function;

/// One thing to fill in of a form.
///
/// @param name in ids and messages
/// @param choices what is offered; empty for free text
/// @param start what stands there at first
record Field(
        String name,
        Kind kind,
        Function<Scene, List<String>> choices,
        Function<Scene, String> start) {
    /// How it is filled in.
    enum Kind {
        TEXT,
        NUMBER,
        CHOICE,
        /// A choice that takes other text too.
        SUGGEST,
        FLAG
    }

    static Field text(String name, String start) {
        return new Field(name, Kind.TEXT, _ -> List.of(), _ -> start);
    }

    /// The same field, in which stands at first what is there.
    Field startsWith(Function<Scene, String> present) {
        return new Field(name, kind, choices, present);
    }

    static Field number(String name, String start) {
        return new Field(name, Kind.NUMBER, _ -> List.of(), _ -> start);
    }

    static Field flag(String name) {
        return new Field(name, Kind.FLAG, _ -> List.of(), _ -> "");
    }

    static Field choice(String name, String... choices) {
        return new Field(name, Kind.CHOICE, _ -> List.of(choices), _ -> choices[0]);
    }

    /// A thing that is there.
    static Field named(String name, Scene.Named kind) {
        return new Field(name, Kind.CHOICE, scene -> scene.names(kind, "", 500), _ -> "");
    }

    static Field suggest(String name, Function<Scene, List<String>> choices, String start) {
        return new Field(name, Kind.SUGGEST, choices, _ -> start);
    }
}
