package dev.deckhand.sandbox.model;

/// A revision of a task definition, written `family:revision`.
///
/// @param revision counts from 1 within the family, in the order of registration
public record TaskDefinitionId(String family, int revision) {
    public TaskDefinitionId {
        if (revision < 1) {
            throw new IllegalArgumentException("revision " + revision + " of " + family);
        }
    }

    @Override
    public String toString() {
        return family + ":" + revision;
    }
}
