package dev.deckhand.sandbox.refusal;

import dev.deckhand.sandbox.model.ContainerDefinition;
import dev.deckhand.sandbox.model.TaskDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Rules of volumes and mount points.
final class VolumeRules {
    private static final String CONCEPT = "ephemeral-bind";

    private VolumeRules() {}

    static void check(TaskDefinition definition, Objections objections) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < definition.volumes().size(); i++) {
            String name = definition.volumes().get(i).name();
            objections
                    .under("volumes", i)
                    .when(
                            !names.add(name),
                            "name",
                            "volume",
                            CONCEPT,
                            "Two volumes are called `" + name + "`",
                            "Give each volume its own name");
        }
        List<ContainerDefinition> containers = definition.containerDefinitions();
        for (int i = 0; i < containers.size(); i++) {
            List<String> mounted = containers.get(i).mountedVolumes();
            for (int j = 0; j < mounted.size(); j++) {
                objections
                        .under("containerDefinitions", i)
                        .under("mountPoints", j)
                        .when(
                                !names.contains(mounted.get(j)),
                                "sourceVolume",
                                "volume",
                                CONCEPT,
                                "The mount point names the volume `"
                                        + mounted.get(j)
                                        + "`, which the task definition does not have",
                                "Add it to `volumes`, or correct the name");
            }
        }
        long atLaunch =
                definition.volumes().stream()
                        .filter(volume ->
                                volume.kind() == TaskDefinition.Volume.Kind.CONFIGURED_AT_LAUNCH)
                        .count();
        objections.when(
                atLaunch > 1,
                "volumes",
                "volume",
                "ebs-volumes",
                "Only one volume can be configured at launch",
                "Keep one volume with `configuredAtLaunch`");
    }
}
