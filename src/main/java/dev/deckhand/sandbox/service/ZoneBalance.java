package dev.deckhand.sandbox.service;

/// Whether a service's tasks are spread evenly over its Availability Zones, and the move that helps
/// (ecs-scheduling 7.11).
///
/// @param to position of the zone that should get a task
/// @param from position of the zone that should lose one
public record ZoneBalance(int to, int from) {
    private static final ZoneBalance BALANCED = new ZoneBalance(-1, -1);

    /// The next move for these counts, zones in name order.
    ///
    /// Balanced means that every zone has the floor or the ceiling of tasks divided by zones, which
    /// is the same as no two zones being more than one apart. Of equally lean or heavy zones the
    /// first one is taken (`[MODEL]`).
    public static ZoneBalance of(int[] tasksByZone) {
        int lean = -1;
        int heavy = -1;
        for (int zone = 0; zone < tasksByZone.length; zone++) {
            if (lean < 0 || tasksByZone[zone] < tasksByZone[lean]) {
                lean = zone;
            }
            if (heavy < 0 || tasksByZone[zone] > tasksByZone[heavy]) {
                heavy = zone;
            }
        }
        return lean < 0 || tasksByZone[heavy] - tasksByZone[lean] < 2
                ? BALANCED
                : new ZoneBalance(lean, heavy);
    }

    public boolean isBalanced() {
        return to < 0;
    }
}
