package dev.deckhand.sandbox.scenario;

import java.util.List;

/// The other answers of the command line in JSON (scenario-format 7).
public final class Answers {
    private Answers() {}

    /// `{ "problems": [...] }`
    public static String problems(List<Problem> problems) {
        return JsonText.document(out -> out.lines("problems", problems, Answers::problem));
    }

    /// One problem; a concept only where there is one.
    public static void problem(JsonText out, Problem problem) {
        out.text("severity", problem.severity().name())
                .text("path", problem.path())
                .number("line", problem.line())
                .number("column", problem.column())
                .text("rule", problem.rule())
                .text("message", problem.message())
                .text("fix", problem.fix());
        problem.concept().ifPresent(concept -> out.text("concept", concept));
    }

    public static String match(String expression, List<String> containerInstances) {
        return JsonText.document(out ->
                out.text("expression", expression)
                        .flag("valid", true)
                        .texts("containerInstances", containerInstances));
    }

    public static String noMatch(String expression, int column, String message) {
        return JsonText.document(out ->
                out.text("expression", expression)
                        .flag("valid", false)
                        .object(
                                "problem",
                                problem ->
                                        problem.number("column", column).text("message", message)));
    }

    public static String lint(
            String file, String launchType, boolean valid, List<Problem> problems) {
        return JsonText.document(out ->
                out.text("file", file)
                        .text("launchType", launchType)
                        .flag("valid", valid)
                        .lines("problems", problems, Answers::problem));
    }
}
