package dev.deckhand.sandbox.lint;

import dev.deckhand.sandbox.scenario.Json;
import dev.deckhand.sandbox.scenario.Places;
import dev.deckhand.sandbox.scenario.Problem;
import dev.deckhand.sandbox.scenario.ShapeCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What is left of a document when everything with a wrong shape is cut out, so that one slip does
/// not hide the rest.
///
/// @param places where each value stood in the document, by line and column
/// @param root the pointer of the whole in the document
record SoundPart(Json.Struct tree, Map<Place, String> places, String root) {
    /// Lines and columns are unique among values.
    record Place(int line, int column) {
        static Place of(Json json) {
            return new Place(json.line(), json.column());
        }
    }

    static SoundPart of(Json.Struct document, String root, String shape) {
        Map<Place, String> places = new HashMap<>();
        remember(document, root, places);
        Json.Struct tree = filled(document);
        List<Problem> problems = ShapeCheck.of(tree, "", shape);
        while (!problems.isEmpty()) {
            Set<String> cuts = new TreeSet<>();
            problems.forEach(problem -> cuts.add(problem.path()));
            tree = filled((Json.Struct) cut(tree, "", cuts));
            problems = ShapeCheck.of(tree, "", shape);
        }
        return new SoundPart(tree, places, root);
    }

    /// The place in the document of a pointer into the sound part.
    String original(String pointer) {
        String there = pointer;
        String rest = "";
        while (!there.isEmpty() && Places.find(tree, there).isEmpty()) {
            int slash = there.lastIndexOf('/');
            rest = there.substring(slash) + rest;
            there = there.substring(0, slash);
        }
        String known = places.get(Place.of(Places.at(tree, there)));
        return (known == null ? root + there : known) + rest;
    }

    private static void remember(Json json, String path, Map<Place, String> places) {
        places.putIfAbsent(Place.of(json), path);
        switch (json) {
            case Json.Struct struct ->
                    struct.members()
                            .forEach((name, member) ->
                                    remember(member.value(), Json.pointer(path, name), places));
            case Json.Array(_, _, var items) -> {
                for (int i = 0; i < items.size(); i++) {
                    remember(items.get(i), path + "/" + i, places);
                }
            }
            case Json.Text _, Json.Numeral _, Json.Bool _, Json.Null _ -> {}
        }
    }

    /// What the later checks cannot do without: a family, a list of containers, and a name for
    /// each.
    private static Json.Struct filled(Json.Struct document) {
        Map<String, Json.Member> members = new LinkedHashMap<>(document.members());
        int line = document.line();
        int column = document.column();
        members.computeIfAbsent(
                "family",
                _ -> new Json.Member(line, column, new Json.Text(line, column, "unnamed")));
        members.computeIfAbsent(
                "containerDefinitions",
                _ -> new Json.Member(line, column, new Json.Array(line, column, List.of())));
        Json.Member containers = members.get("containerDefinitions");
        if (containers != null && containers.value() instanceof Json.Array array) {
            List<Json> named = new ArrayList<>();
            for (int i = 0; i < array.items().size(); i++) {
                named.add(withName(array.items().get(i), i));
            }
            members.put(
                    "containerDefinitions",
                    new Json.Member(
                            containers.line(),
                            containers.column(),
                            new Json.Array(array.line(), array.column(), named)));
        }
        return new Json.Struct(line, column, members);
    }

    private static Json withName(Json container, int index) {
        if (!(container instanceof Json.Struct struct) || struct.members().containsKey("name")) {
            return container;
        }
        Map<String, Json.Member> members = new LinkedHashMap<>(struct.members());
        members.put(
                "name",
                new Json.Member(
                        struct.line(),
                        struct.column(),
                        new Json.Text(struct.line(), struct.column(), "unnamed-" + index)));
        return new Json.Struct(struct.line(), struct.column(), members);
    }

    /// The tree without the values at the pointers. The root stays.
    private static Json cut(Json json, String path, Set<String> cuts) {
        return switch (json) {
            case Json.Struct struct -> {
                Map<String, Json.Member> members = new LinkedHashMap<>();
                struct.members()
                        .forEach((name, member) -> {
                            String pointer = Json.pointer(path, name);
                            if (!cuts.contains(pointer)) {
                                members.put(
                                        name,
                                        new Json.Member(
                                                member.line(),
                                                member.column(),
                                                cut(member.value(), pointer, cuts)));
                            }
                        });
                yield new Json.Struct(struct.line(), struct.column(), members);
            }
            case Json.Array array -> {
                List<Json> items = new ArrayList<>();
                for (int i = 0; i < array.items().size(); i++) {
                    if (!cuts.contains(path + "/" + i)) {
                        items.add(cut(array.items().get(i), path + "/" + i, cuts));
                    }
                }
                yield new Json.Array(array.line(), array.column(), items);
            }
            case Json.Text _, Json.Numeral _, Json.Bool _, Json.Null _ -> json;
        };
    }
}
