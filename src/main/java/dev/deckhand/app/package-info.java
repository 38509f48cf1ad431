/// Putting together: where data lies, settings, the clock and chance, and the services a window or
/// command works with.
@NullMarked
package dev.deckhand.app;

import org.jspecify.annotations.NullMarked;
