package dev.deckhand.ui.sandbox.exchange;

import dev.deckhand.ui.shared.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/// Writes files whole or not at all: beside their place first, then into it.
final class OutFile {
    private OutFile() {}

    /// Fills a stream.
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    static Path write(Path file, Content content) throws IOException {
        Path unfinished = unfinished(file);
        try {
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                content.writeTo(out);
            }
            return finish(file);
        } catch (IOException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
    }

    static Path write(Path file, String text) throws IOException {
        return write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Where a file is while it is being written.
    static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    static Path finish(Path file) throws IOException {
        return Files.move(unfinished(file), file, StandardCopyOption.REPLACE_EXISTING);
    }

    /// What went wrong with a file, in words.
    static String because(Exception failure) {
        return switch (failure) {
            case AccessDeniedException _ -> Messages.text("exchange.failed.denied");
            case NoSuchFileException _ -> Messages.text("exchange.failed.gone");
            case FileSystemException system ->
                    Objects.requireNonNullElse(
                            system.getReason(), Messages.text("exchange.failed.somehow"));
            default ->
                    Objects.requireNonNullElse(
                            failure.getMessage(), Messages.text("exchange.failed.somehow"));
        };
    }
}
