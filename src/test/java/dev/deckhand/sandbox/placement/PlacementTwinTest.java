package dev.deckhand.sandbox.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.PlacementStrategy;
import dev.deckhand.sandbox.model.TieBreak;
import dev.deckhand.sandbox.query.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The engine's placement and a brute-force one go through the same random histories and must
/// always agree: 250 seeds of 400 decisions each.
class PlacementTwinTest {
    private static final int DECISIONS = 400;

    private static final List<String> ZONES = List.of("az-a", "az-b", "az-c");
    private static final List<String> GROUPS =
            List.of("service:web", "service:api", "family:job", "cache");
    private static final List<String> QUERIES =
            List.of(
                    "attribute:rack exists",
                    "attribute:rack != r2",
                    "not(attribute:rack == r1)",
                    "runningTasksCount < 3",
                    "task:group == service:web",
                    "not(task:group == cache) or runningTasksCount == 0",
                    "attribute:ecs.availability-zone in [az-a, az-c]",
                    "registeredAt >= 1970-01-01T00:00:02Z");

    static LongStream seeds() {
        return LongStream.range(0, 250);
    }

    private record Running(
            int slot, String host, PlacementRequest request, boolean started, boolean stopping) {}

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theIndexChoosesWhatBruteForceChooses(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Fleet fleet = new Fleet();
        BruteForce brute = new BruteForce();
        int size = random.nextInt(1, random.nextInt(4) == 0 ? 200 : 24);
        boolean alike = random.nextBoolean();
        for (int i = 0; i < size; i++) {
            addInstance(fleet, brute, random, alike);
        }
        List<PlacementRequest> requests =
                IntStream.range(0, 5).mapToObj(_ -> request(random)).toList();
        List<Running> tasks = new ArrayList<>();
        for (int decision = 0; decision < DECISIONS; decision++) {
            change(fleet, brute, tasks, random, alike);
            PlacementRequest request =
                    random.nextInt(8) == 0
                            ? request(random)
                            : requests.get(random.nextInt(requests.size()));
            long chance = random.nextLong();
            int slot = Placement.choose(fleet, request, chance);
            Optional<String> expected = brute.place(request, chance);
            assertThat(slot < 0 ? Optional.empty() : Optional.of(fleet.id(slot)))
                    .as("decision %d of %s", decision, request)
                    .isEqualTo(expected);
            if (decision % 50 == 0) {
                explanationAgrees(fleet, request, chance, slot);
                fleet = fleet.copy();
            }
            if (slot >= 0) {
                fleet.reserve(slot, request.requirement(), request.group());
                brute.reserve(brute.host(fleet.id(slot)), request);
                tasks.add(new Running(slot, fleet.id(slot), request, false, false));
            }
            booksAgree(fleet, brute, random.nextInt(brute.hosts.size()));
        }
    }

    private static void explanationAgrees(
            Fleet fleet, PlacementRequest request, long chance, int slot) {
        WhyTable why = WhyTable.of(fleet, request, chance);
        assertThat(why.chosen().orElse(-1)).isEqualTo(slot);
        assertThat(why.rows().stream().filter(row -> row.refusal().isEmpty()).count())
                .isEqualTo(why.candidates());
        for (int i = 1; i < why.stages().size(); i++) {
            assertThat(why.stages().get(i).in()).isEqualTo(why.stages().get(i - 1).out());
        }
        int last = why.stages().getLast().out();
        if (slot < 0) {
            assertThat(last).isZero();
            assertThat(why.closest().isEmpty()).isEqualTo(why.rows().isEmpty());
        } else if (why.ties().isEmpty()) {
            assertThat(last).isOne();
        } else {
            assertThat(why.ties()).hasSize(last).contains(fleet.id(slot));
        }
        assertThat(why.sentence()).endsWith(".");
    }

    private static void booksAgree(Fleet fleet, BruteForce brute, int slot) {
        BruteForce.Host host = brute.hosts.get(slot);
        assertThat(fleet.freeCpu(slot)).isEqualTo(host.cpu).isNotNegative();
        assertThat(fleet.freeMemory(slot)).isEqualTo(host.memory).isNotNegative();
        assertThat(fleet.freeGpus(slot)).isEqualTo(host.gpus).isNotNegative();
        assertThat(fleet.tcp(slot).toList()).isEqualTo(List.copyOf(host.tcp));
        assertThat(fleet.udp(slot).toList()).isEqualTo(List.copyOf(host.udp));
        assertThat(fleet.runningTasksCount(slot)).isEqualTo(host.running);
        for (String group : GROUPS) {
            assertThat(fleet.tasksOf(group, slot)).isEqualTo((int) host.tasksOf(group));
        }
    }

    /// Something else happens in the cluster.
    private static void change(
            Fleet fleet,
            BruteForce brute,
            List<Running> tasks,
            SplittableRandom random,
            boolean alike) {
        int slot = random.nextInt(fleet.size());
        BruteForce.Host host = brute.hosts.get(slot);
        switch (random.nextInt(24)) {
            case 0 -> {
                boolean active = random.nextInt(3) > 0;
                fleet.setStatus(slot, active ? InstanceStatus.ACTIVE : InstanceStatus.DRAINING);
                host.active = active;
            }
            case 1 -> {
                host.agentConnected = random.nextInt(3) > 0;
                fleet.setAgentConnected(slot, host.agentConnected);
            }
            case 2 -> {
                String rack = "r" + random.nextInt(4);
                host.attributes.put("rack", rack);
                fleet.putAttribute(slot, "rack", Optional.of(rack));
            }
            case 3 -> {
                host.attributes.remove("rack");
                fleet.putAttribute(slot, "rack", Optional.empty());
            }
            case 4 -> {
                if (random.nextInt(4) == 0) {
                    addInstance(fleet, brute, random, alike);
                }
            }
            case 5, 6, 7, 8, 9, 10, 11, 12, 13 -> advance(fleet, brute, tasks, random);
            default -> {}
        }
    }

    /// A task starts, is told to stop, or is gone.
    private static void advance(
            Fleet fleet, BruteForce brute, List<Running> tasks, SplittableRandom random) {
        if (tasks.isEmpty()) {
            return;
        }
        int i = random.nextInt(tasks.size());
        Running task = tasks.get(i);
        BruteForce.Host host = brute.host(task.host());
        if (task.stopping()) {
            fleet.release(task.slot(), task.request().requirement());
            brute.release(host, task.request().requirement());
            tasks.remove(i);
        } else if (!task.started() && random.nextInt(3) > 0) {
            fleet.taskStarted(task.slot());
            host.running++;
            tasks.set(i, new Running(task.slot(), task.host(), task.request(), true, false));
        } else {
            fleet.taskStopping(task.slot(), task.request().group(), task.started());
            host.groups.remove(task.request().group());
            host.running -= task.started() ? 1 : 0;
            tasks.set(
                    i, new Running(task.slot(), task.host(), task.request(), task.started(), true));
        }
    }

    private static void addInstance(
            Fleet fleet, BruteForce brute, SplittableRandom random, boolean alike) {
        BruteForce.Host host = new BruteForce.Host();
        host.id = "i" + random.nextInt(1000) + "-" + brute.hosts.size();
        host.zone = ZONES.get(random.nextInt(ZONES.size()));
        host.registeredAt = Instant.EPOCH.plusSeconds(random.nextInt(5));
        host.cpu = alike ? 4096 : random.nextInt(100, 5000);
        host.memory = alike ? 7985 : random.nextInt(100, 9000);
        host.registeredGpus = random.nextInt(4) == 0 ? random.nextInt(5) : 0;
        host.gpus = host.registeredGpus;
        host.enis = random.nextBoolean() ? Registration.NO_ENI_LIMIT : random.nextInt(4);
        host.provider = random.nextBoolean() ? "cp" : "other";
        host.attributes.put("ecs.availability-zone", host.zone);
        if (random.nextBoolean()) {
            host.attributes.put("rack", "r" + random.nextInt(4));
        }
        if (random.nextInt(4) == 0) {
            host.missing.add("splunk");
        }
        if (random.nextInt(4) == 0) {
            host.udp.add(53);
            for (int port = 1; port < 90; port++) {
                host.tcp.add(port);
            }
        }
        brute.hosts.add(host);
        Amounts amounts = new Amounts(host.cpu, host.memory, host.registeredGpus);
        fleet.add(
                new Registration(
                        host.id,
                        host.id,
                        host.registeredAt,
                        InstanceStatus.ACTIVE,
                        true,
                        "1.105.1",
                        Optional.of(host.provider),
                        amounts,
                        amounts,
                        (int) host.enis,
                        PortSet.of(host.tcp),
                        PortSet.of(host.udp),
                        host.attributes,
                        host.missing));
    }

    private static PlacementRequest request(SplittableRandom random) {
        Requirement requirement =
                Requirement.of(random.nextInt(0, 800), random.nextInt(4, 1200))
                        .withGpus(random.nextInt(8) == 0 ? random.nextInt(3) : 0)
                        .withEnis(random.nextInt(4) == 0 ? 1 : 0);
        if (random.nextInt(4) == 0) {
            requirement =
                    requirement.withPorts(
                            PortSet.of(random.nextInt(80, 120)),
                            random.nextBoolean()
                                    ? PortSet.NONE
                                    : PortSet.of(53, random.nextInt(100, 110)));
        }
        if (random.nextInt(8) == 0) {
            requirement = requirement.withCapabilities(Set.of("splunk"));
        }
        if (random.nextInt(12) == 0) {
            requirement = requirement.withAttributes(Map.of("rack", "r1"));
        }
        if (random.nextInt(20) == 0) {
            requirement =
                    new Requirement(
                            64, 64, 0, true, 0, PortSet.NONE, PortSet.NONE, Map.of(), Set.of());
        }
        List<PlacementStrategy> strategy = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            strategy.add(
                    switch (random.nextInt(6)) {
                        case 0 -> PlacementStrategy.binpack("cpu");
                        case 1 -> PlacementStrategy.binpack("memory");
                        case 2 -> PlacementStrategy.spread("attribute:ecs.availability-zone");
                        case 3 -> PlacementStrategy.spread("instanceId");
                        case 4 -> PlacementStrategy.spread("attribute:rack");
                        default -> PlacementStrategy.random();
                    });
        }
        List<Query> memberOf = new ArrayList<>();
        while (random.nextInt(3) == 0) {
            memberOf.add(Query.of(QUERIES.get(random.nextInt(QUERIES.size()))));
        }
        return new PlacementRequest(
                requirement,
                GROUPS.get(random.nextInt(GROUPS.size())),
                random.nextBoolean(),
                strategy,
                random.nextInt(6) == 0,
                memberOf,
                random.nextInt(6) == 0 ? List.of("az-a", "az-b") : List.of(),
                random.nextInt(6) == 0 ? Optional.of("cp") : Optional.empty(),
                random.nextInt(4) == 0 ? TieBreak.SEEDED : TieBreak.ORDERED);
    }
}
