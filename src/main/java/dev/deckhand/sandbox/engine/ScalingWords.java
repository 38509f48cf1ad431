package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.ScalingState.AlarmRow;
import dev.deckhand.sandbox.engine.ScalingState.PolicyRow;
import dev.deckhand.sandbox.engine.trace.TraceDecision.Proposal;
import dev.deckhand.sandbox.model.AlarmState;
import dev.deckhand.sandbox.model.Decimal;
import dev.deckhand.sandbox.model.ScalableTarget;
import dev.deckhand.sandbox.model.ScalingPolicy;
import dev.deckhand.sandbox.service.TargetTracking;
import java.util.ArrayList;
import java.util.List;

/// How a scaling decision comes about, a line each.
final class ScalingWords {
    private ScalingWords() {}

    static List<String> of(
            World world,
            ServiceState service,
            ScalableTarget target,
            List<Proposal> proposals,
            int to) {
        List<String> lines = new ArrayList<>();
        for (Proposal proposal : proposals) {
            for (AlarmRow alarm : world.scaling.alarms) {
                if (alarm.state == AlarmState.ALARM) {
                    policy(world, alarm, proposal, service)
                            .forEach(row -> lines.add(line(service, row, proposal.to(), alarm)));
                }
            }
        }
        if (proposals.size() > 1) {
            lines.add("The largest of %d proposals wins.".formatted(proposals.size()));
        }
        lines.add(
                "The bounds are %d to %d: %d."
                        .formatted(target.minCapacity(), target.maxCapacity(), to));
        return lines;
    }

    /// The policy of a proposal, if the alarm is one of those that drive it.
    private static List<PolicyRow> policy(
            World world, AlarmRow alarm, Proposal proposal, ServiceState service) {
        List<PolicyRow> policies = world.scaling.policies;
        List<PolicyRow> found = new ArrayList<>();
        for (int i = 0; i < policies.size(); i++) {
            PolicyRow row = policies.get(i);
            boolean meant =
                    row.policy.policyName().equals(proposal.policy())
                            && row.policy.service().equals(service.name);
            boolean drives =
                    alarm.policy >= 0
                            ? alarm.policy == i
                            : alarm.alarm.alarmActions().contains(row.policy.policyName());
            if (meant && drives) {
                found.add(row);
            }
        }
        return found;
    }

    private static String line(ServiceState service, PolicyRow row, int to, AlarmRow alarm) {
        String name = row.policy.policyName();
        Decimal metric = new Decimal(alarm.datapoint);
        return switch (row.policy.configuration()) {
            case ScalingPolicy.TargetTracking tracking -> {
                long target = tracking.targetValue().thousandths();
                int running = service.running();
                boolean cooling =
                        running > 0
                                && TargetTracking.proposal(running, alarm.datapoint, target) != to;
                yield running == 0
                        ? "%s: from no running task it asks for %d.".formatted(name, to)
                        : "%s: %s, metric %s, target %s: %d × %s ÷ %s, rounded up, is %d."
                                .formatted(
                                        name,
                                        cooling
                                                ? row.outFrom + " tasks ran when the cooldown began"
                                                : running + " running tasks",
                                        metric,
                                        tracking.targetValue(),
                                        cooling ? row.outFrom : running,
                                        metric,
                                        tracking.targetValue(),
                                        to);
            }
            case ScalingPolicy.StepScaling _ ->
                    "%s: alarm %s is in ALARM with metric %s, threshold %s: from %d running tasks its step leads to %d."
                            .formatted(
                                    name,
                                    alarm.alarm.alarmName(),
                                    metric,
                                    alarm.alarm.threshold().orElse(Decimal.ZERO),
                                    service.running(),
                                    to);
        };
    }
}
