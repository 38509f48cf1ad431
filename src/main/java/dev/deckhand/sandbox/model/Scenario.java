package dev.deckhand.sandbox.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A whole scenario: what exists at 0s, how it behaves, and what happens to it.
///
/// @param startsAt the calendar instant of 0s
/// @param taskDefinitions in file order; revisions count from 1 within a family
/// @param hooks by `hookTargetArn`
/// @param timeline in file order; entries with the same `at` are carried out in this order
/// @param goals what a challenge asks for
public record Scenario(
        String id,
        Optional<String> title,
        Optional<String> note,
        long seed,
        Instant startsAt,
        Cluster cluster,
        List<Subnet> subnets,
        List<TargetGroup> targetGroups,
        List<TaskDefinition> taskDefinitions,
        List<Service> services,
        List<ListedTask> tasks,
        Behaviour.Book behaviour,
        Map<String, HookAnswer> hooks,
        List<ScalableTarget> scalableTargets,
        List<ScalingPolicy> scalingPolicies,
        List<ScheduledAction> scheduledActions,
        List<Alarm> alarms,
        Settings settings,
        List<TimelineEntry> timeline,
        List<Goal> goals) {

    public static final Instant DEFAULT_STARTS_AT = Instant.parse("2026-11-20T00:00:00Z");
    private static final long DEFAULT_REST_MICROS = Micros.ofMinutes(10);

    public Scenario {
        subnets = List.copyOf(subnets);
        targetGroups = List.copyOf(targetGroups);
        taskDefinitions = List.copyOf(taskDefinitions);
        services = List.copyOf(services);
        tasks = List.copyOf(tasks);
        hooks = Ordered.map(hooks);
        scalableTargets = List.copyOf(scalableTargets);
        scalingPolicies = List.copyOf(scalingPolicies);
        scheduledActions = List.copyOf(scheduledActions);
        alarms = List.copyOf(alarms);
        timeline = List.copyOf(timeline);
        goals = List.copyOf(goals);
    }

    public Scenario withSeed(long newSeed) {
        return new Scenario(
                id,
                title,
                note,
                newSeed,
                startsAt,
                cluster,
                subnets,
                targetGroups,
                taskDefinitions,
                services,
                tasks,
                behaviour,
                hooks,
                scalableTargets,
                scalingPolicies,
                scheduledActions,
                alarms,
                settings,
                timeline,
                goals);
    }

    /// This scenario, and more that happens in it.
    public Scenario withMore(List<TimelineEntry> entries) {
        List<TimelineEntry> more = new ArrayList<>(timeline);
        more.addAll(entries);
        return new Scenario(
                id,
                title,
                note,
                seed,
                startsAt,
                cluster,
                subnets,
                targetGroups,
                taskDefinitions,
                services,
                tasks,
                behaviour,
                hooks,
                scalableTargets,
                scalingPolicies,
                scheduledActions,
                alarms,
                settings,
                more,
                goals);
    }

    /// When a run ends that is not told: 10 minutes after the last timeline entry.
    public long defaultUntilMicros() {
        long last = timeline.stream().mapToLong(TimelineEntry::atMicros).max().orElse(0);
        return Math.addExact(last, DEFAULT_REST_MICROS);
    }
}
