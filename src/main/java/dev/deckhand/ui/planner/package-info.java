/// The planner: by when, with how much time, and what that brings.
@NullMarked
package dev.deckhand.ui.planner;

import org.jspecify.annotations.NullMarked;
