package dev.deckhand.ui.progress;

import java.util.List;

/// The questions behind a figure.
///
/// @param title what they have in common
/// @param questions their ids, those to look at first in front
record Cards(String title, List<String> questions) {
    Cards {
        questions = List.copyOf(questions);
    }

    boolean isEmpty() {
        return questions.isEmpty();
    }
}
