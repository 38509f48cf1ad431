package dev.deckhand.sandbox.placement;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What Amazon EC2 sells under a name such as `m5.large`, as far as placement depends on it.
///
/// @param vcpus virtual CPUs
/// @param memory nominal MiB; the operating system sees less, see [#osMemory()]
/// @param gpus number of GPUs
/// @param enis network interfaces that can be attached, the primary one counted
/// @param trunkedTaskEnis awsvpc tasks with ENI trunking; 0 = the type does not support it
public record InstanceType(
        String name, int vcpus, int memory, int gpus, int enis, int trunkedTaskEnis) {
    private static final int UNITS_PER_VCPU = 1024;
    private static final int MIB_PER_GIB = 1024;

    /// [MODEL] What Linux leaves of the nominal memory, per 100,000: 8 GiB registers 7985 MiB, as
    /// captured from real accounts.
    private static final long OS_MEMORY_SHARE = 97_475;

    /// `family size vCPU GiB GPUs ENIs trunked`; sources: ENI limits as the VPC CNI publishes them,
    /// trunked limits from the Developer Guide ("Supported instances for increased network
    /// interfaces"), GPUs from its GPU page.
    private static final String TABLE =
            """
            t2 micro 1 1 0 2 0
            t2 small 1 2 0 3 0
            t2 medium 2 4 0 3 0
            t2 large 2 8 0 3 0
            t2 xlarge 4 16 0 3 0
            t2 2xlarge 8 32 0 3 0
            t3 nano 2 0 0 2 0
            t3 micro 2 1 0 2 0
            t3 small 2 2 0 3 0
            t3 medium 2 4 0 3 0
            t3 large 2 8 0 3 0
            t3 xlarge 4 16 0 4 0
            t3 2xlarge 8 32 0 4 0
            t3a small 2 2 0 2 0
            t3a medium 2 4 0 3 0
            t3a large 2 8 0 3 0
            t3a xlarge 4 16 0 4 0
            t3a 2xlarge 8 32 0 4 0
            t4g small 2 2 0 3 0
            t4g medium 2 4 0 3 0
            t4g large 2 8 0 3 0
            t4g xlarge 4 16 0 4 0
            t4g 2xlarge 8 32 0 4 0
            t8i small 2 2 0 3 4
            t8i medium 2 4 0 3 4
            m4 large 2 8 0 2 0
            m4 xlarge 4 16 0 4 0
            m4 2xlarge 8 32 0 4 0
            m4 4xlarge 16 64 0 8 0
            m5 large 2 8 0 3 10
            m5 xlarge 4 16 0 4 20
            m5 2xlarge 8 32 0 4 40
            m5 4xlarge 16 64 0 8 60
            m5 8xlarge 32 128 0 8 60
            m5 12xlarge 48 192 0 8 60
            m5 16xlarge 64 256 0 15 120
            m5 24xlarge 96 384 0 15 120
            m6i large 2 8 0 3 10
            m6i xlarge 4 16 0 4 20
            m6i 2xlarge 8 32 0 4 40
            m6i 4xlarge 16 64 0 8 60
            m6i 8xlarge 32 128 0 8 90
            m6i 12xlarge 48 192 0 8 120
            m6i 16xlarge 64 256 0 15 120
            m6i 24xlarge 96 384 0 15 120
            m6i 32xlarge 128 512 0 15 120
            m7g medium 1 4 0 2 4
            m7g large 2 8 0 3 10
            m7g xlarge 4 16 0 4 20
            m7g 2xlarge 8 32 0 4 40
            m7g 4xlarge 16 64 0 8 60
            m7g 8xlarge 32 128 0 8 60
            m7g 12xlarge 48 192 0 8 60
            m7g 16xlarge 64 256 0 15 120
            m7i large 2 8 0 3 10
            m7i xlarge 4 16 0 4 20
            m7i 2xlarge 8 32 0 4 40
            m7i 4xlarge 16 64 0 8 60
            m7i 8xlarge 32 128 0 8 90
            m7i 12xlarge 48 192 0 8 120
            m7i 16xlarge 64 256 0 15 120
            m7i 24xlarge 96 384 0 15 120
            m7i 48xlarge 192 768 0 15 120
            m7i-flex large 2 8 0 3 4
            m7i-flex xlarge 4 16 0 4 10
            m7i-flex 2xlarge 8 32 0 4 20
            m7i-flex 4xlarge 16 64 0 8 40
            m8i large 2 8 0 3 10
            m8i xlarge 4 16 0 4 20
            m8i 2xlarge 8 32 0 4 40
            m8i 4xlarge 16 64 0 8 60
            m8i 8xlarge 32 128 0 10 90
            m8i 12xlarge 48 192 0 12 120
            m8i 16xlarge 64 256 0 16 120
            m9g medium 1 4 0 2 4
            m9g large 2 8 0 3 10
            m9g xlarge 4 16 0 4 20
            m9g 2xlarge 8 32 0 4 40
            m9g 4xlarge 16 64 0 8 60
            c5 large 2 4 0 3 10
            c5 xlarge 4 8 0 4 20
            c5 2xlarge 8 16 0 4 40
            c5 4xlarge 16 32 0 8 60
            c5 9xlarge 36 72 0 8 60
            c5 12xlarge 48 96 0 8 60
            c5 18xlarge 72 144 0 15 120
            c5 24xlarge 96 192 0 15 120
            c6i large 2 4 0 3 10
            c6i xlarge 4 8 0 4 20
            c6i 2xlarge 8 16 0 4 40
            c6i 4xlarge 16 32 0 8 60
            c6i 8xlarge 32 64 0 8 90
            c6i 12xlarge 48 96 0 8 120
            c6i 16xlarge 64 128 0 15 120
            c7g medium 1 2 0 2 4
            c7g large 2 4 0 3 10
            c7g xlarge 4 8 0 4 20
            c7g 2xlarge 8 16 0 4 40
            c7g 4xlarge 16 32 0 8 60
            r5 large 2 16 0 3 10
            r5 xlarge 4 32 0 4 20
            r5 2xlarge 8 64 0 4 40
            r5 4xlarge 16 128 0 8 60
            r5 8xlarge 32 256 0 8 0
            r5 12xlarge 48 384 0 8 60
            r5 16xlarge 64 512 0 15 120
            r5 24xlarge 96 768 0 15 120
            g4dn xlarge 4 16 1 3 0
            g4dn 2xlarge 8 32 1 3 0
            g4dn 4xlarge 16 64 1 3 0
            g4dn 8xlarge 32 128 1 4 0
            g4dn 12xlarge 48 192 4 8 0
            g4dn 16xlarge 64 256 1 4 0
            g5 xlarge 4 16 1 4 6
            g5 2xlarge 8 32 1 4 19
            g5 12xlarge 48 192 4 15 120
            p3 2xlarge 8 61 1 4 40
            """;

    private static final Map<String, InstanceType> BY_NAME = read();

    private static Map<String, InstanceType> read() {
        Map<String, InstanceType> types = new LinkedHashMap<>();
        for (String line : TABLE.lines().toList()) {
            String[] cells = line.split(" ", -1);
            String name = cells[0] + "." + cells[1];
            int gib = Integer.parseInt(cells[3]);
            types.put(
                    name,
                    new InstanceType(
                            name,
                            Integer.parseInt(cells[2]),
                            gib == 0 ? MIB_PER_GIB / 2 : gib * MIB_PER_GIB,
                            Integer.parseInt(cells[4]),
                            Integer.parseInt(cells[5]),
                            Integer.parseInt(cells[6])));
        }
        return Collections.unmodifiableMap(types);
    }

    public static Optional<InstanceType> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /// All types of the table, by family and size.
    public static Collection<InstanceType> all() {
        return BY_NAME.values();
    }

    /// `arm64` or `x86_64`: Graviton families are `a1` and those with a `g` right after their
    /// generation.
    public static String architectureOf(String name) {
        String family =
                name.substring(0, name.indexOf('.') < 0 ? name.length() : name.indexOf('.'));
        return family.equals("a1") || family.matches("[a-z]+\\d+g[a-z]*") ? "arm64" : "x86_64";
    }

    /// CPU units that an instance registers.
    public int cpu() {
        return vcpus * UNITS_PER_VCPU;
    }

    /// MiB that Linux sees.
    public int osMemory() {
        return (int) (memory * OS_MEMORY_SHARE / 100_000);
    }

    public boolean canTrunk() {
        return trunkedTaskEnis > 0;
    }

    /// awsvpc tasks that fit: the primary interface is not for tasks.
    ///
    /// @param trunking whether the instance was launched after the account opted in
    public int taskEnis(boolean trunking) {
        return trunking && canTrunk() ? trunkedTaskEnis : enis - 1;
    }
}
