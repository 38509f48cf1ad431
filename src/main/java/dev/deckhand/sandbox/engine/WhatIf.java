package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.engine.trace.TraceFailure;
import dev.deckhand.sandbox.engine.trace.Why.Counterfactual;
import dev.deckhand.sandbox.model.TimelineAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// Changes the world just before a step of the past, and looks what happens up to the end of that
/// instant.
final class WhatIf {
    private static final String REQUEST = "what if";
    private static final int MOST_STEPS = 2_000;

    private final Function<Sink, Engine> before;
    private final long instant;
    private final World world;

    /// @param before makes the world just before the step, each time a new one
    /// @param instant that of the step
    WhatIf(Function<Sink, Engine> before, long instant) {
        this.before = before;
        this.instant = instant;
        world = before.apply(Sink.NONE).world;
    }

    /// The world before the change, for reading.
    World world() {
        return world;
    }

    /// What was proved, and the request that brings it about, if one does.
    Counterfactual proved(String sentence, Optional<TimelineAction> action) {
        return new Counterfactual(sentence, action.map(List::of).orElse(List.of()), world.steps);
    }

    /// What happened after the change.
    ///
    /// @param instant that of the step
    record Course(long instant, List<TraceDecision> decisions, List<TraceEvent> events) {
        /// The decision of that position among those at the instant that are meant.
        <T extends TraceDecision> Optional<T> at(
                int position, Class<T> kind, Predicate<? super T> meant) {
            return decisions.stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .filter(made -> made.atMicros() == instant)
                    .filter(meant)
                    .skip(position)
                    .findFirst();
        }
    }

    /// After a request; empty when it is refused.
    ///
    /// @param enough tells when no more need be run
    Optional<Course> after(TimelineAction action, Predicate<Course> enough) {
        Collecting sink = new Collecting();
        Engine engine = before.apply(sink);
        sink.forget();
        engine.request(REQUEST, action);
        Course course = run(engine, sink, enough);
        return sink.refused ? Optional.empty() : Optional.of(course);
    }

    /// After a change that no request can make.
    Course after(Consumer<World> change, Predicate<Course> enough) {
        Collecting sink = new Collecting();
        Engine engine = before.apply(sink);
        sink.forget();
        change.accept(engine.world);
        return run(engine, sink, enough);
    }

    private Course run(Engine engine, Collecting sink, Predicate<Course> enough) {
        Course course = new Course(instant, sink.decisions, sink.events);
        for (int i = 0; i < MOST_STEPS && engine.world.queue.nextTime() <= instant; i++) {
            engine.step();
            if (enough.test(course)) {
                break;
            }
        }
        return course;
    }

    /// Keeps everything from the change on.
    private static final class Collecting implements Sink {
        private final List<TraceDecision> decisions = new ArrayList<>();
        private final List<TraceEvent> events = new ArrayList<>();
        private boolean refused;

        /// What was heard on the way to the step is no part of it.
        void forget() {
            decisions.clear();
            events.clear();
        }

        @Override
        public void event(TraceEvent event) {
            events.add(event);
            refused |=
                    event instanceof TraceEvent.RequestRejected rejected
                            && rejected.request().equals(REQUEST);
        }

        @Override
        public void decision(TraceDecision decision) {
            decisions.add(decision);
        }

        @Override
        public void failure(int number, TraceFailure failure) {}

        @Override
        public boolean wantsReasons(long seq) {
            return false;
        }
    }
}
