package dev.deckhand.cli;

import dev.deckhand.memory.DayRule;
import dev.deckhand.memory.FsrsParameters;
import dev.deckhand.memory.LoggedReview;
import dev.deckhand.memory.fit.Comparison;
import dev.deckhand.memory.fit.FitOptions;
import dev.deckhand.memory.fit.Metrics;
import dev.deckhand.memory.fit.Optimisation;
import dev.deckhand.memory.fit.Optimiser;
import dev.deckhand.memory.fit.ReviewSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `deckhand memory optimize`: fits the FSRS parameters to a review log and prints how well they
/// predict before and after.
@Command(
        name = "optimize",
        description = "Fits the memory model to your review log, or to one from a file.")
final class MemoryOptimizeCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Supplier<List<LoggedReview>> journal;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--from",
            paramLabel = "FILE.csv",
            description =
                    "A review log with the columns card_id, review_time and review_rating, and"
                            + " perhaps elapsed_days.")
    private Optional<Path> from = Optional.empty();

    @Option(
            names = "--zone",
            defaultValue = "UTC",
            description =
                    "Time zone of the learner, to tell days apart. Default: ${DEFAULT-VALUE}.")
    private ZoneId zone = ZoneId.of("UTC");

    @Option(
            names = "--day-start",
            defaultValue = "4",
            description = "Hour at which the learner's day starts. Default: ${DEFAULT-VALUE}.")
    private int dayStart = DayRule.USUAL_START;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    MemoryOptimizeCommand(Supplier<List<LoggedReview>> journal) {
        this.journal = journal;
    }

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        if (dayStart < 0 || dayStart > 23) {
            throw new CommandLine.ParameterException(
                    command, "--day-start " + dayStart + " is not an hour from 0 to 23");
        }
        List<LoggedReview> log;
        try {
            log = from.isPresent() ? read(from.get()) : journal.get();
        } catch (ReviewLogProblem e) {
            command.getErr()
                    .println("deckhand: " + from.map(file -> file + ": ").orElse("") + e.problem());
            return CommandLine.ExitCode.SOFTWARE;
        }
        Optimisation outcome =
                new Optimiser(FitOptions.DEFAULT).run(ReviewSet.of(log), FsrsParameters.DEFAULT);
        PrintWriter out = command.getOut();
        if (json) {
            out.println(document(outcome));
        } else {
            print(out, outcome);
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private List<LoggedReview> read(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "No file to read at " + file);
        }
        try {
            return ReviewLogCsv.read(Files.readAllLines(file), new DayRule(dayStart, zone));
        } catch (IOException e) {
            throw new ReviewLogProblem("the file", "cannot be read as text (" + e + ")");
        }
    }

    private static Optional<Optimisation.Report> report(Optimisation outcome) {
        return switch (outcome) {
            case Optimisation.Improved improved -> Optional.of(improved.report());
            case Optimisation.Kept kept -> Optional.of(kept.report());
            case Optimisation.TooFew _, Optimisation.Unusable _, Optimisation.Cancelled _ ->
                    Optional.empty();
        };
    }

    private static FsrsParameters parameters(Optimisation outcome) {
        return switch (outcome) {
            case Optimisation.Improved improved -> improved.parameters();
            case Optimisation.Kept _,
                    Optimisation.TooFew _,
                    Optimisation.Unusable _,
                    Optimisation.Cancelled _ ->
                    FsrsParameters.DEFAULT;
        };
    }

    private static void print(PrintWriter out, Optimisation outcome) {
        report(outcome)
                .ifPresent(report -> {
                    Comparison unseen = report.unseen();
                    out.printf(
                            Locale.ROOT,
                            "%,d reviews, %,d of them a day or more after the one before%n",
                            report.reviews(),
                            report.items());
                    row(out, "all reviews", "log loss", "RMSE(bins)", "AUC");
                    row(out, "  before", report.before());
                    row(out, "  after", report.after());
                    row(out, "reviews not fitted to", "", "", "");
                    row(out, "  before", unseen.current());
                    row(out, "  after", unseen.fitted());
                    row(out, "  moving average", unseen.movingAverage());
                });
        out.println(outcome.sentence());
        if (outcome instanceof Optimisation.Improved) {
            out.println(
                    parameters(outcome).values().stream()
                            .map(value -> String.format(Locale.ROOT, "%.4f", value))
                            .collect(Collectors.joining(", ")));
        }
    }

    private static void row(PrintWriter out, String name, Metrics metrics) {
        row(
                out,
                name,
                String.format(Locale.ROOT, "%.5f", metrics.logLoss()),
                String.format(Locale.ROOT, "%.5f", metrics.rmseBins()),
                String.format(Locale.ROOT, "%.4f", metrics.auc()));
    }

    private static void row(PrintWriter out, String name, String... cells) {
        out.println(
                String.format(
                                Locale.ROOT,
                                "%-22s %9s  %10s  %6s",
                                name,
                                cells[0],
                                cells[1],
                                cells[2])
                        .stripTrailing());
    }

    private static ObjectNode document(Optimisation outcome) {
        ObjectNode document = JSON.createObjectNode();
        document.put("improved", outcome instanceof Optimisation.Improved);
        document.put("explanation", outcome.sentence());
        ArrayNode values = document.putArray("parameters");
        parameters(outcome).values().forEach(values::add);
        report(outcome)
                .ifPresent(report -> {
                    document.put("reviews", report.reviews());
                    document.put("items", report.items());
                    document.put("healthy", report.healthy());
                    metrics(document.putObject("before"), report.before());
                    metrics(document.putObject("after"), report.after());
                    ObjectNode unseen = document.putObject("unseen");
                    metrics(unseen.putObject("before"), report.unseen().current());
                    metrics(unseen.putObject("after"), report.unseen().fitted());
                    metrics(unseen.putObject("movingAverage"), report.unseen().movingAverage());
                });
        return document;
    }

    private static void metrics(ObjectNode node, Metrics metrics) {
        node.put("logLoss", metrics.logLoss());
        node.put("rmseBins", metrics.rmseBins());
        node.put("auc", metrics.auc());
        node.put("brier", metrics.brier());
    }
}
