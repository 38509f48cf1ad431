package dev.deckhand.sandbox.command;

import dev.deckhand.sandbox.model.Decimal;
import dev.deckhand.sandbox.model.Given;
import dev.deckhand.sandbox.model.TimelineAction;
import dev.deckhand.sandbox.scenario.ActionWriter;
import dev.deckhand.sandbox.scenario.Json;
import dev.deckhand.sandbox.scenario.JsonTree;
import dev.deckhand.sandbox.scenario.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes the line that does what an action does: [CommandLine] reads it as the same action.
public final class CommandText {
    private static final String PLAIN = "[A-Za-z0-9_./:@%+=,-]+";
    private static final String SHORT = "[A-Za-z0-9_./:@%+-]+";
    private static final int DEEPEST = 3;

    private CommandText() {}

    /// The line, or lines where one command cannot do it all.
    ///
    /// @param cluster its name; commands of AWS name it unless it is `default`
    public static List<String> of(TimelineAction action, String cluster) {
        return switch (action) {
            case TimelineAction.RunTask _ -> request("run-task", action, cluster);
            case TimelineAction.StartTask _ -> request("start-task", action, cluster);
            case TimelineAction.StopTask _ -> request("stop-task", action, cluster);
            case TimelineAction.RegisterTaskDefinition _ ->
                    request("register-task-definition", action, "default");
            case TimelineAction.DeregisterTaskDefinition _ ->
                    request("deregister-task-definition", action, "default");
            case TimelineAction.CreateService _ -> request("create-service", action, cluster);
            case TimelineAction.UpdateService _ -> request("update-service", action, cluster);
            case TimelineAction.DeleteService _ -> request("delete-service", action, cluster);
            case TimelineAction.UpdateTaskProtection _ ->
                    request("update-task-protection", action, cluster);
            case TimelineAction.CreateTaskSet _ -> request("create-task-set", action, cluster);
            case TimelineAction.UpdateTaskSet _ -> request("update-task-set", action, cluster);
            case TimelineAction.DeleteTaskSet _ -> request("delete-task-set", action, cluster);
            case TimelineAction.StopServiceDeployment _ ->
                    request("stop-service-deployment", action, cluster);
            case TimelineAction.ContinueServiceDeployment _ ->
                    request("continue-service-deployment", action, cluster);
            case TimelineAction.DeregisterInstance _ ->
                    request("deregister-container-instance", action, cluster);
            case TimelineAction.DrainInstance(var id) -> state(id, "DRAINING", cluster);
            case TimelineAction.ActivateInstance(var id) -> state(id, "ACTIVE", cluster);
            case TimelineAction.PutAttributes put -> attributes(put, cluster);
            case TimelineAction.RegisterInstance _ ->
                    List.of(options("add instance", members(action)));
            case TimelineAction.StopInstance(var id) -> List.of("stop instance " + word(id));
            case TimelineAction.SetAgentConnected(var id, var connected) ->
                    List.of("agent " + word(id) + (connected ? " on" : " off"));
            case TimelineAction.FailAvailabilityZone(var zone) -> List.of("fail az " + word(zone));
            case TimelineAction.RestoreAvailabilityZone(var zone) ->
                    List.of("restore az " + word(zone));
            case TimelineAction.InterruptSpot(var id) -> List.of("interrupt " + word(id));
            case TimelineAction.SetCapacity(var provider, var available) ->
                    List.of("capacity " + word(provider) + (available ? " on" : " off"));
            case TimelineAction.CreateCapacityProvider _ ->
                    List.of(ProviderLines.create(members(action), cluster));
            case TimelineAction.UpdateCapacityProvider _ ->
                    List.of(ProviderLines.update(members(action)));
            case TimelineAction.DeleteCapacityProvider _ ->
                    request("delete-capacity-provider", action, "default");
            case TimelineAction.PutClusterCapacityProviders _ ->
                    request("put-cluster-capacity-providers", action, cluster);
            case TimelineAction.SetAutoScalingGroup _ ->
                    List.of(ProviderLines.group(members(action)));
            case TimelineAction.SetLoad load -> List.of(load(load));
            case TimelineAction.RegisterScalableTarget _ ->
                    List.of(scaling("register-scalable-target", action, cluster));
            case TimelineAction.PutScalingPolicy _ ->
                    List.of(scaling("put-scaling-policy", action, cluster));
            case TimelineAction.PutScheduledAction _ ->
                    List.of(scaling("put-scheduled-action", action, cluster));
            case TimelineAction.PutMetricAlarm(var alarm) ->
                    List.of(alarm(members(action), alarm.service()));
            case TimelineAction.SetAlarmState _ ->
                    List.of(options("aws cloudwatch set-alarm-state", members(action)));
        };
    }

    private static Map<String, Json.Member> members(TimelineAction action) {
        if (ActionWriter.write(action) instanceof Json.Struct object) {
            return object.members();
        }
        throw new IllegalStateException(action.apiName() + " is no object");
    }

    private static List<String> request(String command, TimelineAction action, String cluster) {
        return List.of(options(aws(command, cluster), members(action)));
    }

    static String aws(String command, String cluster) {
        return "aws ecs "
                + command
                + (cluster.equals("default") ? "" : " --cluster " + word(cluster));
    }

    private static List<String> state(String id, String status, String cluster) {
        return List.of(
                aws("update-container-instances-state", cluster)
                        + " --container-instances "
                        + value(new Json.Array(1, 1, List.of(JsonTree.textOf(id))))
                        + " --status "
                        + status);
    }

    private static List<String> attributes(TimelineAction.PutAttributes put, String cluster) {
        List<String> lines = new ArrayList<>();
        for (boolean set : new boolean[] {true, false}) {
            List<Json> attributes = new ArrayList<>();
            put.attributes()
                    .forEach((name, value) -> {
                        if (value.isPresent() == set) {
                            attributes.add(
                                    new JsonTree()
                                            .text("name", name)
                                            .text("value", value)
                                            .text("targetId", put.containerInstance())
                                            .done());
                        }
                    });
            if (!attributes.isEmpty()) {
                lines.add(
                        aws(set ? "put-attributes" : "delete-attributes", cluster)
                                + " --attributes "
                                + value(new Json.Array(1, 1, attributes)));
            }
        }
        return lines;
    }

    private static String load(TimelineAction.SetLoad load) {
        var text = new StringBuilder("load " + word(load.service()));
        amount(text, "--cpu", load.cpuUtilization());
        amount(text, "--memory", load.memoryUtilization());
        amount(text, "--requests", load.loadPerSecond());
        return text.toString();
    }

    private static void amount(StringBuilder text, String option, Given<Decimal> amount) {
        switch (amount) {
            case Given.Absent<Decimal>() -> {}
            case Given.Null<Decimal>() -> text.append(' ').append(option).append(" none");
            case Given.Value<Decimal>(var value) ->
                    text.append(' ').append(option).append(' ').append(value);
        }
    }

    private static String scaling(String command, TimelineAction action, String cluster) {
        var request = new JsonTree();
        request.text("ServiceNamespace", "ecs");
        members(action)
                .forEach((name, member) -> {
                    if (name.equals("service") && member.value() instanceof Json.Text service) {
                        request.text("ResourceId", "service/" + cluster + "/" + service.value());
                        request.text("ScalableDimension", "ecs:service:DesiredCount");
                    } else {
                        request.put(name, member.value());
                    }
                });
        return options("aws application-autoscaling " + command, request.done().members());
    }

    private static String alarm(Map<String, Json.Member> members, Optional<String> service) {
        var request = new JsonTree();
        members.forEach((name, member) -> {
            if (!name.equals("service")) {
                request.put(name, member.value());
            }
        });
        service.ifPresent(name ->
                request.list(
                        "Dimensions",
                        List.of(name),
                        each ->
                                new JsonTree()
                                        .text("Name", "ServiceName")
                                        .text("Value", each)
                                        .done()));
        return options("aws cloudwatch put-metric-alarm", request.done().members());
    }

    private static final Map<String, String> ADD_INSTANCE =
            Map.of(
                    "ec2InstanceType", "type",
                    "availabilityZone", "az",
                    "capacityProviderName", "provider");

    static String options(String command, Map<String, Json.Member> members) {
        var text = new StringBuilder(command);
        boolean instance = command.equals("add instance");
        members.forEach((name, member) -> {
            String option =
                    instance && ADD_INSTANCE.containsKey(name)
                            ? ADD_INSTANCE.get(name)
                            : Slot.kebab(name);
            if (member.value() instanceof Json.Bool(_, _, var yes)) {
                text.append(yes ? " --" : " --no-").append(option);
            } else {
                text.append(" --").append(option).append(' ').append(value(member.value()));
            }
        });
        if (instance && !members.containsKey("availabilityZone")) {
            text.append(" --az az-a");
        }
        return text.toString();
    }

    /// The words after an option.
    private static String value(Json json) {
        return switch (json) {
            case Json.Text(_, _, var text) -> word(text);
            case Json.Numeral(_, _, var literal) -> literal;
            case Json.Bool(_, _, var yes) -> Boolean.toString(yes);
            case Json.Null _ -> "none";
            case Json.Array(_, _, var items) -> {
                boolean plain =
                        !items.isEmpty()
                                && items.stream().allMatch(CommandText::isWord)
                                && items.stream()
                                        .allMatch(item ->
                                                !(item instanceof Json.Text(_, _, var text))
                                                        || !text.strip().startsWith("["));
                yield plain
                        ? items.stream().map(CommandText::value).collect(Collectors.joining(" "))
                        : word(JsonWriter.write(json));
            }
            case Json.Struct _ ->
                    isShort(json, 0) ? word(shorthand(json, true)) : word(JsonWriter.write(json));
        };
    }

    private static boolean isWord(Json json) {
        return switch (json) {
            case Json.Struct _ -> isShort(json, 0);
            case Json.Array _, Json.Null _ -> false;
            case Json.Text _, Json.Numeral _, Json.Bool _ -> true;
        };
    }

    /// Whether the shorthand of the AWS CLI can say it.
    private static boolean isShort(Json json, int depth) {
        return switch (json) {
            case Json.Struct(_, _, var members) ->
                    !members.isEmpty()
                            && depth < DEEPEST
                            && members.entrySet().stream()
                                    .allMatch(member ->
                                            member.getKey().matches(SHORT)
                                                    && isShort(
                                                            member.getValue().value(), depth + 1));
            case Json.Array(_, _, var items) ->
                    depth < DEEPEST
                            && items.stream()
                                    .allMatch(item ->
                                            !(item instanceof Json.Struct)
                                                    && !(item instanceof Json.Array)
                                                    && isShort(item, depth + 1));
            case Json.Text(_, _, var text) ->
                    text.isEmpty() || text.matches("[^\\p{Cntrl}\"'\\\\]*");
            case Json.Numeral _, Json.Bool _ -> true;
            case Json.Null _ -> false;
        };
    }

    private static String shorthand(Json json, boolean outermost) {
        return switch (json) {
            case Json.Struct(_, _, var members) -> {
                String pairs =
                        members.entrySet().stream()
                                .map(member ->
                                        member.getKey()
                                                + "="
                                                + shorthand(member.getValue().value(), false))
                                .collect(Collectors.joining(","));
                yield outermost ? pairs : "{" + pairs + "}";
            }
            case Json.Array(_, _, var items) ->
                    items.stream()
                            .map(item -> shorthand(item, false))
                            .collect(Collectors.joining(",", "[", "]"));
            case Json.Text(_, _, var text) ->
                    text.matches(SHORT)
                                    || (text.matches("[A-Za-z0-9_:. =!<>*-]*[A-Za-z0-9*]")
                                            && !text.startsWith(" "))
                            ? text
                            : '"' + text + '"';
            case Json.Numeral(_, _, var literal) -> literal;
            case Json.Bool(_, _, var yes) -> Boolean.toString(yes);
            case Json.Null _ -> "null";
        };
    }

    /// One word as a shell takes it, in quotes where it needs them.
    public static String word(String text) {
        if (text.matches(PLAIN) && !text.startsWith("--") && !text.equals("help")) {
            return text;
        }
        if (text.indexOf('\'') < 0) {
            return "'" + text + "'";
        }
        return '"' + text.replaceAll("([\"\\\\$`])", "\\\\$1") + '"';
    }
}
