package dev.deckhand.cli;

import dev.deckhand.app.DataFolder;
import dev.deckhand.app.Services;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
                "Name what to do with the journal: verify");
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
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
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
}
