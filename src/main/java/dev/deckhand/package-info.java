/// The way in: no words open the window, words are a command.
@NullMarked
package dev.deckhand;

import org.jspecify.annotations.NullMarked;
