package dev.deckhand.sandbox.command;

import dev.deckhand.sandbox.scenario.Json;
import dev.deckhand.sandbox.scenario.Shapes;
import dev.deckhand.sandbox.scenario.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fills the slots of a command from the words after it.
final class Line {
    private static final String INPUT = "cli-input-json";

    private final Verb verb;
    private final List<Word> words;
    private final Scene scene;
    private final List<Mistake> mistakes;
    private final Values values;
    private final Map<String, Json.Member> members = new LinkedHashMap<>();
    private final List<String> seen = new ArrayList<>();
    private Map<String, Json.Member> input = Map.of();
    private int place;

    /// @param words all of the line; the first of them name the command
    Line(Verb verb, List<Word> words, Scene scene, List<Mistake> mistakes) {
        this.verb = verb;
        this.words = words;
        this.scene = scene;
        this.mistakes = mistakes;
        values = new Values(mistakes);
    }

    Reply read(int from) {
        int i = from;
        while (i < words.size()) {
            Word word = words.get(i);
            if (word.isOption()) {
                i = option(i);
            } else {
                place(word);
                i++;
            }
        }
        Map<String, Json.Member> all = new LinkedHashMap<>(input);
        all.putAll(members);
        if (mistakes.isEmpty()) {
            missing(all);
        }
        if (!mistakes.isEmpty()) {
            return new Reply.Wrong(mistakes);
        }
        Word head = words.getFirst();
        return verb.does()
                .with(
                        new Verb.Given(
                                Arn.shortened(new Json.Struct(1, head.column(), all)),
                                scene,
                                head));
    }

    private void place(Word word) {
        if (place >= verb.places().size()) {
            mistakes.add(
                    Mistake.at(
                            word,
                            "`" + word.text() + "` is not expected here",
                            verb.options().isEmpty()
                                    ? "Leave it out"
                                    : "Options begin with --, such as "
                                            + example()
                                            + "; put quotes round a value that holds blanks"));
            return;
        }
        Slot slot = verb.places().get(place++);
        values.read(word, List.of(word), slot.type())
                .ifPresent(json ->
                        members.put(slot.member(), new Json.Member(1, word.column(), json)));
    }

    private String example() {
        return "--" + verb.options().keySet().iterator().next();
    }

    /// Reads the option at `i`; the index of what follows its values.
    private int option(int i) {
        Word word = words.get(i);
        int equals = word.text().indexOf('=');
        String name = (equals < 0 ? word.text() : word.text().substring(0, equals)).substring(2);
        int next = i + 1;
        List<Word> given = new ArrayList<>();
        if (equals >= 0) {
            given.add(word.from(equals + 1));
        }
        boolean no = name.startsWith("no-") && isFlag(name.substring(3));
        Optional<Slot> slot = slot(no ? name.substring(3) : name);
        boolean flag = slot.isPresent() && slot.get().isFlag();
        while (equals < 0 && !flag && next < words.size() && !words.get(next).isOption()) {
            boolean one = slot.isPresent() && !slot.get().isList();
            if (one && !given.isEmpty() && place < verb.places().size()) {
                break;
            }
            given.add(words.get(next++));
        }
        if (slot.isEmpty()) {
            unknown(word, name);
            return next;
        }
        if (seen.contains(slot.get().name())) {
            mistakes.add(
                    Mistake.at(word, "`--" + slot.get().name() + "` is given twice", "Keep one"));
            return next;
        }
        seen.add(slot.get().name());
        fill(word, slot.get(), given, no);
        return next;
    }

    private void fill(Word word, Slot slot, List<Word> given, boolean no) {
        if (slot.isFlag() && given.isEmpty()) {
            put(word, slot, new Json.Bool(1, word.column(), !no));
            return;
        }
        Optional<Json> value = values.read(word, given, slot.type());
        value.ifPresent(json -> {
            switch (slot.name()) {
                case INPUT -> input(word, json);
                case "cluster" -> cluster(given.getFirst());
                case "output" -> output(given.getFirst());
                default -> put(word, slot, json);
            }
        });
    }

    private void put(Word word, Slot slot, Json json) {
        if (!slot.member().isEmpty()) {
            members.put(slot.member(), new Json.Member(1, word.column(), json));
        }
    }

    private boolean isFlag(String name) {
        Slot slot = verb.options().get(name);
        return slot != null && slot.isFlag();
    }

    private Optional<Slot> slot(String name) {
        Slot own = verb.options().get(name);
        if (own != null) {
            return Optional.of(own);
        }
        return verb.isAws() ? Optional.ofNullable(Verbs.GLOBAL.get(name)) : Optional.empty();
    }

    private void unknown(Word word, String name) {
        if (verb.isAws() && Verbs.NOT_HERE.containsKey(name)) {
            mistakes.add(
                    Mistake.at(
                            word, "`--" + name + "` is not known here", Verbs.NOT_HERE.get(name)));
            return;
        }
        mistakes.add(
                Mistake.at(
                        word,
                        "`" + verb.name() + "` has no option `--" + name + "`",
                        Spelling.nearest(name, verb.options().keySet())
                                .map(near -> "Write `--" + near + "`, or leave it out")
                                .orElse(
                                        "Leave it out; `help "
                                                + verb.words().getLast()
                                                + "` lists the options")));
    }

    private void input(Word word, Json json) {
        if (!(json instanceof Json.Struct object)) {
            mistakes.add(
                    Mistake.at(
                            word,
                            "`--cli-input-json` takes one object, and this is " + json.kind(),
                            "Write '{ ... }'"));
            return;
        }
        Map<String, Json.Member> given = new LinkedHashMap<>(object.members());
        given.remove("cluster");
        input = given;
    }

    private void cluster(Word word) {
        String here = scene.scenario().cluster().name();
        String named = Arn.id(word.text());
        if (!named.equals(here)) {
            mistakes.add(
                    Mistake.at(
                            word,
                            "There is no cluster `" + named + "` here",
                            "Write `" + here + "`, or leave `--cluster` out"));
        }
    }

    private void output(Word word) {
        if (!word.text().equals("json")) {
            mistakes.add(
                    Mistake.at(
                            word, "Answers are always JSON here", "Write json, or leave it out"));
        }
    }

    private void missing(Map<String, Json.Member> all) {
        Word last = words.getLast();
        int end = last.column() + last.length();
        for (Slot slot : verb.places()) {
            if (slot.required() && !all.containsKey(slot.member()) && mistakes.isEmpty()) {
                mistakes.add(
                        new Mistake(
                                end,
                                1,
                                slot.type() instanceof Shapes.Type.Choice
                                        ? "It does not say " + slot.name()
                                        : "The " + slot.name() + " is missing",
                                "Write " + usage()));
            }
        }
        for (Slot slot : verb.options().values()) {
            if (slot.required() && !all.containsKey(slot.member()) && !seen.contains(slot.name())) {
                mistakes.add(
                        new Mistake(
                                end,
                                1,
                                "`--" + slot.name() + "` is missing",
                                slot.isFlag()
                                        ? "Add `--"
                                                + slot.name()
                                                + "` or `--no-"
                                                + slot.name()
                                                + "`"
                                        : "Add `--"
                                                + slot.name()
                                                + "` and "
                                                + Values.kindOf(slot.type())));
            }
        }
    }

    private String usage() {
        var text = new StringBuilder("`" + verb.name());
        verb.places().forEach(slot -> text.append(" <").append(slot.name()).append('>'));
        return text.append('`').toString();
    }
}
