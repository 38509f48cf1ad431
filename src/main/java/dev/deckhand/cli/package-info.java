/// The terminal: one class a command.
@NullMarked
package dev.deckhand.cli;

import org.jspecify.annotations.NullMarked;
