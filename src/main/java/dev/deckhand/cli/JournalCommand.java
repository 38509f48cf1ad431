package dev.deckhand.cli;

import dev.deckhand.app.DataFolder;
import dev.deckhand.app.Services;
import dev.deckhand.app.Startup;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `deckhand journal`: care of the journal.
@Command(name = "journal", description = "Care of the journal, which holds everything you did.")
final class JournalCommand implements Runnable {
    private final Supplier<DataFolder> folder;

    @Spec private @Nullable CommandSpec spec;

    JournalCommand(Supplier<DataFolder> folder) {
        this.folder = folder;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "Name what to do with the journal: verify, backup or restore");
    }

    @Command(
            name = "verify",
            description = "Look for damage in the file and in what is derived from the events.")
    int verify(
            @Option(names = "--json", description = "Print one JSON document.") boolean json,
            @Option(
                            names = "--rebuild",
                            description =
                                    "First derive everything anew from the events. Changes no event.")
                    boolean rebuild) {
        PrintWriter out = out();
        try (Services services = Terminal.open(folder.get())) {
            if (rebuild) {
                services.journal().rebuild();
            }
            List<String> wrong = services.journal().verify();
            long events = services.journal().size();
            if (json) {
                Map<String, Object> document = new LinkedHashMap<>();
                document.put("file", services.folder().journal().toString());
                document.put("events", events);
                document.put("sound", wrong.isEmpty());
                document.put("problems", wrong);
                out.println(Json.of(document));
            } else if (wrong.isEmpty()) {
                out.printf(
                        "The journal is sound: %d events in %s.%n",
                        events, services.folder().journal());
            } else {
                wrong.forEach(sentence -> out.println(sentence + "."));
            }
            return wrong.isEmpty() ? 0 : 1;
        }
    }

    @Command(
            name = "backup",
            description =
                    "Write a copy of the journal, beside the daily ones that are made anyway.")
    int backup(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "FILE",
                            description =
                                    "Where to; without it, a new file in the data folder's backups.")
                    @Nullable Path file) {
        try (Services services = Terminal.open(folder.get())) {
            Path to = file == null ? newBackup(services) : file.toAbsolutePath();
            services.journal().copyTo(to);
            out().println("Copied " + services.journal().size() + " events to " + to + ".");
            return 0;
        }
    }

    @Command(
            name = "restore",
            description =
                    "Put a backup in the journal's place. The present journal is moved aside, not deleted.")
    int restore(@Parameters(paramLabel = "FILE", description = "A backup.") Path file) {
        Optional<Path> replaced = Startup.restore(folder.get(), file.toAbsolutePath());
        out().println(
                        "Restored "
                                + file
                                + "."
                                + replaced.map(path ->
                                                " The journal that was there is now " + path + ".")
                                        .orElse(""));
        return 0;
    }

    private static Path newBackup(Services services) {
        try {
            Path backups = Files.createDirectories(services.folder().path().resolve("backups"));
            String time =
                    DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss")
                            .format(services.clock().instant().atZone(services.zone()));
            return backups.resolve("journal-" + time + ".db");
        } catch (IOException e) {
            throw new UncheckedIOException("Making the folder of backups", e);
        }
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
