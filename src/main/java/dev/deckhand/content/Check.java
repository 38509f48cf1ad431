package dev.deckhand.content;

import org.commonmark.node.CustomBlock;

/// The place in a note where a question is asked: a fenced block with the info string `check
/// iam-task-role-03`.
public final class Check extends CustomBlock {
    private final String questionId;

    Check(String questionId) {
        this.questionId = questionId;
    }

    public String questionId() {
        return questionId;
    }

    @Override
    protected String toStringAttributes() {
        return "questionId=" + questionId;
    }
}
