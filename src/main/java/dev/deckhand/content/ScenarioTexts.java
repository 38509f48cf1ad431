package dev.deckhand.content;

import dev.deckhand.sandbox.model.Scenario;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The scenarios of the pack that is being read.
///
/// @param sound those that can run, by id
/// @param all the ids of all that have a file
/// @param areTrusted whether the pack is known to be sound, so that nothing has to be tried out
record ScenarioTexts(Map<String, ScenarioText> sound, Set<String> all, boolean areTrusted) {
    ScenarioTexts {
        sound = Map.copyOf(sound);
        all = Set.copyOf(all);
    }

    /// A scenario; nothing, with a problem, when there is none or it cannot run.
    ///
    /// @param place where it is named
    Optional<Scenario> scenario(String id, Place place, Problems problems) {
        Optional<Scenario> found = Optional.ofNullable(sound.get(id)).map(ScenarioText::scenario);
        if (!all.contains(id)) {
            problems.add(place, "There is no scenario " + id, "Mend the id, or add the scenario.");
        } else if (found.isEmpty()) {
            problems.add(
                    place,
                    "The scenario " + id + " cannot run",
                    "Mend what is wrong with its file.");
        }
        return found;
    }
}
