package dev.deckhand.ui.progress;

/// One value of a figure, with what is behind it.
///
/// @param label what it is the value of
/// @param under a second line; may be empty
/// @param value how long or high it is drawn
/// @param text the value in words
record Mark(String label, String under, double value, String text, Cards cards) {
    Mark(String label, double value, String text, Cards cards) {
        this(label, "", value, text, cards);
    }
}
