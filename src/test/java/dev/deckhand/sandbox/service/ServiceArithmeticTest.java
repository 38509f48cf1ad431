package dev.deckhand.sandbox.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.model.DeploymentConfiguration.ThresholdType;
import dev.deckhand.sandbox.model.HealthStatus;
import dev.deckhand.sandbox.model.ScalingPolicy.AdjustmentType;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceArithmeticTest {
    @ParameterizedTest
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
        "100, 7, 115, 7, 115, 15, 93, false",
        "3, 67, 133, 3, 3, 0, 0, true",
        "3, 66, 134, 2, 4, 1, 1, false",
        "0, 100, 200, 0, 0, 0, 0, false",
    })
    void g68_boundsAreComputedInIntegers(
            int desired,
            int minimum,
            int maximum,
            int minimumHealthy,
            int maximumRunning,
            int startFirst,
            int stopFirst,
            boolean stuck) {
        Bounds bounds = Bounds.of(desired, minimum, maximum);
        assertThat(bounds).isEqualTo(new Bounds(minimumHealthy, maximumRunning));
        assertThat(bounds.mayStartFirst(desired)).isEqualTo(startFirst);
        assertThat(bounds.mayStopFirst(desired)).isEqualTo(stopFirst);
        assertThat(bounds.isStuck(desired)).isEqualTo(stuck);
    }

    @ParameterizedTest
    @CsvSource({
        "BOUNDED_PERCENT, 50, 1, 3", "BOUNDED_PERCENT, 50, 5, 3", "BOUNDED_PERCENT, 50, 6, 3",
        "BOUNDED_PERCENT, 50, 7, 4", "BOUNDED_PERCENT, 50, 25, 13", "BOUNDED_PERCENT, 50, 400, 200",
        "BOUNDED_PERCENT, 50, 401, 200", "BOUNDED_PERCENT, 50, 800, 200",
                "BOUNDED_PERCENT, 10, 15, 3",
        "BOUNDED_PERCENT, 10, 100, 10", "UNBOUNDED_PERCENT, 50, 800, 400",
                "UNBOUNDED_PERCENT, 50, 401, 201",
        "UNBOUNDED_PERCENT, 50, 1, 1", "COUNT, 5, 1, 5", "COUNT, 5, 800, 5",
    })
    void g75_breakerThresholds(ThresholdType type, int value, int desired, int failures) {
        assertThat(new BreakerThreshold(type, value).failures(desired)).isEqualTo(failures);
    }

    @ParameterizedTest
    @CsvSource({"2, 50, 1", "3, 50, 2", "10, 80, 8", "100, 90, 90", "0, 50, 1"})
    void g79_earlySuccessNeedsSoManyHealthyTasks(int desired, int percent, int needed) {
        assertThat(EarlySuccess.tasksNeeded(desired, percent)).isEqualTo(needed);
    }

    @Test
    void g81_zonesAreBalancedWhenNoTwoAreMoreThanOneApart() {
        assertThat(ZoneBalance.of(new int[] {2, 2, 1}).isBalanced()).isTrue();
        assertThat(ZoneBalance.of(new int[] {3, 1, 1})).isEqualTo(new ZoneBalance(1, 0));
        assertThat(ZoneBalance.of(new int[] {}).isBalanced()).isTrue();
    }

    @Test
    void g82_canaryMovesASmallShareThenAll() {
        assertThat(TrafficPlan.canary(10_000, 15).shifts())
                .containsExactly(
                        new TrafficPlan.Shift(10_000, 15), new TrafficPlan.Shift(100_000, 0));
    }

    @Test
    void g83_linearMovesInEqualSteps() {
        assertThat(TrafficPlan.linear(25_000, 5).shifts())
                .extracting(TrafficPlan.Shift::weight)
                .containsExactly(25_000, 50_000, 75_000, 100_000);
    }

    @Test
    void g84_linearDefaultsMakeTenShifts() {
        var shifts =
                TrafficPlan.linear(TrafficPlan.LINEAR_STEP, TrafficPlan.LINEAR_BAKE_MINUTES)
                        .shifts();
        assertThat(shifts).hasSize(10);
        assertThat(shifts.stream().mapToInt(TrafficPlan.Shift::bakeMinutes).sum()).isEqualTo(54);
    }

    @Test
    void linearCutsAStepThatWouldPassAHundred() {
        assertThat(TrafficPlan.linear(33_300, 1).shifts())
                .extracting(TrafficPlan.Shift::weight)
                .containsExactly(33_300, 66_600, 99_900, 100_000);
    }

    @Test
    void g85_parameterRanges() {
        assertThat(TrafficPlan.isStepPercent(2_900)).isFalse();
        assertThat(TrafficPlan.isStepPercent(3_000)).isTrue();
        assertThat(TrafficPlan.isStepPercent(33_300)).isTrue();
        assertThat(TrafficPlan.isStepPercent(33_330)).isFalse();
        assertThat(TrafficPlan.isCanaryPercent(100)).isTrue();
        assertThat(TrafficPlan.isCanaryPercent(0)).isFalse();
        assertThat(TrafficPlan.isBakeTime(1440)).isTrue();
        assertThat(TrafficPlan.isBakeTime(1441)).isFalse();
    }

    @Test
    void g86_taskSetsRoundUp() {
        assertThat(TaskSetScale.computedDesiredCount(10, 25_000)).isEqualTo(3);
        assertThat(TaskSetScale.computedDesiredCount(10, 12_000)).isEqualTo(2);
    }

    @Test
    void g87_theBackOffGrowsTo27Minutes() {
        assertThat(List.of(1, 2, 3, 4, 5, 6, 10, 60))
                .extracting(round -> StartThrottle.delaySeconds(round, 30))
                .containsExactly(0, 0, 0, 30, 60, 120, 1620, 1620);
    }

    @ParameterizedTest
    @CsvSource({"4, 90, 60, 6", "3, 70, 50, 5", "10, 100, 50, 20"})
    void g89_g90_g91_targetTrackingIsProportionalAndRoundsUp(
            int running, long metric, long target, int wanted) {
        assertThat(TargetTracking.proposal(running, metric * 1000, target * 1000))
                .isEqualTo(wanted);
    }

    @Test
    void g92_alarmThresholds() {
        assertThat(TargetTracking.lowThreshold(70_000)).isEqualTo(63_000);
        assertThat(TargetTracking.isHigh(70_000, 70_000)).isFalse();
        assertThat(TargetTracking.isHigh(70_001, 70_000)).isTrue();
        assertThat(TargetTracking.isLow(63_000, 70_000)).isFalse();
        assertThat(TargetTracking.isLow(62_999, 70_000)).isTrue();
        assertThat(TargetTracking.HIGH_DATAPOINTS).isEqualTo(3);
        assertThat(TargetTracking.LOW_DATAPOINTS).isEqualTo(15);
    }

    private static StepScaling.Step step(OptionalLong lower, OptionalLong upper, int adjustment) {
        return new StepScaling.Step(lower, upper, adjustment);
    }

    private static final List<StepScaling.Step> OUT =
            List.of(
                    step(OptionalLong.of(0), OptionalLong.of(10_000), 0),
                    step(OptionalLong.of(10_000), OptionalLong.of(20_000), 10),
                    step(OptionalLong.of(20_000), OptionalLong.empty(), 30));
    private static final List<StepScaling.Step> IN =
            List.of(
                    step(OptionalLong.of(-10_000), OptionalLong.of(0), 0),
                    step(OptionalLong.of(-20_000), OptionalLong.of(-10_000), -10),
                    step(OptionalLong.empty(), OptionalLong.of(-20_000), -30));

    @Test
    void g99_theWorkedExampleOfStepScaling() {
        AdjustmentType percent = AdjustmentType.PERCENT_CHANGE_IN_CAPACITY;
        assertThat(StepScaling.proposal(OUT, percent, 0, 10, 60_000, 50_000)).isEqualTo(11);
        assertThat(StepScaling.proposal(OUT, percent, 0, 11, 70_000, 50_000)).isEqualTo(14);
        assertThat(StepScaling.proposal(IN, percent, 0, 14, 40_000, 50_000)).isEqualTo(13);
        assertThat(StepScaling.proposal(IN, percent, 0, 13, 30_000, 50_000)).isEqualTo(10);
    }

    @Test
    void g100_percentChangesAreRounded() {
        assertThat(List.of(667L, 25L, -25L, -667L))
                .extracting(StepScaling::rounded)
                .containsExactly(6, 1, -1, -6);
    }

    @Test
    void aStepHoldsItsNearBoundAndNotItsFarOne() {
        AdjustmentType change = AdjustmentType.CHANGE_IN_CAPACITY;
        assertThat(StepScaling.proposal(OUT, change, 0, 10, 50_000, 50_000)).isEqualTo(10);
        assertThat(StepScaling.proposal(OUT, change, 0, 10, 69_999, 50_000)).isEqualTo(20);
        assertThat(StepScaling.proposal(IN, change, 0, 50, 30_001, 50_000)).isEqualTo(40);
        assertThat(StepScaling.proposal(IN, change, 0, 50, 29_999, 50_000)).isEqualTo(20);
    }

    @Test
    void g105_taskHealthIsThatOfItsEssentialContainers() {
        assertThat(HealthCheckRun.ofTask(List.of(HealthStatus.HEALTHY, HealthStatus.UNKNOWN)))
                .isEqualTo(HealthStatus.UNKNOWN);
        assertThat(HealthCheckRun.ofTask(List.of(HealthStatus.UNHEALTHY, HealthStatus.UNKNOWN)))
                .isEqualTo(HealthStatus.UNHEALTHY);
        assertThat(HealthCheckRun.ofTask(List.of(HealthStatus.HEALTHY)))
                .isEqualTo(HealthStatus.HEALTHY);
        assertThat(HealthCheckRun.ofTask(List.of())).isEqualTo(HealthStatus.UNKNOWN);
    }

    @Test
    void g106_restartPolicy() {
        RestartRule rule = new RestartRule(List.of(0), 300);
        assertThat(rule.restarts(1, 350_000_000, false)).isTrue();
        assertThat(rule.restarts(1, 120_000_000, false)).isFalse();
        assertThat(rule.restarts(0, 900_000_000, false)).isFalse();
        assertThat(rule.restarts(1, 350_000_000, true)).isFalse();
    }

    @Test
    void g111_failuresInTheStartPeriodCountOnlyAfterAFirstSuccess() {
        HealthCheckRun run = HealthCheckRun.start(3, 60);
        for (int second : List.of(10, 20, 30)) {
            run = run.after(false, second);
        }
        assertThat(run.health()).isEqualTo(HealthStatus.UNKNOWN);
        run = run.after(true, 40);
        assertThat(run.health()).isEqualTo(HealthStatus.HEALTHY);
        run = run.after(false, 50).after(false, 60);
        assertThat(run.health()).isEqualTo(HealthStatus.HEALTHY);
        assertThat(run.after(false, 70).health()).isEqualTo(HealthStatus.UNHEALTHY);
    }
}
