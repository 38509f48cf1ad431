package dev.deckhand.cli;

import dev.deckhand.memory.CardState;
import dev.deckhand.memory.Chance;
import dev.deckhand.memory.Choice;
import dev.deckhand.memory.Choices;
import dev.deckhand.memory.Delay;
import dev.deckhand.memory.LoggedReview;
import dev.deckhand.memory.Memory;
import dev.deckhand.memory.Scheduled;
import dev.deckhand.memory.Scheduler;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `deckhand memory replay FILE`: what the memory model makes of a review log, answer by answer.
@Command(name = "replay", description = "Runs a review log through the memory model.")
final class MemoryReplayCommand implements Callable<Integer> {
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE",
            description =
                    "A review log: JSON with \"vectors\", each with \"config\" and \"reviews\".")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    /// One answer: what the buttons offered and what was pressed.
    private record Step(LoggedReview review, Choices choices) {
        Choice chosen() {
            return choices.of(review.rating());
        }

        Instant due() {
            return new Scheduled(chosen().next(), review.at(), chosen().delay()).due();
        }
    }

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CommandLine.ParameterException(command, "No file to read at " + file);
        }
        List<ReviewLogFile.Vector> vectors;
        try {
            vectors = ReviewLogFile.read(JSON.readTree(file));
        } catch (ReviewLogProblem e) {
            return failed(e.problem());
        } catch (JacksonException e) {
            String where =
                    Optional.ofNullable(e.getLocation())
                            .map(at ->
                                    " at line %d, column %d"
                                            .formatted(at.getLineNr(), at.getColumnNr()))
                            .orElse("");
            String why = e.getOriginalMessage().lines().findFirst().orElse("");
            return failed("not JSON" + where + ": " + why);
        }
        PrintWriter out = command.getOut();
        if (json) {
            out.println(document(vectors));
        } else {
            vectors.forEach(vector -> print(out, vector));
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private int failed(String problem) {
        spec.commandLine().getErr().println("deckhand: " + file + ": " + problem);
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static List<Step> replay(ReviewLogFile.Vector vector) {
        Scheduler scheduler = Scheduler.fsrs6(vector.parameters(), vector.options());
        long seed = Chance.seedOf(vector.id());
        List<Step> steps = new ArrayList<>();
        CardState card = new CardState.New();
        for (LoggedReview review : vector.reviews()) {
            Step step = new Step(review, scheduler.choices(card, review.elapsedDays(), seed));
            steps.add(step);
            card = step.chosen().next();
        }
        return steps;
    }

    private static ObjectNode document(List<ReviewLogFile.Vector> vectors) {
        ObjectNode document = JSON.createObjectNode();
        ArrayNode list = document.putArray("vectors");
        for (ReviewLogFile.Vector vector : vectors) {
            ObjectNode node = list.addObject();
            node.put("id", vector.id());
            ArrayNode reviews = node.putArray("reviews");
            replay(vector).forEach(step -> result(reviews.addObject().putObject("result"), step));
        }
        return document;
    }

    private static void result(ObjectNode result, Step step) {
        Choice chosen = step.chosen();
        CardState card = chosen.next();
        Memory memory = card.known().orElseThrow();
        result.put("state", name(card));
        result.put("stability", memory.stability());
        result.put("difficulty", memory.difficulty());
        result.put("step", card.stepIndex());
        result.put("scheduledDays", days(chosen.delay()));
        result.put("intervalSeconds", chosen.delay().seconds());
        result.put("due", INSTANT.format(step.due()));
        result.put("reps", card.reps());
        result.put("lapses", card.lapses());
        if (step.choices().recall().isPresent()) {
            result.put("retrievabilityBefore", step.choices().recall().getAsDouble());
        } else {
            result.putNull("retrievabilityBefore");
        }
        ObjectNode buttons = result.putObject("buttons");
        for (Choice choice : step.choices().inOrder()) {
            buttons.put(choice.rating().name().toLowerCase(Locale.ROOT), choice.delay().seconds());
        }
    }

    private static void print(PrintWriter out, ReviewLogFile.Vector vector) {
        out.println(vector.id());
        for (Step step : replay(vector)) {
            CardState card = step.chosen().next();
            Memory memory = card.known().orElseThrow();
            out.printf(
                    Locale.ROOT,
                    "  %s  %-5s -> %-10s  stability %.4f  difficulty %.4f  due %s%n",
                    INSTANT.format(step.review().at()),
                    step.review().rating().name().toLowerCase(Locale.ROOT),
                    name(card),
                    memory.stability(),
                    memory.difficulty(),
                    INSTANT.format(step.due()));
        }
    }

    private static int days(Delay delay) {
        return switch (delay) {
            case Delay.Step _ -> 0;
            case Delay.Days ahead -> ahead.days();
        };
    }

    private static String name(CardState card) {
        return switch (card) {
            case CardState.New _ -> "New";
            case CardState.Learning _ -> "Learning";
            case CardState.Review _ -> "Review";
            case CardState.Relearning _ -> "Relearning";
        };
    }
}
