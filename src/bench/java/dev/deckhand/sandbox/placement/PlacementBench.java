package dev.deckhand.sandbox.placement;

import dev.deckhand.sandbox.model.PlacementStrategy;
import dev.deckhand.sandbox.query.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// 100,000 placements on 5,000 instances, beside a plain best-fit loop over two int arrays. Time is for one placement.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 6)
@Measurement(iterations = 8)
public class PlacementBench {
    static final int INSTANCES = 5_000;
    static final int TASKS = 100_000;
    private static final int SERVICES = 20;

    /// The fleet and the tasks that are to be placed, the same for all strategies.
    @State(Scope.Thread)
    public static class Cluster {
        @Param({"binpack", "spread-az-binpack", "random", "service-default"})
        public String strategy = "";

        /// `alike`: one instance type; `mixed`: every instance has another size.
        @Param({"alike", "mixed"})
        public String sizes = "";

        private Fleet empty = new Fleet();
        final List<PlacementRequest> requests = new ArrayList<>();
        final int[] order = new int[TASKS];
        Fleet fleet = new Fleet();

        @Setup(Level.Trial)
        public void build() {
            empty = fleetOf(sizes);
            SplittableRandom random = new SplittableRandom(1);
            for (int i = 0; i < SERVICES; i++) {
                PlacementRequest request =
                        PlacementRequest.ofService(
                                Requirement.of(
                                        32 * random.nextInt(1, 9), 64 * random.nextInt(2, 17)),
                                "s" + i);
                if (i % 5 == 0) {
                    request =
                            request.withConstraints(
                                    false, List.of(Query.of("attribute:ecs.instance-type =~ m5.*")));
                }
                requests.add(
                        switch (strategy) {
                            case "binpack" ->
                                    request.withStrategy(PlacementStrategy.binpack("memory"));
                            case "spread-az-binpack" ->
                                    request.withStrategy(
                                            PlacementStrategy.spread(
                                                    "attribute:ecs.availability-zone"),
                                            PlacementStrategy.binpack("memory"));
                            case "random" -> request.withStrategy(PlacementStrategy.random());
                            default -> request;
                        });
            }
            for (int i = 0; i < TASKS; i++) {
                order[i] = random.nextInt(SERVICES);
            }
        }

        @Setup(Level.Invocation)
        public void reset() {
            fleet = empty.copy();
        }
    }

    static Fleet fleetOf(String sizes) {
        SplittableRandom random = new SplittableRandom(2);
        Fleet fleet = new Fleet();
        for (int i = 0; i < INSTANCES; i++) {
            boolean alike = sizes.equals("alike");
            fleet.add(
                    Registration.of(
                                    "i" + i,
                                    "az-" + (char) ('a' + i % 3),
                                    alike ? 4096 : 2048 + random.nextInt(4096),
                                    alike ? 15970 : 8192 + random.nextInt(16384))
                            .withRegisteredAt(Instant.EPOCH.plusSeconds(i))
                            .withAttribute(Attributes.INSTANCE_TYPE, "m5.xlarge"));
        }
        return fleet;
    }

    @Benchmark
    @OperationsPerInvocation(TASKS)
    public int place(Cluster cluster) {
        Fleet fleet = cluster.fleet;
        int placed = 0;
        for (int i = 0; i < TASKS; i++) {
            PlacementRequest request = cluster.requests.get(cluster.order[i]);
            int slot = Placement.choose(fleet, request, i);
            if (slot >= 0) {
                fleet.reserve(slot, request.requirement(), request.group());
                fleet.taskStarted(slot);
                placed++;
            }
        }
        return placed;
    }

    /// The yardstick: the same tasks, the instance with the least memory that fits, nothing else.
    @State(Scope.Thread)
    public static class Arrays {
        @Param({"alike", "mixed"})
        public String sizes = "";

        private int[] cpuBefore = {};
        private int[] memoryBefore = {};
        int[] cpu = {};
        int[] memory = {};
        final int[] taskCpu = new int[TASKS];
        final int[] taskMemory = new int[TASKS];

        @Setup(Level.Trial)
        public void build() {
            Cluster cluster = new Cluster();
            cluster.strategy = "binpack";
            cluster.sizes = sizes;
            cluster.build();
            Fleet fleet = fleetOf(sizes);
            cpuBefore = new int[INSTANCES];
            memoryBefore = new int[INSTANCES];
            for (int i = 0; i < INSTANCES; i++) {
                cpuBefore[i] = fleet.freeCpu(i);
                memoryBefore[i] = fleet.freeMemory(i);
            }
            for (int i = 0; i < TASKS; i++) {
                Requirement need = cluster.requests.get(cluster.order[i]).requirement();
                taskCpu[i] = need.cpu();
                taskMemory[i] = need.memory();
            }
        }

        @Setup(Level.Invocation)
        public void reset() {
            cpu = cpuBefore.clone();
            memory = memoryBefore.clone();
        }
    }

    @Benchmark
    @OperationsPerInvocation(TASKS)
    public int plainLoop(Arrays arrays) {
        int[] cpu = arrays.cpu;
        int[] memory = arrays.memory;
        int placed = 0;
        for (int i = 0; i < TASKS; i++) {
            int needCpu = arrays.taskCpu[i];
            int needMemory = arrays.taskMemory[i];
            int best = -1;
            int bestMemory = Integer.MAX_VALUE;
            for (int j = 0; j < INSTANCES; j++) {
                if (memory[j] >= needMemory && memory[j] < bestMemory && cpu[j] >= needCpu) {
                    best = j;
                    bestMemory = memory[j];
                }
            }
            if (best >= 0) {
                cpu[best] -= needCpu;
                memory[best] -= needMemory;
                placed++;
            }
        }
        return placed;
    }
}
