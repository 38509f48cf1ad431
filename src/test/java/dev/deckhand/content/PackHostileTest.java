package dev.deckhand.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files and archives that are broken as a whole, or made to do harm.
class PackHostileTest {
    private static final String BASICS = "questions/basics.json";
    private static final String ROPE = "concepts/rope.md";

    @TempDir Path temp;
    private TestPack pack;

    @BeforeEach
    void copyTheSoundPack() throws IOException {
        pack = TestPack.in(Files.createDirectory(temp.resolve("knots")));
    }

    @Test
    void questionsBeforeTheBreakOfAFileAreRead() {
        pack.replace(BASICS, "\"id\": \"rope-03\",", "\"id\": \"rope-03\"");
        assertThat(pack.problems())
                .containsExactly(
                        BASICS
                                + ":33:23: This is not JSON: Unexpected character ('\"' (code 34)): was"
                                + " expecting comma to separate Object entries. Mend it; nothing after"
                                + " this is read.");
        assertThat(pack.questions()).contains("rope-01", "rope-02", "bowline-01");
        assertThat(pack.questions()).doesNotContain("rope-03", "rope-04");
    }

    @Test
    void aFileThatEndsTooSoonGivesWhatItHas() {
        String text = pack.text(BASICS);
        pack.write(BASICS, text.substring(0, text.indexOf("\"explanation\": \"The other")));
        assertThat(pack.problems()).hasSize(1).first().asString().startsWith(BASICS + ":44:7: ");
        assertThat(pack.questions()).contains("rope-01", "rope-02", "rope-03");
    }

    @Test
    void anEmptyFileIsAProblem() {
        pack.write(BASICS, "");
        assertThat(pack.problems())
                .contains(
                        BASICS + ":1:1: There is nothing here. Write the JSON that belongs here.");
    }

    @Test
    void aListWhereAnObjectBelongsIsAProblem() {
        pack.write("questions/loops.json", "[]")
                .replace("concepts/bowline.md", "bowline-01", "rope-01");
        assertThat(pack.problems())
                .containsExactly(
                        "questions/loops.json:1:1: This is a list, but has to be an object. Write an"
                                + " object.");
    }

    @Test
    void aFieldThatIsThereTwiceCountsOnce() {
        pack.replace(BASICS, "\"answer\": \"pp\",", "\"answer\": \"pp\", \"answer\": \"pa\",");
        assertThat(pack.problems())
                .containsExactly(
                        BASICS
                                + ":13:23: `answer` is there twice. Keep one; the first counts until"
                                + " then.");
    }

    @Test
    void wordsAfterTheEndAreAProblem() {
        pack.write(BASICS, pack.text(BASICS) + "{}");
        assertThat(pack.problems())
                .containsExactly(
                        BASICS + ":49:1: There is more after the end of the JSON. Remove it.");
    }

    @Test
    void nestingAThousandDeepIsRefusedAtItsPlace() {
        pack.replace(BASICS, "\"Think of density.\"", "[".repeat(1000) + "]".repeat(1000));
        assertThat(pack.problems())
                .containsExactly(
                        BASICS
                                + ":14:84: Values are nested more than 64 deep. Make it smaller;"
                                + " nothing after this is read.");
    }

    @Test
    void deepNestingInFrontMatterIsRefusedToo() {
        pack.replace(ROPE, "prerequisites: []", "prerequisites: " + "[".repeat(1000));
        assertThat(pack.problems()).isNotEmpty().allMatch(line -> line.startsWith(ROPE));
    }

    @Test
    void aThousandQuotesInEachOtherDoNotOverflow() {
        pack.write(
                ROPE,
                pack.text(ROPE) + "\n" + ">".repeat(50_000) + " deep\n\n" + "*a ".repeat(20_000));
        assertThat(pack.read().pack()).isPresent();
    }

    @Test
    void aHundredMegabytesOfJsonAreNotRead() throws IOException {
        Path big = pack.folder().resolve("questions/big.json");
        try (RandomAccessFile file = new RandomAccessFile(big.toFile(), "rw")) {
            file.setLength(100L << 20);
        }
        assertThat(pack.problems())
                .containsExactly(
                        "questions/big.json: This is larger than the 16 MiB that such a file may"
                                + " have. Make it smaller or split it.");
        assertThat(pack.questions()).hasSize(8);
    }

    @Test
    void bytesThatAreNotUtf8AreFoundAndOnlyTheirQuestionIsLost() {
        byte[] bytes = pack.text(BASICS).getBytes(StandardCharsets.ISO_8859_1);
        bytes[pack.text(BASICS).indexOf("Think of density")] = (byte) 0xC3;
        pack.write(BASICS, bytes);
        assertThat(pack.problems())
                .containsExactly(
                        BASICS
                                + ":14:22: The text has damaged characters, \uFFFD. Write them once"
                                + " more, and save the file as UTF-8.",
                        BASICS
                                + ":14:23: Here are bytes that are not UTF-8. Save the file as UTF-8;"
                                + " questions with such bytes are left out.");
        assertThat(pack.questions()).hasSize(7).doesNotContain("rope-01");
    }

    @Test
    void aByteOrderMarkIsAProblemButTheFileIsRead() {
        pack.write(BASICS, "\uFEFF" + pack.text(BASICS));
        pack.write(ROPE, "\uFEFF" + pack.text(ROPE));
        assertThat(pack.problems())
                .containsExactly(
                        ROPE
                                + ":1:1: The file begins with a byte order mark. Save it as UTF-8"
                                + " without one.",
                        BASICS
                                + ":1:1: The file begins with a byte order mark. Save it as UTF-8"
                                + " without one.");
        assertThat(pack.questions()).hasSize(8);
    }

    @Test
    void placesAreRightWithLineEndsOfWindows() {
        pack.write(BASICS, pack.text(BASICS).replace("\n", "\r\n"))
                .replace(BASICS, "\"answer\": \"pp\"", "\"answer\": \"x\"");
        pack.write(ROPE, pack.text(ROPE).replace("\n", "\r\n"))
                .replace(ROPE, "A rope is", "<u>A rope is");
        assertThat(pack.problems())
                .extracting(line -> line.substring(0, line.indexOf(": ")))
                .containsExactly(ROPE + ":15:1", BASICS + ":13:17");
    }

    @Test
    void aFolderWithoutPackJsonIsNoPack() {
        pack.delete("pack.json");
        assertThat(pack.read().pack()).isEmpty();
        assertThat(pack.problems())
                .containsExactly(
                        "knots: There is no pack.json. Add one, as content/README.md describes it.");
    }

    @Test
    void whatIsNotThereIsAProblem() {
        assertThat(PackReader.read(temp.resolve("none")).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "none: There is no such folder or file. Give a pack's folder or its"
                                + " .deckpack.");
    }

    @Test
    void strayFilesAndUnusedPicturesAreProblems() throws IOException {
        byte[] picture = Files.readAllBytes(pack.folder().resolve("media/rope.png"));
        pack.write("media/unused.png", picture).write("question/a.json", "{}").write("run.sh", "");
        assertThat(pack.problems())
                .containsExactly(
                        "media/unused.png: Nothing shows this picture. Show it in a note or remove it.",
                        "question/a.json: A pack has no such file. Move it to where"
                                + " content/README.md says, or remove it.",
                        "run.sh: A pack has no such file. Move it to where content/README.md says,"
                                + " or remove it.");
    }

    @Test
    void aPictureMustBeOneAndOfBearableSize() throws IOException {
        byte[] picture = Files.readAllBytes(pack.folder().resolve("media/rope.png"));
        picture[16] = 0x7F;
        pack.write("media/rope.png", picture).write("media/fake.jpg", "<svg/>");
        pack.replace(ROPE, "![A rope]", "![A fake](media/fake.jpg)\n\n![A rope]");
        assertThat(pack.problems())
                .containsExactly(
                        ROPE
                                + ":20:1: There is no picture media/fake.jpg. Mend the id, or add the picture.",
                        ROPE
                                + ":22:1: There is no picture media/rope.png. Mend the id, or add the picture.",
                        "media/fake.jpg: This is not a JPEG picture. Save it in the form that its name"
                                + " says.",
                        "media/rope.png: The picture has 2130706434 x 2 pixels. Let it have no more"
                                + " than 4096 x 4096.");
    }

    @Test
    void aLongCircleIsNamed() {
        StringBuilder modules = new StringBuilder();
        for (String[] one :
                new String[][] {{"hitch", "bend"}, {"bend", "splice"}, {"splice", "hitch"}}) {
            pack.write(
                    "concepts/" + one[0] + ".md",
                    pack.text("concepts/bowline.md")
                            .replace("id: bowline", "id: " + one[0])
                            .replace("[rope]", "[rope, " + one[1] + "]"));
            modules.append(one[0]);
        }
        assertThat(pack.problems())
                .containsExactly(
                        "concepts/hitch.md:6:23: The prerequisites go in a circle: bend needs splice"
                                + " needs hitch needs bend. Remove one of these prerequisites.");
        assertThat(pack.read().pack().orElseThrow().concepts())
                .extracting(Concept::id)
                .containsExactly("rope", "bowline", "hitch", "splice", "bend");
    }

    @Test
    void aConceptInTwoFilesCountsOnce() {
        pack.write("concepts/twin.md", pack.text("concepts/bowline.md"));
        assertThat(pack.problems())
                .containsExactly(
                        "concepts/twin.md:2:5: The id bowline is not the name of the file. Name the"
                                + " file bowline.md or mend the id.",
                        "concepts/twin.md:2:5: There is another concept bowline, in"
                                + " concepts/bowline.md. Give one of the two an id of its own.");
    }

    @Test
    void problemsCannotFloodTheMemory() {
        pack.write(
                BASICS,
                "{\"format\":1,\"module\":\"basics\",\"questions\":["
                        + "0,".repeat(500_000)
                        + "0]}");
        List<String> problems = pack.problems();
        assertThat(problems).hasSizeLessThan(1100);
        assertThat(problems.getLast()).startsWith("knots: There are ").contains("more problems");
    }

    @Test
    void whatAProblemQuotesCannotSteerATerminal() {
        pack.replace(BASICS, "\"answer\": \"pp\"", "\"answer\": \"\\u001b[2Jpp\"");
        pack.replace(BASICS, "\"exams\": [\"SEA:1\"]", "\"\\u001b[31m\": 1");
        assertThat(pack.problems()).isNotEmpty().noneMatch(line -> line.contains("\u001b"));
    }

    @Test
    void linksThatLeaveTheFolderAreNotFollowed() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret.json"), pack.text(BASICS));
        Path outside = Files.createDirectory(temp.resolve("outside"));
        try {
            Files.createSymbolicLink(pack.folder().resolve("questions/secret.json"), secret);
            Files.createSymbolicLink(pack.folder().resolve("media/out"), outside);
            Files.createSymbolicLink(pack.folder().resolve("media/loop"), pack.folder());
            Files.createSymbolicLink(pack.folder().resolve("media/gone.png"), Path.of("none"));
            Files.createSymbolicLink(
                    pack.folder().resolve("README.md"), Path.of("concepts", "rope.md"));
        } catch (UnsupportedOperationException e) {
            assumeTrue(false, "No symbolic links here");
        }
        assertThat(pack.problems())
                .containsExactly(
                        "media/gone.png: This link leads nowhere. Put the file itself there.",
                        "media/loop: This links to a folder. Put the files themselves there.",
                        "media/out: This link leaves the pack's folder. Put the file itself there.",
                        "questions/secret.json: This link leaves the pack's folder. Put the file itself"
                                + " there.");
        assertThat(pack.questions()).hasSize(8);
    }

    @Test
    void entriesOfAnArchiveThatLeadOutAreSkipped() throws IOException {
        Path zip = temp.resolve("slip.deckpack");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            addAll(out);
            for (String name :
                    List.of("../evil.json", "/etc/evil", "a/../../evil", "a\\..\\evil", "c:evil")) {
                add(out, name, "evil".getBytes(StandardCharsets.US_ASCII));
            }
        }
        ReadPack read = PackReader.read(zip);
        assertThat(read.problems())
                .extracting(Problem::file)
                .containsExactly(
                        "../evil.json", "/etc/evil", "a/../../evil", "a\\..\\evil", "c:evil");
        assertThat(read.problems().getFirst().what())
                .isEqualTo("The name of this entry leads out of the pack");
        assertThat(read.pack().orElseThrow().questions()).hasSize(8);
    }

    @Test
    void anArchiveWithTooManyEntriesIsRefused() throws IOException {
        Path zip = temp.resolve("many.deckpack");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            addAll(out);
            for (int i = 0; i <= 10_000; i++) {
                add(out, "media/" + i + ".png", new byte[0]);
            }
        }
        ReadPack read = PackReader.read(zip);
        assertThat(read.pack()).isEmpty();
        assertThat(read.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "many.deckpack: The pack has more than 10000 files. Split it into several"
                                + " packs.");
    }

    @Test
    void anEntryThatInflatesTooMuchIsSkipped() throws IOException {
        Path zip = temp.resolve("bomb.deckpack");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            addAll(out);
            add(out, "questions/bomb.json", new byte[8 << 20]);
        }
        ReadPack read = PackReader.read(zip);
        assertThat(read.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "questions/bomb.json: This inflates to more than 100 times its packed size."
                                + " Remove it; this is how archives are made that fill a disk.");
        assertThat(read.pack().orElseThrow().questions()).hasSize(8);
    }

    @Test
    void anArchiveOfTooManyBytesIsRefused() throws IOException {
        Path zip = temp.resolve("huge.deckpack");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            addAll(out);
            add(out, "media/a.png", new byte[1]);
            add(out, "media/b.png", new byte[1]);
        }
        byte[] bytes = Files.readAllBytes(zip);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int last = text.lastIndexOf("PK\1\2");
        // The highest byte of the sizes in the directory: 128 MiB each.
        bytes[last + 27] = 8;
        bytes[text.lastIndexOf("PK\1\2", last - 1) + 27] = 8;
        Files.write(zip, bytes);
        assertThat(PackReader.read(zip).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "huge.deckpack: The pack's files have more than 256 MiB together. Split it"
                                + " into several packs.");
    }

    @Test
    void anArchiveThatLiesAboutSizesIsFoundOut() throws IOException {
        Path zip = temp.resolve("liar.deckpack");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            addAll(out);
            add(out, "questions/zz.json", new byte[8 << 20]);
        }
        byte[] bytes = Files.readAllBytes(zip);
        int entry = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
        // The size in the directory: 10 bytes.
        bytes[entry + 24] = 10;
        bytes[entry + 25] = 0;
        bytes[entry + 26] = 0;
        bytes[entry + 27] = 0;
        Files.write(zip, bytes);
        ReadPack read = PackReader.read(zip);
        assertThat(read.problems()).isNotEmpty();
    }

    @Test
    void aLinkInAnArchiveIsNotRead() throws IOException {
        Path zip = temp.resolve("link.deckpack");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            addAll(out);
            add(out, "questions/zz.json", "../../etc/passwd".getBytes(StandardCharsets.US_ASCII));
        }
        byte[] bytes = Files.readAllBytes(zip);
        int entry = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
        bytes[entry + 5] = 3;
        bytes[entry + 41] = (byte) 0xA1;
        Files.write(zip, bytes);
        assertThat(PackReader.read(zip).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "questions/zz.json: This is a link and not a file. Put the file itself into"
                                + " the archive.");
    }

    @Test
    void whatIsNoZipIsAProblem() throws IOException {
        Path file = Files.writeString(temp.resolve("letter.deckpack"), "Dear reader");
        assertThat(PackReader.read(file).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "letter.deckpack: This is not a zip, or it is damaged. Get it or build it once"
                                + " more.");
    }

    private void addAll(ZipOutputStream out) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(pack.folder())) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        for (Path file : files) {
            String name = pack.folder().relativize(file).toString().replace('\\', '/');
            add(out, name, Files.readAllBytes(file));
        }
    }

    private static void add(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes);
        out.closeEntry();
    }
}
