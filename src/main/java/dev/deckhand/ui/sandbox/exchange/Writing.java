package dev.deckhand.ui.sandbox.exchange;

import dev.deckhand.ui.shared.Background;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// One file that is being made elsewhere: how far it is, and the way to stop it. On the JavaFX
/// thread.
final class Writing {
    private static final double LEAST_TOLD = 0.01;

    /// Makes the file, not on the JavaFX thread.
    interface Work {
        /// @param watch is to be told now and then how far it is
        Path write(Watch watch) throws Exception;
    }

    /// Told by the work how far it is.
    interface Watch {
        /// @param share from 0 to 1
        /// @throws CancellationException when nobody wants the file any more
        void at(double share);
    }

    private final Background elsewhere;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper what = new ReadOnlyStringWrapper("");
    private @Nullable Job job;

    Writing(Background elsewhere) {
        this.elsewhere = elsewhere;
    }

    /// From 0 to 1; negative while nothing is written.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// What is written, in words.
    ReadOnlyStringProperty whatProperty() {
        return what.getReadOnlyProperty();
    }

    /// What the worker and the window both see of it.
    private final class Job implements Watch {
        volatile boolean cancelled;
        private double told;

        @Override
        public void at(double share) {
            if (cancelled) {
                throw new CancellationException();
            }
            if (share - told >= LEAST_TOLD) {
                told = share;
                elsewhere.say(() -> {
                    if (!cancelled && job == this) {
                        progress.set(share);
                    }
                });
            }
        }
    }

    /// Begins. What was being written before is given up.
    void start(String words, Work work, Consumer<Path> done, Consumer<Exception> failed) {
        cancel();
        Job made = new Job();
        job = made;
        what.set(words);
        progress.set(0);
        elsewhere.run(
                () -> work.write(made),
                file -> {
                    over(made);
                    done.accept(file);
                },
                failure -> {
                    over(made);
                    if (!(failure instanceof CancellationException)) {
                        failed.accept(failure);
                    }
                });
    }

    private void over(Job made) {
        if (job == made) {
            job = null;
            progress.set(-1);
        }
    }

    /// Gives up what is being written; no file is left of it.
    void cancel() {
        Job now = job;
        if (now != null) {
            now.cancelled = true;
            over(now);
        }
    }
}
