package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.engine.trace.Trace;
import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
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

    /// Why the task was put where it is, and why it was stopped.
    public static String why(Trace trace, String task) {
        var out = new StringBuilder();
        for (TraceDecision decision : TraceWriter.decisionsAbout(trace, task)) {
            switch (decision) {
                case TraceDecision.Place place -> place(out, place);
                case TraceDecision.Stop stop -> stop(out, stop);
                case TraceDecision.Split _, TraceDecision.Deploy _, TraceDecision.Scale _ -> {}
            }
        }
        trace.state().tasks().stream()
                .filter(view -> view.id().equals(task))
                .flatMap(view -> view.stoppedReason().stream())
                .forEach(reason -> line(out, "It stopped: " + reason));
        if (out.isEmpty()) {
            line(out, "The file lists " + task + "; nothing was decided about it.");
        }
        return out.toString();
    }

    private static void place(StringBuilder out, TraceDecision.Place place) {
        line(
                out,
                time(place.atMicros()).strip()
                        + ": "
                        + place.task().orElse("a task of " + place.group())
                        + place.containerInstance()
                                .map(id -> " was placed on " + id)
                                .orElse(" was placed on Fargate")
                        + place.availabilityZone().map(zone -> " in " + zone).orElse("")
                        + ".");
        stages(out, place.stages());
        for (TraceDecision.Reason reason : place.reasons()) {
            String missing =
                    reason.missing().isPresent()
                            ? ", " + reason.missing().getAsInt() + " short"
                            : "";
            line(out, "  not " + reason.containerInstance() + ": " + reason.reason() + missing);
        }
        ties(out, place.ties());
    }

    private static void stop(StringBuilder out, TraceDecision.Stop stop) {
        line(
                out,
                time(stop.atMicros()).strip()
                        + ": "
                        + stop.task()
                        + " was picked to stop ("
                        + stop.cause().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + ").");
        stages(out, stop.stages());
        ties(out, stop.ties());
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
