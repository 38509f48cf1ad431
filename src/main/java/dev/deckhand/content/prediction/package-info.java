/// Where will the scheduler put this task? One placement of a scenario, turned into choices with
/// their reasons by making the decision in the simulator.
@NullMarked
package dev.deckhand.content.prediction;

import org.jspecify.annotations.NullMarked;
