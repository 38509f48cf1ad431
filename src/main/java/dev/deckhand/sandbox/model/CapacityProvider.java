package dev.deckhand.sandbox.model;

import java.util.List;

/// Where room for tasks comes from. `FARGATE` and `FARGATE_SPOT` are always there and are not
/// listed.
public sealed interface CapacityProvider {
    String FARGATE = "FARGATE";
    String FARGATE_SPOT = "FARGATE_SPOT";

    String name();

    static boolean isFargate(String name) {
        return name.equals(FARGATE) || name.equals(FARGATE_SPOT);
    }

    /// Instances of an EC2 Auto Scaling group.
    ///
    /// @param instanceTypes the first one is launched
    /// @param availabilityZones launches go to the emptiest, in list order
    /// @param spot whether it launches Spot instances
    /// @param launchMicros from the decision to ACTIVE
    /// @param managedTerminationProtection whether only empty instances lose their protection
    record AutoScalingGroup(
            String name,
            List<String> instanceTypes,
            int minSize,
            int maxSize,
            List<String> availabilityZones,
            boolean spot,
            boolean eniTrunking,
            long launchMicros,
            ManagedScaling managedScaling,
            boolean managedTerminationProtection,
            boolean managedDraining)
            implements CapacityProvider {
        public AutoScalingGroup {
            instanceTypes = List.copyOf(instanceTypes);
            availabilityZones = List.copyOf(availabilityZones);
            if (instanceTypes.isEmpty() || availabilityZones.isEmpty()) {
                throw new IllegalArgumentException(
                        "no instance type or Availability Zone in " + name);
            }
        }

        /// Whether it launches the same instances in the same places.
        public boolean launchesLike(AutoScalingGroup other) {
            return instanceTypes.equals(other.instanceTypes)
                    && availabilityZones.equals(other.availabilityZones)
                    && spot == other.spot
                    && eniTrunking == other.eniTrunking
                    && launchMicros == other.launchMicros;
        }

        /// The same group within other bounds.
        public AutoScalingGroup withSize(int minimum, int maximum) {
            return new AutoScalingGroup(
                    name,
                    instanceTypes,
                    minimum,
                    maximum,
                    availabilityZones,
                    spot,
                    eniTrunking,
                    launchMicros,
                    managedScaling,
                    managedTerminationProtection,
                    managedDraining);
        }

        /// The same group managed in another way.
        public AutoScalingGroup withManagement(
                ManagedScaling scaling, boolean terminationProtection, boolean draining) {
            return new AutoScalingGroup(
                    name,
                    instanceTypes,
                    minSize,
                    maxSize,
                    availabilityZones,
                    spot,
                    eniTrunking,
                    launchMicros,
                    scaling,
                    terminationProtection,
                    draining);
        }
    }

    /// Instances that ECS launches itself.
    record ManagedInstances(String name, List<String> allowedInstanceTypes, long launchMicros)
            implements CapacityProvider {
        public ManagedInstances {
            allowedInstanceTypes = List.copyOf(allowedInstanceTypes);
        }
    }

    /// How a provider sizes its group.
    ///
    /// @param enabled `status` ENABLED
    /// @param targetCapacity percent, 1 to 100
    record ManagedScaling(
            boolean enabled,
            int targetCapacity,
            int minimumScalingStepSize,
            int maximumScalingStepSize,
            long instanceWarmupMicros) {
        public static final ManagedScaling DEFAULT =
                new ManagedScaling(true, 100, 1, 10_000, Micros.ofSeconds(300));
    }
}
