package dev.deckhand.ui.review;

import dev.deckhand.memory.Choices;
import dev.deckhand.memory.Rating;
import dev.deckhand.study.ReviewQueue;
import dev.deckhand.ui.shared.question.QuestionModel;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// One card on the table: its question, and after the answer what each button would do.
final class Turn {
    private final ReviewQueue.Card card;
    private final QuestionModel question;
    private final ObjectProperty<Optional<Choices>> choices =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Rating> selected = new SimpleObjectProperty<>(Rating.GOOD);
    private final BooleanProperty flagged = new SimpleBooleanProperty();

    Turn(ReviewQueue.Card card, QuestionModel question, boolean flagged) {
        this.card = card;
        this.question = question;
        this.flagged.set(flagged);
    }

    ReviewQueue.Card card() {
        return card;
    }

    QuestionModel question() {
        return question;
    }

    String id() {
        return question.question().id();
    }

    /// Present once the question is answered.
    ObjectProperty<Optional<Choices>> choicesProperty() {
        return choices;
    }

    /// The rating that accepting takes: as proposed, until another is chosen.
    ObjectProperty<Rating> selectedProperty() {
        return selected;
    }

    BooleanProperty flaggedProperty() {
        return flagged;
    }
}
