package dev.deckhand.sandbox.refusal;

import dev.deckhand.sandbox.model.Decimal;
import dev.deckhand.sandbox.model.DeploymentConfiguration;
import dev.deckhand.sandbox.model.DeploymentControllerType;
import dev.deckhand.sandbox.model.DeploymentStrategy;
import dev.deckhand.sandbox.model.LifecycleStage;
import dev.deckhand.sandbox.model.LoadBalancer;
import dev.deckhand.sandbox.model.SchedulingStrategy;
import dev.deckhand.sandbox.model.Service;
import java.util.List;

/// Rules of deployment configurations (ecs-scheduling 7.1, 7.8, 7.9, 7.12).
final class DeploymentRules {
    private static final int MAX_BAKE = 1440;
    private static final int MAX_PAUSE = 20_160;
    private static final int MAX_HOOKS_OF_A_KIND = 10;

    /// In thousandths of a percent: the step of 0.1 that percentages move in.
    private static final int TENTH = 100;

    private static final String BREAKER = "circuit-breaker";
    private static final String FAILURE = "deployment-failure";
    private static final String NATIVE = "native-bluegreen";
    private static final String ROLLING = "rolling-deployments";

    private DeploymentRules() {}

    static void check(Service service, Objections objections) {
        Objections here = objections.under("deploymentConfiguration");
        DeploymentConfiguration configuration = service.deploymentConfiguration();
        DeploymentStrategy strategy = configuration.strategy().orElse(DeploymentStrategy.ROLLING);
        percents(service, configuration, here);
        breaker(configuration, here);
        configuration
                .bakeTimeInMinutes()
                .ifPresent(minutes ->
                        here.range(minutes, 0, MAX_BAKE, "bakeTimeInMinutes", "bake-time", NATIVE));
        boolean shifting = strategy != DeploymentStrategy.ROLLING;
        here.when(
                shifting && service.deploymentController() != DeploymentControllerType.ECS,
                "strategy",
                "deployment-strategy",
                NATIVE,
                strategy + " needs the deployment controller ECS",
                "Set `deploymentController` to ECS");
        here.when(
                shifting && service.schedulingStrategy() == SchedulingStrategy.DAEMON,
                "strategy",
                "deployment-strategy",
                "daemons",
                "DAEMON services only have rolling deployments",
                "Leave `strategy` out");
        here.when(
                strategy == DeploymentStrategy.BLUE_GREEN
                        && configuration.bakeTimeInMinutes().isEmpty(),
                "",
                "bake-time",
                NATIVE,
                "BLUE_GREEN needs `bakeTimeInMinutes`",
                "Add it, 0 to 1440");
        here.when(
                shifting
                        && configuration
                                .deploymentCircuitBreaker()
                                .filter(DeploymentConfiguration.CircuitBreaker::enable)
                                .isPresent(),
                "deploymentCircuitBreaker",
                BREAKER,
                FAILURE,
                "The circuit breaker works with rolling deployments only",
                "Disable it, or use alarms");
        shifts(configuration, strategy, here);
        if (shifting) {
            traffic(service, strategy, objections);
        }
        hooks(configuration, here);
        early(configuration, strategy, here);
    }

    private static void percents(
            Service service, DeploymentConfiguration configuration, Objections here) {
        boolean daemon = service.schedulingStrategy() == SchedulingStrategy.DAEMON;
        int minimum = configuration.minimumHealthyPercent().orElse(daemon ? 0 : 100);
        int maximum = configuration.maximumPercent().orElse(daemon ? 100 : 200);
        configuration
                .minimumHealthyPercent()
                .ifPresent(percent ->
                        here.range(
                                percent,
                                0,
                                Integer.MAX_VALUE,
                                "minimumHealthyPercent",
                                "percent",
                                ROLLING));
        configuration
                .maximumPercent()
                .ifPresent(percent ->
                        here.range(
                                percent,
                                0,
                                Integer.MAX_VALUE,
                                "maximumPercent",
                                "percent",
                                ROLLING));
        here.when(
                daemon && maximum != 100,
                "maximumPercent",
                "percent",
                "daemons",
                "A DAEMON service has a `maximumPercent` of 100",
                "Leave it out");
        here.when(
                minimum > maximum,
                "minimumHealthyPercent",
                "percent",
                ROLLING,
                "`minimumHealthyPercent` ("
                        + minimum
                        + ") is greater than `maximumPercent` ("
                        + maximum
                        + ")",
                "Lower it, or raise `maximumPercent`");
    }

    private static void breaker(DeploymentConfiguration configuration, Objections here) {
        configuration
                .deploymentCircuitBreaker()
                .ifPresent(breaker -> {
                    Objections there =
                            here.under("deploymentCircuitBreaker").under("thresholdConfiguration");
                    int most =
                            switch (breaker.thresholdType()) {
                                case COUNT -> Integer.MAX_VALUE;
                                case BOUNDED_PERCENT, UNBOUNDED_PERCENT -> 100;
                            };
                    there.range(breaker.threshold(), 1, most, "value", BREAKER, FAILURE);
                });
    }

    private static void shifts(
            DeploymentConfiguration configuration, DeploymentStrategy strategy, Objections here) {
        configuration
                .linearConfiguration()
                .ifPresent(linear -> {
                    Objections there = here.under("linearConfiguration");
                    percent(linear.stepPercent(), 3_000, "stepPercent", there);
                    there.range(
                            linear.stepBakeTimeInMinutes(),
                            0,
                            MAX_BAKE,
                            "stepBakeTimeInMinutes",
                            "bake-time",
                            NATIVE);
                });
        configuration
                .canaryConfiguration()
                .ifPresent(canary -> {
                    Objections there = here.under("canaryConfiguration");
                    percent(canary.canaryPercent(), TENTH, "canaryPercent", there);
                    there.range(
                            canary.canaryBakeTimeInMinutes(),
                            0,
                            MAX_BAKE,
                            "canaryBakeTimeInMinutes",
                            "bake-time",
                            NATIVE);
                });
        here.when(
                configuration.linearConfiguration().isPresent()
                        && strategy != DeploymentStrategy.LINEAR,
                "linearConfiguration",
                "deployment-strategy",
                NATIVE,
                "`linearConfiguration` belongs to the strategy LINEAR",
                "Leave it out, or choose LINEAR");
        here.when(
                configuration.canaryConfiguration().isPresent()
                        && strategy != DeploymentStrategy.CANARY,
                "canaryConfiguration",
                "deployment-strategy",
                NATIVE,
                "`canaryConfiguration` belongs to the strategy CANARY",
                "Leave it out, or choose CANARY");
    }

    private static void percent(Decimal percent, long least, String member, Objections there) {
        there.when(
                percent.thousandths() < least
                        || percent.compareTo(Decimal.of(100)) > 0
                        || percent.thousandths() % TENTH != 0,
                member,
                "traffic-percent",
                NATIVE,
                "`"
                        + member
                        + "` is "
                        + percent
                        + "; it must be "
                        + new Decimal(least)
                        + " to 100 in steps of 0.1",
                "Round it to one decimal within that range");
    }

    private static void traffic(
            Service service, DeploymentStrategy strategy, Objections objections) {
        boolean mesh =
                service.otherMembers().contains("serviceConnectConfiguration")
                        || service.otherMembers().contains("vpcLatticeConfigurations");
        objections
                .under("deploymentConfiguration")
                .when(
                        strategy != DeploymentStrategy.BLUE_GREEN
                                && service.loadBalancers().isEmpty()
                                && !mesh,
                        "strategy",
                        "deployment-strategy",
                        NATIVE,
                        strategy
                                + " shifts traffic, but the service has no load balancer, Service Connect or VPC Lattice",
                        "Add one, or choose ROLLING or BLUE_GREEN");
        for (int i = 0; i < service.loadBalancers().size(); i++) {
            LoadBalancer balancer = service.loadBalancers().get(i);
            objections
                    .under("loadBalancers", i)
                    .when(
                            balancer.alternateTargetGroupArn().isEmpty()
                                    || balancer.productionListenerRule().isEmpty()
                                    || balancer.roleArn().isEmpty(),
                            "advancedConfiguration",
                            "load-balancer",
                            NATIVE,
                            strategy
                                    + " needs `alternateTargetGroupArn`, `productionListenerRule` and `roleArn`",
                            "Add them in `advancedConfiguration`");
        }
    }

    private static void hooks(DeploymentConfiguration configuration, Objections here) {
        List<DeploymentConfiguration.LifecycleHook> hooks = configuration.lifecycleHooks();
        for (DeploymentConfiguration.HookTarget target :
                DeploymentConfiguration.HookTarget.values()) {
            long count = hooks.stream().filter(hook -> hook.targetType() == target).count();
            here.when(
                    count > MAX_HOOKS_OF_A_KIND,
                    "lifecycleHooks",
                    "lifecycle-hook",
                    NATIVE,
                    "There are " + count + " " + target + " hooks; a service has at most 10",
                    "Remove some");
        }
        for (int i = 0; i < hooks.size(); i++) {
            hook(hooks.get(i), here.under("lifecycleHooks", i));
        }
    }

    private static void hook(DeploymentConfiguration.LifecycleHook hook, Objections there) {
        boolean pause = hook.targetType() == DeploymentConfiguration.HookTarget.PAUSE;
        there.when(
                hook.lifecycleStages().isEmpty(),
                "lifecycleStages",
                "lifecycle-hook",
                NATIVE,
                "The hook names no lifecycle stage",
                "Name at least one");
        there.when(
                !pause && hook.hookTargetArn().isEmpty(),
                "",
                "lifecycle-hook",
                NATIVE,
                "A Lambda hook needs `hookTargetArn`",
                "Name the function");
        there.when(
                pause
                        && hook.lifecycleStages().stream()
                                .anyMatch(stage ->
                                        stage == LifecycleStage.TEST_TRAFFIC_SHIFT
                                                || stage
                                                        == LifecycleStage.PRODUCTION_TRAFFIC_SHIFT),
                "lifecycleStages",
                "lifecycle-hook",
                NATIVE,
                "A PAUSE hook cannot wait in a traffic shift",
                "Use the stage before or after it");
        hook.timeoutInMinutes()
                .ifPresent(minutes ->
                        there.under("timeoutConfiguration")
                                .range(
                                        minutes,
                                        1,
                                        pause ? MAX_PAUSE : MAX_BAKE,
                                        "timeoutInMinutes",
                                        "lifecycle-hook",
                                        NATIVE));
    }

    private static void early(
            DeploymentConfiguration configuration, DeploymentStrategy strategy, Objections here) {
        configuration
                .earlySuccessCriteria()
                .filter(DeploymentConfiguration.EarlySuccess::enable)
                .ifPresent(early -> {
                    Objections there = here.under("earlySuccessCriteria");
                    there.when(
                            strategy != DeploymentStrategy.ROLLING,
                            "",
                            "early-success",
                            ROLLING,
                            "Early success criteria belong to rolling deployments",
                            "Leave them out");
                    there.when(
                            early.healthyPercent().isEmpty() || early.sourceCleanup().isEmpty(),
                            "",
                            "early-success",
                            ROLLING,
                            "Early success criteria need `healthyPercent` and `sourceServiceRevisionCleanup`",
                            "Add both");
                    int minimum = configuration.minimumHealthyPercent().orElse(100);
                    early.healthyPercent()
                            .ifPresent(percent ->
                                    there.range(
                                            percent,
                                            Math.min(minimum, 100),
                                            100,
                                            "healthyPercent",
                                            "early-success",
                                            ROLLING));
                });
    }
}
