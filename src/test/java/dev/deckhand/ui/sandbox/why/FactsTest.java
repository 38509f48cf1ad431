package dev.deckhand.ui.sandbox.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.model.TaskStatus;
import dev.deckhand.ui.shared.sandbox.TaskDetail;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Figures of things, and their JSON.
class FactsTest {
    private static Picture at(String scenario, long seconds) {
        return Sample.run(scenario, seconds).momentProperty().get().picture();
    }

    private static String value(List<Fact.Section> sections, String label) {
        return sections.stream()
                .flatMap(section -> section.facts().stream())
                .filter(fact -> fact.label().equals(label))
                .map(Fact::value)
                .findFirst()
                .orElse("");
    }

    @Test
    void anInstanceTellsWhatIsLeftAndWhatRunsThere() {
        List<Fact.Section> facts = Facts.of(new Thing.Instance("i3"), at("binpack-vs-spread", 20));
        assertThat(value(facts, "Memory")).isEqualTo("552 of 7,985 MiB free");
        assertThat(value(facts, "Availability Zone")).isEqualTo("az-b");
        assertThat(facts).extracting(Fact.Section::title).contains("Tasks (2)");
    }

    @Test
    void aTaskTellsItsNetworkAndThePortsOfItsContainers() {
        Picture picture = at("lesson-net-bridge-static", 30);
        List<Fact.Section> facts = Facts.of(new Thing.Task(picture.taskId(0)), picture);
        TaskDetail detail = TaskDetail.of(picture, 0);
        assertThat(value(facts, "Network mode")).isEqualTo(detail.mode().orElseThrow());
        TaskDetail.Container first = detail.containers().getFirst();
        assertThat(value(facts, first.name())).isEqualTo(first.state());
        assertThat(first.ports()).isNotEmpty();
        assertThat(facts.getLast().facts())
                .extracting(Fact::value)
                .containsAll(first.ports());
    }

    @Test
    void aServiceTellsItsDeploymentsAndHowFarTheBreakerIs() {
        List<Fact.Section> facts =
                Facts.of(new Thing.Service("web"), at("circuit-breaker-rollback", 120));
        assertThat(facts)
                .extracting(Fact.Section::title)
                .anyMatch(title -> title.startsWith("Deployment PRIMARY"));
        assertThat(value(facts, "Failed tasks")).contains("that trip the breaker");
        assertThat(value(facts, "Healthy bounds")).contains("%");
    }

    @Test
    void aZoneAndAProviderAddUp() {
        assertThat(
                        value(
                                Facts.of(new Thing.Zone("az-b"), at("binpack-vs-spread", 20)),
                                "Instances"))
                .isEqualTo("1");
        Picture picture = at("spot-with-a-floor", 60);
        long tasks =
                picture.state().tasks().stream()
                        .filter(task -> task.capacityProviderName().equals(Optional.of("FARGATE")))
                        .filter(task -> task.lastStatus() != TaskStatus.STOPPED)
                        .count();
        assertThat(value(Facts.of(new Thing.Provider("FARGATE"), picture), "Tasks"))
                .isEqualTo(String.valueOf(tasks));
    }

    @Test
    void whatIsNotThereHasNoFacts() {
        Picture picture = at("binpack-vs-spread", 20);
        assertThat(Facts.of(new Thing.Task("never"), picture)).isEmpty();
        assertThat(Described.of(new Thing.Task("never"), picture)).isEmpty();
        assertThat(Described.of(new Thing.Zone("az-a"), picture)).isEmpty();
    }

    @Test
    void whatIsDescribedComesWithTheCommandThatPrintsIt() {
        Described one =
                Described.of(new Thing.Instance("i3"), at("binpack-vs-spread", 20)).orElseThrow();
        assertThat(one.command())
                .isEqualTo(
                        "aws ecs describe-container-instances --cluster demo --container-instances i3");
        assertThat(one.json())
                .contains("\"registeredAt\": \"2026-11-20T00:00:00.000000+00:00\"")
                .contains("\"name\": \"ecs.instance-type\",");
    }

    @ParameterizedTest
    @CsvSource({"0,0:00.000", "61500000,1:01.500", "3723004000,1:02:03.004"})
    void timeIsWrittenAsAClock(long micros, String text) {
        assertThat(FactWords.clock(micros)).isEqualTo(text);
    }
}
