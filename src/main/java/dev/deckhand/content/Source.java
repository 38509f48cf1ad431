package dev.deckhand.content;

import java.net.URI;
import java.util.Optional;

/// Where a fact can be read: the title of a page, and its `https` address when it is known.
public record Source(String title, Optional<URI> url) {
    public Source {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A source has a title");
        }
    }
}
