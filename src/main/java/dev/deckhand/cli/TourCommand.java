package dev.deckhand.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `deckhand tour`: a picture of every screen.
@Command(
        name = "tour",
        description =
                "Shows the app to itself: drives every screen with a demo journal, needs no display, and writes a picture of"
                        + " each, light and dark. Your own journal is not touched.")
public final class TourCommand implements Callable<Integer> {
    /// As small as the window can be made, and as large as pictures are of use.
    private static final int LEAST = 640;

    private static final int MOST = 4096;
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

    /// What is asked for.
    ///
    /// @param pictures where to write; a new folder when empty
    /// @param size of the window in pixels; the usual one when empty
    /// @param highContrast in high contrast rather than as usual
    public record Wish(Optional<Path> pictures, Optional<Size> size, boolean highContrast) {}

    /// A window's size in pixels.
    public record Size(int width, int height) {}

    private final ToIntFunction<Wish> tour;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description =
                    "Where to write the pictures. Without it, a new folder among the temporary files.")
    private @Nullable Path dir;

    @Option(
            names = "--size",
            paramLabel = "WIDTHxHEIGHT",
            description = "How large the window is, in pixels. Usually 1280x800.")
    private @Nullable String size;

    @Option(names = "--high-contrast", description = "Takes the pictures in high contrast.")
    private boolean highContrast;

    TourCommand(ToIntFunction<Wish> tour) {
        this.tour = tour;
    }

    @Override
    public Integer call() {
        return tour.applyAsInt(
                new Wish(
                        Optional.ofNullable(dir),
                        Optional.ofNullable(size).map(this::read),
                        highContrast));
    }

    private Size read(String typed) {
        Matcher read = SIZE.matcher(typed);
        if (read.matches()) {
            Size asked = new Size(Integer.parseInt(read.group(1)), Integer.parseInt(read.group(2)));
            if (Math.min(asked.width(), asked.height()) >= LEAST
                    && Math.max(asked.width(), asked.height()) <= MOST) {
                return asked;
            }
        }
        throw new ParameterException(
                spec.commandLine(),
                "\"%s\" is no size of a window. Write WIDTHxHEIGHT from %dx%d to %dx%d, as 1920x1080."
                        .formatted(typed, LEAST, LEAST, MOST, MOST));
    }
}
