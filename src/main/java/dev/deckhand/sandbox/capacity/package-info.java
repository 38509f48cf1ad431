/// Where room is: how capacity providers share tasks, how many instances a group needs, which
/// Fargate sizes exist.
@NullMarked
package dev.deckhand.sandbox.capacity;

import org.jspecify.annotations.NullMarked;
