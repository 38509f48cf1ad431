/// How many tasks a service should have, and what to start or stop next: rules without state.
///
/// Integer arithmetic of deployments, health, circuit breaker, back-off, traffic shifts,
/// Availability Zone balance and service auto scaling. The engine asks; nothing here changes the
/// world.
@NullMarked
package dev.deckhand.sandbox.service;

import org.jspecify.annotations.NullMarked;
