package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.placement.Requirement;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.util.Optional;

/// What a task reserves on an instance, or would.
///
/// @param enis network interfaces
/// @param ports static host ports
/// @param task the task, when it has been placed since
public record Claim(int cpu, int memory, int enis, int ports, int gpus, Optional<String> task) {
    /// What a task takes that is not placed yet.
    public static Claim of(Requirement requirement) {
        return new Claim(
                requirement.cpu(),
                requirement.memory(),
                requirement.enis(),
                requirement.tcp().size() + requirement.udp().size(),
                requirement.gpus(),
                Optional.empty());
    }

    /// What a thing takes or would take: a task that is not on Fargate, or one of those that wait;
    /// nothing of anything else.
    static Optional<Claim> of(Picture picture, Thing thing) {
        return switch (thing) {
            case Thing.Task(var id) -> {
                int row = picture.taskRow(id);
                yield row == Picture.NONE ? Optional.empty() : ofTask(picture, row);
            }
            case Thing.Waiting(var group) -> ofGroup(picture, group);
            case Thing.Instance _, Thing.Service _, Thing.Zone _, Thing.Provider _ ->
                    Optional.empty();
        };
    }

    private static Optional<Claim> ofTask(Picture picture, int row) {
        boolean fargate = picture.taskInstance(row) < 0 && picture.taskZone(row) >= 0;
        if (fargate || !picture.taskOnMap(row)) {
            return Optional.empty();
        }
        return ofDefinition(picture, picture.taskDefinition(row))
                .map(one ->
                        new Claim(
                                picture.taskCpu(row),
                                picture.taskMemory(row),
                                one.enis,
                                one.ports,
                                one.gpus,
                                Optional.of(picture.taskId(row))));
    }

    private static Optional<Claim> ofGroup(Picture picture, String group) {
        for (int row = 0; row < picture.taskCount(); row++) {
            if (picture.taskGroup(row).equals(group)
                    && picture.taskOnMap(row)
                    && picture.taskInstance(row) < 0
                    && picture.taskZone(row) < 0) {
                return ofTask(picture, row);
            }
        }
        int service =
                group.startsWith("service:")
                        ? picture.services().indexOf(group.substring("service:".length()))
                        : Picture.NONE;
        return service < 0
                ? Optional.empty()
                : picture.serviceSpec(service)
                        .taskDefinition()
                        .flatMap(name -> ofDefinition(picture, name));
    }

    private static Optional<Claim> ofDefinition(Picture picture, String name) {
        return picture.settings()
                .taskDefinition(name)
                .map(definition -> of(Requirement.of(definition)));
    }
}
