package dev.deckhand.ui.progress;

import java.util.List;
import java.util.stream.Collectors;

/// A figure as rows and columns: for those who cannot see the chart, and for other programs.
record Table(List<String> columns, List<Row> rows) {
    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    record Row(List<String> cells, Cards cards) {
        Row {
            cells = List.copyOf(cells);
        }

        static Row of(Cards cards, String... cells) {
            return new Row(List.of(cells), cards);
        }
    }

    /// As RFC 4180 has it: commas, quotes doubled, lines end with CR LF. A cell that a spreadsheet
    /// would take for a formula is written with an apostrophe before it.
    String csv() {
        StringBuilder csv = new StringBuilder(line(columns));
        rows.forEach(row -> csv.append(line(row.cells())));
        return csv.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Table::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
