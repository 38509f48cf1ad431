/// The map of concepts, and the reader of their notes.
@NullMarked
package dev.deckhand.ui.learn;

import org.jspecify.annotations.NullMarked;
