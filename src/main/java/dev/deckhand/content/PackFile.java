package dev.deckhand.content;

import dev.deckhand.content.PackInfo.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What is read of a `pack.json`.
///
/// @param requirePlaces where each of the required packs is named
record PackFile(PackInfo info, List<Place> requirePlaces) {
    static final String NAME = "pack.json";

    /// What the pack is, or nothing when its id, version or title is not to be known, or it is of a
    /// newer format.
    ///
    /// @param trusted whether the file is known to keep to its schema
    static Optional<PackFile> read(String text, boolean trusted, Problems problems) {
        DataText data = DataText.json(NAME, text, problems);
        if (data.root().isEmpty() || isNewer(data.root().get(), data, problems)) {
            return Optional.empty();
        }
        JsonNode root = data.root().get();
        if (!trusted) {
            Schemas.PACK.check(root, "", data, problems);
        }
        String id = Fields.text(root, "id");
        String version = Fields.text(root, "version");
        String title = Fields.text(root, "title");
        if (id.isBlank() || title.isBlank() || Version.of(version).isEmpty()) {
            return Optional.empty();
        }
        LocalDate asOf =
                Fields.day(root, "asOf", data.value("/asOf"), problems).orElse(LocalDate.EPOCH);
        List<Place> requirePlaces = new ArrayList<>();
        PackInfo info =
                new PackInfo(
                        id,
                        version,
                        title,
                        Fields.texts(root, "authors"),
                        Fields.text(root, "licence"),
                        Fields.text(root, "language"),
                        asOf,
                        requires(root, id, data, requirePlaces, problems),
                        modules(root, data, problems));
        return Optional.of(new PackFile(info, requirePlaces));
    }

    /// Whether a file says that it is of a newer format than we know; a problem if so.
    static boolean isNewer(JsonNode root, DataText data, Problems problems) {
        JsonNode format = root.path("format");
        if (format.isIntegralNumber() && format.bigIntegerValue().bitLength() < 31) {
            if (format.intValue() <= PackInfo.FORMAT) {
                return false;
            }
        } else if (!format.isIntegralNumber() || format.bigIntegerValue().signum() < 0) {
            return false;
        }
        problems.add(
                data.value("/format"),
                "This is of format "
                        + format
                        + ", and this Deckhand reads no newer one than "
                        + PackInfo.FORMAT,
                "Update Deckhand, or get an older version of the pack.");
        return true;
    }

    private static List<Requirement> requires(
            JsonNode root, String id, DataText data, List<Place> places, Problems problems) {
        List<Requirement> requires = new ArrayList<>();
        List<JsonNode> nodes = Fields.list(root, "requires");
        for (int i = 0; i < nodes.size(); i++) {
            String other = Fields.text(nodes.get(i), "id");
            String version = Fields.text(nodes.get(i), "version");
            if (other.equals(id)) {
                problems.add(
                        data.value("/requires/" + i + "/id"),
                        "The pack requires itself",
                        "Remove this entry.");
            } else if (!other.isEmpty() && Version.of(version).isPresent()) {
                requires.add(new Requirement(other, version));
                places.add(data.value("/requires/" + i));
            }
        }
        return requires;
    }

    private static List<Module> modules(JsonNode root, DataText data, Problems problems) {
        List<Module> modules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<JsonNode> nodes = Fields.list(root, "modules");
        for (int i = 0; i < nodes.size(); i++) {
            String id = Fields.text(nodes.get(i), "id");
            String title = Fields.text(nodes.get(i), "title");
            if (!id.isEmpty() && !ids.add(id)) {
                problems.add(
                        data.value("/modules/" + i + "/id"),
                        "There is another module " + id,
                        "Give one of the two an id of its own.");
            } else if (!id.isEmpty() && !title.isBlank()) {
                modules.add(new Module(id, title));
            }
        }
        return modules;
    }
}
