package dev.deckhand.sandbox.lint;

import dev.deckhand.sandbox.model.LaunchType;
import dev.deckhand.sandbox.model.NetworkMode;
import dev.deckhand.sandbox.model.TaskDefinition;
import dev.deckhand.sandbox.scenario.Members;
import java.util.List;
import java.util.stream.IntStream;

/// What the checks look at: the definition as a record and as its document, and where they say what
/// they found.
record Subject(
        TaskDefinition definition, LaunchType launchType, Members document, Remarks remarks) {
    /// A container as it stands in the document.
    record Container(String path, String name, Members members) {}

    NetworkMode networkMode() {
        return definition.networkModeOn(launchType);
    }

    List<Container> containers() {
        List<Members> all = document.objects("containerDefinitions", container -> container);
        return IntStream.range(0, all.size())
                .mapToObj(i ->
                        new Container(
                                "/containerDefinitions/" + i,
                                all.get(i).text("name", ""),
                                all.get(i)))
                .toList();
    }

    boolean hasContainer(String name) {
        return definition.container(name).isPresent();
    }

    boolean isOn(LaunchType type) {
        return launchType == type;
    }

    /// Whether the tasks share a host that others use too.
    boolean isOnInstances() {
        return switch (launchType) {
            case EC2, EXTERNAL -> true;
            case FARGATE, MANAGED_INSTANCES -> false;
        };
    }
}
