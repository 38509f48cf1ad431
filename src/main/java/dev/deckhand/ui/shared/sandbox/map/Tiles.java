package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.model.TaskDefinition;
import java.util.HashMap;
import java.util.Map;

/// How tiles stand on a card: a grid of places that keeps as long as the card is there, so that a
/// tile keeps its place and size whatever comes and goes beside it or is registered elsewhere.
///
/// All cards have the grid of the largest instance of the moment that was seen first, so that tiles
/// of one size reserve alike. An instance that comes later and holds more has a finer grid of its
/// own; the others keep theirs. Likewise a task definition that comes later changes no tile.
final class Tiles {
    private static final int FEWEST = 6;
    private static final int MOST = 40;
    private static final double SMALLEST = 5;

    private final SizeBy sizeBy;
    private final int room;
    private final int leastCpu;
    private final int leastMemory;
    private final int largest;

    /// Places of cards on which more stood than was thought of, by the instance's row.
    private final Map<Integer, Integer> grown = new HashMap<>();

    private Tiles(SizeBy sizeBy, int room, int leastCpu, int leastMemory, int largest) {
        this.sizeBy = sizeBy;
        this.room = room;
        this.leastCpu = leastCpu;
        this.leastMemory = leastMemory;
        this.largest = largest;
    }

    /// The same grids, that learn on their own.
    Tiles copy() {
        Tiles copy = new Tiles(sizeBy, room, leastCpu, leastMemory, largest);
        copy.grown.putAll(grown);
        return copy;
    }

    /// The grid for a run that is seen first at this moment.
    static Tiles of(Survey survey, SizeBy sizeBy) {
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
        Tiles alone = new Tiles(sizeBy, FEWEST, cpu, memory, largest);
        for (int row = 0; row < picture.instanceCount(); row++) {
            room = Math.max(room, alone.fits(picture, row));
        }
        return new Tiles(sizeBy, Math.max(room, survey.highestSlot() + 1), cpu, memory, largest);
    }

    private int fits(Picture picture, int instance) {
        int fits =
                Math.min(picture.cpu(instance) / leastCpu, picture.memory(instance) / leastMemory);
        return Math.min(fits, MOST);
    }

    /// The places of a card.
    ///
    /// @param across places beside each other
    /// @param down places below each other
    record Grid(int across, int down) {
        private static Grid of(int room) {
            int across = (int) Math.ceil(Math.sqrt(room * 2.4));
            return new Grid(across, (room + across - 1) / across);
        }
    }

    /// A card on which more stand than was thought of gets twice the places, and keeps them.
    Grid grid(Picture picture, int instance) {
        int places = grown.getOrDefault(instance, Math.max(room, fits(picture, instance)));
        int needed = 0;
        for (int task : picture.tasksOn(instance)) {
            needed = Math.max(needed, picture.taskSlot(task) + 1);
        }
        while (places < needed) {
            places *= 2;
            grown.put(instance, places);
        }
        return Grid.of(places);
    }

    private int amount(Picture picture, int task) {
        return switch (sizeBy) {
            case MEMORY -> picture.taskMemory(task);
            case CPU -> picture.taskCpu(task);
            case ONE -> 1;
        };
    }

    /// Where a task's tile is within the body of its card.
    MapLayout.Box tile(Picture picture, int task, MapLayout.Box body) {
        return tile(picture, task, grid(picture, picture.taskInstance(task)), body);
    }

    /// The same, for a card of which the grid is known.
    MapLayout.Box tile(Picture picture, int task, Grid grid, MapLayout.Box body) {
        double wide = body.width() / grid.across();
        double tall = body.height() / grid.down();
        double cell = Math.min(wide, tall);
        double gap = cell > 12 ? 2 : cell > 5 ? 1 : 0;
        double share = Math.sqrt(Math.min(1, amount(picture, task) / (double) largest));
        double side = Math.max(Math.min(cell - gap, SMALLEST), (cell - gap) * share);
        int slot = picture.taskSlot(task);
        return new MapLayout.Box(
                body.x() + slot % grid.across() * wide,
                body.y() + Math.floorDiv(slot, grid.across()) * tall,
                side,
                side);
    }

    /// The place at a point of a card's body, or -1.
    static int slotAt(Grid grid, MapLayout.Box body, double x, double y) {
        if (!body.contains(x, y)) {
            return -1;
        }
        int column = (int) ((x - body.x()) / (body.width() / grid.across()));
        int row = (int) ((y - body.y()) / (body.height() / grid.down()));
        return row * grid.across() + column;
    }
}
