package dev.deckhand.content;

/// Something in a pack that names something else by its id.
///
/// @param place where it is named
record Link(Kind kind, String target, Place place) {
    enum Kind {
        CONCEPT,
        QUESTION,
        SCENARIO,
        LESSON,
        CHALLENGE,
        GUIDE,
        EXAM,
        PICTURE
    }
}
