package dev.deckhand.cli;

import dev.deckhand.app.DataFolder;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `deckhand`: what all commands have in common. Without words the window opens instead.
@Command(
        name = "deckhand",
        description =
                "Gets you ready to talk about Amazon ECS. Without a command, opens the window.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = DeckhandCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:found problems, or could not do it", "2:wrong usage"})
final class DeckhandCommand implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Where the journal, settings and packs lie, instead of the usual place.")
    private @Nullable Path dataDir;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "When something fails, print the stack trace too.")
    private boolean debug;

    DataFolder dataFolder() {
        return DataFolder.ofThisProcess(Optional.ofNullable(dataDir));
    }

    boolean debug() {
        return debug;
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new CommandLine.ParameterException(spec.commandLine(), "Name a command");
        }
    }

    /// The version in the jar's manifest, or a word for a build that has none.
    static final class Version implements CommandLine.IVersionProvider {
        static String text() {
            String version = DeckhandCommand.class.getPackage().getImplementationVersion();
            return version == null ? "from the sources" : version;
        }

        @Override
        public String[] getVersion() {
            return new String[] {"Deckhand " + text()};
        }
    }
}
