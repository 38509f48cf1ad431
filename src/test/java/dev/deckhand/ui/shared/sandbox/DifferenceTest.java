package dev.deckhand.ui.shared.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.ui.shared.sandbox.Difference.Change;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What changed between two moments, in words.
class DifferenceTest {
    private static Picture at(String scenario, int seconds) {
        Simulation simulation = Simulation.load(Scenarios.builtIn(scenario));
        simulation.runUntil(seconds * 1_000_000L);
        return simulation.picture();
    }

    private static List<String> words(List<Change> changes) {
        return changes.stream().map(Change::text).toList();
    }

    @Test
    void theSameMomentHasNoDifference() {
        assertThat(Difference.between(at("rolling-update", 5), at("rolling-update", 5))).isEmpty();
    }

    @Test
    void aLostZoneIsNamedWithWhatItTook() {
        List<Change> changes = Difference.between(at("zone-outage", 1), at("zone-outage", 31));
        assertThat(words(changes))
                .contains("Zone az-a is lost.")
                .anyMatch(text -> text.contains("a1 is gone"));
        assertThat(changes.getFirst().things()).containsExactly(new Thing.Zone("az-a"));
    }

    @Test
    void goneAndNewTasksOfAServiceAreOneLine() {
        List<Change> changes =
                Difference.between(at("rolling-update", 5), at("rolling-update", 60));
        assertThat(words(changes))
                .contains(
                        "careful: 4 tasks gone (az-a), 4 new (az-a).",
                        "tight: 4 tasks gone (az-a), 4 new (az-a).");
    }

    @Test
    void thereAreNeverMoreThanSevenLines() {
        List<Change> changes =
                Difference.between(at("requests-that-are-refused", 0), at("why-not-placed", 60));
        assertThat(changes).isNotEmpty().hasSizeLessThanOrEqualTo(Difference.MOST);
    }
}
