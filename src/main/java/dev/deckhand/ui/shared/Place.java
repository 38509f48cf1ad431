package dev.deckhand.ui.shared;

import dev.deckhand.study.Practice;
import java.nio.file.Path;
import java.util.List;

/// Somewhere in the window to go to.
public sealed interface Place {
    record Today() implements Place {}

    /// The map of all concepts.
    record Learn() implements Place {}

    /// A concept's note.
    record Note(String concept) implements Place {}

    /// A hands-on guide.
    record Guide(String guide) implements Place {}

    /// The practice builder.
    record PracticeBuilder() implements Place {}

    /// A practice session that starts at once.
    record PracticeSession(Practice.Request request) implements Place {}

    /// A practice session with just these questions, in their order.
    record PracticeQuestions(List<String> questions) implements Place {
        public PracticeQuestions {
            questions = List.copyOf(questions);
        }
    }

    /// What the answers add up to.
    record Progress() implements Place {}

    /// What is due.
    record Review() implements Place {}

    /// The library, with one question or concept selected when the id is not empty.
    record Library(String selected) implements Place {}

    /// All that can be run in the sandbox.
    record Sandbox() implements Place {}

    /// A scenario of a pack.
    record SandboxScenario(String id) implements Place {}

    /// A scenario file.
    record SandboxFile(Path file) implements Place {}

    /// A scenario that is in no file yet.
    record SandboxDocument(String title, String json) implements Place {}

    /// Where a real cluster is brought in.
    record SandboxImport() implements Place {}

    record SandboxLesson(String id) implements Place {}

    record SandboxChallenge(String id) implements Place {}

    record Settings() implements Place {}

    /// By when to be ready, and what that brings.
    record Planner() implements Place {}
}
