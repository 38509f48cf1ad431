package dev.deckhand;

import dev.deckhand.app.Display;
import dev.deckhand.app.Log;
import dev.deckhand.cli.Terminal;
import dev.deckhand.cli.TourCommand;
import dev.deckhand.ui.shared.Look;
import dev.deckhand.ui.shell.DeckhandApp;
import dev.deckhand.ui.tour.Tour;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/// Starts Deckhand: without words the window, with words a command.
public final class Deckhand {
    private static final TourCommand.Size USUAL = new TourCommand.Size(1280, 800);

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
        return tour(new TourCommand.Wish(Optional.empty(), Optional.empty(), false));
    }

    /// Whether no command was typed: nothing at all, or only where the data lies.
    static boolean opensTheWindow(String[] words) {
        return words.length == 0
                || (words.length == 1 && words[0].startsWith("--data-dir="))
                || (words.length == 2 && words[0].equals("--data-dir"));
    }

    private static int tour(TourCommand.Wish wish) {
        return exitCode(
                () -> {
                    Path pictures =
                            wish.pictures().isPresent()
                                    ? wish.pictures().get()
                                    : Files.createTempDirectory("deckhand-pictures");
                    Tour.withoutDisplay();
                    TourCommand.Size size = wish.size().orElse(USUAL);
                    Look.Contrast contrast =
                            wish.highContrast() ? Look.Contrast.HIGH : Look.Contrast.NORMAL;
                    new Tour(pictures, out(), size.width(), size.height(), contrast).run();
                },
                System.err);
    }

    /// Goes all the way round, or not.
    interface Trip {
        void make() throws IOException;
    }

    /// Whatever goes wrong on the way ends it with a sentence and 1: left alone, the window's own
    /// thread would keep the process alive for ever.
    static int exitCode(Trip trip, PrintStream err) {
        try {
            trip.make();
            return 0;
        } catch (IOException e) {
            err.println("deckhand: the pictures could not be written: " + e.getMessage());
        } catch (RuntimeException | Error e) {
            err.println("deckhand: the tour ended early: " + because(e));
        }
        return 1;
    }

    /// The first message of a failure and of what led to it, as far as they say different things.
    private static String because(Throwable failure) {
        Throwable cause = failure.getCause();
        String words = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        return cause == null ? words : words + ": " + because(cause);
    }

    private static PrintWriter out() {
        return new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    }
}
