package dev.deckhand.sandbox.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.model.DeploymentConfiguration.ThresholdType;
import dev.deckhand.sandbox.model.HealthStatus;
import dev.deckhand.sandbox.model.ScalingPolicy.AdjustmentType;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The golden cases of services, health and scaling that are arithmetic.
class ServiceArithmeticGoldenTest {
    @ParameterizedTest(name = "desired {0}, {1}/{2}")
    @CsvSource({
        "4, 50, 100, 2, 4, 0, 2, false",
        "4, 50, 200, 2, 8, 4, 2, false",
        "4, 100, 200, 4, 8, 4, 0, false",
        "2, 75, 200, 2, 4, 2, 0, false",
        "2, 75, 100, 2, 2, 0, 0, true",
        "3, 100, 125, 3, 3, 0, 0, true",
        "3, 50, 100, 2, 3, 0, 1, false",
        "5, 50, 150, 3, 7, 2, 2, false",
        "10, 90, 110, 9, 11, 1, 1, false",
        "1, 0, 100, 0, 1, 0, 1, false",
        "1, 100, 200, 1, 2, 1, 0, false",
        "1, 50, 100, 1, 1, 0, 0, true",
        "3, 67, 133, 3, 3, 0, 0, true",
        "3, 66, 134, 2, 4, 1, 1, false",
        "100, 7, 115, 7, 115, 15, 93, false",
        "0, 100, 200, 0, 0, 0, 0, false"
    })
    void g68_boundsAreWholeTasks(
            int desired,
            int minimumPercent,
            int maximumPercent,
            int minimumHealthy,
            int maximumRunning,
            int startFirst,
            int stopFirst,
            boolean stuck) {
        Bounds bounds = Bounds.of(desired, minimumPercent, maximumPercent);
        assertThat(bounds).isEqualTo(new Bounds(minimumHealthy, maximumRunning));
        assertThat(bounds.mayStartFirst(desired)).isEqualTo(startFirst);
        assertThat(bounds.mayStopFirst(desired)).isEqualTo(stopFirst);
        assertThat(bounds.isStuck(desired)).isEqualTo(stuck);
    }

    /// Goes through a rolling update of `desired` tasks, healthy as soon as they start, and writes
    /// each look down as `start/stop`.
    private static List<String> rollout(int desired, int minimumPercent, int maximumPercent) {
        Bounds bounds = Bounds.of(desired, minimumPercent, maximumPercent);
        List<String> looks = new ArrayList<>();
        int old = desired;
        int fresh = 0;
        int freshHealthy = 0;
        while (looks.size() < 20 && (freshHealthy < desired || old > 0)) {
            RollingStep step =
                    RollingStep.next(
                            new RollingStep.Counts(desired, fresh, old, freshHealthy, old), bounds);
            if (!step.isNothing()) {
                looks.add(step.start() + "/" + step.stop());
            }
            fresh += step.start();
            old -= step.stop();
            assertThat(freshHealthy + old).isGreaterThanOrEqualTo(bounds.minimumHealthy());
            assertThat(fresh + old).isLessThanOrEqualTo(bounds.maximumRunning());
            if (step.isNothing() && freshHealthy == fresh) {
                return List.of("stuck");
            }
            freshHealthy = step.isNothing() ? fresh : freshHealthy;
        }
        return looks;
    }

    @Test
    void g69_rollingFourAt100And200() {
        assertThat(rollout(4, 100, 200)).containsExactly("4/0", "0/4");
    }

    @Test
    void g70_rollingFourAt50And100() {
        assertThat(rollout(4, 50, 100)).containsExactly("0/2", "2/0", "0/2", "2/0");
    }

    @Test
    void g71_rollingOneAt0And100HasDowntime() {
        assertThat(rollout(1, 0, 100)).containsExactly("0/1", "1/0");
    }

    @Test
    void g72_rollingOneAt100And200HasNone() {
        assertThat(rollout(1, 100, 200)).containsExactly("1/0", "0/1");
    }

    @Test
    void g73_rollingThreeAt100And125IsStuck() {
        assertThat(rollout(3, 100, 125)).containsExactly("stuck");
    }

    @ParameterizedTest(name = "default, desired {0}: {1}")
    @CsvSource({"1, 3", "5, 3", "6, 3", "7, 4", "25, 13", "400, 200", "401, 200", "800, 200"})
    void g75_theDefaultThreshold(int desired, int failures) {
        assertThat(BreakerThreshold.DEFAULT.failures(desired)).isEqualTo(failures);
    }

    @ParameterizedTest(name = "{0} {1}, desired {2}: {3}")
    @CsvSource({
        "BOUNDED_PERCENT, 10, 15, 3",
        "BOUNDED_PERCENT, 10, 100, 10",
        "UNBOUNDED_PERCENT, 50, 800, 400",
        "UNBOUNDED_PERCENT, 50, 1, 1",
        "COUNT, 5, 1, 5",
        "COUNT, 5, 800, 5"
    })
    void g75_configuredThresholds(ThresholdType type, int value, int desired, int failures) {
        assertThat(new BreakerThreshold(type, value).failures(desired)).isEqualTo(failures);
    }

    @ParameterizedTest(name = "{0} at {1} %: {2}")
    @CsvSource({"2, 50, 1", "3, 50, 2", "10, 80, 8", "100, 90, 90"})
    void g79_earlySuccessNeedsSoManyTasks(int desired, int percent, int needed) {
        assertThat(EarlySuccess.tasksNeeded(desired, percent)).isEqualTo(needed);
    }

    @Test
    void g81_balancedMeansFloorOrCeiling() {
        assertThat(ZoneBalance.of(new int[] {2, 2, 1}).isBalanced()).isTrue();
        ZoneBalance move = ZoneBalance.of(new int[] {3, 1, 1});
        assertThat(move.isBalanced()).isFalse();
        assertThat(move.from()).isZero();
        assertThat(move.to()).isNotZero();
    }

    @Test
    void g82_canaryShiftsTwice() {
        assertThat(TrafficPlan.canary(10_000, 15).shifts())
                .containsExactly(
                        new TrafficPlan.Shift(10_000, 15), new TrafficPlan.Shift(100_000, 0));
    }

    @Test
    void g83_linearShiftsInEqualSteps() {
        assertThat(TrafficPlan.linear(25_000, 5).shifts())
                .containsExactly(
                        new TrafficPlan.Shift(25_000, 5),
                        new TrafficPlan.Shift(50_000, 5),
                        new TrafficPlan.Shift(75_000, 5),
                        new TrafficPlan.Shift(100_000, 0));
    }

    @Test
    void g84_linearDefaultsAreTenShiftsTheLastAfter54Minutes() {
        List<TrafficPlan.Shift> shifts =
                TrafficPlan.linear(TrafficPlan.LINEAR_STEP, TrafficPlan.LINEAR_BAKE_MINUTES)
                        .shifts();
        assertThat(shifts).hasSize(10);
        assertThat(shifts.stream().mapToInt(TrafficPlan.Shift::bakeMinutes).sum()).isEqualTo(54);
    }

    @Test
    void g85_parameterRanges() {
        assertThat(TrafficPlan.isStepPercent(2_900)).isFalse();
        assertThat(TrafficPlan.isStepPercent(3_000)).isTrue();
        assertThat(TrafficPlan.isStepPercent(33_300)).isTrue();
        assertThat(TrafficPlan.isStepPercent(33_330)).isFalse();
        assertThat(TrafficPlan.isCanaryPercent(100)).isTrue();
        assertThat(TrafficPlan.isCanaryPercent(0)).isFalse();
        assertThat(TrafficPlan.isBakeTime(1_440)).isTrue();
        assertThat(TrafficPlan.isBakeTime(1_441)).isFalse();
    }

    @Test
    void g86_taskSetsRoundUp() {
        assertThat(TaskSetScale.computedDesiredCount(10, 25_000)).isEqualTo(3);
        assertThat(TaskSetScale.computedDesiredCount(10, 12_000)).isEqualTo(2);
    }

    @Test
    void g87_theGapsGrowToAtMost27Minutes() {
        int before = 0;
        for (int round = 1; round < 60; round++) {
            int delay = StartThrottle.delaySeconds(round, 30);
            assertThat(delay).isBetween(before, 27 * 60);
            before = delay;
        }
        assertThat(before).isEqualTo(27 * 60);
    }

    @ParameterizedTest(name = "running {0}, metric {1}, target {2}: {3}")
    @CsvSource({"4, 90, 60, 6", "3, 70, 50, 5", "10, 100, 50, 20"})
    void g89_g90_g91_targetTrackingAsksInProportion(
            int running, int metric, int target, int wanted) {
        assertThat(TargetTracking.proposal(running, metric * 1000L, target * 1000L))
                .isEqualTo(wanted);
    }

    @Test
    void g92_theTwoAlarmsOfTarget70() {
        assertThat(TargetTracking.isHigh(70_000, 70_000)).isFalse();
        assertThat(TargetTracking.isHigh(70_001, 70_000)).isTrue();
        assertThat(TargetTracking.HIGH_DATAPOINTS).isEqualTo(3);
        assertThat(TargetTracking.lowThreshold(70_000)).isEqualTo(63_000);
        assertThat(TargetTracking.isLow(63_000, 70_000)).isFalse();
        assertThat(TargetTracking.isLow(62_999, 70_000)).isTrue();
        assertThat(TargetTracking.LOW_DATAPOINTS).isEqualTo(15);
    }

    @Test
    void g99_stepScalingGoesThroughTheWorkedExample() {
        List<StepScaling.Step> steps =
                List.of(
                        step(0, 10, 0),
                        step(10, 20, 10),
                        new StepScaling.Step(OptionalLong.of(20_000), OptionalLong.empty(), 30),
                        step(-10, 0, 0),
                        step(-20, -10, -10),
                        new StepScaling.Step(OptionalLong.empty(), OptionalLong.of(-20_000), -30));
        int capacity = 10;
        for (int[] datapoint : new int[][] {{60, 11}, {70, 14}, {40, 13}, {30, 10}}) {
            capacity =
                    StepScaling.proposal(
                            steps,
                            AdjustmentType.PERCENT_CHANGE_IN_CAPACITY,
                            0,
                            capacity,
                            datapoint[0] * 1000L,
                            50_000);
            assertThat(capacity).as("metric %s", datapoint[0]).isEqualTo(datapoint[1]);
        }
    }

    private static StepScaling.Step step(int lower, int upper, int adjustment) {
        return new StepScaling.Step(
                OptionalLong.of(lower * 1000L), OptionalLong.of(upper * 1000L), adjustment);
    }

    @ParameterizedTest(name = "{0} hundredths: {1}")
    @CsvSource({"667, 6", "25, 1", "-25, -1", "-667, -6"})
    void g100_percentChangesAreRounded(long hundredths, int change) {
        assertThat(StepScaling.rounded(hundredths)).isEqualTo(change);
    }

    @Test
    void g105_essentialContainersDecideTheHealthOfATask() {
        assertThat(HealthCheckRun.ofTask(List.of(HealthStatus.HEALTHY, HealthStatus.UNKNOWN)))
                .isEqualTo(HealthStatus.UNKNOWN);
        assertThat(HealthCheckRun.ofTask(List.of(HealthStatus.UNHEALTHY, HealthStatus.UNKNOWN)))
                .isEqualTo(HealthStatus.UNHEALTHY);
        assertThat(HealthCheckRun.ofTask(List.of(HealthStatus.HEALTHY)))
                .as("a container that is not essential takes no part")
                .isEqualTo(HealthStatus.HEALTHY);
    }

    @Test
    void g106_restartsNeedALongEnoughRunAndACodeThatIsNotIgnored() {
        RestartRule rule = new RestartRule(List.of(0), 300);
        assertThat(rule.restarts(1, 350_000_000L, false)).isTrue();
        assertThat(rule.restarts(1, 120_000_000L, false)).isFalse();
        assertThat(rule.restarts(0, 900_000_000L, false)).isFalse();
        assertThat(rule.restarts(1, 350_000_000L, true)).isFalse();
    }

    @Test
    void g111_failuresBeforeTheStartPeriodEndsAreIgnored() {
        HealthCheckRun run = HealthCheckRun.start(3, 60);
        for (int second : new int[] {10, 20, 30}) {
            run = run.after(false, second);
            assertThat(run.health()).isEqualTo(HealthStatus.UNKNOWN);
        }
        run = run.after(true, 40);
        assertThat(run.health()).isEqualTo(HealthStatus.HEALTHY);
        run = run.after(false, 50).after(false, 60);
        assertThat(run.health()).isEqualTo(HealthStatus.HEALTHY);
        assertThat(run.after(false, 70).health()).isEqualTo(HealthStatus.UNHEALTHY);
    }
}
