package dev.deckhand.content;

import java.util.List;

/// A way through the material, day by day.
///
/// @param summary a line or two for previews, plain text
/// @param pack the id of the pack it comes from
public record StudyPath(String id, String title, String summary, List<Day> days, String pack) {

    /// What one day asks for.
    ///
    /// @param checkpoint whether the day looks back at those before it
    public record Day(String title, boolean checkpoint, List<Item> items) {
        public Day {
            items = List.copyOf(items);
        }
    }

    /// One thing to do. Ids name parts of the pack that are there.
    public sealed interface Item {
        /// Reads a concept's note.
        record Read(String concept) implements Item {}

        /// Follows a guide.
        record Follow(String guide) implements Item {}

        /// Answers questions on some concepts, until so many of them have been answered.
        record Practise(List<String> concepts, int questions) implements Item {
            public Practise {
                concepts = List.copyOf(concepts);
            }
        }

        /// Reviews what is due.
        record Review() implements Item {}

        /// Answers so many questions on some concepts in one sitting, against the clock.
        record Test(List<String> concepts, int questions, int minutes) implements Item {
            public Test {
                concepts = List.copyOf(concepts);
            }
        }

        /// Sits an exam as its blueprint has it.
        record MockExam(String exam) implements Item {}

        /// Answers open questions aloud. No concepts means all.
        record Aloud(List<String> concepts, int questions) implements Item {
            public Aloud {
                concepts = List.copyOf(concepts);
            }
        }

        /// Runs a scenario in the sandbox.
        record Watch(String scenario) implements Item {}

        record TakeLesson(String lesson) implements Item {}

        record Solve(String challenge) implements Item {}

        /// Does something outside Deckhand.
        ///
        /// @param task one sentence, plain text
        record Outside(String task, int minutes) implements Item {}
    }

    public StudyPath {
        days = List.copyOf(days);
    }
}
