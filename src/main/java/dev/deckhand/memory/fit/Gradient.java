package dev.deckhand.memory.fit;

import dev.deckhand.memory.FsrsParameters;
import dev.deckhand.memory.Memory;

/// The loss of FSRS-6 on single items and its slope in all 21 parameters, by a reverse pass written
/// by hand: forward through a card's history keeping what the way back needs, then back from the
/// loss. The formulas are those of [dev.deckhand.memory.Fsrs6], section 3, over plain arrays.
///
/// Holds scratch space: one per optimisation, not for several threads.
final class Gradient {
    private static final double MIN_S = Memory.MIN_STABILITY;
    private static final double MAX_S = Memory.MAX_STABILITY;

    private final boolean shortTerm;
    private final Tape tape;
    private double[] w = new double[FsrsParameters.COUNT];

    private double factor;
    private double factorSlope;
    private double growth;
    private double target;
    private double targetSlope;
    private double ceiling;

    /// Kept from the way forward, one slot a review. What `lnS`, `u` and `v` stand for depends on
    /// the formula that the review went through; `branch` is set where a limit took the formula's
    /// place, `sHeld` and `dHeld` where a clamp did.
    private static final class Tape {
        final double[] s;
        final double[] d;
        final double[] lnS;
        final double[] lnX;
        final double[] r;
        final double[] u;
        final double[] v;
        final double[] damped;
        final boolean[] sHeld;
        final boolean[] dHeld;
        final boolean[] branch;

        Tape(int length) {
            s = new double[length];
            d = new double[length];
            lnS = new double[length];
            lnX = new double[length];
            r = new double[length];
            u = new double[length];
            v = new double[length];
            damped = new double[length];
            sHeld = new boolean[length];
            dHeld = new boolean[length];
            branch = new boolean[length];
        }
    }

    Gradient(boolean shortTerm, int longestHistory) {
        this.shortTerm = shortTerm;
        tape = new Tape(longestHistory + 1);
    }

    /// Takes parameters; whatever follows is about them.
    void use(double[] parameters) {
        w = parameters;
        double base = Math.pow(0.9, -1 / w[20]);
        factor = base - 1;
        factorSlope = base * Math.log(0.9) / (w[20] * w[20]);
        growth = Math.exp(w[8]);
        targetSlope = -3 * Math.exp(3 * w[5]);
        target = w[4] + targetSlope / 3 + 1;
        ceiling = shortTerm ? Math.exp(-w[17] * w[18]) : 1;
    }

    /// The loss at review `at` of a card whose reviews start at `first`; adds `weight` times its
    /// slope to `slope`.
    double add(ReviewSet set, int first, int at, double weight, double[] slope) {
        int n = at - first;
        forward(set, first, n);
        int last = n - 1;
        double s = tape.s[last];
        double x = 1 + factor * set.elapsed[at] / s;
        double lnX = Math.log(x);
        double r = Math.exp(-w[20] * lnX);
        boolean recalled = set.grade[at] > 1;
        double slopeR = weight * (recalled ? -1 / r : 1 / Math.max(1e-12, 1 - r));
        double slopeS = slopeR * recallByStability(r, x, set.elapsed[at], s);
        slope[20] += slopeR * recallByDecay(r, x, lnX, set.elapsed[at], s);
        backward(set, first, last, slopeS, slope);
        return weight * Metrics.logLoss(r, recalled);
    }

    private double recallByStability(double r, double x, double t, double s) {
        return w[20] * r / x * factor * t / (s * s);
    }

    private double recallByDecay(double r, double x, double lnX, double t, double s) {
        return -r * (lnX + w[20] * factorSlope * t / (s * x));
    }

    private void forward(ReviewSet set, int first, int n) {
        int g0 = set.grade[first];
        tape.s[0] = w[g0 - 1];
        double d0 = w[4] - Math.exp(w[5] * (g0 - 1)) + 1;
        tape.d[0] = Math.clamp(d0, 1, 10);
        tape.dHeld[0] = d0 < 1 || d0 > 10;
        for (int k = 1; k < n; k++) {
            int t = set.elapsed[first + k];
            int g = set.grade[first + k];
            double s = tape.s[k - 1];
            double d = tape.d[k - 1];
            double after = t == 0 && shortTerm ? sameDay(k, g, s) : later(k, t, g, s, d);
            tape.s[k] = Math.clamp(after, MIN_S, MAX_S);
            tape.sHeld[k] = after < MIN_S || after > MAX_S;
            double damped = d - w[6] * (g - 3) * (10 - d) / 9;
            double next = w[7] * target + (1 - w[7]) * damped;
            tape.damped[k] = damped;
            tape.d[k] = Math.clamp(next, 1, 10);
            tape.dHeld[k] = next < 1 || next > 10;
        }
    }

    private double sameDay(int k, int g, double s) {
        double lnS = Math.log(s);
        double increase = Math.exp(w[17] * (g - 3 + w[18]) - w[19] * lnS);
        tape.lnS[k] = lnS;
        tape.u[k] = increase;
        tape.branch[k] = g > 1 && increase < 1;
        return tape.branch[k] ? s : s * increase;
    }

    private double later(int k, int t, int g, double s, double d) {
        double lnX = Math.log(1 + factor * t / s);
        double r = Math.exp(-w[20] * lnX);
        tape.lnX[k] = lnX;
        tape.r[k] = r;
        if (g > 1) {
            double lnS = Math.log(s);
            double u = growth * (11 - d) * Math.exp(-w[9] * lnS) * bonus(g);
            double v = Math.exp(w[10] * (1 - r));
            tape.lnS[k] = lnS;
            tape.u[k] = u;
            tape.v[k] = v;
            return s * (1 + u * (v - 1));
        }
        double lnS1 = Math.log(s + 1);
        double power = Math.exp(w[13] * lnS1);
        double head = w[11] * Math.exp(-w[12] * Math.log(d) + w[14] * (1 - r));
        tape.lnS[k] = lnS1;
        tape.u[k] = head;
        tape.v[k] = power;
        tape.branch[k] = head * (power - 1) >= s * ceiling;
        return tape.branch[k] ? s * ceiling : head * (power - 1);
    }

    private double bonus(int g) {
        return g == 2 ? w[15] : g == 4 ? w[16] : 1;
    }

    /// @param slopeS of the loss in the stability after the last review of the history
    private void backward(ReviewSet set, int first, int last, double slopeS, double[] slope) {
        double slopeD = 0;
        for (int k = last; k > 0; k--) {
            int t = set.elapsed[first + k];
            int g = set.grade[first + k];
            double s = tape.s[k - 1];
            double d = tape.d[k - 1];
            double fromS = tape.sHeld[k] ? 0 : slopeS;
            double fromD = tape.dHeld[k] ? 0 : slopeD;
            slopeD = difficultyBack(k, g, d, fromD, slope);
            if (t == 0 && shortTerm) {
                slopeS = sameDayBack(k, g, s, fromS, slope);
            } else if (g > 1) {
                slopeD -= fromS * s * tape.u[k] / (11 - d) * (tape.v[k] - 1);
                slopeS = recalledBack(k, t, g, d, fromS, slope);
            } else {
                if (!tape.branch[k]) {
                    slopeD -= fromS * w[12] * tape.u[k] * (tape.v[k] - 1) / d;
                }
                slopeS = forgottenBack(k, t, fromS, slope);
            }
        }
        int g0 = set.grade[first];
        slope[g0 - 1] += slopeS;
        if (!tape.dHeld[0]) {
            slope[4] += slopeD;
            slope[5] -= (g0 - 1) * Math.exp(w[5] * (g0 - 1)) * slopeD;
        }
    }

    private double difficultyBack(int k, int g, double d, double from, double[] slope) {
        slope[7] += from * (target - tape.damped[k]);
        slope[4] += from * w[7];
        slope[5] += from * w[7] * targetSlope;
        double fromDamped = from * (1 - w[7]);
        slope[6] -= fromDamped * (g - 3) * (10 - d) / 9;
        return fromDamped * (1 + w[6] * (g - 3) / 9);
    }

    private double sameDayBack(int k, int g, double s, double from, double[] slope) {
        if (tape.branch[k]) {
            return from;
        }
        double after = s * tape.u[k];
        slope[17] += from * after * (g - 3 + w[18]);
        slope[18] += from * after * w[17];
        slope[19] -= from * after * tape.lnS[k];
        return from * tape.u[k] * (1 - w[19]);
    }

    private double recalledBack(int k, int t, int g, double d, double from, double[] slope) {
        double s = tape.s[k - 1];
        double u = tape.u[k];
        double v = tape.v[k];
        double r = tape.r[k];
        double gain = u * (v - 1);
        slope[8] += from * s * gain;
        slope[9] -= from * s * gain * tape.lnS[k];
        slope[10] += from * s * u * v * (1 - r);
        if (g == 2) {
            slope[15] += from * s * growth * (11 - d) * Math.exp(-w[9] * tape.lnS[k]) * (v - 1);
        } else if (g == 4) {
            slope[16] += from * s * gain / w[16];
        }
        double fromR = -from * s * u * v * w[10];
        return from * (1 + gain * (1 - w[9])) + recallBack(k, t, s, fromR, slope);
    }

    private double forgottenBack(int k, int t, double from, double[] slope) {
        double s = tape.s[k - 1];
        if (tape.branch[k]) {
            if (shortTerm) {
                slope[17] -= from * s * ceiling * w[18];
                slope[18] -= from * s * ceiling * w[17];
            }
            return from * ceiling;
        }
        double head = tape.u[k];
        double power = tape.v[k];
        double after = head * (power - 1);
        slope[11] += from * after / w[11];
        slope[12] -= from * after * Math.log(tape.d[k - 1]);
        slope[13] += from * head * power * tape.lnS[k];
        slope[14] += from * after * (1 - tape.r[k]);
        double fromR = -from * w[14] * after;
        return from * head * w[13] * power / (s + 1) + recallBack(k, t, s, fromR, slope);
    }

    private double recallBack(int k, int t, double s, double fromR, double[] slope) {
        double r = tape.r[k];
        double x = 1 + factor * t / s;
        slope[20] += fromR * recallByDecay(r, x, tape.lnX[k], t, s);
        return fromR * recallByStability(r, x, t, s);
    }
}
