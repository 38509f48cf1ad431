package dev.deckhand.sandbox.scenario;

import java.util.ArrayList;
import java.util.List;

/// Reads a scenario (format 1). Never throws: whatever is wrong comes back with its place and the
/// mend.
public final class ScenarioReader {
    private ScenarioReader() {}

    public static Reading read(byte[] bytes) {
        return read(JsonReader.read(bytes));
    }

    public static Reading read(String text) {
        return read(JsonReader.read(text));
    }

    /// Reads a scenario whose text has been taken apart already.
    public static Reading read(JsonReader.Document document) {
        if (document.tree().isEmpty()) {
            return new Reading.Invalid(document.problems());
        }
        Json tree = document.tree().get();
        List<Problem> problems = new ArrayList<>(document.problems());
        problems.addAll(ShapeCheck.of(tree, "", "Scenario"));
        problems.addAll(FormCheck.of(tree));
        if (!problems.isEmpty()) {
            return invalid(problems);
        }
        Draft draft = Draft.of(tree);
        problems.addAll(StartStateCheck.of(tree, draft));
        return problems.stream().anyMatch(Problem::isError)
                ? invalid(problems)
                : new Reading.Valid(draft.scenario(), sorted(problems));
    }

    private static Reading invalid(List<Problem> problems) {
        return new Reading.Invalid(sorted(problems));
    }

    private static List<Problem> sorted(List<Problem> problems) {
        return problems.stream().sorted(Problem.IN_FILE_ORDER).toList();
    }
}
