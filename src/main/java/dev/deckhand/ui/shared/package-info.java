/// What all screens use: work in the background, ways to other screens, Markdown as nodes, small
/// controls. Knows no screen.
@NullMarked
package dev.deckhand.ui.shared;

import org.jspecify.annotations.NullMarked;
