package dev.deckhand.content.generated;

import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.engine.trace.StopCode;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.TaskStatus;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Something happened to a task. Which stop code does it show? The simulator lets it happen.
final class StopCodeOf implements Family {
    private static final List<StopCode> ASKED =
            List.of(
                    StopCode.TASK_FAILED_TO_START,
                    StopCode.ESSENTIAL_CONTAINER_EXITED,
                    StopCode.USER_INITIATED,
                    StopCode.SERVICE_SCHEDULER_INITIATED,
                    StopCode.SPOT_INTERRUPTION);

    private static final String DEAF =
            ". Its process ignores SIGTERM and is killed after the stop timeout";

    @Override
    public String name() {
        return "stop-code";
    }

    @Override
    public Map<String, Range> parameters(Level level) {
        return Map.of("seconds", new Range(20, 90));
    }

    /// @param words what is known of it
    /// @param json the parts of a scenario in which it happens
    private record Story(String words, String json) {}

    @Override
    public Optional<Variant> draw(Draw draw) {
        Story story = story(draw);
        StateView.TaskView task = stopped(story.json());
        Optional<StopCode> code = task.stopCode();
        if (code.isEmpty() || !ASKED.contains(code.get())) {
            return Optional.empty();
        }
        String right = code.get().apiValue();
        Choices choices = Choices.right(right, Text.code(right), why(code.get()));
        for (StopCode other : draw.shuffled(ASKED)) {
            choices.wrong(
                    other.apiValue(),
                    Text.code(other.apiValue()),
                    why(other) + " Here it is `" + right + "`: " + because(code.get()));
        }
        String stem =
                draw.level() == Level.HARD
                        ? "%s All that `describe-tasks` still shows of its container is below. Which `stopCode` does it show?\n\n%s"
                                .formatted(story.words(), facts(task))
                        : story.words() + " Which `stopCode` does the task show?";
        return choices.single(
                draw,
                4,
                stem,
                "The stop code names who or what ended the task, not how its process ended: an exit code of 137 says SIGKILL, and that can have any of several causes.");
    }

    private static String facts(StateView.TaskView task) {
        List<List<String>> rows = new ArrayList<>();
        for (StateView.ContainerView container : task.containers()) {
            OptionalInt exit = container.exitCode();
            rows.add(
                    List.of(
                            container.name(),
                            container.lastStatus(),
                            exit.isPresent() ? String.valueOf(exit.getAsInt()) : "–",
                            container.reason().orElse("–")));
        }
        return Text.table(List.of("Container", "lastStatus", "exitCode", "reason"), rows);
    }

    private static Story story(Draw draw) {
        int seconds = draw.of("seconds");
        String name = draw.one(List.of("web", "orders", "checkout", "search", "reports"));
        return switch (draw.level()) {
            case EASY ->
                    switch (draw.between(0, 3)) {
                        case 0 -> pull(name);
                        case 1 -> exits(name, seconds, draw.one(List.of(1, 2)));
                        case 2 -> byHand(name, seconds, false);
                        default -> scaledIn(name, seconds);
                    };
            case MEDIUM ->
                    switch (draw.between(0, 5)) {
                        case 0 -> exits(name, seconds, 0);
                        case 1 -> secret(name);
                        case 2 -> deployed(name, seconds, false);
                        case 3 -> unhealthy(name, seconds, false);
                        case 4 -> spot(name, seconds);
                        default -> byHand(name, seconds, false);
                    };
            case HARD ->
                    switch (draw.between(0, 6)) {
                        case 0, 1 -> exits(name, seconds, 137);
                        case 2, 3, 5 -> byHand(name, seconds, true);
                        case 4 -> deployed(name, seconds, true);
                        default -> unhealthy(name, seconds, true);
                    };
        };
    }

    private static Story pull(String name) {
        return new Story(
                "The image tag of `%s` does not exist in its repository, so the task never reaches `RUNNING`."
                        .formatted(name),
                alone(name, "", "\"failure\": \"CannotPullContainerError\"", ""));
    }

    private static Story secret(String name) {
        return new Story(
                "The execution role of `%s` may not read the secret that the task definition names; no container is started."
                        .formatted(name),
                alone(name, "", "\"failure\": \"ResourceInitializationError\"", ""));
    }

    private static Story exits(String name, int seconds, int code) {
        String words =
                switch (code) {
                    case 0 ->
                            "The only container of the task `%s` has done its work and ends with exit code 0 after %d seconds."
                                    .formatted(name, seconds);
                    case 137 ->
                            "The only container of `%s` used more than its hard memory limit after %d seconds and was killed for it."
                                    .formatted(name, seconds);
                    default ->
                            "The essential container of `%s` crashes %d seconds after its start, with exit code %d."
                                    .formatted(name, seconds, code);
                };
        return new Story(
                words,
                alone(
                        name,
                        "",
                        "\"exitAfterSeconds\": %d, \"exitCode\": %d".formatted(seconds, code),
                        ""));
    }

    private static Story byHand(String name, int seconds, boolean deaf) {
        return new Story(
                "An operator calls `stop-task` on a task of `%s`%s."
                        .formatted(name, deaf ? DEAF : ", which ends within a second"),
                alone(
                        name,
                        ", \"stopTimeout\": 20",
                        deaf ? "\"stopSeconds\": null" : "",
                        "{ \"at\": \"%ds\", \"stopTask\": { \"task\": \"t1\" } }"
                                .formatted(seconds)));
    }

    private static Story scaledIn(String name, int seconds) {
        return new Story(
                "The desired count of the service `%s` is lowered from 2 to 1, and one of its tasks goes."
                        .formatted(name),
                service(
                        name,
                        "",
                        "{ \"at\": \"%ds\", \"updateService\": { \"service\": \"%s\", \"desiredCount\": 1 } }"
                                .formatted(seconds, name),
                        ""));
    }

    private static Story deployed(String name, int seconds, boolean deaf) {
        return new Story(
                "A new deployment of the service `%s` is forced; once its new tasks are healthy, an old one goes%s."
                        .formatted(name, deaf ? DEAF : ""),
                service(
                        name,
                        "",
                        "{ \"at\": \"%ds\", \"updateService\": { \"service\": \"%s\", \"forceNewDeployment\": true } }"
                                .formatted(seconds, name),
                        deaf ? "\"%s\": { \"stopSeconds\": null }".formatted(name) : ""));
    }

    private static Story unhealthy(String name, int seconds, boolean deaf) {
        return new Story(
                "The container health check of a task of the service `%s` fails time after time, and another task takes its place%s."
                        .formatted(name, deaf ? DEAF : ""),
                service(
                        name,
                        ", \"healthCheck\": { \"command\": [\"CMD-SHELL\", \"exit 0\"] }",
                        "",
                        "\"t1\": { \"unhealthySeconds\": %d%s }"
                                .formatted(seconds, deaf ? ", \"stopSeconds\": null" : "")));
    }

    private static Story spot(String name, int seconds) {
        return new Story(
                "A task of `%s` runs on Fargate Spot, and AWS takes the capacity back."
                        .formatted(name),
                """
                "subnets": [ { "subnetId": "subnet-a", "availabilityZone": "az-a" } ],
                "cluster": { "name": "demo", "containerInstances": [], "capacityProviders": [] },
                "taskDefinitions": [ { "family": "%s", "networkMode": "awsvpc", "cpu": "256", "memory": "512", "requiresCompatibilities": ["FARGATE"],
                  "containerDefinitions": [ { "name": "app", "image": "example/app:1" } ] } ],
                "tasks": [ { "id": "t1", "taskDefinition": "%s:1", "availabilityZone": "az-a", "capacityProviderName": "FARGATE_SPOT" } ],
                "timeline": [ { "at": "%ds", "interruptSpot": "t1" } ]\
                """
                        .formatted(name, name, seconds));
    }

    /// One standalone task: a listed one when the timeline does something to it, else a new one.
    private static String alone(String name, String container, String behaviour, String timeline) {
        return """
        "cluster": { "name": "demo", "containerInstances": [ { "id": "i1", "ec2InstanceType": "m5.large" } ] },
        "taskDefinitions": [ { "family": "%s", "containerDefinitions": [ { "name": "app", "image": "example/app:1", "memory": 256%s } ] } ],
        "tasks": [ %s ],
        "behaviour": { "%s": { %s } },
        "timeline": [ %s ]\
        """
                .formatted(
                        name,
                        container,
                        timeline.isEmpty()
                                ? ""
                                : "{ \"id\": \"t1\", \"taskDefinition\": \"%s:1\", \"containerInstance\": \"i1\" }"
                                        .formatted(name),
                        name,
                        behaviour,
                        timeline.isEmpty()
                                ? "{ \"at\": \"1s\", \"runTask\": { \"taskDefinition\": \"%s\" } }"
                                        .formatted(name)
                                : timeline);
    }

    private static String service(
            String name, String container, String timeline, String behaviour) {
        return """
        "cluster": { "name": "demo", "containerInstances": [ { "id": "i1", "ec2InstanceType": "m5.large" } ] },
        "taskDefinitions": [ { "family": "%s", "containerDefinitions": [ { "name": "app", "image": "example/app:1", "memory": 256%s } ] } ],
        "services": [ { "serviceName": "%s", "taskDefinition": "%s:1", "desiredCount": 2 } ],
        "tasks": [ { "id": "t1", "taskDefinition": "%s:1", "containerInstance": "i1", "group": "service:%s" },
          { "id": "t2", "taskDefinition": "%s:1", "containerInstance": "i1", "group": "service:%s" } ],
        "behaviour": { %s },
        "timeline": [ %s ]\
        """
                .formatted(
                        name, container, name, name, name, name, name, name, behaviour, timeline);
    }

    /// The first task that stops.
    private static StateView.TaskView stopped(String parts) {
        String json = "{ \"format\": 1, \"id\": \"stop\", \"seed\": 1,\n" + parts + " }";
        if (!(ScenarioReader.read(json) instanceof Reading.Valid valid)) {
            throw new IllegalStateException(ScenarioReader.read(json) + " in " + json);
        }
        Simulation run = Simulation.load(valid.scenario());
        run.runUntil(Micros.ofMinutes(12));
        return run.state().tasks().stream()
                .filter(task -> task.lastStatus() == TaskStatus.STOPPED)
                .findFirst()
                .orElseThrow();
    }

    private static String why(StopCode code) {
        return switch (code) {
            case TASK_FAILED_TO_START ->
                    "`TaskFailedToStart` stands for a task that never reached `RUNNING`.";
            case ESSENTIAL_CONTAINER_EXITED ->
                    "`EssentialContainerExited` stands for an essential container that ended by itself, whatever its exit code.";
            case USER_INITIATED -> "`UserInitiated` stands for a call of `StopTask`.";
            case SERVICE_SCHEDULER_INITIATED ->
                    "`ServiceSchedulerInitiated` stands for a task that its service took away: scaling in, a deployment, or an unhealthy task that is replaced.";
            case SPOT_INTERRUPTION ->
                    "`SpotInterruption` stands for Spot capacity that is taken back.";
            case TERMINATION_NOTICE, INFRASTRUCTURE_HEALTH -> "";
        };
    }

    private static String because(StopCode code) {
        return switch (code) {
            case TASK_FAILED_TO_START -> "the task never ran.";
            case ESSENTIAL_CONTAINER_EXITED -> "nobody stopped the task; its container ended.";
            case USER_INITIATED -> "the end began with a call of `StopTask`.";
            case SERVICE_SCHEDULER_INITIATED -> "the service scheduler stopped it.";
            case SPOT_INTERRUPTION -> "the capacity went away.";
            case TERMINATION_NOTICE, INFRASTRUCTURE_HEALTH -> "";
        };
    }
}
