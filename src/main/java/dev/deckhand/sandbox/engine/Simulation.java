package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.Engine.LearnerCommand;
import dev.deckhand.sandbox.engine.trace.BreakerCount;
import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.engine.trace.Trace;
import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.engine.trace.TraceFailure;
import dev.deckhand.sandbox.engine.trace.Why;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.model.TimelineAction;
import dev.deckhand.sandbox.model.TimelineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A run of a scenario, step by step, forwards and backwards.
///
/// A step is one thing that happens: a timer, a request, a look of the scheduler. The run is fully
/// determined by the scenario, its seed and the learner's requests; any step of it can be gone to
/// again. Not for several threads at once; the views it hands out are immutable.
public final class Simulation {
    private final Scenario scenario;
    private final Log log;
    private final Frames frames;
    private final List<LearnerCommand> commands;
    private Engine engine;

    private Simulation(
            Scenario scenario, World world, Log log, Frames frames, List<LearnerCommand> commands) {
        this.scenario = scenario;
        this.log = log;
        this.frames = frames;
        this.commands = commands;
        engine = engineOf(world, log);
    }

    /// A run of `scenario` at 0s, nothing done yet.
    ///
    /// @throws IllegalArgumentException when the scenario refers to what it does not list; the
    ///   reader of scenarios finds that first
    public static Simulation load(Scenario scenario) {
        World world = Loader.load(scenario);
        Frames frames = new Frames();
        frames.offer(world);
        return new Simulation(scenario, world, new Log(), frames, new ArrayList<>());
    }

    private Engine engineOf(World world, Sink sink) {
        Engine made = new Engine(world, sink);
        made.setCommands(commands);
        return made;
    }

    public Scenario scenario() {
        return scenario;
    }

    // ---- going on ----

    /// When the next thing happens; `Long.MAX_VALUE` when nothing ever does.
    public long nextAtMicros() {
        return engine.world.queue.nextTime();
    }

    /// The time now: that of the last step.
    public long nowMicros() {
        return engine.world.now;
    }

    /// How many steps have been done.
    public long position() {
        return engine.world.steps;
    }

    /// How far the run was ever taken, in steps.
    public long length() {
        return log.steps();
    }

    /// Does the next thing; false when there is none.
    public boolean step() {
        World world = engine.world;
        feed(engine);
        if (world.queue.isEmpty()) {
            return false;
        }
        engine.step();
        log.stepDone(world);
        frames.offer(world);
        return true;
    }

    /// Requests of the learner that were made after just so many steps come into the queue.
    private void feed(Engine into) {
        World world = into.world;
        while (world.commandsFed < commands.size()
                && commands.get(world.commandsFed).afterStep() <= world.steps) {
            int next = world.commandsFed++;
            long at = Math.max(world.now, commands.get(next).atMicros());
            world.queue.add(at, Kind.CLASS_COMMAND, Kind.COMMAND, next, 0);
        }
    }

    /// Lets everything happen up to and including `untilMicros`.
    public void runUntil(long untilMicros) {
        feed(engine);
        while (engine.world.queue.nextTime() <= untilMicros && step()) {
            feed(engine);
        }
        engine.world.now = Math.max(engine.world.now, untilMicros);
    }

    // ---- going back, branching ----

    /// Goes to the state after `steps` steps, at most as far as the run was ever taken, and to the
    /// time of the last of them.
    public void seek(long steps) {
        long goal = Math.clamp(steps, 0, length());
        if (goal <= engine.world.steps || frames.hasBetween(engine.world.steps, goal)) {
            engine = engineOf(frames.before(goal), log);
        }
        while (engine.world.steps < goal && step()) {}
    }

    /// Undoes the last step; false at the start.
    public boolean stepBack() {
        if (position() == 0) {
            return false;
        }
        seek(position() - 1);
        return true;
    }

    /// The number of the step that made an event or decision.
    public long stepOf(long seq) {
        return log.stepOf(seq);
    }

    /// Another run with the same past; from here on each goes its own way.
    public Simulation branch() {
        World world = engine.world.copy();
        List<LearnerCommand> past = new ArrayList<>(commands.subList(0, world.commandsFed));
        return new Simulation(scenario, world, log.upTo(world), frames.upTo(world.steps), past);
    }

    /// The same run once more from 0s, with all of the learner's requests at their places.
    public Simulation again() {
        World world = Loader.load(scenario);
        Frames fresh = new Frames();
        fresh.offer(world);
        return new Simulation(scenario, world, new Log(), fresh, new ArrayList<>(commands));
    }

    /// The learner's requests, in the order in which they are made, also those that lie ahead.
    public List<TimelineEntry> requests() {
        return commands.stream()
                .map(one -> new TimelineEntry(one.atMicros(), one.id(), one.action()))
                .toList();
    }

    /// Makes a request now. What lay ahead of this moment is given up; take a [#branch] first to
    /// keep it.
    ///
    /// @return the name under which the trace shows it
    public String apply(TimelineAction action) {
        while (commands.size() > engine.world.commandsFed) {
            commands.removeLast();
        }
        log.cut(engine.world);
        frames.cut(position());
        String id = "learner[" + commands.size() + "]";
        commands.add(new LearnerCommand(position(), nowMicros(), id, action));
        runUntil(nowMicros());
        return id;
    }

    /// Takes back the last request of the learner and everything after it; false when there is
    /// none.
    public boolean undo() {
        if (commands.isEmpty()) {
            return false;
        }
        LearnerCommand last = commands.removeLast();
        frames.cut(last.afterStep());
        engine = engineOf(frames.before(last.afterStep()), log);
        while (engine.world.steps < last.afterStep() && step()) {}
        engine.world.now = Math.max(engine.world.now, last.atMicros());
        log.cut(engine.world);
        return true;
    }

    // ---- looking ----

    /// A fingerprint of everything that happened so far: sixteen hexadecimal digits.
    public String hash() {
        return engine.world.hash.hex();
    }

    /// The state now.
    public StateView state() {
        return new Views(engine).state();
    }

    /// The state now, to be read from any thread while the run goes on. Cheap even for large
    /// clusters: it copies nothing that does not change.
    public Picture picture() {
        return new Picture(engine.world.copy());
    }

    /// How many events and decisions there were so far; their numbers count from 0 to one less.
    public long eventCount() {
        return engine.world.seq;
    }

    /// Whether a number is that of a decision, and not of an event.
    public boolean isDecision(long seq) {
        return log.isDecision(seq);
    }

    /// What happened so far, oldest first.
    public List<TraceEvent> events() {
        return eventsFrom(0);
    }

    /// What happened so far from a number on; what came before is not looked at.
    public List<TraceEvent> eventsFrom(long seq) {
        return log.events(seq, engine.world.seq);
    }

    /// What was decided so far, with empty lists of reasons; [#explained] fills them.
    public List<TraceDecision> decisions() {
        return decisionsFrom(0);
    }

    /// What was decided so far from a number on, as [#decisions].
    public List<TraceDecision> decisionsFrom(long seq) {
        return log.decisions(seq, engine.world.seq);
    }

    public List<TraceFailure> failures() {
        return log.failures(engine.world.failures);
    }

    /// Why a past decision was made as it was, worked out by making it again.
    ///
    /// @throws IllegalArgumentException when there is no decision of that number
    public Why why(long seq) {
        return WhyRun.of(seq, sink -> justBefore(seq, sink), sink -> beforeInstantOf(seq, sink));
    }

    /// What the circuit breaker made of a past event: the end or the ill health of a service task,
    /// or the failure of a deployment. Empty when it had nothing to do with it.
    public Optional<BreakerCount> breakerCount(long seq) {
        if (seq < 0 || seq >= eventCount() || isDecision(seq)) {
            return Optional.empty();
        }
        return BreakerRun.of(
                seq, sink -> justBefore(seq, sink), sink -> beforeInstantOf(seq, sink));
    }

    /// A past decision with its reasons, stages and ties.
    public TraceDecision explained(long seq) {
        Explaining sink = new Explaining(seq, seq);
        justBefore(seq, sink).step();
        return sink.decisions().getFirst();
    }

    /// A world of its own, just before the step that made an event or decision.
    private Engine justBefore(long seq, Sink sink) {
        long step = log.stepOf(seq) - 1;
        Engine again = engineOf(frames.before(step), sink);
        feed(again);
        while (again.world.steps < step) {
            again.step();
            feed(again);
        }
        return again;
    }

    /// A world of its own, before anything happened at the instant of an event or decision.
    private Engine beforeInstantOf(long seq, Sink sink) {
        Engine step = justBefore(seq, Sink.NONE);
        long instant = step.world.queue.nextTime();
        Engine again = engineOf(frames.beforeInstant(instant), sink);
        feed(again);
        while (again.world.queue.nextTime() < instant) {
            again.step();
            feed(again);
        }
        return again;
    }

    /// Everything so far, each decision explained.
    public Trace trace() {
        World end = engine.world;
        Explaining sink = new Explaining(0, Long.MAX_VALUE);
        Engine again = engineOf(frames.before(0), sink);
        while (again.world.steps < end.steps) {
            feed(again);
            again.step();
        }
        return new Trace(
                scenario.id(),
                scenario.seed(),
                end.now,
                hash(),
                events(),
                sink.decisions(),
                failures(),
                state());
    }
}
