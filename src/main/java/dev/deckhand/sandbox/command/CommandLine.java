package dev.deckhand.sandbox.command;

import dev.deckhand.sandbox.scenario.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads lines. Never throws; pure: what a line says depends on the line and the scene.
public final class CommandLine {
    /// Longer lines are no command of anyone.
    public static final int MAX_LENGTH = 200_000;

    private static final int FEW = 5;
    private static final List<List<String>> PREFIXES =
            List.of(List.of(), List.of("aws"), List.of("aws", "ecs"));

    private CommandLine() {}

    public static Reply read(String line, Scene scene) {
        if (line.length() > MAX_LENGTH) {
            return new Reply.Wrong(
                    List.of(
                            new Mistake(
                                    MAX_LENGTH,
                                    1,
                                    "The line is longer than " + MAX_LENGTH + " characters",
                                    "Shorten it")));
        }
        Word.Split split = Word.split(line);
        List<Mistake> mistakes = new ArrayList<>(split.mistakes());
        if (!mistakes.isEmpty()) {
            return new Reply.Wrong(mistakes);
        }
        List<Word> words = split.words();
        if (words.isEmpty()) {
            return new Reply.Nothing();
        }
        if (isHelp(words.getFirst())) {
            return Help.answer(words);
        }
        Found found = find(words);
        if (found.verb().isEmpty()) {
            return new Reply.Wrong(List.of(unknown(words, found)));
        }
        if (isHelp(words.getLast()) && words.size() == found.used() + 1) {
            return new Reply.Answer(Help.of(found.verb().get()));
        }
        return new Line(found.verb().get(), words, scene, mistakes).read(found.used());
    }

    private static boolean isHelp(Word word) {
        return !word.quoted() && word.text().equals("help");
    }

    /// A command that the first words name, and how many of them do so.
    ///
    /// @param prefix words that were left out: `aws ecs`
    record Found(Optional<Verb> verb, int used, List<String> prefix) {}

    /// `aws` and `aws ecs` may be left out.
    static Found find(List<Word> words) {
        Found best = new Found(Optional.empty(), 0, List.of());
        for (List<String> prefix : PREFIXES) {
            for (Verb verb : Verbs.ALL) {
                int used = used(verb.words(), prefix, words);
                if (used == verb.words().size() - prefix.size() && used > 0) {
                    return new Found(Optional.of(verb), used, prefix);
                }
                if (used > best.used()) {
                    best = new Found(Optional.empty(), used, prefix);
                }
            }
        }
        return best;
    }

    /// How many of the line's first words are those of a command that begins with the prefix.
    private static int used(List<String> command, List<String> prefix, List<Word> words) {
        if (command.size() <= prefix.size() || !command.subList(0, prefix.size()).equals(prefix)) {
            return 0;
        }
        int used = 0;
        while (used < words.size()
                && prefix.size() + used < command.size()
                && words.get(used).text().equals(command.get(prefix.size() + used))) {
            used++;
        }
        return used;
    }

    private static Mistake unknown(List<Word> words, Found found) {
        Set<String> next = next(found.prefix(), words.subList(0, found.used()));
        if (found.used() >= words.size()) {
            Word last = words.getLast();
            return new Mistake(
                    last.column() + last.length(),
                    1,
                    "The command ends too early",
                    "Go on with " + listed(next));
        }
        Word wrong = words.get(found.used());
        String text = wrong.text();
        if (Verbs.NOT_MODELLED.containsKey(text)) {
            return Mistake.at(
                    wrong, "`" + text + "` is not simulated here", Verbs.NOT_MODELLED.get(text));
        }
        Set<String> near = new LinkedHashSet<>(next);
        if (found.used() == 0) {
            near.addAll(next(List.of("aws", "ecs"), List.of()));
        }
        return Mistake.at(
                wrong,
                found.used() == 0
                        ? "There is no command `" + text + "`"
                        : "`"
                                + words.get(found.used() - 1).text()
                                + "` has no command `"
                                + text
                                + "`",
                Spelling.nearest(text, near)
                        .map(word -> "Write `" + word + "`")
                        .orElse(
                                near.size() <= FEW
                                        ? "Write " + listed(near)
                                        : "Write `help` to see all commands"));
    }

    /// What may follow these words.
    static Set<String> next(List<String> prefix, List<Word> words) {
        Set<String> next = new LinkedHashSet<>();
        for (Verb verb : Verbs.ALL) {
            int used = used(verb.words(), prefix, words);
            if (used == words.size()
                    && verb.words().size() > prefix.size() + used
                    && verb.words().subList(0, prefix.size()).equals(prefix)) {
                next.add(verb.words().get(prefix.size() + used));
            }
        }
        return next;
    }

    private static String listed(Set<String> words) {
        List<String> few = words.stream().limit(8).map(word -> "`" + word + "`").toList();
        return String.join(", ", few) + (words.size() > few.size() ? ", ..." : "");
    }
}
