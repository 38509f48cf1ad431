package dev.deckhand.sandbox.lint;

import dev.deckhand.sandbox.model.LaunchType;
import dev.deckhand.sandbox.model.TaskDefinition;
import dev.deckhand.sandbox.refusal.Objection;
import dev.deckhand.sandbox.refusal.TaskDefinitionRules;
import dev.deckhand.sandbox.scenario.Json;
import dev.deckhand.sandbox.scenario.JsonReader;
import dev.deckhand.sandbox.scenario.Members;
import dev.deckhand.sandbox.scenario.Places;
import dev.deckhand.sandbox.scenario.Problem;
import dev.deckhand.sandbox.scenario.ShapeCheck;
import dev.deckhand.sandbox.scenario.TaskDefinitionReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Checks a task definition as register-task-definition takes it or describe-task-definition prints
/// it. Never throws.
public final class TaskDefinitionLint {
    private static final int MAX_BYTES = 64 * 1024;
    private static final List<String> DESCRIBED_ONLY =
            List.of(
                    "taskDefinitionArn",
                    "revision",
                    "status",
                    "requiresAttributes",
                    "compatibilities",
                    "registeredAt",
                    "registeredBy",
                    "deregisteredAt",
                    "deleteRequestedAt");

    private TaskDefinitionLint() {}

    /// Checks the document for the launch type; empty = the first of its `requiresCompatibilities`,
    /// else EC2.
    public static LintReport lint(byte[] bytes, Optional<LaunchType> launchType) {
        JsonReader.Document document = JsonReader.read(bytes);
        if (document.tree().isEmpty()) {
            return new LintReport(launchType.orElse(LaunchType.EC2), document.problems());
        }
        List<Problem> problems = new ArrayList<>(document.problems());
        Json tree = document.tree().get();
        String root = "";
        String shape = "RegisterTaskDefinition";
        if (Places.find(tree, "/taskDefinition")
                .filter(Json.Struct.class::isInstance)
                .isPresent()) {
            tree = Places.at(tree, "/taskDefinition");
            root = "/taskDefinition";
            shape = "DescribedTaskDefinition";
        } else if (tree instanceof Json.Struct outer
                && DESCRIBED_ONLY.stream().anyMatch(outer.members()::containsKey)) {
            shape = "DescribedTaskDefinition";
        }
        problems.addAll(ShapeCheck.of(tree, root, shape));
        if (!(tree instanceof Json.Struct struct)) {
            return new LintReport(launchType.orElse(LaunchType.EC2), problems);
        }
        SoundPart sound = SoundPart.of(struct, root, shape);
        TaskDefinition definition = TaskDefinitionReader.read(sound.tree());
        LaunchType type =
                launchType.orElse(
                        definition.requiresCompatibilities().stream()
                                .findFirst()
                                .orElse(LaunchType.EC2));
        var remarks = new Remarks(sound);
        Set<Objection> objections = new LinkedHashSet<>();
        objections.addAll(TaskDefinitionRules.onRegistration(definition));
        TaskDefinitionRules.onLaunchType(definition, type).stream()
                .filter(objection ->
                        objections.stream()
                                .noneMatch(other ->
                                        other.pointer().equals(objection.pointer())
                                                && other.message().equals(objection.message())))
                .toList()
                .forEach(objections::add);
        remarks.addAll(List.copyOf(objections));
        remarks.error(
                bytes.length > MAX_BYTES && root.isEmpty(),
                "",
                "size",
                "quotas",
                "The task definition is larger than 64 KiB",
                "Move configuration into files or parameters");
        remarks.hint(
                shape.startsWith("Described") && root.isEmpty(),
                "",
                "read-only-fields",
                "task-definition-basics",
                "The document holds fields that only describe-task-definition prints",
                "Remove them before registering it again");
        var subject = new Subject(definition, type, Members.of(sound.tree()), remarks);
        TaskLint.check(subject);
        ContainerLint.check(subject);
        PortLint.check(subject);
        LogLint.check(subject);
        SecretLint.check(subject);
        VolumeLint.check(subject);
        problems.addAll(remarks.list());
        return new LintReport(type, problems);
    }
}
