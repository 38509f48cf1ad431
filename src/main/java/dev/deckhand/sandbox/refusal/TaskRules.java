package dev.deckhand.sandbox.refusal;

import dev.deckhand.sandbox.model.LaunchType;
import dev.deckhand.sandbox.model.TaskDefinition;
import dev.deckhand.sandbox.model.TimelineAction;
import java.util.List;
import java.util.Optional;

/// What ECS refuses in RunTask and StartTask with an exception; what it answers with `failures[]`
/// is no refusal (ecs-scheduling 7.14).
public final class TaskRules {
    private static final int MAX_COUNT = 10;
    private static final int MAX_GROUP = 255;
    private static final int MAX_STARTED_BY = 128;
    private static final int MAX_STARTED_BY_START_TASK = 36;
    private static final int MAX_OVERRIDES = 8192;
    private static final String CONCEPT = "standalone-tasks";

    private TaskRules() {}

    public static List<Objection> of(TimelineAction.RunTask request, Surroundings surroundings) {
        var objections = new Objections(Objection.INVALID_PARAMETER);
        Optional<TaskDefinition> definition =
                definition(request.taskDefinition(), surroundings, objections);
        objections.when(
                request.count() < 1 || request.count() > MAX_COUNT,
                "count",
                "count",
                CONCEPT,
                "RunTask starts 1 to 10 tasks, not " + request.count(),
                "Choose 1 to 10, or make several requests");
        text(request.group(), MAX_GROUP, "group", objections);
        text(request.startedBy(), MAX_STARTED_BY, "startedBy", objections);
        overrides(request.overrides(), definition, objections);
        LaunchRules.check(
                new LaunchRules.Launch(
                        request.launchType(),
                        request.capacityProviderStrategy(),
                        request.networkConfiguration(),
                        request.placementConstraints(),
                        request.placementStrategy()),
                definition,
                surroundings,
                objections);
        return objections.list();
    }

    public static List<Objection> of(TimelineAction.StartTask request, Surroundings surroundings) {
        var objections = new Objections(Objection.INVALID_PARAMETER);
        Optional<TaskDefinition> definition =
                definition(request.taskDefinition(), surroundings, objections);
        int instances = request.containerInstances().size();
        objections.when(
                instances < 1 || instances > MAX_COUNT,
                "containerInstances",
                "count",
                CONCEPT,
                "StartTask takes 1 to 10 container instances, not " + instances,
                "Name 1 to 10");
        text(request.group(), MAX_GROUP, "group", objections);
        text(request.startedBy(), MAX_STARTED_BY_START_TASK, "startedBy", objections);
        overrides(request.overrides(), definition, objections);
        LaunchRules.check(
                new LaunchRules.Launch(
                        Optional.of(LaunchType.EC2),
                        List.of(),
                        request.networkConfiguration(),
                        List.of(),
                        List.of()),
                definition,
                surroundings,
                objections);
        return objections.list();
    }

    private static Optional<TaskDefinition> definition(
            String name, Surroundings surroundings, Objections objections) {
        Optional<TaskDefinition> definition = surroundings.taskDefinition(name);
        if (definition.isEmpty()) {
            var notFound = new Objections(Objection.CLIENT_EXCEPTION);
            notFound.add(
                    "taskDefinition",
                    "task-definition",
                    CONCEPT,
                    "TaskDefinition not found: " + name,
                    "Name a registered family or family:revision");
            objections.addAll(notFound.list());
        }
        return definition;
    }

    private static void text(
            Optional<String> text, int most, String member, Objections objections) {
        objections.when(
                text.orElse("").length() > most,
                member,
                "length",
                CONCEPT,
                "`" + member + "` is longer than " + most + " characters",
                "Shorten it");
    }

    private static void overrides(
            TimelineAction.Overrides overrides,
            Optional<TaskDefinition> definition,
            Objections objections) {
        objections.when(
                overrides.documentLength() > MAX_OVERRIDES,
                "overrides",
                "overrides",
                CONCEPT,
                "The overrides are longer than 8192 characters",
                "Shorten them");
        for (int i = 0; i < overrides.containers().size(); i++) {
            String name = overrides.containers().get(i).name();
            objections
                    .under("overrides")
                    .under("containerOverrides", i)
                    .when(
                            definition.isPresent() && definition.get().container(name).isEmpty(),
                            "name",
                            "overrides",
                            CONCEPT,
                            "Override for container named "
                                    + name
                                    + " is not a container in the TaskDefinition",
                            "Name a container of the task definition");
        }
    }
}
