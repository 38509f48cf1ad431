package dev.deckhand.sandbox.model;

import java.util.List;

/// Network configuration of awsvpc tasks.
public record AwsVpcConfiguration(
        List<String> subnets, List<String> securityGroups, boolean assignPublicIp) {
    public AwsVpcConfiguration {
        subnets = List.copyOf(subnets);
        securityGroups = List.copyOf(securityGroups);
    }
}
