package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.model.Scenario;
import java.util.List;

/// What came of reading a scenario.
public sealed interface Reading {
    /// A scenario that can run.
    ///
    /// @param remarks warnings and hints, no errors
    record Valid(Scenario scenario, List<Problem> remarks) implements Reading {
        public Valid {
            remarks = List.copyOf(remarks);
        }
    }

    /// Nothing can run: at least one of the problems is an error.
    record Invalid(List<Problem> problems) implements Reading {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
