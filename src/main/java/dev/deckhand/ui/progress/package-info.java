/// The Progress screen: what the answers add up to, in small panels, each of which opens the cards
/// behind it.
@NullMarked
package dev.deckhand.ui.progress;

import org.jspecify.annotations.NullMarked;
