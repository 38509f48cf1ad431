package dev.deckhand.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.content.Libraries.Installed;
import dev.deckhand.content.Libraries.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibrariesTest {
    @TempDir Path packs;

    @Test
    void withoutAFolderThereIsTheBuiltInPack() {
        Loaded loaded = Libraries.load(packs.resolve("none"));
        assertThat(loaded.packs())
                .hasSize(1)
                .allMatch(Installed::isBuiltIn)
                .allMatch(Installed::used);
        assertThat(loaded.library().pack("ecs-core")).isPresent();
    }

    @Test
    void foldersAndArchivesAreInstalled() throws IOException {
        TestPack.in(Files.createDirectory(packs.resolve("knots")));
        Path more = renamed("more", "moor", "anchor");
        PackBuilder.build(more, packs.resolve("more.deckpack"), List::of);
        delete(more);
        Files.writeString(packs.resolve("notes.txt"), "not a pack");
        Loaded loaded = Libraries.load(packs);
        assertThat(loaded.packs()).hasSize(3).allMatch(Installed::used);
        assertThat(loaded.packs()).allMatch(one -> one.problems().isEmpty());
        assertThat(loaded.library().concept("rope")).isPresent();
        assertThat(loaded.library().concept("moor")).isPresent();
    }

    @Test
    void ofTwoVersionsTheNewerOneIsUsed() throws IOException {
        TestPack.in(Files.createDirectory(packs.resolve("a-old")));
        TestPack.in(Files.createDirectory(packs.resolve("b-new")))
                .replace("pack.json", "1.2.0", "1.10.0");
        Loaded loaded = Libraries.load(packs);
        assertThat(loaded.library().pack("knots").orElseThrow().info().version())
                .isEqualTo("1.10.0");
        assertThat(loaded.packs().get(1).used()).isFalse();
        assertThat(loaded.packs().get(1).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "a-old: The pack knots is installed in another file too, which is as new or"
                                + " newer. Remove this one; it is not used.");
    }

    @Test
    void linksLeadIntoRequiredPacksWhateverTheOrder() throws IOException {
        TestPack.in(Files.createDirectory(packs.resolve("knots")));
        Path first = renamed("a-first", "moor", "anchor");
        new Edit(first)
                .replace("pack.json", "[],", "[ { \"id\": \"knots\", \"version\": \"1.0.0\" } ],")
                .replace("concepts/moor.md", "prerequisites: []", "prerequisites: [rope]")
                .replace("concepts/moor.md", "concept:anchor", "concept:bowline")
                .replace("concepts/moor.md", "check moor-01", "check rope-02");
        Loaded loaded = Libraries.load(packs);
        assertThat(loaded.packs()).allMatch(one -> one.problems().isEmpty());
        assertThat(loaded.library().concept("moor").orElseThrow().prerequisites())
                .containsExactly("rope");
    }

    @Test
    void aPackThatIsMissingIsAProblemAndSoAreLinksIntoIt() throws IOException {
        Path first = renamed("a-first", "moor", "anchor");
        new Edit(first)
                .replace("pack.json", "[],", "[ { \"id\": \"sails\", \"version\": \"1.0.0\" } ],")
                .replace("concepts/moor.md", "concept:anchor", "concept:jib");
        assertThat(Libraries.load(packs).packs().get(1).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "concepts/moor.md:15:32: There is no concept jib. Mend the id, or add the"
                                + " concept.",
                        "pack.json:10:17: The pack sails that this one requires is not installed."
                                + " Install sails 1.0.0 or newer.");
    }

    @Test
    void packsThatRequireEachOtherAreToldSo() throws IOException {
        TestPack.in(Files.createDirectory(packs.resolve("knots")))
                .replace(
                        "pack.json", "[],", "[ { \"id\": \"a-first\", \"version\": \"1.0.0\" } ],");
        new Edit(renamed("a-first", "moor", "anchor"))
                .replace("pack.json", "[],", "[ { \"id\": \"knots\", \"version\": \"1.0.0\" } ],");
        assertThat(Libraries.load(packs).packs())
                .flatExtracting(Installed::problems)
                .extracting(Problem::what)
                .containsExactly("The packs knots and a-first require each other");
    }

    @Test
    void anIdOfAnotherPackIsAProblem() throws IOException {
        TestPack.in(Files.createDirectory(packs.resolve("knots")));
        TestPack.in(Files.createDirectory(packs.resolve("twins")))
                .replace("pack.json", "\"knots\"", "\"twins\"");
        Loaded loaded = Libraries.load(packs);
        assertThat(loaded.packs().get(2).problems()).hasSize(13);
        assertThat(loaded.packs().get(2).problems().getFirst())
                .hasToString(
                        "concepts/bowline.md:2:5: The pack knots has a concept bowline too. Give it"
                                + " another id; until then that pack's counts.");
        assertThat(loaded.library().concept("rope").orElseThrow().pack()).isEqualTo("knots");
    }

    @Test
    void aBrokenPackLeavesTheOthersInPlace() throws IOException {
        Files.createDirectory(packs.resolve("empty"));
        Files.writeString(packs.resolve("letter.deckpack"), "Dear reader");
        Loaded loaded = Libraries.load(packs);
        assertThat(loaded.packs()).extracting(Installed::used).containsExactly(true, false, false);
        assertThat(loaded.library().packs()).hasSize(1);
    }

    /// The sound pack with other ids, in a folder of its own.
    private Path renamed(String id, String rope, String bowline) throws IOException {
        Path folder = Files.createDirectory(packs.resolve(id));
        TestPack pack = TestPack.in(folder);
        // They would need other ids too, and have nothing to do with what is tested here.
        pack.delete("guides/tie-a-bowline.md");
        pack.delete("paths/two-days.json");
        pack.delete("tracks/mate.json");
        for (String file :
                List.of(
                        "pack.json",
                        "concepts/rope.md",
                        "concepts/bowline.md",
                        "questions/basics.json",
                        "questions/loops.json")) {
            pack.write(
                    file,
                    pack.text(file)
                            .replace("media/rope", "media/picture")
                            .replace("rope", rope)
                            .replace("bowline", bowline)
                            .replace("\"knots\"", "\"" + id + "\""));
        }
        Files.move(folder.resolve("concepts/rope.md"), folder.resolve("concepts/" + rope + ".md"));
        Files.move(
                folder.resolve("concepts/bowline.md"),
                folder.resolve("concepts/" + bowline + ".md"));
        Files.move(folder.resolve("media/rope.png"), folder.resolve("media/picture.png"));
        return folder;
    }

    private record Edit(Path folder) {
        Edit replace(String file, String old, String by) throws IOException {
            String text = Files.readString(folder.resolve(file));
            assertThat(text).contains(old);
            Files.writeString(folder.resolve(file), text.replace(old, by));
            return this;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
