package dev.deckhand.ui.shared;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/// Work on the JavaFX thread for callers that are not on it and wait for the result: the tour, and
/// tests.
public final class FxThread {
    private FxThread() {}

    /// Runs on the JavaFX thread and waits.
    ///
    /// @throws IllegalStateException when the work failed, with its failure as cause
    public static <T> T call(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("On the JavaFX thread", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the JavaFX thread", e);
        }
    }
}
