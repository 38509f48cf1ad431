/// How a real cluster comes into the sandbox, and how pictures, traces and files of a run leave it.
@NullMarked
package dev.deckhand.ui.sandbox.exchange;

import org.jspecify.annotations.NullMarked;
