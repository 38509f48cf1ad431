package dev.deckhand.ui.shared.question;

import dev.deckhand.content.Question;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of a question: letters choose, of a placement numbers and X, 5 7 9 0 say how sure,
/// Enter answers.
public final class QuestionKeys {
    private QuestionKeys() {}

    /// Does what the key means for a question that is being answered, and consumes it.
    ///
    /// @return whether the key was for the question
    public static boolean handle(KeyEvent key, QuestionModel model) {
        boolean ours =
                !key.isAltDown()
                        && !key.isControlDown()
                        && !key.isMetaDown()
                        && !key.isShiftDown()
                        && !model.isRevealed()
                        && act(key, model);
        if (ours) {
            key.consume();
        }
        return ours;
    }

    /// Digits choose the instances that they number; the others say how sure, as ever.
    private static boolean placement(KeyCode code, QuestionModel model) {
        int instances = model.asked().shown().size() - 1;
        if (code == KeyCode.X) {
            model.chooseAt(instances);
            return true;
        }
        int number = code.isDigitKey() ? code.getCode() & 0xF : 0;
        if (number < 1 || number > instances) {
            return false;
        }
        model.chooseAt(number - 1);
        return true;
    }

    private static boolean act(KeyEvent key, QuestionModel model) {
        if (key.getCode() == KeyCode.ENTER) {
            model.answer();
            return true;
        }
        if (key.getTarget() instanceof TextInputControl) {
            return false;
        }
        if (model.question() instanceof Question.Placement && placement(key.getCode(), model)) {
            return true;
        }
        int percent =
                switch (key.getCode()) {
                    case DIGIT5, NUMPAD5 -> 50;
                    case DIGIT7, NUMPAD7 -> 70;
                    case DIGIT9, NUMPAD9 -> 90;
                    case DIGIT0, NUMPAD0 -> 99;
                    default -> 0;
                };
        if (percent > 0) {
            model.sure(percent);
            return true;
        }
        int place = key.getCode().isLetterKey() ? key.getCode().getChar().charAt(0) - 'A' : -1;
        if (place >= 0 && model.hasLetter(place)) {
            model.chooseAt(place);
            return true;
        }
        return false;
    }
}
