package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.model.Alarm;
import dev.deckhand.sandbox.model.AlarmState;
import dev.deckhand.sandbox.model.ScalableTarget;
import dev.deckhand.sandbox.model.ScalingPolicy;
import dev.deckhand.sandbox.model.ScheduledAction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Alarms, scalable targets and scaling policies with their memory of datapoints and cooldowns.
final class ScalingState {
    final List<AlarmRow> alarms = new ArrayList<>();
    final List<ScalableTarget> targets = new ArrayList<>();
    final List<PolicyRow> policies = new ArrayList<>();

    /// In the order in which they came; one that is put again keeps its place.
    final List<ScheduleRow> scheduled = new ArrayList<>();

    ScalingState() {}

    ScalingState copy() {
        ScalingState copy = new ScalingState();
        alarms.forEach(alarm -> copy.alarms.add(new AlarmRow(alarm)));
        copy.targets.addAll(targets);
        policies.forEach(policy -> copy.policies.add(new PolicyRow(policy)));
        scheduled.forEach(row -> copy.scheduled.add(new ScheduleRow(row)));
        return copy;
    }

    /// An alarm and its newest datapoints.
    static final class AlarmRow {
        Alarm alarm;
        AlarmState state;

        /// Breaching datapoints in a row, and sums of the minutes of the period under way.
        int breaches;

        /// The policy of target tracking that made it, or -1; `high` says which of the two it is.
        final int policy;

        final boolean high;

        /// Minutes seen of the current period, their sum, and whether one had no data.
        int minutes;

        long sum;
        int values;

        /// The newest datapoint in thousandths.
        long datapoint;

        AlarmRow(Alarm alarm, int policy, boolean high) {
            this.alarm = alarm;
            state = alarm.stateValue();
            this.policy = policy;
            this.high = high;
        }

        AlarmRow(AlarmRow other) {
            alarm = other.alarm;
            state = other.state;
            breaches = other.breaches;
            policy = other.policy;
            high = other.high;
            minutes = other.minutes;
            sum = other.sum;
            values = other.values;
            datapoint = other.datapoint;
        }
    }

    /// A scheduled action, since when it is in force, and the mark of its pending timer.
    static final class ScheduleRow {
        ScheduledAction action;
        Instant since = Instant.EPOCH;
        long mark;

        ScheduleRow(ScheduledAction action) {
            this.action = action;
        }

        ScheduleRow(ScheduleRow other) {
            action = other.action;
            since = other.since;
            mark = other.mark;
        }
    }

    /// A policy and when it last scaled.
    static final class PolicyRow {
        ScalingPolicy policy;
        long outUntil = Tasks.NEVER;
        long inUntil = Tasks.NEVER;

        /// Capacity that the scale-out of the running cooldown asked for, and from where it
        /// started.
        int outTo;

        int outFrom;

        PolicyRow(ScalingPolicy policy) {
            this.policy = policy;
        }

        PolicyRow(PolicyRow other) {
            policy = other.policy;
            outUntil = other.outUntil;
            inUntil = other.inUntil;
            outTo = other.outTo;
            outFrom = other.outFrom;
        }
    }
}
