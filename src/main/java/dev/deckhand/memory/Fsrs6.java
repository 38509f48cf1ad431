package dev.deckhand.memory;

import java.util.function.ToDoubleFunction;

/// FSRS-6, section 3 of the reference. Immutable; safe to share between threads.
///
/// `w` are the parameters, S the stability, D the difficulty, g the grade from 1 (Again) to 4
/// (Easy), t the days since the last answer, R the chance of recall at that moment.
public final class Fsrs6 implements MemoryModel {
    private final FsrsParameters parameters;
    private final double[] w;
    private final boolean shortTerm;

    /// `decay = -w20` and `factor = 0.9^(1/decay) - 1`: the curve passes through 90 % at t = S.
    private final double decay;

    private final double factor;

    private final double growth;
    private final double difficultyTarget;
    private final double lapseCeiling;

    /// @param shortTerm whether answers on the same day have a formula of their own; without it
    ///   they are ordinary answers at R = 1
    public Fsrs6(FsrsParameters parameters, boolean shortTerm) {
        this.parameters = parameters;
        this.shortTerm = shortTerm;
        w = parameters.toArray();
        decay = -w[20];
        factor = Math.pow(0.9, 1 / decay) - 1;
        growth = Math.exp(w[8]);
        difficultyTarget = firstDifficulty(Rating.EASY);
        lapseCeiling = shortTerm ? Math.exp(-w[17] * w[18]) : 1;
    }

    /// With the default parameters and short-term memory.
    public static Fsrs6 standard() {
        return new Fsrs6(FsrsParameters.DEFAULT, true);
    }

    public FsrsParameters parameters() {
        return parameters;
    }

    /// `S0(g) = w[g-1]` and `D0(g) = w4 - e^(w5*(g-1)) + 1`. Section 3, "First review".
    @Override
    public Memory first(Rating rating) {
        return Memory.clamped(w[rating.grade() - 1], firstDifficulty(rating));
    }

    /// Both numbers come from the memory as it was before the answer.
    @Override
    public Memory after(Memory before, Rating rating, int elapsedDays) {
        requireElapsed(elapsedDays);
        double stability;
        if (elapsedDays == 0 && shortTerm) {
            stability = sameDay(before.stability(), rating);
        } else {
            double recall = retrievability(before, elapsedDays);
            stability =
                    rating.recalled()
                            ? recalled(before, rating, recall)
                            : forgotten(before, recall);
        }
        return Memory.clamped(stability, difficultyAfter(before.difficulty(), rating));
    }

    /// `R(t,S) = (1 + factor * t / S)^decay`. Section 3, "Forgetting curve".
    @Override
    public double retrievability(Memory memory, double elapsedDays) {
        return Math.pow(1 + factor * elapsedDays / memory.stability(), decay);
    }

    /// `I(S) = S / factor * (DR^(1/decay) - 1)`. Section 3, "Interval".
    @Override
    public ToDoubleFunction<Memory> intervals(double desiredRetention) {
        double multiplier = (Math.pow(desiredRetention, 1 / decay) - 1) / factor;
        return memory -> memory.stability() * multiplier;
    }

    /// A memory from what SM-2 knew of a card, section 3 ("Older data"): its interval, its ease as
    /// a multiplier (2.5 is usual) and the recall assumed at the end of the interval.
    public Memory fromSm2(double intervalDays, double ease, double retention) {
        double stability =
                Math.max(intervalDays, Memory.MIN_STABILITY)
                        * factor
                        / (Math.pow(retention, 1 / decay) - 1);
        double gain = growth * Math.pow(stability, -w[9]) * Math.expm1((1 - retention) * w[10]);
        return Memory.clamped(stability, 11 - (ease - 1) / gain);
    }

    /// `D0(g)`, not clamped: the mean reversion of later answers goes towards the unclamped D0(4).
    private double firstDifficulty(Rating rating) {
        return w[4] - Math.exp(w[5] * (rating.grade() - 1)) + 1;
    }

    /// `delta = -w6*(g-3)`; `D' = D + delta*(10-D)/9` (harder cards move less upwards); `D'' =
    /// w7*D0(4) + (1-w7)*D'` (mean reversion). Section 3, "Difficulty after a later review".
    private double difficultyAfter(double difficulty, Rating rating) {
        double delta = -w[6] * (rating.grade() - 3);
        double damped = difficulty + delta * (10 - difficulty) / 9;
        return w[7] * difficultyTarget + (1 - w[7]) * damped;
    }

    /// `S' = S*(1 + e^w8 * (11-D) * S^(-w9) * (e^(w10*(1-R)) - 1) * h * b)` with h = w15 for Hard
    /// and b = w16 for Easy. Section 3, "Stability after recall".
    private double recalled(Memory before, Rating rating, double recall) {
        double bonus =
                switch (rating) {
                    case HARD -> w[15];
                    case EASY -> w[16];
                    case GOOD, AGAIN -> 1;
                };
        return before.stability()
                * (1
                        + growth
                                * (11 - before.difficulty())
                                * Math.pow(before.stability(), -w[9])
                                * (Math.exp(w[10] * (1 - recall)) - 1)
                                * bonus);
    }

    /// `Sf = w11 * D^(-w12) * ((S+1)^w13 - 1) * e^(w14*(1-R))`, at most `S / e^(w17*w18)`, or S
    /// without short-term memory. Section 3, "Stability after forgetting".
    private double forgotten(Memory before, double recall) {
        double after =
                w[11]
                        * Math.pow(before.difficulty(), -w[12])
                        * (Math.pow(before.stability() + 1, w[13]) - 1)
                        * Math.exp(w[14] * (1 - recall));
        return Math.min(after, before.stability() * lapseCeiling);
    }

    /// `S' = S * e^(w17*(g-3+w18)) * S^(-w19)`; Hard, Good and Easy never shrink S. Section 3,
    /// "Same-day review", with the Hard floor of the reference.
    private double sameDay(double stability, Rating rating) {
        double increase =
                Math.exp(w[17] * (rating.grade() - 3 + w[18])) * Math.pow(stability, -w[19]);
        return stability * (rating.recalled() ? Math.max(1, increase) : increase);
    }

    static void requireElapsed(int elapsedDays) {
        if (elapsedDays < 0) {
            throw new IllegalArgumentException(
                    "elapsedDays " + elapsedDays + " is negative; a day count starts at 0");
        }
    }
}
