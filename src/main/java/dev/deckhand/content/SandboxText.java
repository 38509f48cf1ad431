package dev.deckhand.content;

import dev.deckhand.sandbox.scenario.Json;
import dev.deckhand.sandbox.scenario.JsonReader;
import dev.deckhand.sandbox.scenario.Members;
import dev.deckhand.sandbox.scenario.Places;
import dev.deckhand.sandbox.scenario.ShapeCheck;
import dev.deckhand.sandbox.scenario.TimelineReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A lesson or challenge as a tree that has its shape, with the places of its values. Both are
/// written like scenarios, so it is the sandbox's reader that knows their form.
final class SandboxText {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,15}");

    private final String file;
    private final Json tree;
    private final Problems problems;

    private SandboxText(String file, Json tree, Problems problems) {
        this.file = file;
        this.tree = tree;
        this.problems = problems;
    }

    /// The text, or nothing when it has not the shape.
    ///
    /// @param timelines where in it there are lists of timeline entries, as JSON pointers; `*`
    ///   stands for each entry of a list
    static Optional<SandboxText> read(
            String file, String text, String shape, List<String> timelines, Problems problems) {
        JsonReader.Document document = JsonReader.read(text);
        List<dev.deckhand.sandbox.scenario.Problem> found = new ArrayList<>(document.problems());
        document.tree()
                .ifPresent(tree -> {
                    found.addAll(ShapeCheck.of(tree, "", shape));
                    timelines.forEach(pointer -> found.addAll(form(tree, pointer)));
                });
        addAll(file, found, problems);
        return found.isEmpty()
                ? document.tree().map(tree -> new SandboxText(file, tree, problems))
                : Optional.empty();
    }

    private static List<dev.deckhand.sandbox.scenario.Problem> form(Json tree, String pointer) {
        int star = pointer.indexOf("/*");
        if (star < 0) {
            return TimelineReader.problems(tree, pointer);
        }
        List<dev.deckhand.sandbox.scenario.Problem> found = new ArrayList<>();
        Places.each(
                tree,
                pointer.substring(0, star),
                (item, path) -> found.addAll(form(tree, path + pointer.substring(star + 2))));
        return found;
    }

    /// Adds what the sandbox's reader found in a file; what is only remarked is no problem.
    static void addAll(
            String file, List<dev.deckhand.sandbox.scenario.Problem> found, Problems problems) {
        for (var one : found) {
            if (one.isError()) {
                String fix = one.fix().endsWith(".") ? one.fix() : one.fix() + ".";
                problems.add(new Place.At(file, one.line(), one.column()), one.message(), fix);
            }
        }
    }

    Members members() {
        return Members.of(tree);
    }

    Place at(String pointer) {
        Json at = Places.at(tree, pointer);
        return new Place.At(file, at.line(), at.column());
    }

    Problems problems() {
        return problems;
    }

    void problem(String pointer, String what, String mend) {
        problems.add(at(pointer), what, mend);
    }

    /// The id, which has to be the file's name.
    String id() {
        String id = members().required("id");
        checkId(file, id, at("/id"), problems);
        return id;
    }

    static void checkId(String file, String id, Place place, Problems problems) {
        String name = file.substring(file.indexOf('/') + 1, file.length() - ".json".length());
        if (!ID.matcher(id).matches()) {
            problems.add(place, "`id` is not an id", "Use lower-case words joined by hyphens.");
        } else if (!id.equals(name)) {
            problems.add(
                    place,
                    "The id " + id + " is not the name of the file",
                    "Name the file " + id + ".json or mend the id.");
        }
    }

    /// A text that says something.
    String text(String pointer, String value) {
        if (value.isBlank()) {
            problem(pointer, "This text is empty", "Write something there.");
        }
        return value;
    }

    /// A Markdown text that says something.
    String prose(String pointer, String value, List<Link> links) {
        Prose.checkField(text(pointer, value), at(pointer), links, problems);
        return value;
    }

    /// The concepts it is about, at least one.
    List<String> concepts(List<Link> links) {
        List<String> concepts = members().texts("concepts");
        for (int i = 0; i < concepts.size(); i++) {
            links.add(new Link(Link.Kind.CONCEPT, concepts.get(i), at("/concepts/" + i)));
        }
        if (concepts.isEmpty()) {
            problem("/concepts", "`concepts` is empty", "Name the concept it is about.");
        }
        return concepts;
    }
}
