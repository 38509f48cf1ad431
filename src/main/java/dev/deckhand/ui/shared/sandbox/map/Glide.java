package dev.deckhand.ui.shared.sandbox.map;

import java.util.function.DoubleConsumer;

/// A change of where one looks from, on its way. Knows no clock.
final class Glide {
    static final long LENGTH = 180_000_000;

    /// From here on the curve is steep; a goal that moves on begins no earlier, so that a wheel
    /// that turns and turns is followed at once.
    private static final long STEEP = 36_000_000;

    private static final long NOT_YET = Long.MIN_VALUE;

    private final DoubleConsumer look;
    private final double zoom;
    private final double skipped;
    private long start;

    private Glide(DoubleConsumer look, double zoom, long start, double skipped) {
        this.look = look;
        this.zoom = zoom;
        this.start = start;
        this.skipped = skipped;
    }

    /// @param look is told how far it is, from 0 to 1
    /// @param zoom that it ends with
    static Glide to(double zoom, DoubleConsumer look) {
        return new Glide(look, zoom, NOT_YET, 0);
    }

    /// Goes on from here to somewhere else, without coming to rest.
    Glide onTo(double next, long now, DoubleConsumer further) {
        if (start == NOT_YET) {
            return to(next, further);
        }
        long begun = Math.max(start, now - STEEP);
        return new Glide(further, next, begun, eased(begun, now));
    }

    double zoom() {
        return zoom;
    }

    /// @return whether it has come to its end
    boolean tick(long now) {
        if (start == NOT_YET) {
            start = now;
        }
        double eased = eased(start, now);
        look.accept(eased >= 1 ? 1 : (eased - skipped) / (1 - skipped));
        return now - start >= LENGTH;
    }

    /// Comes to its end at once.
    void end() {
        look.accept(1);
    }

    private static double eased(long start, long now) {
        return Ease.STANDARD.at(Math.clamp((now - start) / (double) LENGTH, 0, 1));
    }
}
