package dev.deckhand.ui.sandbox.why;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.engine.SettingsView;
import dev.deckhand.sandbox.placement.Registration;
import dev.deckhand.sandbox.scenario.DescribeText;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// A thing as the AWS CLI would describe it.
///
/// @param command what prints it
record Described(String command, String json) {
    private static final int NANOS_PER_MICRO = 1000;

    /// Empty for what the CLI has no word for: a zone, what waits; and for what is not there.
    static Optional<Described> of(Thing thing, Picture picture) {
        SettingsView settings = picture.settings();
        DescribeText text = new DescribeText(settings.clusterName(), settings.startsAt());
        String at = " --cluster " + settings.clusterName();
        return switch (thing) {
            case Thing.Instance(var id) ->
                    row(picture.instanceRow(id))
                            .map(row ->
                                    new Described(
                                            "aws ecs describe-container-instances"
                                                    + at
                                                    + " --container-instances "
                                                    + id,
                                            text.containerInstance(
                                                    picture.instance(row), host(settings, row))));
            case Thing.Task(var id) ->
                    row(picture.taskRow(id))
                            .map(row ->
                                    new Described(
                                            "aws ecs describe-tasks" + at + " --tasks " + id,
                                            text.task(
                                                    picture.task(row),
                                                    new DescribeText.Size(
                                                            picture.taskCpu(row),
                                                            picture.taskMemory(row)),
                                                    settings.taskDefinition(
                                                            picture.taskDefinition(row)))));
            case Thing.Service(var name) ->
                    row(picture.services().indexOf(name))
                            .map(row ->
                                    new Described(
                                            "aws ecs describe-services"
                                                    + at
                                                    + " --services "
                                                    + name,
                                            text.service(
                                                    picture.service(row),
                                                    Optional.of(settings.service(row)))));
            case Thing.Provider(var name) ->
                    row(picture.capacityProviders().indexOf(name))
                            .map(row ->
                                    new Described(
                                            "aws ecs describe-capacity-providers --capacity-providers "
                                                    + name,
                                            text.capacityProvider(
                                                    name, settings.capacityProvider(row))));
            case Thing.Zone _, Thing.Waiting _ -> Optional.empty();
        };
    }

    private static Optional<Integer> row(int row) {
        return row < 0 ? Optional.empty() : Optional.of(row);
    }

    private static DescribeText.Host host(SettingsView settings, int row) {
        Registration registration = settings.registration(row);
        Duration since = Duration.between(settings.startsAt(), registration.registeredAt());
        return new DescribeText.Host(
                registration.ec2InstanceId(),
                registration.agentVersion(),
                settings.attributes(row),
                OptionalLong.of(since.toNanos() / NANOS_PER_MICRO));
    }
}
