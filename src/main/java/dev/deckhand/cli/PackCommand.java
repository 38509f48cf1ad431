package dev.deckhand.cli;

import dev.deckhand.app.DataFolder;
import dev.deckhand.content.ContentException;
import dev.deckhand.content.Difficulty;
import dev.deckhand.content.Libraries;
import dev.deckhand.content.Libraries.Installed;
import dev.deckhand.content.Pack;
import dev.deckhand.content.PackBuilder;
import dev.deckhand.content.PackLint;
import dev.deckhand.content.Problem;
import dev.deckhand.content.Question;
import dev.deckhand.content.QuestionType;
import dev.deckhand.content.ReadPack;
import dev.deckhand.content.Remark;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `deckhand pack`: for people who write packs or wonder why one does not show.
@Command(name = "pack", description = "Content packs: list, check and build them.")
final class PackCommand implements Runnable {
    private final Supplier<DataFolder> folder;

    @Spec private @Nullable CommandSpec spec;

    PackCommand(Supplier<DataFolder> folder) {
        this.folder = folder;
    }

    @Override
    public void run() {
        throw wrong("Name what to do: list, validate or build");
    }

    @Command(name = "list", description = "The installed packs, and whether each is sound.")
    int list(@Option(names = "--json", description = "Print one JSON document.") boolean json) {
        List<Installed> packs = Libraries.load(folder.get().packs()).packs();
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("packs", packs.stream().map(PackCommand::asJson).toList());
            out().println(Json.of(document));
        } else {
            packs.forEach(this::print);
        }
        return packs.stream().allMatch(one -> one.problems().isEmpty()) ? 0 : 1;
    }

    @Command(
            name = "validate",
            description = {
                "Check a pack: what is in it, and each problem as file:line:column.",
                "Warnings and hints say what could be better; they do not change the exit code."
            })
    int validate(
            @Parameters(paramLabel = "PATH", description = "A pack's folder or .deckpack.")
                    Path path,
            @Option(names = "--json", description = "Print one JSON document.") boolean json) {
        if (!Files.exists(path)) {
            throw wrong("There is no file or folder " + path);
        }
        PackLint.Linted linted = PackLint.lint(path, this::installed);
        ReadPack read = linted.read();
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("path", path.toString());
            document.put("valid", read.isSound());
            read.pack().ifPresent(pack -> document.putAll(asJson(pack)));
            document.put("problems", read.problems());
            document.put("remarks", linted.remarks().stream().map(PackCommand::asJson).toList());
            out().println(Json.of(document));
        } else {
            read.problems().forEach(out()::println);
            linted.remarks().forEach(out()::println);
            read.pack().ifPresent(this::print);
            if (read.isSound()) {
                out().println(verdict(linted.remarks()));
            }
        }
        if (!read.isSound()) {
            complain(path, read.problems());
        }
        return read.isSound() ? 0 : 1;
    }

    @Command(
            name = "build",
            description = {
                "Pack a folder into a .deckpack beside it.",
                "The same files always give the same bytes. A pack with problems is not built."
            })
    int build(
            @Parameters(paramLabel = "DIR", description = "A pack's folder.") Path source,
            @Option(
                            names = "--out",
                            paramLabel = "FILE",
                            description = "Where to write it instead.")
                    @Nullable Path target) {
        if (!Files.isDirectory(source)) {
            throw wrong("There is no folder " + source);
        }
        Path file = Optional.ofNullable(target).orElseGet(() -> PackBuilder.besides(source));
        Path beside = file.toAbsolutePath().getParent();
        if (beside == null || !Files.isDirectory(beside)) {
            throw wrong("There is no folder " + beside + " to write into");
        }
        try {
            return switch (PackBuilder.build(source, file, this::installed)) {
                case PackBuilder.Result.Built built -> {
                    out().printf(
                                    Locale.ROOT,
                                    "%s: %d files, %d KiB.%n",
                                    built.file(),
                                    built.files(),
                                    (built.bytes() + 1023) / 1024);
                    yield 0;
                }
                case PackBuilder.Result.Refused refused -> {
                    refused.problems().forEach(out()::println);
                    complain(source, refused.problems());
                    yield 1;
                }
            };
        } catch (ContentException e) {
            throw new CommandFailed(String.valueOf(e.getMessage()));
        }
    }

    private List<Pack> installed() {
        return Libraries.load(folder.get().packs()).library().packs();
    }

    private void print(Installed one) {
        String name =
                one.pack()
                        .map(pack -> Terminal.versionOf(pack) + ", " + pack.info().title())
                        .orElseGet(() -> fileOf(one));
        String counts =
                one.pack()
                        .map(pack ->
                                pack.concepts().size()
                                        + " concepts, "
                                        + pack.questions().size()
                                        + " questions")
                        .orElse("cannot be read");
        String problems =
                one.problems().isEmpty()
                        ? "no problems"
                        : counted(one.problems().size(), "problem");
        out().printf(
                        "%s: %s, %s (%s%s)%n",
                        name,
                        counts,
                        problems,
                        one.isBuiltIn() ? "built in" : fileOf(one),
                        one.used() ? "" : ", not used");
        one.problems().forEach(problem -> out().println("  " + problem));
    }

    private void print(Pack pack) {
        out().println(Terminal.versionOf(pack) + ", " + pack.info().title());
        out().println(
                        counted(pack.concepts().size(), "concept")
                                + ", "
                                + counted(pack.questions().size(), "question"));
        if (!pack.scenarios().isEmpty()) {
            out().println(
                            counted(pack.scenarios().size(), "scenario")
                                    + ", "
                                    + counted(pack.lessons().size(), "lesson")
                                    + ", "
                                    + counted(pack.challenges().size(), "challenge"));
        }
        if (!pack.guides().isEmpty() || !pack.paths().isEmpty() || !pack.tracks().isEmpty()) {
            out().println(
                            counted(pack.guides().size(), "guide")
                                    + ", "
                                    + counted(pack.paths().size(), "path")
                                    + ", "
                                    + counted(pack.tracks().size(), "interview track"));
        }
        printCounts("by type", byType(pack));
        printCounts("by difficulty", byDifficulty(pack));
    }

    private void printCounts(String what, Map<String, Integer> counts) {
        if (!counts.isEmpty()) {
            out().println(
                            "  "
                                    + what
                                    + ": "
                                    + counts.entrySet().stream()
                                            .map(one -> one.getKey() + " " + one.getValue())
                                            .collect(Collectors.joining(", ")));
        }
    }

    private static Map<String, Object> asJson(Installed one) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", fileOf(one));
        document.put("builtIn", one.isBuiltIn());
        document.put("used", one.used());
        one.pack().ifPresent(pack -> document.putAll(asJson(pack)));
        document.put("problems", one.problems());
        return document;
    }

    private static Map<String, Object> asJson(Pack pack) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", pack.info().id());
        document.put("version", pack.info().version());
        document.put("title", pack.info().title());
        document.put("concepts", pack.concepts().size());
        document.put("questions", pack.questions().size());
        document.put("scenarios", pack.scenarios().size());
        document.put("lessons", pack.lessons().size());
        document.put("challenges", pack.challenges().size());
        document.put("guides", pack.guides().size());
        document.put("paths", pack.paths().size());
        document.put("tracks", pack.tracks().size());
        document.put("questionsByType", byType(pack));
        document.put("questionsByDifficulty", byDifficulty(pack));
        return document;
    }

    private static String verdict(List<Remark> remarks) {
        int warnings =
                (int)
                        remarks.stream()
                                .filter(one -> one.rule().severity() == Remark.Severity.WARNING)
                                .count();
        return remarks.isEmpty()
                ? "No problems."
                : "No problems, "
                        + counted(warnings, "warning")
                        + ", "
                        + counted(remarks.size() - warnings, "hint")
                        + ".";
    }

    private static Map<String, Object> asJson(Remark remark) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("rule", remark.rule().word());
        document.put("severity", remark.rule().severity().name().toLowerCase(Locale.ROOT));
        document.put("at", remark.at());
        return document;
    }

    private static Map<String, Integer> byType(Pack pack) {
        return counts(pack, QuestionType.values(), Question::type, QuestionType::word);
    }

    private static Map<String, Integer> byDifficulty(Pack pack) {
        return counts(
                pack,
                Difficulty.values(),
                question -> question.common().difficulty(),
                difficulty -> difficulty.name().toLowerCase(Locale.ROOT));
    }

    /// How many questions there are of each kind that there is one of, in the order of the kinds.
    private static <K> Map<String, Integer> counts(
            Pack pack, K[] kinds, Function<Question, K> kindOf, Function<K, String> word) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<K> all = new ArrayList<>(pack.questions().stream().map(kindOf).toList());
        for (K kind : kinds) {
            int count = (int) all.stream().filter(kind::equals).count();
            if (count > 0) {
                counts.put(word.apply(kind), count);
            }
        }
        return counts;
    }

    private static String fileOf(Installed one) {
        return one.path().map(Path::toString).orElse("built in");
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private void complain(Path path, List<Problem> problems) {
        commandLine()
                .getErr()
                .println("deckhand: " + path + " has " + counted(problems.size(), "problem"));
    }

    private PrintWriter out() {
        return commandLine().getOut();
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }

    private CommandLine.ParameterException wrong(String what) {
        return new CommandLine.ParameterException(commandLine(), what);
    }
}
