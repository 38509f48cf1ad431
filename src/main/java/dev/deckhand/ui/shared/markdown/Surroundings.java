package dev.deckhand.ui.shared.markdown;

import dev.deckhand.content.Concept;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.image.Image;

/// What a piece of Markdown refers to and does not hold itself. On the JavaFX thread.
public interface Surroundings {

    /// The concept that a link names; the link then shows its title and summary. Links to concepts
    /// that are not there are shown as plain text.
    Optional<Concept> concept(String id);

    /// Follows a link to a concept.
    void open(Concept concept);

    /// Follows a link to an `https` page.
    void browse(URI page);

    /// Hands over a picture of the pack, at once or later; not at all when there is none.
    void picture(String path, Consumer<Image> shown);

    /// A question to be asked in the text; absent where questions are not asked.
    Optional<Node> check(String question);

    /// A scenario that runs in the text; absent where nothing runs.
    default Optional<Node> sandbox(String scenario) {
        return Optional.empty();
    }
}
