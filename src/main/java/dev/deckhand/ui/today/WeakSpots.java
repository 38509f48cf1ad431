package dev.deckhand.ui.today;

import dev.deckhand.ui.shared.Messages;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The concepts whose questions are missed most, each leading to its note, and a short drill.
final class WeakSpots extends VBox {
    WeakSpots(TodayModel model, List<Insight.Weak> weak) {
        setId("today.weak");
        getStyleClass().add("dh-weak");
        Label title = new Label(Messages.text("today.weak"));
        title.getStyleClass().add("dh-section");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        int missed = weak.stream().mapToInt(Insight.Weak::missed).sum();
        Button drill =
                new Button(Messages.text("today.weak.drill", Math.min(Insight.DRILL, missed)));
        drill.setId("today.weak.drill");
        drill.getStyleClass().add("dh-plain");
        drill.setOnAction(_ -> model.drill(weak));
        HBox head = new HBox(title, space, drill);
        head.getStyleClass().add("dh-weak-head");
        getChildren().add(head);
        for (Insight.Weak one : weak) {
            Hyperlink note = new Hyperlink(one.concept().title());
            note.setId("today.weak." + one.concept().id());
            note.setOnAction(_ -> model.read(one.concept().id()));
            note.setMinWidth(0);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Label count = new Label(Messages.text("today.weak.missed", one.missed(), one.seen()));
            count.getStyleClass().add("dh-third");
            count.setMinWidth(USE_PREF_SIZE);
            HBox row = new HBox(note, gap, count);
            row.getStyleClass().add("dh-weak-row");
            getChildren().add(row);
        }
    }
}
