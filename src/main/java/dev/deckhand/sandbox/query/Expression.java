package dev.deckhand.sandbox.query;

import java.util.List;
import java.util.Optional;

/// An expression that was read without problems.
public sealed interface Expression {
    /// All parts hold.
    record And(List<Expression> parts) implements Expression {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /// At least one part holds.
    record Or(List<Expression> parts) implements Expression {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(Expression part) implements Expression {}

    /// `subject operator argument`.
    record Single(Field field, Operator operator, Argument argument) implements Expression {}

    default boolean matches(QueriedInstance instance) {
        return switch (this) {
            case And(var parts) -> {
                for (Expression part : parts) {
                    if (!part.matches(instance)) {
                        yield false;
                    }
                }
                yield true;
            }
            case Or(var parts) -> {
                for (Expression part : parts) {
                    if (part.matches(instance)) {
                        yield true;
                    }
                }
                yield false;
            }
            case Not(var part) -> !part.matches(instance);
            case Single single -> holds(single, instance);
        };
    }

    /// Whether the answer for an instance only changes when the instance itself does, not with its
    /// tasks.
    default boolean isSteady() {
        return switch (this) {
            case And(var parts) -> parts.stream().allMatch(Expression::isSteady);
            case Or(var parts) -> parts.stream().allMatch(Expression::isSteady);
            case Not(var part) -> part.isSteady();
            case Single(var field, _, _) -> field.isSteady();
        };
    }

    private static boolean holds(Single single, QueriedInstance instance) {
        return switch (single.field()) {
            case Field.AgentConnected() ->
                    ofText(single, Boolean.toString(instance.agentConnected()));
            case Field.AgentVersion() ->
                    single.argument() instanceof Argument.Version(var version)
                            && AgentVersion.parse(instance.agentVersion())
                                    .filter(own -> single.operator().holds(own.compareTo(version)))
                                    .isPresent();
            case Field.Attribute(var name) -> ofAttribute(single, instance.attribute(name));
            case Field.Ec2InstanceId() -> ofText(single, instance.ec2InstanceId());
            case Field.RegisteredAt() ->
                    single.argument() instanceof Argument.Moment(var moment)
                            && single.operator().holds(instance.registeredAt().compareTo(moment));
            case Field.RunningTasksCount() ->
                    single.argument() instanceof Argument.Whole(var number)
                            && single.operator()
                                    .holds(Integer.compare(instance.runningTasksCount(), number));
            case Field.TaskGroup() ->
                    single.argument() instanceof Argument.Literal(var group)
                            && instance.hostsTaskOf(group);
        };
    }

    /// A missing attribute satisfies `not_exists` and nothing else: the guide describes
    /// `attribute:stack != prod` as selecting instances that have the attribute with another value.
    /// For `!in` and `!~` that is [MODEL].
    private static boolean ofAttribute(Single single, Optional<String> value) {
        return switch (single.operator()) {
            case EXISTS -> value.isPresent();
            case NOT_EXISTS -> value.isEmpty();
            case EQUALS,
                    NOT_EQUALS,
                    GREATER_THAN,
                    GREATER_THAN_EQUAL,
                    LESS_THAN,
                    LESS_THAN_EQUAL,
                    IN,
                    NOT_IN,
                    MATCHES,
                    NOT_MATCHES ->
                    value.isPresent() && ofText(single, value.get());
        };
    }

    private static boolean ofText(Single single, String value) {
        return switch (single.argument()) {
            case Argument.Literal(var text) ->
                    single.operator().holds(compare(single.operator(), value, text));
            case Argument.Members(var texts) ->
                    (single.operator() == Operator.IN) == texts.contains(value);
            case Argument.Regex(var pattern) ->
                    (single.operator() == Operator.MATCHES) == pattern.matches(value);
            case Argument.None(), Argument.Whole(_), Argument.Version(_), Argument.Moment(_) ->
                    throw new IllegalStateException("not an argument for a text: " + single);
        };
    }

    /// Order of attribute values: as numbers when both are whole numbers, else as text. [MODEL]
    private static int compare(Operator operator, String value, String text) {
        if (operator.isOrdering() && AgentVersion.isDigits(value) && AgentVersion.isDigits(text)) {
            String a = withoutLeadingZeros(value);
            String b = withoutLeadingZeros(text);
            return a.length() != b.length()
                    ? Integer.compare(a.length(), b.length())
                    : a.compareTo(b);
        }
        return value.compareTo(text);
    }

    private static String withoutLeadingZeros(String digits) {
        int i = 0;
        while (i < digits.length() - 1 && digits.charAt(i) == '0') {
            i++;
        }
        return digits.substring(i);
    }
}
