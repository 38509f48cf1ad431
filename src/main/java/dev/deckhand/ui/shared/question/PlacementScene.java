package dev.deckhand.ui.shared.question;

import dev.deckhand.content.Question;
import dev.deckhand.content.prediction.Prediction;
import javafx.scene.layout.VBox;

/// What a placement question asks about: the task, and the instances as they stand.
final class PlacementScene extends VBox {
    PlacementScene(Question.Placement question, Texts texts) {
        Prediction prediction = question.prediction();
        getStyleClass().add("dh-placement-scene");
        var text = texts.text(prediction.text(), "dh-placement-text");
        text.setId("question.placement.text");
        getChildren().add(text);
    }
}
