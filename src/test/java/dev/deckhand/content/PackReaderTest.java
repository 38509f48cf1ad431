package dev.deckhand.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.content.InterviewTrack.Topic;
import dev.deckhand.content.Question.Fill;
import dev.deckhand.content.Question.Hotspot;
import dev.deckhand.content.Question.Multiple;
import dev.deckhand.content.Question.TrueFalse;
import dev.deckhand.content.StudyPath.Day;
import dev.deckhand.content.StudyPath.Item;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a sound pack gives.
class PackReaderTest {
    private final ReadPack read = PackReader.read(TestPack.SOUND);

    @Test
    void aSoundPackHasNoProblems() {
        assertThat(read.problems()).isEmpty();
        assertThat(read.isSound()).isTrue();
    }

    @Test
    void thePackSaysWhatItIs() {
        PackInfo info = pack().info();
        assertThat(info.id()).isEqualTo("knots");
        assertThat(info.version()).isEqualTo("1.2.0");
        assertThat(info.asOf()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(info.modules()).extracting(Module::id).containsExactly("basics", "loops");
    }

    @Test
    void conceptsStandInReadingOrderWithAllTheirFields() {
        assertThat(pack().concepts()).extracting(Concept::id).containsExactly("rope", "bowline");
        Concept rope = pack().concepts().getFirst();
        assertThat(rope.exams()).containsExactly(new ExamTag("SEA", 1));
        assertThat(rope.sources().getFirst().url())
                .contains(URI.create("https://example.org/rope"));
        assertThat(rope.body()).contains("over, under, over").doesNotContain("---");
        assertThat(pack().concepts().getLast().prerequisites()).containsExactly("rope");
    }

    @Test
    void everyKindOfQuestionIsRead() {
        assertThat(pack().questions())
                .extracting(Question::type)
                .containsExactly(
                        QuestionType.SINGLE,
                        QuestionType.MULTIPLE,
                        QuestionType.TRUE_FALSE,
                        QuestionType.FILL,
                        QuestionType.ORDERING,
                        QuestionType.MATCHING,
                        QuestionType.HOTSPOT,
                        QuestionType.OPEN);
        assertThat(question("rope-02", Multiple.class).answer())
                .containsExactlyInAnyOrder("pa", "wire");
        assertThat(question("rope-03", TrueFalse.class).answer()).isFalse();
        Fill fill = question("rope-04", Fill.class);
        assertThat(fill.ignore()).containsExactlyInAnyOrder(Fill.Ignore.CASE, Fill.Ignore.SPACE);
        assertThat(fill.mistakes()).isEqualTo(Map.of("standing", "That one is made fast."));
        Hotspot hotspot = question("bowline-03", Hotspot.class);
        assertThat(hotspot.spots().getFirst().lines()).isEqualTo(Set.of(2));
        assertThat(hotspot.spots().getFirst().fix()).contains("`come up through it`");
        assertThat(hotspot.decoys().getFirst().fix()).isEmpty();
    }

    @Test
    void picturesThatNotesShowAreRead() {
        assertThat(pack().media()).containsOnlyKeys("media/rope.png");
    }

    @Test
    void aGuideIsReadWithWhatItLinksTo() {
        Guide guide = pack().guides().getFirst();
        assertThat(guide.title()).isEqualTo("Tie a bowline");
        assertThat(guide.concepts()).containsExactly("bowline", "rope");
        assertThat(guide.minutes()).isEqualTo(10);
        assertThat(guide.body()).contains("Take a rope.").endsWith("```\n");
    }

    @Test
    void aPathIsReadDayByDay() {
        StudyPath path = pack().paths().getFirst();
        assertThat(path.days()).extracting(Day::checkpoint).containsExactly(false, true);
        assertThat(path.days().getFirst().items())
                .containsExactly(
                        new Item.Read("rope"),
                        new Item.Practise(List.of("rope"), 3),
                        new Item.Outside("Cut a rope and look at its end.", 5));
        assertThat(path.days().getLast().items())
                .containsExactly(
                        new Item.Review(),
                        new Item.Follow("tie-a-bowline"),
                        new Item.Test(List.of("rope", "bowline"), 4, 10),
                        new Item.Aloud(List.of(), 1),
                        new Item.MockExam("sea-01"));
    }

    @Test
    void anInterviewTrackIsReadWithItsWeights() {
        InterviewTrack track = pack().tracks().getFirst();
        assertThat(track.role()).isEqualTo("Mate");
        assertThat(track.topics())
                .containsExactly(
                        new Topic("Ropes", 40, List.of("rope"), List.of()),
                        new Topic("Loops", 60, List.of("bowline"), List.of("bowline-04")));
    }

    @Test
    void aPathThatNamesANoteThatCannotBeReadIsLeftOutWithoutAWord(@TempDir Path folder) {
        ReadPack broken =
                TestPack.in(folder)
                        .replace("concepts/bowline.md", "module: loops", "module: none")
                        .read();
        assertThat(broken.pack().orElseThrow().paths()).isEmpty();
        assertThat(broken.problems()).noneMatch(one -> one.file().startsWith("paths/"));
    }

    @Test
    void aScenarioIsFoundByItsFileName(@TempDir Path folder) {
        TestPack pack =
                TestPack.in(folder)
                        .write("scenarios/tug-of-war.json", SandboxFiles.SCENARIO)
                        .replace(
                                "concepts/rope.md",
                                "```text",
                                "```sandbox tug-of-war\n```\n\n```text");
        assertThat(pack.problems()).isEmpty();
        assertThat(new Library(List.of(pack.read().pack().orElseThrow())).scenario("tug-of-war"))
                .hasValueSatisfying(one -> assertThat(one.title()).isEqualTo("Tug of war"));
    }

    @Test
    void lineEndsOfWindowsAreAsGoodAsOthers(@TempDir Path folder) {
        TestPack pack = TestPack.in(folder);
        for (String file : List.of("pack.json", "concepts/rope.md", "questions/basics.json")) {
            pack.write(file, pack.text(file).replace("\n", "\r\n"));
        }
        assertThat(pack.problems()).isEmpty();
        assertThat(pack.read().pack().orElseThrow().concepts()).isEqualTo(pack().concepts());
        assertThat(pack.read().pack().orElseThrow().questions()).isEqualTo(pack().questions());
    }

    @Test
    void hiddenFilesAndPapersAboutThePackAreLetBe(@TempDir Path folder) {
        TestPack pack =
                TestPack.in(folder)
                        .write(".DS_Store", "x")
                        .write("README.md", "<b>read me</b>")
                        .write("LICENSE", "yes");
        assertThat(pack.problems()).isEmpty();
    }

    @Test
    void theBuiltInPackIsRead() {
        ReadPack builtIn = PackReader.readBuiltIn();
        assertThat(builtIn.problems()).isEmpty();
        assertThat(builtIn.pack().orElseThrow().info().id()).isEqualTo("ecs-core");
        assertThat(builtIn.pack().orElseThrow().questions()).isNotEmpty();
    }

    private Pack pack() {
        return read.pack().orElseThrow();
    }

    private <Q extends Question> Q question(String id, Class<Q> type) {
        return pack().questions().stream()
                .filter(one -> one.id().equals(id))
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
