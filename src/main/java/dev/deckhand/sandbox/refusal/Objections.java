package dev.deckhand.sandbox.refusal;

import java.util.ArrayList;
import java.util.List;

/// Collects objections about one document; each call of [#under] goes one place deeper.
final class Objections {
    private final List<Objection> list;
    private final String path;

    Objections() {
        this(new ArrayList<>(), "");
    }

    private Objections(List<Objection> list, String path) {
        this.list = list;
        this.path = path;
    }

    Objections under(String member) {
        return new Objections(list, path + "/" + member);
    }

    Objections under(String member, int index) {
        return new Objections(list, path + "/" + member + "/" + index);
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
                        concept));
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

    List<Objection> list() {
        return List.copyOf(list);
    }
}
