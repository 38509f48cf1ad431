/// The app shown to itself: a demo learner, and a picture of every screen.
@NullMarked
package dev.deckhand.ui.tour;

import org.jspecify.annotations.NullMarked;
