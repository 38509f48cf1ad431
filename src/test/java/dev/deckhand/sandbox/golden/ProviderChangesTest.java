package dev.deckhand.sandbox.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.model.Micros;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Capacity providers that come and change while a scenario runs.
class ProviderChangesTest {
    private static String scenario(String instances, String providers, String timeline) {
        return """
        { 'format': 1, 'id': 'changes',
          'cluster': { 'name': 'demo', 'containerInstances': [ %s ], 'capacityProviders': [ %s ] },
          'taskDefinitions': [
            { 'family': 'app', 'containerDefinitions': [ { 'name': 'app', 'image': 'e/app:1', 'cpu': 2048, 'memory': 512 } ] } ],
          'timeline': [ %s ] }\
        """
                .formatted(instances, providers, timeline);
    }

    private static final String CREATE =
            "{ 'at': '10s', 'id': 'create', 'createCapacityProvider': { 'name': 'late', 'autoScalingGroup': { 'instanceType': 'm5.large', 'maxSize': 3, 'launchSeconds': 50 }, 'managedScaling': { 'instanceWarmupPeriod': 0 } } }";
    private static final String PUT =
            "{ 'at': '11s', 'id': 'put', 'putClusterCapacityProviders': { 'capacityProviders': [ 'late' ], 'defaultCapacityProviderStrategy': [] } }";
    private static final String GROUP =
            "{ 'name': 'cp', 'autoScalingGroup': { 'instanceType': 'm5.large', 'maxSize': 6, 'launchSeconds': 30 }, 'managedScaling': { 'instanceWarmupPeriod': 0 } }";
    private static final String HOSTS =
            "{ 'id': 'i', 'count': 2, 'ec2InstanceType': 'm5.large', 'capacityProviderName': 'cp' }";

    private static String run(String at, String provider, int count) {
        return "{ 'at': '%s', 'id': 'run', 'runTask': { 'taskDefinition': 'app', 'count': %d, 'capacityProviderStrategy': [ { 'capacityProvider': '%s', 'weight': 1 } ] } }"
                .formatted(at, count, provider);
    }

    private static List<String> refusals(Run run) {
        return run.events("REQUEST_REJECTED")
                .map(event -> Run.text(event, "exception") + ": " + Run.text(event, "text"))
                .toList();
    }

    @Test
    void aProviderThatCameLaterScalesOutForTasksThatWaitUpToItsMaximum() {
        Run run = Run.of(scenario("", "", CREATE + "," + PUT + "," + run("20s", "late", 5)), "10m");
        assertThat(run.rejected()).isEmpty();
        assertThat(run.scaled()).containsExactly("0->2", "2->3");
        assertThat(run.running()).hasSize(3);
        assertThat(run.provider("late").get("desiredCapacity").asInt()).isEqualTo(3);
        assertThat(run.tasks().filter(task -> Run.is(task, "lastStatus", "PROVISIONING")))
                .hasSize(2);
    }

    @Test
    void aGreaterGroupMakesRoomForWhatStillWaits() {
        String more =
                ", { 'at': '6m', 'setAutoScalingGroup': { 'capacityProvider': 'late', 'maxSize': 9 } }";
        Run run =
                Run.of(
                        scenario("", "", CREATE + "," + PUT + "," + run("20s", "late", 5) + more),
                        "12m");
        assertThat(run.running()).hasSize(5);
        assertThat(run.scaled()).containsExactly("0->2", "2->3", "3->5");
    }

    @Test
    void aGroupsProviderIsUsedOnlyWhenTheClusterHasIt() {
        Run run = Run.of(scenario("", "", CREATE + "," + run("20s", "late", 1)), "1m");
        assertThat(refusals(run))
                .containsExactly(
                        "InvalidParameterException: The specified capacity provider late was not found.");
    }

    @Test
    void managedInstancesBelongToTheClusterFromTheStart() {
        Run run =
                Run.of(
                        scenario(
                                        "",
                                        "",
                                        "{ 'at': '10s', 'createCapacityProvider': { 'name': 'ours', 'managedInstancesProvider': {} } },"
                                                + run("20s", "ours", 1))
                                .replace(
                                        "'family': 'app',",
                                        "'family': 'app', 'networkMode': 'host',"),
                        "5m");
        assertThat(run.rejected()).isEmpty();
        assertThat(run.running()).hasSize(1);
    }

    @Test
    void aLowerTargetKeepsSpareInstances() {
        String tasks = run("1s", "cp", 2);
        Run before = Run.of(scenario(HOSTS, GROUP, tasks), "10m");
        Run after =
                Run.of(
                        scenario(
                                HOSTS,
                                GROUP,
                                tasks
                                        + ", { 'at': '30s', 'updateCapacityProvider': { 'name': 'cp', 'managedScaling': { 'targetCapacity': 50 } } }"),
                        "10m");
        assertThat(before.provider("cp").get("capacityProviderReservation").asInt()).isEqualTo(100);
        assertThat(after.provider("cp").get("capacityProviderReservation").asInt()).isEqualTo(50);
        assertThat(after.provider("cp").get("instances").asInt()).isEqualTo(4);
    }

    @Test
    void withManagedScalingOffNothingWaits() {
        Run run =
                Run.of(
                        scenario(
                                HOSTS,
                                GROUP,
                                "{ 'at': '1s', 'updateCapacityProvider': { 'name': 'cp', 'managedScaling': { 'status': 'DISABLED' } } },"
                                        + run("5s", "cp", 4)),
                        "10m");
        assertThat(run.running()).hasSize(2);
        assertThat(run.failureReasons()).containsExactly("RESOURCE:CPU", "RESOURCE:CPU");
        assertThat(run.scaled()).isEmpty();
    }

    @Test
    void aDesiredCapacitySetByHandLaunchesAndTakesAway() {
        String off =
                "{ 'at': '1s', 'updateCapacityProvider': { 'name': 'cp', 'managedScaling': { 'status': 'DISABLED' } } }";
        String up =
                ", { 'at': '10s', 'setAutoScalingGroup': { 'capacityProvider': 'cp', 'desiredCapacity': 5 } }";
        String down =
                ", { 'at': '20s', 'setAutoScalingGroup': { 'capacityProvider': 'cp', 'desiredCapacity': 1 } }";
        Run grown = Run.of(scenario(HOSTS, GROUP, off + up), "5m");
        assertThat(grown.provider("cp").get("instances").asInt()).isEqualTo(5);
        Run shrunk = Run.of(scenario(HOSTS, GROUP, off + up + down), "5m");
        assertThat(shrunk.provider("cp").get("instances").asInt()).isEqualTo(1);
        assertThat(shrunk.scaled()).containsExactly("2->5", "5->1");
        Run again =
                Run.of(
                        scenario(HOSTS, GROUP, off + up + down + up.replace("'10s'", "'25s'")),
                        "5m");
        assertThat(again.provider("cp").get("instances").asInt()).isEqualTo(5);
    }

    @Test
    void instancesWithTasksStayWhenTheyAreProtected() {
        String off =
                "{ 'at': '1s', 'updateCapacityProvider': { 'name': 'cp', 'managedTerminationProtection': 'ENABLED' } }";
        Run run =
                Run.of(
                        scenario(
                                HOSTS,
                                GROUP,
                                off
                                        + ","
                                        + run("2s", "cp", 1)
                                        + ", { 'at': '30s', 'setAutoScalingGroup': { 'capacityProvider': 'cp', 'maxSize': 1, 'desiredCapacity': 0 } }"),
                        "50s");
        assertThat(run.provider("cp").get("instances").asInt()).isEqualTo(1);
        assertThat(run.running()).hasSize(1);
    }

    @Test
    void whySaysThatASizeWasSetByHand() {
        Simulation simulation =
                Simulation.load(
                        Run.scenario(
                                scenario(
                                        HOSTS,
                                        GROUP,
                                        "{ 'at': '10s', 'setAutoScalingGroup': { 'capacityProvider': 'cp', 'desiredCapacity': 3 } }")));
        simulation.runUntil(Micros.ofSeconds(20));
        TraceDecision scale =
                simulation.decisions().stream()
                        .filter(TraceDecision.Scale.class::isInstance)
                        .findFirst()
                        .orElseThrow();
        var why = simulation.why(scale.seq());
        assertThat(why.sentence()).isEqualTo("cp goes from 2 to 3 instances.");
        assertThat(why.steps())
                .first()
                .asString()
                .isEqualTo("The size of the group was set by hand: 0 to 6 instances, 3 wanted.");
    }

    @Test
    void aServiceKeepsTheDefaultStrategyOfTheMomentInWhichItWasMade() {
        String service =
                ", { 'at': '%s', 'createService': { 'serviceName': '%s', 'taskDefinition': 'app', 'desiredCount': 1 } }";
        Run run =
                Run.of(
                        scenario(
                                "{ 'id': 'own', 'count': 2, 'ec2InstanceType': 'm5.large' }",
                                "",
                                CREATE
                                        + service.formatted("10500ms", "before")
                                        + ", "
                                        + PUT.replace(
                                                "'defaultCapacityProviderStrategy': []",
                                                "'defaultCapacityProviderStrategy': [ { 'capacityProvider': 'late', 'weight': 1 } ]")
                                        + service.formatted("12s", "after")
                                        + ", { 'at': '20s', 'updateService': { 'service': 'before', 'desiredCount': 2 } }"),
                        "10m");
        assertThat(run.rejected()).isEmpty();
        assertThat(run.live("service:before"))
                .hasSize(2)
                .allMatch(task -> Run.text(task, "capacityProviderName").isEmpty());
        assertThat(run.live("service:after"))
                .hasSize(1)
                .allMatch(task -> Run.is(task, "capacityProviderName", "late"));
    }

    @Test
    void whatAwsRefusesIsRefused() {
        String put =
                "'putClusterCapacityProviders': { 'capacityProviders': [ %s ], 'defaultCapacityProviderStrategy': [ %s ] }";
        String[] requests = {
            "'createCapacityProvider': { 'name': 'cp', 'autoScalingGroup': { 'instanceType': 'm5.large', 'maxSize': 1 } }",
            "'createCapacityProvider': { 'name': 'FARGATE', 'managedInstancesProvider': {} }",
            "'createCapacityProvider': { 'name': 'a,b', 'managedInstancesProvider': {} }",
            "'registerInstance': { 'id': 'n', 'ec2InstanceType': 'm5.large', 'capacityProviderName': 'nobody' }",
            "'createCapacityProvider': { 'name': 'ecs-own', 'managedInstancesProvider': {} }",
            "'createCapacityProvider': { 'name': 'a', 'autoScalingGroup': { 'instanceType': 'm5.large', 'maxSize': 0 } }",
            "'createCapacityProvider': { 'name': 'a', 'autoScalingGroup': { 'instanceType': 'x9.huge', 'maxSize': 1 } }",
            "'updateCapacityProvider': { 'name': 'nobody', 'managedDraining': 'DISABLED' }",
            "'updateCapacityProvider': { 'name': 'FARGATE', 'managedDraining': 'DISABLED' }",
            "'updateCapacityProvider': { 'name': 'mi', 'managedDraining': 'DISABLED' }",
            "'updateCapacityProvider': { 'name': 'cp', 'managedTerminationProtection': 'ENABLED', 'managedScaling': { 'status': 'DISABLED' } }",
            "'updateCapacityProvider': { 'name': 'cp', 'managedScaling': { 'minimumScalingStepSize': 5, 'maximumScalingStepSize': 2 } }",
            put.formatted("'nobody'", ""),
            put.formatted("'mi'", ""),
            put.formatted("'cp', 'mi'", "{ 'capacityProvider': 'nobody', 'weight': 1 }"),
            put.formatted(
                    "'cp', 'mi'",
                    "{ 'capacityProvider': 'cp', 'weight': 1 }, { 'capacityProvider': 'FARGATE', 'weight': 1 }"),
            put.formatted(
                    "'cp', 'mi'",
                    "{ 'capacityProvider': 'FARGATE', 'weight': 1, 'base': 1 }, { 'capacityProvider': 'FARGATE_SPOT', 'weight': 1, 'base': 1 }"),
            put.formatted(
                    "'cp', 'mi'",
                    "{ 'capacityProvider': 'cp', 'weight': 1 },".repeat(20)
                            + "{ 'capacityProvider': 'cp', 'weight': 1 }"),
            "'setAutoScalingGroup': { 'capacityProvider': 'nobody', 'maxSize': 1 }",
            "'setAutoScalingGroup': { 'capacityProvider': 'mi', 'maxSize': 1 }",
            "'setAutoScalingGroup': { 'capacityProvider': 'cp', 'minSize': 9 }",
            "'setAutoScalingGroup': { 'capacityProvider': 'cp', 'desiredCapacity': 7 }"
        };
        StringBuilder timeline = new StringBuilder(run("1s", "cp", 1));
        for (int i = 0; i < requests.length; i++) {
            timeline.append(", { 'at': '10s', 'id': 'r%d', %s }".formatted(i, requests[i]));
        }
        Run run =
                Run.of(
                        scenario(
                                HOSTS,
                                GROUP + ", { 'name': 'mi', 'managedInstancesProvider': {} }",
                                timeline.toString()),
                        "20s");
        assertThat(refusals(run))
                .containsExactly(
                        "ClientException: A capacity provider with the name cp already exists. Change it with UpdateCapacityProvider, or choose another name.",
                        "ClientException: A capacity provider with the name FARGATE already exists. Change it with UpdateCapacityProvider, or choose another name.",
                        "InvalidParameterException: `a,b` is no name of a capacity provider.",
                        "InvalidParameterException: There is no Auto Scaling group of a capacity provider nobody.",
                        "InvalidParameterException: The name `ecs-own` begins with aws, ecs or fargate, which ECS keeps for itself.",
                        "InvalidParameterException: A group with managed scaling must have a `maxSize` greater than zero.",
                        "InvalidParameterException: The instance type `x9.huge` is not in the table.",
                        "InvalidParameterException: The specified capacity provider nobody was not found.",
                        "InvalidParameterException: The capacity provider FARGATE belongs to AWS and is not changed.",
                        "InvalidParameterException: The capacity provider mi is of Managed Instances, which have no managed scaling.",
                        "InvalidParameterException: Managed termination protection needs managed scaling.",
                        "InvalidParameterException: The minimum step is greater than the maximum step.",
                        "InvalidParameterException: The specified capacity provider nobody was not found.",
                        "ResourceInUseException: The specified capacity provider is in use and cannot be removed: task %s uses cp."
                                .formatted(Run.text(run.tasks().findFirst().orElseThrow(), "id")),
                        "InvalidParameterException: The specified capacity provider nobody was not found.",
                        "InvalidParameterException: A capacity provider strategy cannot mix Fargate, Auto Scaling group and Managed Instances providers.",
                        "InvalidParameterException: Only one capacity provider in a strategy can have a base defined.",
                        "InvalidParameterException: A capacity provider strategy cannot contain more than 20 capacity providers.",
                        "ValidationError: There is no Auto Scaling group of a capacity provider nobody.",
                        "ValidationError: The capacity provider mi has no Auto Scaling group.",
                        "ValidationError: Max bound, 6, must be greater than or equal to min bound, 9.",
                        "ValidationError: Desired capacity:7 must be between the specified min size:0 and max size:6.");
    }

    private static final String DELETE =
            "{ 'at': '%s', 'deleteCapacityProvider': { 'capacityProvider': '%s' } }";
    private static final String TAKE =
            "{ 'at': '%s', 'putClusterCapacityProviders': { 'capacityProviders': [], 'defaultCapacityProviderStrategy': [] } }";

    @Test
    void aProviderIsDeletedOnceTheClusterDoesNotHaveItAndItsGroupLivesOn() {
        Run run =
                Run.of(
                        scenario(
                                HOSTS,
                                GROUP,
                                String.join(
                                        ",",
                                        DELETE.formatted("1s", "cp"),
                                        TAKE.formatted("2s"),
                                        DELETE.formatted("3s", "cp"),
                                        run("4s", "cp", 1),
                                        DELETE.formatted("5s", "cp"),
                                        "{ 'at': '6s', 'setAutoScalingGroup': { 'capacityProvider': 'cp', 'desiredCapacity': 3 } }")),
                        "40m");
        assertThat(refusals(run))
                .containsExactly(
                        "ClientException: The capacity provider cannot be deleted because it is associated with cluster: demo. Remove the capacity provider from the cluster and try again.",
                        "InvalidParameterException: The specified capacity provider cp was not found.",
                        "InvalidParameterException: The specified capacity provider cp was not found.");
        assertThat(run.instances()).hasSize(3).allMatch(one -> Run.is(one, "status", "ACTIVE"));
        assertThat(run.scaled()).containsExactly("2->3");
    }

    @Test
    void aGroupWhoseProviderIsDeletedIsNotScaledInAnyMore() {
        Run kept = Run.of(scenario(HOSTS, GROUP, ""), "40m");
        assertThat(kept.scaled()).isNotEmpty();
        Run deleted =
                Run.of(
                        scenario(
                                HOSTS,
                                GROUP,
                                TAKE.formatted("1s") + "," + DELETE.formatted("2s", "cp")),
                        "40m");
        assertThat(deleted.rejected()).isEmpty();
        assertThat(deleted.scaled()).isEmpty();
    }

    @Test
    void aNameThatWasDeletedTakesItsGroupOverAgainWhenItIsDescribedAsItWas() {
        String again =
                "{ 'at': '%s', 'createCapacityProvider': { 'name': 'cp', 'autoScalingGroup': { 'instanceType': '%s', 'minSize': 4, 'maxSize': 6, 'launchSeconds': 30 } } }";
        Run run =
                Run.of(
                        scenario(
                                HOSTS,
                                GROUP,
                                String.join(
                                        ",",
                                        TAKE.formatted("1s"),
                                        DELETE.formatted("2s", "cp"),
                                        again.formatted("3s", "c5.large"),
                                        again.formatted("4s", "m5.large"),
                                        "{ 'at': '5s', 'putClusterCapacityProviders': { 'capacityProviders': [ 'cp' ], 'defaultCapacityProviderStrategy': [ { 'capacityProvider': 'cp', 'weight': 1 } ] } }",
                                        run("6s", "cp", 1))),
                        "2m");
        assertThat(refusals(run))
                .containsExactly(
                        "ClientException: There was a capacity provider cp before, of another kind or with a group that launches other instances. Describe it as it was, or choose another name.");
        assertThat(run.provider("cp").get("desiredCapacity").asInt()).isEqualTo(4);
        assertThat(run.instances()).hasSize(4);
        assertThat(run.running()).hasSize(1);
    }

    @Test
    void managedInstancesAreDeletedWhereTheyAreOnceNothingUsesThem() {
        String service =
                "{ 'at': '1s', 'createService': { 'serviceName': 'web', 'taskDefinition': 'app', 'desiredCount': 1, 'capacityProviderStrategy': [ { 'capacityProvider': 'mi', 'weight': 1 } ] } }";
        String defaults =
                "{ 'at': '%s', 'putClusterCapacityProviders': { 'capacityProviders': [ 'mi' ], 'defaultCapacityProviderStrategy': [ %s ] } }";
        Run run =
                Run.of(
                        scenario(
                                        "",
                                        "{ 'name': 'mi', 'managedInstancesProvider': {} }",
                                        String.join(
                                                ",",
                                                service,
                                                DELETE.formatted("2m", "mi"),
                                                "{ 'at': '121s', 'deleteService': { 'service': 'web', 'force': true } }",
                                                defaults.formatted(
                                                        "5m",
                                                        "{ 'capacityProvider': 'mi', 'weight': 1 }"),
                                                DELETE.formatted("5m", "mi"),
                                                defaults.formatted("6m", ""),
                                                DELETE.formatted("6m", "mi"),
                                                DELETE.formatted("6m", "FARGATE")))
                                .replace(
                                        "'family': 'app',",
                                        "'family': 'app', 'requiresCompatibilities': [ 'MANAGED_INSTANCES' ], 'networkMode': 'host', 'cpu': '2048', 'memory': '4096',"),
                        "10m");
        assertThat(refusals(run))
                .hasSize(3)
                .satisfies(all -> {
                    assertThat(all.get(0))
                            .startsWith(
                                    "ResourceInUseException: The specified capacity provider is in use and cannot be removed: task ");
                    assertThat(all.get(1))
                            .isEqualTo(
                                    "ResourceInUseException: The specified capacity provider is in use and cannot be removed: the default capacity provider strategy uses mi.");
                    assertThat(all.get(2))
                            .isEqualTo(
                                    "InvalidParameterException: The capacity provider FARGATE is reserved and cannot be deleted.");
                });
        assertThat(run.instances()).allMatch(one -> Run.is(one, "status", "INACTIVE"));
    }

    @Test
    void aClusterHasAtMostTwentyProviders() {
        StringBuilder timeline = new StringBuilder();
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 21; i++) {
            timeline.append(
                    "{ 'at': '1s', 'createCapacityProvider': { 'name': 'p%d', 'autoScalingGroup': { 'instanceType': 'm5.large', 'maxSize': 1 } } },"
                            .formatted(i));
            names.append(i == 0 ? "" : ",").append("'p").append(i).append("'");
        }
        Run run =
                Run.of(
                        scenario(
                                "",
                                "",
                                timeline
                                        + "{ 'at': '2s', 'putClusterCapacityProviders': { 'capacityProviders': [ %s ], 'defaultCapacityProviderStrategy': [] } }"
                                                .formatted(names)),
                        "5s");
        assertThat(refusals(run))
                .containsExactly(
                        "LimitExceededException: A cluster has at most 20 capacity providers, not 21.");
    }
}
