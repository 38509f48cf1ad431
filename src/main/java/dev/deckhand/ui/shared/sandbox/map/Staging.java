package dev.deckhand.ui.shared.sandbox.map;

import java.util.List;
import java.util.Map;

/// How a placement is told, stage by stage: the candidates light up, those that a rule leaves out
/// step back, rule after rule, the others get their ranks, the winner a ring, and then the tile
/// may fly. Arithmetic of nanoseconds since it began; knows no clock.
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
    private final List<Integer> rules;
    private final boolean isPlaced;
    private final double pace;

    Staging(Map<String, Verdict> verdicts) {
        this.verdicts = Map.copyOf(verdicts);
        rules =
                verdicts.values().stream()
                        .filter(Verdict::isRuledOut)
                        .map(Verdict::rule)
                        .distinct()
                        .sorted()
                        .toList();
        isPlaced = verdicts.values().stream().anyMatch(Verdict::isWinner);
        pace = Math.min(1, (double) MOST / (scoresFrom() + SCORES + RING + FLIGHT));
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
        return Math.round(pace * (isPlaced ? ringFrom() + RING : scoresFrom()));
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
        return verdict.isRuledOut()
                ? share(nanos, LIT + rules.indexOf(verdict.rule()) * RULE, RULE)
                : 0;
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
