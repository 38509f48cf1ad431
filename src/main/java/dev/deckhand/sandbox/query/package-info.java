/// Which container instances does an expression of the cluster query language select?
///
/// [dev.deckhand.sandbox.query.Query#parse] reads an expression or says at which column it goes
/// wrong; [dev.deckhand.sandbox.query.Query#matches] asks it of one instance. Rules: ECS Developer
/// Guide, "Cluster query language".
@NullMarked
package dev.deckhand.sandbox.query;

import org.jspecify.annotations.NullMarked;
