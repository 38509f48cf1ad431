package dev.deckhand.cli;

import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.engine.trace.Trace;
import dev.deckhand.sandbox.engine.trace.Why;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.scenario.Durations;
import dev.deckhand.sandbox.scenario.TraceText;
import dev.deckhand.sandbox.scenario.TraceWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
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

/// `deckhand simulate`: runs a scenario and shows what happened, and why.
@Command(
        name = "simulate",
        description = {
            "Run a scenario in the mini ECS and show what happened.",
            "The same file and seed always give the same trace."
        })
final class SimulateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A scenario (format 1).")
    private @Nullable Path file;

    @Option(
            names = "--until",
            paramLabel = "T",
            description =
                    "When to end, as in 90s, 10m or 1h30m; 10 minutes after the last timeline entry by default.")
    private @Nullable String until;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "The seed, instead of the scenario's.")
    private @Nullable Long seed;

    @Option(names = "--json", description = "Print the trace as one JSON document.")
    private boolean json;

    @Option(
            names = "--why",
            paramLabel = "TASK",
            description = {
                "Explain where this task was put and why it was stopped;",
                "or why nothing was placed for a request or a service."
            })
    private @Nullable String why;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        Path path = Objects.requireNonNull(file);
        Optional<Long> end = Optional.ofNullable(until).map(text -> micros(text, command));
        Optional<Scenario> read = ScenarioFile.read(path, json, command);
        if (read.isEmpty()) {
            return 1;
        }
        Scenario scenario = seed == null ? read.get() : read.get().withSeed(seed);
        Simulation simulation = Simulation.load(scenario);
        simulation.runUntil(end.orElseGet(scenario::defaultUntilMicros));
        return why == null ? trace(simulation, command) : why(simulation, why, command);
    }

    private int trace(Simulation simulation, CommandLine command) {
        Trace trace = simulation.trace();
        PrintWriter out = command.getOut();
        out.print(json ? TraceWriter.write(trace) : TraceText.of(trace));
        out.flush();
        return 0;
    }

    private int why(Simulation simulation, String about, CommandLine command) {
        List<Why> answers =
                TraceText.decisionsAbout(simulation.decisions(), about).stream()
                        .map(simulation::why)
                        .toList();
        if (answers.isEmpty()) {
            throw new CommandLine.ParameterException(
                    command,
                    "Nothing was decided about "
                            + about
                            + "; name a task of the run, a request or a service");
        }
        PrintWriter out = command.getOut();
        out.print(
                json
                        ? TraceWriter.why(simulation.scenario().id(), about, answers)
                        : TraceText.why(answers));
        out.flush();
        return 0;
    }

    private static long micros(String text, CommandLine command) {
        var micros = Durations.parse(text);
        if (micros.isEmpty()) {
            throw new CommandLine.ParameterException(
                    command, "'" + text + "' is no duration; write for example 90s, 10m or 1h30m");
        }
        return micros.getAsLong();
    }
}
