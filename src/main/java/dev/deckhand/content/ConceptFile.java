package dev.deckhand.content;

import dev.deckhand.content.Draft.DraftConcept;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads a concept note: YAML front matter between two lines of `---`, then Markdown.
final class ConceptFile {
    private static final String FENCE = "---";

    private ConceptFile() {}

    /// The concept, or nothing when not even its id, title and module are there. What is wrong with
    /// the rest does not keep the note from being read.
    ///
    /// @param trusted whether the front matter is known to keep to its schema
    static Optional<DraftConcept> read(
            String file, String text, PackInfo pack, boolean trusted, Problems problems) {
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
        if (data.root().isEmpty()) {
            return Optional.empty();
        }
        JsonNode fields = data.root().get();
        if (!trusted && data.isWhole()) {
            Schemas.CONCEPT.check(fields, "", data, problems);
        }

        List<Link> links = new ArrayList<>();
        // The text begins on the line after the second fence.
        Prose.checkNote(body, new Place.At(file, lines + 2, 1), links, problems);
        if (body.isBlank()) {
            problems.add(new Place.At(file, lines + 2, 1), "The note has no text", "Write it.");
        }
        return concept(file, fields, data, body.stripTrailing() + "\n", links, pack, problems);
    }

    private static String lineAt(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.substring(from) : text.substring(from, end);
    }

    private static Optional<DraftConcept> concept(
            String file,
            JsonNode fields,
            DataText data,
            String body,
            List<Link> links,
            PackInfo pack,
            Problems problems) {
        String id = Fields.text(fields, "id");
        String title = Fields.text(fields, "title");
        String module = Fields.text(fields, "module");
        if (id.isBlank() || title.isBlank() || module.isBlank()) {
            return Optional.empty();
        }
        if (!file.equals("concepts/" + id + ".md")) {
            problems.add(
                    data.value("/id"),
                    "The id " + id + " is not the name of the file",
                    "Name the file " + id + ".md or mend the id.");
        }
        List<Link> prerequisites = new ArrayList<>();
        JsonNode named = fields.path("prerequisites");
        for (int i = 0; i < named.size(); i++) {
            if (named.isArray() && named.get(i).isString()) {
                prerequisites.add(
                        new Link(
                                Link.Kind.CONCEPT,
                                named.get(i).asString(),
                                data.value("/prerequisites/" + i)));
            }
        }
        LocalDate asOf =
                Fields.day(fields, "asOf", data.value("/asOf"), problems).orElse(pack.asOf());
        Concept concept =
                new Concept(
                        id,
                        title,
                        module,
                        Fields.text(fields, "summary"),
                        prerequisites.stream().map(Link::target).toList(),
                        Fields.exams(fields),
                        Math.max(1, fields.path("minutes").asInt(1)),
                        asOf,
                        Fields.texts(fields, "seeds"),
                        Fields.sources(fields, data, "", problems),
                        body,
                        pack.id());
        return Optional.of(
                new DraftConcept(
                        concept, data.value("/id"), data.value("/module"), prerequisites, links));
    }
}
