package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.model.Goal;
import dev.deckhand.sandbox.model.Goal.Aim;
import dev.deckhand.sandbox.model.Goal.Bounds;
import dev.deckhand.sandbox.model.Goal.Counted;
import dev.deckhand.sandbox.model.Goal.RolloutEnd;
import dev.deckhand.sandbox.model.Goal.Scope;
import dev.deckhand.sandbox.model.Goal.When;
import dev.deckhand.sandbox.model.Protocol;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/// Turns the goals of a scenario into records, and finds what their shape cannot say.
final class GoalReader {
    private static final Set<String> NO_AIM = Set.of("text", "at", "from", "until", "in");
    private static final Set<String> BOUNDED =
            Set.of("tasks", "desiredCount", "instancesUsed", "instances", "traffic");

    private GoalReader() {}

    static List<Goal> read(Members top) {
        return top.objects("goals", GoalReader::goal);
    }

    private static Goal goal(Members goal) {
        String kind = goal.namesBut(NO_AIM).iterator().next();
        return new Goal(
                goal.required("text"),
                when(goal),
                goal.choice("in", Scope.class).orElse(Scope.EVERYWHERE),
                aim(kind, goal.value(kind).orElseThrow()));
    }

    private static When when(Members goal) {
        return goal.text("from")
                .<When>map(from ->
                        new When.Throughout(
                                Durations.parse(from).orElseThrow(), micros(goal, "until")))
                .orElseGet(() -> new When.At(micros(goal, "at")));
    }

    private static OptionalLong micros(Members goal, String member) {
        return goal.text(member).map(Durations::parse).orElse(OptionalLong.empty());
    }

    private static Aim aim(String kind, Json value) {
        if (kind.equals("tasksKept")) {
            return new Aim.TasksKept(Members.items(value).stream().map(Members::asText).toList());
        }
        Members aim = Members.of(value);
        return switch (kind) {
            case "steady" -> new Aim.Steady(aim.required("service"));
            case "tasks" ->
                    new Aim.TaskCount(
                            aim.choice("count", Counted.class).orElseThrow(),
                            new Goal.Tasks(
                                    aim.text("service"),
                                    aim.text("taskDefinition"),
                                    aim.text("capacityProvider"),
                                    aim.text("containerInstance"),
                                    aim.text("availabilityZone")),
                            bounds(aim));
            case "desiredCount" -> new Aim.DesiredCount(aim.required("service"), bounds(aim));
            case "waitingTasks" -> new Aim.WaitingTasks(aim.text("service"), atMost(aim));
            case "failedTasks" -> new Aim.FailedTasks(aim.text("service"), atMost(aim));
            case "instancesUsed" -> new Aim.InstancesUsed(bounds(aim));
            case "instances" -> new Aim.InstanceCount(aim.text("capacityProvider"), bounds(aim));
            case "instanceMinutes" -> new Aim.InstanceMinutes(atMost(aim));
            case "spread" ->
                    new Aim.Spread(aim.required("service"), aim.texts("over"), atMost(aim));
            case "rollout" ->
                    new Aim.Rollout(
                            aim.required("service"),
                            aim.required("taskDefinition"),
                            aim.choice("state", RolloutEnd.class).orElseThrow());
            case "traffic" ->
                    new Aim.Traffic(
                            aim.required("service"), aim.required("taskDefinition"), bounds(aim));
            case "portFree" ->
                    new Aim.PortFree(
                            aim.required("containerInstance"),
                            aim.integer("port", 0),
                            aim.choice("protocol", Protocol.class).orElse(Protocol.TCP));
            case "rejectedRequests" -> new Aim.RejectedRequests(atMost(aim));
            default ->
                    throw new IllegalStateException(
                            "the shape of a goal knows " + kind + ", its reader does not");
        };
    }

    private static Bounds bounds(Members aim) {
        return new Bounds(aim.integer("atLeast"), aim.integer("atMost"));
    }

    private static int atMost(Members aim) {
        return aim.integer("atMost", 0);
    }

    /// What the shapes cannot say about a goal. Looks only where the types are right.
    static void check(Json json, String path, List<Problem> problems) {
        if (!(json instanceof Json.Struct goal)) {
            return;
        }
        Set<String> aims = new TreeSet<>(goal.members().keySet());
        aims.removeAll(NO_AIM);
        aims.retainAll(ShapeCheck.members("Goal"));
        if (aims.size() != 1) {
            problems.add(
                    Problem.error(
                            json,
                            path,
                            "one-aim",
                            aims.isEmpty()
                                    ? "This goal asks for nothing"
                                    : "This goal asks for several things: "
                                            + String.join(", ", aims),
                            "Give it exactly one aim, such as `steady` or `tasks`"));
        }
        if (goal.members().containsKey("at") && goal.members().containsKey("from")) {
            problems.add(
                    Problem.error(
                            Places.at(json, "/at"),
                            path + "/at",
                            "when",
                            "This goal is for one instant and for a span of time",
                            "Give `at`, or `from` and perhaps `until`"));
        }
        if (goal.members().containsKey("until") && !goal.members().containsKey("from")) {
            problems.add(
                    Problem.error(
                            Places.at(json, "/until"),
                            path + "/until",
                            "when",
                            "This goal has an end and no start",
                            "Give `from` too, or `at` alone"));
        }
        for (String aim : aims) {
            if (BOUNDED.contains(aim)) {
                bounds(Places.at(json, "/" + aim), path + "/" + aim, problems);
            }
        }
    }

    private static void bounds(Json json, String path, List<Problem> problems) {
        if (!(json instanceof Json.Struct aim)) {
            return;
        }
        OptionalLong least = whole(aim, "atLeast");
        OptionalLong most = whole(aim, "atMost");
        if (least.isEmpty() && most.isEmpty()) {
            problems.add(
                    Problem.error(
                            json,
                            path,
                            "bounds",
                            "This aim has no limit",
                            "Give `atLeast`, `atMost` or both"));
        } else if (least.orElse(Long.MIN_VALUE) > most.orElse(Long.MAX_VALUE)) {
            problems.add(
                    Problem.error(
                            json,
                            path,
                            "bounds",
                            "`atLeast` is more than `atMost`",
                            "Swap the two"));
        }
    }

    private static OptionalLong whole(Json.Struct aim, String member) {
        return Places.find(aim, "/" + member).orElse(aim) instanceof Json.Numeral number
                ? ShapeCheck.whole(number.literal())
                : OptionalLong.empty();
    }
}
