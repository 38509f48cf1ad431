package dev.deckhand.ui.sandbox.why;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.Why;
import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.DeploymentControllerType;
import dev.deckhand.sandbox.model.DeploymentStrategy;
import dev.deckhand.sandbox.model.HealthStatus;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.LaunchType;
import dev.deckhand.sandbox.model.NetworkMode;
import dev.deckhand.sandbox.model.SchedulingStrategy;
import dev.deckhand.sandbox.model.Service;
import dev.deckhand.sandbox.model.TaskDefinition;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Something that can be going on with a thing, and the concepts that explain it, the closest
/// first.
enum Situation {
    INSTANCE("ec2-launch-type", "cluster", "resource-limits"),
    INSTANCE_DRAINING("graceful-shutdown", "high-availability"),
    INSTANCE_LOST("agent-config", "troubleshooting"),
    INSTANCE_OF_PROVIDER("capacity-providers", "cluster-auto-scaling"),
    TASK("task-lifecycle", "task-definition-basics"),
    TASK_FAILED("troubleshooting", "container-basics"),
    TASK_UNHEALTHY("health-checks", "load-balancing"),
    TASK_STOPPING("graceful-shutdown"),
    STANDALONE("standalone-tasks"),
    AWSVPC("task-eni", "network-modes"),
    BRIDGE_OR_HOST("network-modes", "dynamic-ports"),
    FARGATE("fargate", "launch-types"),
    FARGATE_SPOT("fargate-spot"),
    SERVICE("services", "ecs-object-model"),
    ROLLING("rolling-deployments"),
    BREAKER("deployment-failure"),
    NATIVE("native-bluegreen"),
    DAEMON("daemons"),
    LOAD_BALANCED("load-balancing"),
    PROVIDER("capacity-providers"),
    GROUP("cluster-auto-scaling"),
    MANAGED("managed-instances"),
    ZONE("high-availability", "services"),
    PLACED("placement"),
    NOT_PLACED("placement", "troubleshooting"),
    NO_ROOM("resource-limits"),
    NO_PORT("dynamic-ports", "network-modes"),
    NO_INTERFACE("task-eni"),
    NO_ATTRIBUTE("placement", "task-definition-basics"),
    NO_AGENT("agent-config"),
    NO_GPU("windows-gpu"),
    SCALE_IN("service-auto-scaling", "placement"),
    SPLIT("capacity-providers"),
    SCALE("service-auto-scaling", "metrics"),
    SCALE_GROUP("cluster-auto-scaling", "capacity-providers"),
    REBALANCING("services", "high-availability");

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> concepts;

    Situation(String... concepts) {
        this.concepts = List.of(concepts);
    }

    /// Ids of concepts.
    List<String> concepts() {
        return concepts;
    }

    /// The concepts of several situations, each once.
    static List<String> concepts(List<Situation> situations) {
        Set<String> all = new LinkedHashSet<>();
        situations.forEach(one -> all.addAll(one.concepts));
        return List.copyOf(all);
    }

    // ---- what is going on with a thing ----

    static List<Situation> of(Thing thing, Picture picture) {
        return switch (thing) {
            case Thing.Instance(var id) when picture.instanceRow(id) >= 0 ->
                    ofInstance(picture, picture.instanceRow(id));
            case Thing.Task(var id) when picture.taskRow(id) >= 0 ->
                    ofTask(picture, picture.taskRow(id));
            case Thing.Service(var name) when picture.services().contains(name) ->
                    ofService(picture.settings().service(picture.services().indexOf(name)));
            case Thing.Provider(var name) -> ofProvider(picture, name);
            case Thing.Waiting _ -> List.of(NOT_PLACED, NO_ROOM);
            case Thing.Zone _ -> List.of(ZONE);
            case Thing.Instance _ -> List.of(INSTANCE);
            case Thing.Task _ -> List.of(TASK);
            case Thing.Service _ -> List.of(SERVICE);
        };
    }

    private static List<Situation> ofInstance(Picture picture, int row) {
        List<Situation> situations = new ArrayList<>();
        if (!picture.agentConnected(row)) {
            situations.add(INSTANCE_LOST);
        }
        if (picture.instanceStatus(row) == InstanceStatus.DRAINING) {
            situations.add(INSTANCE_DRAINING);
        }
        situations.add(INSTANCE);
        if (picture.instanceProvider(row) != Picture.NONE) {
            situations.add(INSTANCE_OF_PROVIDER);
        }
        return situations;
    }

    private static List<Situation> ofTask(Picture picture, int row) {
        StateView.TaskView task = picture.task(row);
        List<Situation> situations = new ArrayList<>();
        if (picture.taskFailed(row)) {
            situations.add(
                    task.healthStatus() == HealthStatus.UNHEALTHY ? TASK_UNHEALTHY : TASK_FAILED);
        } else if (task.desiredStatus() != task.lastStatus()
                && task.startedAtMicros().isPresent()) {
            situations.add(TASK_STOPPING);
        }
        situations.add(TASK);
        boolean fargate = picture.taskInstance(row) == Picture.NONE;
        if (task.capacityProviderName().filter(CapacityProvider.FARGATE_SPOT::equals).isPresent()) {
            situations.add(FARGATE_SPOT);
        } else if (fargate && task.availabilityZone().isPresent()) {
            situations.add(FARGATE);
        }
        picture.settings()
                .taskDefinition(task.taskDefinition())
                .map(one -> network(one, fargate))
                .ifPresent(situations::add);
        if (picture.taskService(row) == Picture.NONE) {
            situations.add(STANDALONE);
        }
        return situations;
    }

    private static Situation network(TaskDefinition definition, boolean fargate) {
        return definition.networkModeOn(fargate ? LaunchType.FARGATE : LaunchType.EC2)
                        == NetworkMode.AWSVPC
                ? AWSVPC
                : BRIDGE_OR_HOST;
    }

    private static List<Situation> ofService(Service service) {
        List<Situation> situations = new ArrayList<>(List.of(SERVICE));
        boolean rolling =
                service.deploymentConfiguration().strategy().orElse(DeploymentStrategy.ROLLING)
                        == DeploymentStrategy.ROLLING;
        if (service.schedulingStrategy() == SchedulingStrategy.DAEMON) {
            situations.add(DAEMON);
        } else if (service.deploymentController() == DeploymentControllerType.ECS) {
            situations.add(rolling ? ROLLING : NATIVE);
        }
        if (service.deploymentConfiguration().deploymentCircuitBreaker().isPresent()) {
            situations.add(BREAKER);
        }
        if (!service.loadBalancers().isEmpty()) {
            situations.add(LOAD_BALANCED);
        }
        if (!service.capacityProviderStrategy().isEmpty()) {
            situations.add(PROVIDER);
        }
        return situations;
    }

    private static List<Situation> ofProvider(Picture picture, String name) {
        if (CapacityProvider.isFargate(name)) {
            return name.equals(CapacityProvider.FARGATE_SPOT)
                    ? List.of(FARGATE_SPOT, PROVIDER)
                    : List.of(FARGATE, PROVIDER);
        }
        Optional<CapacityProvider> set =
                picture.settings().capacityProvider(picture.capacityProviders().indexOf(name));
        return List.of(
                set.orElse(null) instanceof CapacityProvider.ManagedInstances ? MANAGED : GROUP,
                PROVIDER);
    }

    // ---- what is going on in a decision ----

    static List<Situation> of(Why why) {
        return switch (why.decision()) {
            case TraceDecision.Place place when place.isPlaced() -> List.of(PLACED);
            case TraceDecision.Place _ -> ofRefusals(why);
            case TraceDecision.Stop stop ->
                    switch (stop.cause()) {
                        case SCALE_IN -> List.of(SCALE_IN);
                        case DEPLOYMENT -> List.of(ROLLING);
                        case DRAINING -> List.of(INSTANCE_DRAINING);
                        case UNHEALTHY -> List.of(TASK_UNHEALTHY);
                        case AZ_REBALANCING -> List.of(REBALANCING);
                        case DAEMON -> List.of(DAEMON);
                    };
            case TraceDecision.Split _ -> List.of(SPLIT);
            case TraceDecision.Deploy _ -> List.of(ROLLING, BREAKER);
            case TraceDecision.Scale scale ->
                    List.of(scale.service().isPresent() ? SCALE : SCALE_GROUP);
        };
    }

    /// The rule that failed most often says most.
    private static List<Situation> ofRefusals(Why why) {
        if (why.candidates().isEmpty()) {
            return List.of(FARGATE, NOT_PLACED);
        }
        Map<Situation, Integer> counts = new EnumMap<>(Situation.class);
        why.candidates().stream()
                .flatMap(one -> one.refused().stream())
                .map(refusal ->
                        switch (Rule.reason(refusal.reason())) {
                            case CPU, MEMORY -> NO_ROOM;
                            case PORTS -> NO_PORT;
                            case ENI -> NO_INTERFACE;
                            case GPU -> NO_GPU;
                            case ATTRIBUTE, LOCATION, MEMBER_OF -> NO_ATTRIBUTE;
                            case INACTIVE -> INSTANCE_DRAINING;
                            case AGENT -> NO_AGENT;
                            case DISTINCT_INSTANCE -> PLACED;
                        })
                .forEach(one -> counts.merge(one, 1, Integer::sum));
        List<Situation> situations = new ArrayList<>(counts.keySet());
        situations.sort(Comparator.comparingInt(one -> -counts.getOrDefault(one, 0)));
        situations.add(Math.min(1, situations.size()), NOT_PLACED);
        return situations;
    }
}
