package dev.deckhand.cli;

import dev.deckhand.app.Services;
import dev.deckhand.content.Concept;
import dev.deckhand.content.Question;
import dev.deckhand.journal.Learner;
import dev.deckhand.journal.Mode;
import dev.deckhand.study.Answer;
import dev.deckhand.study.Asked;
import dev.deckhand.study.Recorder;
import dev.deckhand.study.Response;
import dev.deckhand.study.Summary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// One practice session in the terminal. Each answer is on disk before what follows it is printed.
final class QuizSession {
    private final Services services;
    private final Recorder recorder;
    private final Learner learner;
    private final BufferedReader in;
    private final PrintWriter out;
    private final boolean interactive;
    private final QuizText text;
    private final List<Answer> answers = new ArrayList<>();

    QuizSession(
            Services services,
            Recorder recorder,
            Learner learner,
            BufferedReader in,
            PrintWriter out,
            boolean interactive) {
        this.services = services;
        this.recorder = recorder;
        this.learner = learner;
        this.in = in;
        this.out = out;
        this.interactive = interactive;
        this.text = new QuizText(services.library(), out);
    }

    void play(List<Asked> asked, long seed) {
        out.printf(
                "%d questions, seed %d. A line answers; :skip, :flag, :note, :report, :undo, :stop.%n",
                asked.size(), seed);
        String session = services.ids().next().toString();
        for (int i = 0; i < asked.size(); i++) {
            out.println();
            text.question(asked.get(i), i + 1, asked.size());
            if (!ask(session, asked.get(i))) {
                out.println();
                out.printf("Stopped at question %d of %d.%n", i + 1, asked.size());
                break;
            }
        }
        summary(asked.size());
    }

    /// @return false when the session is to end
    private boolean ask(String session, Asked asked) {
        String question = asked.question().id();
        boolean flagged = learner.question(question).flagged();
        long shownAt = services.clock().millis();
        while (true) {
            Optional<String> line = line("> ");
            if (line.isEmpty()) {
                return false;
            }
            String typed = line.get().strip();
            String word = typed.split("\\s+", 2)[0];
            String rest = typed.substring(word.length()).strip();
            switch (word) {
                case ":stop", ":q" -> {
                    return false;
                }
                case ":skip", ":s" -> {
                    out.println("Skipped.");
                    return true;
                }
                case ":flag", ":f" -> {
                    flagged = !flagged;
                    recorder.flag(question, flagged);
                    out.println(flagged ? "Flagged." : "Flag taken away.");
                }
                case ":note", ":n" -> {
                    recorder.note(question, rest);
                    out.println(rest.isEmpty() ? "Note removed." : "Noted.");
                }
                case ":report", ":r" -> {
                    recorder.report(question, rest);
                    out.println("Reported, and kept in your journal.");
                }
                case ":undo", ":u" -> undo();
                default -> {
                    if (answer(session, asked, typed, services.clock().millis() - shownAt)) {
                        return true;
                    }
                    if (!interactive) {
                        out.println("Skipped.");
                        return true;
                    }
                }
            }
        }
    }

    private boolean answer(String session, Asked asked, String typed, long millis) {
        QuizInput.Result result = QuizInput.read(asked, typed);
        return switch (result) {
            case QuizInput.NotUnderstood not -> {
                out.println(not.hint());
                yield false;
            }
            case QuizInput.Understood understood -> {
                Response response = understood.response();
                if (asked.question() instanceof Question.Open open
                        && response instanceof Response.Written written) {
                    response = tick(open, written);
                }
                Answer answer =
                        recorder.answer(
                                session,
                                Mode.PRACTICE,
                                asked,
                                response,
                                understood.certainty(),
                                Math.max(0, millis));
                answers.add(answer);
                text.reveal(answer);
                yield true;
            }
        };
    }

    /// Shows the model answer and asks which points of the rubric were made.
    private Response tick(Question.Open open, Response.Written written) {
        text.rubric(open);
        String typed = line("Which points did you make? ").orElse("");
        SortedSet<String> points = new TreeSet<>();
        for (String word : typed.split("[\\s,]+", -1)) {
            QuizInput.number(word, open.rubric().size())
                    .ifPresent(number -> points.add(open.rubric().get(number - 1).id()));
        }
        return new Response.Written(written.text(), points);
    }

    private void undo() {
        if (answers.isEmpty()) {
            out.println("There is no answer to take back.");
            return;
        }
        Answer last = answers.removeLast();
        recorder.undo(last.event());
        out.println("Took back the answer to " + last.asked().question().id() + ".");
    }

    private void summary(int asked) {
        Summary summary = Summary.of(services.library(), asked, answers);
        out.println();
        out.printf(
                "%d of %d answered, %d wholly right, %.1f points, %d s.%n",
                summary.answered(),
                summary.asked(),
                summary.right(),
                summary.points(),
                summary.durationMillis() / 1000);
        for (Summary.OfConcept of : summary.byConcept()) {
            out.printf("  %-36s %d of %d%n", of.concept().title(), of.right(), of.answered());
        }
        if (!summary.read().isEmpty()) {
            out.println(
                    "Read next: "
                            + String.join(
                                    ", ",
                                    summary.read().stream().limit(3).map(Concept::title).toList()));
        }
    }

    private Optional<String> line(String prompt) {
        out.print(prompt);
        out.flush();
        try {
            Optional<String> line = Optional.ofNullable(in.readLine());
            if (!interactive) {
                out.println(line.orElse(""));
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException("Reading your answer", e);
        }
    }
}
