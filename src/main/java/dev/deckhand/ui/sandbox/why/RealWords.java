package dev.deckhand.ui.sandbox.why;

import dev.deckhand.ui.shared.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What ECS itself writes, word for word, with the parts that lead people astray marked and
/// explained.
///
/// @param notes in the order of the marks, the first being number 1
record RealWords(List<Part> parts, List<Note> notes) {

    RealWords {
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
    }

    /// A piece of the message.
    ///
    /// @param note the number of the note on it
    record Part(String text, OptionalInt note) {}

    private static final Pattern TASK = Pattern.compile(" \\(task [^)]+\\)");
    private static final int MOST_TASKS = 4;

    /// What a marked part does not say.
    record Note(int number, String text) {}

    /// A phrase of ECS that says less, or other, than it seems to.
    private record Trap(Pattern phrase, String key) {
        Trap(String phrase, String key) {
            this(Pattern.compile(phrase), key);
        }
    }

    private record Found(int from, int to, String key) {}

    /// Curated by hand from what ECS writes; the longer phrase stands before its parts.
    private static final List<Trap> TRAPS =
            List.of(
                    new Trap("[Tt]he closest matching \\(container-instance [^)]*\\)", "closest"),
                    new Trap("failures: arn [^,]+", "failures"),
                    new Trap("reason RESOURCE:MEMORY", "memory"),
                    new Trap("reason RESOURCE:CPU", "cpu"),
                    new Trap("reason RESOURCE:PORTS", "port"),
                    new Trap("reason RESOURCE:GPU", "gpu"),
                    new Trap("reason RESOURCE:ENI", "eni"),
                    new Trap("reason (ATTRIBUTE|LOCATION)", "attribute"),
                    new Trap("reason AGENT", "agent"),
                    new Trap("reason INACTIVE", "inactive"),
                    new Trap(
                            "reason (MemberOf|DistinctInstance) placement constraint unsatisfied",
                            "constraint"),
                    new Trap("no container instance met all of its requirements", "none-met"),
                    new Trap("has insufficient CPU units available", "cpu"),
                    new Trap("has insufficient memory available", "memory"),
                    new Trap("is already using a port required by your task", "port"),
                    new Trap("is missing an attribute required by your task", "attribute"),
                    new Trap("encountered error \"AGENT\"", "agent"),
                    new Trap("encountered error \"RESOURCE:ENI\"", "eni"),
                    new Trap("encountered error \"RESOURCE:GPU\"", "gpu"),
                    new Trap("encountered error \"INACTIVE\"", "inactive"),
                    new Trap(
                            "encountered error \"(MemberOf|DistinctInstance) placement constraint unsatisfied\\.\"",
                            "constraint"),
                    new Trap("No Container Instances were found in your cluster", "no-instances"),
                    new Trap(
                            "No Container Instances were found in your capacity provider",
                            "no-provider-instances"),
                    new Trap("the service deployment configuration", "deployment-configuration"),
                    new Trap("has reached a steady state", "steady"),
                    new Trap("is unable to consistently start tasks successfully", "impaired"),
                    new Trap("has started \\d+ tasks", "started"),
                    new Trap("has stopped \\d+ running tasks", "stopped"),
                    new Trap("Essential container in task exited", "essential"),
                    new Trap("Task failed ELB health checks", "elb"),
                    new Trap("Task failed container health checks", "container-health"),
                    new Trap("Health checks failed", "elb"),
                    new Trap("Scaling activity initiated by \\(deployment [^)]*\\)", "scaling"),
                    new Trap("Capacity is unavailable at this time", "capacity"),
                    new Trap("tasks provisioning capacity limit was exceeded", "provisioning"),
                    new Trap("tasks failed to start", "breaker"),
                    new Trap("rolling back to deployment(Id)?", "rollback"),
                    new Trap("deployment completed", "completed"),
                    new Trap("Container killed due to memory usage", "oom"),
                    new Trap("CannotPull\\w+Error|pull access denied", "pull"),
                    new Trap("ResourceInitializationError", "initialisation"),
                    new Trap("Your Spot Task was interrupted", "spot"),
                    new Trap("tasks under protection", "protection"),
                    new Trap("has begun draining connections", "draining"));

    /// The message with its marks.
    static RealWords of(String said) {
        String message = shortened(said);
        List<Found> found = new ArrayList<>();
        for (Trap trap : TRAPS) {
            Matcher matcher = trap.phrase().matcher(message);
            if (matcher.find()
                    && found.stream()
                            .noneMatch(one ->
                                    matcher.start() < one.to() && one.from() < matcher.end())) {
                found.add(new Found(matcher.start(), matcher.end(), trap.key()));
            }
        }
        found.sort(Comparator.comparingInt(Found::from));
        List<Part> parts = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        int told = 0;
        for (Found one : found) {
            add(parts, message.substring(told, one.from()));
            notes.add(new Note(notes.size() + 1, Messages.text("why.trap." + one.key())));
            parts.add(
                    new Part(
                            message.substring(one.from(), one.to()), OptionalInt.of(notes.size())));
            told = one.to();
        }
        add(parts, message.substring(told));
        return new RealWords(parts, notes);
    }

    /// A list of dozens of tasks tells no more than its first few.
    private static String shortened(String message) {
        Matcher tasks = TASK.matcher(message);
        int count = 0;
        int cut = 0;
        int end = 0;
        while (tasks.find()) {
            count++;
            end = tasks.end();
            if (count == MOST_TASKS) {
                cut = end;
            }
        }
        return count <= MOST_TASKS + 1
                ? message
                : message.substring(0, cut)
                        + Messages.text("why.words.more", count - MOST_TASKS)
                        + message.substring(end);
    }

    private static void add(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, OptionalInt.empty()));
        }
    }

    /// The message itself, without the marks.
    String message() {
        StringBuilder message = new StringBuilder();
        parts.forEach(part -> message.append(part.text()));
        return message.toString();
    }
}
