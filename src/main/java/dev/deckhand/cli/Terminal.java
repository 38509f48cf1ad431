package dev.deckhand.cli;

import dev.deckhand.app.DataFolder;
import dev.deckhand.app.Services;
import dev.deckhand.app.Startup;
import dev.deckhand.content.Pack;
import dev.deckhand.memory.DayRule;
import dev.deckhand.memory.LoggedReview;
import dev.deckhand.study.Deck;
import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// Runs what was typed after `deckhand`.
///
/// Exit codes: 0 done, 1 found problems or could not do it, 2 wrong usage. Errors are one line on
/// stderr; `--debug` adds the stack trace.
public final class Terminal {
    private final CommandLine commandLine;

    /// @param tour drives the window through every screen and writes pictures into a folder; gives
    ///   the exit code
    /// @param interactive whether a person sits at the other end of `in`
    public Terminal(
            ToIntFunction<TourCommand.Wish> tour,
            BufferedReader in,
            boolean interactive,
            PrintWriter out,
            PrintWriter err) {
        DeckhandCommand root = new DeckhandCommand();
        commandLine =
                new CommandLine(root)
                        .addSubcommand(new QuizCommand(root::dataFolder, in, interactive))
                        .addSubcommand(new SimulateCommand())
                        .addSubcommand(new MatchCommand())
                        .addSubcommand(new LintCommand())
                        .addSubcommand(new StatsCommand(root::dataFolder))
                        .addSubcommand(new PackCommand(root::dataFolder))
                        .addSubcommand(new JournalCommand(root::dataFolder))
                        .addSubcommand(new DoctorCommand(root::dataFolder))
                        .addSubcommand(MemoryCommand.commandLine(() -> reviews(root)))
                        .addSubcommand(new TourCommand(tour))
                        .setOut(out)
                        .setErr(err)
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setParameterExceptionHandler(Terminal::wrongUsage)
                        .setExecutionExceptionHandler(
                                (problem, command, parsed) -> failed(root, problem, command));
    }

    /// The terminal that this process was started from.
    public static Terminal ofThisProcess(ToIntFunction<TourCommand.Wish> tour) {
        return new Terminal(
                tour,
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                atTerminal(),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    private static List<LoggedReview> reviews(DeckhandCommand root) {
        try (Services services = open(root.dataFolder())) {
            return Deck.log(
                    services.journal().reviews(),
                    new DayRule(DayRule.USUAL_START, services.zone()));
        }
    }

    private static boolean atTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    /// @return the exit code
    public int run(String... words) {
        return commandLine.execute(words);
    }

    private static int wrongUsage(CommandLine.ParameterException problem, String[] words) {
        CommandLine command = problem.getCommandLine();
        command.getErr().println("deckhand: " + oneLine(problem.getMessage()));
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return CommandLine.ExitCode.USAGE;
    }

    private static int failed(DeckhandCommand root, Exception problem, CommandLine command) {
        command.getErr().println("deckhand: " + oneLine(problem.getMessage()));
        if (root.debug()) {
            problem.printStackTrace(command.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String oneLine(@Nullable String message) {
        return message == null
                ? "something went wrong, --debug says more"
                : message.lines().findFirst().orElse("");
    }

    /// Opens what a command works with; where that cannot be, says so in one line.
    ///
    /// @throws CommandFailed when the journal is in use, too new or damaged
    static Services open(DataFolder folder) {
        return switch (Startup.open(folder)) {
            case Startup.Ready ready -> ready.services();
            case Startup.NotReady notReady -> throw new CommandFailed(notReady.sentence());
        };
    }

    static String versionOf(Pack pack) {
        return pack.info().id() + " " + pack.info().version();
    }
}
