package dev.deckhand.ui.sandbox.change;

import dev.deckhand.sandbox.command.CommandText;
import dev.deckhand.sandbox.command.Scene;
import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.CapacityProvider.AutoScalingGroup;
import dev.deckhand.sandbox.model.CapacityProviderStrategyItem;
import dev.deckhand.sandbox.placement.InstanceType;
import dev.deckhand.ui.shared.sandbox.Moment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// The forms of the palette for capacity providers and the groups behind them.
final class ProviderForms {
    private static final String[] SWITCH = {"", "ENABLED", "DISABLED"};

    private ProviderForms() {}

    static final Form ADD =
            Form.of(
                    "add-provider",
                    4,
                    values ->
                            new LineText("add provider", values)
                                    .word("name")
                                    .option("type", "type")
                                    .option("max", "maximum-size")
                                    .option("target", "target")
                                    .option("min", "minimum-size")
                                    .option("az", "zone")
                                    .flag("spot", "spot")
                                    .option("protection", "protection")
                                    .option("draining", "draining")
                                    .toString(),
                    Field.text("name", "more"),
                    Field.suggest(
                            "type",
                            _ -> InstanceType.all().stream().map(InstanceType::name).toList(),
                            "m5.large"),
                    Field.number("maximum-size", "4"),
                    Field.number("target", ""),
                    Field.number("minimum-size", ""),
                    Field.suggest("zone", scene -> scene.names(Scene.Named.ZONE, "", 50), ""),
                    Field.flag("spot"),
                    Field.choice("protection", SWITCH),
                    Field.choice("draining", SWITCH));

    static final Form CHANGE =
            new Form(
                    "change-provider",
                    3,
                    List.of(
                            group(),
                            Field.number("target", ""),
                            Field.choice("scaling", SWITCH),
                            Field.number("minimum-step", ""),
                            Field.number("maximum-step", ""),
                            Field.number("warm-up", ""),
                            Field.choice("protection", SWITCH),
                            Field.choice("draining", SWITCH)),
                    values ->
                            new LineText("aws ecs update-capacity-provider", values)
                                            .option("name", "group")
                                            .toString()
                                    + " --auto-scaling-group-provider "
                                    + CommandText.word(managed(values)),
                    ProviderForms::present);

    static final Form RESIZE =
            new Form(
                    "change-group",
                    4,
                    List.of(
                            group(),
                            Field.number("minimum-size", ""),
                            Field.number("maximum-size", ""),
                            Field.number("wanted", "")),
                    values ->
                            new LineText("aws autoscaling update-auto-scaling-group", values)
                                    .option("auto-scaling-group-name", "group")
                                    .option("min-size", "minimum-size")
                                    .option("max-size", "maximum-size")
                                    .option("desired-capacity", "wanted")
                                    .toString(),
                    ProviderForms::present);

    static final Form DELETE =
            Form.of(
                    "delete-provider",
                    values ->
                            new LineText("aws ecs delete-capacity-provider", values)
                                    .option("capacity-provider", "own-provider")
                                    .toString(),
                    new Field("own-provider", Field.Kind.CHOICE, ProviderForms::names, _ -> ""));

    /// What the cluster has, and what it uses when a request names nothing: AWS takes both at once,
    /// so both stand there as they are.
    static final Form CLUSTER =
            Form.of(
                    "cluster-providers",
                    4,
                    values -> {
                        LineText line =
                                new LineText("aws ecs put-cluster-capacity-providers", values);
                        List<String> shares = new ArrayList<>();
                        shares.add(share(line, "share", "weight", "base"));
                        shares.add(share(line, "second", "second-weight", "second-base"));
                        shares.addAll(LineText.words(line.value("others")));
                        return line.list(
                                        "capacity-providers",
                                        LineText.words(line.value("providers")))
                                .list("default-capacity-provider-strategy", shares)
                                .toString();
                    },
                    Field.text("providers", "")
                            .startsWith(scene -> String.join(", ", scene.associatedProviders())),
                    provider("share", 0),
                    number("weight", 0, CapacityProviderStrategyItem::weight),
                    number("base", 0, CapacityProviderStrategyItem::base),
                    provider("second", 1),
                    number("second-weight", 1, CapacityProviderStrategyItem::weight),
                    number("second-base", 1, CapacityProviderStrategyItem::base),
                    Field.text("others", "").startsWith(ProviderForms::others));

    /// Providers that have a group.
    private static Field group() {
        return new Field(
                "group",
                Field.Kind.CHOICE,
                scene ->
                        scene.capacityProviders().stream()
                                .filter(AutoScalingGroup.class::isInstance)
                                .map(CapacityProvider::name)
                                .toList(),
                _ -> "");
    }

    private static List<String> names(Scene scene) {
        return scene.capacityProviders().stream().map(CapacityProvider::name).toList();
    }

    /// Where a share of the default strategy is chosen; it stands there as it is now.
    private static Field provider(String name, int share) {
        return Field.suggest(name, scene -> scene.names(Scene.Named.CAPACITY_PROVIDER, "", 50), "")
                .startsWith(scene ->
                        share(scene, share)
                                .map(CapacityProviderStrategyItem::capacityProvider)
                                .orElse(""));
    }

    private static Field number(
            String name, int share, ToIntFunction<CapacityProviderStrategyItem> amount) {
        return Field.number(name, "")
                .startsWith(scene ->
                        share(scene, share)
                                .map(item -> amount.applyAsInt(item))
                                .filter(value -> value > 0)
                                .map(String::valueOf)
                                .orElse(""));
    }

    private static Optional<CapacityProviderStrategyItem> share(Scene scene, int number) {
        return scene.defaultCapacityProviderStrategy().stream().skip(number).findFirst();
    }

    private static String share(LineText values, String provider, String weight, String base) {
        String name = values.value(provider);
        return name.isEmpty()
                ? ""
                : "capacityProvider="
                        + name
                        + (values.value(weight).isEmpty() ? "" : ",weight=" + values.value(weight))
                        + (values.value(base).isEmpty() ? "" : ",base=" + values.value(base));
    }

    /// What the two pairs of fields do not hold, as the command line has it.
    private static String others(Scene scene) {
        return scene.defaultCapacityProviderStrategy().stream()
                .skip(2)
                .map(item ->
                        "capacityProvider=%s,weight=%d,base=%d"
                                .formatted(item.capacityProvider(), item.weight(), item.base()))
                .collect(Collectors.joining(" "));
    }

    private static String managed(Map<String, String> values) {
        List<String> scaling = new ArrayList<>();
        part(scaling, "status", values, "scaling");
        part(scaling, "targetCapacity", values, "target");
        part(scaling, "minimumScalingStepSize", values, "minimum-step");
        part(scaling, "maximumScalingStepSize", values, "maximum-step");
        part(scaling, "instanceWarmupPeriod", values, "warm-up");
        List<String> all = new ArrayList<>();
        if (!scaling.isEmpty()) {
            all.add("managedScaling={" + String.join(",", scaling) + "}");
        }
        part(all, "managedTerminationProtection", values, "protection");
        part(all, "managedDraining", values, "draining");
        return all.isEmpty() ? "{}" : String.join(",", all);
    }

    private static void part(
            List<String> parts, String name, Map<String, String> values, String field) {
        String value = values.getOrDefault(field, "").strip();
        if (!value.isEmpty()) {
            parts.add(name + "=" + value);
        }
    }

    /// What a provider is like now, as prompts beside empty fields: only what is filled in changes.
    private static Map<String, String> present(Moment moment, String name) {
        Map<String, String> present = new LinkedHashMap<>();
        Picture picture = moment.picture();
        int index = picture.capacityProviders().indexOf(name);
        Optional<CapacityProvider> found =
                index < 0 ? Optional.empty() : picture.settings().capacityProvider(index);
        if (found.orElse(null) instanceof AutoScalingGroup group) {
            CapacityProvider.ManagedScaling scaling = group.managedScaling();
            present.put("target", Integer.toString(scaling.targetCapacity()));
            present.put("scaling", enabled(scaling.enabled()));
            present.put("minimum-step", Integer.toString(scaling.minimumScalingStepSize()));
            present.put("maximum-step", Integer.toString(scaling.maximumScalingStepSize()));
            present.put("warm-up", Long.toString(scaling.instanceWarmupMicros() / 1_000_000));
            present.put("protection", enabled(group.managedTerminationProtection()));
            present.put("draining", enabled(group.managedDraining()));
            present.put("minimum-size", Integer.toString(group.minSize()));
            present.put("maximum-size", Integer.toString(group.maxSize()));
            picture.capacityProvider(index)
                    .ifPresent(
                            now -> present.put("wanted", Integer.toString(now.desiredCapacity())));
        }
        return present;
    }

    private static String enabled(boolean value) {
        return value ? "ENABLED" : "DISABLED";
    }
}
