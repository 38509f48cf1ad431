/// How does one card ask something new each time? Families of questions: from a seed come the
/// numbers, and from the simulator and its rules the answer and what each choice shows.
///
/// The same family, level, parameters and seed give the same question on every machine. Nothing is
/// asked whose answer hangs on a rule that AWS does not document.
@NullMarked
package dev.deckhand.content.generated;

import org.jspecify.annotations.NullMarked;
