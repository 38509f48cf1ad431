/// How do two ways of going on differ? What is different at one moment, in words, and what each way
/// has cost until then, in figures.
///
/// Pure arithmetic over pictures and simulations; prices age, so the cost is given in hours of
/// instances and of vCPU.
@NullMarked
package dev.deckhand.sandbox.compare;

import org.jspecify.annotations.NullMarked;
