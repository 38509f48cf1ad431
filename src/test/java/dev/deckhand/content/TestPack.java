package dev.deckhand.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A copy of the sound pack in `src/test/resources/packs/sound`, to be broken.
final class TestPack {
    static final Path SOUND = Path.of("src/test/resources/packs/sound");

    private final Path folder;

    private TestPack(Path folder) {
        this.folder = folder;
    }

    static TestPack in(Path folder) {
        try (Stream<Path> files = Files.walk(SOUND)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(SOUND.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TestPack(folder);
    }

    Path folder() {
        return folder;
    }

    /// Replaces the first place where a text stands in a file.
    TestPack replace(String file, String old, String by) {
        String text = text(file);
        assertThat(text).contains(old);
        int at = text.indexOf(old);
        return write(file, text.substring(0, at) + by + text.substring(at + old.length()));
    }

    TestPack write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    TestPack write(String file, byte[] bytes) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    TestPack delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ReadPack read() {
        return PackReader.read(folder);
    }

    List<String> problems() {
        return read().problems().stream().map(Problem::toString).toList();
    }

    /// The ids of the questions that could be read.
    List<String> questions() {
        return read().pack().orElseThrow().questions().stream().map(Question::id).toList();
    }
}
