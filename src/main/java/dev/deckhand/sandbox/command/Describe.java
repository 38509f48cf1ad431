package dev.deckhand.sandbox.command;

import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.TaskStatus;
import dev.deckhand.sandbox.scenario.Json;
import dev.deckhand.sandbox.scenario.JsonTree;
import dev.deckhand.sandbox.scenario.JsonWriter;
import dev.deckhand.sandbox.scenario.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Answers `describe-...` and `list-...` from the scene, in the form of the AWS CLI, with ids where
/// AWS has ARNs.
final class Describe {
    private static final int MOST = 1000;

    private Describe() {}

    /// What can be asked.
    enum Question {
        SERVICES("ecs describe-services", "Shows services.", "DescribeServices"),
        TASKS("ecs describe-tasks", "Shows tasks.", "DescribeTasks"),
        INSTANCES(
                "ecs describe-container-instances",
                "Shows container instances.",
                "DescribeContainerInstances"),
        TASK_DEFINITION(
                "ecs describe-task-definition",
                "Shows a task definition.",
                "DescribeTaskDefinition"),
        TASK_SETS(
                "ecs describe-task-sets", "Shows the task sets of a service.", "DescribeTaskSets"),
        PROVIDERS(
                "ecs describe-capacity-providers",
                "Shows capacity providers.",
                "DescribeCapacityProviders"),
        CLUSTERS("ecs describe-clusters", "Shows the cluster.", "DescribeClusters"),
        ALARMS("cloudwatch describe-alarms", "Shows alarms.", "DescribeAlarms"),
        LIST_SERVICES("ecs list-services", "Lists services.", "ListServices"),
        LIST_TASKS("ecs list-tasks", "Lists tasks; without a status those that run.", "ListTasks"),
        LIST_INSTANCES(
                "ecs list-container-instances",
                "Lists container instances.",
                "ListContainerInstances"),
        LIST_DEFINITIONS(
                "ecs list-task-definitions",
                "Lists ACTIVE task definitions.",
                "ListTaskDefinitions"),
        LIST_CLUSTERS("ecs list-clusters", "Lists the cluster.", "ListClusters");

        private final String words;
        private final String summary;
        private final String shape;

        Question(String words, String summary, String shape) {
            this.words = words;
            this.summary = summary;
            this.shape = shape;
        }

        String words() {
            return "aws " + words;
        }

        String summary() {
            return summary;
        }

        String shape() {
            return shape;
        }
    }

    static Reply answer(Question question, Verb.Given given) {
        return Doings.checked(
                given,
                question.shape(),
                asked -> new Reply.Answer(JsonWriter.pretty(json(question, asked, given.scene()))));
    }

    private static Json json(Question question, Members asked, Scene scene) {
        StateView state = scene.state();
        return switch (question) {
            case SERVICES ->
                    found(
                            "services",
                            asked.texts("services"),
                            state.services(),
                            StateView.ServiceView::name,
                            Described::service);
            case TASKS ->
                    found(
                            "tasks",
                            asked.texts("tasks"),
                            state.tasks(),
                            StateView.TaskView::id,
                            Described::task);
            case INSTANCES ->
                    found(
                            "containerInstances",
                            asked.texts("containerInstances"),
                            state.containerInstances(),
                            StateView.InstanceView::id,
                            Described::instance);
            case TASK_DEFINITION -> definition(asked.required("taskDefinition"), scene);
            case TASK_SETS -> taskSets(asked, state);
            case PROVIDERS -> providers(asked, scene, state);
            case CLUSTERS ->
                    new JsonTree().list("clusters", List.of(scene), Described::cluster).done();
            case ALARMS ->
                    new JsonTree()
                            .list(
                                    "MetricAlarms",
                                    Optional.of(
                                            state.alarms().stream()
                                                    .filter(alarm ->
                                                            !asked.has("AlarmNames")
                                                                    || asked.texts("AlarmNames")
                                                                            .contains(
                                                                                    alarm
                                                                                            .alarmName()))
                                                    .toList()),
                                    Described::alarm)
                            .done();
            case LIST_SERVICES -> names("serviceArns", scene.names(Scene.Named.SERVICE, "", MOST));
            case LIST_TASKS -> listTasks(asked, state);
            case LIST_INSTANCES ->
                    names(
                            "containerInstanceArns",
                            state.containerInstances().stream()
                                    .filter(instance ->
                                            asked.text("status")
                                                    .map(instance.status().apiValue()::equals)
                                                    .orElse(true))
                                    .map(StateView.InstanceView::id)
                                    .toList());
            case LIST_DEFINITIONS -> definitions(asked, scene);
            case LIST_CLUSTERS -> names("clusterArns", List.of(scene.scenario().cluster().name()));
        };
    }

    private static Json names(String member, List<String> names) {
        return new JsonTree()
                .list(member, Optional.of(names.stream().limit(MOST).toList()), JsonTree::textOf)
                .done();
    }

    /// Those that were asked for, and a failure for each one that is not there.
    private static <T> Json found(
            String member,
            List<String> wanted,
            List<T> all,
            Function<T, String> name,
            Function<T, Json> write) {
        Set<String> names = wanted.stream().map(Arn::id).collect(Collectors.toSet());
        List<T> there = all.stream().filter(each -> names.contains(name.apply(each))).toList();
        Set<String> present = there.stream().map(name).collect(Collectors.toSet());
        return new JsonTree()
                .list(member, Optional.of(there), write)
                .list(
                        "failures",
                        Optional.of(
                                wanted.stream()
                                        .filter(each -> !present.contains(Arn.id(each)))
                                        .toList()),
                        each -> new JsonTree().text("arn", each).text("reason", "MISSING").done())
                .done();
    }

    private static Json definition(String name, Scene scene) {
        List<String> fitting =
                scene.taskDefinitions().keySet().stream()
                        .filter(each -> each.equals(name) || each.startsWith(name + ":"))
                        .toList();
        return fitting.isEmpty()
                ? new JsonTree()
                        .list(
                                "failures",
                                List.of(name),
                                each ->
                                        new JsonTree()
                                                .text("arn", each)
                                                .text("reason", "MISSING")
                                                .done())
                        .done()
                : new JsonTree()
                        .put("taskDefinition", Described.definition(scene, fitting.getLast()))
                        .done();
    }

    private static Json taskSets(Members asked, StateView state) {
        String service = asked.required("service");
        Set<String> wanted = Set.copyOf(asked.texts("taskSets"));
        List<StateView.TaskSetView> sets =
                state.services().stream()
                        .filter(each -> each.name().equals(service))
                        .flatMap(each -> each.taskSets().stream())
                        .filter(each ->
                                wanted.isEmpty()
                                        || wanted.contains(each.id())
                                        || each.externalId().filter(wanted::contains).isPresent())
                        .toList();
        return new JsonTree().list("taskSets", Optional.of(sets), Described::taskSet).done();
    }

    private static Json providers(Members asked, Scene scene, StateView state) {
        Set<String> wanted = Set.copyOf(asked.texts("capacityProviders"));
        List<CapacityProvider> inactive = scene.inactiveProviders();
        List<CapacityProvider> providers =
                Stream.concat(scene.capacityProviders().stream(), inactive.stream())
                        .filter(each -> wanted.isEmpty() || wanted.contains(each.name()))
                        .toList();
        return new JsonTree()
                .list(
                        "capacityProviders",
                        Optional.of(providers),
                        each -> Described.provider(each, !inactive.contains(each), state))
                .done();
    }

    private static Json definitions(Members asked, Scene scene) {
        String prefix = asked.text("familyPrefix", "");
        List<String> names =
                new ArrayList<>(
                        scene.taskDefinitions().keySet().stream()
                                .filter(each -> each.startsWith(prefix))
                                .toList());
        return names(
                "taskDefinitionArns",
                asked.text("sort", "ASC").equals("DESC") ? names.reversed() : names);
    }

    private static Json listTasks(Members asked, StateView state) {
        boolean stopped = asked.text("desiredStatus", "RUNNING").equals("STOPPED");
        List<String> ids =
                state.tasks().stream()
                        .filter(task -> (task.desiredStatus() == TaskStatus.STOPPED) == stopped)
                        .filter(task ->
                                asked.text("serviceName")
                                        .map(name -> task.group().equals("service:" + Arn.id(name)))
                                        .orElse(true))
                        .filter(task ->
                                asked.text("family")
                                        .map(family ->
                                                task.taskDefinition().startsWith(family + ":"))
                                        .orElse(true))
                        .filter(task ->
                                asked.text("containerInstance")
                                        .map(id -> task.containerInstance().equals(Optional.of(id)))
                                        .orElse(true))
                        .filter(task ->
                                asked.text("startedBy")
                                        .map(by -> task.startedBy().equals(Optional.of(by)))
                                        .orElse(true))
                        .map(StateView.TaskView::id)
                        .toList();
        return names("taskArns", ids);
    }
}
