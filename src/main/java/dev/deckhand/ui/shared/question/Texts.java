package dev.deckhand.ui.shared.question;

import dev.deckhand.content.Library;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.markdown.LibrarySurroundings;
import dev.deckhand.ui.shared.markdown.MarkdownView;
import dev.deckhand.ui.shared.markdown.Surroundings;

/// The prose of a question as nodes.
public final class Texts {
    private final Surroundings surroundings;

    /// @param pack the pack that the prose comes from
    /// @param background decodes pictures
    public Texts(Library library, String pack, Navigator navigator, Background background) {
        this.surroundings = new LibrarySurroundings(library, pack, navigator, background);
    }

    /// Text that can be selected, with links that can be followed.
    ///
    /// @param style `dh-stem`, `dh-said` or another size and colour
    public MarkdownView text(String markdown, String style) {
        MarkdownView view = new MarkdownView(markdown, surroundings);
        view.getStyleClass().add(style);
        return view;
    }

    /// Text in something that is itself pressed.
    public MarkdownView label(String markdown) {
        MarkdownView view = MarkdownView.label(markdown, surroundings);
        view.getStyleClass().add("dh-label");
        return view;
    }
}
