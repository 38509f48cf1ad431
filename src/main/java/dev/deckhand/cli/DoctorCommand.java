package dev.deckhand.cli;

import dev.deckhand.app.DataFolder;
import dev.deckhand.app.Display;
import dev.deckhand.app.Services;
import dev.deckhand.app.Startup;
import dev.deckhand.content.Pack;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `deckhand doctor`: what a bug report needs, on one page.
@Command(
        name = "doctor",
        description =
                "Versions, paths, display, packs and the journal's health, to paste into a bug report.")
final class DoctorCommand implements Callable<Integer> {
    private final Supplier<DataFolder> folder;

    @Spec private @Nullable CommandSpec spec;

    DoctorCommand(Supplier<DataFolder> folder) {
        this.folder = folder;
    }

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        versions(out);
        Display display = Display.ofThisProcess();
        line(out, "Display", display.sentence());
        if (!display.missingPackages().isEmpty()) {
            line(
                    out,
                    "Missing",
                    String.join(" ", display.missingPackages())
                            + " (system packages that the window needs)");
        }
        DataFolder data = folder.get();
        line(out, "Data folder", data.path().toString());
        boolean healthy =
                switch (Startup.open(data)) {
                    case Startup.Ready ready -> services(out, ready.services());
                    case Startup.NotReady notReady -> {
                        line(out, "Journal", notReady.sentence());
                        yield false;
                    }
                };
        return healthy ? 0 : 1;
    }

    private static void versions(PrintWriter out) {
        line(out, "Deckhand", DeckhandCommand.Version.text());
        line(out, "Java", property("java.runtime.version") + ", " + property("java.vendor"));
        line(
                out,
                "System",
                property("os.name") + " " + property("os.version") + ", " + property("os.arch"));
        line(out, "JavaFX", property("javafx.runtime.version", "not started"));
    }

    private static boolean services(PrintWriter out, Services opened) {
        try (Services services = opened) {
            for (Pack pack : services.library().packs()) {
                int problems =
                        services.packProblems().getOrDefault(pack.info().id(), List.of()).size();
                line(
                        out,
                        "Pack",
                        Terminal.versionOf(pack)
                                + ": "
                                + pack.concepts().size()
                                + " concepts, "
                                + pack.questions().size()
                                + " questions, "
                                + (problems == 0 ? "no problems" : problems + " problems"));
            }
            services.packProblems().keySet().stream()
                    .filter(name -> services.library().pack(name).isEmpty())
                    .forEach(name ->
                            line(
                                    out,
                                    "Pack",
                                    name + ": could not be read; see 'deckhand pack validate'"));
            List<String> wrong = services.journal().verify();
            line(
                    out,
                    "Journal",
                    services.journal().size()
                            + " events, "
                            + size(services.folder().journal())
                            + " KiB, "
                            + (wrong.isEmpty() ? "sound" : String.join("; ", wrong)));
            line(out, "Backups", backups(services.folder().path().resolve("backups")));
            return wrong.isEmpty() && services.packProblems().isEmpty();
        }
    }

    private static String backups(Path folder) {
        if (!Files.isDirectory(folder)) {
            return "none yet";
        }
        try (var files = Files.list(folder)) {
            List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
            return names.isEmpty() ? "none yet" : names.size() + ", the newest " + names.getLast();
        } catch (IOException e) {
            throw new UncheckedIOException("Looking for backups in " + folder, e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file) / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException("Looking at " + file, e);
        }
    }

    private static void line(PrintWriter out, String what, String value) {
        out.printf("%-12s %s%n", what, value);
    }

    private static String property(String name) {
        return property(name, "unknown");
    }

    private static String property(String name, String otherwise) {
        return System.getProperty(name, otherwise);
    }
}
