package dev.deckhand.sandbox.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.placement.Fleet;
import dev.deckhand.sandbox.placement.StartState;
import dev.deckhand.sandbox.query.Query;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// G-20 again, with the fleet of the table written as a scenario: what `deckhand match` looks at.
class MatchGoldenTest {
    private static final String FLEET =
            """
            { 'format': 1, 'id': 'g-20', 'subnets': [ { 'subnetId': 'subnet-1', 'availabilityZone': 'us-east-1b' } ],
              'cluster': { 'name': 'demo', 'containerInstances': [
                { 'id': 'i1', 'ec2InstanceId': 'i-0aaa1111', 'ec2InstanceType': 't3.micro', 'availabilityZone': 'us-east-1a', 'agentVersion': '1.85.0',
                  'registeredAt': '2026-01-10T08:00:00Z', 'attributes': { 'stack': 'prod' } },
                { 'id': 'i2', 'ec2InstanceId': 'i-0bbb2222', 'ec2InstanceType': 't3.large', 'availabilityZone': 'us-east-1b', 'agentVersion': '1.86.0',
                  'registeredAt': '2026-03-05T00:00:00Z', 'attributes': { 'stack': 'dev', 'rack': 'r1' } },
                { 'id': 'i3', 'ec2InstanceId': 'i-0ccc3333', 'ec2InstanceType': 'm7g.large', 'availabilityZone': 'us-east-1c', 'agentVersion': '1.98.2',
                  'registeredAt': '2026-06-01T12:30:00Z' },
                { 'id': 'i4', 'ec2InstanceId': 'i-0ddd4444', 'ec2InstanceType': 'g5.xlarge', 'availabilityZone': 'us-east-1a', 'agentVersion': '1.105.1', 'agentConnected': false,
                  'registeredAt': '2026-11-01T00:00:00Z', 'attributes': { 'stack': 'prod', 'gpu-team': '' } },
                { 'id': 'i5', 'ec2InstanceId': 'i-0eee5555', 'ec2InstanceType': 'c6i.large', 'availabilityZone': 'us-east-1b', 'agentVersion': '1.105.1', 'status': 'DRAINING',
                  'registeredAt': '2025-12-31T23:59:59Z', 'attributes': { 'rack': 'r2' } },
                { 'id': 'i6', 'ec2InstanceId': 'i-0fff6666', 'ec2InstanceType': 'm5.xlarge', 'availabilityZone': 'us-east-1c', 'agentVersion': '1.100.0',
                  'registeredAt': '2026-08-15T09:00:00Z', 'attributes': { 'stack': 'prod', 'ecs.os-family': 'WINDOWS_SERVER_2022_CORE' } } ] },
              'taskDefinitions': [ { 'family': 'x', 'containerDefinitions': [ { 'name': 'app', 'image': 'e/x:1', 'cpu': 64, 'memory': 64 } ] } ],
              'tasks': [
                { 'id': 'a', 'taskDefinition': 'x:1', 'containerInstance': 'i1', 'group': 'service:web' },
                { 'id': 'b', 'count': 3, 'taskDefinition': 'x:1', 'containerInstance': 'i2', 'group': 'service:web' },
                { 'id': 'c', 'taskDefinition': 'x:1', 'containerInstance': 'i2', 'group': 'family:batch' },
                { 'id': 'd', 'taskDefinition': 'x:1', 'containerInstance': 'i4', 'group': 'service:ml' },
                { 'id': 'e', 'taskDefinition': 'x:1', 'containerInstance': 'i4', 'group': 'database' },
                { 'id': 'f', 'count': 3, 'taskDefinition': 'x:1', 'containerInstance': 'i5', 'group': 'database' },
                { 'id': 'g', 'taskDefinition': 'x:1', 'containerInstance': 'i6', 'group': 'family:report' },
                { 'id': 'h', 'taskDefinition': 'x:1', 'containerInstance': 'i6', 'group': 'family:late', 'lastStatus': 'PENDING' } ] }\
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "attribute:ecs.instance-type == t3.micro ~ i1",
                "attribute:ecs.instance-type matches .*\\.large ~ i2 i3 i5",
                "attribute:ecs.availability-zone in [us-east-1a, us-east-1b] ~ i1 i2 i4 i5",
                "attribute:ecs.availability-zone !in [us-east-1a] ~ i2 i3 i5 i6",
                "attribute:ecs.cpu-architecture == arm64 ~ i3",
                "attribute:ecs.os-type == windows ~ i6",
                "attribute:ecs.os-family == WINDOWS_SERVER_2022_CORE ~ i6",
                "attribute:ecs.subnet-id == subnet-1 ~ i2 i5",
                "attribute:stack == prod ~ i1 i4 i6",
                "attribute:stack !exists ~ i3 i5",
                "attribute:gpu-team exists ~ i4",
                "agentConnected == false ~ i4",
                "agentVersion < 1.86.0 ~ i1",
                "registeredAt < 2026-01-01 ~ i5",
                "registeredAt > 2026-06-01T12:30:00Z ~ i4 i6",
                "runningTasksCount == 0 ~ i3",
                "runningTasksCount greater_than 2 ~ i2 i5",
                "runningTasksCount <= 1 ~ i1 i3 i6",
                "task:group == service:web ~ i1 i2",
                "not(task:group == database) ~ i1 i2 i3 i6",
                "task:group == family:late ~ i6",
                "ec2InstanceId in ['i-0aaa1111', 'i-0ccc3333'] ~ i1 i3",
                "(attribute:stack == prod or attribute:rack exists) and attribute:ecs.os-type == linux ~ i1 i2 i4 i5",
                "!(attribute:ecs.availability-zone == us-east-1c) && runningTasksCount < 4 ~ i1 i4 i5"
            })
    void g20_theTableAsAScenario(String expression, String ids) {
        Fleet fleet = StartState.fleet(Run.scenario(FLEET));
        Query query = Query.of(expression);
        List<String> selected = new ArrayList<>();
        for (int slot = 0; slot < fleet.size(); slot++) {
            if (query.matches(fleet.queried(slot))) {
                selected.add(fleet.id(slot));
            }
        }
        assertThat(String.join(" ", selected)).isEqualTo(ids);
    }
}
