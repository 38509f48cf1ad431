package dev.deckhand.ui.sandbox;

import dev.deckhand.content.Challenge;
import dev.deckhand.content.Concept;
import dev.deckhand.content.Lesson;
import dev.deckhand.content.Library;
import dev.deckhand.content.Markdown;
import dev.deckhand.content.Question;
import dev.deckhand.content.ScenarioText;
import dev.deckhand.journal.Journal;
import dev.deckhand.journal.Learner;
import dev.deckhand.study.ChallengeResult;
import dev.deckhand.study.Marks;
import dev.deckhand.study.Recorder;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shared.Words;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Everything that can be run: lessons, challenges, scenarios, and files opened lately. On the
/// JavaFX thread.
final class CatalogueModel {
    enum Kind {
        LESSON,
        CHALLENGE,
        SCENARIO
    }

    /// One thing to run.
    ///
    /// @param facts a few words: how long, how hard
    /// @param result how well it was solved; empty when that is not known
    /// @param concepts what it is about, as titles
    record Card(
            Kind kind,
            String id,
            String title,
            String summary,
            String facts,
            String result,
            List<String> concepts,
            boolean done,
            Place place) {
        Card {
            concepts = List.copyOf(concepts);
        }

        private boolean fits(String words) {
            String all =
                    (title + " " + summary + " " + facts + " " + String.join(" ", concepts))
                            .toLowerCase(Locale.ROOT);
            return BLANKS.splitAsStream(words.toLowerCase(Locale.ROOT).strip())
                    .allMatch(all::contains);
        }
    }

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int CARD_HOLDS = 130;

    private final Library library;
    private final Journal journal;
    private final Recorder recorder;
    private final ScenarioFiles files;
    private final Background disk;
    private final Consumer<Exception> failed;
    private final ObservableList<Card> cards = FXCollections.observableArrayList();
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Kind>> kind =
            new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Learner> learner =
            new ReadOnlyObjectWrapper<>(Learner.nobody());

    /// @param disk for the journal and for files
    /// @param failed is told when the journal cannot be read
    CatalogueModel(
            Library library,
            Journal journal,
            Recorder recorder,
            ScenarioFiles files,
            Background disk,
            Consumer<Exception> failed) {
        this.library = library;
        this.journal = journal;
        this.recorder = recorder;
        this.files = files;
        this.disk = disk;
        this.failed = failed;
        filter.subscribe(this::show);
        kind.subscribe(this::show);
    }

    /// What fits the filter, lessons first.
    ObservableList<Card> cards() {
        return cards;
    }

    ObservableList<Path> recent() {
        return recent;
    }

    StringProperty filterProperty() {
        return filter;
    }

    /// The only kind that is shown; empty for all of them.
    ObjectProperty<Optional<Kind>> kindProperty() {
        return kind;
    }

    /// Brings marks and recent files up to date.
    void load() {
        disk.run(
                journal::learner,
                now -> {
                    learner.set(now);
                    show();
                },
                failed);
        disk.run(files::recent, recent::setAll, _ -> recent.clear());
    }

    private void show() {
        String words = filter.get();
        Optional<Kind> one = kind.get();
        cards.setAll(
                all().stream()
                        .filter(card -> one.isEmpty() || one.get() == card.kind())
                        .filter(card -> card.fits(words))
                        .toList());
    }

    private List<Card> all() {
        return Stream.of(lessons(), challenges(), scenarios()).flatMap(List::stream).toList();
    }

    private List<Card> lessons() {
        return library.lessons().stream()
                .map(lesson -> {
                    Place place = new Place.SandboxLesson(lesson.id());
                    return new Card(
                            Kind.LESSON,
                            lesson.id(),
                            lesson.title(),
                            Markdown.plain(lesson.summary()),
                            Messages.text("sandbox.card.minutes", lesson.minutes()),
                            "",
                            titles(lesson.concepts()),
                            isDone(place),
                            place);
                })
                .toList();
    }

    private List<Card> challenges() {
        return library.challenges().stream()
                .map(challenge -> {
                    Place place = new Place.SandboxChallenge(challenge.id());
                    return new Card(
                            Kind.CHALLENGE,
                            challenge.id(),
                            challenge.title(),
                            firstSentences(challenge.brief()),
                            Messages.text(
                                    "sandbox.card.challenge",
                                    Words.difficulty(challenge.difficulty()),
                                    challenge.par()),
                            Marks.best(learner.get(), challenge.id())
                                    .map(best -> result(best, challenge))
                                    .orElse(""),
                            titles(challenge.concepts()),
                            isDone(place),
                            place);
                })
                .toList();
    }

    /// Those that no lesson or challenge shows anyway, and that no question asks about: to run one
    /// of these is to see its answer.
    private List<Card> scenarios() {
        Set<String> shown = new HashSet<>();
        for (Question question : library.questions()) {
            if (question instanceof Question.Placement placement) {
                shown.add(placement.scenario());
            }
        }
        for (Challenge challenge : library.challenges()) {
            shown.add(challenge.scenario());
        }
        for (Lesson lesson : library.lessons()) {
            lesson.parts().forEach(part -> shown.add(part.scenario()));
        }
        return library.scenarios().stream()
                .filter(scenario -> !shown.contains(scenario.id()))
                .map(this::scenario)
                .sorted(Comparator.comparing(card -> card.title().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private Card scenario(ScenarioText text) {
        var scenario = text.scenario();
        int instances = scenario.cluster().containerInstances().size();
        return new Card(
                Kind.SCENARIO,
                text.id(),
                text.title(),
                firstSentences(text.note()),
                Messages.text("sandbox.card.scenario", scenario.services().size(), instances),
                "",
                List.of(),
                false,
                new Place.SandboxScenario(text.id()));
    }

    private List<String> titles(List<String> concepts) {
        return concepts.stream()
                .map(id -> library.concept(id).map(Concept::title).orElse(id))
                .toList();
    }

    /// The first sentences of a Markdown text, as plain words: as many as a card holds.
    static String firstSentences(String markdown) {
        String plain = Markdown.plain(markdown).replace('\n', ' ').strip();
        int end = 0;
        int next = sentence(plain, 0);
        while (next > end && next <= CARD_HOLDS) {
            end = next;
            next = sentence(plain, end);
        }
        return plain.substring(0, end == 0 ? next : end).strip();
    }

    /// Where the sentence ends that begins at `from`.
    private static int sentence(String text, int from) {
        int end = text.indexOf(". ", from);
        return end < 0 ? text.length() : end + 2;
    }

    // ---- done ----

    private boolean isDone(Place place) {
        return switch (place) {
            case Place.SandboxLesson(String id) -> Marks.isDone(learner.get(), Marks.lesson(id));
            case Place.SandboxChallenge(String id) ->
                    Marks.isDone(learner.get(), Marks.challenge(id));
            default -> false;
        };
    }

    /// The best result of a challenge, as far as the journal was read.
    ObservableValue<Optional<ChallengeResult>> best(String challenge) {
        return learner.map(now -> Marks.best(now, challenge));
    }

    /// How well a challenge was solved, in words.
    static String result(ChallengeResult result, Challenge challenge) {
        return Messages.text(
                result.solutionShown() ? "sandbox.result.shown" : "sandbox.result",
                result.changes(),
                challenge.par(),
                result.hints());
    }

    /// Writes marks into the journal, but for those that stand there. Not on the JavaFX thread.
    ///
    /// @return the events, with which they can be taken back
    List<UUID> mark(List<String> marks) {
        Learner before = journal.learner();
        return marks.stream()
                .filter(mark -> !Marks.isDone(before, mark))
                .map(recorder::noteRead)
                .toList();
    }
}
