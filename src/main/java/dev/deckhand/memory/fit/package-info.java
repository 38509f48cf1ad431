/// How well the memory model fits one learner, and how to make it fit better: measures, the
/// optimiser of the FSRS parameters, and the comparison that decides whether its result is used.
@NullMarked
package dev.deckhand.memory.fit;

import org.jspecify.annotations.NullMarked;
