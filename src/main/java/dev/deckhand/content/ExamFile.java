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
        if (domains.size() == root.path("domains").size()) {
            checkWeights(domains, data, problems);
        }
        String status = Fields.text(root, "status");
        boolean canBeTaken = !status.isBlank() && !status.equals("ended");
        if (data.isWhole() && canBeTaken && root.path("domains").isMissingNode()) {
            problems.add(
                    data.name("/status"),
                    "An exam that has not ended needs its domains",
                    "List them under domains, without weights if you could not check those.");
        }
        Optional<LocalDate> from = Fields.day(root, "from", data.value("/from"), problems);
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
                        Status.valueOf(status.toUpperCase(Locale.ROOT)),
                        from,
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

    /// All or none: of a domain without a weight among others nobody could say what it counts.
    private static void checkWeights(List<Domain> domains, DataText data, Problems problems) {
        int weight = domains.stream().mapToInt(domain -> domain.weight().orElse(0)).sum();
        List<Domain> without =
                domains.stream().filter(domain -> domain.weight().isEmpty()).toList();
        if (without.size() == domains.size()) {
            return;
        }
        for (Domain domain : without) {
            problems.add(
                    data.value("/domains/" + (domain.tag().domain() - 1)),
                    "This domain has no weight, and others have",
                    "Give every domain its weight, or none if you could not check them.");
        }
        if (without.isEmpty() && weight != WHOLE) {
            problems.add(
                    data.value("/domains"),
                    "The domains weigh " + weight + " % together",
                    "Mend the weights so that they add up to 100.");
        }
    }

    private static List<Domain> domains(JsonNode root, String family) {
        List<Domain> domains = new ArrayList<>();
        for (JsonNode node : Fields.list(root, "domains")) {
            String title = Fields.text(node, "title");
            OptionalInt weight = number(node, "weight");
            boolean sound =
                    node.path("weight").isMissingNode()
                            || (weight.orElse(0) > 0 && weight.orElse(0) <= WHOLE);
            if (!family.isBlank() && !title.isBlank() && sound) {
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
