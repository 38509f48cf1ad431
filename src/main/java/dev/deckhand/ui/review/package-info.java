/// What is due, one card after the other, and when each comes back.
@NullMarked
package dev.deckhand.ui.review;

import org.jspecify.annotations.NullMarked;
