package dev.deckhand.ui.learn;

import dev.deckhand.content.Concept;
import dev.deckhand.content.Guide;
import dev.deckhand.content.Library;
import dev.deckhand.content.Module;
import dev.deckhand.journal.Learner;
import dev.deckhand.study.PathProgress;
import dev.deckhand.study.Progress;
import dev.deckhand.ui.shared.Messages;
import java.util.List;
import java.util.Optional;

/// Hands-on guides as the reader takes them: notes of a module of their own, under names that no
/// concept has. What they put to use stands where a note has what it builds on.
final class Guides {
    private static final String MODULE = "guides";

    private Guides() {}

    static Module module() {
        return new Module(MODULE, Messages.text("learn.guides"));
    }

    static boolean isGuide(Concept concept) {
        return concept.id().startsWith(PathProgress.GUIDE);
    }

    /// The id of a guide that is shown as a note.
    static String idOf(Concept guide) {
        return guide.id().substring(PathProgress.GUIDE.length());
    }

    static String noteOf(String guide) {
        return PathProgress.GUIDE + guide;
    }

    static Optional<Concept> find(Library library, String note) {
        return all(library).stream().filter(one -> one.id().equals(note)).findFirst();
    }

    static List<Concept> all(Library library) {
        return library.guides().stream().map(Guides::asNote).toList();
    }

    /// The guides as a group of the list; empty when no pack has one.
    static Outline.Group group(Library library, Learner learner) {
        return new Outline.Group(
                module(),
                all(library).stream().map(one -> Progress.of(library, learner, one)).toList());
    }

    private static Concept asNote(Guide guide) {
        return new Concept(
                noteOf(guide.id()),
                guide.title(),
                MODULE,
                guide.summary(),
                guide.concepts(),
                List.of(),
                guide.minutes(),
                guide.asOf(),
                guide.seeds(),
                guide.sources(),
                guide.body(),
                guide.pack());
    }
}
