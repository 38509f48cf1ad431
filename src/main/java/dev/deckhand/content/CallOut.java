package dev.deckhand.content;

import java.util.Arrays;
import java.util.Optional;
import org.commonmark.node.CustomBlock;

/// A block of Markdown that stands out from the text: a block quote whose first line is `[!TRAP]`
/// or another kind in square brackets. Its children are what follows that line.
public final class CallOut extends CustomBlock {
    /// What a call-out is for.
    public enum Kind {
        NOTE,
        TIP,
        TRAP,
        EXAM,
        INTERVIEW;

        static Optional<Kind> of(String word) {
            return Arrays.stream(values()).filter(kind -> kind.name().equals(word)).findFirst();
        }
    }

    private final Kind kind;

    CallOut(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    @Override
    protected String toStringAttributes() {
        return "kind=" + kind;
    }
}
