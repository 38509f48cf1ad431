/// The window: how it opens, the rail, the line on top, the status, the palette, toasts and themes.
/// Knows every screen; puts them together.
@NullMarked
package dev.deckhand.ui.shell;

import org.jspecify.annotations.NullMarked;
