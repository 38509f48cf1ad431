package dev.deckhand.content.generated;

import java.util.Arrays;
import java.util.List;

/// Small parts of sentences.
final class Text {
    private Text() {}

    /// `1 task`, `2 tasks`.
    static String count(int number, String noun) {
        return number + " " + (number == 1 ? noun : noun + "s");
    }

    /// `a`, `a and b`, `a, b and c`.
    static String list(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    static String code(String text) {
        return "`" + text + "`";
    }

    /// A Markdown table. Columns whose cells are all numbers stand to the right.
    static String table(List<String> head, List<List<String>> rows) {
        StringBuilder table = new StringBuilder();
        row(table, head);
        String[] rule = new String[head.size()];
        for (int column = 0; column < rule.length; column++) {
            int at = column;
            rule[column] =
                    rows.stream().allMatch(cells -> cells.get(at).matches("-?[0-9.]+( %)?"))
                            ? "---:"
                            : "---";
        }
        row(table, Arrays.asList(rule));
        rows.forEach(cells -> row(table, cells));
        return table.toString().strip();
    }

    private static void row(StringBuilder table, List<String> cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
