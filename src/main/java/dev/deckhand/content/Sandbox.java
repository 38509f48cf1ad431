package dev.deckhand.content;

import org.commonmark.node.CustomBlock;

/// The place in a note where a simulation runs: a fenced block with the info string `sandbox
/// binpack-vs-spread`.
public final class Sandbox extends CustomBlock {
    private final String scenarioId;

    Sandbox(String scenarioId) {
        this.scenarioId = scenarioId;
    }

    public String scenarioId() {
        return scenarioId;
    }

    @Override
    protected String toStringAttributes() {
        return "scenarioId=" + scenarioId;
    }
}
