package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
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

/// 100,000 placements on 5,000 instances through the whole engine: services, tasks, events and hash. Time is for one placement;
/// the yardstick is `PlacementBench.plainLoop` of the same run.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5)
@Measurement(iterations = 6)
@State(Scope.Thread)
public class ClusterBench {
    private static final int SERVICES = 20;
    private static final int TASKS = 100_000;

    @Param({"binpack", "spread-az-binpack", "random", "service-default"})
    public String strategy = "";

    private Scenario scenario = scenario("random");
    private Simulation simulation = Simulation.load(scenario);

    @Setup(Level.Trial)
    public void read() {
        scenario = scenario(strategy);
    }

    @Setup(Level.Invocation)
    public void load() {
        simulation = Simulation.load(scenario);
    }

    /// Everything that happens at 0s: all services start all their tasks.
    @Benchmark
    @OperationsPerInvocation(TASKS)
    public String place() {
        simulation.runUntil(0);
        return simulation.hash();
    }

    /// The first minute: tasks start, become healthy, deployments complete.
    @Benchmark
    @OperationsPerInvocation(TASKS)
    public String placeAndRun() {
        simulation.runUntil(Micros.ofSeconds(60));
        return simulation.hash();
    }

    static Scenario scenario(String strategy) {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder json =
                new StringBuilder("{'format':1,'id':'bench','cluster':{'name':'c','containerInstances':[");
        for (int zone = 0; zone < 3; zone++) {
            json.append(zone == 0 ? "" : ",")
                    .append(
                            "{'id':'i%s','count':%s,'ec2InstanceType':'m5.xlarge','availabilityZone':'az-%s'}"
                                    .formatted(zone, zone == 0 ? 1668 : 1666, (char) ('a' + zone)));
        }
        json.append("]},'taskDefinitions':[");
        for (int i = 0; i < SERVICES; i++) {
            json.append(i == 0 ? "" : ",")
                    .append(
                            "{'family':'f%s','containerDefinitions':[{'name':'a','image':'x:1','cpu':%s,'memory':%s}]}"
                                    .formatted(
                                            i,
                                            32 * random.nextInt(1, 9),
                                            64 * random.nextInt(2, 17)));
        }
        json.append("],'services':[");
        for (int i = 0; i < SERVICES; i++) {
            json.append(i == 0 ? "" : ",")
                    .append(
                            "{'serviceName':'s%s','taskDefinition':'f%s:1','desiredCount':%s%s%s}"
                                    .formatted(
                                            i,
                                            i,
                                            TASKS / SERVICES,
                                            placement(strategy),
                                            i % 5 == 0
                                                    ? ",'placementConstraints':[{'type':'memberOf','expression':"
                                                            + "'attribute:ecs.instance-type =~ m5.*'}]"
                                                    : ""));
        }
        return switch (ScenarioReader.read(json.append("]}").toString().replace('\'', '"'))) {
            case Reading.Valid valid -> valid.scenario();
            case Reading.Invalid invalid ->
                    throw new IllegalStateException(invalid.problems().toString());
        };
    }

    private static String placement(String strategy) {
        String binpack = "{'type':'binpack','field':'memory'}";
        String zones = "{'type':'spread','field':'attribute:ecs.availability-zone'}";
        return switch (strategy) {
            case "binpack" -> ",'placementStrategy':[" + binpack + "]";
            case "spread-az-binpack" -> ",'placementStrategy':[" + zones + "," + binpack + "]";
            case "random" -> ",'placementStrategy':[{'type':'random'}]";
            default -> "";
        };
    }
}
