/// Has the learner reached what a challenge asks for? Its goals, judged over a whole run and over
/// every trial.
@NullMarked
package dev.deckhand.sandbox.challenge;

import org.jspecify.annotations.NullMarked;
