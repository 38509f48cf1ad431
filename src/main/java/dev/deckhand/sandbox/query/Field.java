package dev.deckhand.sandbox.query;

/// The left side of a single expression.
public sealed interface Field {
    record AgentConnected() implements Field {}

    record AgentVersion() implements Field {}

    /// `attribute:<name>`, built-in or custom.
    record Attribute(String name) implements Field {}

    record Ec2InstanceId() implements Field {}

    record RegisteredAt() implements Field {}

    record RunningTasksCount() implements Field {}

    /// `task:group`: the groups of the tasks on the instance.
    record TaskGroup() implements Field {}

    /// As it is written in an expression.
    default String text() {
        return switch (this) {
            case AgentConnected() -> "agentConnected";
            case AgentVersion() -> "agentVersion";
            case Attribute(var name) -> "attribute:" + name;
            case Ec2InstanceId() -> "ec2InstanceId";
            case RegisteredAt() -> "registeredAt";
            case RunningTasksCount() -> "runningTasksCount";
            case TaskGroup() -> "task:group";
        };
    }

    /// Whether the value only changes when the instance itself does, and not with every task that
    /// comes or goes.
    default boolean isSteady() {
        return switch (this) {
            case AgentConnected(), AgentVersion(), Attribute(_), Ec2InstanceId(), RegisteredAt() ->
                    true;
            case RunningTasksCount(), TaskGroup() -> false;
        };
    }

    /// Whether AWS lists the operator for this subject. Refusing the others is [MODEL]: AWS does
    /// not say what it does with them.
    default boolean takes(Operator operator) {
        return switch (this) {
            case Attribute(_) -> true;
            case AgentConnected(), Ec2InstanceId() ->
                    switch (operator) {
                        case EQUALS, NOT_EQUALS, IN, NOT_IN, MATCHES, NOT_MATCHES -> true;
                        case GREATER_THAN,
                                GREATER_THAN_EQUAL,
                                LESS_THAN,
                                LESS_THAN_EQUAL,
                                EXISTS,
                                NOT_EXISTS ->
                                false;
                    };
            case AgentVersion(), RegisteredAt(), RunningTasksCount() ->
                    operator == Operator.EQUALS
                            || operator == Operator.NOT_EQUALS
                            || operator.isOrdering();
            case TaskGroup() -> operator == Operator.EQUALS;
        };
    }
}
