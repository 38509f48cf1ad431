/// When it comes back: what a learner's answers say about their memory, and when to ask again.
///
/// Pure: no clock, no chance, no storage. A day, a seed and the log come in as arguments, so the
/// same log always gives the same schedule. The formulas are those of FSRS-6; "section n" in these
/// files is a section of the project's spaced-repetition reference, which describes what the public
/// FSRS libraries (fsrs-rs, ts-fsrs) do.
@NullMarked
package dev.deckhand.memory;

import org.jspecify.annotations.NullMarked;
