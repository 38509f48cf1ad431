package dev.deckhand.content;

import dev.deckhand.content.Draft.DraftGuide;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads a hands-on guide: front matter, then Markdown.
final class GuideFile {
    private GuideFile() {}

    /// The guide, or nothing when not even its id, title and concepts are there.
    ///
    /// @param trusted whether the front matter is known to keep to its schema
    static Optional<DraftGuide> read(
            String file, String text, PackInfo pack, boolean trusted, Problems problems) {
        Optional<FrontMatter> read = FrontMatter.read(file, text, problems);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        FrontMatter matter = read.get();
        JsonNode fields = matter.fields();
        if (!trusted && matter.data().isWhole()) {
            Schemas.GUIDE.check(fields, "", matter.data(), problems);
        }
        List<Link> links = new ArrayList<>();
        var bodyPlace = new Place.At(file, matter.bodyLine(), 1);
        Prose.checkNote(matter.body(), bodyPlace, links, problems);
        if (matter.body().isBlank()) {
            problems.add(bodyPlace, "The guide has no text", "Write it.");
        }
        String id = Fields.text(fields, "id");
        String title = Fields.text(fields, "title");
        List<String> concepts = Fields.texts(fields, "concepts");
        if (id.isBlank() || title.isBlank() || concepts.isEmpty()) {
            return Optional.empty();
        }
        if (!file.equals("guides/" + id + ".md")) {
            problems.add(
                    matter.data().value("/id"),
                    "The id " + id + " is not the name of the file",
                    "Name the file " + id + ".md or mend the id.");
        }
        for (int i = 0; i < concepts.size(); i++) {
            Place place = matter.data().value("/concepts/" + i);
            links.add(new Link(Link.Kind.CONCEPT, concepts.get(i), place));
        }
        Guide guide =
                new Guide(
                        id,
                        title,
                        Fields.text(fields, "summary"),
                        concepts,
                        Math.max(1, fields.path("minutes").asInt(1)),
                        Fields.day(fields, "asOf", matter.data().value("/asOf"), problems)
                                .orElse(pack.asOf()),
                        Fields.texts(fields, "seeds"),
                        Fields.sources(fields, matter.data(), "", problems),
                        matter.body().stripTrailing() + "\n",
                        pack.id());
        return Optional.of(new DraftGuide(guide, matter.data().value("/id"), links));
    }
}
