package dev.deckhand.sandbox.model;

import java.util.Optional;

/// What a document says about a member: nothing, `null`, or a value. A later layer replaces an
/// earlier one only where it says something.
public sealed interface Given<T> {
    record Absent<T>() implements Given<T> {}

    record Null<T>() implements Given<T> {}

    record Value<T>(T value) implements Given<T> {}

    static <T> Given<T> absent() {
        return new Absent<>();
    }

    static <T> Given<T> nothing() {
        return new Null<>();
    }

    static <T> Given<T> of(T value) {
        return new Value<>(value);
    }

    /// This layer over the one below it.
    default Given<T> over(Given<T> below) {
        return switch (this) {
            case Absent<T>() -> below;
            case Null<T> _, Value<T> _ -> this;
        };
    }

    /// The value in force when `before` was: absent changes nothing, null removes.
    default Optional<T> after(Optional<T> before) {
        return switch (this) {
            case Absent<T>() -> before;
            case Null<T>() -> Optional.empty();
            case Value<T>(var value) -> Optional.of(value);
        };
    }
}
