package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.model.LoadBalancer;
import dev.deckhand.sandbox.model.NetworkMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Registers and deregisters the targets of service tasks (ecs-scheduling 7.5).
final class Targets {
    private final Engine engine;
    private final World world;

    Targets(Engine engine) {
        this.engine = engine;
        world = engine.world;
    }

    /// The target of a task that is told to stop drains first.
    void deregister(int task) {
        world.services.get(tasks().service(task)).newlyDeregistered.add(task);
        engine.later(
                world.deregistrationMicros(world.deployment(task).revision.loadBalancers()),
                Kind.DEREGISTERED,
                task,
                0);
    }

    /// The target group the task's target is in: the alternate one for every second native
    /// deployment.
    List<String> groupsOf(int task) {
        Deployment deployment = world.deployment(task);
        List<String> arns = new ArrayList<>();
        for (LoadBalancer loadBalancer : deployment.revision.loadBalancers()) {
            if (deployment.usesAlternate && loadBalancer.alternateTargetGroupArn().isPresent()) {
                arns.add(loadBalancer.alternateTargetGroupArn().get());
            } else {
                loadBalancer.targetGroupArn().ifPresent(arns::add);
            }
        }
        return arns;
    }

    /// Says what was registered in this instant.
    void reportRegistered(ServiceState service) {
        if (!service.newlyRegistered.isEmpty()) {
            counts(service.newlyRegistered)
                    .forEach((arn, count) ->
                            engine.report.message(
                                    service,
                                    "registered "
                                            + count
                                            + " targets in (target-group "
                                            + arn
                                            + ")"));
            service.newlyRegistered.clear();
        }
    }

    /// Says what was deregistered in this instant.
    void reportDeregistered(ServiceState service) {
        if (service.newlyDeregistered.isEmpty()) {
            return;
        }
        counts(service.newlyDeregistered)
                .forEach((arn, count) ->
                        engine.report.message(
                                service,
                                "deregistered "
                                        + count
                                        + " targets in (target-group "
                                        + arn
                                        + ")"));
        Map<String, Integer> byDeployment = new LinkedHashMap<>();
        for (int task : service.newlyDeregistered.toArray()) {
            byDeployment.merge(world.deployment(task).id, 1, Integer::sum);
        }
        byDeployment.forEach((deployment, count) ->
                engine.report.sentence(
                        service,
                        "(service "
                                + service.name
                                + ", taskSet "
                                + deployment
                                + ") has begun draining connections on "
                                + count
                                + " tasks."));
        service.newlyDeregistered.clear();
    }

    private Map<String, Integer> counts(Ints targets) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int task : targets.toArray()) {
            groupsOf(task).forEach(arn -> counts.merge(arn, 1, Integer::sum));
        }
        return counts;
    }

    /// Says that a target has failed its checks.
    void unhealthy(int task) {
        ServiceState service = world.services.get(tasks().service(task));
        LoadBalancer first = world.deployment(task).revision.loadBalancers().getFirst();
        boolean ownAddress =
                tasks().instance(task) < 0
                        || world.catalog
                                        .spec(tasks().definition(task))
                                        .definition()
                                        .networkMode()
                                        .orElse(NetworkMode.BRIDGE)
                                == NetworkMode.AWSVPC;
        String instance =
                ownAddress
                        ? ""
                        : " (instance "
                                + world.fleet.registration(tasks().instance(task)).ec2InstanceId()
                                + ")";
        for (String arn : groupsOf(task)) {
            engine.report.message(
                    service,
                    "(task "
                            + tasks().id(task)
                            + ")"
                            + instance
                            + " (port "
                            + first.containerPort().orElse(80)
                            + ") is unhealthy in (target-group "
                            + arn
                            + ") due to (reason Health checks failed)"
                            + (ownAddress ? "." : ""));
        }
    }

    private Tasks tasks() {
        return world.tasks;
    }
}
