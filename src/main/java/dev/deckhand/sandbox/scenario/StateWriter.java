package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.engine.trace.StateView;

/// Writes the state at the end of a trace (scenario-format 6.4).
final class StateWriter {
    private StateWriter() {}

    static void write(JsonText out, StateView state) {
        out.lines("containerInstances", state.containerInstances(), StateWriter::instance)
                .lines("tasks", state.tasks(), StateWriter::task)
                .lines("services", state.services(), StateWriter::service)
                .lines("capacityProviders", state.capacityProviders(), StateWriter::provider)
                .lines("alarms", state.alarms(), StateWriter::alarm);
    }

    private static void instance(JsonText out, StateView.InstanceView instance) {
        out.text("id", instance.id())
                .text("ec2InstanceType", instance.ec2InstanceType())
                .text("availabilityZone", instance.availabilityZone())
                .choice("status", instance.status())
                .flag("agentConnected", instance.agentConnected())
                .text("capacityProviderName", instance.capacityProviderName())
                .object(
                        "registeredResources",
                        resources -> resources(resources, instance.registeredResources()))
                .object(
                        "remainingResources",
                        resources -> resources(resources, instance.remainingResources()))
                .number("runningTasksCount", instance.runningTasksCount())
                .number("pendingTasksCount", instance.pendingTasksCount());
    }

    private static void resources(JsonText out, StateView.ResourcesView resources) {
        out.number("CPU", resources.cpu())
                .number("MEMORY", resources.memory())
                .number("GPU", resources.gpu())
                .number("ENI", resources.eni())
                .numbers("PORTS", resources.ports())
                .numbers("PORTS_UDP", resources.portsUdp());
    }

    private static void task(JsonText out, StateView.TaskView task) {
        out.text("id", task.id())
                .text("taskDefinition", task.taskDefinition())
                .text("group", task.group())
                .text("startedBy", task.startedBy())
                .text("containerInstance", task.containerInstance())
                .text("availabilityZone", task.availabilityZone())
                .text("capacityProviderName", task.capacityProviderName())
                .choice("lastStatus", task.lastStatus())
                .choice("desiredStatus", task.desiredStatus())
                .choice("healthStatus", task.healthStatus())
                .time("createdAt", task.createdAtMicros())
                .time("startedAt", task.startedAtMicros())
                .time("stoppedAt", task.stoppedAtMicros())
                .choice("stopCode", task.stopCode())
                .text("stoppedReason", task.stoppedReason())
                .objects("containers", task.containers(), StateWriter::container);
    }

    private static void container(JsonText out, StateView.ContainerView container) {
        out.text("name", container.name())
                .text("lastStatus", container.lastStatus())
                .number("exitCode", container.exitCode())
                .choice("healthStatus", container.healthStatus())
                .number("restartCount", container.restartCount())
                .text("reason", container.reason());
    }

    private static void service(JsonText out, StateView.ServiceView service) {
        out.text("name", service.name())
                .number("desiredCount", service.desiredCount())
                .number("runningCount", service.runningCount())
                .number("pendingCount", service.pendingCount())
                .choice("schedulingStrategy", service.schedulingStrategy())
                .choice("availabilityZoneRebalancing", service.availabilityZoneRebalancing())
                .objects("deployments", service.deployments(), StateWriter::deployment)
                .objects("taskSets", service.taskSets(), StateWriter::taskSet)
                .objects(
                        "events",
                        service.events(),
                        (message, value) ->
                                message.time("at", value.atMicros())
                                        .text("message", value.message()));
    }

    private static void deployment(JsonText out, StateView.DeploymentView deployment) {
        out.text("id", deployment.id())
                .choice("status", deployment.status())
                .choice("rolloutState", deployment.rolloutState())
                .text("rolloutStateReason", deployment.rolloutStateReason())
                .text("taskDefinition", deployment.taskDefinition())
                .number("desiredCount", deployment.desiredCount())
                .number("runningCount", deployment.runningCount())
                .number("pendingCount", deployment.pendingCount())
                .number("failedTasks", deployment.failedTasks())
                .choice("lifecycleStage", deployment.lifecycleStage())
                .decimal(
                        "requestedProductionTrafficWeight",
                        deployment.requestedProductionTrafficWeight());
    }

    private static void taskSet(JsonText out, StateView.TaskSetView taskSet) {
        out.text("id", taskSet.id())
                .text("externalId", taskSet.externalId())
                .choice("status", taskSet.status())
                .text("taskDefinition", taskSet.taskDefinition())
                .object(
                        "scale",
                        scale -> scale.decimal("value", taskSet.scale()).text("unit", "PERCENT"))
                .number("computedDesiredCount", taskSet.computedDesiredCount())
                .number("runningCount", taskSet.runningCount())
                .number("pendingCount", taskSet.pendingCount());
    }

    private static void provider(JsonText out, StateView.CapacityProviderView provider) {
        out.text("name", provider.name())
                .number("instances", provider.instances())
                .number("instancesNeeded", provider.instancesNeeded())
                .number("desiredCapacity", provider.desiredCapacity())
                .decimal("capacityProviderReservation", provider.capacityProviderReservation());
    }

    private static void alarm(JsonText out, StateView.AlarmView alarm) {
        out.text("AlarmName", alarm.alarmName())
                .text("service", alarm.service())
                .choice("MetricName", alarm.metricName())
                .decimal("Threshold", alarm.threshold())
                .choice("ComparisonOperator", alarm.comparisonOperator())
                .number("EvaluationPeriods", alarm.evaluationPeriods())
                .number("Period", alarm.period())
                .choice("StateValue", alarm.stateValue());
    }
}
