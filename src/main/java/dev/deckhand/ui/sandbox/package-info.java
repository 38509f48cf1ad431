/// The sandbox: which scenarios, lessons and challenges there are, and the stage on which one runs
/// with its map, time bar and log.
@NullMarked
package dev.deckhand.ui.sandbox;

import org.jspecify.annotations.NullMarked;
