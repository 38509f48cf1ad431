package dev.deckhand.ui.sandbox.why;

import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Thing;
import dev.deckhand.ui.shared.sandbox.map.ClusterMap;
import java.net.URL;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;

/// The one sentence that says why, on the map beside the winner. Everything else about the decision
/// is in the panel.
final class WhyNote {
    private final InspectorModel model;
    private final ClusterMap map;

    WhyNote(InspectorModel model, ClusterMap map) {
        this.model = model;
        this.map = map;
    }

    /// Tells from now on.
    void begin() {
        model.mapProperty().bind(map.sceneProperty().isNotNull());
        model.toldProperty().subscribe(this::show);
    }

    private void show(Optional<Explanation> told) {
        map.setNote(told.map(this::note), told.flatMap(WhyNote::winner));
    }

    private static Optional<Thing> winner(Explanation explanation) {
        return explanation.table().stream()
                .filter(InstanceRow::won)
                .<Thing>map(row -> new Thing.Instance(row.id()))
                .findFirst();
    }

    private Region note(Explanation explanation) {
        TextFlow sentence = Parts.sentence(explanation.sentence(), model, "dh-why-note-text");
        sentence.setId("why.note");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMinWidth(0);
        Button close =
                Parts.icon(
                        "why.note.close",
                        Feather.X,
                        Messages.text("why.note.close"),
                        () -> {
                            model.hush();
                            map.requestFocus();
                        });
        HBox note = new HBox(sentence, close);
        note.getStyleClass().add("dh-why-note");
        URL sheet = WhyNote.class.getResource("why.css");
        note.getStylesheets().add(Objects.requireNonNull(sheet).toExternalForm());
        return note;
    }
}
