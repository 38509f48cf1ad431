package dev.deckhand.content;

import dev.deckhand.content.Draft.DraftConcept;
import dev.deckhand.content.Draft.DraftQuestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the files of one pack.
final class DraftReader {
    private static final int JSON_BYTES = 16 << 20;
    private static final int NOTE_BYTES = 256 << 10;

    private static final Pattern NOTE = Pattern.compile("concepts/([^/]+)\\.md");
    private static final Pattern QUESTIONS = Pattern.compile("questions/[^/]+\\.json");
    private static final Pattern SCENARIO = Pattern.compile("scenarios/([^/]+)\\.json");
    private static final Pattern PICTURE = Pattern.compile("media/.+\\.(png|jpg|jpeg)");

    /// What else may lie in a pack: parts that others read, and papers about the pack.
    private static final Pattern OTHER =
            Pattern.compile("(exams|paths)/[^/]+\\.json|(README|LICEN[CS]E|NOTICE|CHANGELOG)[^/]*");

    private final String name;
    private final PackFiles files;
    private final Problems problems;

    private final Map<String, Place> concepts = new LinkedHashMap<>();
    private final Map<String, Place> questions = new HashMap<>();
    private final Set<String> unread = new HashSet<>();
    private final List<DraftConcept> draftConcepts = new ArrayList<>();
    private final List<DraftQuestion> draftQuestions = new ArrayList<>();
    private final Set<String> scenarios = new HashSet<>();
    private final Set<String> pictures = new TreeSet<>();

    /// @param name the pack's file name
    DraftReader(String name, PackFiles files, Problems problems) {
        this.name = name;
        this.files = files;
        this.problems = problems;
    }

    /// The pack's parts, or nothing when its `pack.json` cannot be understood.
    Optional<Draft> read() {
        if (!files.paths().contains(PackFile.NAME)) {
            problems.add(
                    name, "There is no pack.json", "Add one, as content/README.md describes it.");
            return Optional.empty();
        }
        Optional<PackFile> head = text(PackFile.NAME, JSON_BYTES).flatMap(this::head);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        for (String path : files.paths()) {
            readOne(path, head.get().info());
        }
        Set<String> conceptIds = new HashSet<>(concepts.keySet());
        conceptIds.addAll(unread);
        return Optional.of(
                new Draft(
                        head.get().info(),
                        head.get().requirePlaces(),
                        draftConcepts,
                        draftQuestions,
                        conceptIds,
                        Set.copyOf(questions.keySet()),
                        scenarios,
                        shownPictures()));
    }

    private Optional<PackFile> head(String text) {
        return PackFile.read(text, problems);
    }

    private void readOne(String path, PackInfo pack) {
        Matcher note = NOTE.matcher(path);
        Matcher scenario = SCENARIO.matcher(path);
        if (note.matches()) {
            // Links to a note that cannot be read are no problem of their own.
            unread.add(note.group(1));
            text(path, NOTE_BYTES)
                    .flatMap(text -> ConceptFile.read(path, text, pack, problems))
                    .ifPresent(this::addConcept);
        } else if (QUESTIONS.matcher(path).matches()) {
            text(path, JSON_BYTES)
                    .map(text -> QuestionsFile.read(path, text, pack, questions, problems))
                    .ifPresent(draftQuestions::addAll);
        } else if (scenario.matches()) {
            scenarios.add(scenario.group(1));
        } else if (PICTURE.matcher(path).matches()) {
            pictures.add(path);
        } else if (!path.equals(PackFile.NAME) && !OTHER.matcher(path).matches()) {
            problems.add(
                    path,
                    "A pack has no such file",
                    "Move it to where content/README.md says, or remove it.");
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

    /// The bytes of the pictures that notes and questions show.
    private Map<String, byte[]> shownPictures() {
        Set<String> shown = new TreeSet<>();
        draftConcepts.forEach(one -> addPictures(one.links(), shown));
        draftQuestions.forEach(one -> addPictures(one.links(), shown));
        Map<String, byte[]> media = new HashMap<>();
        for (String path : pictures) {
            if (shown.contains(path)) {
                files.read(path, Picture.MOST_BYTES)
                        .filter(bytes -> Picture.isSound(path, bytes, problems))
                        .ifPresent(bytes -> media.put(path, bytes));
            } else {
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

    private Optional<String> text(String path, int most) {
        return files.read(path, most).map(bytes -> Utf8.decode(path, bytes, problems));
    }
}
