package dev.deckhand.ui.sandbox.why;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.Why;
import dev.deckhand.sandbox.model.DeploymentConfiguration.CircuitBreaker;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.map.Claim;
import dev.deckhand.ui.shared.sandbox.map.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything the why panel shows of one decision.
///
/// @param heading what kind of decision it is
/// @param table one row an instance; empty when no instance took part
/// @param columns the strategies that looked at a figure, one for each value of a row
/// @param sums the arithmetic of decisions about numbers
/// @param steps how it came about, where neither funnel nor sums say it
/// @param realWords what ECS itself writes of it
/// @param concepts ids of what to read, the closest first
/// @param verdicts of the instances, by id
record Explanation(
        long seq,
        long atMicros,
        String heading,
        Said sentence,
        Optional<Funnel> funnel,
        List<InstanceRow> table,
        List<String> columns,
        List<Sum> sums,
        List<String> steps,
        List<WhatIf> whatIfs,
        Optional<RealWords> realWords,
        List<String> concepts,
        Map<String, Verdict> verdicts,
        Why why) {

    private static final int FILTERS = 3;
    private static final int MOST_CONCEPTS = 4;

    Explanation {
        table = List.copyOf(table);
        columns = List.copyOf(columns);
        sums = List.copyOf(sums);
        steps = List.copyOf(steps);
        whatIfs = List.copyOf(whatIfs);
        concepts = List.copyOf(concepts);
        verdicts = Map.copyOf(verdicts);
    }

    /// Puts into words why a decision was made.
    ///
    /// @param picture knows the things that are named
    static Explanation of(Why why, Picture picture) {
        Things things = new Things(picture);
        TraceDecision decision = why.decision();
        List<InstanceRow> table =
                decision instanceof TraceDecision.Place place
                        ? InstanceRow.of(why, place)
                        : List.of();
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        table.forEach(row -> verdicts.put(row.id(), row.verdict()));
        return new Explanation(
                decision.seq(),
                decision.atMicros(),
                heading(decision),
                Said.of(why.sentence(), things),
                funnel(why),
                table,
                columns(decision),
                sums(why, picture),
                why.steps(),
                WhatIf.of(why.counterfactuals(), things),
                why.eventText().map(RealWords::of),
                Situation.concepts(Situation.of(why)).stream().limit(MOST_CONCEPTS).toList(),
                verdicts,
                why);
    }

    /// What the task takes that was to be placed; nothing of other decisions.
    Optional<Claim> claim() {
        return why.decision() instanceof TraceDecision.Place place
                        && why.given() instanceof Why.Given.Wish wish
                ? Optional.of(
                        new Claim(
                                wish.cpu(),
                                wish.memory(),
                                wish.enis(),
                                wish.ports().size(),
                                wish.gpus(),
                                place.task()))
                : Optional.empty();
    }

    private static String heading(TraceDecision decision) {
        return switch (decision) {
            case TraceDecision.Place place ->
                    Messages.text(
                            place.isPlaced() ? "why.heading.placed" : "why.heading.not-placed",
                            owner(place.group()));
            case TraceDecision.Stop stop ->
                    Messages.text("why.heading.stop", owner(stop.group()), cause(stop.cause()));
            case TraceDecision.Split split ->
                    Messages.text("why.heading.split", owner(split.group()));
            case TraceDecision.Deploy deploy ->
                    Messages.text("why.heading.deploy", deploy.service());
            case TraceDecision.Scale scale ->
                    Messages.text(
                            "why.heading.scale",
                            scale.service().or(scale::capacityProviderName).orElse(""));
        };
    }

    static String cause(TraceDecision.StopCause cause) {
        return Messages.text(
                switch (cause) {
                    case SCALE_IN -> "why.cause.scale-in";
                    case DEPLOYMENT -> "why.cause.deployment";
                    case DRAINING -> "why.cause.draining";
                    case UNHEALTHY -> "why.cause.unhealthy";
                    case AZ_REBALANCING -> "why.cause.az-rebalancing";
                    case DAEMON -> "why.cause.daemon";
                });
    }

    static String owner(String group) {
        return group.substring(group.indexOf(':') + 1);
    }

    private static Optional<Funnel> funnel(Why why) {
        Optional<Funnel> funnel =
                switch (why.decision()) {
                    case TraceDecision.Place place -> Optional.of(Funnel.ofPlace(why, place));
                    case TraceDecision.Stop stop -> Optional.of(Funnel.ofStop(why, stop));
                    case TraceDecision.Split _, TraceDecision.Deploy _, TraceDecision.Scale _ ->
                            Optional.empty();
                };
        return funnel.filter(one -> !one.rows().isEmpty());
    }

    /// One column for each strategy that looked at a figure.
    private static List<String> columns(TraceDecision decision) {
        if (!(decision instanceof TraceDecision.Place place)) {
            return List.of();
        }
        return place.stages().stream()
                .skip(FILTERS)
                .map(TraceDecision.Stage::name)
                .takeWhile(name -> !name.equals("random"))
                .toList();
    }

    private static List<Sum> sums(Why why, Picture picture) {
        return switch (why.decision()) {
            case TraceDecision.Split split -> Sum.ofSplit(split);
            case TraceDecision.Scale scale -> Sum.ofScale(scale);
            case TraceDecision.Deploy deploy -> {
                List<Sum> sums = new ArrayList<>(Sum.ofDeploy(deploy, why.given()));
                sums.addAll(breaker(deploy, picture));
                yield sums;
            }
            case TraceDecision.Place _, TraceDecision.Stop _ -> List.of();
        };
    }

    private static List<Sum> breaker(TraceDecision.Deploy deploy, Picture picture) {
        int service = picture.services().indexOf(deploy.service());
        if (service < 0) {
            return List.of();
        }
        Optional<CircuitBreaker> breaker = picture.settings().breaker(service);
        int failed =
                picture.service(service).deployments().stream()
                        .filter(one -> one.id().equals(deploy.deployment()))
                        .mapToInt(one -> one.failedTasks())
                        .findFirst()
                        .orElse(0);
        return breaker.map(one -> Sum.ofBreaker(one, deploy.desiredCount(), failed))
                .orElse(List.of());
    }

    /// All of it as text: what a screen reader or the clipboard gets.
    String text() {
        List<String> lines = new ArrayList<>(List.of(heading, sentence.text()));
        funnel.ifPresent(one -> lines.add(one.text()));
        sums.forEach(sum -> lines.add(sum.text()));
        lines.addAll(steps);
        whatIfs.forEach(one -> lines.add(one.sentence().text()));
        realWords.ifPresent(words -> lines.add(words.message()));
        return String.join("\n", lines);
    }
}
