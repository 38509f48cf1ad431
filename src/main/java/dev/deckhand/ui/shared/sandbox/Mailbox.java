package dev.deckhand.ui.shared.sandbox;

import dev.deckhand.ui.shared.Background;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Work for one worker at a time, in order. Of several goals in a row only the last is gone for;
/// with nothing to do it goes on with what can be done ahead.
final class Mailbox {
    /// @param goal whether a later goal makes it needless
    private record Job(boolean goal, Runnable work) {}

    private final Background worker;
    private final BooleanSupplier idle;
    private final Consumer<Exception> failed;
    private final Deque<Job> jobs = new ArrayDeque<>();
    private boolean running;

    /// @param idle does a little ahead; false when there is no more to do
    /// @param failed is told on the JavaFX thread when work broke off
    Mailbox(Background worker, BooleanSupplier idle, Consumer<Exception> failed) {
        this.worker = worker;
        this.idle = idle;
        this.failed = failed;
    }

    void work(Runnable work) {
        add(new Job(false, work));
    }

    void goal(Runnable work) {
        add(new Job(true, work));
    }

    private void add(Job job) {
        synchronized (jobs) {
            Job last = jobs.peekLast();
            if (job.goal() && last != null && last.goal()) {
                jobs.removeLast();
            }
            jobs.addLast(job);
            if (running) {
                return;
            }
            running = true;
        }
        worker.run(this::workOff, _ -> {}, failed);
    }

    private boolean workOff() {
        boolean finished = false;
        try {
            boolean more = true;
            while (!Thread.currentThread().isInterrupted()) {
                Job job = next(more);
                if (job == null && !more) {
                    finished = true;
                    return true;
                }
                if (job != null) {
                    job.work().run();
                    more = true;
                } else {
                    more = idle.getAsBoolean();
                }
            }
            return false;
        } finally {
            if (!finished) {
                giveUp();
            }
        }
    }

    /// The next job; null when there is none, after which nobody works any more unless there is
    /// `more` to do ahead.
    private @Nullable Job next(boolean more) {
        synchronized (jobs) {
            Job job = jobs.pollFirst();
            if (job == null && !more) {
                running = false;
            }
            return job;
        }
    }

    private void giveUp() {
        synchronized (jobs) {
            jobs.clear();
            running = false;
        }
    }
}
