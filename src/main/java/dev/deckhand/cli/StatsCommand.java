package dev.deckhand.cli;

import dev.deckhand.app.DataFolder;
import dev.deckhand.app.Services;
import dev.deckhand.content.Concept;
import dev.deckhand.content.Question;
import dev.deckhand.journal.Event;
import dev.deckhand.journal.Learner;
import dev.deckhand.journal.QuestionState;
import dev.deckhand.study.Progress;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `deckhand stats`: what the journal says.
@Command(
        name = "stats",
        description = "What the journal says: answers, what is known, and the latest answers.")
final class StatsCommand implements Callable<Integer> {
    private final Supplier<DataFolder> folder;

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Option(
            names = "--latest",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many of the latest answers to list (${DEFAULT-VALUE}).")
    private int latest;

    StatsCommand(Supplier<DataFolder> folder) {
        this.folder = folder;
    }

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (Services services = Terminal.open(folder.get())) {
            Learner learner = services.journal().learner();
            List<Event.Answered> answers = services.journal().latestAnswers(Math.max(0, latest));
            if (json) {
                out.println(Json.of(document(services, learner, answers)));
            } else {
                print(out, services, learner, answers);
            }
        }
        return 0;
    }

    private static Map<String, Object> document(
            Services services, Learner learner, List<Event.Answered> answers) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("answers", answers(learner));
        document.put("rightAnswers", rightAnswers(learner));
        document.put("minutes", totalMillis(learner) / 60_000);
        document.put("flagged", flagged(learner));
        List<Object> concepts = new ArrayList<>();
        for (Concept concept : services.library().concepts()) {
            Progress progress = Progress.of(services.library(), learner, concept);
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("concept", concept.id());
            one.put("module", concept.module());
            one.put("read", progress.read());
            one.put("questions", progress.questions());
            one.put("seen", progress.seen());
            one.put("known", progress.known());
            one.put("mastery", Math.round(progress.mastery() * 100) / 100.0);
            concepts.add(one);
        }
        document.put("concepts", concepts);
        document.put("latest", answers.stream().map(StatsCommand::document).toList());
        return document;
    }

    private static Map<String, Object> document(Event.Answered answer) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("at", answer.at().toString());
        document.put("question", answer.question());
        document.put("session", answer.session());
        document.put("mode", answer.mode().name());
        document.put("choice", answer.choice());
        document.put("correct", answer.correct());
        document.put("points", answer.points());
        document.put("outOf", answer.outOf());
        if (answer.certainty().isPresent()) {
            document.put("certainty", answer.certainty().getAsInt());
        }
        document.put("durationMillis", answer.durationMillis());
        document.put("packVersion", answer.packVersion());
        return document;
    }

    private static void print(
            PrintWriter out, Services services, Learner learner, List<Event.Answered> answers) {
        if (answers(learner) == 0) {
            out.println("No answers yet. 'deckhand quiz' asks some questions.");
            return;
        }
        out.printf(
                "%d answers, %d of them right, in %d minutes.%n%n",
                answers(learner), rightAnswers(learner), totalMillis(learner) / 60_000);
        out.printf("%-28s %4s %6s %6s%n", "Concept", "read", "seen", "known");
        for (Concept concept : services.library().concepts()) {
            Progress progress = Progress.of(services.library(), learner, concept);
            if (progress.stage() != Progress.Stage.NEW) {
                out.printf(
                        "%-28s %4s %3d/%-2d %3d/%-2d%n",
                        concept.id(),
                        progress.read() ? "yes" : "",
                        progress.seen(),
                        progress.questions(),
                        progress.known(),
                        progress.questions());
            }
        }
        out.printf("%nLatest answers%n");
        for (Event.Answered answer : answers) {
            String stem =
                    services.library()
                            .question(answer.question())
                            .map(Question::concept)
                            .orElse("(not in an installed pack)");
            out.printf(
                    "%s  %-5s  %-28s %s%n",
                    answer.at().atZone(services.zone()).toLocalDateTime().withNano(0),
                    answer.correct() ? "right" : answer.points() + "/" + answer.outOf(),
                    answer.question(),
                    stem);
        }
    }

    private static int answers(Learner learner) {
        return learner.questions().values().stream().mapToInt(QuestionState::answers).sum();
    }

    private static int rightAnswers(Learner learner) {
        return learner.questions().values().stream().mapToInt(QuestionState::rightAnswers).sum();
    }

    private static long totalMillis(Learner learner) {
        return learner.questions().values().stream().mapToLong(QuestionState::totalMillis).sum();
    }

    private static long flagged(Learner learner) {
        return learner.questions().values().stream().filter(QuestionState::flagged).count();
    }
}
