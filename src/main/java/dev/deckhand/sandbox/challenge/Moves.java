package dev.deckhand.sandbox.challenge;

import dev.deckhand.sandbox.model.TimelineAction;

/// Which of the things that can happen to a cluster a learner may do: what the APIs of AWS do, and
/// not what the world does.
public final class Moves {
    private Moves() {}

    public static boolean isLearners(TimelineAction action) {
        return switch (action) {
            case TimelineAction.FailAvailabilityZone _,
                    TimelineAction.RestoreAvailabilityZone _,
                    TimelineAction.InterruptSpot _,
                    TimelineAction.SetCapacity _,
                    TimelineAction.SetLoad _,
                    TimelineAction.SetAgentConnected _ ->
                    false;
            case TimelineAction.RunTask _,
                    TimelineAction.StartTask _,
                    TimelineAction.StopTask _,
                    TimelineAction.RegisterTaskDefinition _,
                    TimelineAction.DeregisterTaskDefinition _,
                    TimelineAction.CreateService _,
                    TimelineAction.UpdateService _,
                    TimelineAction.DeleteService _,
                    TimelineAction.UpdateTaskProtection _,
                    TimelineAction.CreateTaskSet _,
                    TimelineAction.UpdateTaskSet _,
                    TimelineAction.DeleteTaskSet _,
                    TimelineAction.StopServiceDeployment _,
                    TimelineAction.ContinueServiceDeployment _,
                    TimelineAction.RegisterInstance _,
                    TimelineAction.DeregisterInstance _,
                    TimelineAction.DrainInstance _,
                    TimelineAction.ActivateInstance _,
                    TimelineAction.StopInstance _,
                    TimelineAction.PutAttributes _,
                    TimelineAction.RegisterScalableTarget _,
                    TimelineAction.PutScalingPolicy _,
                    TimelineAction.PutScheduledAction _,
                    TimelineAction.PutMetricAlarm _,
                    TimelineAction.SetAlarmState _,
                    TimelineAction.CreateCapacityProvider _,
                    TimelineAction.UpdateCapacityProvider _,
                    TimelineAction.DeleteCapacityProvider _,
                    TimelineAction.PutClusterCapacityProviders _,
                    TimelineAction.SetAutoScalingGroup _ ->
                    true;
        };
    }
}
