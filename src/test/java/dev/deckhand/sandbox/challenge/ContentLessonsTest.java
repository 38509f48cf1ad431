package dev.deckhand.sandbox.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.content.Lesson;
import dev.deckhand.content.Lesson.Caption;
import dev.deckhand.content.Lesson.Part;
import dev.deckhand.content.Library;
import dev.deckhand.content.PackReader;
import dev.deckhand.content.ReadPack;
import dev.deckhand.content.ScenarioText;
import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.scenario.Durations;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The lessons that come with Deckhand say nothing that their runs do not show.
///
/// `lessons/facts.json` lists the figures that the captions state, as goals: by lesson and part,
/// each with the time of its caption.
class ContentLessonsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Not the built-in pack as it starts: this way the captions' names are looked for in the runs.
    private static final ReadPack READ = PackReader.read(Path.of("content/ecs-core"));

    private static final Library LIBRARY = new Library(List.of(READ.pack().orElseThrow()));
    private static final JsonNode FACTS =
            JSON.readTree(ContentLessonsTest.class.getResourceAsStream("/lessons/facts.json"));

    static List<Lesson> lessons() {
        return LIBRARY.lessons();
    }

    @Test
    void thereAreAtLeastTwelveAndNoProblems() {
        assertThat(READ.problems()).isEmpty();
        assertThat(lessons()).hasSizeGreaterThanOrEqualTo(12);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyFigureOfACaptionIsTrueAtItsMoment(Lesson lesson) {
        JsonNode facts = FACTS.path(lesson.id());
        assertThat(facts.size()).isEqualTo(lesson.parts().size());
        for (int i = 0; i < lesson.parts().size(); i++) {
            Part part = lesson.parts().get(i);
            Course course =
                    Grader.grade(with(facts.get(i), part), List.of(), part.untilMicros(), List.of())
                            .run();
            assertThat(
                            course.goals().stream()
                                    .filter(goal -> goal.last().status() != Status.MET)
                                    .map(goal -> lesson.id() + ": " + goal.last().sentence()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void aFactIsHeldAgainstEachCaption(Lesson lesson) {
        for (int i = 0; i < lesson.parts().size(); i++) {
            List<String> checked = FACTS.path(lesson.id()).get(i).findValuesAsString("at");
            List<Long> times =
                    checked.stream().map(at -> Durations.parse(at).orElseThrow()).toList();
            assertThat(lesson.parts().get(i).captions())
                    .allMatch(caption -> times.contains(caption.atMicros()));
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void aLessonHasSixToFifteenCaptionsEachOfWhichSaysSomething(Lesson lesson) {
        List<Caption> captions = new ArrayList<>();
        lesson.parts().forEach(part -> captions.addAll(part.captions()));

        assertThat(captions).hasSizeBetween(6, 15);
        assertThat(captions.stream().map(Caption::text)).doesNotHaveDuplicates();
    }

    @Test
    void whereTheLearnerIsToGuessAPlacementFollowsThatIsNoMatterOfATie() {
        int guesses = 0;
        for (Lesson lesson : lessons()) {
            for (Part part : lesson.parts()) {
                Simulation run = Simulation.load(scenario(part).scenario());
                run.runUntil(part.untilMicros());
                for (Caption caption : part.captions()) {
                    if (caption.predict()) {
                        guesses++;
                        TraceDecision.Place next =
                                run.decisions().stream()
                                        .filter(one -> one.atMicros() > caption.atMicros())
                                        .filter(TraceDecision.Place.class::isInstance)
                                        .map(TraceDecision.Place.class::cast)
                                        .findFirst()
                                        .orElseThrow();
                        var explained = (TraceDecision.Place) run.explained(next.seq());
                        assertThat(explained.ties()).as(lesson.id()).hasSizeLessThan(2);
                    }
                }
            }
        }
        assertThat(guesses).isGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyPartRunsToItsEndWithoutARefusal(Lesson lesson) {
        for (Part part : lesson.parts()) {
            Simulation run = Simulation.load(scenario(part).scenario());
            run.runUntil(part.untilMicros());

            assertThat(run.nowMicros()).isEqualTo(part.untilMicros());
            assertThat(run.events()).noneMatch(one -> one.type().equals("REQUEST_REJECTED"));
        }
    }

    private static ScenarioText scenario(Part part) {
        return LIBRARY.scenario(part.scenario()).orElseThrow();
    }

    /// The part's scenario with the facts as goals.
    private static Scenario with(JsonNode facts, Part part) {
        ObjectNode tree = (ObjectNode) JSON.readTree(scenario(part).json());
        ArrayNode goals = tree.putArray("goals");
        facts.forEach(fact -> goals.add(((ObjectNode) fact.deepCopy()).put("text", "a fact")));
        return switch (ScenarioReader.read(JSON.writeValueAsString(tree))) {
            case Reading.Valid(var scenario, var _) -> scenario;
            case Reading.Invalid(var problems) -> throw new AssertionError(problems);
        };
    }
}
