package dev.deckhand.content.generated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// All families, by name.
public final class Families {
    private static final int MOST_DRAWS = 2_000;
    private static final int TRIALS = 20;
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,6})\\s*");
    private static final Pattern RANGE =
            Pattern.compile("\\s*\\[\\s*(\\d{1,6})\\s*,\\s*(\\d{1,6})\\s*]\\s*");

    private static final Map<String, Family> BY_NAME =
            List.of(
                            new BinpackPick(),
                            new SpreadPick(),
                            new ChainedStrategies(),
                            new RefusedInstance(),
                            new QueryMatch(),
                            new PortConflict(),
                            new EniLimit(),
                            new ReservationArithmetic(),
                            new FargateSize(),
                            new BaseWeightSplit(),
                            new ProviderReservation(),
                            new HealthyBounds(),
                            new RollingNext(),
                            new BreakerFailures(),
                            new TargetTrackingCount(),
                            new StartOrder(),
                            new StopCodeOf())
                    .stream()
                    .collect(
                            Collectors.toMap(
                                    Family::name, one -> one, (one, _) -> one, LinkedHashMap::new));

    private Families() {}

    /// Something wrong with how a card names a family.
    ///
    /// @param parameter empty when it is about the family itself
    /// @param what what is wrong
    /// @param mend how to mend it
    public record Complaint(String parameter, String what, String mend) {}

    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /// The parameters of a family with the widest range of each, as "instances 3 to 5".
    public static Map<String, Range> parameters(String family, Level level) {
        Family known = BY_NAME.get(family);
        return known == null ? Map.of() : known.parameters(level);
    }

    /// What keeps questions from being made; empty when nothing does.
    ///
    /// @param parameters by name, each a number or a range `[least, most]`
    public static List<Complaint> check(
            String family, Level level, Map<String, String> parameters) {
        Family known = BY_NAME.get(family);
        if (known == null) {
            return List.of(
                    new Complaint(
                            "",
                            "There is no family " + family,
                            "Use one of " + String.join(", ", BY_NAME.keySet()) + "."));
        }
        List<Complaint> complaints = new ArrayList<>();
        Map<String, Range> widest = known.parameters(level);
        parameters.forEach((name, text) -> complain(widest, name, text).ifPresent(complaints::add));
        if (complaints.isEmpty()) {
            for (int seed = 0; seed < TRIALS; seed++) {
                if (draw(known, level, parameters, seed).isEmpty()) {
                    complaints.add(
                            new Complaint(
                                    "",
                                    "These ranges make no question that is fair",
                                    "Widen them."));
                    break;
                }
            }
        }
        return complaints;
    }

    private static Optional<Complaint> complain(
            Map<String, Range> widest, String name, String text) {
        Range most = widest.get(name);
        if (most == null) {
            return Optional.of(
                    new Complaint(
                            name,
                            "The family has no parameter " + name + " at this difficulty",
                            widest.isEmpty()
                                    ? "Remove it: this family takes none."
                                    : "Use " + String.join(", ", widest.keySet()) + "."));
        }
        Optional<Range> range = range(text);
        if (range.isEmpty()) {
            return Optional.of(
                    new Complaint(
                            name,
                            "The parameter " + name + " is " + text,
                            "Write a whole number, or two as [least, most]."));
        }
        return most.holds(range.get())
                ? Optional.empty()
                : Optional.of(
                        new Complaint(
                                name,
                                "The parameter " + name + " is " + range.get(),
                                "Stay within " + most + "."));
    }

    /// The question of a seed.
    ///
    /// @throws IllegalArgumentException when [#check] has a complaint
    public static Variant variant(
            String family, Level level, Map<String, String> parameters, long seed) {
        Family known = BY_NAME.get(family);
        if (known == null) {
            throw new IllegalArgumentException("no family " + family);
        }
        return draw(known, level, parameters, seed)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no question of " + family + " from " + parameters));
    }

    private static Optional<Variant> draw(
            Family family, Level level, Map<String, String> parameters, long seed) {
        Map<String, Range> ranges = new LinkedHashMap<>(family.parameters(level));
        parameters.forEach((name, text) -> range(text).ifPresent(range -> ranges.put(name, range)));
        for (long attempt = 0; attempt < MOST_DRAWS; attempt++) {
            Optional<Variant> made =
                    family.draw(
                            new Draw(level, ranges, mixed(seed, family.name() + level, attempt)));
            if (made.isPresent()) {
                return made;
            }
        }
        return Optional.empty();
    }

    private static long mixed(long seed, String name, long attempt) {
        long mixed = (seed ^ name.hashCode()) * 0x9E3779B97F4A7C15L + attempt;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        return mixed ^ (mixed >>> 27);
    }

    /// `3` or `[3, 5]`.
    private static Optional<Range> range(String text) {
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return Optional.of(Range.of(Integer.parseInt(number.group(1))));
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            int least = Integer.parseInt(range.group(1));
            int most = Integer.parseInt(range.group(2));
            return least > most ? Optional.empty() : Optional.of(new Range(least, most));
        }
        return Optional.empty();
    }
}
