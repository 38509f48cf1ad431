/// The first screen: the one thing to do next, what comes then, and what the journal knows.
@NullMarked
package dev.deckhand.ui.today;

import org.jspecify.annotations.NullMarked;
