package dev.deckhand.sandbox.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the grammar
///
/// ```
/// expression := conjunction { ("||" | "or") conjunction }
/// conjunction := term { ("&&" | "and") term }
/// term := ("!" | "not") "(" expression ")" | "(" expression ")" | subject operator [ argument ]
/// ```
///
/// AWS does not document how `and` and `or` bind without parentheses; `and` before `or` is [MODEL].
final class QueryParser {
    /// Deeper than anybody writes, and shallow enough for any thread's stack.
    private static final int DEEPEST = 100;

    private final Cursor cursor;
    private int depth;

    private QueryParser(Cursor cursor) {
        this.cursor = cursor;
    }

    static Query.Parsed parse(String text) {
        if (text.length() > Query.MOST_CHARACTERS) {
            return new Query.Parsed.Invalid(
                    new QueryProblem(
                            Query.MOST_CHARACTERS + 1,
                            "The expression has %s characters; ECS takes at most %s."
                                    .formatted(text.length(), Query.MOST_CHARACTERS),
                            "Shorten it, or split it into several memberOf constraints."));
        }
        QueryParser parser = new QueryParser(new Cursor(text));
        try {
            Expression expression = parser.expression();
            parser.cursor.skipBlanks();
            if (!parser.cursor.atEnd()) {
                throw parser.afterTerm();
            }
            return new Query.Parsed.Valid(new Query(text, expression));
        } catch (SyntaxProblem e) {
            return new Query.Parsed.Invalid(e.problem);
        }
    }

    private Expression expression() throws SyntaxProblem {
        List<Expression> parts = new ArrayList<>();
        do {
            parts.add(conjunction());
        } while (connective("||", "or"));
        return parts.size() == 1 ? parts.getFirst() : new Expression.Or(parts);
    }

    private Expression conjunction() throws SyntaxProblem {
        List<Expression> parts = new ArrayList<>();
        do {
            parts.add(term());
        } while (connective("&&", "and"));
        return parts.size() == 1 ? parts.getFirst() : new Expression.And(parts);
    }

    private Expression term() throws SyntaxProblem {
        cursor.skipBlanks();
        int start = cursor.at;
        if (cursor.atEnd()) {
            throw new SyntaxProblem(
                    cursor.at,
                    "An expression is missing here.",
                    "Write one, such as attribute:stack == prod.");
        }
        if (cursor.take("!") || cursor.takeWord("not")) {
            cursor.skipBlanks();
            if (!cursor.atEnd() && cursor.peek() == '(') {
                return new Expression.Not(group());
            }
            throw new SyntaxProblem(
                    start,
                    "`not` and `!` take an expression in parentheses.",
                    "Write not(...), or an operator such as != or !exists.");
        }
        return cursor.peek() == '(' ? group() : single();
    }

    private Expression group() throws SyntaxProblem {
        int start = cursor.at;
        cursor.at++;
        if (++depth > DEEPEST) {
            throw new SyntaxProblem(
                    start,
                    "Parentheses are nested more than %s deep.".formatted(DEEPEST),
                    "Take some of them away.");
        }
        Expression inside = expression();
        cursor.skipBlanks();
        if (cursor.take(")")) {
            depth--;
            return inside;
        }
        if (cursor.atEnd()) {
            throw new SyntaxProblem(
                    start, "This parenthesis is never closed.", "Add a ) where the group ends.");
        }
        throw afterTerm();
    }

    private boolean connective(String sign, String word) {
        cursor.skipBlanks();
        return cursor.take(sign) || cursor.takeWord(word);
    }

    private Expression single() throws SyntaxProblem {
        Field field = field();
        int afterSubject = cursor.at;
        cursor.skipBlanks();
        int operatorAt = cursor.at;
        Operator operator = operator(field, afterSubject == cursor.at);
        if (!field.takes(operator)) {
            throw new SyntaxProblem(
                    operatorAt,
                    "`%s` does not take the operator `%s`."
                            .formatted(field.text(), operator.sign()),
                    operatorsOf(field));
        }
        int afterOperator = cursor.at;
        cursor.skipBlanks();
        boolean wordRunsOn =
                Character.isLetter(cursor.charAt(afterOperator - 1))
                        && cursor.at == afterOperator
                        && !cursor.atEnd()
                        && Cursor.isValueCharacter(cursor.peek())
                        && cursor.peek() != '[';
        if (wordRunsOn) {
            throw new SyntaxProblem(
                    cursor.at,
                    "A blank is missing after `%s`.".formatted(operator.sign()),
                    "Put a blank before the argument.");
        }
        return new Expression.Single(
                field, operator, new ArgumentReader(cursor).read(field, operator));
    }

    private Field field() throws SyntaxProblem {
        int start = cursor.at;
        while (!cursor.atEnd() && (Cursor.isNameCharacter(cursor.peek()) || cursor.peek() == ':')) {
            cursor.at++;
        }
        String word = cursor.slice(start, cursor.at);
        if (word.startsWith("attribute:")) {
            String name = word.substring("attribute:".length());
            int colon = name.indexOf(':');
            if (name.isEmpty() || colon >= 0 || name.length() > 128) {
                throw new SyntaxProblem(
                        start + "attribute:".length() + Math.max(0, colon),
                        name.isEmpty()
                                ? "The name of the attribute is missing."
                                : colon >= 0
                                        ? "An attribute name has no colon."
                                        : "An attribute name has at most 128 characters.",
                        "Names have letters, digits, - _ / \\ and dots: attribute:ecs.instance-type.");
            }
            return new Field.Attribute(name);
        }
        return switch (word) {
            case "agentConnected" -> new Field.AgentConnected();
            case "agentVersion" -> new Field.AgentVersion();
            case "ec2InstanceId" -> new Field.Ec2InstanceId();
            case "registeredAt" -> new Field.RegisteredAt();
            case "runningTasksCount" -> new Field.RunningTasksCount();
            case "task:group" -> new Field.TaskGroup();
            case "" ->
                    throw new SyntaxProblem(
                            start,
                            "A subject is missing before `%s`.".formatted(cursor.shown(start)),
                            "Start with attribute:<name>, agentConnected, agentVersion, ec2InstanceId, registeredAt, runningTasksCount or task:group.");
            default -> throw unknownSubject(start, word);
        };
    }

    private static SyntaxProblem unknownSubject(int start, String word) {
        String fix =
                word.startsWith("ecs.") || word.startsWith("com.amazonaws.")
                        ? "Attribute names need the prefix: attribute:" + word + "."
                        : "The subject comes first: attribute:<name>, agentConnected, agentVersion, ec2InstanceId, registeredAt, runningTasksCount or task:group.";
        return new SyntaxProblem(start, "`%s` is not a subject.".formatted(word), fix);
    }

    private Operator operator(Field field, boolean touching) throws SyntaxProblem {
        int start = cursor.at;
        if (cursor.atEnd() || cursor.peek() == ')') {
            throw new SyntaxProblem(
                    start,
                    "An operator is missing after `%s`.".formatted(field.text()),
                    operatorsOf(field));
        }
        if (cursor.peek() == '!'
                && cursor.at + 1 < cursor.length()
                && Character.isLetter(cursor.charAt(cursor.at + 1))) {
            cursor.at++;
        } else {
            for (String sign : List.of("==", "!=", ">=", "<=", "=~", "!~", ">", "<")) {
                if (cursor.take(sign)) {
                    return Operator.of(sign).orElseThrow();
                }
            }
            if (cursor.peek() == '=') {
                throw new SyntaxProblem(start, "There is no operator `=`.", "Write == for equal.");
            }
        }
        while (!cursor.atEnd() && (Character.isLetter(cursor.peek()) || cursor.peek() == '_')) {
            cursor.at++;
        }
        String spelling = cursor.slice(start, cursor.at);
        Optional<Operator> operator = Operator.of(spelling);
        if (operator.isPresent() && !(touching && spelling.charAt(0) != '!')) {
            return operator.get();
        }
        String lower = spelling.toLowerCase(Locale.ROOT);
        if (Operator.of(lower).isPresent()) {
            throw new SyntaxProblem(
                    start, "Operators are written in small letters.", "Write " + lower + ".");
        }
        throw new SyntaxProblem(
                start,
                "`%s` is not an operator."
                        .formatted(spelling.isEmpty() ? cursor.shown(start) : spelling),
                operatorsOf(field));
    }

    private static String operatorsOf(Field field) {
        StringBuilder signs = new StringBuilder("It takes");
        for (Operator operator : Operator.values()) {
            if (field.takes(operator)) {
                signs.append(' ').append(operator.sign());
            }
        }
        return signs.append('.').toString();
    }

    private SyntaxProblem afterTerm() {
        return switch (cursor.peek()) {
            case ')' ->
                    new SyntaxProblem(
                            cursor.at,
                            "This parenthesis was never opened.",
                            "Remove it, or add a ( before.");
            case '(' ->
                    new SyntaxProblem(
                            cursor.at,
                            "Parentheses cannot stand inside a single expression.",
                            "Join whole expressions with and, or.");
            default ->
                    new SyntaxProblem(
                            cursor.at,
                            "Expected `and` or `or` before `%s`."
                                    .formatted(cursor.shown(cursor.at)),
                            "Join expressions with and, or; put a value with blanks in quotes.");
        };
    }
}
