package dev.deckhand.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever becomes of a pack's bytes, reading it gives a result, soon.
class PackFuzzTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final List<String> FILES =
            List.of(
                    "pack.json",
                    "concepts/rope.md",
                    "concepts/bowline.md",
                    "questions/basics.json",
                    "questions/loops.json",
                    "media/rope.png");
    private static final String[] WORDS = {
        "{",
        "}",
        "[",
        "]",
        "\"",
        ",",
        ":",
        "---\n",
        "\n",
        "\r",
        "```",
        "> ",
        "<!--",
        "![",
        "](",
        "- ",
        "null",
        "-1",
        "1e999",
        "\\u0000",
        "\uFEFF",
        "&a ",
        "*a",
        "!!binary ",
        "|\n",
        "? ",
        "# ",
        "\t",
        "concept:",
        "99999999999999999999",
        "true",
        "{\"id\":",
        "%",
        "\u0000",
        "\ud83d\ude00"
    };

    @TempDir Path temp;

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFolderWithDamagedFilesGivesAResult(int seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        TestPack pack = TestPack.in(Files.createDirectory(temp.resolve("knots")));
        for (int i = 0; i <= random.nextInt(3); i++) {
            String file = FILES.get(random.nextInt(FILES.size()));
            pack.write(file, damaged(Files.readAllBytes(pack.folder().resolve(file)), random));
        }
        ReadPack read = assertTimeoutPreemptively(SOON, pack::read);
        assertThat(read.pack().isPresent() || !read.problems().isEmpty()).isTrue();
        assertThat(read.problems())
                .allMatch(one -> !one.file().isEmpty() && !one.what().isEmpty() && one.line() >= 0);
        read.pack().ifPresent(PackFuzzTest::checkPromises);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDamagedArchiveGivesAResult(int seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        Path file = temp.resolve("knots.deckpack");
        PackBuilder.build(TestPack.SOUND, file, List::of);
        Files.write(file, damaged(Files.readAllBytes(file), random));
        ReadPack read = assertTimeoutPreemptively(SOON, () -> PackReader.read(file));
        assertThat(read.pack().isPresent() || !read.problems().isEmpty()).isTrue();
        read.pack().ifPresent(PackFuzzTest::checkPromises);
    }

    /// What everyone who takes a pack relies on.
    private static void checkPromises(Pack pack) {
        Library library = new Library(List.of(pack));
        for (Question question : pack.questions()) {
            assertThat(library.concept(question.concept())).isPresent();
        }
        List<String> before = new ArrayList<>();
        for (Concept concept : pack.concepts()) {
            assertThat(concept.prerequisites()).doesNotContain(concept.id());
            for (String id : concept.prerequisites()) {
                assertThat(library.concept(id)).isPresent();
            }
            before.add(concept.id());
            Markdown.plain(concept.body());
        }
        assertThat(before).doesNotHaveDuplicates();
    }

    private static byte[] damaged(byte[] bytes, SplittableRandom random) {
        byte[] result = bytes;
        for (int i = 0; i <= random.nextInt(6); i++) {
            int at = random.nextInt(result.length + 1);
            result =
                    switch (random.nextInt(5)) {
                        case 0 -> spliced(result, at, at, new byte[] {(byte) random.nextInt(256)});
                        case 1 ->
                                spliced(result, at, Math.min(result.length, at + 1), word(random));
                        case 2 -> spliced(result, at, at, word(random));
                        case 3 ->
                                spliced(
                                        result,
                                        at,
                                        Math.min(result.length, at + random.nextInt(40)),
                                        new byte[0]);
                        default ->
                                spliced(
                                        result,
                                        at,
                                        at,
                                        Arrays.copyOfRange(
                                                result,
                                                at,
                                                Math.min(result.length, at + random.nextInt(200))));
                    };
        }
        return result;
    }

    private static byte[] word(SplittableRandom random) {
        String word = WORDS[random.nextInt(WORDS.length)];
        return word.repeat(random.nextInt(20) == 0 ? 500 : 1).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] by) {
        byte[] result = new byte[from + by.length + bytes.length - to];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(by, 0, result, from, by.length);
        System.arraycopy(bytes, to, result, from + by.length, bytes.length - to);
        return result;
    }
}
