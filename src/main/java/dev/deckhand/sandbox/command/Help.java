package dev.deckhand.sandbox.command;

import dev.deckhand.sandbox.scenario.Spelling;
import java.util.List;
import java.util.Optional;

/// What commands there are, and what each may be given.
final class Help {
    private static final int INDENT = 34;

    private Help() {}

    /// `help`, or `help run-task`.
    static Reply answer(List<Word> words) {
        if (words.size() == 1) {
            return new Reply.Answer(all());
        }
        CommandLine.Found found = CommandLine.find(words.subList(1, words.size()));
        if (found.verb().isPresent()) {
            return new Reply.Answer(of(found.verb().get()));
        }
        Word word = words.getLast();
        Optional<String> near =
                Spelling.nearest(
                        word.text(),
                        Verbs.ALL.stream().map(verb -> verb.words().getLast()).toList());
        return new Reply.Wrong(
                List.of(
                        Mistake.at(
                                word,
                                "There is no command `" + word.text() + "`",
                                near.map(name -> "Write `help " + name + "`")
                                        .orElse("Write `help` to see all commands"))));
    }

    private static String all() {
        var text = new StringBuilder();
        String group = "";
        for (Verb verb : Verbs.ALL) {
            String head =
                    verb.isAws()
                            ? String.join(" ", verb.words().subList(0, verb.words().size() - 1))
                            : "our own words";
            if (!head.equals(group)) {
                group = head;
                text.append(text.isEmpty() ? "" : "\n").append(head).append('\n');
            }
            line(text, verb.isAws() ? verb.words().getLast() : usage(verb), verb.summary());
        }
        return text.append("\n`help run-task` lists the options of a command.").toString();
    }

    static String of(Verb verb) {
        var text = new StringBuilder(usage(verb)).append('\n').append(verb.summary()).append('\n');
        for (Slot slot : verb.options().values()) {
            if (!slot.member().isEmpty()) {
                line(
                        text,
                        "--" + slot.name() + (slot.required() ? " (required)" : ""),
                        slot.isFlag() ? "" : Values.kindOf(slot.type()));
            }
        }
        return text.toString().stripTrailing();
    }

    private static String usage(Verb verb) {
        var text = new StringBuilder(verb.name());
        verb.places().forEach(slot -> text.append(" <").append(slot.name()).append('>'));
        return text.toString();
    }

    private static void line(StringBuilder text, String left, String right) {
        text.append("  ").append(left);
        if (!right.isEmpty()) {
            text.append(" ".repeat(Math.max(2, INDENT - left.length()))).append(right);
        }
        text.append('\n');
    }
}
