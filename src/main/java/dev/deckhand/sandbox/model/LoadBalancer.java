package dev.deckhand.sandbox.model;

import java.util.Optional;
import java.util.OptionalInt;

/// One load balancer entry of a service. What a native deployment with traffic shift needs stands
/// in the last four.
public record LoadBalancer(
        Optional<String> targetGroupArn,
        Optional<String> loadBalancerName,
        Optional<String> containerName,
        OptionalInt containerPort,
        Optional<String> alternateTargetGroupArn,
        Optional<String> productionListenerRule,
        Optional<String> testListenerRule,
        Optional<String> roleArn) {}
