package dev.deckhand.sandbox.command;

import dev.deckhand.sandbox.scenario.Json;
import dev.deckhand.sandbox.scenario.Shapes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A command: its words, what it may be given, and what it does.
///
/// @param words as they are written: `aws`, `ecs`, `run-task`
/// @param summary one sentence for the help
/// @param places what follows the words without an option, in order
/// @param options by name
/// @param does what comes of it
record Verb(
        List<String> words,
        String summary,
        List<Slot> places,
        Map<String, Slot> options,
        Doing does) {
    Verb {
        words = List.copyOf(words);
        places = List.copyOf(places);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /// What a command does with what it was given.
    @FunctionalInterface
    interface Doing {
        Reply with(Given given);
    }

    /// What was given: a request, the scene, and where the command stands.
    ///
    /// @param request the members, each with its column
    /// @param head the words of the command, for mistakes that have no better place
    record Given(Json.Struct request, Scene scene, Word head) {}

    /// Begins a command.
    static Maker of(String words, String summary) {
        return new Maker(List.of(words.split(" ")), summary);
    }

    String name() {
        return String.join(" ", words);
    }

    boolean isAws() {
        return words.getFirst().equals("aws");
    }

    /// Collects the parts of a command.
    static final class Maker {
        private final List<String> words;
        private final String summary;
        private final List<Slot> places = new ArrayList<>();
        private final Map<String, Slot> options = new LinkedHashMap<>();

        private Maker(List<String> words, String summary) {
            this.words = words;
            this.summary = summary;
        }

        /// An option for each member of a shape.
        Maker shape(String shape) {
            Shapes.ALL.fields(shape).forEach((member, field) -> add(Slot.of(member, field)));
            return this;
        }

        /// An option; `!` after the name = required.
        Maker option(String name, String member, String type) {
            add(Slot.of(name, member, type));
            return this;
        }

        /// Options that the AWS CLI has and that change nothing here.
        Maker idle(String... names) {
            for (String name : names) {
                add(new Slot(name, "", new Shapes.Type.Text(), false));
            }
            return this;
        }

        Maker without(String... names) {
            for (String name : names) {
                options.remove(name);
            }
            return this;
        }

        Maker place(String name, String member, String type) {
            places.add(Slot.of(name, member, type));
            return this;
        }

        private void add(Slot slot) {
            options.put(slot.name(), slot);
        }

        Verb does(Doing does) {
            return new Verb(words, summary, places, options, does);
        }
    }
}
