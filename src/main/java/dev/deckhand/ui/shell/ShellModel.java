package dev.deckhand.ui.shell;

import dev.deckhand.content.Library;
import dev.deckhand.content.PackInfo;
import dev.deckhand.journal.ConceptState;
import dev.deckhand.journal.Learner;
import dev.deckhand.journal.QuestionState;
import dev.deckhand.study.ReviewQueue;
import dev.deckhand.study.Standings;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.Messages;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What the status bar says: how far the learner is, when the journal was last written, and what
/// went wrong.
final class ShellModel {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Library library;
    private final Standings standings;
    private final Background journalThread;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ReadOnlyStringWrapper due = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    ShellModel(
            Library library,
            Standings standings,
            Background journalThread,
            InstantSource clock,
            ZoneId zone) {
        this.library = library;
        this.standings = standings;
        this.journalThread = journalThread;
        this.clock = clock;
        this.zone = zone;
    }

    /// What is to be reviewed.
    ReadOnlyStringProperty due() {
        return due.getReadOnlyProperty();
    }

    ReadOnlyStringProperty progress() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyStringProperty saved() {
        return saved.getReadOnlyProperty();
    }

    /// Empty while all is well.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// The installed packs with their versions.
    String packs() {
        return String.join(
                " · ",
                library.packs().stream().map(pack -> pack.info()).map(ShellModel::nameOf).toList());
    }

    void refresh() {
        record Found(Learner learner, ReviewQueue queue) {}
        journalThread.run(
                () -> new Found(standings.now().learner(), standings.queue()),
                found -> {
                    count(found.learner());
                    count(found.queue());
                },
                failure -> say(Objects.requireNonNullElse(failure.getMessage(), "")));
    }

    void recorded() {
        saved.set(Messages.text("shell.status.saved", TIME.format(clock.instant().atZone(zone))));
        refresh();
    }

    void say(String what) {
        problem.set(what);
    }

    void dismiss() {
        problem.set("");
    }

    private void count(Learner learner) {
        long read =
                learner.concepts().values().stream()
                        .filter(state -> library.concept(state.concept()).isPresent())
                        .filter(ConceptState::isRead)
                        .count();
        long answered =
                learner.questions().values().stream()
                        .filter(state -> library.question(state.question()).isPresent())
                        .filter(QuestionState::isSeen)
                        .count();
        progress.set(
                Messages.text("shell.status.progress", read, answered, library.questions().size()));
    }

    private void count(ReviewQueue queue) {
        int cards = queue.counts().all();
        due.set(
                cards == 0
                        ? Messages.text("shell.status.not-due")
                        : Messages.text(
                                "shell.status.due",
                                cards,
                                Math.max(1, Math.round(queue.minutes()))));
    }

    private static String nameOf(PackInfo info) {
        return Messages.text("shell.status.pack", info.id(), info.version());
    }
}
