package dev.deckhand.sandbox.placement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is worked out from a fleet to place fast: its instances in order of free memory and of free
/// CPU, and the plans of the requests that were made. Holds nothing that the fleet's arrays do not
/// say.
final class PlacementIndex {
    private static final int MOST_PLANS = 512;

    /// Groups that are spread over instances and have an order of their own; past that, all are
    /// worked out again.
    private static final int MOST_GROUPS = 64;

    private final Fleet fleet;

    /// Where plans put the slots of candidates while they choose.
    private final int[] found;

    private final Map<PlacementRequest, Plan> plans = new HashMap<>();
    private FreeIndex @Nullable [] byMemory;
    private FreeIndex @Nullable [] byCpu;
    private final Map<Integer, FreeIndex[]> byTasks = new HashMap<>();
    private @Nullable Plan latest;

    PlacementIndex(Fleet fleet) {
        this.fleet = fleet;
        this.found = new int[fleet.size()];
        fleet.roster().order();
    }

    Plan plan(PlacementRequest request) {
        Plan last = latest;
        if (last != null && last.isFor(request)) {
            return last;
        }
        Plan plan = plans.get(request);
        if (plan == null || !plan.isFor(request)) {
            plan = new Plan(fleet, request, found);
            if (plans.size() >= MOST_PLANS) {
                plans.clear();
            }
            plans.put(request, plan);
        }
        latest = plan;
        return plan;
    }

    void moved(int slot, int oldCpu, int oldMemory, int newCpu, int newMemory) {
        int zone = fleet.roster().zoneOf(slot);
        int rank = fleet.roster().rankOf(slot);
        FreeIndex[] memory = byMemory;
        if (memory != null) {
            memory[zone].remove(FreeIndex.key(oldMemory, rank));
            memory[zone].insert(FreeIndex.key(newMemory, rank), newCpu);
        }
        FreeIndex[] cpu = byCpu;
        if (cpu != null) {
            cpu[zone].remove(FreeIndex.key(oldCpu, rank));
            cpu[zone].insert(FreeIndex.key(newCpu, rank), newMemory);
        }
    }

    void counted(int group, int slot, int oldCount, int newCount) {
        FreeIndex[] known = byTasks.get(group);
        if (known != null) {
            FreeIndex zone = known[fleet.roster().zoneOf(slot)];
            int rank = fleet.roster().rankOf(slot);
            zone.remove(FreeIndex.key(oldCount, rank));
            zone.insert(FreeIndex.key(newCount, rank), 0);
        }
    }

    /// The instances of a zone by the number of tasks that the group has there.
    FreeIndex byTasks(int group, int zone) {
        FreeIndex[] known = byTasks.get(group);
        if (known == null) {
            if (byTasks.size() >= MOST_GROUPS) {
                byTasks.clear();
            }
            known = empty();
            for (int slot = 0; slot < fleet.size(); slot++) {
                known[fleet.roster().zoneOf(slot)].insert(
                        FreeIndex.key(fleet.hostedTasks(group, slot), fleet.roster().rankOf(slot)),
                        0);
            }
            byTasks.put(group, known);
        }
        return known[zone];
    }

    FreeIndex byMemory(int zone) {
        FreeIndex[] known = byMemory;
        if (known == null) {
            known = build(true);
            byMemory = known;
        }
        return known[zone];
    }

    FreeIndex byCpu(int zone) {
        FreeIndex[] known = byCpu;
        if (known == null) {
            known = build(false);
            byCpu = known;
        }
        return known[zone];
    }

    private FreeIndex[] build(boolean memoryFirst) {
        Roster roster = fleet.roster();
        FreeIndex[] zones = empty();
        for (int slot = 0; slot < fleet.size(); slot++) {
            int rank = roster.rankOf(slot);
            int cpu = fleet.freeCpu(slot);
            int memory = fleet.freeMemory(slot);
            zones[roster.zoneOf(slot)].insert(
                    FreeIndex.key(memoryFirst ? memory : cpu, rank), memoryFirst ? cpu : memory);
        }
        return zones;
    }

    private FreeIndex[] empty() {
        FreeIndex[] zones = new FreeIndex[fleet.roster().zones()];
        Arrays.setAll(zones, _ -> new FreeIndex());
        return zones;
    }
}
