package dev.deckhand.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The folder that holds everything of this learner: journal, settings, packs, log. All places come
/// from here.
public record DataFolder(Path path) {

    /// Finds the folder: the one given on the command line, else `DECKHAND_DATA`, else where this
    /// platform keeps such things. Makes nothing.
    ///
    /// @param given the value of `--data-dir`
    /// @param environment the environment's variables
    /// @param osName the system property `os.name`
    /// @param home the user's home folder
    public static DataFolder find(
            Optional<Path> given, Map<String, String> environment, String osName, Path home) {
        if (given.isPresent()) {
            return new DataFolder(given.get().toAbsolutePath().normalize());
        }
        String named = environment.getOrDefault("DECKHAND_DATA", "");
        if (!named.isBlank()) {
            return new DataFolder(Path.of(named).toAbsolutePath().normalize());
        }
        if (osName.startsWith("Windows")) {
            String appData = environment.getOrDefault("APPDATA", "");
            return new DataFolder(
                    (appData.isBlank() ? home.resolve("AppData/Roaming") : Path.of(appData))
                            .resolve("Deckhand"));
        }
        if (osName.startsWith("Mac")) {
            return new DataFolder(home.resolve("Library/Application Support/Deckhand"));
        }
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        boolean usable = !xdg.isBlank() && Path.of(xdg).isAbsolute();
        return new DataFolder(
                (usable ? Path.of(xdg) : home.resolve(".local/share")).resolve("deckhand"));
    }

    /// The folder for this process, from its own environment.
    public static DataFolder ofThisProcess(Optional<Path> given) {
        return find(
                given,
                System.getenv(),
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")));
    }

    /// Where further packs lie, as folders or `.deckpack` files.
    public Path packs() {
        return path.resolve("packs");
    }

    public Path journal() {
        return path.resolve("journal.db");
    }

    public Path settings() {
        return path.resolve("settings.properties");
    }

    public Path log() {
        return path.resolve("deckhand.log");
    }
}
