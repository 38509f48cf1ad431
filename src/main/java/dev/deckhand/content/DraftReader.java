package dev.deckhand.content;

import dev.deckhand.content.Draft.DraftChallenge;
import dev.deckhand.content.Draft.DraftConcept;
import dev.deckhand.content.Draft.DraftGuide;
import dev.deckhand.content.Draft.DraftLesson;
import dev.deckhand.content.Draft.DraftPath;
import dev.deckhand.content.Draft.DraftQuestion;
import dev.deckhand.content.Draft.DraftScenario;
import dev.deckhand.content.Draft.DraftTrack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the files of one pack.
final class DraftReader {
    private static final int JSON_BYTES = 16 << 20;
    private static final int EXAM_BYTES = 256 << 10;
    private static final int NOTE_BYTES = 256 << 10;
    private static final int SCENARIO_BYTES = 4 << 20;
    private static final int SCRIPT_BYTES = 256 << 10;

    private static final Pattern NOTE = Pattern.compile("concepts/([^/]+)\\.md");
    private static final Pattern QUESTIONS = Pattern.compile("questions/[^/]+\\.json");
    private static final Pattern EXAM = Pattern.compile("exams/[^/]+\\.json");
    private static final Pattern SCENARIO = Pattern.compile("scenarios/([^/]+)\\.json");
    private static final Pattern LESSON = Pattern.compile("lessons/[^/]+\\.json");
    private static final Pattern CHALLENGE = Pattern.compile("challenges/[^/]+\\.json");
    private static final Pattern GUIDE = Pattern.compile("guides/([^/]+)\\.md");
    private static final Pattern PATH = Pattern.compile("paths/[^/]+\\.json");
    private static final Pattern TRACK = Pattern.compile("tracks/[^/]+\\.json");
    private static final Pattern PICTURE = Pattern.compile("media/.+\\.(png|jpg|jpeg)");

    /// What else may lie in a pack: papers about the pack.
    private static final Pattern OTHER =
            Pattern.compile("(README|LICEN[CS]E|NOTICE|CHANGELOG)[^/]*");

    private final String name;
    private final PackFiles files;
    private final boolean trusted;
    private final Problems problems;

    private final Map<String, Place> concepts = new LinkedHashMap<>();
    private final Map<String, Place> questions = new HashMap<>();
    private final Set<String> notes = new HashSet<>();
    private final List<DraftConcept> draftConcepts = new ArrayList<>();
    private final List<DraftQuestion> draftQuestions = new ArrayList<>();
    private final List<Exam> exams = new ArrayList<>();
    private final Set<String> scenarioIds = new HashSet<>();
    private final List<DraftScenario> scenarios = new ArrayList<>();
    private final List<DraftLesson> lessons = new ArrayList<>();
    private final List<DraftChallenge> challenges = new ArrayList<>();
    private final List<DraftGuide> guides = new ArrayList<>();
    private final Set<String> guideIds = new HashSet<>();
    private final List<DraftPath> paths = new ArrayList<>();
    private final List<DraftTrack> tracks = new ArrayList<>();
    private final Set<String> pictures = new TreeSet<>();
    private boolean hasAllQuestions = true;

    /// @param name the pack's file name
    /// @param trusted whether the pack is known to keep to its schemas
    DraftReader(String name, PackFiles files, boolean trusted, Problems problems) {
        this.name = name;
        this.files = files;
        this.trusted = trusted;
        this.problems = problems;
    }

    /// The pack's parts, or nothing when its `pack.json` cannot be understood.
    Optional<Draft> read() {
        if (!files.paths().contains(PackFile.NAME)) {
            problems.add(
                    name, "There is no pack.json", "Add one, as content/README.md describes it.");
            return Optional.empty();
        }
        Optional<PackFile> head =
                text(PackFile.NAME, JSON_BYTES, problems)
                        .flatMap(text -> PackFile.read(text, trusted, problems));
        if (head.isEmpty()) {
            return Optional.empty();
        }
        PackInfo pack = head.get().info();
        List<String> toRead = toRead();
        addAll(
                toRead.stream().filter(path -> !isQuestions(path)).toList(),
                (path, own) -> found(path, pack, own));
        // Questions last, since they ask about scenarios.
        ScenarioTexts read = scenarioTexts();
        addAll(
                toRead.stream().filter(DraftReader::isQuestions).toList(),
                (path, own) -> questions(path, pack, read, own));
        Set<String> conceptIds = new HashSet<>(concepts.keySet());
        // Links to a note that cannot be read are no problem of their own.
        conceptIds.addAll(notes);
        return Optional.of(
                new Draft(
                        pack,
                        head.get().requirePlaces(),
                        draftConcepts,
                        draftQuestions,
                        conceptIds,
                        Set.copyOf(questions.keySet()),
                        hasAllQuestions,
                        scenarios,
                        scenarioIds,
                        lessons,
                        challenges,
                        guides,
                        paths,
                        tracks,
                        exams,
                        shownPictures(),
                        Set.copyOf(files.paths()),
                        trusted));
    }

    /// What one file gave.
    private sealed interface Found {
        record Note(DraftConcept concept) implements Found {}

        record OneExam(Exam exam) implements Found {}

        record Questions(QuestionsFile.Result result) implements Found {}

        record OneScenario(DraftScenario scenario) implements Found {}

        record OneLesson(DraftLesson lesson) implements Found {}

        record OneChallenge(DraftChallenge challenge) implements Found {}

        record OneGuide(DraftGuide guide) implements Found {}

        record OnePath(DraftPath path) implements Found {}

        record OneTrack(DraftTrack track) implements Found {}
    }

    /// @param found nothing when there was nothing sound in the file
    private record FileRead(Optional<? extends Found> found, Problems problems) {}

    private void addAll(
            List<String> paths, BiFunction<String, Problems, Optional<? extends Found>> reader) {
        paths.parallelStream()
                .map(path -> {
                    Problems own = new Problems();
                    return new FileRead(reader.apply(path, own), own);
                })
                .forEachOrdered(this::add);
    }

    private static boolean isQuestions(String path) {
        return QUESTIONS.matcher(path).matches();
    }

    private ScenarioTexts scenarioTexts() {
        return new ScenarioTexts(
                scenarios.stream()
                        .map(DraftScenario::scenario)
                        .collect(Collectors.toMap(ScenarioText::id, one -> one, (one, _) -> one)),
                scenarioIds,
                trusted);
    }

    private Optional<Found> questions(
            String path, PackInfo pack, ScenarioTexts scenarioTexts, Problems own) {
        return Optional.of(
                new Found.Questions(
                        text(path, JSON_BYTES, own)
                                .map(text ->
                                        QuestionsFile.read(path, text, pack, scenarioTexts, own))
                                .orElse(new QuestionsFile.Result(List.of(), false))));
    }

    private Optional<? extends Found> found(String path, PackInfo pack, Problems own) {
        if (NOTE.matcher(path).matches()) {
            return text(path, NOTE_BYTES, own)
                    .flatMap(text -> ConceptFile.read(path, text, pack, trusted, own))
                    .map(Found.Note::new);
        }
        if (EXAM.matcher(path).matches()) {
            return text(path, EXAM_BYTES, own)
                    .flatMap(text -> ExamFile.read(path, text, pack, trusted, own))
                    .map(Found.OneExam::new);
        }
        if (SCENARIO.matcher(path).matches()) {
            return text(path, SCENARIO_BYTES, own)
                    .flatMap(text -> ScenarioFile.read(path, text, pack, own))
                    .map(Found.OneScenario::new);
        }
        if (LESSON.matcher(path).matches()) {
            return text(path, SCRIPT_BYTES, own)
                    .flatMap(text -> LessonFile.read(path, text, pack, own))
                    .map(Found.OneLesson::new);
        }
        if (CHALLENGE.matcher(path).matches()) {
            return text(path, SCRIPT_BYTES, own)
                    .flatMap(text -> ChallengeFile.read(path, text, pack, own))
                    .map(Found.OneChallenge::new);
        }
        if (GUIDE.matcher(path).matches()) {
            return text(path, NOTE_BYTES, own)
                    .flatMap(text -> GuideFile.read(path, text, pack, trusted, own))
                    .map(Found.OneGuide::new);
        }
        if (PATH.matcher(path).matches()) {
            return text(path, SCRIPT_BYTES, own)
                    .flatMap(text -> PathFile.read(path, text, pack, trusted, own))
                    .map(Found.OnePath::new);
        }
        return text(path, SCRIPT_BYTES, own)
                .flatMap(text -> TrackFile.read(path, text, pack, trusted, own))
                .map(Found.OneTrack::new);
    }

    /// Sorts the paths: what is to be read, and what is only noted by name.
    private List<String> toRead() {
        List<String> toRead = new ArrayList<>();
        for (String path : files.paths()) {
            Matcher note = NOTE.matcher(path);
            Matcher scenario = SCENARIO.matcher(path);
            Matcher guide = GUIDE.matcher(path);
            if (note.matches()) {
                notes.add(note.group(1));
                toRead.add(path);
            } else if (scenario.matches()) {
                scenarioIds.add(scenario.group(1));
                toRead.add(path);
            } else if (guide.matches()) {
                guideIds.add(guide.group(1));
                toRead.add(path);
            } else if (Stream.of(QUESTIONS, EXAM, LESSON, CHALLENGE, PATH, TRACK)
                    .anyMatch(kind -> kind.matcher(path).matches())) {
                toRead.add(path);
            } else if (PICTURE.matcher(path).matches()) {
                pictures.add(path);
            } else if (!path.equals(PackFile.NAME) && !OTHER.matcher(path).matches()) {
                problems.add(
                        path,
                        "A pack has no such file",
                        "Move it to where content/README.md says, or remove it.");
            }
        }
        return toRead;
    }

    private void add(FileRead read) {
        problems.addAll(read.problems());
        read.found().ifPresent(this::add);
    }

    private void add(Found found) {
        switch (found) {
            case Found.Note(var concept) -> addConcept(concept);
            case Found.OneExam(var exam) -> exams.add(exam);
            case Found.Questions(var result) -> {
                result.entries().forEach(this::addQuestion);
                hasAllQuestions &= result.whole();
            }
            case Found.OneScenario(var scenario) -> scenarios.add(scenario);
            case Found.OneLesson(var lesson) -> lessons.add(lesson);
            case Found.OneChallenge(var challenge) -> challenges.add(challenge);
            case Found.OneGuide(var guide) -> guides.add(guide);
            case Found.OnePath(var path) -> paths.add(path);
            case Found.OneTrack(var track) -> tracks.add(track);
        }
    }

    private void addConcept(DraftConcept draft) {
        String id = draft.concept().id();
        Place first = concepts.putIfAbsent(id, draft.idPlace());
        if (first == null) {
            draftConcepts.add(draft);
        } else {
            problems.add(
                    draft.idPlace(),
                    "There is another concept " + id + ", in " + first.file(),
                    "Give one of the two an id of its own.");
        }
    }

    private void addQuestion(QuestionsFile.Entry entry) {
        Place first =
                entry.id().isEmpty() ? null : questions.putIfAbsent(entry.id(), entry.place());
        if (first == null) {
            entry.question().ifPresent(draftQuestions::add);
        } else {
            problems.add(
                    entry.place(),
                    "There is another question " + entry.id() + ", in " + first.file(),
                    "Give one of the two an id of its own.");
        }
    }

    /// The bytes of the pictures that notes and questions show.
    private Map<String, byte[]> shownPictures() {
        Set<String> shown = new TreeSet<>();
        draftConcepts.forEach(one -> addPictures(one.links(), shown));
        draftQuestions.forEach(one -> addPictures(one.links(), shown));
        scenarios.forEach(one -> addPictures(one.links(), shown));
        lessons.forEach(one -> addPictures(one.links(), shown));
        challenges.forEach(one -> addPictures(one.links(), shown));
        guides.forEach(one -> addPictures(one.links(), shown));
        Map<String, byte[]> media = new HashMap<>();
        for (String path : pictures) {
            if (shown.contains(path)) {
                files.read(path, Picture.MOST_BYTES, problems)
                        .filter(bytes -> Picture.isSound(path, bytes, problems))
                        .ifPresent(bytes -> media.put(path, bytes));
            } else if (draftConcepts.size() == notes.size() && guides.size() == guideIds.size()) {
                // Only when all notes could be read is it known that none shows it.
                problems.add(path, "Nothing shows this picture", "Show it in a note or remove it.");
            }
        }
        return media;
    }

    private static void addPictures(List<Link> links, Set<String> shown) {
        for (Link link : links) {
            if (link.kind() == Link.Kind.PICTURE) {
                shown.add(link.target());
            }
        }
    }

    private Optional<String> text(String path, int most, Problems own) {
        return files.read(path, most, own).map(bytes -> Utf8.decode(path, bytes, own));
    }
}
