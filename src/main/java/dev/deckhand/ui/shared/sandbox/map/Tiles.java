package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.model.TaskDefinition;

/// How tiles stand on a card: a grid of as many places as the largest instance could hold, so that
/// a tile keeps its place and size whatever comes and goes beside it.
///
/// @param across places beside each other, the same on every card
/// @param down places below each other
/// @param room how many places were asked for; the grid may have more
/// @param largest what the largest tile reserves of what its area says, at least 1
record Tiles(int across, int down, int room, SizeBy sizeBy, int largest) {
    private static final int FEWEST = 6;
    private static final int MOST = 40;
    private static final double SMALLEST = 5;

    static Tiles of(Survey survey, SizeBy sizeBy, int seen) {
        Picture picture = survey.picture();
        int cpu = Integer.MAX_VALUE;
        int memory = Integer.MAX_VALUE;
        int largest = 1;
        for (TaskDefinition definition : picture.taskDefinitions().values()) {
            int ownMemory =
                    definition.containerDefinitions().stream()
                            .mapToInt(one -> one.memoryReservation().orElse(one.memory().orElse(0)))
                            .sum();
            int ownCpu =
                    definition.containerDefinitions().stream()
                            .mapToInt(one -> one.cpu().orElse(0))
                            .sum();
            int wholeMemory = definition.memoryMiB().orElse(ownMemory);
            int wholeCpu = definition.cpuUnits().orElse(ownCpu);
            memory = wholeMemory > 0 ? Math.min(memory, wholeMemory) : memory;
            cpu = wholeCpu > 0 ? Math.min(cpu, wholeCpu) : cpu;
            largest =
                    Math.max(
                            largest,
                            switch (sizeBy) {
                                case MEMORY -> wholeMemory;
                                case CPU -> wholeCpu;
                                case ONE -> 1;
                            });
        }
        int room = FEWEST;
        for (int row = 0; row < picture.instanceCount(); row++) {
            int fits = Math.min(picture.cpu(row) / cpu, picture.memory(row) / memory);
            room = Math.max(room, Math.min(fits, MOST));
        }
        room = Math.max(room, survey.highestSlot() + 1);
        room = Math.max(room, seen);
        int across = (int) Math.ceil(Math.sqrt(room * 2.4));
        return new Tiles(across, (room + across - 1) / across, room, sizeBy, largest);
    }

    private static int amount(Picture picture, int task, SizeBy sizeBy) {
        return switch (sizeBy) {
            case MEMORY -> picture.taskMemory(task);
            case CPU -> picture.taskCpu(task);
            case ONE -> 1;
        };
    }

    /// Where a task's tile is within the body of its card.
    MapLayout.Box tile(Picture picture, int task, MapLayout.Box body) {
        double wide = body.width() / across;
        double tall = body.height() / down;
        double cell = Math.min(wide, tall);
        double gap = cell > 12 ? 2 : cell > 5 ? 1 : 0;
        double share = Math.sqrt(Math.min(1, amount(picture, task, sizeBy) / (double) largest));
        double side = Math.max(Math.min(cell - gap, SMALLEST), (cell - gap) * share);
        int slot = picture.taskSlot(task);
        return new MapLayout.Box(
                body.x() + slot % across * wide,
                body.y() + Math.floorDiv(slot, across) * tall,
                side,
                side);
    }

    /// The place at a point of a card's body, or -1.
    int slotAt(MapLayout.Box body, double x, double y) {
        if (!body.contains(x, y)) {
            return -1;
        }
        int column = (int) ((x - body.x()) / (body.width() / across));
        int row = (int) ((y - body.y()) / (body.height() / down));
        return row * across + column;
    }
}
