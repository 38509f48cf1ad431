package dev.deckhand.sandbox.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.model.TimelineAction;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompareTest {
    private static final long MINUTE = 60_000_000;

    private static Scenario scenario(String load) {
        String text =
                """
                { "format": 1, "id": "compare",
                  "cluster": { "name": "demo", "containerInstances": [
                    { "id": "i1", "ec2InstanceType": "m5.large", "availabilityZone": "az-a" },
                    { "id": "i2", "ec2InstanceType": "m5.large", "availabilityZone": "az-b" },
                    { "id": "i3", "ec2InstanceType": "m5.large", "availabilityZone": "az-c" } ] },
                  "taskDefinitions": [ { "family": "web", "containerDefinitions": [
                    { "name": "app", "image": "example/web:1", "cpu": 1024, "memory": 512 } ] } ],
                  "services": [ { "serviceName": "web", "taskDefinition": "web:1",
                    "desiredCount": 4, "simulation": %s } ],
                  "tasks": [
                    { "id": "w1", "taskDefinition": "web:1", "containerInstance": "i1", "group": "service:web" },
                    { "id": "w2", "taskDefinition": "web:1", "containerInstance": "i2", "group": "service:web" },
                    { "id": "w3", "taskDefinition": "web:1", "containerInstance": "i3", "group": "service:web" },
                    { "id": "w4", "taskDefinition": "web:1", "containerInstance": "i1", "group": "service:web" } ] }
                """
                        .formatted(load);
        if (!(ScenarioReader.read(text) instanceof Reading.Valid(var scenario, _))) {
            throw new IllegalStateException(ScenarioReader.read(text).toString());
        }
        return scenario;
    }

    private static Simulation at(long micros, Scenario scenario) {
        Simulation run = Simulation.load(scenario);
        run.runUntil(micros);
        return run;
    }

    private static List<String> sentences(Simulation left, Simulation right) {
        return Differences.between(left.picture(), "main", right.picture(), "what if").stream()
                .map(Difference::sentence)
                .toList();
    }

    @Test
    void aRunDoesNotDifferFromItself() {
        Simulation run = at(MINUTE, scenario("{}"));
        assertThat(sentences(run, run.branch())).isEmpty();
        assertThat(Differences.differingInstances(run.picture(), run.picture())).isEmpty();
    }

    @Test
    void aLostZoneIsSaidWithWhatFollowsFromIt() {
        Simulation main = at(MINUTE, scenario("{}"));
        Simulation branch = main.branch();
        branch.apply(new TimelineAction.FailAvailabilityZone("az-a"));
        branch.runUntil(3 * MINUTE);
        main.runUntil(3 * MINUTE);

        assertThat(sentences(main, branch))
                .contains(
                        "az-a is lost in what if only",
                        "i1 is only in main",
                        "web is spread 2 in az-a, 1 in az-b, 1 in az-c in main, 2 in az-b, 2 in az-c in what if");
        assertThat(Differences.differingInstances(main.picture(), branch.picture()))
                .containsExactlyInAnyOrder("i1", "i2", "i3");
    }

    @Test
    void whatWaitsIsSaidWithItsReason() {
        Simulation main = at(MINUTE, scenario("{}"));
        Simulation branch = main.branch();
        branch.apply(new TimelineAction.StopInstance("i2"));
        branch.apply(new TimelineAction.StopInstance("i3"));
        branch.runUntil(2 * MINUTE);
        main.runUntil(2 * MINUTE);

        assertThat(sentences(main, branch))
                .anyMatch(sentence ->
                        sentence.startsWith(
                                "web runs 4 of 4 in main, 2 of 4 in what if (2 waiting"));
    }

    @Test
    void hoursAreThoseOfTheInstancesThatWereThere() {
        Simulation run = at(MINUTE, scenario("{}"));
        run.apply(new TimelineAction.StopInstance("i3"));
        run.runUntil(3 * MINUTE);
        Account account = Accounts.of(run, MINUTE, 3 * MINUTE);

        assertThat(account.instanceMicrosByType())
                .containsExactly(java.util.Map.entry("m5.large", 4 * MINUTE));
        assertThat(account.vcpuMicros()).isEqualTo(8 * MINUTE);
        assertThat(account.fargateVcpuMicros()).isZero();
        assertThat(account.instances()).isEqualTo(2);
        assertThat(account.instancesUsed()).isEqualTo(2);
    }

    @Test
    void theTimeToSteadyIsThatOfTheStepThatMadeItSo() {
        Simulation run = at(MINUTE, scenario("{}"));
        assertThat(Accounts.of(run, 0, MINUTE).steadyAfterMicros()).hasValue(0);

        run.apply(new TimelineAction.StopTask("w2", java.util.Optional.empty()));
        run.runUntil(5 * MINUTE);
        Account account = Accounts.of(run, MINUTE, 5 * MINUTE);
        assertThat(account.steadyAfterMicros()).isPresent();
        assertThat(account.steadyAfterMicros().getAsLong()).isBetween(7_000_000L, 40_000_000L);

        run.apply(new TimelineAction.StopInstance("i1"));
        run.apply(new TimelineAction.StopInstance("i2"));
        run.runUntil(6 * MINUTE);
        assertThat(Accounts.of(run, 5 * MINUTE, 6 * MINUTE).steadyAfterMicros()).isEmpty();
    }

    @Test
    void requestsFailByTheShareOfTasksThatIsMissing() {
        Simulation calm = at(2 * MINUTE, scenario("{ \"loadPerSecond\": 10 }"));
        Account good = Accounts.of(calm, MINUTE, 2 * MINUTE);
        assertThat(good.requests()).isEqualTo(600_000);
        assertThat(good.failedRequests()).isZero();

        Simulation bad = at(MINUTE, scenario("{ \"loadPerSecond\": 10 }"));
        bad.apply(new TimelineAction.StopInstance("i2"));
        bad.apply(new TimelineAction.StopInstance("i3"));
        bad.runUntil(2 * MINUTE);
        Account account = Accounts.of(bad, MINUTE, 2 * MINUTE);
        assertThat(account.requests()).isEqualTo(600_000);
        assertThat(account.failedRequests()).isEqualTo(300_000);
    }

    @Test
    void lookingLeavesTheRunAsItIs() {
        Simulation run = at(MINUTE, scenario("{}"));
        String hash = run.hash();
        long position = run.position();
        Accounts.of(run, 0, MINUTE);
        assertThat(run.hash()).isEqualTo(hash);
        assertThat(run.position()).isEqualTo(position);
    }
}
