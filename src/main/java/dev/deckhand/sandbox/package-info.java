/// How does Amazon ECS behave? A pure, deterministic mini ECS that can say why it did what it did.
@NullMarked
package dev.deckhand.sandbox;

import org.jspecify.annotations.NullMarked;
