package dev.deckhand;

import dev.deckhand.app.Display;
import dev.deckhand.app.Log;
import dev.deckhand.cli.Terminal;
import dev.deckhand.ui.shell.DeckhandApp;
import dev.deckhand.ui.tour.Tour;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Starts Deckhand: without words the window, with words a command.
public final class Deckhand {
    private Deckhand() {}

    public static void main(String[] words) {
        Log.quiet();
        System.exit(run(words));
    }

    private static int run(String[] words) {
        if (!opensTheWindow(words)) {
            return Terminal.ofThisProcess(Deckhand::tour).run(words);
        }
        Display display = Display.ofThisProcess();
        if (display.present()) {
            DeckhandApp.open(words);
            return 0;
        }
        PrintWriter out = out();
        out.println("No window can be shown here: " + display.sentence() + ".");
        if (!display.missingPackages().isEmpty()) {
            out.println(
                    "System packages that a window would need too: "
                            + String.join(" ", display.missingPackages()));
        }
        out.println("Driving every screen without a display instead; the pictures:");
        return tour(Optional.empty());
    }

    /// Whether no command was typed: nothing at all, or only where the data lies.
    static boolean opensTheWindow(String[] words) {
        return words.length == 0
                || (words.length == 1 && words[0].startsWith("--data-dir="))
                || (words.length == 2 && words[0].equals("--data-dir"));
    }

    private static int tour(Optional<Path> given) {
        try {
            Path pictures =
                    given.isPresent()
                            ? given.get()
                            : Files.createTempDirectory("deckhand-pictures");
            Tour.withoutDisplay();
            new Tour(pictures, out()).run();
            return 0;
        } catch (IOException e) {
            System.err.println("deckhand: the pictures could not be written: " + e.getMessage());
            return 1;
        }
    }

    private static PrintWriter out() {
        return new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    }
}
