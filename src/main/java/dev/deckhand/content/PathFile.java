package dev.deckhand.content;

import dev.deckhand.content.Draft.DraftPath;
import dev.deckhand.content.StudyPath.Day;
import dev.deckhand.content.StudyPath.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads a path through the material.
final class PathFile {
    private static final List<String> KINDS =
            List.of(
                    "read",
                    "guide",
                    "practise",
                    "test",
                    "exam",
                    "aloud",
                    "scenario",
                    "lesson",
                    "challenge",
                    "review",
                    "outside");
    private static final Set<String> WITH_QUESTIONS = Set.of("practise", "test", "aloud");
    private static final Set<String> WITH_MINUTES = Set.of("test", "outside");

    private final DataText data;
    private final Problems problems;
    private final List<Link> links = new ArrayList<>();

    private PathFile(DataText data, Problems problems) {
        this.data = data;
        this.problems = problems;
    }

    /// The path, or nothing when there is anything wrong with it.
    ///
    /// @param trusted whether the file is known to keep to its schema
    static Optional<DraftPath> read(
            String file, String text, PackInfo pack, boolean trusted, Problems problems) {
        DataText data = DataText.json(file, text, problems);
        if (data.root().isEmpty() || PackFile.isNewer(data.root().get(), data, problems)) {
            return Optional.empty();
        }
        JsonNode root = data.root().get();
        if (!trusted) {
            Schemas.PATH.check(root, "", data, problems);
        }
        String id = Fields.idOfFile(root, data, "paths/", problems);
        if (problems.count() > 0 || !data.isWhole()) {
            return Optional.empty();
        }
        PathFile reader = new PathFile(data, problems);
        List<JsonNode> nodes = Fields.list(root, "days");
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            days.add(reader.day(nodes.get(i), "/days/" + i));
        }
        if (problems.count() > 0) {
            return Optional.empty();
        }
        StudyPath path =
                new StudyPath(
                        id,
                        Fields.text(root, "title"),
                        Fields.text(root, "summary"),
                        days,
                        pack.id());
        return Optional.of(new DraftPath(path, data.value("/id"), reader.links));
    }

    private Day day(JsonNode day, String at) {
        List<JsonNode> nodes = Fields.list(day, "items");
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            items.add(item(nodes.get(i), at + "/items/" + i));
        }
        return new Day(Fields.text(day, "title"), day.path("checkpoint").asBoolean(false), items);
    }

    private Item item(JsonNode item, String at) {
        check(item, at);
        int questions = item.path("questions").asInt(0);
        int minutes = item.path("minutes").asInt(0);
        if (item.has("read")) {
            return new Item.Read(named(item, at, "read", Link.Kind.CONCEPT));
        }
        if (item.has("guide")) {
            return new Item.Follow(named(item, at, "guide", Link.Kind.GUIDE));
        }
        if (item.has("practise")) {
            return new Item.Practise(concepts(item, at, "practise"), questions);
        }
        if (item.has("test")) {
            return new Item.Test(concepts(item, at, "test"), questions, minutes);
        }
        if (item.has("exam")) {
            return new Item.MockExam(named(item, at, "exam", Link.Kind.EXAM));
        }
        if (item.has("aloud")) {
            return new Item.Aloud(concepts(item, at, "aloud"), questions);
        }
        if (item.has("scenario")) {
            return new Item.Watch(named(item, at, "scenario", Link.Kind.SCENARIO));
        }
        if (item.has("lesson")) {
            return new Item.TakeLesson(named(item, at, "lesson", Link.Kind.LESSON));
        }
        if (item.has("challenge")) {
            return new Item.Solve(named(item, at, "challenge", Link.Kind.CHALLENGE));
        }
        if (item.has("outside")) {
            return new Item.Outside(Fields.text(item, "outside"), minutes);
        }
        return new Item.Review();
    }

    /// What the schema does not say: one thing to do, and the figures it needs and no other.
    private void check(JsonNode item, String at) {
        List<String> kinds = KINDS.stream().filter(item::has).toList();
        if (kinds.size() != 1) {
            problems.add(
                    data.value(at),
                    kinds.isEmpty()
                            ? "This says nothing to do"
                            : "This says " + kinds.size() + " things to do",
                    "Write one of " + String.join(", ", KINDS) + ".");
            return;
        }
        figure(item, at, "questions", WITH_QUESTIONS.contains(kinds.getFirst()));
        figure(item, at, "minutes", WITH_MINUTES.contains(kinds.getFirst()));
    }

    private void figure(JsonNode item, String at, String field, boolean wanted) {
        if (wanted && !item.has(field)) {
            problems.add(data.value(at), "`" + field + "` is missing", "Add it.");
        } else if (!wanted && item.has(field)) {
            problems.add(
                    data.name(at + "/" + field),
                    "`" + field + "` has no meaning here",
                    "Remove it.");
        }
    }

    private String named(JsonNode item, String at, String field, Link.Kind kind) {
        String id = Fields.text(item, field);
        links.add(new Link(kind, id, data.value(at + "/" + field)));
        return id;
    }

    private List<String> concepts(JsonNode item, String at, String field) {
        List<String> concepts = Fields.texts(item, field);
        for (int i = 0; i < concepts.size(); i++) {
            Place place = data.value(at + "/" + field + "/" + i);
            links.add(new Link(Link.Kind.CONCEPT, concepts.get(i), place));
        }
        return concepts;
    }
}
