package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.model.DeploymentStrategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one walk over all tasks and instances of a picture finds, so that nothing that is painted
/// has to walk again (benchmark `MapFrameBench`).
final class Survey {
    private final Picture picture;
    private final int[] worst;
    private final int[] zoneTasks;
    private final int[] zoneInstances;
    private final int[] fargateSlots;
    private final List<Integer> fargate = new ArrayList<>();
    private @Nullable Map<Integer, int[]> revisions;
    private int highestSlot = -1;
    private int tasks;

    Survey(Picture picture) {
        this.picture = picture;
        worst = new int[picture.instanceCount()];
        int zones = picture.zones().size();
        zoneTasks = new int[zones];
        zoneInstances = new int[zones];
        fargateSlots = new int[zones];
        for (int row = 0; row < worst.length; row++) {
            int zone = picture.instanceZone(row);
            if (zone >= 0 && !picture.instanceGone(row)) {
                zoneInstances[zone]++;
            }
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
            highestSlot = Math.max(highestSlot, picture.taskSlot(task));
        } else if (zone >= 0 && picture.taskSlot(task) >= 0) {
            fargate.add(task);
            fargateSlots[zone] = Math.max(fargateSlots[zone], picture.taskSlot(task) + 1);
        }
    }

    /// The lowest and the highest revision among the tasks of each service, worked out when a
    /// picture is near enough to show revisions.
    private Map<Integer, int[]> revisions() {
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
