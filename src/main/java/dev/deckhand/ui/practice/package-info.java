/// Practising: choosing what to be asked, the session, and how it went.
@NullMarked
package dev.deckhand.ui.practice;

import org.jspecify.annotations.NullMarked;
