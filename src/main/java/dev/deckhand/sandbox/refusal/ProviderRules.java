package dev.deckhand.sandbox.refusal;

import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.placement.InstanceType;
import java.util.List;
import java.util.Locale;

/// Rules of capacity providers and the Auto Scaling groups behind them (ecs-scheduling 5.1, 5.4,
/// 5.5).
public final class ProviderRules {
    /// Most capacity providers that a cluster may have.
    public static final int MAX_PROVIDERS = 20;

    private static final List<String> RESERVED_PREFIXES = List.of("aws", "ecs", "fargate");
    private static final String CONCEPT = "capacity-providers";
    private static final String SIZE = "group-size";

    private ProviderRules() {}

    /// Why ECS would not take a capacity provider; pointers are those of a scenario's entry.
    public static List<Objection> of(CapacityProvider provider) {
        var objections = new Objections(Objection.INVALID_PARAMETER);
        objections.when(
                !provider.name().matches("[A-Za-z0-9_-]{1,255}"),
                "name",
                "provider-name",
                CONCEPT,
                "`" + provider.name() + "` is no name of a capacity provider",
                "Use 1 to 255 letters, digits, underscores and hyphens");
        String lower = provider.name().toLowerCase(Locale.ROOT);
        objections.when(
                RESERVED_PREFIXES.stream().anyMatch(lower::startsWith),
                "name",
                "provider-name",
                CONCEPT,
                "The name `"
                        + provider.name()
                        + "` begins with aws, ecs or fargate, which ECS keeps for itself",
                "Choose another name");
        switch (provider) {
            case CapacityProvider.AutoScalingGroup group -> group(group, objections);
            case CapacityProvider.ManagedInstances managed ->
                    types(
                            managed.allowedInstanceTypes(),
                            "allowedInstanceTypes",
                            objections.under("managedInstancesProvider"));
        }
        return objections.list();
    }

    private static void group(CapacityProvider.AutoScalingGroup group, Objections objections) {
        Objections here = objections.under("autoScalingGroup");
        here.when(
                group.minSize() > group.maxSize(),
                "minSize",
                SIZE,
                CONCEPT,
                "`minSize` is greater than `maxSize`",
                "Lower it, or raise `maxSize`");
        here.when(
                group.managedScaling().enabled() && group.maxSize() == 0,
                "maxSize",
                SIZE,
                CONCEPT,
                "A group with managed scaling must have a `maxSize` greater than zero",
                "Raise `maxSize`");
        objections.when(
                group.managedTerminationProtection() && !group.managedScaling().enabled(),
                "managedTerminationProtection",
                "termination-protection",
                CONCEPT,
                "Managed termination protection needs managed scaling",
                "Enable `managedScaling`, or disable the protection");
        objections.when(
                group.managedScaling().minimumScalingStepSize()
                        > group.managedScaling().maximumScalingStepSize(),
                "managedScaling/minimumScalingStepSize",
                "step-size",
                CONCEPT,
                "The minimum step is greater than the maximum step",
                "Lower it");
        types(group.instanceTypes(), "instanceTypes", here);
    }

    private static void types(List<String> types, String member, Objections here) {
        for (int i = 0; i < types.size(); i++) {
            here.when(
                    InstanceType.find(types.get(i)).isEmpty(),
                    member + "/" + i,
                    "instance-type",
                    CONCEPT,
                    "The instance type `" + types.get(i) + "` is not in the table",
                    "Choose one such as m5.large or c6i.xlarge");
        }
    }
}
