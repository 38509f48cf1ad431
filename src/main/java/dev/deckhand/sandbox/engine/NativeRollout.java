package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.Deployment.HookRun;
import dev.deckhand.sandbox.engine.trace.DeploymentStatus;
import dev.deckhand.sandbox.engine.trace.HookStatus;
import dev.deckhand.sandbox.model.DeploymentConfiguration;
import dev.deckhand.sandbox.model.DeploymentConfiguration.HookTarget;
import dev.deckhand.sandbox.model.DeploymentConfiguration.LifecycleHook;
import dev.deckhand.sandbox.model.DeploymentStrategy;
import dev.deckhand.sandbox.model.HookAnswer;
import dev.deckhand.sandbox.model.LifecycleStage;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.service.TrafficPlan;
import java.util.Optional;

/// Takes a BLUE_GREEN, LINEAR or CANARY deployment through its stages (ecs-scheduling 7.12).
final class NativeRollout {
    private static final long STAGE_LIMIT_MICROS = Micros.ofMinutes(24 * 60);

    private final Engine engine;
    private final World world;

    NativeRollout(Engine engine) {
        this.engine = engine;
        world = engine.world;
    }

    static boolean mayScaleUp(Deployment deployment) {
        return deployment
                .stage
                .filter(stage -> stage.compareTo(LifecycleStage.SCALE_UP) >= 0)
                .isPresent();
    }

    static boolean keepsOld(Deployment deployment) {
        return deployment.isNative
                && deployment.isInProgress()
                && !deployment.stage.equals(Optional.of(LifecycleStage.CLEAN_UP));
    }

    void begin(ServiceState service, Deployment deployment) {
        int others = 0;
        for (Deployment other : service.deployments) {
            others += other.index != deployment.index && other.active > 0 ? 1 : 0;
        }
        enter(
                service,
                deployment,
                others > 1 ? LifecycleStage.RECONCILE_SERVICE : LifecycleStage.PRE_SCALE_UP);
    }

    private TrafficPlan plan(ServiceState service) {
        DeploymentConfiguration configuration = service.configuration();
        return switch (configuration.strategy().orElse(DeploymentStrategy.ROLLING)) {
            case ROLLING, BLUE_GREEN -> TrafficPlan.blueGreen();
            case LINEAR -> {
                var linear =
                        configuration
                                .linearConfiguration()
                                .orElse(DeploymentConfiguration.Linear.DEFAULT);
                yield TrafficPlan.linear(
                        (int) linear.stepPercent().thousandths(), linear.stepBakeTimeInMinutes());
            }
            case CANARY -> {
                var canary =
                        configuration
                                .canaryConfiguration()
                                .orElse(DeploymentConfiguration.Canary.DEFAULT);
                yield TrafficPlan.canary(
                        (int) canary.canaryPercent().thousandths(),
                        canary.canaryBakeTimeInMinutes());
            }
        };
    }

    private void enter(ServiceState service, Deployment deployment, LifecycleStage stage) {
        deployment.stage = Optional.of(stage);
        deployment.stageMark++;
        engine.report.stage(service, deployment);
        later(service, deployment, STAGE_LIMIT_MICROS, Kind.STAGE_TIMEOUT);
        switch (stage) {
            case TEST_TRAFFIC_SHIFT -> shiftTestTraffic(service, deployment);
            case PRODUCTION_TRAFFIC_SHIFT -> shiftTraffic(service, deployment);
            case RECONCILE_SERVICE,
                    PRE_SCALE_UP,
                    SCALE_UP,
                    POST_SCALE_UP,
                    POST_TEST_TRAFFIC_SHIFT,
                    PRE_PRODUCTION_TRAFFIC_SHIFT,
                    POST_PRODUCTION_TRAFFIC_SHIFT,
                    BAKE_TIME,
                    CLEAN_UP -> {}
        }
        if (!startHooks(service, deployment, stage)) {
            proceed(service, deployment);
        }
    }

    private void shiftTestTraffic(ServiceState service, Deployment deployment) {
        boolean listens =
                deployment.revision.loadBalancers().stream()
                        .anyMatch(loadBalancer -> loadBalancer.testListenerRule().isPresent());
        if (listens) {
            deployment.testWeight = TrafficPlan.ALL;
            engine.report.traffic(service, deployment);
        }
    }

    private void shiftTraffic(ServiceState service, Deployment deployment) {
        deployment.shiftedAt = world.now;
        deployment.weight = plan(service).shifts().get(deployment.shift).weight();
        if (hasTraffic(service, deployment)) {
            engine.report.traffic(service, deployment);
        }
    }

    /// Whether there is traffic to shift: a load balancer, Service Connect or VPC Lattice.
    private static boolean hasTraffic(ServiceState service, Deployment deployment) {
        return !deployment.revision.loadBalancers().isEmpty()
                || service.spec.otherMembers().contains("serviceConnectConfiguration")
                || service.spec.otherMembers().contains("vpcLatticeConfigurations");
    }

    /// The hooks of the stage have passed, or there are none: does what the stage is for and goes
    /// on when that is done.
    private void proceed(ServiceState service, Deployment deployment) {
        LifecycleStage stage = deployment.stage.orElseThrow();
        switch (stage) {
            case RECONCILE_SERVICE -> enter(service, deployment, LifecycleStage.PRE_SCALE_UP);
            case PRE_SCALE_UP -> enter(service, deployment, LifecycleStage.SCALE_UP);
            case SCALE_UP, CLEAN_UP -> engine.mark(service.index);
            case POST_SCALE_UP -> enter(service, deployment, LifecycleStage.TEST_TRAFFIC_SHIFT);
            case TEST_TRAFFIC_SHIFT ->
                    enter(service, deployment, LifecycleStage.POST_TEST_TRAFFIC_SHIFT);
            case POST_TEST_TRAFFIC_SHIFT ->
                    enter(service, deployment, LifecycleStage.PRE_PRODUCTION_TRAFFIC_SHIFT);
            case PRE_PRODUCTION_TRAFFIC_SHIFT ->
                    enter(service, deployment, LifecycleStage.PRODUCTION_TRAFFIC_SHIFT);
            case PRODUCTION_TRAFFIC_SHIFT ->
                    restAfterShift(
                            service,
                            deployment,
                            plan(service).shifts().get(deployment.shift).bakeMinutes());
            case POST_PRODUCTION_TRAFFIC_SHIFT ->
                    enter(service, deployment, LifecycleStage.BAKE_TIME);
            case BAKE_TIME ->
                    restAfterShift(
                            service,
                            deployment,
                            service.configuration().bakeTimeInMinutes().orElse(0));
        }
    }

    private void restAfterShift(ServiceState service, Deployment deployment, int minutes) {
        long end = deployment.shiftedAt + Micros.ofMinutes(minutes);
        later(service, deployment, Math.max(0, end - world.now), Kind.STAGE_END);
    }

    private void later(ServiceState service, Deployment deployment, long delay, int kind) {
        engine.later(delay, kind, service.index, mark(deployment));
    }

    private static long mark(Deployment deployment) {
        return ((long) deployment.index << 32) | deployment.stageMark;
    }

    /// The deployment that a mark belongs to, if it still is in that stage.
    private Optional<Deployment> marked(int service, long mark) {
        Deployment deployment = world.services.get(service).deployments.get((int) (mark >>> 32));
        return mark == mark(deployment) && deployment.isInProgress()
                ? Optional.of(deployment)
                : Optional.empty();
    }

    void stageEnds(int index, long mark) {
        ServiceState service = world.services.get(index);
        marked(index, mark)
                .ifPresent(deployment -> {
                    if (deployment.stage.equals(Optional.of(LifecycleStage.BAKE_TIME))) {
                        enter(service, deployment, LifecycleStage.CLEAN_UP);
                    } else if (deployment.shift + 1 < plan(service).shifts().size()) {
                        deployment.shift++;
                        enter(service, deployment, LifecycleStage.PRE_PRODUCTION_TRAFFIC_SHIFT);
                    } else {
                        enter(service, deployment, LifecycleStage.POST_PRODUCTION_TRAFFIC_SHIFT);
                    }
                });
    }

    void stageTimesOut(int index, long mark) {
        ServiceState service = world.services.get(index);
        marked(index, mark)
                .filter(deployment ->
                        !deployment.stage.equals(Optional.of(LifecycleStage.BAKE_TIME)))
                .ifPresent(deployment ->
                        engine.deployments.fail(
                                service,
                                deployment,
                                "ECS deployment: ",
                                "lifecycle stage timed out.",
                                true));
    }

    /// After a look that did nothing: green has grown, or blue is gone.
    ///
    /// @return whether the deployment went on
    boolean advance(ServiceState service, Deployment deployment) {
        LifecycleStage stage = deployment.stage.orElseThrow();
        boolean grown =
                deployment.healthy == service.desiredCount
                        && deployment.active == service.desiredCount;
        if (stage == LifecycleStage.SCALE_UP && grown) {
            enter(service, deployment, LifecycleStage.POST_SCALE_UP);
            return true;
        }
        if (stage == LifecycleStage.CLEAN_UP && grown && service.active() == deployment.active) {
            engine.deployments.complete(service, deployment);
            return true;
        }
        return false;
    }

    // ---- hooks ----

    private boolean startHooks(ServiceState service, Deployment deployment, LifecycleStage stage) {
        boolean any = false;
        for (LifecycleHook hook : service.configuration().lifecycleHooks()) {
            if (!hook.lifecycleStages().contains(stage)) {
                continue;
            }
            any = true;
            boolean pause = hook.targetType() == HookTarget.PAUSE;
            HookRun run =
                    new HookRun(
                            deployment.hooks.size(),
                            hook,
                            stage,
                            pause ? HookStatus.AWAITING_ACTION : HookStatus.IN_PROGRESS);
            deployment.hooks.add(run);
            engine.report.hook(service, deployment, run);
            long token = ((long) deployment.index << 32) | run.number();
            if (!pause) {
                engine.later(answer(hook).micros(), Kind.HOOK_END, service.index, token);
            }
            engine.later(
                    Micros.ofMinutes(
                            hook.timeoutInMinutes()
                                    .orElse(LifecycleHook.DEFAULT_TIMEOUT_IN_MINUTES)),
                    Kind.HOOK_TIMEOUT,
                    service.index,
                    token);
        }
        return any;
    }

    private HookAnswer answer(LifecycleHook hook) {
        return hook.hookTargetArn()
                .flatMap(arn -> Optional.ofNullable(world.scenario.hooks().get(arn)))
                .orElse(HookAnswer.DEFAULT);
    }

    void hookEnds(int index, long token) {
        ServiceState service = world.services.get(index);
        Deployment deployment = service.deployments.get((int) (token >>> 32));
        HookRun run = deployment.hooks.get((int) token);
        if (run.isOpen()) {
            end(
                    service,
                    deployment,
                    run,
                    answer(run.hook()).succeeded() ? HookStatus.SUCCEEDED : HookStatus.FAILED,
                    false);
        }
    }

    void hookTimesOut(int index, long token) {
        ServiceState service = world.services.get(index);
        Deployment deployment = service.deployments.get((int) (token >>> 32));
        HookRun run = deployment.hooks.get((int) token);
        if (run.isOpen()) {
            end(service, deployment, run, HookStatus.TIMED_OUT, run.hook().timeoutContinues());
        }
    }

    /// Answers the hook that waits; false when none does.
    boolean answer(ServiceState service, boolean goOn) {
        Optional<Deployment> deployment = service.primary().filter(Deployment::isInProgress);
        if (deployment.isEmpty()) {
            return false;
        }
        for (HookRun run : deployment.get().hooks) {
            if (run.status() == HookStatus.AWAITING_ACTION) {
                end(
                        service,
                        deployment.get(),
                        run,
                        goOn ? HookStatus.SUCCEEDED : HookStatus.FAILED,
                        false);
                return true;
            }
        }
        return false;
    }

    private void end(
            ServiceState service,
            Deployment deployment,
            HookRun run,
            HookStatus status,
            boolean goOn) {
        HookRun ended = run.with(status);
        deployment.hooks.set(run.number(), ended);
        engine.report.hook(service, deployment, ended);
        if (!deployment.isInProgress() || !deployment.stage.equals(Optional.of(run.stage()))) {
            return;
        }
        if (status != HookStatus.SUCCEEDED && !goOn) {
            engine.deployments.fail(
                    service,
                    deployment,
                    "ECS deployment lifecycle hook: ",
                    "hook " + status + ".",
                    true);
            return;
        }
        for (HookRun other : deployment.hooks) {
            if (other.isOpen()) {
                return;
            }
        }
        proceed(service, deployment);
    }

    // ---- going back ----

    /// Traffic goes back to the old revision at once, and the new one is scaled down.
    void rollBack(ServiceState service, Deployment failed) {
        abandon(service, failed);
        boolean shifted = failed.weight > 0;
        boolean tested =
                failed.stage
                        .filter(stage -> stage.compareTo(LifecycleStage.TEST_TRAFFIC_SHIFT) >= 0)
                        .isPresent();
        if (failed.weight > 0 || failed.testWeight > 0) {
            failed.weight = 0;
            failed.testWeight = 0;
            if (hasTraffic(service, failed)) {
                engine.report.traffic(service, failed);
            }
        }
        // the hooks of the shifts run again; their answers hold nothing up [MODEL]
        if (shifted) {
            startHooks(service, failed, LifecycleStage.PRODUCTION_TRAFFIC_SHIFT);
        }
        if (tested) {
            startHooks(service, failed, LifecycleStage.TEST_TRAFFIC_SHIFT);
        }
        if (service.lastCompleted < 0) {
            for (Deployment other : service.deployments) {
                if (other.status == DeploymentStatus.ACTIVE) {
                    service.lastCompleted = other.index;
                }
            }
        }
        if (service.lastCompleted >= 0) {
            service.deployments.get(service.lastCompleted).isNative = false;
            engine.deployments.rollBack(service, failed, "ECS deployment: ");
        }
    }

    /// Another deployment takes over: open hooks end, timers no longer apply.
    void abandon(ServiceState service, Deployment deployment) {
        deployment.stageMark++;
        for (HookRun run : deployment.hooks.toArray(new HookRun[0])) {
            if (run.isOpen()) {
                HookRun ended = run.with(HookStatus.FAILED);
                deployment.hooks.set(run.number(), ended);
                engine.report.hook(service, deployment, ended);
            }
        }
    }
}
