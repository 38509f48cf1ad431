package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.model.TimelineEntry;
import java.util.ArrayList;
import java.util.List;

/// Writes a scenario again with a learner's changes in its timeline.
public final class ScenarioWriter {
    private static final String TIMELINE = "timeline";

    private ScenarioWriter() {}

    /// The document with the changes after its own timeline, laid out for people. What the document
    /// holds otherwise stays as it is.
    ///
    /// @param scenario a document that [ScenarioReader] takes
    /// @throws IllegalArgumentException when it is no JSON object
    public static String withChanges(String scenario, List<TimelineEntry> changes) {
        if (!(JsonReader.read(scenario).tree().orElse(null) instanceof Json.Struct document)) {
            throw new IllegalArgumentException("The scenario is no JSON object");
        }
        List<Json> timeline = new ArrayList<>();
        Json.Member own = document.members().get(TIMELINE);
        if (own != null && own.value() instanceof Json.Array entries) {
            timeline.addAll(entries.items());
        }
        for (TimelineEntry change : changes) {
            timeline.add(
                    new JsonTree()
                            .text("at", Durations.text(change.atMicros()))
                            .put(change.action().apiName(), ActionWriter.write(change.action()))
                            .done());
        }
        JsonTree written = new JsonTree();
        document.members().forEach((name, member) -> written.put(name, member.value()));
        if (!timeline.isEmpty()) {
            written.put(TIMELINE, new Json.Array(1, 1, timeline));
        }
        return JsonWriter.pretty(written.done()) + "\n";
    }
}
