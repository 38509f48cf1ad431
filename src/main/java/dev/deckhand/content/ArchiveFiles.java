package dev.deckhand.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

final class ArchiveFiles {
    private ArchiveFiles() {}

    static Optional<PackFiles> open(Path archive, Problems problems) throws IOException {
        return Optional.empty();
    }
}
