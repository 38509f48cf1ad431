package dev.deckhand.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.content.Lesson.Caption;
import dev.deckhand.content.Lesson.Focus;
import dev.deckhand.content.Lesson.Why;
import dev.deckhand.sandbox.model.TimelineAction;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Scenarios, lessons and challenges of a pack.
class SandboxContentTest {
    @TempDir Path folder;

    @Test
    void aSoundPackGivesThemById() {
        TestPack pack = SandboxFiles.in(folder);
        assertThat(pack.problems()).isEmpty();
        Library library = new Library(List.of(pack.read().pack().orElseThrow()));

        assertThat(library.scenarios()).extracting(ScenarioText::id).containsExactly("tug-of-war");
        assertThat(library.scenario("tug-of-war").orElseThrow().json())
                .isEqualTo(SandboxFiles.SCENARIO);
        Lesson lesson = library.lesson("pulling").orElseThrow();
        List<Caption> captions = lesson.parts().getFirst().captions();
        assertThat(captions.get(0).focus())
                .containsExactly(new Focus.Item("i1"), new Focus.Zone("az-a"));
        assertThat(captions.get(1).pause()).isTrue();
        assertThat(captions.get(1).why()).contains(new Why.Service("web"));
        assertThat(captions.get(2).why()).contains(new Why.Request("more"));
        Challenge challenge = library.challenge("win").orElseThrow();
        assertThat(challenge.solution().getFirst().id()).isEqualTo("solution[0]");
        assertThat(challenge.trials().getFirst().timeline().getFirst().action())
                .isEqualTo(new TimelineAction.FailAvailabilityZone("az-a"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scenarios/tug-of-war.json | \"m5.large\" | \"m5.none\" | scenarios/tug-of-war.json:2:73: The instance type `m5.none` is not in the table",
                "scenarios/tug-of-war.json | \"title\" | \"titel\" | scenarios/tug-of-war.json:1:36: `titel` is no field of a scenario. Write `title`, or leave it out.",
                "scenarios/tug-of-war.json | \"id\": \"tug-of-war\" | \"id\": \"tug\" | scenarios/tug-of-war.json:1:22: The id tug is not the name of the file. Name the file tug.json or mend the id.",
                "lessons/pulling.json | \"rope\" | \"rape\" | lessons/pulling.json:2:16: There is no concept rape. Mend the id, or add the concept.",
                "lessons/pulling.json | \"tug-of-war\" | \"tug\" | lessons/pulling.json:3:44: There is no scenario tug. Mend the id, or add the scenario.",
                "lessons/pulling.json | concept:rope | concept:rape | lessons/pulling.json:6:27: There is no concept rape. Mend the id, or add the concept.",
                "lessons/pulling.json | \"10s\" | \"90s\" | lessons/pulling.json:6:13: This caption is earlier than the one before it. Put the captions in the order of their times.",
                "lessons/pulling.json | \"until\": \"2m\" | \"until\": \"30s\" | lessons/pulling.json:6:13: This caption comes after the end of its part. Make `until` later, or `at` earlier.",
                "lessons/pulling.json | \"i1\" | \"i2\" | lessons/pulling.json:4:51: There is no instance or task i2 at that time. Mend the name, or run the scenario to see what is there.",
                "lessons/pulling.json | zone:az-a | zone:az-q | lessons/pulling.json:4:57: There is no Availability Zone az-q at that time. Mend the name, or run the scenario to see what is there.",
                "lessons/pulling.json | [\"service:web\"] | [\"service:wob\"] | lessons/pulling.json:5:53: There is no service wob at that time. Mend the name, or run the scenario to see what is there.",
                "lessons/pulling.json | \"more\" | \"less\" | lessons/pulling.json:6:63: There is no timeline entry less at that time. Mend the name, or run the scenario to see what is there.",
                "lessons/pulling.json | It begins. | '  ' | lessons/pulling.json:4:27: This text is empty. Write something there.",
                "challenges/win.json | \"rope\" | \"rape\" | challenges/win.json:1:58: There is no concept rape. Mend the id, or add the concept.",
                "challenges/win.json | \"tug-of-war\" | \"tug\" | challenges/win.json:2:35: There is no scenario tug. Mend the id, or add the scenario.",
                "challenges/win.json | , \"That move.\" | '' | challenges/win.json:4:12: There are 2 hints. Write three: where to look, which rule, the move.",
                "challenges/win.json | This rule. | Look there. | challenges/win.json:4:12: Two hints are the same. Let each say more than the last.",
                "challenges/win.json | \"par\": 1 | \"par\": 2 | challenges/win.json:4:64: The par is 2 and the solution has 1 changes. Make the two equal.",
                "challenges/win.json | \"updateService\" | \"updateServic\" | challenges/win.json:5:31: `updateServic` is no field of a timeline entry",
                "challenges/win.json | failAvailabilityZone\": \"az-a\" | id\": \"none\" | challenges/win.json:3:55: This timeline entry does nothing",
            })
    void eachFaultIsNamedWithItsPlace(String file, String old, String by, String problem) {
        TestPack pack = SandboxFiles.in(folder).replace(file, old, by);

        assertThat(pack.problems()).anyMatch(found -> found.startsWith(problem));
        Library library = new Library(List.of(pack.read().pack().orElseThrow()));
        assertThat(library.concepts()).hasSize(2);
        assertThat(file.startsWith("lessons") ? library.lessons() : library.challenges()).isEmpty();
    }

    @Test
    void aChallengeNeedsAScenarioWithGoals() {
        TestPack pack = SandboxFiles.in(folder);
        String scenario = SandboxFiles.SCENARIO;
        int comma = scenario.indexOf(",\n  \"goals\"");
        pack.write("scenarios/tug-of-war.json", scenario.substring(0, comma) + " }");

        assertThat(pack.problems())
                .containsExactly(
                        "challenges/win.json:2:35: The scenario tug-of-war has no goals. Give it goals: they are what a challenge asks for.");
    }
}
