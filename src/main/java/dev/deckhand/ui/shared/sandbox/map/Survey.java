package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.DeploymentStrategy;
import dev.deckhand.sandbox.model.InstanceStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What one walk over all tasks and instances of a picture finds, so that nothing that is painted
/// has to walk again (benchmark `MapFrameBench`).
final class Survey {
    private static final int STATES = TileState.values().length;

    private final Picture picture;
    private final int[] worst;
    private final int[] zoneTasks;
    private final int[] zoneInstances;
    private final int[] fargateSlots;
    private final List<Integer> fargate = new ArrayList<>();
    private @Nullable Map<Integer, int[]> revisions;
    private final int[] states;
    private final int[] tasksOn;
    private final int[] all = new int[STATES];
    private final Map<ColourBy, SortedMap<Integer, Integer>> counts = new EnumMap<>(ColourBy.class);
    private int newer = -1;
    private int mostTasks;
    private int draining;
    private int unreachable;
    private int highestSlot = -1;
    private int tasks;

    Survey(Picture picture) {
        this.picture = picture;
        worst = new int[picture.instanceCount()];
        states = new int[picture.instanceCount() * STATES];
        tasksOn = new int[picture.instanceCount()];
        int zones = picture.zones().size();
        zoneTasks = new int[zones];
        zoneInstances = new int[zones];
        fargateSlots = new int[zones];
        for (int row = 0; row < worst.length; row++) {
            int zone = picture.instanceZone(row);
            if (picture.instanceGone(row)) {
                continue;
            }
            if (zone >= 0) {
                zoneInstances[zone]++;
            }
            draining += picture.instanceStatus(row) == InstanceStatus.DRAINING ? 1 : 0;
            unreachable += picture.agentConnected(row) ? 0 : 1;
        }
        for (int task = 0; task < picture.taskCount(); task++) {
            if (picture.taskOnMap(task)) {
                found(task);
            }
        }
    }

    private void found(int task) {
        int instance = picture.taskInstance(task);
        int zone = instance >= 0 ? picture.instanceZone(instance) : picture.taskZone(task);
        tasks++;
        if (zone >= 0) {
            zoneTasks[zone]++;
        }
        if (instance >= 0) {
            int badness = TileState.of(picture, task).badness();
            if (badness > worst[instance]) {
                worst[instance] = badness;
            }
            states[instance * STATES + badness - 1]++;
            all[badness - 1]++;
            tasksOn[instance]++;
            mostTasks = Math.max(mostTasks, tasksOn[instance]);
            highestSlot = Math.max(highestSlot, picture.taskSlot(task));
        } else if (zone >= 0 && picture.taskSlot(task) >= 0) {
            fargate.add(task);
            all[TileState.of(picture, task).badness() - 1]++;
            fargateSlots[zone] = Math.max(fargateSlots[zone], picture.taskSlot(task) + 1);
        }
    }

    /// The lowest and the highest revision among the tasks of each service, worked out when a
    /// picture is near enough to show revisions.
    private synchronized Map<Integer, int[]> revisions() {
        if (revisions == null) {
            revisions = new HashMap<>();
            for (int task = 0; task < picture.taskCount(); task++) {
                int service = picture.taskService(task);
                if (service >= 0 && picture.taskOnMap(task)) {
                    int revision = Fill.revision(picture, task);
                    int[] ends =
                            revisions.computeIfAbsent(service, _ -> new int[] {revision, revision});
                    ends[0] = Math.min(ends[0], revision);
                    ends[1] = Math.max(ends[1], revision);
                }
            }
        }
        return revisions;
    }

    /// How many tiles each fill has, by what it says; of instances where it says something of them.
    synchronized SortedMap<Integer, Integer> counts(ColourBy colourBy) {
        return counts.computeIfAbsent(colourBy, this::counted);
    }

    private SortedMap<Integer, Integer> counted(ColourBy colourBy) {
        SortedMap<Integer, Integer> found = new TreeMap<>();
        if (colourBy == ColourBy.STATE) {
            for (int state = 0; state < STATES; state++) {
                if (all[state] > 0) {
                    found.put(state + 1, all[state]);
                }
            }
        } else if (colourBy.isOfInstance()) {
            for (int row = 0; row < tasksOn.length; row++) {
                if (!picture.instanceGone(row)) {
                    found.merge(Fill.ofInstance(this, row, colourBy), 1, Integer::sum);
                }
            }
        } else {
            for (int task = 0; task < picture.taskCount(); task++) {
                if (picture.taskOnMap(task) && picture.taskSlot(task) >= 0) {
                    found.merge(Fill.key(this, task, colourBy), 1, Integer::sum);
                }
            }
        }
        return found;
    }

    /// Whether a task is of the newest of several revisions that its service runs at once.
    boolean isNewer(int task) {
        int[] ends = revisions().get(picture.taskService(task));
        return ends != null && ends[0] < ends[1] && Fill.revision(picture, task) == ends[1];
    }

    /// Whether a task's service runs two revisions and shifts traffic from one to the other.
    boolean isBlueGreen(int task) {
        int service = picture.taskService(task);
        int[] ends = revisions().get(service);
        return ends != null
                && ends[0] < ends[1]
                && picture.serviceSpec(service)
                        .deploymentConfiguration()
                        .strategy()
                        .filter(one -> one != DeploymentStrategy.ROLLING)
                        .isPresent();
    }

    Picture picture() {
        return picture;
    }

    /// The badness of the worst state of an instance's tasks; 0 when it has none.
    int worst(int instance) {
        return worst[instance];
    }

    /// How many tasks an instance has.
    int tasksOn(int instance) {
        return tasksOn[instance];
    }

    /// How many of them are in a state, counted from 0 as their badness is from 1.
    int tasksOn(int instance, int state) {
        return states[instance * STATES + state];
    }

    /// How many instances are DRAINING.
    int draining() {
        return draining;
    }

    /// How many instances have an agent that ECS does not hear.
    int unreachable() {
        return unreachable;
    }

    /// How many tasks run on Fargate Spot.
    int fargateSpot() {
        int provider = picture.capacityProviders().indexOf(CapacityProvider.FARGATE_SPOT);
        int found = 0;
        for (int task : fargate) {
            found += provider >= 0 && picture.taskProvider(task) == provider ? 1 : 0;
        }
        return found;
    }

    /// On how many instances a state is the worst of their tasks.
    int worstIs(TileState state) {
        int found = 0;
        for (int row = 0; row < worst.length; row++) {
            found += worst[row] == state.badness() && !picture.instanceGone(row) ? 1 : 0;
        }
        return found;
    }

    /// How many tasks are of the newest of several revisions; see [#isNewer].
    synchronized int newer() {
        if (newer < 0) {
            newer = 0;
            boolean several = revisions().values().stream().anyMatch(ends -> ends[0] < ends[1]);
            for (int task = 0; several && task < picture.taskCount(); task++) {
                newer += picture.taskOnMap(task) && isNewer(task) ? 1 : 0;
            }
        }
        return newer;
    }

    /// How many tasks the fullest instance has.
    int mostTasks() {
        return mostTasks;
    }

    int instancesIn(int zone) {
        return zoneInstances[zone];
    }

    int tasksIn(int zone) {
        return zoneTasks[zone];
    }

    /// Tasks that are not STOPPED.
    int tasks() {
        return tasks;
    }

    /// How many places of Fargate a zone needs.
    int fargateSlots(int zone) {
        return fargateSlots[zone];
    }

    /// Rows of the tasks that stand in Fargate's part of the map.
    List<Integer> fargate() {
        return fargate;
    }

    /// The highest slot on any instance, or -1.
    int highestSlot() {
        return highestSlot;
    }
}
