package dev.deckhand.cli;

import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.scenario.Answers;
import dev.deckhand.sandbox.scenario.Problem;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/// Reads the file that a sandbox command was given, and tells what is wrong with it.
final class ScenarioFile {
    private ScenarioFile() {}

    /// The bytes of the file; a file that is not there is wrong usage.
    static byte[] bytes(Path file, CommandLine command) {
        if (!Files.isRegularFile(file)) {
            throw new CommandLine.ParameterException(command, "There is no file " + file);
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CommandLine.ParameterException(
                    command, "The file " + file + " cannot be read", e);
        }
    }

    /// The scenario of the file; empty when there is none to run, which has then been said.
    static Optional<Scenario> read(Path file, boolean json, CommandLine command) {
        return switch (ScenarioReader.read(bytes(file, command))) {
            case Reading.Valid(var scenario, var remarks) -> {
                remarks.forEach(remark -> command.getErr().println(remark.inFile(file.toString())));
                yield Optional.of(scenario);
            }
            case Reading.Invalid(var problems) -> {
                if (json) {
                    command.getOut().print(Answers.problems(problems));
                    command.getOut().flush();
                } else {
                    problems.forEach(
                            problem -> command.getOut().println(problem.inFile(file.toString())));
                }
                complain(file, problems, command);
                yield Optional.empty();
            }
        };
    }

    static void complain(Path file, List<Problem> problems, CommandLine command) {
        long errors = problems.stream().filter(Problem::isError).count();
        command.getErr()
                .println(
                        "deckhand: "
                                + file
                                + " has "
                                + errors
                                + (errors == 1 ? " problem" : " problems"));
    }
}
