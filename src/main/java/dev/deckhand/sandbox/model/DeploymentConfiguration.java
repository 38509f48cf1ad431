package dev.deckhand.sandbox.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// How a service is deployed, as given: what is absent has the default of the service's scheduling
/// strategy and, in an update, keeps its value.
public record DeploymentConfiguration(
        OptionalInt minimumHealthyPercent,
        OptionalInt maximumPercent,
        Optional<CircuitBreaker> deploymentCircuitBreaker,
        Optional<Alarms> alarms,
        Optional<DeploymentStrategy> strategy,
        OptionalInt bakeTimeInMinutes,
        Optional<Linear> linearConfiguration,
        Optional<Canary> canaryConfiguration,
        List<LifecycleHook> lifecycleHooks,
        Optional<EarlySuccess> earlySuccessCriteria) {

    public static final DeploymentConfiguration DEFAULT =
            new DeploymentConfiguration(
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty());

    public DeploymentConfiguration {
        lifecycleHooks = List.copyOf(lifecycleHooks);
    }

    /// This configuration with what `change` gives; hooks are replaced only when it lists some.
    public DeploymentConfiguration with(DeploymentConfiguration change) {
        return new DeploymentConfiguration(
                change.minimumHealthyPercent.isPresent()
                        ? change.minimumHealthyPercent
                        : minimumHealthyPercent,
                change.maximumPercent.isPresent() ? change.maximumPercent : maximumPercent,
                change.deploymentCircuitBreaker.or(() -> deploymentCircuitBreaker),
                change.alarms.or(() -> alarms),
                change.strategy.or(() -> strategy),
                change.bakeTimeInMinutes.isPresent() ? change.bakeTimeInMinutes : bakeTimeInMinutes,
                change.linearConfiguration.or(() -> linearConfiguration),
                change.canaryConfiguration.or(() -> canaryConfiguration),
                change.lifecycleHooks.isEmpty() ? lifecycleHooks : change.lifecycleHooks,
                change.earlySuccessCriteria.or(() -> earlySuccessCriteria));
    }

    /// Gives up a rolling deployment after so many failed tasks.
    public record CircuitBreaker(
            boolean enable,
            boolean rollback,
            boolean resetOnHealthyTask,
            ThresholdType thresholdType,
            int threshold) {
        public static final int DEFAULT_THRESHOLD = 50;
    }

    /// What the number of a threshold means.
    public enum ThresholdType implements ApiValue {
        COUNT,
        BOUNDED_PERCENT,
        UNBOUNDED_PERCENT
    }

    /// Alarms that fail a deployment.
    public record Alarms(List<String> alarmNames, boolean enable, boolean rollback) {
        public Alarms {
            alarmNames = List.copyOf(alarmNames);
        }
    }

    /// Traffic moves in equal steps.
    public record Linear(Decimal stepPercent, int stepBakeTimeInMinutes) {
        public static final Linear DEFAULT = new Linear(Decimal.of(10), 6);
    }

    /// Traffic moves in two steps.
    public record Canary(Decimal canaryPercent, int canaryBakeTimeInMinutes) {
        public static final Canary DEFAULT = new Canary(Decimal.of(5), 10);
    }

    /// Ends a rolling deployment before its last task is healthy.
    public record EarlySuccess(
            boolean enable, OptionalInt healthyPercent, Optional<Cleanup> sourceCleanup) {}

    /// When the old revision goes.
    public enum Cleanup implements ApiValue {
        BLOCKING,
        DEFERRED
    }

    /// Waits for an answer at some stages of a native deployment.
    ///
    /// @param hookTargetArn the Lambda function; empty for a PAUSE hook
    /// @param timeoutInMinutes empty = 1440
    /// @param timeoutContinues whether the deployment goes on when nothing has answered in time,
    ///   instead of rolling back
    public record LifecycleHook(
            HookTarget targetType,
            Optional<String> hookTargetArn,
            Optional<String> roleArn,
            List<LifecycleStage> lifecycleStages,
            OptionalInt timeoutInMinutes,
            boolean timeoutContinues) {
        public static final int DEFAULT_TIMEOUT_IN_MINUTES = 1440;

        public LifecycleHook {
            lifecycleStages = List.copyOf(lifecycleStages);
        }
    }

    /// Who answers a hook.
    public enum HookTarget implements ApiValue {
        AWS_LAMBDA,
        PAUSE
    }
}
