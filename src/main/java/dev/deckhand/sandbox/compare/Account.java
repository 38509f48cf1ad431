package dev.deckhand.sandbox.compare;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/// What one way of going on has come to in a span of time.
///
/// @param fromMicros where the span begins
/// @param toMicros where it ends
/// @param instances how many are in the cluster at its end
/// @param instancesUsed how many of them hold a task
/// @param runningTasks tasks RUNNING at its end
/// @param tasksByZone RUNNING tasks at its end by Availability Zone, zones without any included
/// @param instanceMicrosByType how long instances of each type were there, added up
/// @param vcpuMicros the same by their vCPU, so that 2 vCPU for 1 s are 2,000,000
/// @param fargateVcpuMicros vCPU of Fargate tasks, times how long they were there
/// @param steadyAfterMicros how long after the beginning every service was steady, up to the end;
///   empty when one is not
/// @param requests how many came in, in thousandths
/// @param failedRequests how many of them met too few healthy tasks, in thousandths: when `h` of
///   `d` desired tasks of a service are healthy, `(d - h) / d` of what comes in
public record Account(
        long fromMicros,
        long toMicros,
        int instances,
        int instancesUsed,
        int runningTasks,
        Map<String, Integer> tasksByZone,
        Map<String, Long> instanceMicrosByType,
        long vcpuMicros,
        long fargateVcpuMicros,
        OptionalLong steadyAfterMicros,
        long requests,
        long failedRequests) {
    public Account {
        tasksByZone = Collections.unmodifiableMap(new TreeMap<>(tasksByZone));
        instanceMicrosByType = Collections.unmodifiableMap(new TreeMap<>(instanceMicrosByType));
    }

    /// By how many tasks the fullest zone is ahead of the emptiest.
    public int unevenness() {
        if (tasksByZone.isEmpty()) {
            return 0;
        }
        return Collections.max(tasksByZone.values()) - Collections.min(tasksByZone.values());
    }
}
