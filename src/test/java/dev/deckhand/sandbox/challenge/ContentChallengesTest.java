package dev.deckhand.sandbox.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.content.Challenge;
import dev.deckhand.content.Library;
import dev.deckhand.content.PackReader;
import dev.deckhand.sandbox.command.CommandLine;
import dev.deckhand.sandbox.command.LiveScene;
import dev.deckhand.sandbox.command.Reply;
import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.model.TimelineEntry;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Plays the challenges that come with Deckhand.
class ContentChallengesTest {
    private static final Library LIBRARY =
            new Library(List.of(PackReader.readBuiltIn().pack().orElseThrow()));

    private static final Pattern COMMAND = Pattern.compile("`((?:aws|add) [^`]+)`");

    static List<Challenge> challenges() {
        return LIBRARY.challenges();
    }

    @Test
    void thereAreAtLeastTwentyOfThreeDifficulties() {
        assertThat(challenges()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(challenges().stream().map(Challenge::difficulty).distinct()).hasSize(3);
        assertThat(challenges().stream().map(Challenge::title)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("challenges")
    void theSolutionMeetsEveryGoalInTheRunAndInEachTrial(Challenge challenge) {
        Grade grade = grade(challenge, challenge.solution());

        assertThat(missed(grade)).isEmpty();
        assertThat(grade.isMet()).isTrue();
        assertThat(grade.moves()).isEqualTo(challenge.par());
    }

    @ParameterizedTest
    @MethodSource("challenges")
    void doingNothingMissesAGoal(Challenge challenge) {
        assertThat(grade(challenge, List.of()).isMet()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("challenges")
    void noneOfTheSolutionsRequestsIsRefused(Challenge challenge) {
        Scenario played = scenario(challenge).withMore(challenge.solution());
        var run = Simulation.load(played);
        run.runUntil(challenge.untilMicros());

        assertThat(run.events()).noneMatch(event -> event instanceof TraceEvent.RequestRejected);
    }

    @ParameterizedTest
    @MethodSource("challenges")
    void eachHintSaysMoreThanTheLast(Challenge challenge) {
        assertThat(challenge.hints()).hasSize(Challenge.HINTS).doesNotHaveDuplicates();
        assertThat(challenge.hints()).allMatch(hint -> hint.length() > 40);
    }

    @ParameterizedTest
    @MethodSource("challenges")
    void theCommandsOfTheHintsCanBeTyped(Challenge challenge) {
        Simulation run = Simulation.load(scenario(challenge));
        run.runUntil(challenge.solution().getLast().atMicros());
        var scene = new LiveScene(scenario(challenge), run.picture());
        for (String hint : challenge.hints()) {
            Matcher command = COMMAND.matcher(hint);
            while (command.find()) {
                assertThat(CommandLine.read(command.group(1), scene))
                        .isInstanceOf(Reply.Change.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("challenges")
    void theSolutionIsInTime(Challenge challenge) {
        assertThat(challenge.solution())
                .allMatch(change -> change.atMicros() < challenge.untilMicros());
    }

    private static List<String> missed(Grade grade) {
        return grade.courses()
                .flatMap(course ->
                        course.goals().stream()
                                .filter(goal -> goal.last().status() != Status.MET)
                                .map(goal ->
                                        course.trial().orElse("run")
                                                + ": "
                                                + goal.last().sentence()))
                .toList();
    }

    private static Grade grade(Challenge challenge, List<TimelineEntry> changes) {
        return Grader.grade(
                scenario(challenge), changes, challenge.untilMicros(), challenge.trials());
    }

    private static Scenario scenario(Challenge challenge) {
        return LIBRARY.scenario(challenge.scenario()).orElseThrow().scenario();
    }
}
