package dev.deckhand.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `deckhand tour`: a picture of every screen.
@Command(
        name = "tour",
        description =
                "Shows the app to itself: drives every screen with a demo journal, needs no display, and writes a picture of"
                        + " each, light and dark. Your own journal is not touched.")
final class TourCommand implements Callable<Integer> {
    private final ToIntFunction<Optional<Path>> tour;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description =
                    "Where to write the pictures. Without it, a new folder among the temporary files.")
    private @Nullable Path dir;

    TourCommand(ToIntFunction<Optional<Path>> tour) {
        this.tour = tour;
    }

    @Override
    public Integer call() {
        return tour.applyAsInt(Optional.ofNullable(dir));
    }
}
