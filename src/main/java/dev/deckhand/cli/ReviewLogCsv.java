package dev.deckhand.cli;

import dev.deckhand.memory.DayRule;
import dev.deckhand.memory.LoggedReview;
import dev.deckhand.memory.Rating;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/// Reads a review log from CSV: one line a review, the first line naming the columns. Understands
/// the names of the public FSRS tools.
///
/// Needed are the card (`card_id` or `card`), the time (`review_time` in milliseconds, or `at` as
/// 2026-01-05T09:00:00Z) and the rating (`review_rating` or `rating`, 1 to 4). `elapsed_days` is
/// taken when it is there, with -1 for a card's first review, and otherwise follows from the times.
/// Lines with rating 0 (a manual change) or with `review_state` 4 (cramming) are left out.
final class ReviewLogCsv {
    private static final List<String> CARD = List.of("card_id", "card", "cid");
    private static final List<String> TIME = List.of("review_time", "at", "time", "id");
    private static final List<String> RATING = List.of("review_rating", "rating", "ease");
    private static final List<String> ELAPSED = List.of("elapsed_days", "elapseddays", "delta_t");
    private static final List<String> STATE = List.of("review_state", "state");
    private static final String CRAMMING = "4";

    private ReviewLogCsv() {}

    /// A line that was read; the elapsed days are absent when the file leaves them to us.
    private record Line(String card, Instant at, Rating rating, OptionalInt elapsedDays) {}

    /// @param days tells which reviews fall on the same day
    static List<LoggedReview> read(List<String> lines, DayRule days) {
        if (lines.isEmpty()) {
            throw new ReviewLogProblem("line 1", "the file is empty");
        }
        Columns columns = Columns.of(lines.getFirst());
        List<Line> read = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            try {
                columns.read(lines.get(i), read);
            } catch (IllegalArgumentException e) {
                throw new ReviewLogProblem("record %d (line %d)".formatted(i, i + 1), e);
            }
        }
        read.sort(Comparator.comparing(Line::at));
        Map<String, Instant> last = new HashMap<>();
        List<LoggedReview> log = new ArrayList<>();
        for (Line line : read) {
            Instant before = last.put(line.card(), line.at());
            int elapsed =
                    before == null
                            ? 0
                            : line.elapsedDays()
                                    .orElseGet(() -> days.elapsedDays(before, line.at()));
            log.add(new LoggedReview(line.card(), line.at(), line.rating(), elapsed));
        }
        return log;
    }

    private record Columns(int count, int card, int time, int rating, int elapsed, int state) {
        static Columns of(String header) {
            List<String> names =
                    Arrays.stream(cells(header))
                            .map(name -> name.replace("\uFEFF", "").toLowerCase(Locale.ROOT))
                            .toList();
            return new Columns(
                    names.size(),
                    needed(names, CARD),
                    needed(names, TIME),
                    needed(names, RATING),
                    find(names, ELAPSED),
                    find(names, STATE));
        }

        private static int needed(List<String> names, List<String> wanted) {
            int found = find(names, wanted);
            if (found < 0) {
                throw new ReviewLogProblem(
                        "line 1", "no column is named " + String.join(" or ", wanted));
            }
            return found;
        }

        private static int find(List<String> names, List<String> wanted) {
            return wanted.stream()
                    .mapToInt(names::indexOf)
                    .filter(index -> index >= 0)
                    .findFirst()
                    .orElse(-1);
        }

        void read(String line, List<Line> into) {
            String[] cells = cells(line);
            if (cells.length != count) {
                throw new IllegalArgumentException(
                        cells.length + " values, the first line names " + count + " columns");
            }
            int grade = whole(cells[rating], "rating");
            if (grade == 0 || (state >= 0 && CRAMMING.equals(cells[state]))) {
                return;
            }
            into.add(
                    new Line(
                            cells[card],
                            instant(cells[time]),
                            Rating.ofGrade(grade),
                            elapsed < 0 ? OptionalInt.empty() : elapsed(cells[elapsed])));
        }

        private static OptionalInt elapsed(String text) {
            int days = whole(text, "elapsed_days");
            if (days < -1) {
                throw new IllegalArgumentException("elapsed_days " + days + " is negative");
            }
            return days == -1 ? OptionalInt.empty() : OptionalInt.of(days);
        }
    }

    /// No review log has commas inside its values, so that quotes are only taken off.
    private static String[] cells(String line) {
        return Arrays.stream(line.split("[,;\t]", -1))
                .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
                .toArray(String[]::new);
    }

    private static int whole(String text, String name) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "%s \"%s\" is not a whole number".formatted(name, text), e);
        }
    }

    private static Instant instant(String text) {
        try {
            return text.matches("-?[0-9]+")
                    ? Instant.ofEpochMilli(Long.parseLong(text))
                    : Instant.parse(text);
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "time \"" + text + "\" is neither milliseconds nor like 2026-01-05T09:00:00Z",
                    e);
        }
    }
}
