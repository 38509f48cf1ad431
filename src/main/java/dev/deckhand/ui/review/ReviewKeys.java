package dev.deckhand.ui.review;

import dev.deckhand.app.Settings;
import dev.deckhand.ui.shared.Messages;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of a review, as Anki has them, and as the learner has changed them.
///
/// A key is written as what is on it: `Z`, `1`, `Space`, or the sign that it types: `-`, `@`. Signs
/// are taken as typed, so that they work on every keyboard.
final class ReviewKeys {
    static final String SPACE = "Space";

    enum Action {
        GO_ON(SPACE),
        AGAIN("1"),
        HARD("2"),
        GOOD("3"),
        EASY("4"),
        UNDO("Z"),
        BURY("-"),
        SUSPEND("@"),
        FLAG("*"),
        INFO("I"),
        NOTE("E"),
        SANDBOX("S"),
        KEYS("?");

        private final String usual;

        Action(String usual) {
            this.usual = usual;
        }

        /// As used in settings, in the ids of nodes and in the keys of messages.
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String title() {
            return Messages.text("review.key." + word());
        }
    }

    private final Map<Action, String> keys = new EnumMap<>(Action.class);
    private String pressed = "";

    ReviewKeys(Settings settings) {
        for (Action action : Action.values()) {
            keys.put(
                    action,
                    settings.get(setting(action))
                            .filter(key -> !key.isBlank())
                            .orElse(action.usual));
        }
    }

    static String setting(Action action) {
        return "keys.review." + action.word();
    }

    String key(Action action) {
        return keys.getOrDefault(action, action.usual);
    }

    boolean isUsual(Action action) {
        return key(action).equals(action.usual);
    }

    /// What has this key.
    Optional<Action> has(String key) {
        return keys.entrySet().stream()
                .filter(entry -> entry.getValue().equals(key))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Gives an action another key. One that has it already gets the old key for it.
    void rebind(Action action, String key) {
        String old = key(action);
        has(key).ifPresent(other -> keys.put(other, old));
        keys.put(action, key);
    }

    void reset() {
        for (Action action : Action.values()) {
            keys.put(action, action.usual);
        }
    }

    /// What a key that was pressed or typed is for. A sign that counted when it was pressed does
    /// not count again when it is typed.
    Optional<Action> of(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            boolean chord = event.isControlDown() || event.isMetaDown() || event.isAltDown();
            Optional<Action> action = chord ? Optional.empty() : has(name(event));
            pressed = action.isPresent() ? name(event) : "";
            return action;
        }
        boolean again = !pressed.isEmpty() && pressed.equalsIgnoreCase(event.getCharacter());
        String sign = event.getCharacter();
        return again || !isSign(sign) ? Optional.empty() : has(sign);
    }

    /// How a pressed key is written here; empty for one that cannot be used.
    static String name(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.SPACE) {
            return SPACE;
        }
        if (isSign(event.getText())) {
            return event.getText();
        }
        String sign =
                switch (code) {
                    case MINUS, SUBTRACT -> "-";
                    case ASTERISK, MULTIPLY -> "*";
                    case AT -> "@";
                    default -> "";
                };
        if (code.isLetterKey() || !sign.isEmpty()) {
            return sign.isEmpty() ? code.getName() : sign;
        }
        if (code.isDigitKey() && !event.isShiftDown()) {
            String name = code.getName();
            return name.substring(name.length() - 1);
        }
        return "";
    }

    private static boolean isSign(String text) {
        return text.length() == 1
                && text.charAt(0) > ' '
                && text.charAt(0) != 127
                && !Character.isLetterOrDigit(text.charAt(0));
    }
}
