package dev.deckhand.sandbox.scenario.observed;

import dev.deckhand.sandbox.scenario.Json;
import dev.deckhand.sandbox.scenario.JsonReader;
import dev.deckhand.sandbox.scenario.JsonWriter;
import dev.deckhand.sandbox.scenario.Problem;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A real cluster in the form of a scenario, made from what `describe-container-instances`,
/// `describe-tasks`, `describe-services`, `describe-task-definition` and
/// `describe-capacity-providers` printed.
///
/// Nothing is guessed silently: whatever the documents do not say and the sandbox needs, and
/// whatever they say and the sandbox has no use for, is a sentence in `notes`.
///
/// @param scenario the text of a scenario (format 1); empty when the documents hold nothing of a
///   cluster, or what they hold makes no sound one
/// @param notes what is missing, was filled in, or was left out
/// @param problems why there is no scenario
public record Observed(Optional<String> scenario, List<String> notes, List<Flaw> problems) {
    private static final int MOST_ROUNDS = 50;

    /// Something wrong, and in what.
    ///
    /// @param document the number of the document, from 1; 0 for all of them together and for the
    ///   scenario that came of them
    public record Flaw(int document, Problem problem) {}

    public Observed {
        notes = List.copyOf(notes);
        problems = List.copyOf(problems);
    }

    /// @param documents what the commands printed, in any order; one command may have been asked
    ///   several times
    /// @param scrambled whether account ids and names are replaced by others that say nothing
    public static Observed of(List<String> documents, boolean scrambled) {
        List<Flaw> problems = new ArrayList<>();
        List<Json.Struct> answers = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            JsonReader.Document read = JsonReader.read(documents.get(i));
            int number = i + 1;
            read.problems().forEach(problem -> problems.add(new Flaw(number, problem)));
            if (read.tree().isPresent() && read.tree().get() instanceof Json.Struct answer) {
                answers.add(answer);
            } else if (read.tree().isPresent()) {
                problems.add(
                        new Flaw(
                                number,
                                Problem.error(
                                        read.tree().get(),
                                        "",
                                        "not-an-answer",
                                        "This is "
                                                + read.tree().get().kind()
                                                + ", and an answer of `aws ecs` is an object",
                                        "Paste the whole output, from { to }")));
            }
        }
        if (!problems.isEmpty()) {
            return new Observed(Optional.empty(), List.of(), problems);
        }
        Gathered gathered = new Gathered();
        answers.forEach(gathered::add);
        if (gathered.isEmpty()) {
            return new Observed(
                    Optional.empty(),
                    gathered.notes(),
                    whole(
                            List.of(
                                    Problem.error(
                                            new Json.Null(1, 1),
                                            "",
                                            "no-cluster",
                                            "Nothing here is an answer of `aws ecs describe-...`",
                                            "Paste the output of describe-container-instances,"
                                                    + " describe-tasks, describe-services,"
                                                    + " describe-task-definition or"
                                                    + " describe-capacity-providers"))));
        }
        return sound(new Assembly(gathered).scenario(), gathered.notes(), scrambled);
    }

    private static List<Flaw> whole(List<Problem> problems) {
        return problems.stream().map(problem -> new Flaw(0, problem)).toList();
    }

    /// Leaves out what the format does not know, until the reader is content or objects to
    /// something else.
    private static Observed sound(Json.Struct first, List<String> known, boolean scrambled) {
        List<String> notes = new ArrayList<>(known);
        Map<String, Integer> leftOut = new LinkedHashMap<>();
        Json.Struct scenario = first;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Json.Struct shown = scrambled ? Scramble.of(scenario) : scenario;
            String text = JsonWriter.write(shown);
            List<Problem> problems =
                    switch (ScenarioReader.read(text)) {
                        case Reading.Valid _ -> List.of();
                        case Reading.Invalid invalid -> invalid.problems();
                    };
            List<Problem> errors = problems.stream().filter(Problem::isError).toList();
            if (errors.isEmpty()) {
                leftOut.forEach((name, times) ->
                        notes.add(
                                "`"
                                        + name
                                        + "` has no meaning here and was left out"
                                        + (times > 1 ? " " + times + " times." : ".")));
                return new Observed(Optional.of(text), notes, List.of());
            }
            List<Problem> unknown =
                    errors.stream().filter(one -> one.rule().equals("unknown-field")).toList();
            if (unknown.isEmpty()) {
                return new Observed(Optional.empty(), notes, whole(errors));
            }
            for (Problem problem : unknown) {
                scenario = Trees.without(scenario, problem.path());
                leftOut.merge(Trees.lastOf(problem.path()), 1, Integer::sum);
            }
        }
        throw new IllegalStateException("a scenario that is never sound: " + leftOut.keySet());
    }
}
