package dev.deckhand.sandbox.challenge;

import dev.deckhand.content.Challenge;
import dev.deckhand.content.Library;
import dev.deckhand.content.PackReader;
import dev.deckhand.content.ReadPack;
import dev.deckhand.sandbox.model.TimelineEntry;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/// Prints how the goals of challenges fare with the solution and with nothing done, for people who
/// write challenges: `GradePrint <pack> <text in the id>`.
final class GradePrint {
    private GradePrint() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        ReadPack read = PackReader.read(Path.of(arguments[0]));
        read.problems().forEach(out::println);
        Library library = new Library(List.of(read.pack().orElseThrow()));
        for (Challenge challenge : library.challenges()) {
            if (challenge.id().contains(arguments[1])) {
                out.println("== " + challenge.id());
                print(library, challenge, List.of(), out);
                print(library, challenge, challenge.solution(), out);
            }
        }
    }

    private static void print(
            Library library, Challenge challenge, List<TimelineEntry> changes, PrintStream out) {
        Grade grade =
                Grader.grade(
                        library.scenario(challenge.scenario()).orElseThrow().scenario(),
                        changes,
                        challenge.untilMicros(),
                        challenge.trials());
        out.println((changes.isEmpty() ? "nothing: " : "solution: ") + grade.isMet());
        grade.foreign().forEach(out::println);
        grade.courses()
                .forEach(course -> {
                    out.println("  " + course.trial().orElse("the run"));
                    for (GoalCourse goal : course.goals()) {
                        out.println(
                                "    "
                                        + goal.last().status()
                                        + " "
                                        + goal.goal().text()
                                        + " | "
                                        + goal.last().sentence());
                    }
                });
    }
}
