package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.trace.TraceDecision.StopCause;
import dev.deckhand.sandbox.model.Micros;

/// A look of the service scheduler: at the end of an instant, again and again until a look does
/// nothing (scenario-format part 5).
final class Looks {
    /// A service may not start more than this beyond what it wants within one instant: tasks that
    /// end as soon as they run would keep time from going on. `[MODEL]` it then waits a second.
    private static final int MOST_STARTS_IN_INSTANT = 16;

    private final Engine engine;
    private final World world;
    private final RollingLook rolling;
    private final DaemonLook daemons;
    private final TaskSetLook taskSets;
    private final Rebalancing rebalancing;

    Looks(Engine engine) {
        this.engine = engine;
        world = engine.world;
        Orders orders = new Orders(engine);
        ServiceStarts starts = new ServiceStarts(engine, orders);
        rolling = new RollingLook(engine, starts);
        daemons = new DaemonLook(engine, orders, starts);
        taskSets = new TaskSetLook(engine, starts);
        rebalancing = new Rebalancing(engine, orders, starts);
    }

    void look(ServiceState service) {
        service.lookPending = false;
        engine.targets.reportRegistered(service);
        engine.targets.reportDeregistered(service);
        if (isRunaway(service)) {
            engine.later(Micros.PER_SECOND, Kind.RETRY, service.index, 0);
            return;
        }
        boolean moved;
        if (service.deleted) {
            moved =
                    !engine.stopper
                            .stop(
                                    service,
                                    Integer.MAX_VALUE,
                                    Integer.MAX_VALUE,
                                    _ -> true,
                                    StopCause.SCALE_IN)
                            .isEmpty();
        } else if (service.isDaemon()) {
            moved = daemons.look(service);
        } else if (service.isExternal()) {
            moved = taskSets.look(service);
        } else {
            moved = rolling.look(service);
            if (!moved) {
                moved = rebalancing.look(service);
            }
        }
        if (moved) {
            engine.mark(service.index);
        }
    }

    private boolean isRunaway(ServiceState service) {
        return service.startedInInstantAt == world.now
                && service.startedInInstant > service.desiredCount * 4 + MOST_STARTS_IN_INSTANT;
    }
}
