package dev.deckhand.ui.sandbox.why;

import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.Why;
import dev.deckhand.sandbox.model.PlacementStrategy;
import dev.deckhand.sandbox.placement.Reason;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/// How the candidates became fewer, stage by stage in the order in which ECS looks.
///
/// @param rows stages that are not set are there too
/// @param decides the row after which it was settled; empty when there was nothing to choose
record Funnel(List<Row> rows, Optional<Integer> decides) {
    /// So many strategies are always shown, set or not.
    private static final int STRATEGIES = 2;

    Funnel {
        rows = List.copyOf(rows);
    }

    /// One stage.
    ///
    /// @param id `eligible`, `resources`, `constraints`, `strategy-1`, ..., `tie`
    /// @param detail what is asked for, empty when nothing is
    /// @param set whether this stage can drop anything at all
    /// @param dropped what it ruled out
    record Row(
            String id,
            String name,
            String detail,
            boolean set,
            int in,
            int out,
            List<Thing> dropped) {
        Row {
            dropped = List.copyOf(dropped);
        }

        /// The row in one sentence.
        String text() {
            return set
                    ? Messages.text(
                            reached() ? "why.funnel.text" : "why.funnel.text.unreached",
                            name,
                            in,
                            out)
                    : Messages.text("why.funnel.text.unset", name);
        }

        /// Whether anything was left when it came to this stage.
        boolean reached() {
            return in > 0;
        }
    }

    /// The stages of a placement.
    static Funnel ofPlace(Why why, TraceDecision.Place place) {
        List<Row> rows = new ArrayList<>();
        int filters = Reason.Stage.values().length;
        IntFunction<List<Thing>> dropped = stage -> dropped(why, stage);
        if (!place.stages().isEmpty()) {
            Optional<Why.Given.Wish> wish =
                    why.given() instanceof Why.Given.Wish one ? Optional.of(one) : Optional.empty();
            rows.add(
                    row(
                            place.stages().get(0),
                            "eligible",
                            Messages.text("why.funnel.eligible"),
                            wish.map(Needs::eligible).orElse(""),
                            true,
                            dropped.apply(0)));
            rows.add(
                    row(
                            place.stages().get(1),
                            "resources",
                            Messages.text("why.funnel.resources"),
                            wish.map(Needs::resources).orElse(""),
                            true,
                            dropped.apply(1)));
            rows.add(
                    row(
                            place.stages().get(2),
                            "constraints",
                            Messages.text("why.funnel.constraints"),
                            wish.map(Needs::constraints).orElse(""),
                            wish.map(Why.Given.Wish::hasConstraints).orElse(true),
                            dropped.apply(2)));
            for (int i = filters; i < place.stages().size(); i++) {
                rows.add(
                        row(
                                place.stages().get(i),
                                "strategy-" + (i - filters + 1),
                                strategy(place.stages().get(i).name()),
                                wish.filter(one -> one.strategy().isEmpty())
                                        .map(Needs::defaultStrategy)
                                        .orElse(""),
                                true,
                                dropped.apply(i)));
            }
            for (int i = place.stages().size() - filters; i < STRATEGIES; i++) {
                rows.add(
                        unset(
                                "strategy-" + (i + 1),
                                Messages.text("why.funnel.strategy", i + 1),
                                rows.getLast().out()));
            }
            rows.add(tie(why, place.ties(), place.containerInstance(), rows.getLast().out()));
        }
        return new Funnel(rows, decides(rows));
    }

    /// The stages in which the task to stop was picked.
    static Funnel ofStop(Why why, TraceDecision.Stop stop) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < stop.stages().size(); i++) {
            TraceDecision.Stage stage = stop.stages().get(i);
            rows.add(
                    i == 0
                            ? row(
                                    stage,
                                    "stoppable",
                                    Messages.text("why.funnel.stoppable"),
                                    "",
                                    true,
                                    List.of())
                            : row(
                                    stage,
                                    "strategy-" + i,
                                    strategy(stage.name()),
                                    "",
                                    true,
                                    List.of()));
        }
        if (!rows.isEmpty()) {
            rows.add(tie(why, stop.ties(), Optional.of(stop.task()), rows.getLast().out()));
        }
        return new Funnel(rows, decides(rows));
    }

    private static Row row(
            TraceDecision.Stage stage,
            String id,
            String name,
            String detail,
            boolean set,
            List<Thing> dropped) {
        return new Row(id, name, detail, set, stage.in(), stage.out(), dropped);
    }

    private static Row unset(String id, String name, int left) {
        return new Row(id, name, "", false, left, left, List.of());
    }

    private static Row tie(Why why, List<String> ties, Optional<String> taken, int left) {
        String name = Messages.text("why.funnel.tie");
        if (ties.size() < 2) {
            return unset("tie", name, left);
        }
        String rule =
                switch (why.tieRule()) {
                    case "SEEDED" -> Messages.text("why.tie.seeded");
                    case "RANDOM_STRATEGY" -> Messages.text("why.tie.random");
                    default -> Messages.text("why.tie.ordered");
                };
        boolean tasks = why.decision() instanceof TraceDecision.Stop;
        List<Thing> dropped =
                ties.stream()
                        .filter(id -> taken.filter(id::equals).isEmpty())
                        .<Thing>map(id -> tasks ? new Thing.Task(id) : new Thing.Instance(id))
                        .toList();
        return new Row("tie", name, rule, true, ties.size(), 1, dropped);
    }

    /// Instances that came to a stage and not through it.
    private static List<Thing> dropped(Why why, int stage) {
        return why.candidates().stream()
                .filter(one -> one.stagesPassed() == stage)
                .<Thing>map(one -> new Thing.Instance(one.containerInstance()))
                .toList();
    }

    private static Optional<Integer> decides(List<Row> rows) {
        Optional<Integer> last = Optional.empty();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.set() && row.in() > 0 && row.out() == 0) {
                return Optional.of(i);
            }
            if (row.set() && row.out() < row.in()) {
                last = Optional.of(i);
            }
        }
        return last;
    }

    /// `spread:instanceId` as `spread(instanceId)`.
    static String strategy(String stage) {
        int colon = stage.indexOf(':');
        return colon < 0
                ? stage
                : stage.substring(0, colon) + "(" + shortField(stage.substring(colon + 1)) + ")";
    }

    /// `binpack:memory` as `memory`.
    static String field(String stage) {
        return shortField(stage.substring(stage.indexOf(':') + 1));
    }

    static String strategy(PlacementStrategy strategy) {
        return strategy.type().apiValue()
                + strategy.field().map(field -> "(" + shortField(field) + ")").orElse("");
    }

    private static String shortField(String field) {
        return field.equals("attribute:ecs.availability-zone")
                ? Messages.text("why.field.zone")
                : field.replace("attribute:", "");
    }

    /// All rows as text, one a line: what the picture says to those who cannot see it.
    String text() {
        return rows.stream().map(Row::text).collect(Collectors.joining("\n"));
    }
}
