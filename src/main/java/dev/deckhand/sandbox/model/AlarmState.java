package dev.deckhand.sandbox.model;

/// State of a CloudWatch alarm.
public enum AlarmState implements ApiValue {
    OK,
    ALARM,
    INSUFFICIENT_DATA
}
