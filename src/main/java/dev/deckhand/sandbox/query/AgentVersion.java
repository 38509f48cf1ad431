package dev.deckhand.sandbox.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A version such as `1.105.1`, compared number by number: 1.9.0 is before 1.14.5. [MODEL]
public record AgentVersion(List<Integer> numbers) implements Comparable<AgentVersion> {
    private static final int LONGEST_NUMBER = 9;

    public AgentVersion {
        numbers = List.copyOf(numbers);
    }

    /// Reads digits with dots between them; a `v` in front is skipped. Anything else is empty.
    public static Optional<AgentVersion> parse(String text) {
        String digits = text.startsWith("v") ? text.substring(1) : text;
        List<Integer> numbers = new ArrayList<>();
        for (String part : digits.split("\\.", -1)) {
            if (part.isEmpty() || part.length() > LONGEST_NUMBER || !isDigits(part)) {
                return Optional.empty();
            }
            numbers.add(Integer.parseInt(part));
        }
        return Optional.of(new AgentVersion(numbers));
    }

    @Override
    public int compareTo(AgentVersion other) {
        int length = Math.max(numbers.size(), other.numbers.size());
        for (int i = 0; i < length; i++) {
            int comparison = Integer.compare(number(i), other.number(i));
            if (comparison != 0) {
                return comparison;
            }
        }
        return 0;
    }

    private int number(int i) {
        return i < numbers.size() ? numbers.get(i) : 0;
    }

    static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
