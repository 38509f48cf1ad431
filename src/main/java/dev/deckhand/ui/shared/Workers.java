package dev.deckhand.ui.shared;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// The window's threads: one for the journal, whose work keeps its order, and as many as needed for
/// everything else.
public final class Workers implements AutoCloseable {
    private static final int SECONDS_TO_FINISH = 5;

    private final ExecutorService journalThread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("journal").factory());
    private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();
    private final Background journal =
            new Background(unlessClosed(journalThread), Platform::runLater);
    private final Background elsewhere = new Background(unlessClosed(others), Platform::runLater);

    /// For whatever touches the journal, the settings' file or the data folder.
    public Background journal() {
        return journal;
    }

    /// For work that stands alone: reading text, looking through the library.
    public Background elsewhere() {
        return elsewhere;
    }

    /// What a control asks for while the window goes away is not done, and no error either.
    private static Executor unlessClosed(ExecutorService threads) {
        return work -> {
            if (!threads.isShutdown()) {
                threads.execute(work);
            }
        };
    }

    /// Lets the work in hand come to its end, in order, and takes no more.
    @Override
    public void close() {
        journalThread.shutdown();
        others.shutdownNow();
        try {
            if (!journalThread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                journalThread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
