package dev.deckhand.ui.shared;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/// Work on the JavaFX thread for callers that are not on it and wait for the result: the tour, and
/// tests.
public final class FxThread {
    private FxThread() {}

    /// Longer than anything takes that is not stuck.
    private static final int SECONDS_AT_MOST = 120;

    /// Runs on the JavaFX thread and waits.
    ///
    /// @throws IllegalStateException when the work failed, with its failure as cause; or when the
    ///   thread is stuck
    public static <T> T call(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get(SECONDS_AT_MOST, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("On the JavaFX thread", e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    "The JavaFX thread has not answered for " + SECONDS_AT_MOST + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the JavaFX thread", e);
        }
    }
}
