package dev.deckhand.cli;

import dev.deckhand.memory.LoggedReview;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `deckhand memory`: the memory model on its own, without a window or a journal.
@Command(name = "memory", description = "Replays review logs and fits the memory model to them.")
public final class MemoryCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    private MemoryCommand() {}

    /// The command with its subcommands, to be added to the root.
    ///
    /// @param journal gives the learner's own review log; asked only by `optimize` without a file
    public static CommandLine commandLine(Supplier<List<LoggedReview>> journal) {
        return new CommandLine(new MemoryCommand())
                .addSubcommand(new MemoryReplayCommand())
                .addSubcommand(new MemoryOptimizeCommand(journal));
    }

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Name what to do with the memory: replay or optimize");
    }
}
