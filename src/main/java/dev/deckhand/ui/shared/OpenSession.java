package dev.deckhand.ui.shared;

import dev.deckhand.app.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A practice session that was begun and not finished, as the settings keep it, so that it can go
/// on after the window was closed. Its answers are in the journal.
///
/// @param id groups its answers in the journal
/// @param seed decides the order in which options are shown
/// @param questions the ids of its questions in their order
/// @param at the place of the question to go on with, from 0
public record OpenSession(String id, long seed, List<String> questions, int at) {
    private static final String KEY = "practice.session";

    public OpenSession {
        questions = List.copyOf(questions);
        if (at < 0 || at >= questions.size()) {
            throw new IllegalArgumentException("No question " + at + " of " + questions.size());
        }
    }

    public OpenSession at(int place) {
        return new OpenSession(id, seed, questions, place);
    }

    public static Optional<OpenSession> read(Settings settings) {
        String[] words = settings.get(KEY, "").split(" ");
        try {
            return words.length < 4
                    ? Optional.empty()
                    : Optional.of(
                            new OpenSession(
                                    words[0],
                                    Long.parseLong(words[1]),
                                    Arrays.asList(words).subList(3, words.length),
                                    Integer.parseInt(words[2])));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    public void write(Settings settings) {
        settings.set(KEY, id + " " + seed + " " + at + " " + String.join(" ", questions));
    }

    public static void forget(Settings settings) {
        settings.clear(KEY);
    }
}
