/// The picture of a simulated cluster: zones, instances, tasks, at every size.
@NullMarked
package dev.deckhand.ui.shared.sandbox.map;

import org.jspecify.annotations.NullMarked;
