package dev.deckhand.sandbox.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A JSON value that knows where it stands in its file. Lines and columns count from 1.
public sealed interface Json {
    int line();

    int column();

    /// Members in file order; of a repeated name the last one is kept and [JsonReader] has reported
    /// the rest.
    record Struct(int line, int column, Map<String, Member> members) implements Json {
        public Struct {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /// A member's value, and where its name stands.
    record Member(int line, int column, Json value) {}

    record Array(int line, int column, List<Json> items) implements Json {
        public Array {
            items = List.copyOf(items);
        }
    }

    record Text(int line, int column, String value) implements Json {}

    /// A number.
    ///
    /// @param literal as written, so that nothing is lost
    record Numeral(int line, int column, String literal) implements Json {}

    record Bool(int line, int column, boolean value) implements Json {}

    record Null(int line, int column) implements Json {}

    /// `an object`, `a string`, ... for messages.
    default String kind() {
        return switch (this) {
            case Struct _ -> "an object";
            case Array _ -> "a list";
            case Text _ -> "a string";
            case Numeral _ -> "a number";
            case Bool _ -> "a boolean";
            case Null _ -> "null";
        };
    }

    /// The pointer of a member or item below `path`.
    static String pointer(String path, String token) {
        return path + "/" + token.replace("~", "~0").replace("/", "~1");
    }
}
