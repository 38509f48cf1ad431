package dev.deckhand.sandbox.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.TraceDecision.Share;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.model.Decimal;
import dev.deckhand.sandbox.model.TaskStatus;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Golden cases of ecs-scheduling 11.4, and 11.2 where the engine answers.
class CapacityGoldenTest {
    private static String group(String name, int target, int minimum, int maximum, String more) {
        return "{ 'name': '%s', 'autoScalingGroup': { 'instanceType': 'm5.large', 'minSize': %d, 'maxSize': %d, 'launchSeconds': 30 }, 'managedScaling': { 'targetCapacity': %d, 'instanceWarmupPeriod': 60 }, 'managedTerminationProtection': 'ENABLED' %s }"
                .formatted(name, minimum, maximum, target, more);
    }

    private static String cluster(String instances, String... providers) {
        return "'cluster': { 'name': 'demo', 'containerInstances': [ %s ], 'capacityProviders': [ %s ] }, %s"
                .formatted(
                        instances,
                        String.join(", ", providers),
                        "'taskDefinitions': [ { 'family': 'app', 'containerDefinitions': [ { 'name': 'app', 'image': 'x', 'cpu': 2048, 'memory': 512 } ] }, { 'family': 'small', 'containerDefinitions': [ { 'name': 'app', 'image': 'x', 'cpu': 128, 'memory': 128 } ] } ]");
    }

    private static String hosts(int count, String provider) {
        return "{ 'id': 'h', 'count': %d, 'ec2InstanceType': 'm5.large', 'capacityProviderName': '%s' }"
                .formatted(count, provider);
    }

    private static String busy(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number ->
                        "{ 'id': 't%d', 'taskDefinition': 'app:1', 'containerInstance': 'h-%d', 'capacityProviderName': 'cp' }"
                                .formatted(number, number))
                .collect(Collectors.joining(", "));
    }

    private static String run(int count, String strategy) {
        return "'timeline': [ { 'at': '0s', 'runTask': { 'taskDefinition': 'small', 'count': %d, 'capacityProviderStrategy': [ %s ] } } ]"
                .formatted(count, strategy);
    }

    private static String use(String provider, int weight, int base) {
        return "{ 'capacityProvider': '%s', 'weight': %d, 'base': %d }"
                .formatted(provider, weight, base);
    }

    private static List<Integer> shares(Run run) {
        return run.decisions(TraceDecision.Split.class).getFirst().shares().stream()
                .map(Share::tasks)
                .toList();
    }

    @Test
    void g50_g51_g52_runTaskIsSplitByBaseAndWeight() {
        String two = cluster(hosts(4, "A"), group("A", 100, 0, 9, ""), group("B", 100, 0, 9, ""));
        assertThat(shares(Run.of(two + ", " + run(10, use("A", 1, 0) + ", " + use("B", 1, 0)), 1)))
                .containsExactly(5, 5);
        assertThat(shares(Run.of(two + ", " + run(10, use("A", 1, 2) + ", " + use("B", 3, 0)), 1)))
                .containsExactly(4, 6);
        assertThat(shares(Run.of(two + ", " + run(5, use("A", 1, 5) + ", " + use("B", 4, 0)), 1)))
                .containsExactly(5, 0);
    }

    @Test
    void g55_to_g59_strategiesThatEcsRefuses() {
        String two = cluster(hosts(1, "A"), group("A", 100, 0, 9, ""), group("B", 100, 0, 9, ""));
        for (String wrong :
                List.of(
                        use("A", 0, 0) + ", " + use("B", 0, 0),
                        use("A", 1, 1) + ", " + use("B", 1, 1),
                        use("A", 1, 0) + ", " + use("FARGATE", 1, 0),
                        String.join(", ", java.util.Collections.nCopies(21, use("A", 1, 0))))) {
            Run run = Run.of(two + ", " + run(1, wrong), 1);
            assertThat(run.rejected()).as(wrong).hasSize(1);
            assertThat(run.trace.state().tasks()).isEmpty();
        }
        Run both =
                Run.of(
                        two
                                + ", 'timeline': [ { 'at': '0s', 'runTask': { 'taskDefinition': 'small', 'launchType': 'EC2', 'capacityProviderStrategy': [ "
                                + use("A", 1, 0)
                                + " ] } } ]",
                        1);
        assertThat(both.rejected()).containsExactly("InvalidParameterException");
    }

    @Test
    void g60_emptyInstancesGoAfterFifteenMinutes() {
        String body =
                cluster(hosts(10, "cp"), group("cp", 100, 0, 20, ""))
                        + ", 'tasks': [ "
                        + busy(8)
                        + " ]";
        Run early = Run.of(body, 30);
        assertThat(early.provider("cp").capacityProviderReservation()).isEqualTo(Decimal.of(80));
        assertThat(Run.of(body, 899).scales()).isEmpty();
        assertThat(Run.of(body, 3600).provider("cp").instances()).isEqualTo(8);
    }

    @Test
    void g62_g63_tasksWithoutRoomMakeTheGroupGrow() {
        String wish =
                "'services': [ { 'serviceName': 'app', 'taskDefinition': 'app:1', 'desiredCount': 5, 'capacityProviderStrategy': [ "
                        + use("cp", 1, 0)
                        + " ] } ]";
        Run empty = Run.of(cluster("", group("cp", 100, 0, 20, "")) + ", " + wish, 3600);
        assertThat(empty.scales()).startsWith("60: 0 2");
        assertThat(empty.provider("cp").instances()).isEqualTo(5);
        assertThat(empty.running()).hasSize(5);
        Run first = Run.of(cluster("", group("cp", 100, 0, 20, "")) + ", " + wish, 30);
        assertThat(first.provider("cp").capacityProviderReservation()).isEqualTo(Decimal.of(200));
        assertThat(first.trace.state().tasks())
                .hasSize(5)
                .allSatisfy(
                        task -> assertThat(task.lastStatus()).isEqualTo(TaskStatus.PROVISIONING));
        Run nothing = Run.of(cluster("", group("cp", 100, 0, 20, "")), 30);
        assertThat(nothing.provider("cp").capacityProviderReservation()).isEqualTo(Decimal.of(100));

        Run full =
                Run.of(
                        cluster(hosts(8, "cp"), group("cp", 100, 0, 20, ""))
                                + ", 'tasks': [ "
                                + busy(8)
                                + " ], "
                                + wish.replace("'desiredCount': 5", "'desiredCount': 4"),
                        61);
        assertThat(full.provider("cp").instancesNeeded()).isEqualTo(12);
        assertThat(full.provider("cp").capacityProviderReservation()).isEqualTo(Decimal.of(150));
        assertThat(full.scales()).containsExactly("60: 8 12");
    }

    @Test
    void g64_aLowerTargetKeepsSpareInstances() {
        Run run =
                Run.of(
                        cluster(hosts(5, "cp"), group("cp", 75, 0, 20, ""))
                                + ", 'tasks': [ "
                                + busy(5)
                                + " ]",
                        1200);
        assertThat(run.provider("cp").instances()).isEqualTo(7);
    }

    @Test
    void g66_fourteenLowDatapointsAreNotEnough() {
        String body =
                cluster(hosts(2, "cp"), group("cp", 100, 0, 20, ""))
                        + ", 'tasks': [ "
                        + busy(1)
                        + " ], 'timeline': [ { 'at': '14m30s', 'startTask': { 'taskDefinition': 'small', 'containerInstances': [ 'h-2' ] } } ]";
        assertThat(Run.of(body, 7200).scales()).isEmpty();
    }

    @Test
    void g67_tasksLargerThanTheSmallestTypeWaitForEver() {
        String body =
                cluster(
                                        hosts(1, "cp"),
                                        group("cp", 100, 0, 20, "")
                                                .replace(
                                                        "'instanceType': 'm5.large'",
                                                        "'instanceTypes': [ 'm5.large', 'm5.4xlarge' ]"))
                                .replace("'cpu': 2048", "'cpu': 4096")
                        + ", 'timeline': [ { 'at': '0s', 'runTask': { 'taskDefinition': 'app', 'count': 2, 'capacityProviderStrategy': [ "
                        + use("cp", 1, 0)
                        + " ] } } ]";
        Run run = Run.of(body, 1200);
        assertThat(run.scales()).isEmpty();
        assertThat(run.provider("cp").capacityProviderReservation()).isEqualTo(Decimal.of(100));
        assertThat(run.trace.state().tasks())
                .hasSize(2)
                .allSatisfy(
                        task -> assertThat(task.lastStatus()).isEqualTo(TaskStatus.PROVISIONING));
        assertThat(Run.of(body, 1801).trace.state().tasks())
                .allSatisfy(task ->
                        assertThat(task.stoppedReason())
                                .contains("TaskFailedToStart: RESOURCE:CPU"));
    }

    @Test
    void g40_aServiceInAnEmptyClusterSaysSo() {
        Run run =
                Run.of(
                        Run.cluster()
                                + ", "
                                + Run.web("")
                                + ", 'services': [ { 'serviceName': 'web', 'taskDefinition': 'web:1', 'desiredCount': 1, 'launchType': 'EC2' } ]",
                        60);
        assertThat(run.messages("web"))
                .singleElement()
                .asString()
                .contains("Reason: No Container Instances were found in your cluster.");
        assertThat(run.trace.state().tasks()).isEmpty();
    }

    @Test
    void g41_startTaskOnAnInstanceThatIsGoneOrUnknown() {
        Run run =
                Run.of(
                        Run.cluster(Run.bigInstance("i1", "az-a"))
                                + ", "
                                + Run.web("")
                                + ", 'timeline': [ { 'at': '0s', 'deregisterInstance': { 'containerInstance': 'i1' } }, { 'at': '1s', 'id': 's', 'startTask': { 'taskDefinition': 'web', 'containerInstances': [ 'i1', 'nobody' ] } } ]",
                        10);
        assertThat(run.trace.failures())
                .extracting(failure -> failure.arn().orElseThrow() + " " + failure.reason())
                .containsExactly("i1 INACTIVE", "nobody MISSING");
    }

    @Test
    void g42_runTaskTakesTenAtMost() {
        Run run =
                Run.of(
                        Run.cluster(Run.bigInstance("i1", "az-a"))
                                + ", "
                                + Run.web("")
                                + ", 'timeline': [ { 'at': '0s', 'runTask': { 'taskDefinition': 'web', 'count': 11 } } ]",
                        10);
        assertThat(run.rejected()).containsExactly("InvalidParameterException");
        assertThat(run.events(TraceEvent.TaskStateChange.class)).isEmpty();
    }

    @Test
    void g43_theProvisioningQueueHoldsFiveHundred() {
        String fill =
                IntStream.range(0, 51)
                        .mapToObj(number ->
                                "{ 'at': '%ds', 'runTask': { 'taskDefinition': 'app', 'count': 10, 'capacityProviderStrategy': [ %s ] } }"
                                        .formatted(number / 2, use("cp", 1, 0)))
                        .collect(Collectors.joining(", "));
        Run run =
                Run.of(
                        cluster("", group("cp", 100, 0, 1, "")) + ", 'timeline': [ " + fill + " ]",
                        40);
        assertThat(run.trace.state().tasks()).hasSize(500);
        assertThat(run.rejected()).containsExactly("ClientException");
    }

    @Test
    void aSpotInstanceThatIsDrainedHandsItsTasksOverInTime() {
        String body =
                cluster(
                                hosts(2, "cp"),
                                group("cp", 100, 2, 4, "")
                                        .replace("'maxSize': 4,", "'maxSize': 4, 'spot': true,"))
                        + ", 'services': [ { 'serviceName': 'app', 'taskDefinition': 'small:1', 'desiredCount': 1, 'capacityProviderStrategy': [ "
                        + use("cp", 1, 0)
                        + " ] } ], 'tasks': [ { 'id': 't', 'taskDefinition': 'small:1', 'containerInstance': 'h-1', 'group': 'service:app', 'capacityProviderName': 'cp' } ], 'timeline': [ { 'at': '10s', 'interruptSpot': 'h-1' } ]";
        Run run = Run.of(body, 200);
        assertThat(run.stopOrders()).containsEntry("t", 57L);
        assertThat(run.running())
                .singleElement()
                .satisfies(task -> assertThat(task.containerInstance()).contains("h-2"));
        assertThat(run.provider("cp").instances()).isEqualTo(2);
    }

    @Test
    void managedInstancesAreLaunchedForWaitingTasks() {
        String body =
                "'cluster': { 'name': 'demo', 'capacityProviders': [ { 'name': 'mi', 'managedInstancesProvider': { 'allowedInstanceTypes': [ 'm5.large', 'm5.xlarge' ] } } ] }, 'subnets': [ { 'subnetId': 's', 'availabilityZone': 'az-a' } ],"
                        + "'taskDefinitions': [ { 'family': 'app', 'networkMode': 'awsvpc', 'cpu': '2048', 'memory': '2048', 'containerDefinitions': [ { 'name': 'app', 'image': 'x' } ] } ],"
                        + "'services': [ { 'serviceName': 'app', 'taskDefinition': 'app:1', 'desiredCount': 2, 'networkConfiguration': { 'awsvpcConfiguration': { 'subnets': [ 's' ] } }, 'capacityProviderStrategy': [ { 'capacityProvider': 'mi', 'weight': 1 } ] } ]";
        Run run = Run.of(body, 120);
        assertThat(run.running()).hasSize(2);
        assertThat(run.trace.state().containerInstances())
                .hasSize(2)
                .allSatisfy(host -> assertThat(host.ec2InstanceType()).contains("m5.large"));
    }
}
