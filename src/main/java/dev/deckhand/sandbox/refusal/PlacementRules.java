package dev.deckhand.sandbox.refusal;

import dev.deckhand.sandbox.model.PlacementConstraint;
import dev.deckhand.sandbox.model.PlacementStrategy;
import dev.deckhand.sandbox.model.TaskDefinition;
import dev.deckhand.sandbox.query.Query;
import java.util.List;
import java.util.Optional;

/// Rules of placement constraints and strategies (ecs-scheduling 2.1, 3.1, 3.4).
public final class PlacementRules {
    private static final String CONCEPT = "placement";
    private static final String CONSTRAINT = "placement-constraint";
    private static final String STRATEGY = "placement-strategy";
    private static final int MAX_CONSTRAINTS = 10;
    private static final int MAX_STRATEGIES = 5;
    private static final int MAX_EXPRESSION = 2000;

    private PlacementRules() {}

    static void ofTaskDefinition(TaskDefinition definition, Objections objections) {
        check(definition.placementConstraints(), objections);
        for (int i = 0; i < definition.placementConstraints().size(); i++) {
            objections
                    .under("placementConstraints", i)
                    .when(
                            definition.placementConstraints().get(i).type()
                                    == PlacementConstraint.Type.DISTINCT_INSTANCE,
                            "type",
                            CONSTRAINT,
                            CONCEPT,
                            "A task definition may hold `memberOf` constraints only",
                            "Move `distinctInstance` to the service or to RunTask");
        }
    }

    /// Why a service or RunTask could not have these constraints and strategies.
    public static List<Objection> ofRequest(
            List<PlacementConstraint> constraints,
            List<PlacementStrategy> strategies,
            Optional<TaskDefinition> definition) {
        var objections = new Objections(Objection.INVALID_PARAMETER);
        check(constraints, objections);
        int together =
                constraints.size()
                        + definition
                                .map(TaskDefinition::placementConstraints)
                                .orElse(List.of())
                                .size();
        objections.when(
                constraints.size() <= MAX_CONSTRAINTS && together > MAX_CONSTRAINTS,
                "placementConstraints",
                CONSTRAINT,
                CONCEPT,
                "With those of the task definition there are "
                        + together
                        + " placement constraints",
                "Keep at most 10 in all");
        objections.when(
                strategies.size() > MAX_STRATEGIES,
                "placementStrategy",
                STRATEGY,
                CONCEPT,
                "There are " + strategies.size() + " placement strategies",
                "Keep at most 5");
        for (int i = 0; i < strategies.size(); i++) {
            strategy(strategies.get(i), objections.under("placementStrategy", i));
        }
        return objections.list();
    }

    private static void check(List<PlacementConstraint> constraints, Objections objections) {
        objections.when(
                constraints.size() > MAX_CONSTRAINTS,
                "placementConstraints",
                CONSTRAINT,
                CONCEPT,
                "There are " + constraints.size() + " placement constraints",
                "Keep at most 10");
        for (int i = 0; i < constraints.size(); i++) {
            PlacementConstraint constraint = constraints.get(i);
            Objections here = objections.under("placementConstraints", i);
            switch (constraint.type()) {
                case DISTINCT_INSTANCE ->
                        here.when(
                                constraint.expression().isPresent(),
                                "expression",
                                CONSTRAINT,
                                CONCEPT,
                                "`distinctInstance` takes no expression",
                                "Leave `expression` out");
                case MEMBER_OF -> expression(constraint.expression().orElse(""), here);
            }
        }
    }

    private static void expression(String expression, Objections here) {
        if (expression.isBlank()) {
            here.add(
                    "",
                    CONSTRAINT,
                    CONCEPT,
                    "`memberOf` needs an expression",
                    "Write for example \"attribute:stack == prod\"");
        } else if (expression.length() > MAX_EXPRESSION) {
            here.add(
                    "expression",
                    CONSTRAINT,
                    CONCEPT,
                    "The expression is longer than 2000 characters",
                    "Shorten it, for example with `in [...]`");
        } else if (Query.parse(expression) instanceof Query.Parsed.Invalid(var problem)) {
            here.add(
                    "expression",
                    CONSTRAINT,
                    CONCEPT,
                    "The expression is wrong at column "
                            + problem.column()
                            + ": "
                            + withoutStop(problem.message()),
                    withoutStop(problem.fix()));
        }
    }

    private static void strategy(PlacementStrategy strategy, Objections here) {
        String field = strategy.field().orElse("");
        switch (strategy.type()) {
            case RANDOM ->
                    here.when(
                            strategy.field().isPresent(),
                            "field",
                            STRATEGY,
                            CONCEPT,
                            "`random` takes no field",
                            "Leave `field` out");
            case BINPACK ->
                    here.when(
                            !field.equalsIgnoreCase("cpu") && !field.equalsIgnoreCase("memory"),
                            "field",
                            STRATEGY,
                            CONCEPT,
                            "`binpack` works on cpu or memory, not on `" + field + "`",
                            "Write cpu or memory");
            case SPREAD ->
                    here.when(
                            !field.equals("instanceId")
                                    && !field.equals("host")
                                    && !field.matches("attribute:.+"),
                            "field",
                            STRATEGY,
                            CONCEPT,
                            "`spread` works on instanceId, host or attribute:<name>, not on `"
                                    + field
                                    + "`",
                            "Write for example attribute:ecs.availability-zone");
        }
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
