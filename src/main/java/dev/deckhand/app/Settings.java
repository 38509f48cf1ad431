package dev.deckhand.app;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the user has chosen, kept in a small file: theme, size of type, where the window stood, the
/// place in each note. Nothing that was learned. Safe for several threads.
///
/// Keys are words joined by dots (`look.theme`); a missing or unreadable value counts as not
/// chosen.
public final class Settings {
    private final Path file;
    private final Properties values = new Properties();

    private Settings(Path file) {
        this.file = file;
    }

    /// Reads the file. A missing or unreadable one gives settings in which nothing is chosen.
    public static Settings read(Path file) {
        Settings settings = new Settings(file);
        if (Files.isReadable(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                settings.values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                settings.values.clear();
            }
        }
        return settings;
    }

    public synchronized Optional<String> get(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }

    public synchronized String get(String key, String otherwise) {
        return values.getProperty(key, otherwise);
    }

    public synchronized double number(String key, double otherwise) {
        try {
            return Double.parseDouble(values.getProperty(key, ""));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    public synchronized boolean isOn(String key, boolean otherwise) {
        return switch (values.getProperty(key, "")) {
            case "true" -> true;
            case "false" -> false;
            default -> otherwise;
        };
    }

    /// What was chosen under keys that begin so, in the order of the keys.
    public synchronized SortedMap<String, String> startingWith(String beginning) {
        SortedMap<String, String> found = new TreeMap<>();
        for (String key : values.stringPropertyNames()) {
            if (key.startsWith(beginning)) {
                found.put(key, values.getProperty(key));
            }
        }
        return found;
    }

    /// Chooses a value and writes the file.
    ///
    /// @throws UncheckedIOException when the file cannot be written; the choice then holds until
    ///   the end of the process
    public synchronized void set(String key, String value) {
        if (value.equals(values.put(key, value))) {
            return;
        }
        write();
    }

    public synchronized void clear(String key) {
        if (values.remove(key) != null) {
            write();
        }
    }

    /// Written beside the file first, so that a crash leaves the old settings or the new, never
    /// half of them.
    private void write() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            StringWriter text = new StringWriter();
            values.store(text, "Deckhand's settings");
            Path unfinished = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(unfinished, text.toString(), StandardCharsets.UTF_8);
            Files.move(
                    unfinished,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing the settings to " + file, e);
        }
    }
}
