package dev.deckhand.sandbox.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.model.TimelineAction;
import dev.deckhand.sandbox.model.TimelineEntry;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Goals are judged at the right moments, with the right figures.
///
/// The run: one m5.large in each of two zones, two tasks of `web` on the first and one on the
/// second, a fourth wanted at 1 minute (RUNNING 7 s later, healthy 40 s after that), host port 8080
/// taken on `i1` until `lone` is stopped at 2 minutes, and a request that is refused at 3 minutes.
class GraderTest {
    private static final String SCENARIO =
            """
            { "format": 1, "id": "t",
              "cluster": { "containerInstances": [
                { "id": "i1", "ec2InstanceType": "m5.large", "availabilityZone": "az-a" },
                { "id": "i2", "ec2InstanceType": "m5.large", "availabilityZone": "az-b" } ] },
              "taskDefinitions": [
                { "family": "web", "containerDefinitions": [ { "name": "app", "image": "x", "cpu": 256, "memory": 256 } ] },
                { "family": "lone", "networkMode": "host", "containerDefinitions": [ { "name": "app", "image": "x", "cpu": 256, "memory": 256,
                  "portMappings": [ { "containerPort": 8080 } ] } ] } ],
              "services": [ { "serviceName": "web", "taskDefinition": "web:1", "desiredCount": 3 } ],
              "tasks": [
                { "id": "a", "count": 2, "taskDefinition": "web:1", "containerInstance": "i1", "group": "service:web" },
                { "id": "b", "taskDefinition": "web:1", "containerInstance": "i2", "group": "service:web" },
                { "id": "l", "taskDefinition": "lone:1", "containerInstance": "i1" } ],
              "timeline": [
                { "at": "1m", "updateService": { "service": "web", "desiredCount": 4 } },
                { "at": "2m", "stopTask": { "task": "l" } },
                { "at": "3m", "updateService": { "service": "none", "desiredCount": 4 } } ],
              "goals": [ GOAL ] }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'steady': {'service': 'web'}, 'at': '59s' | MET | steady | At 59s `web` runs 3 of 3 tasks.",
                "'steady': {'service': 'web'}, 'at': '1m' | BROKEN | 3 of 4 | At 1m `web` runs 3 of 4 tasks; wanted: steady.",
                "'steady': {'service': 'web'} | MET | steady | At 5m `web` runs 4 of 4 tasks.",
                "'tasks': {'count': 'STARTED', 'service': 'web', 'atLeast': 4}, 'at': '1m' | MET | 4 | At 1m tasks of `web`: 4.",
                "'tasks': {'count': 'RUNNING', 'service': 'web', 'atLeast': 4}, 'at': '66s' | BROKEN | 3 | At 1m6s tasks of `web`: 3; wanted: at least 4.",
                "'tasks': {'count': 'RUNNING', 'service': 'web', 'atLeast': 4}, 'at': '67s' | MET | 4 | At 1m7s tasks of `web`: 4.",
                "'tasks': {'count': 'HEALTHY', 'service': 'web', 'atLeast': 4}, 'at': '106s' | BROKEN | 3 | At 1m46s healthy tasks of `web`: 3; wanted: at least 4.",
                "'tasks': {'count': 'HEALTHY', 'service': 'web', 'atLeast': 4}, 'at': '107s' | MET | 4 | At 1m47s healthy tasks of `web`: 4.",
                "'tasks': {'count': 'HEALTHY', 'service': 'web', 'atMost': 3}, 'from': '0s' | BROKEN | 4 | At 1m47s healthy tasks of `web`: 4; wanted: at most 3.",
                "'tasks': {'count': 'HEALTHY', 'service': 'web', 'atMost': 3}, 'from': '0s', 'until': '106s' | MET | 3 | At 1m46s healthy tasks of `web`: 3.",
                "'tasks': {'count': 'RUNNING', 'containerInstance': 'i1', 'atMost': 2} | MET | 2 | At 5m tasks on `i1`: 2.",
                "'tasks': {'count': 'RUNNING', 'availabilityZone': 'az-b', 'taskDefinition': 'web:1', 'atLeast': 2, 'atMost': 2} | MET | 2 | At 5m tasks from `web:1` on `az-b`: 2.",
                "'tasks': {'count': 'RUNNING', 'capacityProvider': 'FARGATE', 'atLeast': 1} | BROKEN | 0 | At 5m tasks on `FARGATE`: 0; wanted: at least 1.",
                "'desiredCount': {'service': 'web', 'atMost': 3}, 'from': '0s' | BROKEN | 4 | At 1m the desired count of `web` is 4; wanted: at most 3.",
                "'waitingTasks': {'atMost': 0}, 'from': '0s' | MET | 0 | At 5m tasks without a place: 0.",
                "'tasksKept': ['a-1', 'l'], 'from': '0s' | BROKEN | 1 of 2 | At 2m `l` does not run; wanted: all running.",
                "'tasksKept': ['a-1', 'a-2'], 'from': '0s' | MET | 2 of 2 | At 5m `a-1`, `a-2` run.",
                "'failedTasks': {'atMost': 0} | MET | 0 | At 5m failed tasks so far: 0.",
                "'instancesUsed': {'atMost': 1} | BROKEN | 2 | At 5m container instances with tasks: 2; wanted: at most 1.",
                "'instances': {'atLeast': 2, 'atMost': 2}, 'from': '0s' | MET | 2 | At 5m container instances: 2.",
                "'instances': {'capacityProvider': 'FARGATE', 'atMost': 0} | MET | 0 | At 5m container instances of `FARGATE`: 0.",
                "'instanceMinutes': {'atMost': 10} | MET | 10 | At 5m instance-minutes used: 10.",
                "'instanceMinutes': {'atMost': 9} | BROKEN | 10 | At 5m instance-minutes used: 10; wanted: at most 9.",
                "'spread': {'service': 'web', 'over': ['az-a', 'az-b'], 'atMost': 0}, 'at': '59s' | BROKEN | 2 / 1 | At 59s `web` runs 2 / 1 tasks in `az-a`, `az-b`; wanted: even.",
                "'spread': {'service': 'web', 'over': ['az-a', 'az-b'], 'atMost': 0} | MET | 2 / 2 | At 5m `web` runs 2 / 2 tasks in `az-a`, `az-b`.",
                "'rollout': {'service': 'web', 'taskDefinition': 'web:1', 'state': 'COMPLETED'} | MET | COMPLETED | At 5m the deployment of `web:1` to `web` is COMPLETED.",
                "'rollout': {'service': 'web', 'taskDefinition': 'web:2', 'state': 'FAILED'} | BROKEN | not started | At 5m the deployment of `web:2` to `web` is not started; wanted: FAILED.",
                "'traffic': {'service': 'web', 'taskDefinition': 'web:1', 'atLeast': 100} | MET | 100 | At 5m `web:1` gets 100 % of the production traffic of `web`.",
                "'portFree': {'containerInstance': 'i1', 'port': 8080}, 'at': '1m' | BROKEN | taken | At 1m port 8080/tcp of `i1` is taken; wanted: free.",
                "'portFree': {'containerInstance': 'i1', 'port': 8080} | MET | free | At 5m port 8080/tcp of `i1` is free.",
                "'rejectedRequests': {'atMost': 0} | BROKEN | 1 | At 3m refused requests: 1; wanted: at most 0.",
                "'rejectedRequests': {'atMost': 1} | MET | 1 | At 5m refused requests: 1.",
            })
    void eachAimIsJudgedWhenItIsDue(String goal, Status status, String current, String sentence) {
        GoalCourse course =
                Grader.grade(scenario(goal), List.of(), Micros.ofMinutes(5), List.of())
                        .run()
                        .goals()
                        .getFirst();

        assertThat(course.last().sentence()).isEqualTo(sentence);
        assertThat(course.last().status()).isEqualTo(status);
        assertThat(course.last().current()).isEqualTo(current);
    }

    @Test
    void untilItIsDueAGoalIsPendingAndShowsTheFigureOfTheMoment() {
        GoalCourse course =
                grade("'tasks': {'count': 'RUNNING', 'service': 'web', 'atLeast': 4}", List.of())
                        .run()
                        .goals()
                        .getFirst();

        assertThat(course.at(0).status()).isEqualTo(Status.PENDING);
        assertThat(course.at(0).current()).isEqualTo("3");
        assertThat(course.at(0).wanted()).isEqualTo("at least 4");
        assertThat(course.at(0).sentence()).isEqualTo("At 0s tasks of `web`: 3; judged at 5m.");
        assertThat(course.at(Micros.ofSeconds(66)).current()).isEqualTo("3");
        assertThat(course.at(Micros.ofSeconds(67)).current()).isEqualTo("4");
        assertThat(course.at(Micros.ofMinutes(4)).status()).isEqualTo(Status.PENDING);
        assertThat(course.at(Micros.ofMinutes(5)).status()).isEqualTo(Status.MET);
        assertThat(course.at(Micros.ofMinutes(50)).status()).isEqualTo(Status.MET);
    }

    @Test
    void whatIsBrokenStaysBroken() {
        GoalCourse course =
                grade(
                                "'tasks': {'count': 'RUNNING', 'service': 'web', 'atLeast': 4}, 'from': '30s'",
                                List.of())
                        .run()
                        .goals()
                        .getFirst();

        assertThat(course.at(0).status()).isEqualTo(Status.PENDING);
        assertThat(course.at(0).sentence()).endsWith("; counts from 30s.");
        assertThat(course.last().status()).isEqualTo(Status.BROKEN);
        assertThat(course.last().atMicros()).isEqualTo(Micros.ofSeconds(30));
    }

    @Test
    void aTrialHappensOnTopOfTheRunAndOfTheLearnersChanges() {
        String goal = "'tasks': {'count': 'RUNNING', 'service': 'web', 'atLeast': 3}, 'from': '0s'";
        Trial loss =
                new Trial(
                        "az-a is lost",
                        List.of(
                                new TimelineEntry(
                                        Micros.ofMinutes(4),
                                        "loss",
                                        new TimelineAction.FailAvailabilityZone("az-a"))));

        Grade grade = Grader.grade(scenario(goal), List.of(), Micros.ofMinutes(5), List.of(loss));

        assertThat(grade.run().isMet()).isTrue();
        assertThat(grade.trials().getFirst().trial()).contains("az-a is lost");
        assertThat(grade.trials().getFirst().goals().getFirst().last().sentence())
                .isEqualTo("At 4m tasks of `web`: 2; wanted: at least 3.");
        assertThat(grade.isMet()).isFalse();
    }

    @Test
    void aGoalMayBeForTheRunOrForTheTrialsAlone() {
        Trial calm = new Trial("nothing happens", List.of());
        String goals =
                "'in': 'RUN', 'steady': {'service': 'web'} }, { 'text': 'u', 'in': 'TRIALS', 'steady': {'service': 'web'}";

        Grade grade = Grader.grade(scenario(goals), List.of(), Micros.ofMinutes(5), List.of(calm));

        assertThat(grade.run().goals()).extracting(one -> one.goal().text()).containsExactly("t");
        assertThat(grade.trials().getFirst().goals())
                .extracting(one -> one.goal().text())
                .containsExactly("u");
    }

    @Test
    void aRunIsGradedAsItWasPlayedAndLeftWhereItStands() {
        Simulation run = Simulation.load(scenario("'tasksKept': ['l'], 'at': '110s'"));
        run.runUntil(Micros.ofSeconds(100));
        run.apply(new TimelineAction.StopTask("l", Optional.empty()));
        long position = run.position();

        Grade grade = Grader.grade(run, Micros.ofMinutes(5), List.of());

        assertThat(run.position()).isEqualTo(position);
        assertThat(run.nowMicros()).isEqualTo(Micros.ofSeconds(100));
        assertThat(grade.moves()).isEqualTo(1);
        assertThat(grade.isMet()).isFalse();
    }

    @Test
    void whatOnlyTheWorldDoesIsNotTheLearnersToDo() {
        Grade grade =
                grade(
                        "'steady': {'service': 'web'}",
                        List.of(
                                new TimelineEntry(
                                        Micros.ofMinutes(1),
                                        "x",
                                        new TimelineAction.RestoreAvailabilityZone("az-a"))));

        assertThat(grade.run().isMet()).isTrue();
        assertThat(grade.isMet()).isFalse();
        assertThat(grade.foreign())
                .containsExactly(
                        "At 1m you used `restoreAvailabilityZone`, which is not a learner's to do; undo it.");
    }

    @Test
    void theSameChangesGiveTheSameGrade() {
        List<TimelineEntry> changes =
                List.of(
                        new TimelineEntry(0, "x", new TimelineAction.DrainInstance("i2")),
                        new TimelineEntry(
                                Micros.ofSeconds(90),
                                "y",
                                new TimelineAction.ActivateInstance("i2")));
        String goal = "'tasks': {'count': 'HEALTHY', 'service': 'web', 'atLeast': 4}";

        assertThat(grade(goal, changes)).isEqualTo(grade(goal, changes));
    }

    @Test
    void hintsCostPointsAndTheSolutionAllOfThem() {
        assertThat(Points.of(0, false)).isEqualTo(100);
        assertThat(Points.of(1, false)).isEqualTo(90);
        assertThat(Points.of(2, false)).isEqualTo(70);
        assertThat(Points.of(3, false)).isEqualTo(40);
        assertThat(Points.of(0, true)).isZero();
    }

    private static Grade grade(String goal, List<TimelineEntry> changes) {
        return Grader.grade(scenario(goal), changes, Micros.ofMinutes(5), List.of());
    }

    private static Scenario scenario(String goal) {
        String json = SCENARIO.replace("GOAL", "{ 'text': 't', " + goal + " }").replace('\'', '"');
        return switch (ScenarioReader.read(json)) {
            case Reading.Valid(var scenario, var _) -> scenario;
            case Reading.Invalid(var problems) -> throw new AssertionError(problems);
        };
    }
}
