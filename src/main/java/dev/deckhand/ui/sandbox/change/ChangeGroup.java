package dev.deckhand.ui.sandbox.change;

import dev.deckhand.app.Settings;
import dev.deckhand.ui.shared.Background;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/// A group of what can be done. Which are unfolded is remembered.
public enum ChangeGroup {
    TASKS,
    INSTANCES,
    PROVIDERS,
    FAULTS;

    private static final String KEY = "sandbox.palette.open";

    /// The groups unfolded last, the first of them when nothing was chosen; changes are written.
    ///
    /// @param disk writes the settings
    public static ObservableSet<ChangeGroup> unfolded(Settings settings, Background disk) {
        Set<String> words = Set.of(settings.get(KEY, TASKS.word()).split(" "));
        ObservableSet<ChangeGroup> open = FXCollections.observableSet();
        Stream.of(values()).filter(group -> words.contains(group.word())).forEach(open::add);
        SetChangeListener<ChangeGroup> write =
                _ -> {
                    String now =
                            Stream.of(values())
                                    .filter(open::contains)
                                    .map(ChangeGroup::word)
                                    .collect(Collectors.joining(" "));
                    disk.run(
                            () -> {
                                settings.set(KEY, now);
                                return 0;
                            },
                            _ -> {},
                            _ -> {});
                };
        open.addListener(write);
        return open;
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
