package dev.deckhand.ui.learn;

import dev.deckhand.app.Settings;
import dev.deckhand.content.Concept;
import dev.deckhand.content.Library;
import dev.deckhand.content.Markdown;
import dev.deckhand.journal.Journal;
import dev.deckhand.journal.Learner;
import dev.deckhand.study.Progress;
import dev.deckhand.study.Recorder;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Navigator;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What there is to learn, how far the learner is with it, and the note that is open.
public final class LearnModel {
    private static final Pattern LINK = Pattern.compile("\\(concept:([a-z0-9-]+)");

    private final Library library;
    private final Journal journal;
    private final Recorder recorder;
    private final Settings settings;
    private final InstantSource clock;
    private final Background journalThread;
    private final Background elsewhere;
    private final Navigator navigator;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Outline> outline;
    private final ReadOnlyObjectWrapper<Optional<Note>> note =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Learner learner = Learner.nobody();
    private String wanted = "";

    /// @param clock says how long ago facts were checked
    /// @param journalThread for the journal and the settings
    /// @param elsewhere reads notes
    public LearnModel(
            Library library,
            Journal journal,
            Recorder recorder,
            Settings settings,
            InstantSource clock,
            Background journalThread,
            Background elsewhere,
            Navigator navigator) {
        this.library = library;
        this.journal = journal;
        this.recorder = recorder;
        this.settings = settings;
        this.clock = clock;
        this.journalThread = journalThread;
        this.elsewhere = elsewhere;
        this.navigator = navigator;
        this.outline = new ReadOnlyObjectWrapper<>(Outline.of(library, learner));
    }

    /// What the learner types to find a concept; the whole of it matters to the list and the map.
    StringProperty filter() {
        return filter;
    }

    ReadOnlyObjectProperty<Outline> outline() {
        return outline.getReadOnlyProperty();
    }

    /// The note that is open; none while the map is.
    ReadOnlyObjectProperty<Optional<Note>> note() {
        return note.getReadOnlyProperty();
    }

    /// Why the journal or a note could not be read; empty while all is well.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Whether a concept is among those that the filter lets through.
    boolean passes(Concept concept) {
        String typed = filter.get().strip().toLowerCase(Locale.ROOT);
        return typed.isEmpty()
                || concept.title().toLowerCase(Locale.ROOT).contains(typed)
                || concept.id().contains(typed);
    }

    /// Reads from the journal how far the learner is.
    public void load() {
        journalThread.run(journal::learner, this::show, this::fail);
    }

    /// Shows the map.
    public void openMap() {
        wanted = "";
        note.set(Optional.empty());
        load();
    }

    /// Opens a hands-on guide. An id that no pack has shows the map.
    public void openGuide(String id) {
        open(Guides.noteOf(id));
    }

    /// Opens a note. An id that no pack has shows the map.
    public void open(String id) {
        Optional<Concept> concept = library.concept(id).or(() -> Guides.find(library, id));
        if (concept.isEmpty()) {
            openMap();
            return;
        }
        load();
        if (wanted.equals(id)) {
            return;
        }
        wanted = id;
        elsewhere.run(
                () -> read(concept.get()),
                read -> {
                    if (wanted.equals(id)) {
                        note.set(Optional.of(read));
                    }
                },
                this::fail);
    }

    /// Writes down that the open note was read, unless that is known.
    void markRead() {
        Optional<Concept> open = note.get().map(Note::concept);
        if (open.isEmpty() || learner.concept(open.get().id()).isRead()) {
            return;
        }
        Concept concept = open.get();
        journalThread.run(
                () -> recorder.noteRead(concept.id()),
                event -> {
                    navigator.recorded();
                    navigator.undoable(
                            Messages.text(
                                    Guides.isGuide(concept)
                                            ? "learn.guide.marked"
                                            : "learn.read.done",
                                    concept.title()),
                            () ->
                                    journalThread.run(
                                            () -> recorder.undo(event),
                                            _ -> afterUndo(),
                                            this::fail));
                    load();
                },
                this::fail);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// Writes down what is wrong with a note, as the learner says.
    void dispute(Concept concept, String text) {
        journalThread.run(
                () -> recorder.report(concept.id(), text),
                event -> {
                    navigator.recorded();
                    navigator.undoable(
                            Messages.text("dispute.kept"),
                            () ->
                                    journalThread.run(
                                            () -> recorder.undo(event),
                                            _ -> navigator.recorded(),
                                            this::disputeFailed));
                },
                this::disputeFailed);
    }

    private void disputeFailed(Exception e) {
        navigator.problem(Messages.text("dispute.failed", String.valueOf(e.getMessage())));
    }

    Optional<Concept> suggested() {
        return outline.get().suggested();
    }

    /// How far down a note was scrolled the last time, 0 to 1.
    double scrollOf(String concept) {
        return settings.number("learn.scroll." + concept, 0);
    }

    void rememberScroll(String concept, double place) {
        String value = String.format(Locale.ROOT, "%.4f", place);
        journalThread.run(
                () -> {
                    settings.set("learn.scroll." + concept, value);
                    return value;
                },
                _ -> {},
                _ -> {}); // not worth a message: the note then opens at its top
    }

    Progress progress(Concept concept) {
        return Progress.of(library, learner, concept);
    }

    private void afterUndo() {
        navigator.recorded();
        load();
    }

    private void show(Learner now) {
        learner = now;
        problem.set("");
        outline.set(Outline.of(library, now));
    }

    private void fail(Exception failure) {
        problem.set(Objects.requireNonNullElse(failure.getMessage(), failure.toString()));
    }

    private Note read(Concept concept) {
        boolean guide = Guides.isGuide(concept);
        List<Concept> all = guide ? Guides.all(library) : library.concepts();
        int at = all.indexOf(concept);
        List<Concept> needed =
                concept.prerequisites().stream()
                        .map(library::concept)
                        .flatMap(Optional::stream)
                        .toList();
        return new Note(
                concept,
                guide
                        ? Guides.module().title()
                        : library.module(concept.module())
                                .map(module -> module.title())
                                .orElse(concept.module()),
                Markdown.parse(concept.body()),
                at > 0 ? Optional.of(all.get(at - 1)) : Optional.empty(),
                at + 1 < all.size() ? Optional.of(all.get(at + 1)) : Optional.empty(),
                needed,
                linksTo().getOrDefault(concept.id(), List.of()));
    }

    /// Which notes link to each concept.
    private Map<String, List<Concept>> linksTo() {
        Map<String, List<Concept>> links = new LinkedHashMap<>();
        for (Concept from : library.concepts()) {
            Matcher matcher = LINK.matcher(from.body());
            while (matcher.find()) {
                List<Concept> known =
                        links.computeIfAbsent(matcher.group(1), _ -> new ArrayList<>());
                if (!known.contains(from)) {
                    known.add(from);
                }
            }
        }
        return links;
    }
}
