/// What if? Forms, JSON and a command line that change the run; the branches that come of it, and
/// two of them side by side.
@NullMarked
package dev.deckhand.ui.sandbox.change;

import org.jspecify.annotations.NullMarked;
