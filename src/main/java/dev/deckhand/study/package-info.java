/// What to do next: practice sessions, grading, mastery.
@NullMarked
package dev.deckhand.study;

import org.jspecify.annotations.NullMarked;
