/// A scenario that runs in place, inside a text.
@NullMarked
package dev.deckhand.ui.shared.sandbox.live;

import org.jspecify.annotations.NullMarked;
