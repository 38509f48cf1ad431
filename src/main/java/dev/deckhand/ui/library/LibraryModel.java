package dev.deckhand.ui.library;

import dev.deckhand.app.Packs;
import dev.deckhand.app.Services;
import dev.deckhand.content.Libraries;
import dev.deckhand.content.Library;
import dev.deckhand.content.Problem;
import dev.deckhand.study.Dispute;
import dev.deckhand.study.PathProgress;
import dev.deckhand.study.Practice;
import dev.deckhand.study.Recorder;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Packs and all that is in them. On the JavaFX thread.
public final class LibraryModel {
    private static final int SESSION = 20;

    /// What is wrong with a pack, or what came of adding one.
    record Report(String title, List<Problem> problems) {
        Report {
            problems = List.copyOf(problems);
        }
    }

    private final Services services;
    private final Background journal;
    private final Navigator navigator;
    private final Packs packs;
    private final Recorder recorder;
    private final ObservableList<InstalledPack> installed = FXCollections.observableArrayList();
    private final ObservableList<Item> shown = FXCollections.observableArrayList();
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper searchProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Item>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Report>> report =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Dispute> disputes = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper disputing = new ReadOnlyBooleanWrapper();
    private List<Item> items = List.of();
    private String wanted = "";
    private Library library;

    public LibraryModel(Services services, Background journal, Navigator navigator) {
        this.services = services;
        this.journal = journal;
        this.navigator = navigator;
        this.library = services.library();
        this.packs = new Packs(services.folder(), services.settings());
        this.recorder =
                new Recorder(
                        services.library(),
                        services.journal(),
                        services.ids()::next,
                        services.clock());
        query.subscribe((_, _) -> search());
    }

    Library library() {
        return library;
    }

    Background journal() {
        return journal;
    }

    ObservableList<InstalledPack> installed() {
        return installed;
    }

    /// What the search has found.
    ObservableList<Item> shown() {
        return shown;
    }

    public StringProperty queryProperty() {
        return query;
    }

    /// What is not understood in the search; empty when all is.
    public ReadOnlyStringProperty searchProblemProperty() {
        return searchProblem.getReadOnlyProperty();
    }

    /// Why there is nothing to see; empty when there is.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /// While a pack is being added.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Item>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// What the learner holds to be wrong, the newest first.
    ObservableList<Dispute> disputes() {
        return disputes;
    }

    /// Whether the disputes are shown in the place of the items.
    ReadOnlyBooleanProperty disputingProperty() {
        return disputing.getReadOnlyProperty();
    }

    void showDisputes() {
        report.set(Optional.empty());
        disputing.set(true);
    }

    void closeDisputes() {
        disputing.set(false);
    }

    ZoneId zone() {
        return services.zone();
    }

    /// All disputes as a text for the authors.
    String letter() {
        return Dispute.letter(disputes, services.zone());
    }

    void saveLetter(Path file) {
        String letter = letter();
        journal.run(
                () -> Files.writeString(file, letter),
                _ -> {},
                e ->
                        navigator.problem(
                                Messages.text("library.problem", String.valueOf(e.getMessage()))));
    }

    void open(Dispute dispute) {
        boolean guide = dispute.item().startsWith(PathProgress.GUIDE);
        navigator.go(
                guide
                        ? new Place.Guide(dispute.item().substring(PathProgress.GUIDE.length()))
                        : library.concept(dispute.item()).isPresent()
                                ? new Place.Note(dispute.item())
                                : new Place.Library(dispute.item()));
    }

    void withdraw(Dispute dispute) {
        record(
                recorder -> recorder.undo(dispute.event()),
                Messages.text("library.disputes.withdrawn"));
    }

    ReadOnlyObjectProperty<Optional<Report>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /// Comes to the library, and to one question or note when a place names it.
    public void show(Place place) {
        if (place instanceof Place.Library library && !library.selected().isEmpty()) {
            wanted = library.selected();
            query.set("");
            report.set(Optional.empty());
            disputing.set(false);
        }
        load();
    }

    /// What the background brings.
    private record Loaded(
            Library library, List<InstalledPack> packs, List<Item> items, List<Dispute> disputes) {}

    /// Reads packs and journal.
    public void load() {
        journal.run(
                () -> {
                    Libraries.Loaded loaded = packs.load();
                    Library on = packs.library(loaded);
                    return new Loaded(
                            on,
                            InstalledPack.all(loaded, packs.off()),
                            Item.all(on, services.journal().learner()),
                            Dispute.all(services.journal().reports(), on));
                },
                (Loaded loaded) -> {
                    loading.set(false);
                    problem.set("");
                    library = loaded.library();
                    installed.setAll(loaded.packs());
                    items = loaded.items();
                    disputes.setAll(loaded.disputes());
                    search();
                },
                this::failed);
    }

    void select(Item item) {
        selected.set(Optional.of(item));
        wanted = item.id();
    }

    void showProblems(InstalledPack pack) {
        disputing.set(false);
        report.set(Optional.of(new Report(pack.title(), pack.problems())));
    }

    void closeReport() {
        report.set(Optional.empty());
    }

    /// Copies a pack into the data folder and says what is wrong with it.
    public void add(Path source) {
        busy.set(true);
        journal.run(
                () -> packs.add(source),
                (Packs.Added added) -> {
                    busy.set(false);
                    report.set(Optional.of(new Report(words(added), added.problems())));
                    if (added.installed()) {
                        changed();
                    }
                },
                e -> {
                    busy.set(false);
                    navigator.problem(
                            Messages.text("library.problem", String.valueOf(e.getMessage())));
                });
    }

    void remove(InstalledPack pack) {
        pack.path()
                .ifPresent(path ->
                        journal.run(
                                () -> packs.remove(path),
                                removed -> {
                                    changed();
                                    navigator.undoable(
                                            Messages.text("library.removed", pack.title()),
                                            () -> bringBack(removed));
                                },
                                this::failed));
    }

    void turn(InstalledPack pack, boolean on) {
        journal.run(
                () -> {
                    packs.turn(pack.id(), on);
                    return pack;
                },
                _ -> changed(),
                this::failed);
    }

    void flag(Item item, boolean on) {
        record(recorder -> recorder.flag(item.id(), on), "");
    }

    void suspend(Item item, boolean on) {
        record(
                recorder -> recorder.suspend(item.id(), on),
                on ? Messages.text("library.suspended") : Messages.text("library.unsuspended"));
    }

    void practise(Item item) {
        navigator.go(
                new Place.PracticeSession(
                        new Practice.Request(
                                Set.of(),
                                Set.of(item.concept().id()),
                                Set.of(),
                                Set.of(),
                                Practice.Which.ALL,
                                SESSION,
                                services.random().nextLong())));
    }

    void read(Item item) {
        navigator.go(new Place.Note(item.concept().id()));
    }

    private void bringBack(Packs.Removed removed) {
        journal.run(
                () -> {
                    packs.bringBack(removed);
                    return removed;
                },
                _ -> changed(),
                this::failed);
    }

    private void record(Function<Recorder, UUID> write, String done) {
        journal.run(
                () -> write.apply(recorder),
                (UUID event) -> {
                    navigator.recorded();
                    load();
                    if (!done.isEmpty()) {
                        navigator.undoable(
                                done, () -> record(recorder -> recorder.undo(event), ""));
                    }
                },
                this::failed);
    }

    private void changed() {
        load();
        navigator.packsChanged();
    }

    private void failed(Exception e) {
        loading.set(false);
        problem.set(String.valueOf(e.getMessage()));
    }

    private void search() {
        Search search = Search.parse(query.get());
        searchProblem.set(String.join(" ", search.problems()));
        String want = wanted;
        selected.set(Optional.empty());
        shown.setAll(items.stream().filter(search::matches).toList());
        wanted = want; // whatever the table has selected meanwhile
        Optional<Item> again = shown.stream().filter(item -> item.id().equals(want)).findFirst();
        selected.set(again.or(() -> shown.stream().findFirst()));
    }

    private static String words(Packs.Added added) {
        if (!added.installed()) {
            return Messages.text("library.refused", added.name());
        }
        return Messages.text("library.added", added.name(), added.problems().size());
    }
}
