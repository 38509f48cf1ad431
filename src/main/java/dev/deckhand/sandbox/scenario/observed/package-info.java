/// What a real cluster looks like as a scenario: reads what `aws ecs describe-...` prints.
@NullMarked
package dev.deckhand.sandbox.scenario.observed;

import org.jspecify.annotations.NullMarked;
