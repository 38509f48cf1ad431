package dev.deckhand.content;

import dev.deckhand.content.Draft.DraftConcept;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads a concept note: YAML front matter between two lines of `---`, then Markdown.
final class ConceptFile {
    private ConceptFile() {}

    /// The concept, or nothing when not even its id, title and module are there. What is wrong with
    /// the rest does not keep the note from being read.
    ///
    /// @param trusted whether the front matter is known to keep to its schema
    static Optional<DraftConcept> read(
            String file, String text, PackInfo pack, boolean trusted, Problems problems) {
        Optional<FrontMatter> read = FrontMatter.read(file, text, problems);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        FrontMatter matter = read.get();
        DataText data = matter.data();
        if (!trusted && data.isWhole()) {
            Schemas.CONCEPT.check(matter.fields(), "", data, problems);
        }

        List<Link> links = new ArrayList<>();
        var bodyPlace = new Place.At(file, matter.bodyLine(), 1);
        Prose.checkNote(matter.body(), bodyPlace, links, problems);
        if (matter.body().isBlank()) {
            problems.add(bodyPlace, "The note has no text", "Write it.");
        }
        String body = matter.body().stripTrailing() + "\n";
        return concept(file, matter.fields(), data, body, links, pack, problems);
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
                        Fields.ages(fields),
                        Fields.texts(fields, "seeds"),
                        Fields.sources(fields, data, "", problems),
                        body,
                        pack.id());
        return Optional.of(
                new DraftConcept(
                        concept, data.value("/id"), data.value("/module"), prerequisites, links));
    }
}
