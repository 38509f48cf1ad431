package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.refusal.Objection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gathers problems about one tree.
final class Findings {
    private final Json tree;
    private final ArrayList<Problem> problems = new ArrayList<>();

    Findings(Json tree) {
        this.tree = tree;
    }

    Json tree() {
        return tree;
    }

    void when(boolean wrong, String path, String rule, String message, String fix) {
        if (wrong) {
            problems.add(Problem.error(Places.at(tree, path), path, rule, message, fix));
        }
    }

    void addAll(List<Objection> objections, String parent) {
        addAll(objections, parent, "", "");
    }

    /// As above, where the document calls a member otherwise than the request does.
    void addAll(List<Objection> objections, String parent, String requestMember, String member) {
        for (Objection objection : objections) {
            String path = parent + objection.pointer().replace(requestMember, member);
            Json at = Places.at(tree, path);
            problems.add(
                    new Problem(
                            Problem.Severity.ERROR,
                            path,
                            at.line(),
                            at.column(),
                            objection.rule(),
                            objection.message(),
                            objection.fix(),
                            Optional.of(objection.concept())));
        }
    }

    List<Problem> list() {
        return List.copyOf(problems);
    }
}
