package dev.deckhand.sandbox.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.query.Query.Parsed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// G-20: every row of the example table over its fixed fleet, and every row that must be refused.
class QueryTableTest {
    private record Instance(
            String id,
            String ec2InstanceId,
            String agentVersion,
            boolean agentConnected,
            Instant registeredAt,
            int runningTasksCount,
            Map<String, String> attributes,
            Set<String> groups)
            implements QueriedInstance {
        @Override
        public Optional<String> attribute(String name) {
            return Optional.ofNullable(attributes.get(name));
        }

        @Override
        public boolean hostsTaskOf(String group) {
            return groups.contains(group);
        }
    }

    private static Map<String, String> attributes(
            String type, String zone, String architecture, String osFamily, String... custom) {
        Map<String, String> all =
                new java.util.HashMap<>(
                        Map.of(
                                "ecs.instance-type", type,
                                "ecs.availability-zone", zone,
                                "ecs.cpu-architecture", architecture,
                                "ecs.os-family", osFamily,
                                "ecs.os-type",
                                        osFamily.startsWith("WINDOWS") ? "windows" : "linux"));
        for (int i = 0; i < custom.length; i += 2) {
            all.put(custom[i], custom[i + 1]);
        }
        return all;
    }

    private static final List<Instance> FLEET =
            List.of(
                    new Instance(
                            "i1",
                            "i-0aaa1111",
                            "1.85.0",
                            true,
                            Instant.parse("2026-01-10T08:00:00Z"),
                            1,
                            attributes(
                                    "t3.micro", "us-east-1a", "x86_64", "LINUX", "stack", "prod"),
                            Set.of("service:web")),
                    new Instance(
                            "i2",
                            "i-0bbb2222",
                            "1.86.0",
                            true,
                            Instant.parse("2026-03-05T00:00:00Z"),
                            4,
                            attributes(
                                    "t3.large",
                                    "us-east-1b",
                                    "x86_64",
                                    "LINUX",
                                    "stack",
                                    "dev",
                                    "rack",
                                    "r1"),
                            Set.of("service:web", "family:batch")),
                    new Instance(
                            "i3",
                            "i-0ccc3333",
                            "1.98.2",
                            true,
                            Instant.parse("2026-06-01T12:30:00Z"),
                            0,
                            attributes("m7g.large", "us-east-1c", "arm64", "LINUX"),
                            Set.of()),
                    new Instance(
                            "i4",
                            "i-0ddd4444",
                            "1.105.1",
                            false,
                            Instant.parse("2026-11-01T00:00:00Z"),
                            2,
                            attributes(
                                    "g5.xlarge",
                                    "us-east-1a",
                                    "x86_64",
                                    "LINUX",
                                    "stack",
                                    "prod",
                                    "gpu-team",
                                    ""),
                            Set.of("service:ml", "database")),
                    new Instance(
                            "i5",
                            "i-0eee5555",
                            "1.105.1",
                            true,
                            Instant.parse("2025-12-31T23:59:59Z"),
                            3,
                            attributes("c6i.large", "us-east-1b", "x86_64", "LINUX", "rack", "r2"),
                            Set.of("database")),
                    new Instance(
                            "i6",
                            "i-0fff6666",
                            "1.100.0",
                            true,
                            Instant.parse("2026-08-15T09:00:00Z"),
                            1,
                            attributes(
                                    "m5.xlarge",
                                    "us-east-1c",
                                    "x86_64",
                                    "WINDOWS_SERVER_2022_CORE",
                                    "stack",
                                    "prod"),
                            Set.of("family:report")));

    private static String matching(String expression) {
        Query query = Query.of(expression);
        return String.join(" ", FLEET.stream().filter(query::matches).map(Instance::id).toList());
    }

    static Stream<Arguments> rows() {
        return """
        1 | attribute:ecs.instance-type == t3.micro | i1
        2 | attribute:ecs.instance-type equals t3.large | i2
        3 | attribute:ecs.instance-type =~ t3.* | i1 i2
        4 | attribute:ecs.instance-type matches .*\\.large | i2 i3 i5
        5 | attribute:ecs.instance-type != t3.micro | i2 i3 i4 i5 i6
        6 | attribute:ecs.instance-type !~ t3.* | i3 i4 i5 i6
        7 | attribute:ecs.availability-zone in [us-east-1a, us-east-1b] | i1 i2 i4 i5
        8 | attribute:ecs.availability-zone !in [us-east-1a] | i2 i3 i5 i6
        9 | attribute:ecs.availability-zone not_in [us-east-1a, us-east-1c] | i2 i5
        10 | attribute:ecs.cpu-architecture == arm64 | i3
        11 | attribute:ecs.os-type == windows | i6
        12 | attribute:ecs.os-family == WINDOWS_SERVER_2022_CORE | i6
        13 | attribute:stack == prod | i1 i4 i6
        14 | attribute:stack exists | i1 i2 i4 i6
        15 | attribute:stack !exists | i3 i5
        16 | attribute:rack not_exists | i1 i3 i4 i6
        17 | attribute:gpu-team exists | i4
        18 | attribute:stack exists and attribute:stack != prod | i2
        19 | agentConnected == true | i1 i2 i3 i5 i6
        20 | agentConnected == false | i4
        21 | agentVersion < 1.86.0 | i1
        22 | agentVersion == 1.105.1 | i4 i5
        23 | registeredAt < 2026-01-01 | i5
        24 | registeredAt >= 2026-06-01 | i3 i4 i6
        25 | registeredAt > 2026-06-01T12:30:00Z | i4 i6
        26 | runningTasksCount == 0 | i3
        27 | runningTasksCount greater_than 2 | i2 i5
        28 | runningTasksCount <= 1 | i1 i3 i6
        29 | task:group == service:web | i1 i2
        30 | not(task:group == database) | i1 i2 i3 i6
        31 | task:group == family:batch | i2
        32 | ec2InstanceId in ['i-0aaa1111', 'i-0ccc3333'] | i1 i3
        33 | ec2InstanceId =~ i-0[a-c].* | i1 i2 i3
        34 | (attribute:stack == prod or attribute:rack exists) and attribute:ecs.os-type == linux | i1 i2 i4 i5
        35 | !(attribute:ecs.availability-zone == us-east-1c) && runningTasksCount < 4 | i1 i4 i5
        36 | attribute:ecs.instance-type =~ m.* and attribute:ecs.availability-zone != us-east-1d | i3 i6
        """
                .lines()
                .map(line -> line.split(" \\| ", -1))
                .map(cells -> Arguments.of(cells[0].strip(), cells[1], cells[2].strip()));
    }

    @ParameterizedTest(name = "row {0}: {1}")
    @MethodSource("rows")
    void g20_everyRowOfTheTableSelectsItsInstances(String row, String expression, String ids) {
        assertThat(matching(expression)).isEqualTo(ids);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("ecs.instance-type == t3.micro", 1),
                Arguments.of("attribute:stack = prod", 17),
                Arguments.of("cpu > 1024", 1),
                Arguments.of("memory >= 4096", 1),
                Arguments.of("instanceType == t3.micro", 1),
                Arguments.of("runningTasksCount in [1,2]", 19),
                Arguments.of("agentVersion =~ 1.8.*", 14),
                Arguments.of("registeredAt matches 2026.*", 14),
                Arguments.of("attribute:ecs.availability-zone in us-east-1a", 36),
                Arguments.of("attribute:ecs.instance-type =~ (t3|m5).*", 32),
                Arguments.of("registeredAt < 13/02/2018", 16),
                Arguments.of("prod == attribute:stack", 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void g20_whatEcsRefusesIsRefusedAtItsColumn(String expression, int column) {
        assertThat(Query.parse(expression))
                .isInstanceOfSatisfying(
                        Parsed.Invalid.class,
                        invalid -> {
                            assertThat(invalid.problem().column()).isEqualTo(column);
                            assertThat(invalid.problem().message()).isNotBlank();
                            assertThat(invalid.problem().fix()).isNotBlank();
                        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "attribute:stack==prod&&attribute:ecs.os-type==linux",
                "attribute:stack == prod&&(attribute:ecs.os-type == linux)",
                "not (attribute:stack != prod) and attribute:ecs.os-type matches lin.. and attribute:stack exists",
                "!(attribute:stack in [dev])and attribute:ecs.os-type == linux and attribute:stack exists"
            })
    void blanksAroundSignsDoNotMatter(String expression) {
        assertThat(matching(expression)).isEqualTo("i1 i4");
    }

    @Test
    void andBindsBeforeOr() {
        assertThat(
                        matching(
                                "attribute:rack exists or attribute:stack == prod and runningTasksCount == 2"))
                .isEqualTo("i2 i4 i5");
    }

    @Test
    void theDateFormatsOfTheGuideAreOneInstant() {
        for (String moment :
                List.of(
                        "2026-06-01T12:30:00+00:00",
                        "2026-06-01T12:30:00Z",
                        "2026-06-01T12:30:00",
                        "2026-06-01T14:30:00+02:00")) {
            assertThat(matching("registeredAt == " + moment)).isEqualTo("i3");
        }
    }

    @Test
    void aMissingAttributeIsNeitherDifferentNorOutsideAList() {
        assertThat(matching("attribute:stack != prod")).isEqualTo("i2");
        assertThat(matching("attribute:stack !in [prod]")).isEqualTo("i2");
        assertThat(matching("attribute:stack !~ p.*")).isEqualTo("i2");
    }

    @Test
    void anExpressionOf2001CharactersIsTooLong() {
        String long2000 = "attribute:" + "a".repeat(128) + " == " + "b".repeat(2000 - 142);
        assertThat(long2000).hasSize(2000);
        assertThat(Query.parse(long2000)).isInstanceOf(Parsed.Valid.class);
        assertThat(Query.parse(long2000 + "b")).isInstanceOf(Parsed.Invalid.class);
    }

    @Test
    void aPatternThatWouldTakeForeverMatchesNothing() {
        String hostile = "attribute:stack =~ " + ".*".repeat(60) + "x";
        Instance instance =
                new Instance(
                        "i",
                        "i",
                        "1.0.0",
                        true,
                        Instant.EPOCH,
                        0,
                        Map.of("stack", "a".repeat(128)),
                        Set.of());
        assertThat(Query.of(hostile).matches(instance)).isFalse();
    }
}
