package dev.deckhand.sandbox.lint;

import dev.deckhand.sandbox.model.LaunchType;
import dev.deckhand.sandbox.scenario.Problem;
import java.util.List;

/// What was found in a task definition, in file order.
///
/// @param launchType the one it was checked for
public record LintReport(LaunchType launchType, List<Problem> problems) {
    public LintReport {
        problems = problems.stream().sorted(Problem.IN_FILE_ORDER).distinct().toList();
    }

    /// Whether ECS would take it and could run it.
    public boolean isValid() {
        return problems.stream().noneMatch(Problem::isError);
    }
}
