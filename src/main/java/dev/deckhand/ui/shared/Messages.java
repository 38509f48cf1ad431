package dev.deckhand.ui.shared;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the window, from `messages.properties`.
public final class Messages {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("dev.deckhand.ui.messages", Locale.ENGLISH);

    private Messages() {}

    /// The text of a key, with the arguments in the places of `{0}`, `{1}`, ... Numbers are written
    /// the way the language does.
    ///
    /// @throws java.util.MissingResourceException when there is no such key
    public static String text(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(arguments);
    }
}
