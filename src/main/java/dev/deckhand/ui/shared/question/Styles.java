package dev.deckhand.ui.shared.question;

import java.net.URL;
import javafx.scene.Parent;

/// The style sheet of questions.
final class Styles {
    private Styles() {}

    static void addTo(Parent parent) {
        URL sheet = Styles.class.getResource("question.css");
        if (sheet == null) {
            throw new IllegalStateException("question.css is missing");
        }
        parent.getStylesheets().add(sheet.toExternalForm());
    }
}
