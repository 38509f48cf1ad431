package dev.deckhand.sandbox.placement;

/// Names of the built-in attributes of a container instance.
public final class Attributes {
    public static final String AMI_ID = "ecs.ami-id";
    public static final String AVAILABILITY_ZONE = "ecs.availability-zone";
    public static final String AWSVPC_TRUNK_ID = "ecs.awsvpc-trunk-id";
    public static final String CPU_ARCHITECTURE = "ecs.cpu-architecture";
    public static final String INSTANCE_TYPE = "ecs.instance-type";
    public static final String OS_FAMILY = "ecs.os-family";
    public static final String OS_TYPE = "ecs.os-type";
    public static final String SUBNET_ID = "ecs.subnet-id";
    public static final String VPC_ID = "ecs.vpc-id";

    private Attributes() {}
}
