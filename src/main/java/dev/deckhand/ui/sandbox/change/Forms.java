package dev.deckhand.ui.sandbox.change;

import dev.deckhand.sandbox.command.CommandText;
import dev.deckhand.sandbox.command.Scene;
import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.Decimal;
import dev.deckhand.sandbox.model.Load;
import dev.deckhand.sandbox.model.Service;
import dev.deckhand.sandbox.placement.InstanceType;
import dev.deckhand.ui.shared.sandbox.Moment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The forms of the palette.
final class Forms {
    private static final String[] STRATEGIES = {
        "",
        "spread(attribute:ecs.availability-zone)",
        "spread(instanceId)",
        "binpack(memory)",
        "binpack(cpu)",
        "random"
    };
    private static final String[] LAUNCH_TYPES = {"", "EC2", "FARGATE"};

    /// What can be done to an instance, and the line that does it.
    private static final Map<String, String> TO_INSTANCE = toInstance();

    private Forms() {}

    private static Map<String, String> toInstance() {
        String state =
                "aws ecs update-container-instances-state --container-instances %s --status ";
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("drain", state + "DRAINING");
        lines.put("activate", state + "ACTIVE");
        lines.put("stop the host", "stop instance %s");
        lines.put("interrupt (Spot)", "interrupt %s");
        lines.put("cut off the agent", "agent %s off");
        lines.put("connect the agent", "agent %s on");
        lines.put(
                "deregister",
                "aws ecs deregister-container-instance --container-instance %s --force");
        return lines;
    }

    static final Form RUN_TASK =
            Form.of(
                    "run-task",
                    2,
                    values ->
                            new LineText("aws ecs run-task", values)
                                    .option("task-definition", "definition")
                                    .option("count", "count")
                                    .option("launch-type", "launch")
                                    .strategy("strategy")
                                    .constraint("constraint")
                                    .network("subnet")
                                    .provider("provider")
                                    .toString(),
                    Field.named("definition", Scene.Named.TASK_DEFINITION),
                    Field.number("count", "1"),
                    Field.choice("launch", LAUNCH_TYPES),
                    Field.choice("strategy", STRATEGIES),
                    Field.text("constraint", ""),
                    subnet(),
                    Field.named("provider", Scene.Named.CAPACITY_PROVIDER));

    static final Form CREATE_SERVICE =
            Form.of(
                    "create-service",
                    3,
                    values ->
                            new LineText("aws ecs create-service", values)
                                    .option("service-name", "name")
                                    .option("task-definition", "definition")
                                    .option("desired-count", "count")
                                    .option("launch-type", "launch")
                                    .given("deployment-configuration", deployment(values))
                                    .strategy("strategy")
                                    .constraint("constraint")
                                    .network("subnet")
                                    .provider("provider")
                                    .toString(),
                    Field.text("name", ""),
                    Field.named("definition", Scene.Named.TASK_DEFINITION),
                    Field.number("count", "2"),
                    Field.choice("launch", LAUNCH_TYPES),
                    Field.number("minimum", ""),
                    Field.number("maximum", ""),
                    Field.choice("breaker", "", "on", "on, with rollback"),
                    Field.choice("strategy", STRATEGIES),
                    Field.text("constraint", ""),
                    subnet(),
                    Field.named("provider", Scene.Named.CAPACITY_PROVIDER));

    static final Form CHANGE_SERVICE =
            new Form(
                    "change-service",
                    3,
                    List.of(
                            Field.named("service", Scene.Named.SERVICE),
                            Field.number("count", ""),
                            Field.named("definition", Scene.Named.TASK_DEFINITION),
                            Field.number("minimum", ""),
                            Field.number("maximum", ""),
                            Field.choice("breaker", "", "off", "on", "on, with rollback"),
                            Field.choice("strategy", STRATEGIES),
                            Field.choice("rebalancing", "", "ENABLED", "DISABLED"),
                            Field.named("provider", Scene.Named.CAPACITY_PROVIDER),
                            Field.flag("force-deployment")),
                    values ->
                            new LineText("aws ecs update-service", values)
                                    .option("service", "service")
                                    .option("desired-count", "count")
                                    .option("task-definition", "definition")
                                    .given("deployment-configuration", deployment(values))
                                    .strategy("strategy")
                                    .option("availability-zone-rebalancing", "rebalancing")
                                    .provider("provider")
                                    .flag("force-new-deployment", "force-deployment")
                                    .toString(),
                    Forms::service);

    static final Form DELETE_SERVICE =
            Form.of(
                    "delete-service",
                    values ->
                            new LineText("aws ecs delete-service", values)
                                    .option("service", "service")
                                    .flag("force", "force-delete")
                                    .toString(),
                    Field.named("service", Scene.Named.SERVICE),
                    Field.flag("force-delete"));

    static final Form ADD_INSTANCE =
            Form.of(
                    "add-instance",
                    3,
                    values ->
                            new LineText("add instance", values)
                                    .option("type", "type")
                                    .option("az", "zone")
                                    .option("count", "instances")
                                    .option("provider", "provider")
                                    .option("attributes", "attributes")
                                    .toString(),
                    Field.suggest(
                            "type",
                            _ -> InstanceType.all().stream().map(InstanceType::name).toList(),
                            "m5.large"),
                    Field.suggest("zone", scene -> scene.names(Scene.Named.ZONE, "", 50), ""),
                    Field.number("instances", ""),
                    Field.suggest(
                            "provider",
                            scene ->
                                    scene.capacityProviders().stream()
                                            .map(CapacityProvider::name)
                                            .toList(),
                            ""),
                    Field.text("attributes", ""));

    static final Form CHANGE_INSTANCE =
            Form.of(
                    "change-instance",
                    values ->
                            TO_INSTANCE
                                    .getOrDefault(
                                            values.getOrDefault("what", ""), "stop instance %s")
                                    .formatted(
                                            new LineText("", values)
                                                    .word("instance")
                                                    .toString()
                                                    .strip()),
                    Field.named("instance", Scene.Named.INSTANCE),
                    Field.choice("what", TO_INSTANCE.keySet().toArray(new String[0])));

    static final Form ATTRIBUTE =
            Form.of(
                    "attribute",
                    values -> {
                        var text = new LineText("", values);
                        return "aws ecs put-attributes --attributes "
                                + CommandText.word(
                                        "name="
                                                + text.value("name")
                                                + ",value="
                                                + text.value("value")
                                                + ",targetId="
                                                + text.value("instance"));
                    },
                    Field.named("instance", Scene.Named.INSTANCE),
                    Field.text("name", ""),
                    Field.text("value", ""));

    static final Form ZONE =
            Form.of(
                    "zone",
                    values ->
                            new LineText(
                                            values.getOrDefault("what", "").equals("restore")
                                                    ? "restore az"
                                                    : "fail az",
                                            values)
                                    .word("zone")
                                    .toString(),
                    Field.choice("what", "fail", "restore"),
                    Field.named("zone", Scene.Named.ZONE));

    static final Form CAPACITY =
            Form.of(
                    "capacity",
                    values ->
                            new LineText("capacity", values)
                                    .word("provider")
                                    .word("state")
                                    .toString(),
                    Field.named("provider", Scene.Named.CAPACITY_PROVIDER),
                    Field.choice("state", "off", "on"));

    static final Form LOAD =
            new Form(
                    "load",
                    4,
                    List.of(
                            Field.named("service", Scene.Named.SERVICE),
                            Field.text("cpu", ""),
                            Field.text("memory", ""),
                            Field.text("requests", "")),
                    values ->
                            new LineText("load", values)
                                    .word("service")
                                    .option("cpu", "cpu")
                                    .option("memory", "memory")
                                    .option("requests", "requests")
                                    .toString(),
                    Forms::load);

    private static Field subnet() {
        return Field.suggest("subnet", scene -> scene.names(Scene.Named.SUBNET, "", 50), "");
    }

    private static String deployment(Map<String, String> values) {
        var text = new StringBuilder();
        part(text, "minimumHealthyPercent", values.getOrDefault("minimum", "").strip());
        part(text, "maximumPercent", values.getOrDefault("maximum", "").strip());
        String breaker = values.getOrDefault("breaker", "");
        part(
                text,
                "deploymentCircuitBreaker",
                switch (breaker) {
                    case "off" -> "{enable=false,rollback=false}";
                    case "on" -> "{enable=true,rollback=false}";
                    case "on, with rollback" -> "{enable=true,rollback=true}";
                    default -> "";
                });
        return text.toString();
    }

    private static void part(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(text.isEmpty() ? "" : ",").append(name).append('=').append(value);
        }
    }

    /// What a service is like now, as prompts beside empty fields: only what is filled in changes.
    private static Map<String, String> service(Moment moment, String name) {
        Optional<Service> found = index(moment.picture(), name).map(moment.picture()::serviceSpec);
        Map<String, String> present = new LinkedHashMap<>();
        found.ifPresent(service -> {
            present.put("count", number(service.desiredCount()));
            present.put("definition", service.taskDefinition().orElse(""));
            present.put(
                    "minimum", number(service.deploymentConfiguration().minimumHealthyPercent()));
            present.put("maximum", number(service.deploymentConfiguration().maximumPercent()));
        });
        return present;
    }

    private static Map<String, String> load(Moment moment, String name) {
        Optional<Load> found = index(moment.picture(), name).map(moment.picture()::load);
        Map<String, String> present = new LinkedHashMap<>();
        found.ifPresent(load -> {
            present.put("cpu", load.cpuUtilization().map(Decimal::toString).orElse(""));
            present.put("memory", load.memoryUtilization().map(Decimal::toString).orElse(""));
            present.put("requests", load.loadPerSecond().map(Decimal::toString).orElse(""));
        });
        return present;
    }

    private static Optional<Integer> index(Picture picture, String name) {
        for (int index = picture.services().size() - 1; index >= 0; index--) {
            if (!picture.serviceGone(index) && picture.services().get(index).equals(name)) {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }

    private static String number(OptionalInt value) {
        return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
    }
}
