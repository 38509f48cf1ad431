/// What the user can choose, what the keys are, where data lies.
@NullMarked
package dev.deckhand.ui.settings;

import org.jspecify.annotations.NullMarked;
