package dev.deckhand.ui.sandbox.why;

import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.Why;
import dev.deckhand.sandbox.placement.WhyTable;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.map.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// One instance in a placement, as the table shows it.
///
/// @param rule what it failed with what was missing, or that it fits
/// @param brief the same in a narrow column, beside the rule's initial
/// @param values what each strategy looked at, in the order of the columns
/// @param nearness 0 for the winner, then the closer to winning the smaller
record InstanceRow(
        String id,
        String zone,
        Verdict verdict,
        String rule,
        String brief,
        List<Integer> values,
        int nearness) {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    InstanceRow {
        values = List.copyOf(values);
    }

    boolean fits() {
        return !verdict.isRuledOut();
    }

    boolean won() {
        return verdict.rank() == 1;
    }

    /// The figure of a column as it is written; a dash when the instance was refused before.
    String value(int column) {
        if (column >= values.size()) {
            return "–";
        }
        int value = values.get(column);
        return value == WhyTable.NO_VALUE
                ? Messages.text("why.table.no-value")
                : String.format(Locale.ENGLISH, "%,d", value);
    }

    /// Whether all of some words are found in it.
    boolean matches(String words) {
        String all = (id + " " + zone + " " + rule).toLowerCase(Locale.ROOT);
        for (String word : SPACES.split(words.toLowerCase(Locale.ROOT).strip(), -1)) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /// All instances of a placement, the winner first, then the losers closest to winning.
    static List<InstanceRow> of(Why why, TraceDecision.Place place) {
        List<Why.Candidate> ordered = new ArrayList<>(why.candidates());
        Map<String, Integer> ties = new HashMap<>();
        for (int i = 0; i < place.ties().size(); i++) {
            ties.put(place.ties().get(i), i);
        }
        ordered.sort(
                Comparator.comparing((Why.Candidate one) -> !isWinner(place, one))
                        .thenComparing(one -> one.refused().isPresent())
                        .thenComparing(InstanceRow::compareValues)
                        .thenComparingInt(one -> -one.stagesPassed())
                        .thenComparingInt(InstanceRow::shortfall)
                        .thenComparingInt(one ->
                                ties.getOrDefault(one.containerInstance(), Integer.MAX_VALUE)));
        List<InstanceRow> rows = new ArrayList<>(ordered.size());
        boolean drawn = why.tieRule().equals(WhyTable.TieRule.RANDOM_STRATEGY.name());
        int rank = 0;
        for (int i = 0; i < ordered.size(); i++) {
            Why.Candidate one = ordered.get(i);
            Optional<TraceDecision.Reason> refused = one.refused();
            if (refused.isEmpty()) {
                rank++;
            }
            String passed =
                    Messages.text(isWinner(place, one) ? "why.table.won" : "why.table.fits");
            rows.add(
                    new InstanceRow(
                            one.containerInstance(),
                            one.availabilityZone(),
                            refused.map(Rule::verdict)
                                    .orElse(Verdict.fits(drawn && i > 0 ? 0 : rank)),
                            refused.map(Rule::failed).orElse(passed),
                            refused.map(Rule::missing).orElse(passed),
                            one.values(),
                            i));
        }
        return rows;
    }

    private static boolean isWinner(TraceDecision.Place place, Why.Candidate one) {
        return place.containerInstance().filter(one.containerInstance()::equals).isPresent();
    }

    private static int compareValues(Why.Candidate one, Why.Candidate other) {
        int common = Math.min(one.values().size(), other.values().size());
        for (int i = 0; i < common; i++) {
            int by = Integer.compare(one.values().get(i), other.values().get(i));
            if (by != 0) {
                return by;
            }
        }
        return 0;
    }

    private static int shortfall(Why.Candidate one) {
        return one.refused().map(reason -> reason.missing().orElse(Integer.MAX_VALUE)).orElse(0);
    }
}
