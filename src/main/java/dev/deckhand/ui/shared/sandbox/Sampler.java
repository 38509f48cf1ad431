package dev.deckhand.ui.shared.sandbox;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.engine.trace.StateView.ServiceView;
import dev.deckhand.ui.shared.sandbox.Figures.Count;
import dev.deckhand.ui.shared.sandbox.Figures.Sample;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts a picture.
final class Sampler {
    private Sampler() {}

    static Sample of(Picture picture, long atMicros) {
        List<String> names = picture.services();
        int[] cpu = new int[names.size()];
        for (int task = 0; task < picture.taskCount(); task++) {
            int service = picture.taskService(task);
            if (service >= 0 && picture.taskOnMap(task)) {
                cpu[service] += picture.taskCpu(task);
            }
        }
        Map<String, Count> services = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            ServiceView view = picture.service(i);
            services.put(
                    names.get(i),
                    new Count(
                            view.desiredCount(), view.runningCount(), view.pendingCount(), cpu[i]));
        }
        return new Sample(atMicros, services, cpuPermille(picture), memoryPermille(picture));
    }

    /// How much of the CPU of all instances on the map is reserved.
    static int cpuPermille(Picture picture) {
        long all = 0;
        long free = 0;
        for (int row = 0; row < picture.instanceCount(); row++) {
            if (!picture.instanceGone(row)) {
                all += picture.cpu(row);
                free += picture.cpuFree(row);
            }
        }
        return all == 0 ? 0 : (int) ((all - free) * 1000 / all);
    }

    /// The same of their memory.
    static int memoryPermille(Picture picture) {
        long all = 0;
        long free = 0;
        for (int row = 0; row < picture.instanceCount(); row++) {
            if (!picture.instanceGone(row)) {
                all += picture.memory(row);
                free += picture.memoryFree(row);
            }
        }
        return all == 0 ? 0 : (int) ((all - free) * 1000 / all);
    }
}
