package dev.deckhand.ui.shared.sandbox.map;

import javafx.animation.Interpolator;

/// How things gather way and come to rest.
final class Ease {
    /// Panels, zoom, jumps.
    static final Ease STANDARD = new Ease(Interpolator.ofSpline(0.2, 0, 0, 1));

    /// What comes in from elsewhere.
    static final Ease ARRIVE = new Ease(Interpolator.ofSpline(0.05, 0.7, 0.1, 1));

    /// What goes.
    static final Ease LEAVE = new Ease(Interpolator.ofSpline(0.3, 0, 0.8, 0.15));

    private final Interpolator curve;

    private Ease(Interpolator curve) {
        this.curve = curve;
    }

    /// How far it is after a share of its time, both from 0 to 1.
    double at(double share) {
        return curve.interpolate(0.0, 1.0, share);
    }
}
