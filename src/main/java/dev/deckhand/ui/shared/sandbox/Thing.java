package dev.deckhand.ui.shared.sandbox;

/// Something on the map, in the log or in a list that can be pointed at.
public sealed interface Thing {
    /// Its id or name, as ECS and the scenario have it.
    String name();

    record Instance(String id) implements Thing {
        @Override
        public String name() {
            return id;
        }
    }

    record Task(String id) implements Thing {
        @Override
        public String name() {
            return id;
        }
    }

    record Service(String name) implements Thing {}

    /// An Availability Zone.
    record Zone(String name) implements Thing {}

    /// A capacity provider.
    record Provider(String name) implements Thing {}

    /// Tasks of a group (`service:web`) that are wanted and have no place.
    record Waiting(String group) implements Thing {
        @Override
        public String name() {
            return group;
        }
    }
}
