package dev.deckhand.sandbox.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Reads the right side of a single expression.
final class ArgumentReader {
    private static final int LONGEST_NUMBER = 9;

    private final Cursor cursor;

    ArgumentReader(Cursor cursor) {
        this.cursor = cursor;
    }

    Argument read(Field field, Operator operator) throws SyntaxProblem {
        return switch (operator) {
            case EXISTS, NOT_EXISTS -> new Argument.None();
            case IN, NOT_IN -> members(operator);
            case MATCHES, NOT_MATCHES -> regex();
            case EQUALS, NOT_EQUALS, GREATER_THAN, GREATER_THAN_EQUAL, LESS_THAN, LESS_THAN_EQUAL ->
                    compared(field);
        };
    }

    private Argument compared(Field field) throws SyntaxProblem {
        int start = cursor.at;
        String literal = literal();
        return switch (field) {
            case Field.Attribute(_), Field.Ec2InstanceId(), Field.TaskGroup() ->
                    new Argument.Literal(literal);
            case Field.AgentConnected() -> {
                if (!literal.equals("true") && !literal.equals("false")) {
                    throw new SyntaxProblem(
                            start,
                            "`agentConnected` is true or false, not `%s`.".formatted(literal),
                            "Write true or false.");
                }
                yield new Argument.Literal(literal);
            }
            case Field.AgentVersion() ->
                    new Argument.Version(
                            AgentVersion.parse(literal)
                                    .orElseThrow(() ->
                                            new SyntaxProblem(
                                                    start,
                                                    "`%s` is not a version.".formatted(literal),
                                                    "Write numbers with dots between them, such as 1.105.1.")));
            case Field.RunningTasksCount() -> new Argument.Whole(whole(start, literal));
            case Field.RegisteredAt() -> new Argument.Moment(moment(start, literal));
        };
    }

    private String literal() throws SyntaxProblem {
        int start = cursor.at;
        if (cursor.atEnd() || cursor.peek() == ')') {
            throw new SyntaxProblem(
                    start, "A value is missing here.", "Write the value to compare with.");
        }
        char first = cursor.peek();
        if (first == '\'' || first == '"') {
            return quoted(first);
        }
        if (first == '[') {
            throw new SyntaxProblem(
                    start,
                    "A list in brackets belongs to `in` and `!in`.",
                    "Write one value, or use in.");
        }
        while (!cursor.atEnd() && Cursor.isValueCharacter(cursor.peek())) {
            cursor.at++;
        }
        if (cursor.at == start) {
            throw new SyntaxProblem(
                    start,
                    first == '('
                            ? "Parentheses cannot stand inside a single expression."
                            : "A value is missing before `%s`.".formatted(cursor.shown(start)),
                    "Write a value; put one with special characters in quotes.");
        }
        return cursor.slice(start, cursor.at);
    }

    private String quoted(char quote) throws SyntaxProblem {
        int start = cursor.at++;
        while (!cursor.atEnd() && cursor.peek() != quote) {
            cursor.at++;
        }
        if (cursor.atEnd()) {
            throw new SyntaxProblem(
                    start,
                    "This quote is never closed.",
                    "Add a %s after the value.".formatted(quote));
        }
        return cursor.slice(start + 1, cursor.at++);
    }

    private Argument members(Operator operator) throws SyntaxProblem {
        int start = cursor.at;
        if (!cursor.take("[")) {
            throw new SyntaxProblem(
                    start,
                    "`%s` wants a list in brackets.".formatted(operator.sign()),
                    "Write %s [a, b].".formatted(operator.sign()));
        }
        List<String> texts = new ArrayList<>();
        do {
            cursor.skipBlanks();
            if (!cursor.atEnd() && cursor.peek() == ']') {
                throw new SyntaxProblem(
                        cursor.at,
                        "The list has a member missing here.",
                        "Write at least one value, without a comma after the last.");
            }
            texts.add(literal());
            cursor.skipBlanks();
        } while (cursor.take(","));
        if (!cursor.take("]")) {
            throw cursor.atEnd()
                    ? new SyntaxProblem(
                            start, "This bracket is never closed.", "Add a ] after the last value.")
                    : new SyntaxProblem(
                            cursor.at,
                            "Expected a comma or ] before `%s`.".formatted(cursor.shown(cursor.at)),
                            "Separate values by commas; put one with blanks in quotes.");
        }
        return new Argument.Members(texts);
    }

    private Argument regex() throws SyntaxProblem {
        int start = cursor.at;
        boolean inQuotes = !cursor.atEnd() && (cursor.peek() == '\'' || cursor.peek() == '"');
        String source = inQuotes ? quoted(cursor.peek()) : bareRegex();
        int sourceAt = inQuotes ? start + 1 : start;
        int parenthesis = source.indexOf('(');
        if (parenthesis >= 0 || source.indexOf(')') >= 0) {
            throw new SyntaxProblem(
                    sourceAt + (parenthesis >= 0 ? parenthesis : source.indexOf(')')),
                    "Parentheses cannot stand inside a single expression, not even in a pattern.",
                    "Join two expressions with or.");
        }
        if (source.isEmpty()) {
            throw new SyntaxProblem(
                    start,
                    "A pattern is missing here.",
                    "Write a Java regular expression, such as m5.*.");
        }
        try {
            return new Argument.Regex(new BoundedRegex(Pattern.compile(source)));
        } catch (PatternSyntaxException e) {
            int index = Math.clamp(e.getIndex(), 0, source.length());
            throw new SyntaxProblem(
                    sourceAt + index,
                    "`%s` is not a Java regular expression: %s."
                            .formatted(source, e.getDescription().toLowerCase(Locale.ROOT)),
                    "Put a backslash before a sign that is meant literally.");
        }
    }

    /// Everything up to a blank, a closing parenthesis or a connective; an opening one is left for
    /// the caller to refuse.
    private String bareRegex() {
        int start = cursor.at;
        while (!cursor.atEnd()
                && !Character.isWhitespace(cursor.peek())
                && cursor.peek() != ')'
                && !cursor.looksAt("&&")
                && !cursor.looksAt("||")) {
            cursor.at++;
            if (cursor.charAt(cursor.at - 1) == '(') {
                break;
            }
        }
        return cursor.slice(start, cursor.at);
    }

    private static int whole(int start, String literal) throws SyntaxProblem {
        if (!AgentVersion.isDigits(literal) || literal.length() > LONGEST_NUMBER) {
            throw new SyntaxProblem(
                    start,
                    "`%s` is not a number of tasks.".formatted(literal),
                    "Write a whole number.");
        }
        return Integer.parseInt(literal);
    }

    private static Instant moment(int start, String literal) throws SyntaxProblem {
        try {
            if (!literal.contains("T")) {
                return LocalDate.parse(literal).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            String time = literal.substring(literal.indexOf('T'));
            boolean hasZone =
                    time.endsWith("Z") || time.indexOf('+') >= 0 || time.indexOf('-') >= 0;
            return hasZone
                    ? OffsetDateTime.parse(literal).toInstant()
                    : LocalDateTime.parse(literal).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException _) {
            throw new SyntaxProblem(
                    start,
                    "`%s` is not a date.".formatted(literal),
                    "Write 2026-11-20, 2026-11-20T08:00:00Z or 2026-11-20T08:00:00+00:00.");
        }
    }
}
