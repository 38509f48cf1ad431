package dev.deckhand.sandbox.lint;

import dev.deckhand.sandbox.refusal.Objection;
import dev.deckhand.sandbox.scenario.Json;
import dev.deckhand.sandbox.scenario.Places;
import dev.deckhand.sandbox.scenario.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gathers what is to be said about one document. Pointers are those of the sound part of it; they
/// are told as places of the document itself.
final class Remarks {
    private final SoundPart sound;
    private final List<Problem> problems = new ArrayList<>();

    Remarks(SoundPart sound) {
        this.sound = sound;
    }

    void error(
            boolean wrong,
            String pointer,
            String rule,
            String concept,
            String message,
            String fix) {
        add(wrong, Problem.Severity.ERROR, pointer, rule, concept, message, fix);
    }

    void warning(
            boolean wrong,
            String pointer,
            String rule,
            String concept,
            String message,
            String fix) {
        add(wrong, Problem.Severity.WARNING, pointer, rule, concept, message, fix);
    }

    void hint(
            boolean wrong,
            String pointer,
            String rule,
            String concept,
            String message,
            String fix) {
        add(wrong, Problem.Severity.HINT, pointer, rule, concept, message, fix);
    }

    void addAll(List<Objection> objections) {
        objections.forEach(objection ->
                error(
                        true,
                        objection.pointer(),
                        objection.rule(),
                        objection.concept(),
                        objection.message(),
                        objection.fix()));
    }

    List<Problem> list() {
        return List.copyOf(problems);
    }

    private void add(
            boolean wrong,
            Problem.Severity severity,
            String pointer,
            String rule,
            String concept,
            String message,
            String fix) {
        if (wrong) {
            Json at = Places.at(sound.tree(), pointer);
            problems.add(
                    new Problem(
                            severity,
                            sound.original(pointer),
                            at.line(),
                            at.column(),
                            rule,
                            message,
                            fix,
                            Optional.of(concept)));
        }
    }
}
