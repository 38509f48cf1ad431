package dev.deckhand.study.statistics;

import dev.deckhand.study.statistics.History.Moment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/// Whether the learner is as often right as they say they are sure.
///
/// @param levels those that were stated, the least sure first
/// @param brier the mean square of the distance between certainty and outcome: 0 is all-knowing,
///   0.25 is what saying 50 % each time gives; nothing when no certainty was stated
public record Calibration(List<Level> levels, OptionalDouble brier) {
    public Calibration {
        levels = List.copyOf(levels);
    }

    /// @param percent the stated certainty
    /// @param questions those that were wrong first
    public record Level(int percent, Share right, List<String> questions) {
        public Level {
            questions = List.copyOf(questions);
        }

        /// How far the share of right answers is above what was stated; below it when negative.
        public double gap() {
            return right.value().orElse(0) - percent / 100.0;
        }
    }

    /// How many answers had a certainty.
    public int stated() {
        return levels.stream().mapToInt(level -> level.right().whole()).sum();
    }

    static Calibration of(List<Moment> moments) {
        Map<Integer, List<Moment>> byPercent = new TreeMap<>();
        double squares = 0;
        int stated = 0;
        for (Moment moment : moments) {
            if (moment.attempt().certainty().isPresent()) {
                int percent = moment.attempt().certainty().getAsInt();
                byPercent.computeIfAbsent(percent, _ -> new ArrayList<>()).add(moment);
                double error = percent / 100.0 - (moment.attempt().correct() ? 1 : 0);
                squares += error * error;
                stated++;
            }
        }
        List<Level> levels = new ArrayList<>();
        byPercent.forEach((percent, found) -> levels.add(level(percent, found)));
        return new Calibration(
                levels, stated == 0 ? OptionalDouble.empty() : OptionalDouble.of(squares / stated));
    }

    private static Level level(int percent, List<Moment> moments) {
        Share right = Share.NONE;
        Set<String> questions = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        for (Moment moment : moments) {
            right = right.plus(moment.attempt().correct());
            (moment.attempt().correct() ? others : questions).add(moment.attempt().question());
        }
        questions.addAll(others);
        return new Level(percent, right, List.copyOf(questions));
    }
}
