package dev.deckhand.sandbox.placement;

import dev.deckhand.sandbox.model.PlacementStrategy;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The full why-table of one decision on 5,000 instances with 80,000 tasks, and up to three counterfactuals.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class WhyBench {
    private Fleet fleet = new Fleet();
    private PlacementRequest request =
            PlacementRequest.ofService(Requirement.of(0, 0), "web");

    @Setup
    public void fill() {
        PlacementBench.Cluster cluster = new PlacementBench.Cluster();
        cluster.strategy = "spread-az-binpack";
        cluster.sizes = "mixed";
        cluster.build();
        cluster.reset();
        fleet = cluster.fleet;
        for (int i = 0; i < 80_000; i++) {
            request = cluster.requests.get(cluster.order[i]);
            int slot = Placement.choose(fleet, request, i);
            if (slot >= 0) {
                fleet.reserve(slot, request.requirement(), request.group());
            }
        }
        request =
                request.withStrategy(
                        PlacementStrategy.spread("attribute:ecs.availability-zone"),
                        PlacementStrategy.binpack("memory"));
    }

    /// Works on a copy, as after a seek: nothing that was worked out before can be used.
    @Benchmark
    public WhyTable whyTable() {
        return WhyTable.of(fleet.copy(), request, 1);
    }

    @Benchmark
    public List<Counterfactual> counterfactuals() {
        return Counterfactual.of(fleet.copy(), request, 1);
    }
}
