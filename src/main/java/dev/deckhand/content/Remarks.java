package dev.deckhand.content;

import dev.deckhand.content.Remark.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Collects the remarks on one pack. Used by one thread.
final class Remarks {
    private final Map<Rule, Problems> found = new EnumMap<>(Rule.class);

    void add(Rule rule, Place place, String what, String mend) {
        found.computeIfAbsent(rule, key -> new Problems()).add(place, what, mend);
    }

    /// All remarks, warnings first, then by file and place.
    ///
    /// @param packName stands in for the file in the note that there are more
    List<Remark> placed(String packName) {
        List<Remark> remarks = new ArrayList<>();
        found.forEach((rule, problems) ->
                problems.placed(packName).forEach(one -> remarks.add(new Remark(rule, one))));
        remarks.sort(
                Comparator.comparing((Remark one) -> one.rule().severity())
                        .thenComparing(one -> one.at().file())
                        .thenComparingInt(one -> one.at().line())
                        .thenComparingInt(one -> one.at().column()));
        return remarks;
    }
}
