package dev.deckhand.sandbox.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the six fields of a cron expression: minutes, hours, day of the month, month, day of the
/// week, year. Each is `*`, or a list of numbers, ranges and steps; one of the two days is `?`.
final class CronReader {
    private static final List<String> MONTHS =
            List.of(
                    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV",
                    "DEC");
    private static final List<String> DAYS =
            List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
    private static final Pattern ITEM =
            Pattern.compile("(\\*|([0-9A-Z]+)(?:-([0-9A-Z]+))?)(?:/([0-9]{1,4}))?");
    private static final Pattern SPECIAL =
            Pattern.compile("L(-[0-9]+)?|LW|[0-9A-Z]+L|[0-9]+W|[0-9A-Z]+#[0-9]+");

    /// A field of the calendar.
    ///
    /// @param names words for its numbers from `min` on
    private record Field(String name, int min, int max, List<String> names) {}

    private static final Field MINUTES = new Field("Minutes", 0, 59, List.of());
    private static final Field HOURS = new Field("Hours", 0, 23, List.of());
    private static final Field DAY_OF_MONTH = new Field("Day_of_Month", 1, 31, List.of());
    private static final Field MONTH = new Field("Month", 1, 12, MONTHS);
    private static final Field DAY_OF_WEEK = new Field("Day_of_Week", 1, 7, DAYS);
    private static final Field YEAR = new Field("Year", 1970, 2199, List.of());

    /// Why a field cannot be read.
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Schedule.Parsed.Wrong wrong;

        Unreadable(String message, String fix, boolean modelled) {
            super(message, null, false, false);
            wrong = new Schedule.Parsed.Wrong(message, fix, modelled);
        }
    }

    private CronReader() {}

    static Schedule.Parsed read(String fields) {
        List<String> texts = List.of(fields.toUpperCase(Locale.ROOT).split("\\s+"));
        if (texts.size() != 6) {
            return new Schedule.Parsed.Wrong(
                    "A cron expression has 6 fields, this one " + texts.size(),
                    "Give minutes, hours, day of the month, month, day of the week and year",
                    true);
        }
        boolean noDayOfMonth = texts.get(2).equals("?");
        boolean noDayOfWeek = texts.get(4).equals("?");
        if (noDayOfMonth == noDayOfWeek) {
            return new Schedule.Parsed.Wrong(
                    noDayOfMonth
                            ? "Both days of the cron expression are `?`"
                            : "The cron expression names days of the month and of the week",
                    "Write `?` for exactly one of them",
                    true);
        }
        try {
            return new Schedule.Parsed.Valid(
                    new Schedule.Cron(
                            values(MINUTES, texts.get(0)),
                            values(HOURS, texts.get(1)),
                            noDayOfMonth ? List.of() : values(DAY_OF_MONTH, texts.get(2)),
                            values(MONTH, texts.get(3)),
                            noDayOfWeek ? List.of() : values(DAY_OF_WEEK, texts.get(4)),
                            values(YEAR, texts.get(5))));
        } catch (Unreadable unreadable) {
            return unreadable.wrong;
        }
    }

    private static List<Integer> values(Field field, String text) throws Unreadable {
        Set<Integer> values = new TreeSet<>();
        for (String item : text.split(",", -1)) {
            add(field, item, values);
        }
        return new ArrayList<>(values);
    }

    private static void add(Field field, String item, Set<Integer> values) throws Unreadable {
        Matcher form = ITEM.matcher(item);
        boolean isDay = field.equals(DAY_OF_MONTH) || field.equals(DAY_OF_WEEK);
        if (isDay && SPECIAL.matcher(item).matches() && !field.names().contains(item)) {
            throw new Unreadable(
                    "`"
                            + item
                            + "` in "
                            + field.name()
                            + ": the sandbox does not model `L`, `W` and `#` in cron expressions",
                    "Name the days by numbers, lists, ranges or steps",
                    false);
        }
        if (!form.matches()) {
            throw new Unreadable(
                    "`" + item + "` is no value of " + field.name(),
                    "Use numbers, lists, ranges and steps, as in `0,30`, `9-17` or `*/15`",
                    true);
        }
        boolean all = form.group(1).equals("*");
        boolean steps = form.group(4) != null;
        int first = all ? field.min() : number(field, form.group(2));
        int last =
                all
                        ? field.max()
                        : form.group(3) != null
                                ? number(field, form.group(3))
                                : steps ? field.max() : first;
        int step = steps ? Integer.parseInt(form.group(4)) : 1;
        if (step == 0) {
            throw new Unreadable(
                    "`" + item + "` in " + field.name() + " goes on by 0",
                    "Choose a step of 1 or more",
                    true);
        }
        if (first > last) {
            throw new Unreadable(
                    "`" + item + "` in " + field.name() + " runs backwards",
                    "Write two ranges, as in `22-23,0-2`",
                    true);
        }
        for (int value = first; value <= last; value += step) {
            values.add(value);
        }
    }

    private static int number(Field field, String text) throws Unreadable {
        int named = field.names().indexOf(text);
        if (named >= 0) {
            return field.min() + named;
        }
        boolean isNumber = text.length() <= 4 && text.chars().allMatch(Character::isDigit);
        int number = isNumber ? Integer.parseInt(text) : -1;
        if (number < field.min() || number > field.max()) {
            throw new Unreadable(
                    "`" + text + "` is no value of " + field.name(),
                    "Use " + field.min() + " to " + field.max(),
                    true);
        }
        return number;
    }
}
