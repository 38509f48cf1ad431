package dev.deckhand.sandbox.refusal;

import java.util.ArrayList;
import java.util.List;

/// Collects objections about one document; each call of [#under] goes one place deeper.
final class Objections {
    private final List<Objection> list;
    private final String path;
    private final String exception;

    Objections(String exception) {
        this(new ArrayList<>(), "", exception);
    }

    private Objections(List<Objection> list, String path, String exception) {
        this.list = list;
        this.path = path;
        this.exception = exception;
    }

    Objections under(String member) {
        return new Objections(list, path + "/" + member, exception);
    }

    Objections under(String member, int index) {
        return new Objections(list, path + "/" + member + "/" + index, exception);
    }

    /// Objects when `wrong`.
    void when(
            boolean wrong, String member, String rule, String concept, String message, String fix) {
        if (wrong) {
            add(member, rule, concept, message, fix);
        }
    }

    void add(String member, String rule, String concept, String message, String fix) {
        list.add(
                new Objection(
                        member.isEmpty() ? path : path + "/" + member,
                        rule,
                        message,
                        fix,
                        concept,
                        exception));
    }

    /// Objects when the value is outside its range.
    void range(long value, long min, long max, String member, String rule, String concept) {
        if (value < min || value > max) {
            add(
                    member,
                    rule,
                    concept,
                    "`" + member + "` is " + value + ", which is outside " + min + " to " + max,
                    "Choose a value of " + min + " to " + max);
        }
    }

    void addAll(List<Objection> others) {
        others.forEach(other -> list.add(other.under(path)));
    }

    List<Objection> list() {
        return List.copyOf(list);
    }
}
