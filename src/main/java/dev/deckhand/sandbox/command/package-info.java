/// What does this line ask for, and which line would ask for that? The command line of the sandbox:
/// `aws ecs ...` as a terminal takes it, and our own words for faults and load.
///
/// Reading never throws: a line is an action, an answer, or mistakes with their columns and how to
/// mend them.
@NullMarked
package dev.deckhand.sandbox.command;

import org.jspecify.annotations.NullMarked;
