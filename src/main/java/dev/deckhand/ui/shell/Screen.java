package dev.deckhand.ui.shell;

import dev.deckhand.ui.shared.Place;
import java.util.function.Consumer;
import javafx.scene.Node;

/// A screen as the shell sees it.
///
/// @param view gets the keys that no field has taken
/// @param show brings the view to a place of its section; called each time it comes on
/// @param refresh brings figures up to date after something was written elsewhere
record Screen(Node view, Consumer<Place> show, Runnable refresh) {}
