/// What does a file say, and what does a run look like in a file? Scenarios in, traces out; the
/// only door to JSON.
///
/// Reading never throws: text becomes a [dev.deckhand.sandbox.scenario.Json] tree that knows lines
/// and columns, the tree is held against the shapes of `shapes.txt`, then turned into records, then
/// checked for start states that ECS would have refused.
@NullMarked
package dev.deckhand.sandbox.scenario;

import org.jspecify.annotations.NullMarked;
