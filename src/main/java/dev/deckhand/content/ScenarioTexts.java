package dev.deckhand.content;

import java.util.Collections;
import java.util.Optional;

/// The scenarios of the pack that is being read, as text. Safe for use by many threads.
final class ScenarioTexts {
    private static final int MOST_BYTES = 1 << 20;

    private final PackFiles files;
    private final boolean trusted;

    /// @param trusted whether the pack is known to be sound, so that nothing has to be tried out
    ScenarioTexts(PackFiles files, boolean trusted) {
        this.files = files;
        this.trusted = trusted;
    }

    boolean areTrusted() {
        return trusted;
    }

    /// The text of a scenario; nothing, with a problem, when there is none or it cannot be read.
    ///
    /// @param place where it is named
    Optional<String> text(String id, Place place, Problems problems) {
        String path = "scenarios/" + id + ".json";
        if (Collections.binarySearch(files.paths(), path) < 0) {
            problems.add(place, "There is no scenario " + id, "Mend the id, or add the scenario.");
            return Optional.empty();
        }
        return files.read(path, MOST_BYTES, problems)
                .map(bytes -> Utf8.decode(path, bytes, problems));
    }
}
