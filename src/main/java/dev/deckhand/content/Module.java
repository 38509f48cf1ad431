package dev.deckhand.content;

/// A chapter of a pack. Modules are shown in the order of the pack's `pack.json`.
public record Module(String id, String title) {}
