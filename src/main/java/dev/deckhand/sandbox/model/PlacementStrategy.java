package dev.deckhand.sandbox.model;

import java.util.Optional;

/// One entry of a placement strategy; entries narrow the candidates in the order of the list.
///
/// @param field `cpu` or `memory` for binpack; `instanceId`, `host` or `attribute:<name>` for
///   spread; nothing for random
public record PlacementStrategy(Type type, Optional<String> field) {
    /// The kinds of strategy.
    public enum Type implements ApiValue {
        RANDOM("random"),
        SPREAD("spread"),
        BINPACK("binpack");

        private final String apiValue;

        Type(String apiValue) {
            this.apiValue = apiValue;
        }

        @Override
        public String apiValue() {
            return apiValue;
        }
    }

    public static PlacementStrategy random() {
        return new PlacementStrategy(Type.RANDOM, Optional.empty());
    }

    public static PlacementStrategy spread(String field) {
        return new PlacementStrategy(Type.SPREAD, Optional.of(field));
    }

    public static PlacementStrategy binpack(String field) {
        return new PlacementStrategy(Type.BINPACK, Optional.of(field));
    }
}
