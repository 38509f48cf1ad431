package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.engine.trace.Trace;
import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.engine.trace.Why;
import dev.deckhand.sandbox.model.Micros;
import java.util.List;
import java.util.Locale;

/// Tells a run to a person, one line for each thing.
public final class TraceText {
    private TraceText() {}

    /// What happened, then how things stand at the end.
    public static String of(Trace trace) {
        var out = new StringBuilder();
        for (TraceEvent event : trace.events()) {
            line(out, time(event.atMicros()) + "  " + event.text());
        }
        trace.failures()
                .forEach(failure ->
                        line(
                                out,
                                time(failure.atMicros())
                                        + "  "
                                        + failure.request()
                                        + " failed: "
                                        + failure.reason()
                                        + failure.arn().map(arn -> " (" + arn + ")").orElse("")));
        line(out, "");
        line(out, "At " + time(trace.untilMicros()).strip() + ", hash " + trace.hash() + ":");
        trace.state().services().forEach(service -> line(out, "  " + service(service)));
        trace.state()
                .containerInstances()
                .forEach(instance -> line(out, "  " + instance(instance)));
        trace.state()
                .capacityProviders()
                .forEach(provider ->
                        line(
                                out,
                                "  "
                                        + provider.name()
                                        + ": "
                                        + provider.instances()
                                        + " instances, "
                                        + provider.instancesNeeded()
                                        + " needed, reservation "
                                        + provider.capacityProviderReservation()
                                        + " %"));
        return out.toString();
    }

    /// The numbers of the decisions about a task; about a service, task group or request, those
    /// that placed nothing.
    public static List<Long> decisionsAbout(List<TraceDecision> decisions, String about) {
        return decisions.stream()
                .filter(decision ->
                        switch (decision) {
                            case TraceDecision.Place place ->
                                    place.task()
                                            .map(about::equals)
                                            .orElse(
                                                    place.request()
                                                                    .filter(about::equals)
                                                                    .isPresent()
                                                            || place.group().equals(about)
                                                            || place.group()
                                                                    .equals("service:" + about));
                            case TraceDecision.Stop stop -> stop.task().equals(about);
                            case TraceDecision.Split _,
                                    TraceDecision.Deploy _,
                                    TraceDecision.Scale _ ->
                                    false;
                        })
                .map(TraceDecision::seq)
                .toList();
    }

    /// Why decisions were made: a sentence, the funnel, who was ruled out, and what would have
    /// changed it.
    public static String why(List<Why> answers) {
        var out = new StringBuilder();
        for (Why why : answers) {
            line(out, time(why.decision().atMicros()).strip() + ": " + why.sentence());
            switch (why.decision()) {
                case TraceDecision.Place place -> {
                    stages(out, place.stages());
                    place.reasons().forEach(reason -> refusal(out, reason));
                    ties(out, place.ties());
                }
                case TraceDecision.Stop stop -> {
                    stages(out, stop.stages());
                    ties(out, stop.ties());
                }
                case TraceDecision.Split _, TraceDecision.Deploy _, TraceDecision.Scale _ -> {}
            }
            why.steps().forEach(step -> line(out, "  " + step));
            why.counterfactuals().forEach(one -> line(out, "  what if: " + one.sentence()));
            why.eventText().ifPresent(text -> line(out, "  ECS says: " + text));
        }
        return out.toString();
    }

    private static void refusal(StringBuilder out, TraceDecision.Reason reason) {
        String missing =
                reason.missing().isPresent() ? ", " + reason.missing().getAsInt() + " short" : "";
        line(out, "  not " + reason.containerInstance() + ": " + reason.reason() + missing);
    }

    private static void stages(StringBuilder out, List<TraceDecision.Stage> stages) {
        stages.forEach(stage ->
                line(
                        out,
                        "  " + stage.name() + ": " + stage.in() + " in, " + stage.out() + " out"));
    }

    private static void ties(StringBuilder out, List<String> ties) {
        if (ties.size() > 1) {
            line(out, "  equal at the end: " + String.join(", ", ties));
        }
    }

    private static String service(StateView.ServiceView service) {
        return "service "
                + service.name()
                + ": desired "
                + service.desiredCount()
                + ", running "
                + service.runningCount()
                + ", pending "
                + service.pendingCount();
    }

    private static String instance(StateView.InstanceView instance) {
        return instance.id()
                + " ("
                + instance.availabilityZone()
                + ", "
                + instance.status()
                + "): "
                + instance.runningTasksCount()
                + " running, "
                + instance.remainingResources().cpu()
                + " CPU units and "
                + instance.remainingResources().memory()
                + " MiB left";
    }

    private static String time(long micros) {
        return String.format(
                Locale.ROOT,
                "%6d.%03d s",
                micros / Micros.PER_SECOND,
                micros % Micros.PER_SECOND / (Micros.PER_SECOND / 1000));
    }

    private static void line(StringBuilder out, String text) {
        out.append(text).append('\n');
    }
}
