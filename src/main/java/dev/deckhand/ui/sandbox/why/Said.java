package dev.deckhand.ui.sandbox.why;

import dev.deckhand.ui.shared.sandbox.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A sentence whose nouns lead to the things they name.
record Said(List<Part> parts) {
    private static final Pattern WORD =
            Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9_:/.-]*[A-Za-z0-9])?");

    Said {
        parts = List.copyOf(parts);
    }

    /// A piece of the sentence, blanks included.
    record Part(String text, Optional<Thing> thing) {}

    static Said of(String sentence, Things things) {
        List<Part> parts = new ArrayList<>();
        Matcher words = WORD.matcher(sentence);
        int told = 0;
        String before = "";
        while (words.find()) {
            Optional<Thing> thing = things.named(words.group(), before);
            if (thing.isPresent()) {
                add(parts, sentence.substring(told, words.start()));
                parts.add(new Part(words.group(), thing));
                told = words.end();
            }
            before = words.group();
        }
        add(parts, sentence.substring(told));
        return new Said(parts);
    }

    private static void add(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, Optional.empty()));
        }
    }

    /// The sentence itself.
    String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }
}
