/// What is taught: packs of concepts and questions, reading and checking them, and their Markdown.
@NullMarked
package dev.deckhand.content;

import org.jspecify.annotations.NullMarked;
