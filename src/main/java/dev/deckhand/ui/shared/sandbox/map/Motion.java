package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.Frames;
import dev.deckhand.ui.shared.sandbox.Thing;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/// Everything on the map that takes time: what it does follows from the time of the frames that
/// [#tick] is told, and with nothing under way it asks for none.
///
/// While a decision is told the map holds on to the moment before; what has come since is shown
/// when the tile flies, or at once when time is stopped.
final class Motion {
    /// A moment whose decision is not told after so long is shown without.
    static final long PATIENCE = 100_000_000;

    private static final long SWEEP = 400_000_000;

    /// How long a decision told in passing stays on the map.
    private static final long LINGER = 1_500_000_000;

    private static final long NOT_YET = Long.MIN_VALUE;

    /// The map, as far as motion changes it.
    interface Ground {
        /// Shows a moment.
        ///
        /// @param flight how long its tiles fly
        void arrive(Picture now, Arrival how, long flight);

        void verdicts(Map<String, Verdict> made);

        void repaint();
    }

    /// A moment that is not shown yet.
    private record Held(Picture picture, Arrival how) {}

    /// An outage on its way across a column.
    ///
    /// @param in where the zone is lost
    /// @param away whether it goes
    record Sweep(Survey in, int zone, boolean away, long start) {
        double share(long now) {
            double share = start == NOT_YET ? 0 : Math.clamp((now - start) / (double) SWEEP, 0, 1);
            return Ease.STANDARD.at(away ? 1 - share : share);
        }
    }

    private final Sight sight;
    private final Ground ground;
    private final Flights.Places places;
    private final Flights flights = new Flights();
    private final Frames frames = new Frames(this::tick);
    private final List<Sweep> sweeps = new ArrayList<>();

    private Optional<Staging> staging = Optional.empty();
    private boolean passing;
    private long stagingStart = NOT_YET;
    private long lingerUntil = NOT_YET;
    private @Nullable Held held;
    private long heldSince = NOT_YET;
    private @Nullable Glide glide;
    private @Nullable MovingLayer layer;
    private boolean reduced;
    private boolean hurried;
    private long now;

    Motion(Sight sight, Flights.Places places, Ground ground) {
        this.sight = sight;
        this.places = places;
        this.ground = ground;
    }

    void paintsOn(MovingLayer canvas) {
        layer = canvas;
    }

    /// With it nothing moves: rings say what is new.
    void setReduced(boolean on) {
        reduced = on;
        if (on) {
            land();
            endGlide();
        }
    }

    boolean isReduced() {
        return reduced;
    }

    void setHurried(boolean on) {
        if (hurried != on) {
            hurried = on;
            ground.repaint();
        }
    }

    // ---- moments ----

    /// Keeps a moment back when a decision is told first.
    ///
    /// @return whether it does; else the moment is to be shown now
    boolean holds(Picture picture, Arrival how) {
        boolean waits = how == Arrival.EXPLAINED || (how == Arrival.PLAIN && staging.isPresent());
        if (reduced || !waits) {
            held = null;
            if (staging.isPresent()) {
                told();
            }
            return false;
        }
        if (held == null) {
            heldSince = NOT_YET;
        }
        held = new Held(picture, Arrival.PLAIN);
        frames.start();
        return true;
    }

    /// Has what changed since the moment before fly, fade and sweep.
    ///
    /// @param waited where tasks of a group waited before
    void changed(Survey before, Survey after, Arrival how, Map<String, Box> waited, long flight) {
        if (how == Arrival.DIRECT) {
            land();
            return;
        }
        if (!sight.eye().level().isPixels() && !hurried) {
            flights.changed(before, after, how, places, waited, flight, reduced);
        }
        if (!reduced) {
            sweep(before, after);
        }
        wake();
    }

    private void sweep(Survey before, Survey after) {
        int zones = Math.min(before.picture().zones().size(), after.picture().zones().size());
        for (int zone = 0; zone < zones; zone++) {
            boolean was = before.picture().zoneFailed(zone);
            if (was != after.picture().zoneFailed(zone)) {
                int number = zone;
                sweeps.removeIf(one -> one.zone() == number);
                sweeps.add(new Sweep(was ? before : after, zone, was, NOT_YET));
            }
        }
    }

    /// Everything that is on its way is there at once.
    void land() {
        flights.clear();
        sweeps.clear();
        Held waiting = held;
        held = null;
        if (staging.isPresent()) {
            told();
        }
        if (waiting != null) {
            ground.arrive(waiting.picture(), Arrival.DIRECT, Flights.FLIGHT);
        }
        if (layer != null) {
            layer.paint();
        }
    }

    // ---- decisions ----

    /// Tells what a decision made of each instance; nothing of it when there are none.
    ///
    /// @param inPassing whether it goes away by itself
    void tell(Map<String, Verdict> made, boolean inPassing) {
        lingerUntil = NOT_YET;
        if (made.isEmpty()) {
            staging = Optional.empty();
            ground.verdicts(made);
        } else if (reduced || sight.picture() == null) {
            ground.verdicts(made);
            passing = inPassing;
            winner(made).ifPresent(this::point);
            linger();
        } else {
            ground.verdicts(Map.of());
            passing = inPassing;
            staging = Optional.of(new Staging(made));
            stagingStart = NOT_YET;
        }
        wake();
    }

    private static Optional<Thing> winner(Map<String, Verdict> made) {
        return made.entrySet().stream()
                .filter(one -> one.getValue().isWinner())
                .findFirst()
                .map(one -> new Thing.Instance(one.getKey()));
    }

    /// The decision is told: the map takes it over, and the moment that was held back comes.
    private void told() {
        Optional<Staging> one = staging;
        staging = Optional.empty();
        one.ifPresent(told -> ground.verdicts(told.verdicts()));
        linger();
        Held next = held;
        held = null;
        if (next != null) {
            ground.arrive(
                    next.picture(), next.how(), one.map(Staging::flight).orElse(Flights.FLIGHT));
        }
    }

    private void linger() {
        lingerUntil = passing ? now + LINGER : NOT_YET;
    }

    // ---- looking ----

    /// Looks from elsewhere: softly, or at once with reduced motion.
    ///
    /// @param zoom that it ends with
    /// @param look is told how far it is, from 0 to 1
    void glide(double zoom, DoubleConsumer look) {
        if (reduced) {
            look.accept(1);
            ground.repaint();
        } else {
            glide = glide == null ? Glide.to(zoom, look) : glide.onTo(zoom, now, look);
            frames.start();
        }
    }

    /// The zoom there will be when nothing is under way.
    double zoom() {
        return glide == null ? sight.eye().zoom() : glide.zoom();
    }

    boolean isGliding() {
        return glide != null;
    }

    /// Stops on the way, as when the pointer takes hold of the map.
    void stopGlide() {
        glide = null;
    }

    /// Looks from where it was to come to.
    void endGlide() {
        if (glide != null) {
            glide.end();
            glide = null;
            ground.repaint();
        }
    }

    /// Shows where a thing is.
    void point(Thing thing) {
        flights.point(sight.survey(), thing, reduced);
        wake();
    }

    // ---- time ----

    private void wake() {
        if (!isStill()) {
            frames.start();
        }
    }

    private boolean isStill() {
        return flights.isEmpty()
                && sweeps.isEmpty()
                && staging.isEmpty()
                && held == null
                && glide == null
                && lingerUntil == NOT_YET;
    }

    /// One frame.
    ///
    /// @param nanos grows from frame to frame
    void tick(long nanos) {
        now = nanos;
        Glide looking = glide;
        if (looking != null) {
            if (looking.tick(nanos) && glide == looking) {
                glide = null;
            }
            ground.repaint();
        }
        tickStaging(nanos);
        if (flights.tick(nanos)) {
            ground.repaint();
        }
        tickSweeps(nanos);
        if (layer != null) {
            layer.paint();
        }
        if (isStill()) {
            frames.stop();
        }
    }

    private void tickStaging(long nanos) {
        if (staging.isPresent()) {
            if (stagingStart == NOT_YET) {
                stagingStart = nanos;
            }
            if (nanos - stagingStart >= staging.get().told()) {
                told();
            }
        } else if (held != null) {
            if (heldSince == NOT_YET) {
                heldSince = nanos;
            } else if (nanos - heldSince >= PATIENCE) {
                told();
            }
        } else if (lingerUntil != NOT_YET && nanos >= lingerUntil) {
            lingerUntil = NOT_YET;
            ground.verdicts(Map.of());
        }
    }

    private void tickSweeps(long nanos) {
        if (!sweeps.isEmpty()) {
            sweeps.replaceAll(one ->
                    one.start() == NOT_YET
                            ? new Sweep(one.in(), one.zone(), one.away(), nanos)
                            : one);
            if (sweeps.removeIf(one -> nanos - one.start() >= SWEEP)) {
                ground.repaint();
            }
        }
    }

    // ---- what there is to paint ----

    Passing passing() {
        Set<Integer> swept = new HashSet<>();
        sweeps.forEach(one -> swept.add(one.zone()));
        return new Passing(flights.away(), swept, hurried);
    }

    Flights flights() {
        return flights;
    }

    List<Sweep> sweeps() {
        return List.copyOf(sweeps);
    }

    Optional<Staging> staging() {
        return staging;
    }

    /// How long the decision is being told.
    long stagingNanos() {
        return stagingStart == NOT_YET ? 0 : now - stagingStart;
    }

    long now() {
        return now;
    }

    /// Where tasks wait, by their group, from the chips over the map.
    static Map<String, Box> waiting(HeadStrip head) {
        Map<String, Box> places = new HashMap<>();
        String kind = "map.waiting.";
        head.getChildren()
                .forEach(chip -> {
                    String id = chip.getId();
                    if (id != null && id.startsWith(kind)) {
                        places.put(
                                id.substring(kind.length()),
                                new Box(
                                        head.getLayoutX() + chip.getLayoutX(),
                                        head.getLayoutY() + chip.getLayoutY(),
                                        chip.getLayoutBounds().getWidth(),
                                        chip.getLayoutBounds().getHeight()));
                    }
                });
        return places;
    }
}
