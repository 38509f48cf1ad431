/// What is this, why was it decided so, and what would have changed it? The inspector beside the
/// map, explanations of decisions, and guessing before they are made.
@NullMarked
package dev.deckhand.ui.sandbox.why;

import org.jspecify.annotations.NullMarked;
