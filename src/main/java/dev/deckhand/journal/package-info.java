/// What happened: the append-only journal in SQLite, the fold over it, and its care.
@NullMarked
package dev.deckhand.journal;

import org.jspecify.annotations.NullMarked;
