package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.model.DeploymentConfiguration;
import java.util.Optional;

/// Writes deployment configurations as the ECS API takes them.
final class DeploymentWriter {
    private DeploymentWriter() {}

    static Json.Struct write(DeploymentConfiguration configuration) {
        return new JsonTree()
                .number("minimumHealthyPercent", configuration.minimumHealthyPercent())
                .number("maximumPercent", configuration.maximumPercent())
                .object(
                        "deploymentCircuitBreaker",
                        configuration.deploymentCircuitBreaker().map(DeploymentWriter::breaker))
                .object(
                        "alarms",
                        configuration
                                .alarms()
                                .map(alarms ->
                                        new JsonTree()
                                                .list(
                                                        "alarmNames",
                                                        Optional.of(alarms.alarmNames()),
                                                        JsonTree::textOf)
                                                .put("rollback", bool(alarms.rollback()))
                                                .put("enable", bool(alarms.enable()))
                                                .done()))
                .choice("strategy", configuration.strategy())
                .number("bakeTimeInMinutes", configuration.bakeTimeInMinutes())
                .object(
                        "linearConfiguration",
                        configuration
                                .linearConfiguration()
                                .map(linear ->
                                        new JsonTree()
                                                .decimal(
                                                        "stepPercent",
                                                        Optional.of(linear.stepPercent()))
                                                .number(
                                                        "stepBakeTimeInMinutes",
                                                        linear.stepBakeTimeInMinutes())
                                                .done()))
                .object(
                        "canaryConfiguration",
                        configuration
                                .canaryConfiguration()
                                .map(canary ->
                                        new JsonTree()
                                                .decimal(
                                                        "canaryPercent",
                                                        Optional.of(canary.canaryPercent()))
                                                .number(
                                                        "canaryBakeTimeInMinutes",
                                                        canary.canaryBakeTimeInMinutes())
                                                .done()))
                .list("lifecycleHooks", configuration.lifecycleHooks(), DeploymentWriter::hook)
                .object(
                        "earlySuccessCriteria",
                        configuration
                                .earlySuccessCriteria()
                                .map(early ->
                                        new JsonTree()
                                                .put("enable", bool(early.enable()))
                                                .number("healthyPercent", early.healthyPercent())
                                                .choice(
                                                        "sourceServiceRevisionCleanup",
                                                        early.sourceCleanup())
                                                .done()))
                .done();
    }

    private static Json.Struct breaker(DeploymentConfiguration.CircuitBreaker breaker) {
        var tree =
                new JsonTree()
                        .put("enable", bool(breaker.enable()))
                        .put("rollback", bool(breaker.rollback()))
                        .flag("resetOnHealthyTask", breaker.resetOnHealthyTask(), true);
        if (breaker.thresholdType() != DeploymentConfiguration.ThresholdType.BOUNDED_PERCENT
                || breaker.threshold()
                        != DeploymentConfiguration.CircuitBreaker.DEFAULT_THRESHOLD) {
            tree.put(
                    "thresholdConfiguration",
                    new JsonTree()
                            .text("type", breaker.thresholdType().apiValue())
                            .number("value", breaker.threshold())
                            .done());
        }
        return tree.done();
    }

    private static Json hook(DeploymentConfiguration.LifecycleHook hook) {
        var timeout = new JsonTree().number("timeoutInMinutes", hook.timeoutInMinutes());
        if (hook.timeoutContinues()) {
            timeout.text("action", "CONTINUE");
        }
        return new JsonTree()
                .text("targetType", hook.targetType().apiValue())
                .text("hookTargetArn", hook.hookTargetArn())
                .text("roleArn", hook.roleArn())
                .list(
                        "lifecycleStages",
                        hook.lifecycleStages(),
                        stage -> JsonTree.textOf(stage.apiValue()))
                .object("timeoutConfiguration", timeout)
                .done();
    }

    private static Json bool(boolean value) {
        return new Json.Bool(1, 1, value);
    }
}
