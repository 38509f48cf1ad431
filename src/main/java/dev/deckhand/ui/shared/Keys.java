package dev.deckhand.ui.shared;

import java.util.List;

/// Every key that does something, for the sheet behind `?` and for the settings.
///
/// The words are under `keys.<group>.<name>` in the messages.
public final class Keys {
    /// @param id the section in whose screens they act, or `everywhere`
    public record Group(String id, List<Key> keys) {
        public Group {
            keys = List.copyOf(keys);
        }

        public String title() {
            return Messages.text("keys.group." + id);
        }
    }

    /// @param keys what to press, each a key or a chord like `Alt+Left`
    public record Key(List<String> keys, String does) {
        public Key {
            keys = List.copyOf(keys);
        }
    }

    private Keys() {}

    public static List<Group> all() {
        return List.of(
                new Group(
                        "everywhere",
                        List.of(
                                key("keys.everywhere.palette", "Ctrl+K"),
                                key("keys.everywhere.sections", "Ctrl+1", "Ctrl+7"),
                                key("keys.everywhere.history", "Alt+←", "Alt+→"),
                                key("keys.everywhere.scale", "Ctrl++", "Ctrl+−", "Ctrl+0"),
                                key("keys.everywhere.keys", "?"))),
                new Group(
                        "learn",
                        List.of(
                                key("keys.learn.filter", "/"),
                                key("keys.learn.next", "J"),
                                key("keys.learn.previous", "K"),
                                key("keys.learn.read", "M"),
                                key("keys.learn.scale", "[", "]"),
                                key("keys.learn.map", "Esc"),
                                key("keys.learn.copy", "Ctrl+A", "Ctrl+C"))),
                new Group(
                        "practice",
                        List.of(
                                key("keys.practice.choose", "A", "G"),
                                key("keys.practice.sure", "5", "7", "9", "0"),
                                key("keys.practice.answer", "Enter"),
                                key("keys.practice.compare", "Ctrl+Enter"),
                                key("keys.practice.rows", "↑", "↓", "Space"),
                                key("keys.practice.move", "Alt+↑", "Alt+↓"),
                                key("keys.practice.flag", "F"),
                                key("keys.practice.note", "N"),
                                key("keys.practice.skip", "S"),
                                key("keys.practice.report", "R"),
                                key("keys.practice.undo", "Ctrl+Z"))),
                new Group(
                        "review",
                        List.of(
                                key("review.key.go-on", "Space"),
                                key("keys.review.ratings", "1", "2", "3", "4"),
                                key("review.key.undo", "Z"),
                                key("review.key.bury", "-"),
                                key("review.key.suspend", "@"),
                                key("review.key.flag", "*"),
                                key("review.key.info", "I"),
                                key("review.key.note", "E"),
                                key("keys.review.change", "?"))),
                new Group("library", List.of(key("keys.library.search", "/"))));
    }

    private static Key key(String does, String... keys) {
        return new Key(List.of(keys), Messages.text(does));
    }
}
