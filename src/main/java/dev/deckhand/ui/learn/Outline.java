package dev.deckhand.ui.learn;

import dev.deckhand.content.Concept;
import dev.deckhand.content.Library;
import dev.deckhand.content.Module;
import dev.deckhand.journal.Learner;
import dev.deckhand.study.Progress;
import java.util.List;
import java.util.Optional;

/// All modules with their concepts, and how far the learner is with each.
///
/// @param guides the hands-on guides, read or not, as a group of their own
/// @param suggested what to take up next; absent when all is known
record Outline(List<Group> groups, Group guides, Optional<Concept> suggested) {
    Outline {
        groups = List.copyOf(groups);
    }

    /// A module with the concepts in it. Modules without any are left out.
    record Group(Module module, List<Progress> concepts) {
        Group {
            concepts = List.copyOf(concepts);
        }

        long known() {
            return count(Progress.Stage.KNOWN);
        }

        long count(Progress.Stage stage) {
            return concepts.stream().filter(progress -> progress.stage() == stage).count();
        }

        /// 0 to 1.
        double mastery() {
            return concepts.stream().mapToDouble(Progress::mastery).average().orElse(0);
        }
    }

    static Outline of(Library library, Learner learner) {
        List<Group> groups =
                library.modules().stream()
                        .map(module ->
                                new Group(
                                        module,
                                        library.conceptsOf(module.id()).stream()
                                                .map(concept ->
                                                        Progress.of(library, learner, concept))
                                                .toList()))
                        .filter(group -> !group.concepts().isEmpty())
                        .toList();
        return new Outline(groups, Guides.group(library, learner), Progress.next(library, learner));
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    long count(Progress.Stage stage) {
        return groups.stream().mapToLong(group -> group.count(stage)).sum();
    }

    int size() {
        return groups.stream().mapToInt(group -> group.concepts().size()).sum();
    }

    Optional<Progress> of(Concept concept) {
        return groups.stream()
                .flatMap(group -> group.concepts().stream())
                .filter(progress -> progress.concept().equals(concept))
                .findFirst();
    }
}
