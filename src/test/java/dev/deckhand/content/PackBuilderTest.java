package dev.deckhand.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackBuilderTest {
    private static final Supplier<List<Pack>> NONE = List::of;

    @TempDir Path temp;

    @Test
    void whatIsBuiltReadsLikeItsFolder() {
        Path file = temp.resolve("knots.deckpack");
        assertThat(PackBuilder.build(TestPack.SOUND, file, NONE))
                .isInstanceOfSatisfying(
                        PackBuilder.Result.Built.class,
                        built -> {
                            assertThat(built.files()).isEqualTo(10);
                            assertThat(built.bytes()).isEqualTo(file.toFile().length());
                        });
        ReadPack built = PackReader.read(file);
        ReadPack folder = PackReader.read(TestPack.SOUND);
        assertThat(built.problems()).isEmpty();
        assertThat(built.pack().orElseThrow().info()).isEqualTo(folder.pack().orElseThrow().info());
        assertThat(built.pack().orElseThrow().concepts())
                .isEqualTo(folder.pack().orElseThrow().concepts());
        assertThat(built.pack().orElseThrow().questions())
                .isEqualTo(folder.pack().orElseThrow().questions());
        assertThat(built.pack().orElseThrow().media().get("media/rope.png"))
                .isEqualTo(folder.pack().orElseThrow().media().get("media/rope.png"));
    }

    @Test
    void theSameFilesGiveTheSameBytes() throws IOException {
        TestPack copy = TestPack.in(Files.createDirectory(temp.resolve("copy")));
        try (Stream<Path> files = Files.walk(copy.folder())) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
            }
        }
        copy.write(".hidden", "not packed");
        PackBuilder.build(TestPack.SOUND, temp.resolve("a.deckpack"), NONE);
        PackBuilder.build(copy.folder(), temp.resolve("b.deckpack"), NONE);
        assertThat(temp.resolve("b.deckpack")).hasSameBinaryContentAs(temp.resolve("a.deckpack"));
    }

    @Test
    void aPackWithProblemsIsNotBuilt() throws IOException {
        TestPack bad = TestPack.in(Files.createDirectory(temp.resolve("bad")));
        bad.replace("questions/basics.json", "\"answer\": \"pp\"", "\"answer\": \"no\"");
        Path file = temp.resolve("bad.deckpack");
        assertThat(PackBuilder.build(bad.folder(), file, NONE))
                .isInstanceOfSatisfying(
                        PackBuilder.Result.Refused.class,
                        refused -> assertThat(refused.problems()).hasSize(1));
        assertThat(file).doesNotExist();
    }

    @Test
    void theArchiveGoesBesideTheFolder() {
        assertThat(PackBuilder.besides(Path.of("a/knots/")))
                .endsWithRaw(Path.of("a/knots.deckpack"));
        assertThat(PackBuilder.besides(Path.of("a/knots/.")).getFileName())
                .hasToString("knots.deckpack");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaid() {
        Path nowhere = temp.resolve("none/knots.deckpack");
        assertThatThrownBy(() -> PackBuilder.build(TestPack.SOUND, nowhere, NONE))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("knots.deckpack");
    }
}
