package dev.deckhand.cli;

import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.placement.Fleet;
import dev.deckhand.sandbox.placement.StartState;
import dev.deckhand.sandbox.query.Query;
import dev.deckhand.sandbox.query.QueryProblem;
import dev.deckhand.sandbox.scenario.Answers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `deckhand match`: which instances a cluster query selects.
@Command(
        name = "match",
        description = {
            "Show which container instances of a scenario a cluster query expression selects,",
            "whatever their status, before anything has run."
        })
final class MatchCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "EXPRESSION",
            description = "For example 'attribute:ecs.instance-type =~ m5.*'.")
    private @Nullable String expression;

    @Parameters(index = "1", paramLabel = "FILE", description = "A scenario (format 1).")
    private @Nullable Path file;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        String text = Objects.requireNonNull(expression);
        Path path = Objects.requireNonNull(file);
        return switch (Query.parse(text)) {
            case Query.Parsed.Invalid(var problem) -> {
                invalid(text, problem, command);
                yield 1;
            }
            case Query.Parsed.Valid(var query) -> {
                Optional<Scenario> scenario = ScenarioFile.read(path, json, command);
                scenario.ifPresent(found -> selected(query, found, command));
                yield scenario.isPresent() ? 0 : 1;
            }
        };
    }

    private void selected(Query query, Scenario scenario, CommandLine command) {
        Fleet fleet = StartState.fleet(scenario);
        List<String> ids = new ArrayList<>();
        for (int slot = 0; slot < fleet.size(); slot++) {
            if (query.matches(fleet.queried(slot))) {
                ids.add(fleet.id(slot));
            }
        }
        if (json) {
            command.getOut().print(Answers.match(query.text(), ids));
        } else {
            ids.forEach(command.getOut()::println);
        }
        command.getOut().flush();
    }

    private void invalid(String text, QueryProblem problem, CommandLine command) {
        if (json) {
            command.getOut().print(Answers.noMatch(text, problem.column(), problem.message()));
        } else {
            command.getOut().println(text);
            command.getOut().println(" ".repeat(Math.max(0, problem.column() - 1)) + "^");
        }
        command.getOut().flush();
        command.getErr()
                .println(
                        "deckhand: column "
                                + problem.column()
                                + ": "
                                + problem.message()
                                + " "
                                + problem.fix());
    }
}
