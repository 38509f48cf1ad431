package dev.deckhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

/// A tour that breaks off ends the process, and says why.
class DeckhandTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);

    @Test
    void aStepThatFailsOnTheWindowsThreadIsToldWithItsCause() {
        int code =
                Deckhand.exitCode(
                        () -> {
                            throw new IllegalStateException(
                                    "On the JavaFX thread", new IllegalArgumentException("no map"));
                        },
                        err);

        assertThat(code).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(
                        "deckhand: the tour ended early: On the JavaFX thread: no map");
    }

    @Test
    void anErrorEndsItLikeAnyOtherFailure() {
        int code =
                Deckhand.exitCode(
                        () -> {
                            throw new AssertionError();
                        },
                        err);

        assertThat(code).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("AssertionError");
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldAsSuch() {
        int code =
                Deckhand.exitCode(
                        () -> {
                            throw new NoSuchFileException("/nowhere");
                        },
                        err);

        assertThat(code).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("/nowhere");
    }
}
