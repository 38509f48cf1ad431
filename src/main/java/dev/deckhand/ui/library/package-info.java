/// What is installed, and all that is in it: packs, questions and notes, with a search.
@NullMarked
package dev.deckhand.ui.library;

import org.jspecify.annotations.NullMarked;
