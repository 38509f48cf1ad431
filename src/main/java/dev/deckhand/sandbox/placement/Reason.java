package dev.deckhand.sandbox.placement;

/// Why an instance was ruled out, in the order in which the rules are looked at ([MODEL]: AWS
/// documents the reasons, not their order).
public enum Reason {
    INACTIVE("INACTIVE", Stage.ELIGIBLE),
    AGENT("AGENT", Stage.ELIGIBLE),
    ATTRIBUTE("ATTRIBUTE", Stage.ELIGIBLE),
    LOCATION("LOCATION", Stage.ELIGIBLE),
    CPU("RESOURCE:CPU", Stage.RESOURCES),
    MEMORY("RESOURCE:MEMORY", Stage.RESOURCES),
    PORTS("RESOURCE:PORTS", Stage.RESOURCES),
    GPU("RESOURCE:GPU", Stage.RESOURCES),
    ENI("RESOURCE:ENI", Stage.RESOURCES),
    MEMBER_OF("MemberOf placement constraint unsatisfied.", Stage.CONSTRAINTS),
    DISTINCT_INSTANCE("DistinctInstance placement constraint unsatisfied.", Stage.CONSTRAINTS);

    /// A step of the filter, in order.
    public enum Stage {
        ELIGIBLE(0),
        RESOURCES(1),
        CONSTRAINTS(2);

        private final int before;

        Stage(int before) {
            this.before = before;
        }

        /// Number of stages before this one.
        public int before() {
            return before;
        }
    }

    private final String apiText;
    private final Stage stage;

    Reason(String apiText, Stage stage) {
        this.apiText = apiText;
        this.stage = stage;
    }

    /// As `failures[].reason` spells it.
    public String apiText() {
        return apiText;
    }

    public Stage stage() {
        return stage;
    }

    /// Whether something countable is missing.
    public boolean hasShortfall() {
        return stage == Stage.RESOURCES;
    }

    /// How a service event goes on after "The closest matching (container-instance ID) ".
    public String eventText() {
        return switch (this) {
            case CPU -> "has insufficient CPU units available.";
            case MEMORY -> "has insufficient memory available.";
            case PORTS -> "is already using a port required by your task.";
            case ATTRIBUTE, LOCATION -> "is missing an attribute required by your task.";
            case INACTIVE, AGENT, GPU, ENI, MEMBER_OF, DISTINCT_INSTANCE ->
                    "encountered error \"" + apiText + "\".";
        };
    }
}
