package dev.deckhand.ui.shared.sandbox.map;

import javafx.animation.Interpolator;

/// How things gather way and come to rest.
enum Ease {
    LINEAR(Interpolator.LINEAR),
    /// Panels, zoom, jumps.
    STANDARD(Interpolator.SPLINE(0.2, 0, 0, 1)),
    /// What comes in from elsewhere.
    ARRIVE(Interpolator.SPLINE(0.05, 0.7, 0.1, 1)),
    /// What goes.
    LEAVE(Interpolator.SPLINE(0.3, 0, 0.8, 0.15));

    private final Interpolator curve;

    Ease(Interpolator curve) {
        this.curve = curve;
    }

    /// How far it is after a share of its time, both from 0 to 1.
    double at(double share) {
        return (Double) curve.interpolate((Object) 0.0, (Object) 1.0, share);
    }
}
