/// What would ECS refuse? The rules of its API for documents and requests, on the records of the
/// model.
///
/// The engine turns the first objection into a `REQUEST_REJECTED`, the reader of scenarios and the
/// lint turn each of them into a problem at its place.
@NullMarked
package dev.deckhand.sandbox.refusal;

import org.jspecify.annotations.NullMarked;
