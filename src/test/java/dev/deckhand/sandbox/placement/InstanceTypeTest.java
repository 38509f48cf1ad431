package dev.deckhand.sandbox.placement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The table of instance types against rows of the capacity table (section 1.6).
class InstanceTypeTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "t3.nano, 2, 512, 1, 1",
        "t3.medium, 2, 4096, 2, 2",
        "m5.large, 2, 8192, 2, 10",
        "m5.4xlarge, 16, 65536, 7, 60",
        "m5.24xlarge, 96, 393216, 14, 120",
        "m6i.8xlarge, 32, 131072, 7, 90",
        "m7g.medium, 1, 4096, 1, 4",
        "m7i.48xlarge, 192, 786432, 14, 120",
        "m7i-flex.4xlarge, 16, 65536, 7, 40",
        "m8i.12xlarge, 48, 196608, 11, 120",
        "c5.9xlarge, 36, 73728, 7, 60",
        "r5.8xlarge, 32, 262144, 7, 7",
        "g5.2xlarge, 8, 32768, 3, 19",
        "p3.2xlarge, 8, 62464, 3, 40"
    })
    void aTypeHasItsVcpusMemoryAndTaskEnis(
            String name, int vcpus, int memory, int plain, int trunked) {
        InstanceType type = InstanceType.find(name).orElseThrow();
        assertThat(type.cpu()).isEqualTo(vcpus * 1024);
        assertThat(type.memory()).isEqualTo(memory);
        assertThat(type.taskEnis(false)).isEqualTo(plain);
        assertThat(type.taskEnis(true)).isEqualTo(trunked);
    }

    @Test
    void theOperatingSystemSeesLessThanTheNominalMemory() {
        assertThat(InstanceType.find("m4.large").orElseThrow().osMemory()).isEqualTo(7985);
        assertThat(InstanceType.all())
                .allSatisfy(type ->
                        assertThat(type.osMemory())
                                .isBetween(type.memory() * 9 / 10, type.memory()));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "m7g.large, arm64",
        "t4g.small, arm64",
        "a1.medium, arm64",
        "c7gn.large, arm64",
        "m5.large, x86_64",
        "g5.xlarge, x86_64",
        "g4dn.xlarge, x86_64",
        "m7i-flex.large, x86_64",
        "unknown, x86_64"
    })
    void theArchitectureFollowsFromTheFamily(String name, String architecture) {
        assertThat(InstanceType.architectureOf(name)).isEqualTo(architecture);
    }

    @Test
    void anUnknownTypeIsNotFound() {
        assertThat(InstanceType.find("m5.tiny")).isEmpty();
    }
}
