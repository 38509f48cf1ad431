package dev.deckhand.ui.practice;

import dev.deckhand.content.Concept;
import dev.deckhand.content.Difficulty;
import dev.deckhand.content.InterviewTrack;
import dev.deckhand.content.Library;
import dev.deckhand.content.Module;
import dev.deckhand.content.QuestionType;
import dev.deckhand.journal.Learner;
import dev.deckhand.study.Practice;
import dev.deckhand.study.TrackQuestions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/// What to practise, as it is being chosen, and how many questions there are for it. On the JavaFX
/// thread.
public final class BuilderModel {
    static final int MOST = 60;
    private static final int USUAL = 20;

    /// A choice that, made less strict, would bring questions.
    enum Widening {
        ANY_DIFFICULTY,
        ANY_KIND,
        ANY_WHICH,
        ANY_CONCEPT,
        EVERYTHING
    }

    /// @param count how many questions there would be
    record Offer(Widening widening, int count) {}

    private final Library library;
    private final LongSupplier seeds;
    private final ObservableSet<String> modules =
            FXCollections.observableSet(new LinkedHashSet<>());
    private final ObservableSet<String> concepts =
            FXCollections.observableSet(new LinkedHashSet<>());
    private final ObservableSet<QuestionType> types =
            FXCollections.observableSet(EnumSet.noneOf(QuestionType.class));
    private final ObservableSet<Difficulty> difficulties =
            FXCollections.observableSet(EnumSet.noneOf(Difficulty.class));
    private final ReadOnlyObjectWrapper<Practice.Which> which =
            new ReadOnlyObjectWrapper<>(Practice.Which.ALL);
    private final ReadOnlyObjectWrapper<Optional<InterviewTrack>> track =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final IntegerProperty count = new SimpleIntegerProperty(USUAL);
    private final StringProperty seed = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper candidates = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Map<Practice.Which, Integer>> byWhich =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<List<Offer>> offers =
            new ReadOnlyObjectWrapper<>(List.of());
    private Learner learner = Learner.nobody();
    private LocalDate today = LocalDate.EPOCH;

    /// @param seeds for when the user gives none
    BuilderModel(Library library, LongSupplier seeds) {
        this.library = library;
        this.seeds = seeds;
        modules.addListener(
                (SetChangeListener<String>)
                        change -> {
                            concepts.removeIf(concept -> !modules.contains(moduleOf(concept)));
                            count();
                        });
        modules.addListener((SetChangeListener<String>) change -> leaveTrack(change.wasAdded()));
        concepts.addListener((SetChangeListener<String>) _ -> count());
        types.addListener(
                (SetChangeListener<QuestionType>)
                        change -> {
                            leaveTrack(change.wasAdded());
                            count();
                        });
        difficulties.addListener((SetChangeListener<Difficulty>) _ -> count());
    }

    /// Brings the counts up to date with what the learner has done.
    void update(Learner now, LocalDate day) {
        learner = now;
        today = day;
        count();
    }

    /// Modules with something to ask.
    public List<Module> offeredModules() {
        return library.modules().stream()
                .filter(module -> !offeredConcepts(module.id()).isEmpty())
                .toList();
    }

    /// Concepts of a module with something to ask.
    public List<Concept> offeredConcepts(String module) {
        return library.conceptsOf(module).stream()
                .filter(concept -> !library.questionsOf(concept.id()).isEmpty())
                .toList();
    }

    /// Kinds of which there is a question.
    public List<QuestionType> offeredTypes() {
        Set<QuestionType> found = EnumSet.noneOf(QuestionType.class);
        library.questions().forEach(question -> found.add(question.type()));
        return List.copyOf(found);
    }

    /// Chosen modules; none chosen means all.
    public ObservableSet<String> modules() {
        return modules;
    }

    /// Chosen concepts of the chosen modules. A module of which none is chosen is meant whole.
    public ObservableSet<String> concepts() {
        return concepts;
    }

    public ObservableSet<QuestionType> types() {
        return types;
    }

    public ObservableSet<Difficulty> difficulties() {
        return difficulties;
    }

    /// Interviews, the shortest first.
    public List<InterviewTrack> offeredTracks() {
        return library.tracks().stream()
                .sorted(Comparator.comparingInt(InterviewTrack::minutes))
                .toList();
    }

    /// The interview whose open questions are practised; it stands for what they are about and for
    /// their kind.
    public ReadOnlyObjectProperty<Optional<InterviewTrack>> trackProperty() {
        return track.getReadOnlyProperty();
    }

    /// Takes the questions of an interview; of none, when it is chosen already.
    public void toggle(InterviewTrack wanted) {
        boolean again = track.get().equals(Optional.of(wanted));
        modules.clear();
        types.clear();
        track.set(again ? Optional.empty() : Optional.of(wanted));
        count();
    }

    private void leaveTrack(boolean chosen) {
        if (chosen && track.get().isPresent()) {
            track.set(Optional.empty());
        }
    }

    public ReadOnlyObjectProperty<Practice.Which> whichProperty() {
        return which.getReadOnlyProperty();
    }

    public void choose(Practice.Which chosen) {
        which.set(chosen);
        count();
    }

    /// How many questions are wanted.
    public IntegerProperty wantedProperty() {
        return count;
    }

    /// As typed: a whole number, or a word that stands for one. Empty: chance decides.
    public StringProperty seedProperty() {
        return seed;
    }

    /// How many questions there are to choose from.
    public ReadOnlyIntegerProperty candidatesProperty() {
        return candidates.getReadOnlyProperty();
    }

    /// How many there would be for each choice of which.
    public ReadOnlyObjectProperty<Map<Practice.Which, Integer>> byWhichProperty() {
        return byWhich.getReadOnlyProperty();
    }

    /// What would help, when there is nothing to choose from.
    ReadOnlyObjectProperty<List<Offer>> offersProperty() {
        return offers.getReadOnlyProperty();
    }

    /// How many questions a session would have now.
    public int sessionSize() {
        return Math.min(Math.max(1, count.get()), candidates.get());
    }

    void widen(Widening widening) {
        switch (widening) {
            case ANY_DIFFICULTY -> difficulties.clear();
            case ANY_KIND -> types.clear();
            case ANY_WHICH -> choose(Practice.Which.ALL);
            case ANY_CONCEPT -> {
                concepts.clear();
                modules.clear();
                if (track.get().isPresent()) {
                    types.add(QuestionType.OPEN); // and with it the track is left
                }
            }
            case EVERYTHING -> {
                track.set(Optional.empty());
                difficulties.clear();
                types.clear();
                concepts.clear();
                modules.clear();
                choose(Practice.Which.ALL);
            }
        }
    }

    /// What is chosen, with a seed.
    public Practice.Request request() {
        return request(which.get(), seedNumber().orElseGet(seeds));
    }

    private OptionalLong seedNumber() {
        String typed = seed.get().strip();
        if (typed.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(typed));
        } catch (NumberFormatException _) {
            return OptionalLong.of(typed.hashCode());
        }
    }

    private Practice.Request request(Practice.Which wanted, long withSeed) {
        Set<String> whole = new LinkedHashSet<>(modules);
        concepts.forEach(concept -> whole.remove(moduleOf(concept)));
        Practice.Request request =
                new Practice.Request(
                        whole,
                        concepts,
                        types,
                        difficulties,
                        wanted,
                        Math.max(1, count.get()),
                        withSeed);
        return track.get().map(one -> TrackQuestions.request(one, request)).orElse(request);
    }

    private String moduleOf(String concept) {
        return library.concept(concept).map(Concept::module).orElse("");
    }

    private void count() {
        Map<Practice.Which, Integer> counts = new EnumMap<>(Practice.Which.class);
        for (Practice.Which one : Practice.Which.values()) {
            counts.put(one, size(request(one, 0)));
        }
        byWhich.set(counts);
        candidates.set(counts.getOrDefault(which.get(), 0));
        offers.set(candidates.get() > 0 ? List.of() : offersNow());
    }

    private List<Offer> offersNow() {
        Practice.Request now = request(which.get(), 0);
        List<Offer> found = new ArrayList<>();
        offer(found, Widening.ANY_DIFFICULTY, with(now, now.types(), Set.of(), now.which()));
        if (track.get().isEmpty()) {
            offer(found, Widening.ANY_KIND, with(now, Set.of(), now.difficulties(), now.which()));
        }
        offer(
                found,
                Widening.ANY_WHICH,
                with(now, now.types(), now.difficulties(), Practice.Which.ALL));
        offer(
                found,
                Widening.ANY_CONCEPT,
                new Practice.Request(
                        Set.of(),
                        Set.of(),
                        now.types(),
                        now.difficulties(),
                        now.which(),
                        now.count(),
                        0));
        if (found.isEmpty()) {
            offer(
                    found,
                    Widening.EVERYTHING,
                    new Practice.Request(
                            Set.of(),
                            Set.of(),
                            Set.of(),
                            Set.of(),
                            Practice.Which.ALL,
                            now.count(),
                            0));
        }
        return List.copyOf(found);
    }

    private void offer(List<Offer> found, Widening widening, Practice.Request request) {
        int size = size(request);
        if (size > 0) {
            found.add(new Offer(widening, size));
        }
    }

    private static Practice.Request with(
            Practice.Request now,
            Set<QuestionType> types,
            Set<Difficulty> difficulties,
            Practice.Which which) {
        return new Practice.Request(
                now.modules(), now.concepts(), types, difficulties, which, now.count(), 0);
    }

    private int size(Practice.Request request) {
        return Practice.candidates(library, learner, today, request).size();
    }
}
