package dev.deckhand.ui.progress;

import dev.deckhand.app.Services;
import dev.deckhand.content.Library;
import dev.deckhand.content.Question;
import dev.deckhand.journal.Attempt;
import dev.deckhand.journal.Learner;
import dev.deckhand.memory.DayRule;
import dev.deckhand.memory.Scheduler;
import dev.deckhand.study.statistics.History;
import dev.deckhand.study.statistics.Retention;
import dev.deckhand.study.statistics.Scope;
import dev.deckhand.study.statistics.Statistics;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.Place;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What the answers add up to, for one scope. On the JavaFX thread.
public final class ProgressModel {
    /// More than this is no session but a library.
    private static final int MOST_TO_PRACTISE = 50;

    /// What the journal says, and all answers replayed.
    private record Read(Learner learner, History history) {}

    private record Worked(Statistics statistics, List<Figure> figures) {}

    private final Services services;
    private final Supplier<Scheduler> scheduler;
    private final DayRule days;
    private final Background journal;
    private final Background elsewhere;
    private final Navigator navigator;
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.ALL);
    private final ObjectProperty<Retention.Step> step =
            new SimpleObjectProperty<>(Retention.Step.WEEK);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Statistics>> statistics =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Figure>> figures =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Cards>> cards =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Read> read = Optional.empty();
    private int wanted;

    /// @param scheduler gives the one in force; asked on the journal's thread
    /// @param elsewhere adds up, which takes a moment when there are many answers
    public ProgressModel(
            Services services,
            Supplier<Scheduler> scheduler,
            DayRule days,
            Background journal,
            Background elsewhere,
            Navigator navigator) {
        this.services = services;
        this.scheduler = scheduler;
        this.days = days;
        this.journal = journal;
        this.elsewhere = elsewhere;
        this.navigator = navigator;
        scope.subscribe((_, _) -> work());
        step.subscribe((_, _) -> work());
    }

    Library library() {
        return services.library();
    }

    /// What is looked at. A change works the figures out anew.
    public ObjectProperty<Scope> scope() {
        return scope;
    }

    /// How long a period of the retention chart is.
    public ObjectProperty<Retention.Step> step() {
        return step;
    }

    /// Whether the journal is being read or figures are being worked out.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Why there is nothing to see, in the user's words; empty when there is.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Empty until the journal was read for the first time.
    public ReadOnlyObjectProperty<Optional<Statistics>> statistics() {
        return statistics.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Figure>> figures() {
        return figures.getReadOnlyProperty();
    }

    /// The cards behind a figure that was opened.
    ReadOnlyObjectProperty<Optional<Cards>> cards() {
        return cards.getReadOnlyProperty();
    }

    /// Reads the journal.
    public void load() {
        busy.set(true);
        journal.run(
                () ->
                        new Loaded(
                                services.journal().attempts(),
                                services.journal().learner(),
                                scheduler.get()),
                this::replay,
                this::failed);
    }

    private record Loaded(List<Attempt> attempts, Learner learner, Scheduler scheduler) {}

    private void replay(Loaded loaded) {
        elsewhere.run(
                () ->
                        new Read(
                                loaded.learner(),
                                History.of(loaded.attempts(), loaded.scheduler(), days)),
                now -> {
                    read = Optional.of(now);
                    work();
                },
                this::failed);
    }

    /// Works the figures out for the scope. Of several at once only the last is shown.
    private void work() {
        if (read.isEmpty()) {
            return;
        }
        Read now = read.get();
        Scope about = scope.get();
        Retention.Step period = step.get();
        int number = ++wanted;
        busy.set(true);
        elsewhere.run(
                () -> {
                    Statistics all =
                            Statistics.of(
                                    services.library(),
                                    now.learner(),
                                    now.history(),
                                    services.clock().instant(),
                                    about);
                    return new Worked(all, Figures.of(services.library(), all, period));
                },
                worked -> {
                    if (number == wanted) {
                        busy.set(false);
                        problem.set("");
                        statistics.set(Optional.of(worked.statistics()));
                        figures.set(worked.figures());
                    }
                },
                this::failed);
    }

    private void failed(Exception failure) {
        busy.set(false);
        problem.set(String.valueOf(failure.getMessage()));
    }

    void show(Cards behind) {
        if (!behind.isEmpty()) {
            cards.set(Optional.of(behind));
        }
    }

    void closeCards() {
        cards.set(Optional.empty());
    }

    /// Those of the opened cards that can be practised.
    List<String> practicable(Cards behind) {
        return behind.questions().stream()
                .filter(id -> library().question(id).isPresent())
                .limit(MOST_TO_PRACTISE)
                .toList();
    }

    void practise(Cards behind) {
        navigator.go(new Place.PracticeQuestions(practicable(behind)));
    }

    void practiseAnything() {
        navigator.go(new Place.PracticeBuilder());
    }

    void open(Question question) {
        navigator.go(new Place.Library(question.id()));
    }

    void openNote(String concept) {
        navigator.go(new Place.Note(concept));
    }

    /// The chance of recalling a question today; nothing when it was never answered.
    OptionalDouble recall(String question) {
        LocalDate today = days.dateOf(services.clock().instant());
        return read.map(now -> now.history().recall(question, today))
                .orElse(OptionalDouble.empty());
    }

    /// Looks at these modules only; none means all.
    void chooseModules(Set<String> modules) {
        scope.set(new Scope(scope.get().range(), modules, scope.get().packs()));
    }

    void choosePacks(Set<String> packs) {
        scope.set(new Scope(scope.get().range(), scope.get().modules(), packs));
    }

    void chooseRange(Scope.Range range) {
        scope.set(new Scope(range, scope.get().modules(), scope.get().packs()));
    }

    /// Writes a figure's table as CSV.
    void exportCsv(Figure figure, Path file) {
        write(file, figure.table().csv().getBytes(StandardCharsets.UTF_8));
    }

    /// Writes a picture that was taken of a panel.
    ///
    /// @param png its bytes; called off the JavaFX thread
    void exportPng(Supplier<byte[]> png, Path file) {
        elsewhere.run(
                () -> Files.write(file, png.get()), _ -> {}, failure -> notWritten(file, failure));
    }

    private void write(Path file, byte[] bytes) {
        elsewhere.run(
                () -> Files.write(file, bytes), _ -> {}, failure -> notWritten(file, failure));
    }

    private void notWritten(Path file, Exception failure) {
        navigator.problem(
                Messages.text(
                        "progress.export.failed",
                        file.toString(),
                        String.valueOf(failure.getMessage())));
    }
}
