package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.placement.Reason;
import java.util.List;
import java.util.Map;

/// How a placement is told, stage by stage: the candidates light up, those that a rule leaves out
/// step back, rule after rule, the others get their ranks, the winner a ring, and then the tile may
/// fly. Arithmetic of nanoseconds since it began; knows no clock.
final class Staging {
    private static final long MILLI = 1_000_000;
    private static final long LIT = 120 * MILLI;
    private static final long RULE = 120 * MILLI;
    private static final long SCORES = 200 * MILLI;
    private static final long RING = 200 * MILLI;
    private static final long FLIGHT = 350 * MILLI;

    /// With more rules than fit, every stage is shorter.
    private static final long MOST = 1_200 * MILLI;

    private final Map<String, Verdict> verdicts;
    private final List<Reason> rules;
    private final boolean isPlaced;
    private final double pace;

    Staging(Map<String, Verdict> verdicts) {
        this.verdicts = Map.copyOf(verdicts);
        rules =
                verdicts.values().stream()
                        .flatMap(one -> one.refused().stream())
                        .distinct()
                        .sorted()
                        .toList();
        isPlaced = verdicts.values().stream().anyMatch(Verdict::isWinner);
        long whole = isPlaced ? ringFrom() + RING + FLIGHT : scoresFrom();
        pace = Math.min(1, (double) MOST / whole);
    }

    Map<String, Verdict> verdicts() {
        return verdicts;
    }

    private long scoresFrom() {
        return LIT + rules.size() * RULE;
    }

    private long ringFrom() {
        return scoresFrom() + SCORES;
    }

    /// After so long everything is told.
    long told() {
        return (long) Math.ceil(pace * (isPlaced ? ringFrom() + RING : scoresFrom()));
    }

    /// How long the tile flies after that.
    long flight() {
        return Math.round(pace * FLIGHT);
    }

    /// How far the candidates are lit, from 0 to 1.
    double lit(long nanos) {
        return share(nanos, 0, LIT);
    }

    /// How far one has stepped back; 0 for one that fits.
    double out(Verdict verdict, long nanos) {
        return verdict.refused()
                .map(reason -> share(nanos, LIT + rules.indexOf(reason) * RULE, RULE))
                .orElse(0.0);
    }

    /// How far the ranks are there.
    double ranks(long nanos) {
        return share(nanos, scoresFrom(), SCORES);
    }

    /// How far the winner is ringed.
    double ring(long nanos) {
        return share(nanos, ringFrom(), RING);
    }

    private double share(long nanos, long from, long length) {
        return Math.clamp((nanos / pace - from) / length, 0, 1);
    }
}
