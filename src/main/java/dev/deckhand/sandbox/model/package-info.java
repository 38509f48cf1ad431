/// What exists? The start state, the behaviour of containers and the timeline of a scenario, as
/// immutable records.
///
/// The records hold what the ECS API holds, under its names, and may hold what ECS would refuse:
/// refusing is a decision of the engine, with a text. Every collection keeps the order of the file.
/// Times are microseconds since 0s of the scenario, durations are microseconds (`...Micros`),
/// unless a member copies an API member in other units and then bears the API's name.
@NullMarked
package dev.deckhand.sandbox.model;

import org.jspecify.annotations.NullMarked;
