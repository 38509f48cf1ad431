package dev.deckhand.sandbox.placement;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is worked out from a fleet to place fast: its instances in order of free memory and of free
/// CPU, and the plans of the requests that were made. Holds nothing that the fleet's arrays do not
/// say.
final class PlacementIndex {
    private static final int MOST_PLANS = 512;

    private final Fleet fleet;
    private final Map<PlacementRequest, Plan> plans = new HashMap<>();
    private FreeIndex @Nullable [] byMemory;
    private FreeIndex @Nullable [] byCpu;
    private int instanceChanges;
    private @Nullable Plan latest;

    PlacementIndex(Fleet fleet) {
        this.fleet = fleet;
        fleet.roster().order();
    }

    Plan plan(PlacementRequest request) {
        Plan last = latest;
        if (last != null && last.isFor(request, instanceChanges)) {
            return last;
        }
        Plan plan = plans.get(request);
        if (plan == null || !plan.isFor(request, instanceChanges)) {
            plan = new Plan(fleet, request, instanceChanges);
            if (plans.size() >= MOST_PLANS) {
                plans.clear();
            }
            plans.put(request, plan);
        }
        latest = plan;
        return plan;
    }

    void instancesChanged() {
        instanceChanges++;
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
        FreeIndex[] zones = new FreeIndex[roster.zones()];
        for (int zone = 0; zone < zones.length; zone++) {
            zones[zone] = new FreeIndex();
        }
        for (int slot = 0; slot < fleet.size(); slot++) {
            int rank = roster.rankOf(slot);
            int cpu = fleet.freeCpu(slot);
            int memory = fleet.freeMemory(slot);
            zones[roster.zoneOf(slot)].insert(
                    FreeIndex.key(memoryFirst ? memory : cpu, rank), memoryFirst ? cpu : memory);
        }
        return zones;
    }
}
