package dev.deckhand.ui.sandbox;

import dev.deckhand.app.Services;
import dev.deckhand.content.Challenge;
import dev.deckhand.content.Lesson;
import dev.deckhand.content.Library;
import dev.deckhand.content.ScenarioText;
import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.model.TimelineEntry;
import dev.deckhand.sandbox.scenario.Problem;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import dev.deckhand.study.ChallengeResult;
import dev.deckhand.study.Marks;
import dev.deckhand.study.Recorder;
import dev.deckhand.ui.sandbox.exchange.ExportModel;
import dev.deckhand.ui.sandbox.exchange.ImportModel;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The sandbox screen: the catalogue, or a run on the stage. A run stays as it was left while the
/// learner is elsewhere. On the JavaFX thread.
public final class SandboxModel {
    /// What the screen shows.
    sealed interface Page {
        record Catalogue() implements Page {}

        /// A scenario that runs.
        ///
        /// @param note what it shows, Markdown
        /// @param pack where it is from; empty for a file
        record Scenario(String title, String note, String pack) implements Page {}

        /// A lesson that runs.
        record Playing(LessonModel lesson) implements Page {}

        /// A challenge that is tried.
        record Trying(ChallengeModel challenge) implements Page {}

        /// A file that cannot be run.
        record Faulty(Path file, List<Problem> problems) implements Page {
            public Faulty {
                problems = List.copyOf(problems);
            }
        }

        /// A real cluster is brought in.
        record Importing() implements Page {}

        /// Nothing has this id, or a file cannot be read.
        record Missing(String what) implements Page {}
    }

    private final Services services;
    private final Navigator navigator;
    private final Background disk;
    private final Background elsewhere;
    private final StageModel stage;
    private final Recorder recorder;
    private final CatalogueModel catalogue;
    private final ScenarioFiles files;
    private final ImportModel imports;
    private final ExportModel exports;
    private final ReadOnlyObjectWrapper<Page> page =
            new ReadOnlyObjectWrapper<>(new Page.Catalogue());
    private final ReadOnlyObjectWrapper<Optional<Source>> source =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Place> running = Optional.empty();

    /// Lets go of the lesson or challenge that is on.
    private Runnable left = () -> {};

    /// Where the scenario on the stage comes from.
    ///
    /// @param file absent for a scenario of a pack that was not saved yet
    /// @param json the document it was read from
    record Source(String title, String json, Optional<Path> file) {}

    /// @param disk reads and writes the journal and files, in order
    /// @param elsewhere does the reckoning
    public SandboxModel(
            Services services, Background disk, Background elsewhere, Navigator navigator) {
        this.services = services;
        this.navigator = navigator;
        this.disk = disk;
        this.elsewhere = elsewhere;
        this.stage = new StageModel(elsewhere);
        this.files = new ScenarioFiles(services.settings());
        this.imports = new ImportModel(elsewhere, navigator);
        this.exports = new ExportModel(stage.run(), elsewhere, navigator, this::subject);
        this.recorder =
                new Recorder(
                        services.library(),
                        services.journal(),
                        services.ids()::next,
                        services.clock());
        this.catalogue =
                new CatalogueModel(
                        services.library(),
                        services.journal(),
                        recorder,
                        files,
                        disk,
                        failure -> navigator.problem(String.valueOf(failure.getMessage())));
    }

    public StageModel stage() {
        return stage;
    }

    ImportModel imports() {
        return imports;
    }

    ExportModel exports() {
        return exports;
    }

    Services services() {
        return services;
    }

    Background disk() {
        return disk;
    }

    private Optional<ExportModel.Subject> subject() {
        return source.get()
                .map(from ->
                        new ExportModel.Subject(
                                from.title(),
                                from.json().isEmpty() && stage.run().isOpen()
                                        ? library()
                                                .scenario(stage.run().scenario().id())
                                                .map(ScenarioText::json)
                                                .orElse("")
                                        : from.json()));
    }

    CatalogueModel catalogue() {
        return catalogue;
    }

    Library library() {
        return services.library();
    }

    Background elsewhere() {
        return elsewhere;
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// What is on the stage; empty before anything was.
    ReadOnlyObjectProperty<Optional<Source>> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /// The document of the scenario on the stage; `""` before anything was, and in a lesson.
    public String json() {
        return source.get().map(Source::json).orElse("");
    }

    /// Runs an edited document in the place of what is on the stage.
    public void openEdited(String json, Scenario scenario) {
        String title = scenario.title().orElse(scenario.id());
        Optional<Path> file = source.get().flatMap(Source::file);
        leave();
        source.set(Optional.of(new Source(title, json, file)));
        stage.cleared();
        stage.run().open(scenario);
        page.set(new Page.Scenario(title, scenario.note().orElse(""), ""));
    }

    /// Brings the screen to a place. What runs already goes on.
    public void show(Place place) {
        if (running.equals(Optional.of(place))) {
            return;
        }
        switch (place) {
            case Place.SandboxScenario(String id) ->
                    library()
                            .scenario(id)
                            .ifPresentOrElse(
                                    found -> scenario(place, found),
                                    () -> missing("sandbox.missing.scenario", id));
            case Place.SandboxLesson(String id) ->
                    library()
                            .lesson(id)
                            .ifPresentOrElse(
                                    found -> lesson(place, found),
                                    () -> missing("sandbox.missing.lesson", id));
            case Place.SandboxChallenge(String id) ->
                    library()
                            .challenge(id)
                            .ifPresentOrElse(
                                    found -> challenge(place, found),
                                    () -> missing("sandbox.missing.challenge", id));
            case Place.SandboxFile(Path file) -> file(place, file);
            case Place.SandboxDocument(String title, String json) -> document(place, title, json);
            case Place.SandboxImport _ -> {
                stage.run().pause();
                running = Optional.empty();
                page.set(new Page.Importing());
            }
            default -> {
                leave();
                stage.run().pause();
                running = Optional.empty();
                catalogue.load();
                page.set(new Page.Catalogue());
            }
        }
    }

    /// Whether something changed elsewhere: only the catalogue shows such things.
    public void refresh() {
        catalogue.load();
    }

    Navigator navigator() {
        return navigator;
    }

    private void missing(String key, String id) {
        running = Optional.empty();
        stage.run().pause();
        page.set(new Page.Missing(Messages.text(key, id)));
    }

    private void scenario(Place place, ScenarioText found) {
        open(place, new Source(found.title(), found.json(), Optional.empty()));
        stage.run().open(found.scenario());
        page.set(new Page.Scenario(found.title(), found.note(), found.pack()));
    }

    private void document(Place place, String title, String json) {
        if (ScenarioReader.read(json) instanceof Reading.Valid(Scenario scenario, _)) {
            open(place, new Source(title, json, Optional.empty()));
            stage.run().open(scenario);
            page.set(new Page.Scenario(title, scenario.note().orElse(""), ""));
        } else {
            missing("sandbox.missing.scenario", title);
        }
    }

    private void lesson(Place place, Lesson found) {
        open(place, new Source(found.title(), "", Optional.empty()));
        LessonModel model =
                new LessonModel(
                        found,
                        library(),
                        stage,
                        () -> done(List.of(Marks.lesson(found.id())), "sandbox.marked.lesson"));
        left = model::stop;
        page.set(new Page.Playing(model));
        model.start();
    }

    private void challenge(Place place, Challenge found) {
        library()
                .scenario(found.scenario())
                .ifPresentOrElse(
                        text -> {
                            open(place, new Source(found.title(), text.json(), Optional.empty()));
                            ChallengeModel model =
                                    new ChallengeModel(
                                            found,
                                            text,
                                            stage,
                                            catalogue.best(found.id()),
                                            result -> solved(found.id(), result));
                            catalogue.load();
                            left = model::stop;
                            page.set(new Page.Trying(model));
                            model.start();
                        },
                        () -> missing("sandbox.missing.scenario", found.scenario()));
    }

    private void open(Place place, Source from) {
        leave();
        running = Optional.of(place);
        source.set(Optional.of(from));
        stage.cleared();
        stage.run().speedProperty().set(1);
    }

    private void leave() {
        exports.left();
        left.run();
        left = () -> {};
    }

    private void solved(String challenge, ChallengeResult result) {
        done(
                List.of(Marks.challenge(challenge), Marks.result(challenge, result)),
                "sandbox.marked.challenge");
    }

    private void done(List<String> marks, String said) {
        disk.run(
                () -> catalogue.mark(marks),
                written -> {
                    if (!written.isEmpty()) {
                        marked();
                        navigator.undoable(
                                Messages.text(said, source.get().map(Source::title).orElse("")),
                                () -> takeBack(written));
                    }
                },
                failure -> navigator.problem(String.valueOf(failure.getMessage())));
    }

    private void takeBack(List<UUID> events) {
        disk.run(
                () -> events.stream().map(recorder::undo).toList(),
                _ -> marked(),
                failure -> navigator.problem(String.valueOf(failure.getMessage())));
    }

    private void marked() {
        navigator.recorded();
        catalogue.load();
    }

    // ---- files ----

    /// Opens a file from the disk.
    void openFile(Path file) {
        navigator.go(new Place.SandboxFile(file.toAbsolutePath().normalize()));
    }

    /// Takes files that were dropped: a scenario runs, descriptions of a cluster are imported, and
    /// of anything else is said what would do.
    void drop(List<Path> paths) {
        disk.run(
                () -> {
                    Map<Path, Dropped> kinds = new LinkedHashMap<>();
                    paths.forEach(path -> kinds.put(path, Dropped.of(path)));
                    return kinds;
                },
                this::dropped,
                failure -> navigator.problem(String.valueOf(failure.getMessage())));
    }

    private void dropped(Map<Path, Dropped> kinds) {
        List<Path> clusters = new ArrayList<>();
        for (Map.Entry<Path, Dropped> one : kinds.entrySet()) {
            String name = String.valueOf(one.getKey().getFileName());
            switch (one.getValue()) {
                case SCENARIO -> {
                    openFile(one.getKey());
                    return;
                }
                case CLUSTER -> clusters.add(one.getKey());
                case NEITHER -> navigator.problem(Messages.text("sandbox.drop.neither", name));
                case UNREADABLE ->
                        navigator.problem(Messages.text("sandbox.drop.unreadable", name));
            }
        }
        if (!clusters.isEmpty()) {
            imports.add(clusters);
            navigator.go(new Place.SandboxImport());
        }
    }

    private void file(Place place, Path file) {
        disk.run(
                () -> files.open(file),
                opened -> {
                    switch (opened) {
                        case ScenarioFiles.Sound sound -> {
                            open(place, new Source(sound.title(), sound.json(), Optional.of(file)));
                            stage.run().open(sound.scenario());
                            page.set(
                                    new Page.Scenario(
                                            sound.title(), sound.scenario().note().orElse(""), ""));
                        }
                        case ScenarioFiles.Unsound unsound -> {
                            running = Optional.empty();
                            page.set(new Page.Faulty(file, unsound.problems()));
                        }
                    }
                },
                failure -> missing("sandbox.missing.file", file.toString()));
    }

    /// Writes the scenario with the changes of this branch appended to its timeline.
    void save(Path file) {
        source.get()
                .filter(_ -> stage.run().isOpen())
                .ifPresent(from ->
                        stage.run()
                                .ask(Simulation::requests, changes -> save(file, from, changes)));
    }

    private void save(Path file, Source from, List<TimelineEntry> changes) {
        disk.run(
                () -> files.save(file, from.json(), changes),
                saved -> {
                    source.set(
                            Optional.of(new Source(from.title(), from.json(), Optional.of(saved))));
                    stage.say(Messages.text("sandbox.saved", saved.getFileName(), changes.size()));
                },
                failure ->
                        navigator.problem(
                                Messages.text(
                                        "sandbox.not-saved",
                                        file,
                                        String.valueOf(failure.getMessage()))));
    }
}
