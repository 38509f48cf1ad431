package dev.deckhand.sandbox.command;

import dev.deckhand.sandbox.scenario.Json;
import dev.deckhand.sandbox.scenario.JsonReader;
import dev.deckhand.sandbox.scenario.Problem;
import dev.deckhand.sandbox.scenario.Shapes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns the words after an option into a tree whose columns are those of the line.
final class Values {
    private static final String WHOLE = "[+-]?\\d{1,18}";
    private static final String NUMBER = "[+-]?\\d{1,18}(\\.\\d{1,18})?";
    private static final String SAY_FALSE = "Write true or false";

    private final List<Mistake> mistakes;

    Values(List<Mistake> mistakes) {
        this.mistakes = mistakes;
    }

    /// The value, unless it is wrong.
    Optional<Json> read(Word option, List<Word> words, Shapes.Type type) {
        if (words.isEmpty()) {
            mistakes.add(
                    Mistake.at(
                            option,
                            "`" + option.text() + "` has no value",
                            "Write " + kindOf(type) + " after it"));
            return Optional.empty();
        }
        if (type instanceof Shapes.Type.ListOf(var item)) {
            return list(words, item);
        }
        if (words.size() > 1) {
            Word second = words.get(1);
            mistakes.add(
                    Mistake.at(
                            second,
                            "`" + option.text() + "` takes one value, and this is a second one",
                            "Put quotes round a value that holds blanks, or leave this out"));
            return Optional.empty();
        }
        return one(words.getFirst(), type);
    }

    private Optional<Json> list(List<Word> words, Shapes.Type item) {
        Word first = words.getFirst();
        if (words.size() == 1 && first.text().strip().startsWith("[")) {
            return json(first);
        }
        List<Json> items = new ArrayList<>();
        boolean sound = true;
        for (Word word : words) {
            Optional<Json> value = one(word, item);
            value.ifPresent(items::add);
            sound &= value.isPresent();
        }
        return sound ? Optional.of(new Json.Array(1, first.column(), items)) : Optional.empty();
    }

    private Optional<Json> one(Word word, Shapes.Type type) {
        if (word.text().startsWith("file://") || word.text().startsWith("fileb://")) {
            mistakes.add(
                    Mistake.at(
                            word,
                            "The command line of the sandbox reads no files",
                            "Paste what is in the file, in single quotes"));
            return Optional.empty();
        }
        return switch (type) {
            case Shapes.Type.OrNull(var inner) ->
                    word.text().equals("none") || word.text().equals("null")
                            ? Optional.of(new Json.Null(1, word.column()))
                            : one(word, inner);
            case Shapes.Type.Ref _, Shapes.Type.MapOf _ ->
                    word.text().strip().startsWith("{")
                            ? json(word)
                            : new Shorthand(word, this, mistakes).read(type);
            case Shapes.Type.ListOf(var item) -> list(List.of(word), item);
            case Shapes.Type.Anything() ->
                    word.text().strip().startsWith("{") || word.text().strip().startsWith("[")
                            ? json(word)
                            : Optional.of(new Json.Text(1, word.column(), word.text()));
            case Shapes.Type.Text _,
                    Shapes.Type.Int _,
                    Shapes.Type.Fraction _,
                    Shapes.Type.Flag _,
                    Shapes.Type.Choice _,
                    Shapes.Type.Duration _,
                    Shapes.Type.CalendarInstant _ ->
                    scalar(word, type);
        };
    }

    /// A value without parts.
    Optional<Json> scalar(Word word, Shapes.Type type) {
        String text = word.text();
        return switch (type) {
            case Shapes.Type.OrNull(var inner) ->
                    text.equals("none") || text.equals("null")
                            ? Optional.of(new Json.Null(1, word.column()))
                            : scalar(word, inner);
            case Shapes.Type.Int _ -> numeral(word, WHOLE, "a whole number");
            case Shapes.Type.Fraction _ -> numeral(word, NUMBER, "a number");
            case Shapes.Type.Flag _ -> {
                boolean yes = text.equalsIgnoreCase("true");
                if (!yes && !text.equalsIgnoreCase("false")) {
                    mistakes.add(
                            Mistake.at(word, "`" + text + "` is not true or false", SAY_FALSE));
                    yield Optional.empty();
                }
                yield Optional.of(new Json.Bool(1, word.column(), yes));
            }
            case Shapes.Type.Text _,
                    Shapes.Type.Choice _,
                    Shapes.Type.Duration _,
                    Shapes.Type.CalendarInstant _,
                    Shapes.Type.Anything _,
                    Shapes.Type.ListOf _,
                    Shapes.Type.MapOf _,
                    Shapes.Type.Ref _ ->
                    Optional.of(new Json.Text(1, word.column(), text));
        };
    }

    private Optional<Json> numeral(Word word, String form, String wanted) {
        String text = word.text();
        if (!text.matches(form)) {
            mistakes.add(
                    Mistake.at(
                            word, "`" + text + "` is not " + wanted, "Write " + wanted + " here"));
            return Optional.empty();
        }
        return Optional.of(
                new Json.Numeral(
                        1, word.column(), text.startsWith("+") ? text.substring(1) : text));
    }

    /// JSON, with the columns of the line in the place of its own.
    Optional<Json> json(Word word) {
        JsonReader.Document document = JsonReader.read(word.text());
        int[] lines = starts(word.text());
        for (Problem problem : document.problems()) {
            int column = word.columnAt(index(lines, problem.line(), problem.column()));
            mistakes.add(new Mistake(column, 1, problem.message(), problem.fix()));
        }
        return document.problems().isEmpty()
                ? document.tree().map(tree -> moved(tree, word, lines))
                : Optional.empty();
    }

    private static int[] starts(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n' || (text.charAt(i) == '\r' && !followedByNewline(text, i))) {
                starts.add(i + 1);
            }
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean followedByNewline(String text, int i) {
        return i + 1 < text.length() && text.charAt(i + 1) == '\n';
    }

    private static int index(int[] lines, int line, int column) {
        return lines[Math.clamp(line - 1, 0, lines.length - 1)] + column - 1;
    }

    private static Json moved(Json json, Word word, int[] lines) {
        int column = word.columnAt(index(lines, json.line(), json.column()));
        return switch (json) {
            case Json.Struct(_, _, var members) -> {
                Map<String, Json.Member> moved = new LinkedHashMap<>();
                members.forEach((name, member) ->
                        moved.put(
                                name,
                                new Json.Member(
                                        1,
                                        word.columnAt(index(lines, member.line(), member.column())),
                                        moved(member.value(), word, lines))));
                yield new Json.Struct(1, column, moved);
            }
            case Json.Array(_, _, var items) ->
                    new Json.Array(
                            1,
                            column,
                            items.stream().map(item -> moved(item, word, lines)).toList());
            case Json.Text(_, _, var value) -> new Json.Text(1, column, value);
            case Json.Numeral(_, _, var literal) -> new Json.Numeral(1, column, literal);
            case Json.Bool(_, _, var value) -> new Json.Bool(1, column, value);
            case Json.Null _ -> new Json.Null(1, column);
        };
    }

    /// What to write for a type, for a mend.
    static String kindOf(Shapes.Type type) {
        return switch (type) {
            case Shapes.Type.OrNull(var inner) -> kindOf(inner) + " or none";
            case Shapes.Type.Text _ -> "a text";
            case Shapes.Type.Int _ -> "a whole number";
            case Shapes.Type.Fraction _ -> "a number";
            case Shapes.Type.Flag _ -> "true or false";
            case Shapes.Type.Choice(var values) -> String.join(", ", values);
            case Shapes.Type.Duration _ -> "a duration such as 90s";
            case Shapes.Type.CalendarInstant _ -> "an instant such as 2026-11-20T00:00:00Z";
            case Shapes.Type.ListOf(var item) ->
                    item instanceof Shapes.Type.Ref || item instanceof Shapes.Type.MapOf
                            ? "one or more of " + kindOf(item)
                            : "one or more, with blanks between them";
            case Shapes.Type.MapOf _ -> "name=value,name=value";
            case Shapes.Type.Ref(var shape) ->
                    String.join(
                            ",",
                            Shapes.ALL.fields(shape).keySet().stream()
                                    .limit(2)
                                    .map(name -> name + "=...")
                                    .toList());
            case Shapes.Type.Anything _ -> "JSON";
        };
    }
}
