package dev.deckhand.ui.shared.markdown;

import dev.deckhand.content.Concept;
import dev.deckhand.content.Library;
import dev.deckhand.content.Pack;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.Place;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.image.Image;

/// Markdown of a pack, with links that lead through the window.
public final class LibrarySurroundings implements Surroundings {
    private final Library library;
    private final String pack;
    private final Navigator navigator;
    private final Background background;
    private final Function<String, Optional<Node>> checks;
    private final Function<String, Optional<Node>> sandboxes;

    /// @param pack the id of the pack that the text comes from, for its pictures
    /// @param background decodes pictures
    /// @param checks makes the question with an id; gives nothing where questions are not asked
    /// @param sandboxes makes the scenario with an id run; gives nothing where nothing runs
    public LibrarySurroundings(
            Library library,
            String pack,
            Navigator navigator,
            Background background,
            Function<String, Optional<Node>> checks,
            Function<String, Optional<Node>> sandboxes) {
        this.library = library;
        this.pack = pack;
        this.navigator = navigator;
        this.background = background;
        this.checks = checks;
        this.sandboxes = sandboxes;
    }

    /// For texts in which no questions are asked and nothing runs.
    public LibrarySurroundings(
            Library library, String pack, Navigator navigator, Background background) {
        this(library, pack, navigator, background, _ -> Optional.empty(), _ -> Optional.empty());
    }

    @Override
    public Optional<Concept> concept(String id) {
        return library.concept(id);
    }

    @Override
    public void open(Concept concept) {
        navigator.go(new Place.Note(concept.id()));
    }

    @Override
    public void browse(URI page) {
        navigator.browse(page);
    }

    @Override
    public void picture(String path, Consumer<Image> shown) {
        Optional<byte[]> bytes =
                library.pack(pack)
                        .map(Pack::media)
                        .flatMap(media -> Optional.ofNullable(media.get(path)));
        bytes.ifPresent(picture ->
                background.run(
                        () -> new Image(new ByteArrayInputStream(picture)),
                        shown,
                        failure -> navigator.problem(Objects.toString(failure.getMessage()))));
    }

    @Override
    public Optional<Node> check(String question) {
        return checks.apply(question);
    }

    @Override
    public Optional<Node> sandbox(String scenario) {
        return sandboxes.apply(scenario);
    }
}
