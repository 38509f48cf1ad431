package dev.deckhand.content;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A version in the form of Semantic Versioning, in its order; build metadata is dropped.
///
/// @param preRelease what follows the hyphen, empty for a release
record Version(int major, int minor, int patch, String preRelease) implements Comparable<Version> {
    private static final Pattern FORM =
            Pattern.compile(
                    "(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})(?:-([0-9A-Za-z.-]+))?(?:\\+[0-9A-Za-z.-]+)?");
    private static final Comparator<Version> ORDER =
            Comparator.comparingInt(Version::major)
                    .thenComparingInt(Version::minor)
                    .thenComparingInt(Version::patch)
                    .thenComparing(Version::preRelease, Version::comparePreReleases);

    static Optional<Version> of(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new Version(
                                Integer.parseInt(matcher.group(1)),
                                Integer.parseInt(matcher.group(2)),
                                Integer.parseInt(matcher.group(3)),
                                matcher.group(4) == null ? "" : matcher.group(4)))
                : Optional.empty();
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    private static int comparePreReleases(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        String[] ones = one.split("\\.", -1);
        String[] others = other.split("\\.", -1);
        for (int i = 0; i < Math.min(ones.length, others.length); i++) {
            int order = compareParts(ones[i], others[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(ones.length, others.length);
    }

    /// Numbers by value and before words, words by their characters.
    private static int compareParts(String one, String other) {
        boolean number = one.matches("\\d{1,18}");
        boolean otherNumber = other.matches("\\d{1,18}");
        return number && otherNumber
                ? Long.compare(Long.parseLong(one), Long.parseLong(other))
                : number != otherNumber ? (number ? -1 : 1) : one.compareTo(other);
    }
}
