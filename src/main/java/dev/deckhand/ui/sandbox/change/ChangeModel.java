package dev.deckhand.ui.sandbox.change;

import dev.deckhand.sandbox.command.ActionWords;
import dev.deckhand.sandbox.command.CommandLine;
import dev.deckhand.sandbox.command.CommandText;
import dev.deckhand.sandbox.command.Completion;
import dev.deckhand.sandbox.command.LiveScene;
import dev.deckhand.sandbox.command.Mistake;
import dev.deckhand.sandbox.command.Reply;
import dev.deckhand.sandbox.command.Scene;
import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.model.TimelineAction;
import dev.deckhand.sandbox.scenario.ActionWriter;
import dev.deckhand.sandbox.scenario.JsonWriter;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Branch;
import dev.deckhand.ui.shared.sandbox.Line;
import dev.deckhand.ui.shared.sandbox.Made;
import dev.deckhand.ui.shared.sandbox.Moment;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.Selection;
import dev.deckhand.ui.shared.sandbox.Thing;
import dev.deckhand.ui.shared.sandbox.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

/// What the learner changes: by a line, by a form, by JSON. Everything ends as a line, so that what
/// a form does can be read and said again. On the JavaFX thread.
public final class ChangeModel {
    private static final int LINES_SHOWN = 5;
    private static final int OUTPUT_KEPT = 400;
    private static final String REJECTED = "REQUEST_REJECTED";

    private final Run run;
    private final Selection selection;
    private final Document document;
    private final History history = new History();
    private final ObservableList<Said> output = FXCollections.observableArrayList();
    private final BooleanProperty outputOpen = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper undoWords = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoWords = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Optional<EditorModel>> editor =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyIntegerWrapper scenarios = new ReadOnlyIntegerWrapper();
    private final BranchesModel branches;
    private final CompareModel compare;
    private final ObservableSet<ChangeGroup> openGroups;

    /// @param openGroups the groups of the palette that are unfolded
    public ChangeModel(
            Run run,
            Selection selection,
            Document document,
            ObservableSet<ChangeGroup> openGroups) {
        this.run = run;
        this.openGroups = openGroups;
        this.document = document;
        this.selection = selection;
        branches = new BranchesModel(run);
        compare = new CompareModel(run, selection);
        run.busyProperty().subscribe(this::opening);
        run.changes().subscribe(() -> undoWords.set(words("change.undo", run.changes())));
        run.undone().subscribe(() -> redoWords.set(words("change.redo", run.undone())));
    }

    Run run() {
        return run;
    }

    /// Another scenario begins with nothing of the one before.
    private void opening(boolean busy) {
        if (busy) {
            compare.close();
            branches.forget();
            closeEditor();
            clearOutput();
            scenarios.set(scenarios.get() + 1);
        }
    }

    /// Grows with each scenario that is opened.
    ReadOnlyIntegerProperty scenariosProperty() {
        return scenarios.getReadOnlyProperty();
    }

    BranchesModel branches() {
        return branches;
    }

    CompareModel compare() {
        return compare;
    }

    ObservableSet<ChangeGroup> openGroups() {
        return openGroups;
    }

    // ---- what there is ----

    /// What is there now; empty before anything is open.
    Optional<Scene> scene() {
        Moment moment = run.momentProperty().get();
        return moment == null || !run.isOpen()
                ? Optional.empty()
                : Optional.of(new LiveScene(run.scenario(), moment.picture()));
    }

    /// The moment shown; empty before anything is open.
    Optional<Moment> moment() {
        return Optional.ofNullable(run.momentProperty().get());
    }

    /// The id of the selected instance, the name of the selected service and so on.
    Optional<Thing> selected() {
        return selection.selected();
    }

    ObservableList<Said> output() {
        return output;
    }

    BooleanProperty outputOpenProperty() {
        return outputOpen;
    }

    History history() {
        return history;
    }

    /// "Undo: scale web to 6 (at 2:00)"; empty when there is nothing to undo.
    public ReadOnlyStringProperty undoWordsProperty() {
        return undoWords.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty redoWordsProperty() {
        return redoWords.getReadOnlyProperty();
    }

    /// The document that is being edited.
    ObjectProperty<Optional<EditorModel>> editorProperty() {
        return editor;
    }

    private static final String NEW_DEFINITION =
            """
            {
              "family": "api",
              "networkMode": "bridge",
              "containerDefinitions": [
                {
                  "name": "app",
                  "image": "example/api:1",
                  "cpu": 256,
                  "memory": 512,
                  "essential": true,
                  "portMappings": [{ "containerPort": 80, "hostPort": 0 }]
                }
              ]
            }
            """;

    /// Opens the editor with a task definition: a present one, or a simple new one.
    ///
    /// @param name `family:revision`, or `""`
    void editDefinition(String name) {
        String text =
                scene().map(Scene::taskDefinitions)
                        .flatMap(all -> Optional.ofNullable(all.get(name)))
                        .map(TimelineAction.RegisterTaskDefinition::new)
                        .map(ActionWriter::write)
                        .map(json -> JsonWriter.pretty(json, EditorModel.WIDTH))
                        .orElse(NEW_DEFINITION);
        edit(EditorModel.Kind.TASK_DEFINITION, text);
    }

    /// Whether there is a document to edit.
    boolean hasDocument() {
        return run.isOpen() && !document.json().isEmpty();
    }

    /// Opens the editor with the whole scenario.
    void editScenario() {
        if (hasDocument()) {
            edit(EditorModel.Kind.SCENARIO, document.json());
        }
    }

    private void edit(EditorModel.Kind kind, String text) {
        editor.set(Optional.of(new EditorModel(kind, text, this::register, this::openAnew)));
    }

    private void register(String json) {
        carryOut("aws ecs register-task-definition --cli-input-json " + CommandText.word(json));
    }

    private void openAnew(String json, Scenario scenario) {
        document.open(json, scenario);
        say(Said.Kind.NOTE, Messages.text("change.opened", scenario.title().orElse(scenario.id())));
    }

    void closeEditor() {
        editor.set(Optional.empty());
    }

    private static String words(String key, List<Made> changes) {
        return changes.isEmpty()
                ? ""
                : Messages.text(
                        key,
                        ActionWords.of(changes.getLast().action()),
                        Times.brief(changes.getLast().atMicros()));
    }

    /// The line that makes an action.
    List<String> lines(TimelineAction action) {
        return CommandText.of(action, run.scenario().cluster().name());
    }

    // ---- lines ----

    Completion.Offers offers(String line, int caret) {
        return scene().map(scene -> Completion.at(line, caret, scene))
                .orElseGet(() -> new Completion.Offers(caret, List.of()));
    }

    /// Carries a line out and says what came of it.
    ///
    /// @return the mistakes; empty when there was none
    List<Mistake> carryOut(String line) {
        Optional<Scene> scene = scene();
        if (scene.isEmpty() || line.isBlank()) {
            return List.of();
        }
        history.add(line);
        say(Said.Kind.ASKED, line);
        outputOpen.set(true);
        return switch (CommandLine.read(line, scene.get())) {
            case Reply.Nothing() -> List.of();
            case Reply.Answer(var text) -> {
                say(Said.Kind.ANSWER, text);
                yield List.of();
            }
            case Reply.Wrong(var mistakes) -> {
                mistakes.forEach(mistake -> say(Said.Kind.WRONG, mistake.sentence()));
                yield mistakes;
            }
            case Reply.Change(var actions, boolean inTurn) when inTurn -> {
                run.ask(
                        simulation -> Tried.of(simulation.branch(), actions, true).made(),
                        made -> apply(actions.subList(0, made)));
                yield List.of();
            }
            case Reply.Change(var actions, _) -> {
                apply(actions);
                yield List.of();
            }
        };
    }

    /// Makes the actions at the moment shown and says what happened at once.
    void apply(List<TimelineAction> actions) {
        long before = moment().map(Moment::seq).orElse(0L);
        int changesBefore = run.changes().size();
        actions.forEach(run::apply);
        run.ask(
                simulation -> new Happened(before, simulation.eventCount(), simulation.nowMicros()),
                happened -> {
                    sayBranch(changesBefore);
                    whenKnown(happened, () -> report(happened));
                });
    }

    /// The events and decisions of a change: from one number to before another.
    private record Happened(long from, long to, long atMicros) {}

    /// The lines of the log come a little later than the state.
    private void whenKnown(Happened happened, Runnable then) {
        if (happened.from() >= happened.to() || run.line(happened.to() - 1).isPresent()) {
            then.run();
            return;
        }
        run.lines()
                .addListener(
                        new ListChangeListener<Line>() {
                            @Override
                            public void onChanged(Change<? extends Line> change) {
                                if (run.line(happened.to() - 1).isPresent()) {
                                    run.lines().removeListener(this);
                                    then.run();
                                }
                            }
                        });
    }

    private void sayBranch(int changesBefore) {
        List<Made> changes = run.changes();
        if (changes.size() > changesBefore && changes.get(changesBefore).madeBranch()) {
            Made first = changes.get(changesBefore);
            say(
                    Said.Kind.NOTE,
                    Messages.text(
                            "change.branched",
                            first.on().name(),
                            first.on().parent().map(Branch::name).orElse("")));
        }
    }

    private void report(Happened happened) {
        List<Line> lines =
                run.lines().stream()
                        .filter(line -> line.seq() >= happened.from() && line.seq() < happened.to())
                        .toList();
        lines.stream()
                .limit(LINES_SHOWN)
                .forEach(line ->
                        say(
                                line.type().equals(REJECTED) ? Said.Kind.REFUSED : Said.Kind.DONE,
                                line.text()));
        if (lines.size() > LINES_SHOWN) {
            say(Said.Kind.NOTE, Messages.text("change.more", lines.size() - LINES_SHOWN));
        }
        if (lines.isEmpty()) {
            say(
                    Said.Kind.DONE,
                    Messages.text("change.done.quiet", Times.brief(happened.atMicros())));
        }
    }

    private void say(Said.Kind kind, String text) {
        output.add(new Said(kind, text));
        if (output.size() > OUTPUT_KEPT) {
            output.remove(0, output.size() - OUTPUT_KEPT);
        }
    }

    void clearOutput() {
        output.clear();
        outputOpen.set(false);
    }

    /// Tries a line on a copy and tells what ECS would say to it: the refusals, if any.
    void tryOut(Reply.Change change, Consumer<List<String>> then) {
        run.ask(
                simulation ->
                        Tried.of(simulation.branch(), change.actions(), change.inTurn()).refusals(),
                then);
    }

    /// What comes of some actions on a copy.
    ///
    /// @param made how many were made, refused ones among them
    private record Tried(int made, List<String> refusals) {
        /// @param inTurn whether a refusal ends it
        static Tried of(Simulation copy, List<TimelineAction> actions, boolean inTurn) {
            List<String> refusals = new ArrayList<>();
            int made = 0;
            for (TimelineAction action : actions) {
                long before = copy.eventCount();
                copy.apply(action);
                made++;
                for (TraceEvent event : copy.eventsFrom(before)) {
                    if (event instanceof TraceEvent.RequestRejected rejected) {
                        refusals.add(rejected.text());
                    }
                }
                if (inTurn && !refusals.isEmpty()) {
                    break;
                }
            }
            return new Tried(made, refusals);
        }
    }
}
