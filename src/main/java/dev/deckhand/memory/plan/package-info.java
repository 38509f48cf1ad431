/// What to ask next: the order of a queue, leeches, the way out of a backlog, and the plan up to an
/// exam. Takes ids and numbers, gives ids and numbers, and never changes a memory.
@NullMarked
package dev.deckhand.memory.plan;

import org.jspecify.annotations.NullMarked;
