package dev.deckhand.sandbox.lint;

import dev.deckhand.sandbox.model.LaunchType;
import dev.deckhand.sandbox.model.NetworkMode;
import dev.deckhand.sandbox.scenario.Members;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Checks of each container: image, health check, what its network mode does not know.
final class ContainerLint {
    private static final String PARAMETERS = "container-parameters";
    private static final int API_MIN_MEMORY = 4;
    private static final int MIN_MEMORY = 6;

    private ContainerLint() {}

    static void check(Subject subject) {
        for (Subject.Container container : subject.containers()) {
            image(subject, container);
            runtimeMinimum(subject, container);
            healthCheck(subject, container);
            network(subject, container);
            links(subject, container);
            limits(subject, container);
            Members members = container.members();
            subject.remarks()
                    .warning(
                            members.flag("privileged", false) && !subject.isOn(LaunchType.FARGATE),
                            container.path() + "/privileged",
                            "privileged",
                            "container-hardening",
                            "A privileged container is root on the host",
                            "Add only the kernel capabilities it needs");
            subject.remarks()
                    .hint(
                            members.text("user").isPresent()
                                    && TaskLint.isRoot(members.text("user")),
                            container.path() + "/user",
                            "root",
                            "container-hardening",
                            "The container runs as root, which most programs do not need",
                            "Name a user of the image without rights, as 10001");
            subject.remarks()
                    .hint(
                            subject.isOnInstances()
                                    && subject.definition().memory().isEmpty()
                                    && members.integer("memory").isEmpty()
                                    && members.integer("memoryReservation").isPresent(),
                            container.path() + "/memoryReservation",
                            "no-hard-limit",
                            "resource-limits",
                            "Without `memory` the container may take all memory of its host",
                            "Add a hard limit above the reservation");
        }
    }

    private static void runtimeMinimum(Subject subject, Subject.Container container) {
        for (String name : List.of("memory", "memoryReservation")) {
            int amount = container.members().integer(name, MIN_MEMORY);
            subject.remarks()
                    .error(
                            amount >= API_MIN_MEMORY && amount < MIN_MEMORY,
                            container.path() + "/" + name,
                            "container-memory",
                            "resource-limits",
                            "A container runtime of today needs 6 MiB at least, `"
                                    + name
                                    + "` is "
                                    + amount,
                            "Choose 6 or more");
        }
    }

    private static void image(Subject subject, Subject.Container container) {
        Optional<String> image = container.members().text("image");
        String path = container.path() + (image.isPresent() ? "/image" : "");
        subject.remarks()
                .error(
                        image.orElse("").isBlank(),
                        path,
                        "image",
                        PARAMETERS,
                        "Container.image should not be null or empty",
                        "Name an image");
        subject.remarks()
                .error(
                        !image.orElse("x").isBlank()
                                && !image.orElse("x")
                                        .matches("[a-zA-Z0-9][a-zA-Z0-9_.:/@-]{0,254}"),
                        path,
                        "image",
                        PARAMETERS,
                        "`" + image.orElse("") + "` is no image name",
                        "Write registry/repository:tag or registry/repository@sha256:...");
        String name = image.orElse("x:1");
        String last = name.substring(name.lastIndexOf('/') + 1);
        subject.remarks()
                .hint(
                        !name.contains("@") && (!last.contains(":") || last.endsWith(":latest")),
                        path,
                        "image-tag",
                        "version-consistency",
                        "The image has no fixed tag, so two tasks may run different code",
                        "Use a tag that never moves, or a digest");
        boolean privateEcr = name.matches("\\d{12}\\.dkr\\.ecr\\..+");
        subject.remarks()
                .error(
                        privateEcr
                                && subject.isOn(LaunchType.FARGATE)
                                && subject.definition().executionRoleArn().isEmpty(),
                        path,
                        "execution-role",
                        "iam-execution-role",
                        "Fargate requires task definition to have execution role ARN to support ECR images",
                        "Add `executionRoleArn`");
    }

    private static void healthCheck(Subject subject, Subject.Container container) {
        Optional<Members> check = container.members().object("healthCheck");
        if (check.isEmpty()) {
            return;
        }
        List<String> command = check.get().texts("command");
        String path = container.path() + "/healthCheck/command";
        boolean known =
                !command.isEmpty()
                        && (command.getFirst().equals("CMD")
                                || command.getFirst().equals("CMD-SHELL")
                                || command.getFirst().equals("NONE"));
        subject.remarks()
                .error(
                        !command.isEmpty() && !known,
                        path,
                        "health-check",
                        "health-checks",
                        "A health check command begins with CMD or CMD-SHELL, not with `"
                                + (command.isEmpty() ? "" : command.getFirst())
                                + "`",
                        "Write [\"CMD-SHELL\", \"...\"] or [\"CMD\", \"program\", \"argument\"]");
        subject.remarks()
                .error(
                        known && command.size() < 2 && !command.getFirst().equals("NONE"),
                        path,
                        "health-check",
                        "health-checks",
                        "The health check has no command after "
                                + (command.isEmpty() ? "" : command.getFirst()),
                        "Add the command");
        subject.remarks()
                .warning(
                        command.size() == 2
                                && command.getFirst().equals("CMD")
                                && command.get(1).strip().contains(" "),
                        path,
                        "health-check",
                        "health-checks",
                        "CMD takes a program and its arguments one by one, and no program is named `"
                                + String.join(" ", command.stream().skip(1).toList())
                                + "`",
                        "Write CMD-SHELL for a whole line, or give each argument by itself");
        int interval = check.get().integer("interval", 30);
        int timeout = check.get().integer("timeout", 5);
        subject.remarks()
                .hint(
                        timeout > interval,
                        container.path() + "/healthCheck",
                        "health-check",
                        "health-checks",
                        "The health check may take longer ("
                                + timeout
                                + " s) than its interval ("
                                + interval
                                + " s)",
                        "Raise `interval`, or lower `timeout`");
    }

    private static void network(Subject subject, Subject.Container container) {
        Members members = container.members();
        boolean awsvpc = subject.networkMode() == NetworkMode.AWSVPC;
        boolean fargate = subject.isOn(LaunchType.FARGATE);
        for (String name : List.of("hostname", "extraHosts")) {
            boolean given = members.filledNamesBut(Set.of()).contains(name);
            subject.remarks()
                    .error(
                            awsvpc && given && !(fargate && name.equals("extraHosts")),
                            container.path() + "/" + name,
                            "network-mode",
                            "network-modes",
                            "`" + name + "` is not supported in the network mode awsvpc",
                            "Leave it out, or use the network mode bridge");
        }
        List<Members> controls = members.objects("systemControls", control -> control);
        for (int i = 0; i < controls.size(); i++) {
            subject.remarks()
                    .error(
                            subject.networkMode() == NetworkMode.HOST
                                    && controls.get(i).text("namespace", "").startsWith("net."),
                            container.path() + "/systemControls/" + i + "/namespace",
                            "network-mode",
                            "network-modes",
                            "Network kernel parameters cannot be set in the network mode host",
                            "Leave it out, or use awsvpc");
        }
    }

    private static void links(Subject subject, Subject.Container container) {
        List<String> links = container.members().texts("links");
        boolean bridge = subject.networkMode() == NetworkMode.BRIDGE;
        for (int i = 0; i < links.size(); i++) {
            String target = links.get(i).split(":", -1)[0];
            String path = container.path() + "/links/" + i;
            subject.remarks()
                    .error(
                            !bridge && !subject.isOn(LaunchType.FARGATE),
                            path,
                            "links",
                            "network-modes",
                            "Links work in the network mode bridge only",
                            "Leave them out: in awsvpc the containers meet on localhost");
            subject.remarks()
                    .error(
                            bridge && !subject.hasContainer(target),
                            path,
                            "links",
                            "network-modes",
                            "The link names `" + target + "`, which is no container of this task",
                            "Name a container of the same task definition");
        }
    }

    private static void limits(Subject subject, Subject.Container container) {
        Members members = container.members();
        List<Members> ulimits = members.objects("ulimits", ulimit -> ulimit);
        for (int i = 0; i < ulimits.size(); i++) {
            subject.remarks()
                    .error(
                            ulimits.get(i).integer("softLimit", 0)
                                            > ulimits.get(i).integer("hardLimit", 0)
                                    && ulimits.get(i).integer("hardLimit", 0) >= 0,
                            container.path() + "/ulimits/" + i,
                            "ulimit",
                            PARAMETERS,
                            "The soft limit is higher than the hard limit",
                            "Raise the hard limit, or lower the soft one");
        }
        List<Members> needs = members.objects("resourceRequirements", need -> need);
        for (int i = 0; i < needs.size(); i++) {
            subject.remarks()
                    .error(
                            needs.get(i).text("type", "").equals("GPU")
                                    && !needs.get(i).text("value", "").matches("[1-9]\\d{0,3}|ALL"),
                            container.path() + "/resourceRequirements/" + i + "/value",
                            "gpu",
                            "windows-gpu",
                            "`" + needs.get(i).text("value", "") + "` is no number of GPUs",
                            "Write a whole number in quotes, or \"ALL\"");
        }
        Members linux = members.objectOrNone("linuxParameters");
        subject.remarks()
                .error(
                        linux.integer("swappiness", 0) < 0 || linux.integer("swappiness", 0) > 100,
                        container.path() + "/linuxParameters/swappiness",
                        "swap",
                        "resource-limits",
                        "`swappiness` lies between 0 and 100",
                        "Choose a value in that range");
        subject.remarks()
                .hint(
                        linux.has("swappiness") && !linux.has("maxSwap"),
                        container.path() + "/linuxParameters/swappiness",
                        "swap",
                        "resource-limits",
                        "Without `maxSwap` the value of `swappiness` is ignored",
                        "Set `maxSwap` as well");
    }
}
