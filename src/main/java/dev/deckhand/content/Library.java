package dev.deckhand.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that can be learned: the installed packs, looked up by id. Immutable.
///
/// Where two packs define the same id of a concept, question, scenario, lesson and so on, the first
/// pack has it.
public final class Library {
    private final List<Pack> packs;
    private final Map<String, Module> modules = new LinkedHashMap<>();
    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, List<Question>> questionsOf = new LinkedHashMap<>();
    private final Map<String, Exam> exams = new LinkedHashMap<>();
    private final Map<String, ScenarioText> scenarios = new LinkedHashMap<>();
    private final Map<String, Lesson> lessons = new LinkedHashMap<>();
    private final Map<String, Challenge> challenges = new LinkedHashMap<>();
    private final Map<String, Guide> guides = new LinkedHashMap<>();
    private final Map<String, StudyPath> paths = new LinkedHashMap<>();
    private final Map<String, InterviewTrack> tracks = new LinkedHashMap<>();

    public Library(List<Pack> packs) {
        this.packs = List.copyOf(packs);
        for (Pack pack : packs) {
            pack.info().modules().forEach(module -> modules.putIfAbsent(module.id(), module));
        }
        for (Module module : modules.values()) {
            for (Pack pack : packs) {
                pack.concepts().stream()
                        .filter(concept -> concept.module().equals(module.id()))
                        .forEach(concept -> concepts.putIfAbsent(concept.id(), concept));
            }
        }
        for (Pack pack : packs) {
            pack.exams().forEach(exam -> exams.putIfAbsent(exam.id(), exam));
            pack.scenarios().forEach(one -> scenarios.putIfAbsent(one.id(), one));
            pack.lessons().forEach(one -> lessons.putIfAbsent(one.id(), one));
            pack.challenges().forEach(one -> challenges.putIfAbsent(one.id(), one));
            pack.guides().forEach(one -> guides.putIfAbsent(one.id(), one));
            pack.paths().forEach(one -> paths.putIfAbsent(one.id(), one));
            pack.tracks().forEach(one -> tracks.putIfAbsent(one.id(), one));
            for (Question question : pack.questions()) {
                if (questions.putIfAbsent(question.id(), question) == null) {
                    questionsOf
                            .computeIfAbsent(question.concept(), key -> new ArrayList<>())
                            .add(question);
                }
            }
        }
    }

    public List<Pack> packs() {
        return packs;
    }

    public List<Module> modules() {
        return List.copyOf(modules.values());
    }

    public Optional<Module> module(String id) {
        return Optional.ofNullable(modules.get(id));
    }

    /// All concepts in reading order: by module, then as their pack lists them.
    public List<Concept> concepts() {
        return List.copyOf(concepts.values());
    }

    public List<Concept> conceptsOf(String module) {
        return concepts.values().stream()
                .filter(concept -> concept.module().equals(module))
                .toList();
    }

    public Optional<Concept> concept(String id) {
        return Optional.ofNullable(concepts.get(id));
    }

    public List<Question> questions() {
        return List.copyOf(questions.values());
    }

    public List<Question> questionsOf(String concept) {
        return List.copyOf(questionsOf.getOrDefault(concept, List.of()));
    }

    public Optional<Question> question(String id) {
        return Optional.ofNullable(questions.get(id));
    }

    /// The blueprints of all exams, as their packs list them.
    public List<Exam> exams() {
        return List.copyOf(exams.values());
    }

    /// The exams that can be prepared for on a day: not those that ended. Where there are several
    /// versions of one, that which stays comes first, then that which ends, then that which is
    /// planned.
    public List<Exam> examsAhead(LocalDate day) {
        Map<String, List<Exam>> families = new LinkedHashMap<>();
        for (Exam exam : exams.values()) {
            if (exam.on(day) != Exam.Status.ENDED) {
                families.computeIfAbsent(exam.family(), _ -> new ArrayList<>()).add(exam);
            }
        }
        return families.values().stream()
                .flatMap(versions ->
                        versions.stream().sorted(Comparator.comparing(exam -> exam.on(day))))
                .toList();
    }

    /// The other versions of an exam, as their packs list them.
    public List<Exam> otherVersions(Exam exam) {
        return exams.values().stream()
                .filter(one -> one.family().equals(exam.family()) && !one.id().equals(exam.id()))
                .toList();
    }

    public Optional<Exam> exam(String id) {
        return Optional.ofNullable(exams.get(id));
    }

    /// All scenarios by title; those of lessons and challenges are among them.
    public List<ScenarioText> scenarios() {
        return List.copyOf(scenarios.values());
    }

    public Optional<ScenarioText> scenario(String id) {
        return Optional.ofNullable(scenarios.get(id));
    }

    /// All lessons, in the order in which their main concepts are read.
    public List<Lesson> lessons() {
        return List.copyOf(lessons.values());
    }

    public Optional<Lesson> lesson(String id) {
        return Optional.ofNullable(lessons.get(id));
    }

    /// All challenges, the easy ones first.
    public List<Challenge> challenges() {
        return List.copyOf(challenges.values());
    }

    public Optional<Challenge> challenge(String id) {
        return Optional.ofNullable(challenges.get(id));
    }

    /// All hands-on guides, in the order in which their main concepts are read.
    public List<Guide> guides() {
        return List.copyOf(guides.values());
    }

    public Optional<Guide> guide(String id) {
        return Optional.ofNullable(guides.get(id));
    }

    /// All paths through the material, as their packs list them.
    public List<StudyPath> paths() {
        return List.copyOf(paths.values());
    }

    public Optional<StudyPath> path(String id) {
        return Optional.ofNullable(paths.get(id));
    }

    /// What interviews ask about, by role.
    public List<InterviewTrack> tracks() {
        return List.copyOf(tracks.values());
    }

    public Optional<InterviewTrack> track(String id) {
        return Optional.ofNullable(tracks.get(id));
    }

    public Optional<Pack> pack(String id) {
        return packs.stream().filter(pack -> pack.info().id().equals(id)).findFirst();
    }
}
