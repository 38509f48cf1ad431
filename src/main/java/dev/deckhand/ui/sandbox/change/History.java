package dev.deckhand.ui.sandbox.change;

import java.util.ArrayList;
import java.util.List;

/// The lines that were carried out, to go back through.
final class History {
    private static final int MOST = 200;

    private final List<String> lines = new ArrayList<>();
    private int at;
    private String draft = "";

    /// Remembers a line and stands after it. The same line twice in a row counts once.
    void add(String line) {
        if (lines.isEmpty() || !lines.getLast().equals(line)) {
            lines.add(line);
        }
        if (lines.size() > MOST) {
            lines.removeFirst();
        }
        at = lines.size();
        draft = "";
    }

    /// The line before; the oldest one stays.
    ///
    /// @param written what stands in the field, kept for the way back
    String earlier(String written) {
        if (at == lines.size()) {
            draft = written;
        }
        at = Math.max(0, at - 1);
        return lines.isEmpty() ? written : lines.get(at);
    }

    /// The line after; at last what was being written.
    String later(String written) {
        if (at >= lines.size()) {
            return written;
        }
        at++;
        return at == lines.size() ? draft : lines.get(at);
    }
}
