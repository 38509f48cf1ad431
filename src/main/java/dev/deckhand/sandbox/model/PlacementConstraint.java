package dev.deckhand.sandbox.model;

import java.util.Optional;

/// A rule that an instance must satisfy. A task definition may hold `memberOf` only; ECS refuses
/// the other one there.
///
/// @param expression in the cluster query language; belongs to `memberOf`
public record PlacementConstraint(Type type, Optional<String> expression) {
    /// The kinds of constraint.
    public enum Type implements ApiValue {
        DISTINCT_INSTANCE("distinctInstance"),
        MEMBER_OF("memberOf");

        private final String apiValue;

        Type(String apiValue) {
            this.apiValue = apiValue;
        }

        @Override
        public String apiValue() {
            return apiValue;
        }
    }

    public static PlacementConstraint distinctInstance() {
        return new PlacementConstraint(Type.DISTINCT_INSTANCE, Optional.empty());
    }

    public static PlacementConstraint memberOf(String expression) {
        return new PlacementConstraint(Type.MEMBER_OF, Optional.of(expression));
    }
}
