package dev.deckhand.cli;

import dev.deckhand.sandbox.lint.LintReport;
import dev.deckhand.sandbox.lint.TaskDefinitionLint;
import dev.deckhand.sandbox.model.LaunchType;
import dev.deckhand.sandbox.scenario.Answers;
import dev.deckhand.sandbox.scenario.Problem;
import java.io.PrintWriter;
import java.nio.file.Path;
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

/// `deckhand lint`: checks a real task definition.
@Command(
        name = "lint",
        description = {
            "Check a task definition, as register-task-definition takes it or describe-task-definition prints it.",
            "An error is what ECS would refuse or could never run; warnings and hints do not change the exit code."
        })
final class LintCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A task definition in JSON.")
    private @Nullable Path file;

    @Option(
            names = "--launch-type",
            paramLabel = "T",
            description =
                    "${COMPLETION-CANDIDATES}; the first of requiresCompatibilities by default, else EC2.")
    private @Nullable LaunchType launchType;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        Path path = Objects.requireNonNull(file);
        LintReport report =
                TaskDefinitionLint.lint(
                        ScenarioFile.bytes(path, command), Optional.ofNullable(launchType));
        PrintWriter out = command.getOut();
        if (json) {
            out.print(
                    Answers.lint(
                            path.toString(),
                            report.launchType().apiValue(),
                            report.isValid(),
                            report.problems()));
        } else {
            for (Problem problem : report.problems()) {
                out.println(problem.inFile(path.toString()));
                problem.concept().ifPresent(concept -> out.println("    read: " + concept));
            }
            if (report.isValid()) {
                out.println("ECS would take it and could run it on " + report.launchType() + ".");
            }
        }
        out.flush();
        if (!report.isValid()) {
            ScenarioFile.complain(path, report.problems(), command);
        }
        return report.isValid() ? 0 : 1;
    }
}
