package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.model.TimelineAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads one action that stands in no file, as it would stand in a timeline. Never throws: what is
/// wrong comes back with its place in the tree.
public final class ActionReader {
    private static final String SHAPE = "TimelineEntry";

    private ActionReader() {}

    /// What came of it.
    public sealed interface Result {
        record Valid(TimelineAction action) implements Result {}

        record Invalid(List<Problem> problems) implements Result {
            public Invalid {
                problems = List.copyOf(problems);
            }
        }
    }

    /// Reads an action.
    ///
    /// @param name as in a timeline entry: `runTask`, `setLoad`, ...
    /// @throws IllegalArgumentException when there is no such action
    public static Result read(String name, Json value) {
        if (!ShapeCheck.members(SHAPE).contains(name)) {
            throw new IllegalArgumentException("there is no action " + name);
        }
        Json.Struct entry =
                new Json.Struct(
                        value.line(),
                        value.column(),
                        Map.of(name, new Json.Member(value.line(), value.column(), value)));
        List<Problem> problems = new ArrayList<>(ShapeCheck.of(withTime(entry), "", SHAPE));
        if (problems.isEmpty()) {
            problems.addAll(FormCheck.ofEntry(entry));
        }
        problems.replaceAll(problem -> below(name, problem));
        return problems.isEmpty()
                ? new Result.Valid(TimelineReader.action(Members.of(entry)))
                : new Result.Invalid(problems);
    }

    /// An entry must have a time; this one happens now.
    private static Json withTime(Json.Struct entry) {
        var tree = new JsonTree().text("at", "0s");
        entry.members().forEach((name, member) -> tree.put(name, member.value()));
        return tree.done();
    }

    private static Problem below(String name, Problem problem) {
        String prefix = "/" + name;
        return problem.path().startsWith(prefix)
                ? new Problem(
                        problem.severity(),
                        problem.path().substring(prefix.length()),
                        problem.line(),
                        problem.column(),
                        problem.rule(),
                        problem.message(),
                        problem.fix(),
                        problem.concept())
                : problem;
    }
}
