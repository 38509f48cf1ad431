package dev.deckhand.sandbox.placement;

import dev.deckhand.sandbox.model.PlacementStrategy;
import dev.deckhand.sandbox.model.TieBreak;
import dev.deckhand.sandbox.query.Query;
import java.util.ArrayList;
import java.util.List;

/// A request made ready for one fleet: which instances can ever take it, and the strategies as
/// numbers to compare. Chooses in the same way as [WhyTable] explains, but without looking at every
/// instance. Bench: PlacementBench.
final class Plan {
    private static final int MOST_DRAWS = 64;

    private final Fleet fleet;
    private final Roster roster;
    private final PlacementRequest request;
    private final Masks masks;
    private final Requirement need;
    private final long[] mask;
    private final List<Query> unsteady;
    private final List<Ordering> orderings;
    private final boolean picksByChance;
    private final boolean onlyCpuAndMemory;
    private final int[] zones;
    private final int[] zoneTasks;
    private final int[] found;
    private int group;
    private boolean indexIsOfTasks;

    /// @param found room for one slot of each instance
    Plan(Fleet fleet, PlacementRequest request, int[] found) {
        this.fleet = fleet;
        this.roster = fleet.roster();
        this.request = request;
        this.found = found;
        this.masks = fleet.masks();
        this.mask = masks.of(request, fleet);
        this.need = request.requirement();
        this.unsteady = request.memberOf().stream().filter(query -> !query.isSteady()).toList();
        this.orderings = new ArrayList<>();
        boolean random = false;
        for (PlacementStrategy strategy : request.effectiveStrategy()) {
            if (strategy.type() == PlacementStrategy.Type.RANDOM) {
                random = true;
                break;
            }
            orderings.add(Ordering.of(strategy, request.group()));
        }
        this.picksByChance = random || request.tieBreak() == TieBreak.SEEDED;
        this.onlyCpuAndMemory =
                !need.hasPorts()
                        && need.gpus() == 0
                        && !need.allGpus()
                        && need.enis() == 0
                        && unsteady.isEmpty()
                        && !request.distinctInstance();
        this.zones = roster.zonesByName();
        this.zoneTasks = new int[zones.length];
    }

    /// Whether it was made for the same request and no instance has changed since.
    @SuppressWarnings("ReferenceEquality") // the same request again is the usual case: hot path
    boolean isFor(PlacementRequest other) {
        return masks == fleet.masks() && (request == other || request.equals(other));
    }

    int slotOfRank(int rank) {
        return roster.slotOfRank(rank);
    }

    /// Whether everything fits that the index in use does not look at itself.
    boolean passesRest(int rank) {
        if (indexIsOfTasks) {
            return fits(rank);
        }
        int slot = roster.slotOfRank(rank);
        return (mask[slot >> 6] & 1L << slot) != 0 && (onlyCpuAndMemory || passesTasks(slot));
    }

    private boolean fits(int rank) {
        int slot = roster.slotOfRank(rank);
        return (mask[slot >> 6] & 1L << slot) != 0
                && fleet.freeCpu(slot) >= need.cpu()
                && fleet.freeMemory(slot) >= need.memory()
                && (onlyCpuAndMemory || passesTasks(slot));
    }

    private boolean passesTasks(int slot) {
        if (fleet.freeEnis(slot) < need.enis()
                || (request.distinctInstance() && fleet.hostedTasks(group, slot) > 0)
                || Checks.missing(Reason.GPU, fleet, slot, request) > 0
                || Checks.missing(Reason.PORTS, fleet, slot, request) > 0) {
            return false;
        }
        for (Query query : unsteady) {
            if (!query.matches(fleet.queried(slot))) {
                return false;
            }
        }
        return true;
    }

    /// The slot of the chosen instance, or -1.
    int choose(long chance) {
        group = fleet.findGroup(request.group());
        if (orderings.isEmpty()) {
            return chooseAtRandom(chance);
        }
        for (Ordering ordering : orderings) {
            ordering.prepare(fleet);
        }
        if (!orderings.getFirst().isByZone()) {
            return chooseIn(0, zones.length, 0, chance);
        }
        sortZones();
        for (int from = 0, to; from < zones.length; from = to) {
            to = from + 1;
            while (to < zones.length && zoneTasks[to] == zoneTasks[from]) {
                to++;
            }
            int slot = chooseIn(from, to, 1, chance);
            if (slot >= 0) {
                return slot;
            }
        }
        return -1;
    }

    /// Draws instances until one fits; when that takes long, counts those that fit and draws among
    /// them. Both are even.
    private int chooseAtRandom(long chance) {
        int size = fleet.size();
        for (int draw = 0; draw < MOST_DRAWS && size > 0; draw++) {
            int rank = Chance.below(chance, draw, size);
            if (fits(rank)) {
                return roster.slotOfRank(rank);
            }
        }
        int count = 0;
        for (int rank = 0; rank < size; rank++) {
            if (fits(rank)) {
                found[count++] = roster.slotOfRank(rank);
            }
        }
        return count == 0 ? -1 : found[Chance.below(chance, MOST_DRAWS, count)];
    }

    /// By number of tasks of the group; the order by name among equals stays.
    private void sortZones() {
        int[] byName = roster.zonesByName();
        for (int i = 0; i < byName.length; i++) {
            int zone = byName[i];
            int tasks =
                    roster.zoneName(zone).isEmpty()
                            ? Integer.MAX_VALUE
                            : group < 0 ? 0 : fleet.tasksOf(group, zone);
            int at = i;
            while (at > 0 && zoneTasks[at - 1] > tasks) {
                zoneTasks[at] = zoneTasks[at - 1];
                zones[at] = zones[at - 1];
                at--;
            }
            zoneTasks[at] = tasks;
            zones[at] = zone;
        }
    }

    /// Chooses among the zones from..to by the strategies from the given one on.
    private int chooseIn(int from, int to, int first, long chance) {
        if (first < orderings.size()
                && (orderings.get(first).isBinpack()
                        || (orderings.get(first).isByInstance() && group >= 0))) {
            return chooseByIndex(from, to, first, chance);
        }
        int count = 0;
        for (int z = from; z < to; z++) {
            int zone = zones[z];
            int end = roster.endRank(zone);
            for (int rank = roster.firstRank(zone); rank < end; rank++) {
                if (fits(rank)) {
                    int slot = roster.slotOfRank(rank);
                    int comparison = count == 0 ? -1 : compare(slot, found[0], first);
                    if (comparison < 0) {
                        found[0] = slot;
                        count = 1;
                        if (!picksByChance && nothingIsLess(slot, first)) {
                            return slot;
                        }
                    } else if (comparison == 0 && picksByChance) {
                        found[count++] = slot;
                    }
                }
            }
        }
        return pick(count, chance);
    }

    private int chooseByIndex(int from, int to, int first, long chance) {
        Ordering ordering = orderings.get(first);
        indexIsOfTasks = ordering.isByInstance();
        int least = indexIsOfTasks ? 0 : ordering.isBinpackOfMemory() ? need.memory() : need.cpu();
        int leastOther =
                indexIsOfTasks ? 0 : ordering.isBinpackOfMemory() ? need.cpu() : need.memory();
        long best = FreeIndex.NONE;
        for (int z = from; z < to; z++) {
            long key = index(ordering, zones[z]).firstFit(least, leastOther, this);
            if (key >= 0 && (best < 0 || key < best)) {
                best = key;
            }
        }
        if (best < 0) {
            return -1;
        }
        if (first + 1 == orderings.size() && !picksByChance) {
            return roster.slotOfRank(FreeIndex.rankOf(best));
        }
        int candidates = 0;
        for (int z = from; z < to; z++) {
            candidates =
                    index(ordering, zones[z])
                            .collect(FreeIndex.freeOf(best), leastOther, this, found, candidates);
        }
        int count = 1;
        for (int i = 1; i < candidates; i++) {
            int slot = found[i];
            int comparison = compare(slot, found[0], first + 1);
            if (comparison < 0) {
                found[0] = slot;
                count = 1;
            } else if (comparison == 0) {
                found[count++] = slot;
            }
        }
        return pick(count, chance);
    }

    private FreeIndex index(Ordering ordering, int zone) {
        PlacementIndex index = fleet.index();
        if (ordering.isByInstance()) {
            return index.byTasks(group, zone);
        }
        return ordering.isBinpackOfMemory() ? index.byMemory(zone) : index.byCpu(zone);
    }

    private int pick(int count, long chance) {
        if (count == 0) {
            return -1;
        }
        return picksByChance ? found[Chance.below(chance, 0, count)] : found[0];
    }

    private int compare(int slot, int other, int first) {
        for (int i = first; i < orderings.size(); i++) {
            Ordering ordering = orderings.get(i);
            int comparison =
                    Integer.compare(ordering.value(fleet, slot), ordering.value(fleet, other));
            if (comparison != 0) {
                return comparison;
            }
        }
        return 0;
    }

    private boolean nothingIsLess(int slot, int first) {
        for (int i = first; i < orderings.size(); i++) {
            if (orderings.get(i).value(fleet, slot) > 0) {
                return false;
            }
        }
        return true;
    }
}
