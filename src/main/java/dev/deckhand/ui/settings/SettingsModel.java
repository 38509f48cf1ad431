package dev.deckhand.ui.settings;

import dev.deckhand.app.DataFolder;
import dev.deckhand.journal.Journal;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.Look;
import dev.deckhand.ui.shared.Navigator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What can be chosen, and what the data folder holds. A choice holds at once and can be taken
/// back.
public final class SettingsModel {
    /// @param at when it was written
    record Backup(Path file, Instant at, long bytes) {}

    /// @param events how many events the journal holds
    record Data(Path folder, long events, long bytes, List<Backup> backups) {
        Data {
            backups = List.copyOf(backups);
        }
    }

    private final Look look;
    private final DataFolder folder;
    private final Journal journal;
    private final Background journalThread;
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<Data> data;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public SettingsModel(
            Look look,
            DataFolder folder,
            Journal journal,
            Background journalThread,
            Navigator navigator) {
        this.look = look;
        this.folder = folder;
        this.journal = journal;
        this.journalThread = journalThread;
        this.navigator = navigator;
        this.data = new ReadOnlyObjectWrapper<>(new Data(folder.path(), 0, 0, List.of()));
    }

    Look look() {
        return look;
    }

    ReadOnlyObjectProperty<Data> data() {
        return data.getReadOnlyProperty();
    }

    /// Why the data folder could not be read; empty while all is well.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Looks at what lies in the data folder.
    public void load() {
        journalThread.run(
                this::read,
                found -> {
                    data.set(found);
                    problem.set("");
                },
                failure ->
                        problem.set(
                                Objects.requireNonNullElse(
                                        failure.getMessage(), failure.toString())));
    }

    /// Chooses, and offers to take it back.
    ///
    /// @param done what was chosen, for the offer
    <T> void choose(Property<T> property, T value, String done) {
        T before = property.getValue();
        if (!before.equals(value)) {
            property.setValue(value);
            navigator.undoable(done, () -> property.setValue(before));
        }
    }

    private Data read() throws IOException {
        List<Backup> backups = new ArrayList<>();
        Path place = folder.path().resolve("backups");
        if (Files.isDirectory(place)) {
            try (Stream<Path> files = Files.list(place)) {
                for (Path file : files.filter(one -> one.toString().endsWith(".db")).toList()) {
                    backups.add(
                            new Backup(
                                    file,
                                    Files.getLastModifiedTime(file).toInstant(),
                                    Files.size(file)));
                }
            }
        }
        backups.sort(Comparator.comparing(Backup::at).reversed());
        Path file = folder.path().resolve("journal.db");
        return new Data(
                folder.path(), journal.size(), Files.exists(file) ? Files.size(file) : 0, backups);
    }
}
