package dev.deckhand.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Takes values out of a tree that its schema may have found faults in: what is not of the right
/// kind counts as absent.
final class Fields {
    private Fields() {}

    /// The text, empty when there is none.
    static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.asString() : "";
    }

    static List<String> texts(JsonNode node, String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : list(node, field)) {
            if (value.isString()) {
                texts.add(value.asString());
            }
        }
        return texts;
    }

    static List<JsonNode> list(JsonNode node, String field) {
        List<JsonNode> list = new ArrayList<>();
        if (node.path(field).isArray()) {
            node.path(field).forEach(list::add);
        }
        return list;
    }

    /// A day that the calendar has. A text of the right form that is none is a problem here; other
    /// forms are the schema's to find.
    static Optional<LocalDate> day(JsonNode node, String field, Place place, Problems problems) {
        String text = text(node, field);
        if (text.length() != 10) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            if (text.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'))) {
                problems.add(
                        place,
                        "There is no day " + text,
                        "Write a day of the calendar, as 2026-11-20.");
            }
            return Optional.empty();
        }
    }

    /// The id of a JSON file, which is also its name; a problem if it is not.
    ///
    /// @param folder with its slash
    static String idOfFile(JsonNode root, DataText data, String folder, Problems problems) {
        String id = text(root, "id");
        String file = data.file();
        String name = file.substring(folder.length(), file.length() - ".json".length());
        if (!id.isEmpty() && !id.equals(name)) {
            problems.add(
                    data.value("/id"),
                    "The id " + id + " is not the name of the file",
                    "Name the file " + id + ".json or mend the id.");
        }
        return id;
    }

    static List<ExamTag> exams(JsonNode node) {
        List<ExamTag> exams = new ArrayList<>();
        for (String tag : texts(node, "exams")) {
            int colon = tag.indexOf(':');
            String domain = tag.substring(colon + 1);
            boolean isNumber =
                    !domain.isEmpty()
                            && domain.length() < 3
                            && domain.chars().allMatch(c -> c >= '0' && c <= '9')
                            && domain.charAt(0) != '0';
            if (colon > 0 && isNumber && !tag.substring(0, colon).isBlank()) {
                exams.add(new ExamTag(tag.substring(0, colon), Integer.parseInt(domain)));
            }
        }
        return exams;
    }

    static Set<Ageing> ages(JsonNode node) {
        Set<Ageing> ages = EnumSet.noneOf(Ageing.class);
        texts(node, "ages").forEach(word -> Ageing.of(word).ifPresent(ages::add));
        return ages;
    }

    /// @param pointer to the value that has the sources
    static List<Source> sources(JsonNode node, DataText data, String pointer, Problems problems) {
        List<Source> sources = new ArrayList<>();
        List<JsonNode> list = list(node, "sources");
        for (int i = 0; i < list.size(); i++) {
            String title = text(list.get(i), "title");
            if (!title.isBlank()) {
                String url = text(list.get(i), "url");
                Place place = data.value(pointer + "/sources/" + i + "/url");
                sources.add(new Source(title, address(url, place, problems)));
            }
        }
        return sources;
    }

    private static Optional<URI> address(String url, Place place, Problems problems) {
        if (!url.startsWith("https://")) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(url);
            if (uri.getHost() != null) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException e) {
            // Reported below, like an address without a host.
        }
        problems.add(place, "This is not an address", "Copy it from the browser once more.");
        return Optional.empty();
    }
}
