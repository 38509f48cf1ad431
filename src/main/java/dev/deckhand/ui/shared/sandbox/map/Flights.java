package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.ui.shared.sandbox.Thing;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What moves or shines for a moment after a picture changed: tiles that fly in or fade away or
/// change their colour, rings where something is new. How far each is follows from the time that is
/// told; where things stand is asked anew each time, so that all keep up with the eye.
final class Flights {
    /// More at once are no flights: cards pulse with a number.
    static final int MOST = 40;

    /// More changes of colour at once are not worth their frames.
    static final int MOST_CHANGES = 400;

    static final long FLIGHT = 250_000_000;

    private static final long NOT_YET = Long.MIN_VALUE;
    private static final long FADE = 250_000_000;
    private static final long CHANGE = 160_000_000;
    private static final long PULSE = 900_000_000;
    private static final long RING = 1_500_000_000;

    /// Two beats, slow enough to be no flashing.
    private static final long BEATS = 900_000_000;

    private final List<Move> moves = new ArrayList<>();
    private long now;

    /// What a move does.
    enum Kind {
        /// A tile comes from the waiting room.
        FLY(FLIGHT),
        /// It goes back there.
        RETURN(FLIGHT),
        /// A tile goes.
        FADE(Flights.FADE),
        /// It comes back.
        RISE(Flights.FADE),
        /// A tile changes its colour.
        CHANGE(Flights.CHANGE),
        /// A card tells how many came at once.
        PULSE(Flights.PULSE),
        /// Says where something is new, without any motion.
        RING(Flights.RING),
        /// A ring that beats twice around what was looked for.
        BEAT(BEATS);

        private final long length;

        Kind(long length) {
            this.length = length;
        }

        /// Whether it takes a tile from where it stands.
        boolean moves() {
            return this == FLY || this == RETURN || this == FADE || this == RISE;
        }

        /// Whether the tile is not to be seen in its place meanwhile.
        boolean hides() {
            return this == FLY || this == RISE;
        }
    }

    /// One move.
    ///
    /// @param in where the task is known
    /// @param what a task's or an instance's row
    /// @param away the chip in the waiting room
    record Move(
            Kind kind,
            Survey in,
            int what,
            List<Thing> thing,
            List<Box> away,
            int count,
            long start,
            long length) {
        double share(long now) {
            return start == NOT_YET ? 0 : Math.clamp((now - start) / (double) length, 0, 1);
        }

        Move begun(long at) {
            return start == NOT_YET
                    ? new Move(kind, in, what, thing, away, count, at, length)
                    : this;
        }
    }

    /// Where things stand at the moment, in the pixels of the map.
    interface Places {
        /// A task's tile, or its card on Fargate; null when it is not seen.
        @Nullable Box tile(Survey in, int task);

        /// An instance's card; null when it is not seen.
        @Nullable Box card(int instance);

        @Nullable Box thing(Thing thing);

        /// Where tasks of a group wait.
        Box waiting(String group);
    }

    /// Takes up what changed from one moment to the next.
    ///
    /// @param waited where tasks of a group waited before
    /// @param flight how long tiles fly
    /// @param reduced whether rings stand for all motion
    void changed(
            Survey before,
            Survey after,
            Arrival how,
            Places places,
            Map<String, Box> waited,
            long flight,
            boolean reduced) {
        if (how == Arrival.DIRECT) {
            return;
        }
        Changes changes = Changes.between(before, after, places);
        if (reduced) {
            rings(after, changes.came());
            return;
        }
        int changed = 0;
        for (int task : changes.other()) {
            if (changed++ < MOST_CHANGES) {
                add(Kind.CHANGE, before, task);
            }
        }
        if (how == Arrival.SOFT) {
            return;
        }
        boolean back = how == Arrival.BACKWARDS;
        int room = MOST - moving();
        if (changes.came().size() > room) {
            pulses(after, changes.came());
        } else {
            for (int task : changes.came()) {
                if (back) {
                    add(Kind.RISE, after, task);
                } else {
                    String group = after.picture().taskGroup(task);
                    Box from = waited.getOrDefault(group, places.waiting(group));
                    moves.add(
                            new Move(
                                    Kind.FLY,
                                    after,
                                    task,
                                    List.of(),
                                    List.of(from),
                                    0,
                                    NOT_YET,
                                    flight));
                }
            }
        }
        if (changes.went().size() <= MOST - moving()) {
            for (int task : changes.went()) {
                add(back ? Kind.RETURN : Kind.FADE, before, task);
            }
        }
    }

    private void add(Kind kind, Survey in, int what) {
        moves.add(new Move(kind, in, what, List.of(), List.of(), 0, NOT_YET, kind.length));
    }

    private void rings(Survey after, List<Integer> came) {
        if (came.size() <= MOST - moves.size()) {
            came.forEach(task -> add(Kind.RING, after, task));
        }
    }

    /// A card that pulses already counts on, so that nothing flashes.
    private void pulses(Survey after, List<Integer> came) {
        came.stream()
                .filter(task -> after.picture().taskInstance(task) >= 0)
                .collect(Collectors.groupingBy(after.picture()::taskInstance))
                .forEach((instance, tasks) -> {
                    int had = 0;
                    long start = NOT_YET;
                    for (Move move : List.copyOf(moves)) {
                        if (move.kind() == Kind.PULSE && move.what() == instance) {
                            had = move.count();
                            start = move.start();
                            moves.remove(move);
                        }
                    }
                    moves.add(
                            new Move(
                                    Kind.PULSE,
                                    after,
                                    instance,
                                    List.of(),
                                    List.of(),
                                    had + tasks.size(),
                                    start,
                                    PULSE));
                });
    }

    /// Shows where a thing is: a ring that beats twice, or with reduced motion one that stays.
    void point(Survey in, Thing thing, boolean reduced) {
        Kind kind = reduced ? Kind.RING : Kind.BEAT;
        moves.removeIf(move -> !move.thing().isEmpty());
        moves.add(new Move(kind, in, -1, List.of(thing), List.of(), 0, NOT_YET, kind.length));
    }

    /// Whether nothing moves or shines.
    boolean isEmpty() {
        return moves.isEmpty();
    }

    void clear() {
        moves.clear();
    }

    /// How many things there are of a kind.
    int count(Kind kind) {
        return (int) moves.stream().filter(move -> move.kind() == kind).count();
    }

    /// How many tiles are on their way.
    int moving() {
        return (int) moves.stream().filter(move -> move.kind().moves()).count();
    }

    List<Move> moves() {
        return List.copyOf(moves);
    }

    /// Rows of the tasks whose tiles are on their way, and so not to be seen in their places.
    Set<Integer> away() {
        return moves.stream()
                .filter(move -> move.kind().hides())
                .map(Move::what)
                .collect(Collectors.toSet());
    }

    /// @return whether a tile came to its place
    boolean tick(long at) {
        now = at;
        moves.replaceAll(move -> move.begun(at));
        boolean landed =
                moves.stream().anyMatch(move -> move.kind().hides() && move.share(at) >= 1);
        moves.removeIf(move -> move.share(at) >= 1);
        return landed;
    }

    long now() {
        return now;
    }
}
