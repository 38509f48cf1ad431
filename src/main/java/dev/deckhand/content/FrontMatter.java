package dev.deckhand.content;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A Markdown file with fields at its head: YAML between two lines of `---`, then the text.
///
/// @param bodyLine the line on which the text begins
record FrontMatter(DataText data, JsonNode fields, String body, int bodyLine) {
    private static final String FENCE = "---";

    /// Nothing when there are no fields, or they have no end.
    static Optional<FrontMatter> read(String file, String text, Problems problems) {
        String unix = text.replace("\r\n", "\n").replace('\r', '\n');
        int head = unix.indexOf('\n') + 1;
        if (head == 0 || !unix.substring(0, head).strip().equals(FENCE)) {
            problems.add(
                    new Place.At(file, 1, 1),
                    "The note does not begin with front matter",
                    "Begin with a line of ---, the note's fields, and another line of ---.");
            return Optional.empty();
        }
        int end = head;
        int lines = 1;
        while (end < unix.length() && !lineAt(unix, end).strip().equals(FENCE)) {
            end += lineAt(unix, end).length() + 1;
            lines++;
        }
        if (end >= unix.length()) {
            problems.add(
                    new Place.At(file, 1, 1),
                    "The front matter has no end",
                    "Write a line of --- after its last field.");
            return Optional.empty();
        }
        String body = unix.substring(Math.min(unix.length(), end + FENCE.length()));
        body = body.substring(Math.min(body.length(), body.indexOf('\n') + 1));
        DataText data = DataText.yaml(file, unix.substring(head, end), 1, problems);
        // The text begins on the line after the second fence.
        int bodyLine = lines + 2;
        String whole = body;
        return data.root().map(fields -> new FrontMatter(data, fields, whole, bodyLine));
    }

    private static String lineAt(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.substring(from) : text.substring(from, end);
    }
}
