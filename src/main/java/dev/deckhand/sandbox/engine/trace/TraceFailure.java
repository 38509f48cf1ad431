package dev.deckhand.sandbox.engine.trace;

import java.util.Optional;

/// An entry of the `failures[]` that RunTask, StartTask or UpdateTaskProtection answered
/// (scenario-format 6.3).
///
/// @param request id of the timeline entry
/// @param arn instance or task it is about
public record TraceFailure(
        long atMicros,
        String request,
        Optional<String> arn,
        String reason,
        Optional<String> detail) {}
