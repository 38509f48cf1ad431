package dev.deckhand.ui.learn;

import dev.deckhand.content.Concept;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Document;

/// A concept's note, ready to be shown.
///
/// @param module the title of the module
/// @param previous the concept before it in reading order
/// @param needed the prerequisites that are installed
/// @param linkedFrom concepts whose notes link to this one
record Note(
        Concept concept,
        String module,
        Document text,
        Optional<Concept> previous,
        Optional<Concept> next,
        List<Concept> needed,
        List<Concept> linkedFrom) {
    Note {
        needed = List.copyOf(needed);
        linkedFrom = List.copyOf(linkedFrom);
    }
}
