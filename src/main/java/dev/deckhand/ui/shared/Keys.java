package dev.deckhand.ui.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

    /// @param chosen the value of a setting, as written: keys of a review can be changed
    public static List<Group> all(Function<String, Optional<String>> chosen) {
        return List.of(
                new Group(
                        "everywhere",
                        List.of(
                                key("keys.everywhere.palette", "Ctrl+K"),
                                key("keys.everywhere.sections", "Ctrl+1", "Ctrl+8"),
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
                                key("keys.practice.place", "1", "9", "X"),
                                key("keys.practice.place.sure", "H", "J", "K", "L"),
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
                                changeable(chosen, "go-on", "Space"),
                                key(
                                        "keys.review.ratings",
                                        review(chosen, "again", "1"),
                                        review(chosen, "hard", "2"),
                                        review(chosen, "good", "3"),
                                        review(chosen, "easy", "4")),
                                changeable(chosen, "undo", "Z"),
                                changeable(chosen, "bury", "-"),
                                changeable(chosen, "suspend", "@"),
                                changeable(chosen, "flag", "*"),
                                changeable(chosen, "info", "I"),
                                changeable(chosen, "note", "E"),
                                key("keys.review.change", "?"))),
                new Group(
                        "sandbox",
                        List.of(
                                key("keys.sandbox.play", "Space"),
                                key("keys.sandbox.step", ",", "."),
                                key("keys.sandbox.decision", "<", ">"),
                                key("keys.sandbox.second", "S"),
                                key("keys.sandbox.ends", "Home", "End"),
                                key("keys.sandbox.speed", "[", "]"),
                                key("keys.sandbox.goto", "G"),
                                key("keys.sandbox.glance", "Shift+←", "Shift+→", "Enter"),
                                key("keys.sandbox.bookmark", "M"),
                                key("keys.sandbox.branch", "N"),
                                key("keys.sandbox.undo", "Ctrl+Z", "Ctrl+Shift+Z"),
                                key("keys.sandbox.why", "W"),
                                key("keys.sandbox.predict", "P"),
                                key("keys.sandbox.guess", "0", "9", "Enter"),
                                key("keys.sandbox.command", "/"),
                                key("keys.sandbox.complete", "Tab", "↑", "↓"),
                                key("keys.sandbox.fit", "0", "1", "F"),
                                key("keys.sandbox.zoom", "+", "−", "B"),
                                key("keys.sandbox.find", "Ctrl+F", "Ctrl+L"),
                                key("keys.sandbox.panes", "T", "L", "C", "I"),
                                key("keys.sandbox.files", "Ctrl+O", "Ctrl+S"),
                                key("keys.sandbox.exchange", "Ctrl+I", "Ctrl+E"),
                                key("keys.sandbox.lesson", "Enter", "Backspace"))),
                new Group("library", List.of(key("keys.library.search", "/"))));
    }

    private static Key changeable(
            Function<String, Optional<String>> chosen, String action, String usual) {
        return key("review.key." + action, review(chosen, action, usual));
    }

    private static String review(
            Function<String, Optional<String>> chosen, String action, String usual) {
        return chosen.apply("keys.review." + action).filter(key -> !key.isBlank()).orElse(usual);
    }

    private static Key key(String does, String... keys) {
        return new Key(List.of(keys), Messages.text(does));
    }
}
