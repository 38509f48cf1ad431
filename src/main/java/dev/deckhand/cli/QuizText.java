package dev.deckhand.cli;

import dev.deckhand.content.Concept;
import dev.deckhand.content.Library;
import dev.deckhand.content.Markdown;
import dev.deckhand.content.Question;
import dev.deckhand.content.prediction.Host;
import dev.deckhand.content.prediction.Prediction;
import dev.deckhand.study.Answer;
import dev.deckhand.study.Asked;
import dev.deckhand.study.Grading;
import dev.deckhand.study.Response;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Questions and their answers as text of at most 100 characters a line.
final class QuizText {
    private static final int WIDTH = 100;
    private static final Pattern BLOCKS = Pattern.compile("\\n\\s*\\n");
    private static final Pattern LIST = Pattern.compile("^- ");
    private static final Pattern ITEMS = Pattern.compile("\\n(?=- )");

    private final Library library;
    private final PrintWriter out;

    QuizText(Library library, PrintWriter out) {
        this.library = library;
        this.out = out;
    }

    void question(Asked asked, int number, int of) {
        Question question = asked.question();
        String concept =
                library.concept(question.concept()).map(Concept::title).orElse(question.concept());
        out.printf(
                "Question %d of %d · %s · %s · %s%n",
                number,
                of,
                concept,
                question.common().difficulty().name().toLowerCase(Locale.ROOT),
                question.type().word());
        wrapped("", question.common().stem());
        switch (question) {
            case Question.Single single -> options(asked.shown(), texts(single.options()));
            case Question.Multiple multiple -> {
                out.printf("  (%d are right)%n", multiple.answer().size());
                options(asked.shown(), texts(multiple.options()));
            }
            case Question.TrueFalse _ ->
                    options(asked.shown(), Map.of("true", "True", "false", "False"));
            case Question.Ordering ordering -> options(asked.shown(), texts(ordering.items()));
            case Question.Matching matching -> matching(asked, matching);
            case Question.Hotspot hotspot -> document(hotspot.lines());
            case Question.Placement placement -> placement(placement.prediction());
            case Question.Fill _, Question.Open _, Question.Generated _ -> {}
        }
    }

    private void matching(Asked asked, Question.Matching matching) {
        for (int i = 0; i < matching.pairs().size(); i++) {
            wrapped("  " + (i + 1) + ". ", matching.pairs().get(i).left());
        }
        out.println("  with");
        options(asked.shown(), rights(matching));
    }

    private void placement(Prediction prediction) {
        wrapped("", prediction.text());
        List<Host> hosts = prediction.hosts();
        for (int i = 0; i < hosts.size(); i++) {
            out.println("  " + (i + 1) + ") " + hosts.get(i).id());
        }
        out.println("  x) None fits: the task is not placed");
    }

    private void reveal(Prediction prediction) {
        List<Prediction.Choice> choices = prediction.choices();
        for (int i = 0; i < choices.size(); i++) {
            Prediction.Choice choice = choices.get(i);
            String key =
                    choice.id().equals(Prediction.NONE) ? "x) " : i + 1 + ") " + choice.id() + ": ";
            wrapped(
                    (prediction.right().contains(choice.id()) ? "  + " : "  - ") + key,
                    choice.why());
        }
    }

    private void document(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            out.printf("  %3d | %s%n", i + 1, lines.get(i));
        }
    }

    private void options(List<String> shown, Map<String, String> texts) {
        for (int i = 0; i < shown.size(); i++) {
            wrapped("  " + QuizInput.letter(i) + ") ", texts.getOrDefault(shown.get(i), ""));
        }
    }

    void rubric(Question.Open open) {
        out.println();
        wrapped("One good answer: ", open.modelAnswer());
        for (int i = 0; i < open.rubric().size(); i++) {
            wrapped("  " + (i + 1) + ". ", open.rubric().get(i).text());
        }
    }

    /// Says how it went and why, for every option.
    void reveal(Answer answer) {
        out.println(
                answer.grade().correct()
                        ? "Right."
                        : answer.grade().points() > 0
                                ? "Partly right: "
                                        + answer.grade().points()
                                        + " of "
                                        + answer.grade().outOf()
                                        + " points."
                                : "Not this time.");
        List<String> shown = answer.asked().shown();
        switch (answer.asked().question()) {
            case Question.Single single -> {
                for (Question.Option option : inOrder(shown, single.options())) {
                    why(shown, option, option.id().equals(single.answer()));
                }
            }
            case Question.Multiple multiple -> {
                for (Question.Option option : inOrder(shown, multiple.options())) {
                    why(shown, option, multiple.answer().contains(option.id()));
                }
            }
            case Question.TrueFalse statement -> {
                wrapped(statement.answer() ? "  + True. " : "  - True. ", statement.whyTrue());
                wrapped(statement.answer() ? "  - False. " : "  + False. ", statement.whyFalse());
            }
            case Question.Ordering ordering -> {
                for (int i = 0; i < ordering.items().size(); i++) {
                    Question.Option item = ordering.items().get(i);
                    wrapped("  " + (i + 1) + ". ", item.text() + " — " + item.why());
                }
            }
            case Question.Matching matching -> {
                for (int i = 0; i < matching.pairs().size(); i++) {
                    Question.Matching.Pair pair = matching.pairs().get(i);
                    wrapped(
                            "  " + (i + 1) + ". ",
                            pair.left() + " → " + pair.right() + ". " + pair.why());
                }
            }
            case Question.Fill fill -> fill(fill, answer.response());
            case Question.Hotspot hotspot -> {
                for (Question.Hotspot.Spot spot : hotspot.spots()) {
                    wrapped(
                            "  + line " + numbers(spot) + ": ",
                            spot.why() + spot.fix().map(fix -> " Mended: " + fix).orElse(""));
                }
                for (Question.Hotspot.Spot decoy : hotspot.decoys()) {
                    wrapped("  - line " + numbers(decoy) + " is sound: ", decoy.why());
                }
            }
            case Question.Placement placement -> reveal(placement.prediction());
            case Question.Open _, Question.Generated _ -> {}
        }
        wrapped("", answer.asked().question().common().explanation());
        answer.asked().question().common().sources().stream()
                .findFirst()
                .ifPresent(source -> out.println("Source: " + source.title()));
    }

    private void fill(Question.Fill fill, Response response) {
        out.println("  + " + fill.accept().getFirst());
        if (response instanceof Response.Typed typed) {
            String why = Grading.whyOfMistake(fill, typed.text());
            if (!why.isEmpty()) {
                wrapped("  - ", why);
            }
        }
    }

    private void why(List<String> shown, Question.Option option, boolean right) {
        char letter = QuizInput.letter(shown.indexOf(option.id()));
        wrapped((right ? "  + " : "  - ") + letter + ") ", option.why());
    }

    private static List<Question.Option> inOrder(
            List<String> shown, List<Question.Option> options) {
        return shown.stream()
                .flatMap(id -> options.stream().filter(option -> option.id().equals(id)))
                .toList();
    }

    private static Map<String, String> texts(List<Question.Option> options) {
        Map<String, String> texts = new HashMap<>();
        options.forEach(option -> texts.put(option.id(), option.text()));
        return texts;
    }

    private static Map<String, String> rights(Question.Matching matching) {
        Map<String, String> texts = texts(matching.extras());
        matching.pairs().forEach(pair -> texts.put(pair.id(), pair.right()));
        return texts;
    }

    private static String numbers(Question.Hotspot.Spot spot) {
        return String.join(", ", spot.lines().stream().sorted().map(String::valueOf).toList());
    }

    /// Prints Markdown as plain text, wrapped at words, the first line after a mark and the others
    /// below its text. Blocks stand below each other; tables keep their columns.
    private void wrapped(String mark, String markdown) {
        String indent = " ".repeat(Math.min(mark.length(), 8));
        String before = mark;
        for (String block : BLOCKS.split(markdown.strip(), -1)) {
            if (block.startsWith("|")) {
                table(block, indent);
            } else if (block.startsWith("```")) {
                block.lines()
                        .filter(line -> !line.startsWith("```"))
                        .forEach(line -> out.println(indent + "  " + line));
            } else if (LIST.matcher(block).find()) {
                for (String item : ITEMS.split(block, -1)) {
                    paragraph(indent + "- ", item.substring(2));
                }
            } else {
                paragraph(before, block);
            }
            before = indent;
        }
    }

    private void paragraph(String mark, String markdown) {
        String indent = " ".repeat(Math.min(mark.length(), 8));
        StringBuilder line = new StringBuilder(mark);
        boolean empty = true;
        for (String word : Markdown.plain(markdown).split("\\s+", -1)) {
            if (!empty && line.length() + word.length() + 1 > WIDTH) {
                out.println(line);
                line = new StringBuilder(indent);
                empty = true;
            }
            if (!empty) {
                line.append(' ');
            }
            line.append(word);
            empty = false;
        }
        out.println(line);
    }

    /// Columns as wide as their widest cell; numbers stand to the right, as the table says.
    private void table(String markdown, String indent) {
        List<List<String>> rows =
                markdown.lines()
                        .map(line -> line.strip().replaceAll("^\\||\\|$", ""))
                        .map(line ->
                                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                        .toList();
        List<String> align = rows.size() > 1 ? rows.get(1) : List.of();
        for (int row = 0; row < rows.size(); row++) {
            StringBuilder line = new StringBuilder(indent + "  ");
            for (int column = 0; column < rows.get(row).size(); column++) {
                int width = width(rows, column);
                String cell = row == 1 ? "-".repeat(width) : cell(rows, row, column);
                boolean right = column < align.size() && align.get(column).endsWith(":");
                String room = " ".repeat(Math.max(0, width - cell.length()));
                line.append(right ? room + cell : cell + room).append("  ");
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static int width(List<List<String>> rows, int column) {
        int width = 1;
        for (int row = 0; row < rows.size(); row++) {
            if (row != 1) {
                width = Math.max(width, cell(rows, row, column).length());
            }
        }
        return width;
    }

    private static String cell(List<List<String>> rows, int row, int column) {
        return column < rows.get(row).size() ? Markdown.plain(rows.get(row).get(column)) : "";
    }
}
