/// One question on the screen: building a response of any kind, answering it, and why it was right
/// or not. Used by practice and by the checks inside notes.
@NullMarked
package dev.deckhand.ui.shared.question;

import org.jspecify.annotations.NullMarked;
