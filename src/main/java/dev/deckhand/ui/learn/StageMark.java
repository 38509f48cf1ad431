package dev.deckhand.ui.learn;

import dev.deckhand.study.Progress;
import dev.deckhand.ui.shared.Messages;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// How far the learner is with a concept, as a sign: a ring, a ring half full, a tick.
final class StageMark extends StackPane {
    private final Region ring = new Region();
    private final FontIcon tick = new FontIcon(Feather.CHECK);

    StageMark() {
        getStyleClass().add("dh-stage");
        ring.getStyleClass().add("dh-stage-ring");
        getChildren().addAll(ring, tick);
        show(Progress.Stage.NEW);
    }

    void show(Progress.Stage stage) {
        ring.setVisible(stage != Progress.Stage.KNOWN);
        tick.setVisible(stage == Progress.Stage.KNOWN);
        List<String> classes = getStyleClass();
        classes.removeIf(name -> name.startsWith("dh-stage-"));
        classes.add("dh-stage-" + stage.name().toLowerCase(Locale.ROOT));
    }

    static String word(Progress.Stage stage) {
        return Messages.text("learn.stage." + stage.name().toLowerCase(Locale.ROOT));
    }
}
