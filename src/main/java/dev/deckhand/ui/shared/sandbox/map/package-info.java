/// The cluster as a picture: zones, instances, tasks.
@NullMarked
package dev.deckhand.ui.shared.sandbox.map;

import org.jspecify.annotations.NullMarked;
