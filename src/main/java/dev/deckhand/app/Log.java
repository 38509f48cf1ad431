package dev.deckhand.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Where libraries and uncaught errors write: a small file in the data folder, never the terminal.
public final class Log {
    private static final int MAX_BYTES = 1 << 20;

    private Log() {}

    /// Takes the terminal away from all loggers. First thing in `main`.
    public static void quiet() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
    }

    /// Writes warnings and worse to a file, which starts anew when it is full. Where that cannot
    /// be, nothing is logged: a log is no reason to fail.
    public static void to(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            // A per cent sign starts a pattern in FileHandler's names.
            String pattern = file.toString().replace("%", "%%");
            FileHandler handler = new FileHandler(pattern, MAX_BYTES, 1, true);
            handler.setFormatter(new SimpleFormatter());
            handler.setLevel(Level.WARNING);
            Logger.getLogger("").addHandler(handler);
        } catch (IOException e) {
            quiet();
        }
    }
}
