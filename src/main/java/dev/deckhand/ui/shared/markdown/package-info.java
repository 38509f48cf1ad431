/// Markdown as nodes: text that can be selected and copied, tables, code, call-outs.
@NullMarked
package dev.deckhand.ui.shared.markdown;

import org.jspecify.annotations.NullMarked;
