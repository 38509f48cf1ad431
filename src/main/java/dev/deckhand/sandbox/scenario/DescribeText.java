package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.model.ApiValue;
import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.CapacityProviderStrategyItem;
import dev.deckhand.sandbox.model.ContainerDefinition;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.Service;
import dev.deckhand.sandbox.model.TaskDefinition;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Writes a thing of the sandbox as `aws ecs describe-...` prints it.
///
/// Members that the sandbox does not know (agent hashes, image digests, tags) are left out, as the
/// CLI leaves out what is absent. ids of the scenario stand where ECS has random ones.
public final class DescribeText {
    private static final String ACCOUNT = "111122223333";
    private static final String REGION = "us-east-1";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSxxx").withZone(ZoneOffset.UTC);

    private final String cluster;
    private final Instant startsAt;

    /// @param cluster name of the cluster
    /// @param startsAt the calendar instant of 0s
    public DescribeText(String cluster, Instant startsAt) {
        this.cluster = cluster;
        this.startsAt = startsAt;
    }

    /// What a container instance is beside its state.
    public record Host(
            String ec2InstanceId,
            String agentVersion,
            Map<String, String> attributes,
            OptionalLong registeredAtMicros) {
        public Host {
            attributes = Map.copyOf(attributes);
        }
    }

    /// What a task reserves as a whole, in CPU units and MiB.
    public record Size(int cpu, int memory) {}

    // ---- container instances ----

    /// `aws ecs describe-container-instances`
    public String containerInstance(StateView.InstanceView instance, Host host) {
        return answer(
                "containerInstances",
                item -> {
                    item.text(
                                    "containerInstanceArn",
                                    arn("container-instance/" + cluster, instance.id()))
                            .text("ec2InstanceId", host.ec2InstanceId());
                    instance.capacityProviderName()
                            .ifPresent(name -> item.text("capacityProviderName", name));
                    item.object(
                                    "versionInfo",
                                    info -> info.text("agentVersion", host.agentVersion()))
                            .objects(
                                    "remainingResources",
                                    amounts(instance.remainingResources()),
                                    DescribeText::amount)
                            .objects(
                                    "registeredResources",
                                    amounts(instance.registeredResources()),
                                    DescribeText::amount)
                            .choice("status", instance.status())
                            .flag("agentConnected", instance.agentConnected())
                            .number("runningTasksCount", instance.runningTasksCount())
                            .number("pendingTasksCount", instance.pendingTasksCount())
                            .objects(
                                    "attributes",
                                    host.attributes().entrySet().stream()
                                            .sorted(Map.Entry.comparingByKey())
                                            .toList(),
                                    (attribute, entry) -> {
                                        attribute.text("name", entry.getKey());
                                        if (!entry.getValue().isEmpty()) {
                                            attribute.text("value", entry.getValue());
                                        }
                                    });
                    time(item, "registeredAt", host.registeredAtMicros());
                    item.texts("attachments", List.of()).texts("tags", List.of());
                });
    }

    private record Amount(String name, OptionalInt count, List<String> values) {}

    private static List<Amount> amounts(StateView.ResourcesView resources) {
        List<Amount> amounts = new ArrayList<>();
        amounts.add(new Amount("CPU", OptionalInt.of(resources.cpu()), List.of()));
        amounts.add(new Amount("MEMORY", OptionalInt.of(resources.memory()), List.of()));
        amounts.add(new Amount("PORTS", OptionalInt.empty(), texts(resources.ports())));
        amounts.add(new Amount("PORTS_UDP", OptionalInt.empty(), texts(resources.portsUdp())));
        if (resources.gpu() > 0) {
            List<String> gpus = new ArrayList<>();
            for (int i = 0; i < resources.gpu(); i++) {
                gpus.add("GPU-" + i);
            }
            amounts.add(new Amount("GPU", OptionalInt.empty(), gpus));
        }
        return amounts;
    }

    private static List<String> texts(List<Integer> ports) {
        return ports.stream().map(String::valueOf).toList();
    }

    private static void amount(JsonText out, Amount amount) {
        out.text("name", amount.name())
                .text("type", amount.count().isPresent() ? "INTEGER" : "STRINGSET");
        out.literal("doubleValue", "0.0")
                .number("longValue", 0)
                .number("integerValue", amount.count().orElse(0));
        if (amount.count().isEmpty()) {
            out.texts("stringSetValue", amount.values());
        }
    }

    // ---- tasks ----

    /// `aws ecs describe-tasks`
    ///
    /// @param definition what the task was made from, when it is known
    public String task(StateView.TaskView task, Size size, Optional<TaskDefinition> definition) {
        return answer(
                "tasks",
                item -> {
                    item.texts("attachments", List.of()).texts("attributes", List.of());
                    task.availabilityZone().ifPresent(zone -> item.text("availabilityZone", zone));
                    task.capacityProviderName()
                            .ifPresent(name -> item.text("capacityProviderName", name));
                    item.text("clusterArn", arn("cluster", cluster));
                    task.containerInstance()
                            .ifPresent(id ->
                                    item.text(
                                            "containerInstanceArn",
                                            arn("container-instance/" + cluster, id)));
                    item.objects(
                            "containers",
                            task.containers(),
                            (out, container) ->
                                    container(
                                            out,
                                            task,
                                            container,
                                            definition.flatMap(
                                                    one -> one.container(container.name()))));
                    item.text("cpu", String.valueOf(size.cpu()));
                    time(item, "createdAt", task.createdAtMicros());
                    item.choice("desiredStatus", task.desiredStatus())
                            .text("group", task.group())
                            .choice("healthStatus", task.healthStatus())
                            .choice("lastStatus", task.lastStatus());
                    launchType(task).ifPresent(type -> item.text("launchType", type));
                    item.text("memory", String.valueOf(size.memory()));
                    time(item, "startedAt", task.startedAtMicros());
                    task.startedBy().ifPresent(by -> item.text("startedBy", by));
                    task.stopCode().ifPresent(code -> item.choice("stopCode", code));
                    time(item, "stoppedAt", task.stoppedAtMicros());
                    task.stoppedReason().ifPresent(reason -> item.text("stoppedReason", reason));
                    item.texts("tags", List.of())
                            .text("taskArn", arn("task/" + cluster, task.id()))
                            .text(
                                    "taskDefinitionArn",
                                    arn("task-definition", task.taskDefinition()));
                });
    }

    private static Optional<String> launchType(StateView.TaskView task) {
        if (task.capacityProviderName().filter(CapacityProvider::isFargate).isPresent()) {
            return Optional.of("FARGATE");
        }
        return task.containerInstance().isPresent()
                ? Optional.of("EC2")
                : task.availabilityZone().isPresent() && task.capacityProviderName().isEmpty()
                        ? Optional.of("FARGATE")
                        : Optional.empty();
    }

    private void container(
            JsonText out,
            StateView.TaskView task,
            StateView.ContainerView container,
            Optional<ContainerDefinition> definition) {
        out.text("containerArn", arn("container/" + cluster + "/" + task.id(), container.name()))
                .text("taskArn", arn("task/" + cluster, task.id()))
                .text("name", container.name());
        definition.flatMap(ContainerDefinition::image).ifPresent(image -> out.text("image", image));
        out.text("lastStatus", container.lastStatus());
        if (container.exitCode().isPresent()) {
            out.number("exitCode", container.exitCode());
        }
        container.reason().ifPresent(reason -> out.text("reason", reason));
        out.choice("healthStatus", container.healthStatus());
        definition.ifPresent(one -> {
            out.text("cpu", String.valueOf(one.cpu().orElse(0)));
            if (one.memory().isPresent()) {
                out.text("memory", String.valueOf(one.memory().getAsInt()));
            }
            if (one.memoryReservation().isPresent()) {
                out.text("memoryReservation", String.valueOf(one.memoryReservation().getAsInt()));
            }
        });
    }

    // ---- services ----

    /// `aws ecs describe-services`
    ///
    /// @param set what the service is set to now, when it is known
    public String service(StateView.ServiceView service, Optional<Service> set) {
        return answer(
                "services",
                item -> {
                    item.text("serviceArn", arn("service/" + cluster, service.name()))
                            .text("serviceName", service.name())
                            .text("clusterArn", arn("cluster", cluster))
                            .text("status", "ACTIVE")
                            .number("desiredCount", service.desiredCount())
                            .number("runningCount", service.runningCount())
                            .number("pendingCount", service.pendingCount());
                    set.ifPresent(one -> settings(item, one));
                    item.objects("deployments", service.deployments(), this::deployment);
                    if (!service.taskSets().isEmpty()) {
                        item.objects("taskSets", service.taskSets(), this::taskSet);
                    }
                    item.objects(
                            "events",
                            service.events().reversed(),
                            (out, event) -> {
                                time(out, "createdAt", OptionalLong.of(event.atMicros()));
                                out.text("message", event.message());
                            });
                    item.choice("schedulingStrategy", service.schedulingStrategy())
                            .choice(
                                    "availabilityZoneRebalancing",
                                    service.availabilityZoneRebalancing())
                            .texts("tags", List.of());
                });
    }

    private void settings(JsonText out, Service set) {
        set.launchType().ifPresent(type -> out.choice("launchType", type));
        if (!set.capacityProviderStrategy().isEmpty()) {
            out.objects(
                    "capacityProviderStrategy",
                    set.capacityProviderStrategy(),
                    DescribeText::share);
        }
        set.taskDefinition()
                .ifPresent(name -> out.text("taskDefinition", arn("task-definition", name)));
        out.object(
                        "deploymentConfiguration",
                        configuration -> {
                            var given = set.deploymentConfiguration();
                            given.strategy()
                                    .ifPresent(one -> configuration.choice("strategy", one));
                            given.deploymentCircuitBreaker()
                                    .ifPresent(breaker ->
                                            configuration.object(
                                                    "deploymentCircuitBreaker",
                                                    member ->
                                                            member.flag("enable", breaker.enable())
                                                                    .flag(
                                                                            "rollback",
                                                                            breaker.rollback())));
                            if (given.maximumPercent().isPresent()) {
                                configuration.number("maximumPercent", given.maximumPercent());
                            }
                            if (given.minimumHealthyPercent().isPresent()) {
                                configuration.number(
                                        "minimumHealthyPercent", given.minimumHealthyPercent());
                            }
                        })
                .objects(
                        "loadBalancers",
                        set.loadBalancers(),
                        (member, balancer) -> {
                            text(member, "targetGroupArn", balancer.targetGroupArn());
                            text(member, "loadBalancerName", balancer.loadBalancerName());
                            text(member, "containerName", balancer.containerName());
                            if (balancer.containerPort().isPresent()) {
                                member.number("containerPort", balancer.containerPort());
                            }
                        })
                .objects(
                        "placementConstraints",
                        set.placementConstraints(),
                        (member, one) -> {
                            member.choice("type", one.type());
                            text(member, "expression", one.expression());
                        })
                .objects(
                        "placementStrategy",
                        set.placementStrategy(),
                        (member, one) -> {
                            member.choice("type", one.type());
                            text(member, "field", one.field());
                        });
        set.networkConfiguration()
                .ifPresent(network ->
                        out.object(
                                "networkConfiguration",
                                outer ->
                                        outer.object(
                                                "awsvpcConfiguration",
                                                vpc ->
                                                        vpc.texts("subnets", network.subnets())
                                                                .texts(
                                                                        "securityGroups",
                                                                        network.securityGroups())
                                                                .text(
                                                                        "assignPublicIp",
                                                                        network.assignPublicIp()
                                                                                ? "ENABLED"
                                                                                : "DISABLED"))));
        if (set.healthCheckGracePeriodSeconds().isPresent()) {
            out.number("healthCheckGracePeriodSeconds", set.healthCheckGracePeriodSeconds());
        }
        out.object(
                "deploymentController",
                controller -> controller.choice("type", (ApiValue) set.deploymentController()));
    }

    private static void share(JsonText out, CapacityProviderStrategyItem item) {
        out.text("capacityProvider", item.capacityProvider())
                .number("weight", item.weight())
                .number("base", item.base());
    }

    private void deployment(JsonText out, StateView.DeploymentView deployment) {
        out.text("id", deployment.id())
                .choice("status", deployment.status())
                .text("taskDefinition", arn("task-definition", deployment.taskDefinition()))
                .number("desiredCount", deployment.desiredCount())
                .number("pendingCount", deployment.pendingCount())
                .number("runningCount", deployment.runningCount())
                .number("failedTasks", deployment.failedTasks())
                .choice("rolloutState", deployment.rolloutState())
                .text("rolloutStateReason", deployment.rolloutStateReason());
    }

    private void taskSet(JsonText out, StateView.TaskSetView set) {
        out.text("id", set.id());
        text(out, "externalId", set.externalId());
        out.choice("status", set.status())
                .text("taskDefinition", arn("task-definition", set.taskDefinition()))
                .number("computedDesiredCount", set.computedDesiredCount())
                .number("pendingCount", set.pendingCount())
                .number("runningCount", set.runningCount())
                .object(
                        "scale",
                        scale -> scale.decimal("value", set.scale()).text("unit", "PERCENT"));
    }

    // ---- capacity providers ----

    /// `aws ecs describe-capacity-providers`, for one of the scenario's own or for `FARGATE` and
    /// `FARGATE_SPOT`
    public String capacityProvider(String name, Optional<CapacityProvider> set) {
        return answer(
                "capacityProviders",
                item -> {
                    item.text("capacityProviderArn", arn("capacity-provider", name))
                            .text("name", name)
                            .text("status", "ACTIVE");
                    set.ifPresent(one -> {
                        switch (one) {
                            case CapacityProvider.AutoScalingGroup group -> group(item, group);
                            case CapacityProvider.ManagedInstances managed ->
                                    managed(item, managed);
                        }
                    });
                });
    }

    private static void group(JsonText out, CapacityProvider.AutoScalingGroup group) {
        CapacityProvider.ManagedScaling scaling = group.managedScaling();
        out.object(
                "autoScalingGroupProvider",
                member -> {
                    member.text(
                                    "autoScalingGroupArn",
                                    "arn:aws:autoscaling:%s:%s:autoScalingGroup:%s:autoScalingGroupName/%s"
                                            .formatted(REGION, ACCOUNT, group.name(), group.name()))
                            .object(
                                    "managedScaling",
                                    inner ->
                                            inner.text("status", state(scaling.enabled()))
                                                    .number(
                                                            "targetCapacity",
                                                            scaling.targetCapacity())
                                                    .number(
                                                            "minimumScalingStepSize",
                                                            scaling.minimumScalingStepSize())
                                                    .number(
                                                            "maximumScalingStepSize",
                                                            scaling.maximumScalingStepSize())
                                                    .number(
                                                            "instanceWarmupPeriod",
                                                            scaling.instanceWarmupMicros()
                                                                    / Micros.PER_SECOND))
                            .text(
                                    "managedTerminationProtection",
                                    state(group.managedTerminationProtection()))
                            .text("managedDraining", state(group.managedDraining()));
                });
    }

    private static void managed(JsonText out, CapacityProvider.ManagedInstances managed) {
        out.object(
                "managedInstancesProvider",
                provider ->
                        provider.object(
                                "instanceLaunchTemplate",
                                template -> {
                                    if (!managed.allowedInstanceTypes().isEmpty()) {
                                        template.object(
                                                "instanceRequirements",
                                                wanted ->
                                                        wanted.texts(
                                                                "allowedInstanceTypes",
                                                                managed.allowedInstanceTypes()));
                                    }
                                }));
    }

    private static String state(boolean on) {
        return on ? "ENABLED" : "DISABLED";
    }

    // ---- writing ----

    private static String answer(String list, JsonText.Members item) {
        return Indented.of(
                JsonText.document(out ->
                        out.objects(list, List.of(item), (one, it) -> it.writeTo(one))
                                .texts("failures", List.of())));
    }

    private static void text(JsonText out, String name, Optional<String> value) {
        value.ifPresent(text -> out.text(name, text));
    }

    private void time(JsonText out, String name, OptionalLong micros) {
        if (micros.isPresent()) {
            Instant at =
                    startsAt.plusSeconds(Math.floorDiv(micros.getAsLong(), Micros.PER_SECOND))
                            .plusNanos(Math.floorMod(micros.getAsLong(), Micros.PER_SECOND) * 1000);
            out.text(name, TIME.format(at));
        }
    }

    private static String arn(String kind, String name) {
        return name.startsWith("arn:")
                ? name
                : "arn:aws:ecs:" + REGION + ":" + ACCOUNT + ":" + kind + "/" + name;
    }
}
