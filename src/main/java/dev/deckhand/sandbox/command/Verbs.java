package dev.deckhand.sandbox.command;

import dev.deckhand.sandbox.scenario.Shapes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All commands, and what the AWS CLI has that is not here.
final class Verbs {
    static final List<Verb> ALL = all();

    /// Options of every AWS command; they choose an account or a form of output.
    static final Map<String, Slot> GLOBAL = global();

    /// Options that people may paste, with what to do instead.
    static final Map<String, String> NOT_HERE =
            Map.of(
                    "query",
                    "Leave it out; the whole answer is shown",
                    "filter",
                    "Leave it out; the whole answer is shown",
                    "generate-cli-skeleton",
                    "Leave it out; `help` after the command lists its options",
                    "cli-input-yaml",
                    "Write `--cli-input-json` and JSON",
                    "max-items",
                    "Leave it out; the whole answer is shown");

    private static final String BY_JSON =
            "Change it in the JSON of the scenario, which starts a new run";

    /// Commands of the AWS CLI that change nothing that is simulated.
    static final Map<String, String> NOT_MODELLED = notModelled();

    private Verbs() {}

    private static Map<String, String> notModelled() {
        Map<String, String> words = new LinkedHashMap<>();
        for (String word :
                List.of(
                        "create-cluster",
                        "delete-cluster",
                        "update-cluster",
                        "update-cluster-settings",
                        "put-account-setting",
                        "put-account-setting-default")) {
            words.put(word, BY_JSON);
        }
        words.put(
                "put-scheduled-action",
                "Set the bounds when the time has come, with"
                        + " `aws application-autoscaling register-scalable-target`");
        words.put("execute-command", "Containers have no inside here");
        words.put("tag-resource", "Tags change nothing here");
        words.put("untag-resource", "Tags change nothing here");
        words.put("delete-task-definitions", "Write `deregister-task-definition`, which hides it");
        words.put("register-container-instance", "Write `add instance`");
        words.put("update-service-primary-task-set", "Write `update-task-set --scale`");
        words.put("run-instances", "Write `add instance`");
        words.put("wait", "Let the time run, and look at the map");
        return words;
    }

    private static Map<String, Slot> global() {
        Map<String, Slot> slots = new LinkedHashMap<>();
        for (String name : List.of("cluster", "output", "region", "profile", "endpoint-url")) {
            slots.put(name, new Slot(name, "", new Shapes.Type.Text(), false));
        }
        for (String name : List.of("no-cli-pager", "debug", "no-cli-auto-prompt", "no-paginate")) {
            slots.put(name, new Slot(name, "", new Shapes.Type.Flag(), false));
        }
        slots.put(
                "cli-input-json",
                new Slot("cli-input-json", "", new Shapes.Type.Anything(), false));
        return slots;
    }

    private static List<Verb> all() {
        List<Verb> verbs = new ArrayList<>();
        tasks(verbs);
        services(verbs);
        instances(verbs);
        providers(verbs);
        scaling(verbs);
        world(verbs);
        addProvider(verbs);
        looking(verbs);
        return List.copyOf(verbs);
    }

    private static void tasks(List<Verb> verbs) {
        verbs.add(
                request(
                        "run-task",
                        "RunTask",
                        "runTask",
                        "Places tasks; the scheduler picks the instances."));
        verbs.add(
                request(
                        "start-task",
                        "StartTask",
                        "startTask",
                        "Places one task on each named instance."));
        verbs.add(request("stop-task", "StopTask", "stopTask", "Stops a task."));
        verbs.add(
                request(
                        "register-task-definition",
                        "RegisterTaskDefinition",
                        "registerTaskDefinition",
                        "Makes a new revision of a family."));
        verbs.add(
                request(
                        "deregister-task-definition",
                        "DeregisterTaskDefinition",
                        "deregisterTaskDefinition",
                        "Makes a revision INACTIVE."));
        verbs.add(
                request(
                        "update-task-protection",
                        "UpdateTaskProtection",
                        "updateTaskProtection",
                        "Protects tasks from scale-in, or ends that."));
    }

    private static void services(List<Verb> verbs) {
        verbs.add(
                request(
                        "create-service",
                        "CreateService",
                        "createService",
                        "Keeps a number of tasks running."));
        verbs.add(
                request(
                        "update-service",
                        "UpdateService",
                        "updateService",
                        "Changes a service; a new revision or configuration is a deployment."));
        verbs.add(
                request("delete-service", "DeleteService", "deleteService", "Deletes a service."));
        verbs.add(
                request(
                        "create-task-set",
                        "CreateTaskSet",
                        "createTaskSet",
                        "Makes a task set of a service with the EXTERNAL controller."));
        verbs.add(
                request("update-task-set", "UpdateTaskSet", "updateTaskSet", "Scales a task set."));
        verbs.add(request("delete-task-set", "DeleteTaskSet", "deleteTaskSet", "Ends a task set."));
        verbs.add(
                Verb.of("aws ecs stop-service-deployment", "Stops the deployment of a service.")
                        .shape("StopDeploymentRequest")
                        .does(Doings::stopDeployment));
        verbs.add(
                Verb.of(
                                "aws ecs continue-service-deployment",
                                "Answers the hook that a deployment waits for.")
                        .shape("ContinueDeploymentRequest")
                        .does(Doings::continueDeployment));
    }

    private static void instances(List<Verb> verbs) {
        verbs.add(
                Verb.of(
                                "aws ecs update-container-instances-state",
                                "Drains instances, or takes them into use again.")
                        .shape("UpdateContainerInstancesState")
                        .does(Doings::instancesState));
        verbs.add(
                request(
                        "deregister-container-instance",
                        "DeregisterInstance",
                        "deregisterInstance",
                        "Takes an instance out of the cluster."));
        verbs.add(
                Verb.of("aws ecs put-attributes", "Sets attributes of instances.")
                        .shape("ChangeAttributes")
                        .does(given -> Doings.attributes(given, true)));
        verbs.add(
                Verb.of("aws ecs delete-attributes", "Removes attributes of instances.")
                        .shape("ChangeAttributes")
                        .does(given -> Doings.attributes(given, false)));
        for (String word : List.of("stop-instances", "terminate-instances")) {
            verbs.add(
                    Verb.of("aws ec2 " + word, "The hosts are gone, with all that ran on them.")
                            .shape("InstanceIds")
                            .does(Doings::stopInstances));
        }
    }

    private static void providers(List<Verb> verbs) {
        verbs.add(
                Verb.of(
                                "aws ecs create-capacity-provider",
                                "Makes a capacity provider, and its Auto Scaling group.")
                        .shape("CreateCapacityProviderRequest")
                        .does(ProviderLines::create));
        verbs.add(
                Verb.of(
                                "aws ecs update-capacity-provider",
                                "Changes how a provider scales, protects and drains its group.")
                        .shape("UpdateCapacityProviderRequest")
                        .does(ProviderLines::update));
        verbs.add(
                request(
                        "delete-capacity-provider",
                        "DeleteCapacityProvider",
                        "deleteCapacityProvider",
                        "Ends a provider that the cluster does not have any more."));
        verbs.add(
                request(
                        "put-cluster-capacity-providers",
                        "PutClusterCapacityProviders",
                        "putClusterCapacityProviders",
                        "Says which providers the cluster has, and its default strategy."));
        verbs.add(
                Verb.of(
                                "aws autoscaling update-auto-scaling-group",
                                "Changes the size of the group of a capacity provider.")
                        .shape("UpdateAutoScalingGroupRequest")
                        .does(ProviderLines::group));
    }

    private static void scaling(List<Verb> verbs) {
        verbs.add(
                Verb.of(
                                "aws application-autoscaling register-scalable-target",
                                "Sets the bounds between which a service may be scaled.")
                        .shape("RegisterScalableTargetRequest")
                        .does(given -> Doings.scaling(given, "registerScalableTarget")));
        verbs.add(
                Verb.of(
                                "aws application-autoscaling put-scaling-policy",
                                "Scales a service by a metric or an alarm.")
                        .shape("PutScalingPolicyRequest")
                        .does(given -> Doings.scaling(given, "putScalingPolicy")));
        verbs.add(
                Verb.of(
                                "aws application-autoscaling put-scheduled-action",
                                "Changes the bounds of a service at a time of day.")
                        .shape("PutScheduledActionRequest")
                        .does(given -> Doings.scaling(given, "putScheduledAction")));
        verbs.add(
                Verb.of("aws cloudwatch put-metric-alarm", "Watches a metric of a service.")
                        .shape("PutMetricAlarmRequest")
                        .does(Doings::alarm));
        verbs.add(
                Verb.of("aws cloudwatch set-alarm-state", "Sets the state of an alarm by hand.")
                        .shape("SetAlarmStateRequest")
                        .does(Doings::alarmState));
    }

    private static void world(List<Verb> verbs) {
        verbs.add(
                Verb.of("fail az", "An Availability Zone is gone: its hosts and Fargate tasks.")
                        .place("zone!", "id", "string")
                        .does(given -> Doings.named(given, "failAvailabilityZone")));
        verbs.add(
                Verb.of("restore az", "The Availability Zone can be used again.")
                        .place("zone!", "id", "string")
                        .does(given -> Doings.named(given, "restoreAvailabilityZone")));
        verbs.add(
                Verb.of("stop instance", "The host is gone, with all that ran on it.")
                        .place("instance!", "id", "string")
                        .does(given -> Doings.named(given, "stopInstance")));
        verbs.add(
                Verb.of(
                                "interrupt",
                                "Warns a Spot instance or Fargate Spot task; it ends after 120 s.")
                        .place("instance or task!", "id", "string")
                        .does(given -> Doings.named(given, "interruptSpot")));
        verbs.add(
                Verb.of("agent", "Cuts the ECS agent of an instance off, or connects it again.")
                        .place("instance!", "containerInstance", "string")
                        .place("on or off!", "state", "enum(on|off)")
                        .does(given -> Doings.onOff(given, "setAgentConnected", "agentConnected")));
        verbs.add(
                Verb.of("capacity", "Whether a capacity provider has any capacity to give.")
                        .place("capacity provider!", "capacityProvider", "string")
                        .place("on or off!", "state", "enum(on|off)")
                        .does(given -> Doings.onOff(given, "setCapacity", "available")));
        verbs.add(
                Verb.of("load", "Sets the load of a service; none = no data.")
                        .place("service!", "service", "string")
                        .option("cpu", "cpuUtilization", "decimal?")
                        .option("memory", "memoryUtilization", "decimal?")
                        .option("requests", "loadPerSecond", "decimal?")
                        .does(Doings::load));
        verbs.add(
                Verb.of("add instance", "Registers instances.")
                        .option("type", "ec2InstanceType", "string")
                        .option("az", "availabilityZone", "string")
                        .option("provider", "capacityProviderName", "string")
                        .shape("ContainerInstance")
                        .without("ec2-instance-type", "availability-zone", "capacity-provider-name")
                        .option("id", "id", "string")
                        .does(Doings::addInstance));
    }

    private static void addProvider(List<Verb> verbs) {
        verbs.add(
                Verb.of(
                                "add provider",
                                "Makes a capacity provider with a group, and gives it to the cluster.")
                        .place("name!", "name", "string")
                        .option("max!", "maxSize", "int(0..)")
                        .option("min", "minSize", "int(0..)")
                        .option("type", "instanceTypes", "[string]")
                        .option("az", "availabilityZones", "[string]")
                        .option("target", "targetCapacity", "int(1..100)")
                        .option("warm-up", "instanceWarmupPeriod", "int(0..10000)")
                        .option("launch-seconds", "launchSeconds", "int(0..)")
                        .option("spot", "spot", "bool")
                        .option(
                                "protection",
                                "managedTerminationProtection",
                                "enum(ENABLED|DISABLED)")
                        .option("draining", "managedDraining", "enum(ENABLED|DISABLED)")
                        .does(ProviderLines::add));
    }

    private static void looking(List<Verb> verbs) {
        for (Describe.Question question : Describe.Question.values()) {
            verbs.add(
                    Verb.of(question.words(), question.summary())
                            .shape(question.shape())
                            .does(given -> Describe.answer(question, given)));
        }
    }

    /// A command that is an action of the timeline, member by member.
    private static Verb request(String word, String shape, String action, String summary) {
        return Verb.of("aws ecs " + word, summary)
                .shape(shape)
                .does(given -> Doings.action(action, given.request()));
    }
}
