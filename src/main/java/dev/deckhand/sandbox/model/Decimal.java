package dev.deckhand.sandbox.model;

/// A number with at most three decimals, kept as whole thousandths: metric values, thresholds and
/// percentages.
///
/// @param thousandths `2500` is 2.5
public record Decimal(long thousandths) implements Comparable<Decimal> {
    public static final Decimal ZERO = new Decimal(0);
    private static final int SCALE = 1000;

    public static Decimal of(long whole) {
        return new Decimal(Math.multiplyExact(whole, SCALE));
    }

    @Override
    public int compareTo(Decimal other) {
        return Long.compare(thousandths, other.thousandths);
    }

    /// `2.5`, `-0.125`, `80`: no trailing zeros.
    @Override
    public String toString() {
        long whole = Math.abs(thousandths / SCALE);
        long part = Math.abs(thousandths % SCALE);
        String sign = thousandths < 0 ? "-" : "";
        if (part == 0) {
            return sign + whole;
        }
        String digits = Long.toString(SCALE + part).substring(1);
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return sign + whole + "." + digits.substring(0, end);
    }
}
