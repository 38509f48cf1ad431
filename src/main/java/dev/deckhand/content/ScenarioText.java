package dev.deckhand.content;

import dev.deckhand.sandbox.model.Scenario;

/// A scenario of a pack, ready to run.
///
/// @param json the file it was read from, to open, save or share it
/// @param pack the id of the pack it comes from
public record ScenarioText(Scenario scenario, String json, String pack) {
    public String id() {
        return scenario.id();
    }

    public String title() {
        return scenario.title().orElse(scenario.id());
    }

    /// What it shows, Markdown; may be empty.
    public String note() {
        return scenario.note().orElse("");
    }
}
