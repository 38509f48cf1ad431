package dev.deckhand.content;

import dev.deckhand.content.Exam.Domain;
import dev.deckhand.content.Exam.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/// Reads the blueprint of one exam.
final class ExamFile {
    private static final int WHOLE = 100;

    private ExamFile() {}

    /// The exam, or nothing when there is anything wrong with it: half a blueprint weighs wrongly.
    ///
    /// @param trusted whether the file is known to keep to its schema
    static Optional<Exam> read(
            String file, String text, PackInfo pack, boolean trusted, Problems problems) {
        DataText data = DataText.json(file, text, problems);
        if (data.root().isEmpty() || PackFile.isNewer(data.root().get(), data, problems)) {
            return Optional.empty();
        }
        JsonNode root = data.root().get();
        if (!trusted) {
            Schemas.EXAM.check(root, "", data, problems);
        }
        String id = Fields.idOfFile(root, data, "exams/", problems);
        String family = Fields.text(root, "family");
        List<Domain> domains = domains(root, family);
        int weight = domains.stream().mapToInt(Domain::weight).sum();
        boolean allThere = domains.size() == root.path("domains").size();
        if (allThere && !domains.isEmpty() && weight != WHOLE) {
            problems.add(
                    data.value("/domains"),
                    "The domains weigh " + weight + " % together",
                    "Mend the weights so that they add up to 100.");
        }
        Optional<LocalDate> until = Fields.day(root, "until", data.value("/until"), problems);
        Optional<LocalDate> asOf = Fields.day(root, "asOf", data.value("/asOf"), problems);
        List<Source> sources = Fields.sources(root, data, "", problems);
        if (problems.count() > 0 || !data.isWhole()) {
            return Optional.empty();
        }
        return Optional.of(
                new Exam(
                        id,
                        Fields.text(root, "code"),
                        family,
                        Fields.text(root, "title"),
                        Status.valueOf(Fields.text(root, "status").toUpperCase(Locale.ROOT)),
                        until,
                        domains,
                        number(root.path("questions"), "scored"),
                        number(root.path("questions"), "unscored"),
                        number(root, "minutes"),
                        number(root, "passMark"),
                        asOf.orElse(LocalDate.EPOCH),
                        sources,
                        pack.id()));
    }

    private static List<Domain> domains(JsonNode root, String family) {
        List<Domain> domains = new ArrayList<>();
        for (JsonNode node : Fields.list(root, "domains")) {
            String title = Fields.text(node, "title");
            int weight = number(node, "weight").orElse(0);
            if (!family.isBlank() && !title.isBlank() && weight > 0 && weight <= WHOLE) {
                domains.add(new Domain(new ExamTag(family, domains.size() + 1), title, weight));
            }
        }
        return domains;
    }

    private static OptionalInt number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isIntegralNumber() && value.canConvertToInt()
                ? OptionalInt.of(value.intValue())
                : OptionalInt.empty();
    }
}
