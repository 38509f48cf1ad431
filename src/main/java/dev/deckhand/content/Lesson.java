package dev.deckhand.content;

import java.util.List;
import java.util.Optional;

/// A scripted run with captions, in one or more parts.
///
/// @param summary one sentence: what the learner knows afterwards
/// @param concepts ids of the concepts it shows, the main one first
/// @param pack the id of the pack it comes from
public record Lesson(
        String id,
        String title,
        String summary,
        List<String> concepts,
        int minutes,
        List<Part> parts,
        String pack) {

    public Lesson {
        concepts = List.copyOf(concepts);
        parts = List.copyOf(parts);
    }

    /// One run.
    ///
    /// @param scenario the id of a scenario of the same pack
    /// @param untilMicros where the run ends; no caption is later
    /// @param captions by their time
    public record Part(String title, String scenario, long untilMicros, List<Caption> captions) {
        public Part {
            captions = List.copyOf(captions);
        }
    }

    /// What is said at one moment of the run, after everything that happens at that instant.
    ///
    /// @param text Markdown
    /// @param focus the things it is about
    /// @param pause whether the run waits for the learner here
    /// @param why the decision to explain: that on a timeline entry, by the entry's id, or the last
    ///   one so far about a task or service
    /// @param predict whether the learner is asked to guess what comes next
    public record Caption(
            long atMicros,
            String text,
            List<Focus> focus,
            boolean pause,
            Optional<Why> why,
            boolean predict) {
        public Caption {
            focus = List.copyOf(focus);
        }
    }

    /// Something on the map that a caption points at. In a file: `i1` (an instance or a task),
    /// `service:web`, `zone:az-a`, `provider:spot`, `waiting:service:web`.
    public sealed interface Focus {
        /// A container instance or a task; their ids are never the same.
        record Item(String id) implements Focus {}

        record Service(String name) implements Focus {}

        record Zone(String name) implements Focus {}

        record Provider(String name) implements Focus {}

        /// The tasks of a group that wait for a place.
        record Waiting(String group) implements Focus {}

        static Focus of(String text) {
            int colon = text.indexOf(':');
            String rest = text.substring(colon + 1);
            return switch (colon < 0 ? "" : text.substring(0, colon)) {
                case "service" -> new Focus.Service(rest);
                case "zone" -> new Zone(rest);
                case "provider" -> new Provider(rest);
                case "waiting" -> new Waiting(rest);
                default -> new Item(text);
            };
        }
    }

    /// Which decision a caption explains. In a file: the id of a timeline entry, `task:web-1`,
    /// `service:web`, `placement:web` or `deployment:web`.
    public sealed interface Why {
        /// The first one on a timeline entry.
        record Request(String id) implements Why {}

        /// The last one so far about a task.
        record Task(String id) implements Why {}

        /// The last one so far about a service.
        record Service(String name) implements Why {}

        /// The last one so far about where a task of a service goes.
        record Placement(String service) implements Why {}

        /// The last one so far about a step of a service's deployment.
        record Deployment(String service) implements Why {}

        static Why of(String text) {
            int colon = text.indexOf(':');
            String rest = text.substring(colon + 1);
            return switch (colon < 0 ? "" : text.substring(0, colon)) {
                case "task" -> new Task(rest);
                case "service" -> new Why.Service(rest);
                case "placement" -> new Placement(rest);
                case "deployment" -> new Deployment(rest);
                default -> new Request(text);
            };
        }
    }
}
