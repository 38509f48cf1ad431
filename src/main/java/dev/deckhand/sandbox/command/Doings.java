package dev.deckhand.sandbox.command;

import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.model.TimelineAction;
import dev.deckhand.sandbox.placement.InstanceType;
import dev.deckhand.sandbox.scenario.ActionReader;
import dev.deckhand.sandbox.scenario.Json;
import dev.deckhand.sandbox.scenario.JsonTree;
import dev.deckhand.sandbox.scenario.Members;
import dev.deckhand.sandbox.scenario.Problem;
import dev.deckhand.sandbox.scenario.ShapeCheck;
import dev.deckhand.sandbox.scenario.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What the commands do that are not one action of the timeline member by member.
final class Doings {
    private static final String RESOURCE = "service/<cluster>/<service>";

    private Doings() {}

    /// The request as an action.
    static Reply action(String name, Json.Struct request) {
        return switch (ActionReader.read(name, request)) {
            case ActionReader.Result.Valid(var action) -> known(request, action);
            case ActionReader.Result.Invalid(var problems) -> wrong(problems);
        };
    }

    /// The program cannot make a host of a type that it does not know.
    private static Reply known(Json.Struct request, TimelineAction action) {
        if (action instanceof TimelineAction.RegisterInstance(var instances)) {
            Optional<String> type = instances.getFirst().ec2InstanceType();
            if (type.isPresent() && InstanceType.find(type.get()).isEmpty()) {
                Json.Member at = request.members().get("ec2InstanceType");
                List<String> all = InstanceType.all().stream().map(InstanceType::name).toList();
                return new Reply.Wrong(
                        List.of(
                                new Mistake(
                                        at == null ? 1 : at.value().column(),
                                        type.get().length(),
                                        "The instance type `"
                                                + type.get()
                                                + "` is not in the table",
                                        Spelling.nearest(type.get(), all)
                                                .map(near -> "Write `" + near + "`")
                                                .orElse(
                                                        "Choose one such as m5.large or"
                                                                + " c6i.xlarge"))));
            }
        }
        return new Reply.Change(List.of(action));
    }

    private static Reply wrong(List<Problem> problems) {
        return new Reply.Wrong(
                problems.stream()
                        .map(problem ->
                                new Mistake(problem.column(), 1, problem.message(), problem.fix()))
                        .toList());
    }

    /// Carries on with a request that has its shape.
    static Reply checked(Verb.Given given, String shape, Function<Members, Reply> then) {
        List<Problem> problems = ShapeCheck.of(given.request(), "", shape);
        return problems.isEmpty() ? then.apply(Members.of(given.request())) : wrong(problems);
    }

    static Reply named(Verb.Given given, String action) {
        Json.Member id = given.request().members().get("id");
        if (id == null) {
            throw new IllegalStateException("a place was not checked");
        }
        return switch (ActionReader.read(action, id.value())) {
            case ActionReader.Result.Valid(var read) -> new Reply.Change(List.of(read));
            case ActionReader.Result.Invalid(var problems) -> wrong(problems);
        };
    }

    static Reply onOff(Verb.Given given, String action, String member) {
        Map<String, Json.Member> members = new LinkedHashMap<>(given.request().members());
        Json.Member state = members.remove("state");
        if (state == null) {
            throw new IllegalStateException("a place was not checked");
        }
        String text = Members.asText(state.value());
        if (!text.equals("on") && !text.equals("off")) {
            return new Reply.Wrong(
                    List.of(
                            new Mistake(
                                    state.column(),
                                    text.length(),
                                    "`" + text + "` is not on or off",
                                    "Write on or off")));
        }
        members.put(
                member,
                new Json.Member(
                        1, state.column(), new Json.Bool(1, state.column(), text.equals("on"))));
        return action(action, new Json.Struct(1, given.request().column(), members));
    }

    static Reply load(Verb.Given given) {
        if (given.request().members().size() == 1) {
            return new Reply.Wrong(
                    List.of(
                            Mistake.at(
                                    given.head(),
                                    "No load is given",
                                    "Add `--cpu 85`, `--memory 60` or `--requests 100`")));
        }
        return action("setLoad", given.request());
    }

    static Reply addInstance(Verb.Given given) {
        Map<String, Json.Member> members = new LinkedHashMap<>(given.request().members());
        int column = given.head().column();
        members.putIfAbsent(
                "id",
                new Json.Member(
                        1, column, new Json.Text(1, column, given.scene().nextInstanceId())));
        members.putIfAbsent(
                "availabilityZone",
                new Json.Member(1, column, new Json.Text(1, column, given.scene().firstZone())));
        if (!members.containsKey("ec2InstanceType")
                && !members.containsKey("registeredResources")
                && !members.containsKey("remainingResources")) {
            return new Reply.Wrong(
                    List.of(
                            Mistake.at(
                                    given.head(),
                                    "Nothing says how large the instance is",
                                    "Add `--type m5.large`, or"
                                            + " `--registered-resources CPU=2048,MEMORY=7680`")));
        }
        return action("registerInstance", new Json.Struct(1, column, members));
    }

    static Reply instancesState(Verb.Given given) {
        return checked(
                given,
                "UpdateContainerInstancesState",
                members -> {
                    boolean drain = members.text("status", "").equals("DRAINING");
                    return new Reply.Change(
                            members.texts("containerInstances").stream()
                                    .map(id ->
                                            drain
                                                    ? new TimelineAction.DrainInstance(id)
                                                    : new TimelineAction.ActivateInstance(id))
                                    .map(TimelineAction.class::cast)
                                    .toList());
                });
    }

    static Reply stopInstances(Verb.Given given) {
        return checked(
                given,
                "InstanceIds",
                members ->
                        new Reply.Change(
                                members.texts("InstanceIds").stream()
                                        .map(TimelineAction.StopInstance::new)
                                        .map(TimelineAction.class::cast)
                                        .toList()));
    }

    /// One action for each instance named; `put` false removes.
    static Reply attributes(Verb.Given given, boolean put) {
        return checked(
                given,
                "ChangeAttributes",
                members -> {
                    Map<String, Map<String, Optional<String>>> byTarget = new LinkedHashMap<>();
                    for (Members attribute : members.objects("attributes", each -> each)) {
                        byTarget.computeIfAbsent(
                                        Arn.id(attribute.required("targetId")),
                                        _ -> new LinkedHashMap<>())
                                .put(
                                        attribute.required("name"),
                                        put
                                                ? Optional.of(attribute.text("value", ""))
                                                : Optional.empty());
                    }
                    List<TimelineAction> actions = new ArrayList<>();
                    byTarget.forEach((target, values) ->
                            actions.add(new TimelineAction.PutAttributes(target, values)));
                    return new Reply.Change(actions);
                });
    }

    static Reply stopDeployment(Verb.Given given) {
        return checked(
                given,
                "StopDeploymentRequest",
                members ->
                        ofDeployment(
                                given,
                                members,
                                service ->
                                        new TimelineAction.StopServiceDeployment(
                                                service,
                                                members.choice(
                                                                "stopType",
                                                                TimelineAction.StopType.class)
                                                        .orElse(
                                                                TimelineAction.StopType
                                                                        .ROLLBACK))));
    }

    static Reply continueDeployment(Verb.Given given) {
        return checked(
                given,
                "ContinueDeploymentRequest",
                members ->
                        ofDeployment(
                                given,
                                members,
                                service ->
                                        new TimelineAction.ContinueServiceDeployment(
                                                service,
                                                members.choice(
                                                                "action",
                                                                TimelineAction.ContinueAction.class)
                                                        .orElse(
                                                                TimelineAction.ContinueAction
                                                                        .CONTINUE))));
    }

    /// The service is named, or found by a deployment of its own.
    private static Reply ofDeployment(
            Verb.Given given, Members members, Function<String, TimelineAction> action) {
        Optional<String> named = members.text("service");
        if (named.isPresent()) {
            return new Reply.Change(List.of(action.apply(named.get())));
        }
        Json.Member arn = given.request().members().get("serviceDeploymentArn");
        if (arn == null) {
            return new Reply.Wrong(
                    List.of(
                            Mistake.at(
                                    given.head(),
                                    "Nothing says which deployment",
                                    "Add `--service` and its name, or"
                                            + " `--service-deployment-arn`")));
        }
        String text = Members.asText(arn.value());
        return serviceOf(text, given.scene())
                .<Reply>map(service -> new Reply.Change(List.of(action.apply(service))))
                .orElseGet(() ->
                        new Reply.Wrong(
                                List.of(
                                        new Mistake(
                                                arn.value().column(),
                                                text.length(),
                                                "There is no deployment `" + text + "`",
                                                "`aws ecs describe-services` lists them; or write"
                                                        + " `--service` and its name"))));
    }

    /// `arn:aws:ecs:...:service-deployment/<cluster>/<service>/<id>`, or the id alone.
    private static Optional<String> serviceOf(String deployment, Scene scene) {
        String[] parts = deployment.split("/", -1);
        if (deployment.startsWith("arn:") && parts.length == 4) {
            return Optional.of(parts[2]);
        }
        for (StateView.ServiceView service : scene.state().services()) {
            if (service.deployments().stream().anyMatch(each -> each.id().equals(deployment))) {
                return Optional.of(service.name());
            }
        }
        return Optional.empty();
    }

    /// `service/demo/web` becomes the member `service`.
    static Reply scaling(Verb.Given given, String action) {
        Map<String, Json.Member> members = new LinkedHashMap<>(given.request().members());
        for (String fixed : Set.of("ServiceNamespace", "ScalableDimension")) {
            Json.Member member = members.remove(fixed);
            String only = fixed.equals("ServiceNamespace") ? "ecs" : "ecs:service:DesiredCount";
            if (member != null
                    && !(member.value() instanceof Json.Text(_, _, var text)
                            && text.equals(only))) {
                return new Reply.Wrong(
                        List.of(
                                new Mistake(
                                        member.value().column(),
                                        1,
                                        "Only services of ECS are scaled here",
                                        "Write `" + only + "`")));
            }
        }
        Json.Member resource = members.remove("ResourceId");
        if (resource == null
                || !(resource.value() instanceof Json.Text(_, int column, var id))
                || id.split("/", -1).length != 3
                || !id.startsWith("service/")) {
            return new Reply.Wrong(
                    List.of(
                            new Mistake(
                                    resource == null
                                            ? given.head().column()
                                            : resource.value().column(),
                                    1,
                                    "The resource id does not name a service",
                                    "Write `" + RESOURCE + "`")));
        }
        Map<String, Json.Member> request = new LinkedHashMap<>();
        request.put(
                "service",
                new Json.Member(1, column, new Json.Text(1, column, id.split("/", -1)[2])));
        request.putAll(members);
        return action(action, new Json.Struct(1, given.request().column(), request));
    }

    static Reply alarm(Verb.Given given) {
        return checked(
                given,
                "PutMetricAlarmRequest",
                members -> {
                    Optional<String> service =
                            members.objects("Dimensions", each -> each).stream()
                                    .filter(each -> each.required("Name").equals("ServiceName"))
                                    .map(each -> each.required("Value"))
                                    .findFirst();
                    var request = new JsonTree();
                    service.ifPresent(name -> request.text("service", name));
                    given.request()
                            .members()
                            .forEach((name, member) -> {
                                if (ShapeCheck.members("Alarm").contains(name)) {
                                    request.put(name, member.value());
                                }
                            });
                    return action("putMetricAlarm", request.done());
                });
    }

    static Reply alarmState(Verb.Given given) {
        return checked(
                given,
                "SetAlarmStateRequest",
                members ->
                        action(
                                "setAlarmState",
                                new JsonTree()
                                        .text("AlarmName", members.required("AlarmName"))
                                        .text("StateValue", members.required("StateValue"))
                                        .done()));
    }
}
