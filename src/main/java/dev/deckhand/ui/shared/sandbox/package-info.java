/// What goes on in a sandbox that is open in the window: the run that is played, what is pointed
/// at, and the sentences that tell of it. Knows no screen.
@NullMarked
package dev.deckhand.ui.shared.sandbox;

import org.jspecify.annotations.NullMarked;
