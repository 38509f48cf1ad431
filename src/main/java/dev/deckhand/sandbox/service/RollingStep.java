package dev.deckhand.sandbox.service;

/// What one look at a rolling deployment starts and stops (ecs-scheduling 7.3, the loop marked
/// `[MODEL]`).
///
/// @param start new tasks to start, before anything is stopped
/// @param stop old tasks to stop, unhealthy ones first
public record RollingStep(int start, int stop) {
    /// Counts a look sees.
    ///
    /// @param desiredCount what the service wants
    /// @param newRunning tasks of the new revision between start order and stop order
    /// @param oldRunning the same of older revisions
    /// @param newHealthy of `newRunning`, those that count as healthy
    /// @param oldHealthy of `oldRunning`, those that count as healthy
    public record Counts(
            int desiredCount, int newRunning, int oldRunning, int newHealthy, int oldHealthy) {
        public int healthy() {
            return newHealthy + oldHealthy;
        }

        public int running() {
            return newRunning + oldRunning;
        }
    }

    public static RollingStep next(Counts counts, Bounds bounds) {
        int start =
                Math.max(
                        0,
                        Math.min(
                                counts.desiredCount() - counts.newRunning(),
                                bounds.maximumRunning() - counts.running()));
        int unhealthyOld = counts.oldRunning() - counts.oldHealthy();
        int spareHealthy = Math.max(0, counts.healthy() - bounds.minimumHealthy());
        int stop =
                Math.min(
                        counts.oldRunning(),
                        unhealthyOld + Math.min(spareHealthy, counts.oldHealthy()));
        return new RollingStep(start, stop);
    }

    public boolean isNothing() {
        return start == 0 && stop == 0;
    }
}
