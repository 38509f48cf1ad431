package dev.deckhand.ui.shared.question;

import dev.deckhand.content.Question;
import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of a question: letters choose and 5 7 9 0 say how sure; of a placement numbers and X
/// choose, so that H J K L say how sure. Enter answers.
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

    /// The keys that say how sure, from the least to the most.
    static List<String> certainty(Question question) {
        return question instanceof Question.Placement
                ? List.of("H", "J", "K", "L")
                : List.of("5", "7", "9", "0");
    }

    /// Digits choose the instances that they number, and nothing else.
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
        int sure = certainty(model.question()).indexOf(name(key.getCode()));
        if (sure >= 0) {
            model.sure(AnswerBar.CERTAINTIES.get(sure));
            return true;
        }
        if (model.question() instanceof Question.Placement) {
            return placement(key.getCode(), model);
        }
        int place = key.getCode().isLetterKey() ? key.getCode().getChar().charAt(0) - 'A' : -1;
        if (place >= 0 && model.hasLetter(place)) {
            model.chooseAt(place);
            return true;
        }
        return false;
    }

    /// What stands on a letter or digit key.
    private static String name(KeyCode code) {
        if (code.isDigitKey()) {
            return String.valueOf(code.getCode() & 0xF);
        }
        return code.isLetterKey() ? code.getChar() : "";
    }
}
