package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.engine.trace.Trace;
import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.engine.trace.TraceFailure;
import dev.deckhand.sandbox.engine.trace.Why;
import java.util.List;
import java.util.OptionalInt;

/// Writes a trace as JSON (scenario-format 6): the same trace gives the same bytes.
public final class TraceWriter {
    private TraceWriter() {}

    public static String write(Trace trace) {
        return JsonText.document(out -> {
            out.text("scenario", trace.scenario())
                    .number("seed", trace.seed())
                    .time("until", trace.untilMicros())
                    .text("hash", trace.hash())
                    .lines("events", trace.events(), TraceWriter::event)
                    .lines("decisions", trace.decisions(), TraceWriter::decision)
                    .lines("failures", trace.failures(), TraceWriter::failure);
            StateWriter.write(out, trace.state());
        });
    }

    /// Why decisions were made, as `{ "scenario", "about", "decisions": [...] }`: each decision
    /// with its sentence, the instances that took part, and what would have changed it.
    public static String why(String scenario, String about, List<Why> answers) {
        return JsonText.document(out ->
                out.text("scenario", scenario)
                        .text("about", about)
                        .lines("decisions", answers, TraceWriter::answer));
    }

    private static void answer(JsonText out, Why why) {
        decision(out, why.decision());
        out.text("sentence", why.sentence())
                .objects(
                        "candidates",
                        why.candidates(),
                        (candidate, value) ->
                                candidate
                                        .text("containerInstance", value.containerInstance())
                                        .text("availabilityZone", value.availabilityZone())
                                        .text(
                                                "reason",
                                                value.refused().map(TraceDecision.Reason::reason))
                                        .number(
                                                "short",
                                                value.refused()
                                                        .map(TraceDecision.Reason::missing)
                                                        .orElse(OptionalInt.empty()))
                                        .numbers("values", value.values())
                                        .number("stagesPassed", value.stagesPassed()))
                .text("tieRule", why.tieRule())
                .texts("steps", why.steps())
                .texts(
                        "counterfactuals",
                        why.counterfactuals().stream().map(Why.Counterfactual::sentence).toList())
                .text("eventText", why.eventText());
    }

    private static void event(JsonText out, TraceEvent event) {
        out.number("seq", event.seq())
                .time("at", event.atMicros())
                .text("type", event.type())
                .text("text", event.text());
        switch (event) {
            case TraceEvent.TaskStateChange change -> task(out, change);
            case TraceEvent.ContainerStateChange change ->
                    out.text("task", change.task())
                            .text("container", change.container())
                            .text("lastStatus", change.lastStatus())
                            .number("exitCode", change.exitCode())
                            .choice("healthStatus", change.healthStatus())
                            .number("restartCount", change.restartCount());
            case TraceEvent.ContainerInstanceStateChange change ->
                    out.text("containerInstance", change.containerInstance())
                            .text("capacityProviderName", change.capacityProviderName())
                            .choice("status", change.status())
                            .flag("agentConnected", change.agentConnected());
            case TraceEvent.DeploymentStateChange change ->
                    out.text("service", change.service())
                            .text("deployment", change.deployment())
                            .text("taskDefinition", change.taskDefinition())
                            .choice("status", change.status())
                            .choice("rolloutState", change.rolloutState())
                            .text("rolloutStateReason", change.rolloutStateReason())
                            .number("failedTasks", change.failedTasks());
            case TraceEvent.LifecycleStageChange change ->
                    out.text("service", change.service())
                            .text("deployment", change.deployment())
                            .choice("lifecycleStage", change.lifecycleStage());
            case TraceEvent.TrafficShift shift ->
                    out.text("service", shift.service())
                            .text("deployment", shift.deployment())
                            .decimal(
                                    "requestedProductionTrafficWeight",
                                    shift.requestedProductionTrafficWeight())
                            .decimal(
                                    "requestedTestTrafficWeight",
                                    shift.requestedTestTrafficWeight());
            case TraceEvent.HookStateChange change ->
                    out.text("service", change.service())
                            .text("deployment", change.deployment())
                            .choice("lifecycleStage", change.lifecycleStage())
                            .choice("targetType", change.targetType())
                            .text("hookTargetArn", change.hookTargetArn())
                            .choice("status", change.status());
            case TraceEvent.ServiceEvent message -> out.text("service", message.service());
            case TraceEvent.AlarmStateChange change ->
                    out.text("AlarmName", change.alarmName())
                            .choice("StateValue", change.stateValue());
            case TraceEvent.SpotInterruptionWarning warning ->
                    out.text("containerInstance", warning.containerInstance())
                            .text("task", warning.task());
            case TraceEvent.RequestRejected rejected ->
                    out.text("request", rejected.request())
                            .text("action", rejected.action())
                            .text("exception", rejected.exception());
        }
    }

    private static void task(JsonText out, TraceEvent.TaskStateChange change) {
        out.text("task", change.task())
                .text("taskDefinition", change.taskDefinition())
                .text("group", change.group())
                .text("startedBy", change.startedBy())
                .text("containerInstance", change.containerInstance())
                .text("availabilityZone", change.availabilityZone())
                .text("capacityProviderName", change.capacityProviderName())
                .choice("lastStatus", change.lastStatus())
                .choice("desiredStatus", change.desiredStatus())
                .choice("healthStatus", change.healthStatus())
                .flag("countsHealthy", change.countsHealthy())
                .choice("stopCode", change.stopCode())
                .text("stoppedReason", change.stoppedReason());
    }

    private static void decision(JsonText out, TraceDecision decision) {
        out.number("seq", decision.seq())
                .time("at", decision.atMicros())
                .text("kind", decision.kind());
        switch (decision) {
            case TraceDecision.Place place ->
                    out.text("task", place.task())
                            .text("group", place.group())
                            .text("request", place.request())
                            .text("outcome", place.isPlaced() ? "PLACED" : "NOT_PLACED")
                            .text("containerInstance", place.containerInstance())
                            .text("availabilityZone", place.availabilityZone())
                            .objects(
                                    "reasons",
                                    place.reasons(),
                                    (reason, value) ->
                                            reason.text(
                                                            "containerInstance",
                                                            value.containerInstance())
                                                    .text("reason", value.reason())
                                                    .number("short", value.missing()))
                            .objects("stages", place.stages(), TraceWriter::stage)
                            .texts("ties", place.ties());
            case TraceDecision.Stop stop ->
                    out.text("task", stop.task())
                            .text("group", stop.group())
                            .text("containerInstance", stop.containerInstance())
                            .text("cause", stop.cause().name())
                            .objects("stages", stop.stages(), TraceWriter::stage)
                            .texts("ties", stop.ties());
            case TraceDecision.Split split ->
                    out.text("group", split.group())
                            .text("request", split.request())
                            .objects(
                                    "shares",
                                    split.shares(),
                                    (share, value) ->
                                            share.text("capacityProvider", value.capacityProvider())
                                                    .number("base", value.base())
                                                    .number("weight", value.weight())
                                                    .number("tasks", value.tasks()));
            case TraceDecision.Deploy deploy ->
                    out.text("service", deploy.service())
                            .text("deployment", deploy.deployment())
                            .number("desiredCount", deploy.desiredCount())
                            .number("minimumHealthy", deploy.minimumHealthy())
                            .number("maximumRunning", deploy.maximumRunning())
                            .number("healthy", deploy.healthy())
                            .number("running", deploy.running())
                            .number("start", deploy.start())
                            .number("stop", deploy.stop());
            case TraceDecision.Scale scale ->
                    out.text("service", scale.service())
                            .text("capacityProviderName", scale.capacityProviderName())
                            .number("from", scale.from())
                            .number("to", scale.to())
                            .objects(
                                    "proposals",
                                    scale.proposals(),
                                    (proposal, value) ->
                                            proposal.text("policy", value.policy())
                                                    .number("to", value.to()));
        }
    }

    private static void stage(JsonText out, TraceDecision.Stage stage) {
        out.text("name", stage.name()).number("in", stage.in()).number("out", stage.out());
    }

    private static void failure(JsonText out, TraceFailure failure) {
        out.time("at", failure.atMicros())
                .text("request", failure.request())
                .text("arn", failure.arn())
                .text("reason", failure.reason())
                .text("detail", failure.detail());
    }
}
