package dev.deckhand.ui.sandbox.change;

import dev.deckhand.sandbox.model.Scenario;

/// The document that the run was opened from.
public interface Document {
    /// Its text; `""` when there is none to edit.
    String json();

    /// Starts a new run of an edited document.
    void open(String json, Scenario scenario);
}
