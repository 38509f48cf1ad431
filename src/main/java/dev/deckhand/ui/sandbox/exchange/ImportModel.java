package dev.deckhand.ui.sandbox.exchange;

import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import dev.deckhand.sandbox.scenario.observed.Observed;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.Place;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Turns what the AWS CLI printed of a cluster into a scenario, and says what that took. On the
/// JavaFX thread; the reading is done elsewhere, for the newest text only.
public final class ImportModel {
    /// Larger than what the CLI prints of the largest clusters.
    private static final long MOST_BYTES = 64L << 20;

    /// A file that was given besides the pasted text.
    ///
    /// @param name without its folder
    public record Source(String name, String text) {}

    /// Something that keeps the cluster from being opened.
    ///
    /// @param place where it is, in words
    /// @param offset of it in the pasted text; empty when it is elsewhere
    record Fault(String place, String message, String fix, OptionalInt offset) {}

    /// What came of it.
    ///
    /// @param isBlank whether nothing was given yet
    /// @param scenario the cluster, when it can be opened
    /// @param json the same as text
    record Preview(
            boolean isBlank,
            Optional<Scenario> scenario,
            String json,
            List<String> notes,
            List<Fault> faults) {
        static final Preview BLANK = new Preview(true, Optional.empty(), "", List.of(), List.of());

        Preview {
            notes = List.copyOf(notes);
            faults = List.copyOf(faults);
        }
    }

    /// What is to be read.
    private record Given(String pasted, List<Source> files, boolean scrambled) {}

    /// A document, and whose it is: "" for the pasted text.
    private record Numbered(String name, Documents.Piece piece) {}

    private final Background elsewhere;
    private final Navigator navigator;
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty scrambled = new SimpleBooleanProperty(true);
    private final StringProperty cluster = new SimpleStringProperty("");
    private final ObservableList<Source> files = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Preview> preview =
            new ReadOnlyObjectWrapper<>(Preview.BLANK);
    private boolean reading;
    private boolean outdated;

    /// @param elsewhere reads files and makes the scenario
    public ImportModel(Background elsewhere, Navigator navigator) {
        this.elsewhere = elsewhere;
        this.navigator = navigator;
        text.subscribe((_, _) -> changed());
        scrambled.subscribe((_, _) -> changed());
        files.subscribe(this::changed);
    }

    /// What was pasted.
    StringProperty textProperty() {
        return text;
    }

    /// Whether account ids and names are replaced.
    BooleanProperty scrambledProperty() {
        return scrambled;
    }

    /// The name of the cluster, for the commands only.
    StringProperty clusterProperty() {
        return cluster;
    }

    public ObservableList<Source> files() {
        return files;
    }

    ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    String commands() {
        return DescribeCommands.of(cluster.get());
    }

    /// Takes files besides what is pasted; one of the same name comes in the place of the other.
    public void add(List<Path> paths) {
        for (Path path : paths) {
            elsewhere.run(
                    () -> read(path),
                    source -> {
                        files.removeIf(one -> one.name().equals(source.name()));
                        files.add(source);
                    },
                    failure ->
                            navigator.problem(
                                    Messages.text(
                                            "exchange.import.unread",
                                            path,
                                            OutFile.because(failure))));
        }
    }

    private static Source read(Path path) throws IOException {
        if (Files.size(path) > MOST_BYTES) {
            throw new IOException(Messages.text("exchange.import.too-large", MOST_BYTES >> 20));
        }
        try {
            return new Source(String.valueOf(path.getFileName()), Files.readString(path));
        } catch (CharacterCodingException e) {
            throw new IOException(Messages.text("exchange.import.not-text"), e);
        }
    }

    void remove(Source source) {
        files.remove(source);
    }

    /// Runs the cluster as a scenario.
    void open() {
        Preview now = preview.get();
        now.scenario()
                .ifPresent(scenario ->
                        navigator.go(
                                new Place.SandboxDocument(
                                        scenario.title().orElse(scenario.id()), now.json())));
    }

    // ---- reading ----

    private void changed() {
        outdated = true;
        if (!reading) {
            again();
        }
    }

    private void again() {
        outdated = false;
        Given given = new Given(text.get(), List.copyOf(files), scrambled.get());
        if (given.pasted().isBlank() && given.files().isEmpty()) {
            preview.set(Preview.BLANK);
            return;
        }
        reading = true;
        elsewhere.run(
                () -> previewOf(given),
                this::read,
                failure ->
                        read(
                                new Preview(
                                        false,
                                        Optional.empty(),
                                        "",
                                        List.of(),
                                        List.of(
                                                new Fault(
                                                        "",
                                                        Messages.text("exchange.import.failed"),
                                                        OutFile.because(failure),
                                                        OptionalInt.empty())))));
    }

    private void read(Preview made) {
        reading = false;
        if (outdated) {
            again();
        } else {
            preview.set(made);
        }
    }

    private static Preview previewOf(Given given) {
        List<Numbered> documents = new ArrayList<>();
        Documents.split(given.pasted()).forEach(piece -> documents.add(new Numbered("", piece)));
        for (Source file : given.files()) {
            Documents.split(file.text())
                    .forEach(piece -> documents.add(new Numbered(file.name(), piece)));
        }
        Observed observed =
                Observed.of(
                        documents.stream().map(one -> one.piece().text()).toList(),
                        given.scrambled());
        List<Fault> faults =
                observed.problems().stream().map(flaw -> fault(documents, flaw)).toList();
        Optional<Scenario> scenario =
                observed.scenario()
                        .flatMap(json ->
                                ScenarioReader.read(json) instanceof Reading.Valid(var valid, _)
                                        ? Optional.of(valid)
                                        : Optional.empty());
        return new Preview(
                false, scenario, observed.scenario().orElse(""), observed.notes(), faults);
    }

    private static Fault fault(List<Numbered> documents, Observed.Flaw flaw) {
        int line = flaw.problem().line();
        int column = flaw.problem().column();
        if (flaw.document() == 0) {
            return new Fault(
                    flaw.problem().path().isEmpty()
                            ? ""
                            : Messages.text("exchange.import.at-scenario", flaw.problem().path()),
                    flaw.problem().message(),
                    flaw.problem().fix(),
                    OptionalInt.empty());
        }
        Numbered document = documents.get(flaw.document() - 1);
        String place =
                document.piece().lineOf(line) + ":" + document.piece().columnOf(line, column);
        return new Fault(
                document.name().isEmpty()
                        ? Messages.text("exchange.import.at-pasted", flaw.document(), place)
                        : document.name() + ":" + place,
                flaw.problem().message(),
                flaw.problem().fix(),
                document.name().isEmpty()
                        ? OptionalInt.of(document.piece().offsetOf(line, column))
                        : OptionalInt.empty());
    }
}
