package dev.deckhand.ui.shared;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Runs work off the JavaFX thread and brings the result back to it.
///
/// One instance stands for one thread (or pool) of workers: the window has one for the journal,
/// whose work keeps its order, and one for everything else. A test passes `Runnable::run` twice and
/// everything happens at once.
public final class Background {
    private final Executor worker;
    private final Executor fx;

    public Background(Executor worker, Executor fx) {
        this.worker = worker;
        this.fx = fx;
    }

    /// Does the work on a worker; then either `done` or `failed` on the JavaFX thread.
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        worker.execute(() -> {
            try {
                T result = work.call();
                fx.execute(() -> done.accept(result));
            } catch (Exception e) {
                fx.execute(() -> failed.accept(e));
            }
        });
    }

    /// From a worker: says how far it is, on the JavaFX thread.
    public void say(Runnable word) {
        fx.execute(word);
    }
}
