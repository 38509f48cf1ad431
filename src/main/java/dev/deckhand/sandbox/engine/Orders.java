package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.model.Service;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The orders of services, worked out once and used until the service is updated.
final class Orders {
    private final Engine engine;
    private final World world;
    private final Map<Key, Known> known = new HashMap<>();

    Orders(Engine engine) {
        this.engine = engine;
        world = engine.world;
    }

    private record Key(int service, int deployment, String provider) {}

    private record Known(Service spec, Starter.Order order) {}

    /// For tasks of a deployment on a provider ("" for none).
    Starter.Order of(ServiceState service, Deployment deployment, String provider) {
        Key key = new Key(service.index, deployment.index, provider);
        Known before = known.get(key);
        if (before != null && isSame(before.spec(), service.spec)) {
            return before.order();
        }
        Starter.Order order = make(service, deployment).onProvider(provider);
        known.put(key, new Known(service.spec, order));
        return order;
    }

    @SuppressWarnings("ReferenceEquality") // a new object is what an update leaves
    private static boolean isSame(Service one, Service other) {
        return one == other;
    }

    private Starter.Order make(ServiceState service, Deployment deployment) {
        int definition = deployment.revision.definition();
        TaskLife.Wish wish =
                new TaskLife.Wish(
                        definition,
                        world.catalog.spec(definition).requirement(),
                        service.group,
                        deployment.id,
                        service.index,
                        deployment.index,
                        "");
        return engine.starter.order(
                wish,
                Optional.empty(),
                deployment.revision.launchType(),
                service.spec.placementConstraints(),
                service.spec.placementStrategy(),
                engine.starter.zones(deployment.revision.networkConfiguration(), definition));
    }
}
