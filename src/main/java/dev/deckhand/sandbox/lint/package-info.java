/// Would ECS take this task definition, and would it run well? Checks a real document, on the
/// launch type it is meant for.
///
/// Errors are what ECS would refuse or could never run; warnings are likely mistakes; hints are
/// better ways.
@NullMarked
package dev.deckhand.sandbox.lint;

import org.jspecify.annotations.NullMarked;
