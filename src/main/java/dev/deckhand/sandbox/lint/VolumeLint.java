package dev.deckhand.sandbox.lint;

import dev.deckhand.sandbox.model.LaunchType;
import dev.deckhand.sandbox.scenario.Members;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Checks of volumes, mount points and what is mounted from other containers.
final class VolumeLint {
    private static final String CONCEPT = "ephemeral-bind";
    private static final String RULE = "volume";
    private static final List<String> KINDS =
            List.of(
                    "host",
                    "dockerVolumeConfiguration",
                    "efsVolumeConfiguration",
                    "s3filesVolumeConfiguration",
                    "fsxWindowsFileServerVolumeConfiguration");

    private VolumeLint() {}

    static void check(Subject subject) {
        Set<String> mounted = new HashSet<>();
        for (Subject.Container container : subject.containers()) {
            mountPoints(subject, container, mounted);
            List<Members> from = container.members().objects("volumesFrom", entry -> entry);
            for (int i = 0; i < from.size(); i++) {
                String source = from.get(i).text("sourceContainer", "");
                subject.remarks()
                        .error(
                                !subject.hasContainer(source) || source.equals(container.name()),
                                container.path() + "/volumesFrom/" + i + "/sourceContainer",
                                RULE,
                                CONCEPT,
                                "`" + source + "` is no other container of this task",
                                "Name a container of the same task definition");
            }
        }
        List<Members> volumes = subject.document().objects("volumes", volume -> volume);
        for (int i = 0; i < volumes.size(); i++) {
            String name = volumes.get(i).text("name", "");
            volume(subject, volumes.get(i), "/volumes/" + i);
            subject.remarks()
                    .hint(
                            !mounted.contains(name),
                            "/volumes/" + i,
                            "unused-volume",
                            CONCEPT,
                            "No container mounts the volume `" + name + "`",
                            "Mount it, or leave it out");
        }
    }

    private static void mountPoints(
            Subject subject, Subject.Container container, Set<String> mounted) {
        List<Members> points = container.members().objects("mountPoints", point -> point);
        Set<String> paths = new HashSet<>();
        for (int i = 0; i < points.size(); i++) {
            String path = container.path() + "/mountPoints/" + i;
            String target = points.get(i).text("containerPath", "");
            points.get(i).text("sourceVolume").ifPresent(mounted::add);
            subject.remarks()
                    .error(
                            !points.get(i).has("sourceVolume") || target.isEmpty(),
                            path,
                            RULE,
                            CONCEPT,
                            "A mount point needs `sourceVolume` and `containerPath`",
                            "Add what is missing");
            subject.remarks()
                    .error(
                            !target.isEmpty() && !paths.add(target),
                            path + "/containerPath",
                            RULE,
                            CONCEPT,
                            "Two volumes are mounted at " + target,
                            "Choose another path");
        }
    }

    private static void volume(Subject subject, Members volume, String path) {
        Remarks remarks = subject.remarks();
        List<String> kinds = KINDS.stream().filter(volume::has).toList();
        boolean atLaunch = volume.flag("configuredAtLaunch", false);
        remarks.error(
                kinds.size() + (atLaunch ? 1 : 0) > 1,
                path,
                RULE,
                CONCEPT,
                "A volume is of one kind, this one of "
                        + kinds
                        + (atLaunch ? " and configuredAtLaunch" : ""),
                "Keep one of them");
        remarks.error(
                subject.isOn(LaunchType.FARGATE) && volume.objectOrNone("host").has("sourcePath"),
                path + "/host/sourcePath",
                "fargate-unsupported",
                CONCEPT,
                "Fargate has no host whose folders could be mounted: host.sourcePath is not supported",
                "Leave `sourcePath` out, or use EFS");
        volume.object("efsVolumeConfiguration")
                .ifPresent(efs -> efs(efs, path + "/efsVolumeConfiguration", remarks));
        remarks.error(
                volume.has("fsxWindowsFileServerVolumeConfiguration")
                        && !subject.definition().runtimePlatform().isWindows(),
                path + "/fsxWindowsFileServerVolumeConfiguration",
                RULE,
                "fsx-s3files",
                "FSx for Windows File Server needs a Windows task",
                "Set `runtimePlatform.operatingSystemFamily`, or use EFS");
    }

    private static void efs(Members efs, String path, Remarks remarks) {
        boolean encrypted = efs.text("transitEncryption", "DISABLED").equals("ENABLED");
        Members authorization = efs.objectOrNone("authorizationConfig");
        boolean accessPoint = authorization.has("accessPointId");
        boolean iam = authorization.text("iam", "DISABLED").equals("ENABLED");
        String encryption = path + (efs.has("transitEncryption") ? "/transitEncryption" : "");
        remarks.error(
                !encrypted && (accessPoint || iam),
                encryption,
                "efs",
                "efs",
                "An EFS access point or IAM authorization needs transit encryption",
                "Set `transitEncryption` to ENABLED");
        String root = efs.text("rootDirectory", "/");
        remarks.error(
                accessPoint && !root.equals("/") && !root.isEmpty(),
                path + "/rootDirectory",
                "efs",
                "efs",
                "With an access point the root directory is `/` or left out",
                "Leave `rootDirectory` out: the access point has its own");
        remarks.hint(
                !encrypted && !accessPoint && !iam,
                encryption,
                "efs-encryption",
                "efs",
                "The traffic to EFS is not encrypted",
                "Set `transitEncryption` to ENABLED");
        remarks.error(
                !efs.text("fileSystemId", "fs-0").startsWith("fs-"),
                path + "/fileSystemId",
                "efs",
                "efs",
                "`" + efs.text("fileSystemId", "") + "` is no EFS file system id",
                "Write for example fs-0123456789abcdef0");
    }
}
