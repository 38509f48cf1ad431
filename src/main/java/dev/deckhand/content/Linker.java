package dev.deckhand.content;

import dev.deckhand.content.Draft.DraftChallenge;
import dev.deckhand.content.Draft.DraftConcept;
import dev.deckhand.content.Draft.DraftGuide;
import dev.deckhand.content.Draft.DraftLesson;
import dev.deckhand.content.Draft.DraftQuestion;
import dev.deckhand.content.Draft.DraftScenario;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Follows the links of a draft and makes the pack of it. In the pack, each concept stands in a
/// module that there is, prerequisites are there and without a circle, and each question has its
/// concept; what could not be made so is left out and is a problem.
final class Linker {
    private final Draft draft;
    private final List<Pack> others;
    private final Problems problems;
    private final Map<String, DraftConcept> own = new LinkedHashMap<>();
    private final Map<String, String> modulesOfOthers = new HashMap<>();
    private final Set<String> questionsOfOthers = new HashSet<>();

    private Linker(Draft draft, List<Pack> others, Problems problems) {
        this.draft = draft;
        this.others = others;
        this.problems = problems;
    }

    /// @param others the packs that the draft requires
    static Pack link(Draft draft, List<Pack> others, Problems problems) {
        return new Linker(draft, others, problems).link();
    }

    private Pack link() {
        for (Pack other : others) {
            other.concepts().forEach(one -> modulesOfOthers.put(one.id(), one.module()));
            other.questions().forEach(one -> questionsOfOthers.add(one.id()));
        }
        Map<String, Integer> modules = modules();
        for (DraftConcept one : draft.concepts()) {
            if (modules.containsKey(one.concept().module())) {
                own.put(one.concept().id(), one);
            } else {
                problems.add(
                        one.modulePlace(),
                        "There is no module " + one.concept().module(),
                        "Add it to pack.json, or use one of its modules.");
            }
        }
        own.values().forEach(one -> allThere(one.links()));
        Map<String, List<String>> prerequisites = prerequisites();
        List<Concept> concepts = new ArrayList<>();
        for (String id : inReadingOrder(modules, prerequisites)) {
            DraftConcept one = own.get(id);
            if (one != null) {
                concepts.add(
                        withPrerequisites(
                                one.concept(), prerequisites.getOrDefault(id, List.of())));
            }
        }
        Map<String, Integer> order = new HashMap<>();
        concepts.forEach(one -> order.put(one.id(), order.size()));
        List<Question> questions = questions(modules);
        Pack pack =
                new Pack(
                        draft.info(),
                        concepts,
                        questions,
                        draft.exams(),
                        scenarios(),
                        lessons(order),
                        challenges(order),
                        guides(order),
                        List.of(),
                        List.of(),
                        draft.media());
        return new Ways(pack, others, problems)
                .addTo(
                        draft.paths().stream().filter(one -> allThere(one.links())).toList(),
                        draft.tracks().stream().filter(one -> allThere(one.links())).toList());
    }

    private List<ScenarioText> scenarios() {
        return draft.scenarios().stream()
                .filter(one -> allThere(one.links()))
                .map(DraftScenario::scenario)
                .sorted(Comparator.comparing(ScenarioText::title).thenComparing(ScenarioText::id))
                .toList();
    }

    /// Those whose scenarios are there and show what the captions point at, by their main concept.
    private List<Lesson> lessons(Map<String, Integer> order) {
        Map<String, ScenarioText> scenarios = new HashMap<>();
        draft.scenarios().forEach(one -> scenarios.put(one.scenario().id(), one.scenario()));
        return draft.lessons().stream()
                .filter(one -> allThere(one.links()))
                .filter(one -> draft.trusted() || LessonCheck.isSound(one, scenarios, problems))
                .map(DraftLesson::lesson)
                .filter(one ->
                        one.parts().stream()
                                .allMatch(part -> scenarios.containsKey(part.scenario())))
                .sorted(
                        Comparator.<Lesson>comparingInt(one -> place(one.concepts(), order))
                                .thenComparing(Lesson::id))
                .toList();
    }

    private List<Challenge> challenges(Map<String, Integer> order) {
        Map<String, ScenarioText> scenarios = new HashMap<>();
        draft.scenarios().forEach(one -> scenarios.put(one.scenario().id(), one.scenario()));
        return draft.challenges().stream()
                .filter(one -> allThere(one.links()))
                .filter(one -> ChallengeFile.isSound(one, scenarios, problems))
                .map(DraftChallenge::challenge)
                .sorted(
                        Comparator.comparing(Challenge::difficulty)
                                .thenComparingInt(one -> place(one.concepts(), order))
                                .thenComparing(Challenge::id))
                .toList();
    }

    /// By their main concept. A wrong link does not keep a guide from being read, as with notes.
    private List<Guide> guides(Map<String, Integer> order) {
        draft.guides().forEach(one -> allThere(one.links()));
        return draft.guides().stream()
                .map(DraftGuide::guide)
                .sorted(
                        Comparator.<Guide>comparingInt(one -> place(one.concepts(), order))
                                .thenComparing(Guide::id))
                .toList();
    }

    /// Where the main concept stands in the reading order.
    private static int place(List<String> concepts, Map<String, Integer> order) {
        return order.getOrDefault(concepts.getFirst(), Integer.MAX_VALUE);
    }

    private boolean allThere(List<Link> links) {
        return links.stream().filter(link -> !isThere(link)).count() == 0;
    }

    /// The modules that concepts may stand in, each with its place in the order.
    private Map<String, Integer> modules() {
        Map<String, Integer> modules = new HashMap<>();
        draft.info().modules().forEach(one -> modules.putIfAbsent(one.id(), modules.size()));
        for (Pack other : others) {
            other.info().modules().forEach(one -> modules.putIfAbsent(one.id(), modules.size()));
        }
        return modules;
    }

    /// Whether what a link names is there; a problem if not. What is there but could not be read
    /// has its problem already.
    private boolean isThere(Link link) {
        String id = link.target();
        return switch (link.kind()) {
            case CONCEPT -> {
                boolean there = draft.conceptIds().contains(id) || modulesOfOthers.containsKey(id);
                if (!there) {
                    missing(link, "concept");
                }
                yield there;
            }
            case QUESTION -> {
                boolean there = draft.questionIds().contains(id) || questionsOfOthers.contains(id);
                if (!there && draft.hasAllQuestions()) {
                    missing(link, "question");
                }
                yield there;
            }
            case SCENARIO -> {
                boolean there = draft.scenarioIds().contains(id);
                if (!there) {
                    missing(link, "scenario");
                }
                yield there;
            }
            case LESSON -> hasFile(link, "lessons/" + id + ".json", "lesson");
            case CHALLENGE -> hasFile(link, "challenges/" + id + ".json", "challenge");
            case GUIDE -> hasFile(link, "guides/" + id + ".md", "guide");
            case EXAM -> hasFile(link, "exams/" + id + ".json", "exam");
            case PICTURE -> {
                boolean there = draft.media().containsKey(id);
                if (!there) {
                    missing(link, "picture");
                }
                yield there;
            }
        };
    }

    private boolean hasFile(Link link, String file, String kind) {
        boolean there = draft.files().contains(file);
        if (!there) {
            missing(link, kind);
        }
        return there;
    }

    private void missing(Link link, String kind) {
        problems.add(
                link.place(),
                "There is no " + kind + " " + link.target(),
                "Mend the id, or add the " + kind + ".");
    }

    private Map<String, List<String>> prerequisites() {
        Map<String, List<String>> prerequisites = new LinkedHashMap<>();
        for (DraftConcept one : own.values()) {
            Set<String> kept = new LinkedHashSet<>();
            for (Link link : one.prerequisites()) {
                String id = link.target();
                if (isThere(link) && (own.containsKey(id) || modulesOfOthers.containsKey(id))) {
                    kept.add(id);
                }
            }
            prerequisites.put(one.concept().id(), new ArrayList<>(kept));
        }
        Set<String> done = new HashSet<>();
        own.keySet().forEach(id -> breakCircles(id, prerequisites, done));
        return prerequisites;
    }

    /// Walks the prerequisites from one concept on, and takes away each that leads back to a
    /// concept on the way. A loop and not a recursion, since a hostile chain is as long as the
    /// pack.
    private void breakCircles(
            String start, Map<String, List<String>> prerequisites, Set<String> done) {
        Deque<String> way = new ArrayDeque<>();
        Map<String, Integer> next = new HashMap<>();
        Set<String> onWay = new LinkedHashSet<>();
        way.push(start);
        onWay.add(start);
        while (!way.isEmpty()) {
            String id = way.element();
            List<String> needs = prerequisites.getOrDefault(id, List.of());
            int at = next.getOrDefault(id, 0);
            if (done.contains(id) || at >= needs.size()) {
                done.add(id);
                way.pop();
                onWay.remove(id);
                continue;
            }
            String need = needs.get(at);
            if (onWay.contains(need)) {
                reportCircle(id, need, onWay);
                needs.remove(at);
            } else {
                next.put(id, at + 1);
                way.push(need);
                onWay.add(need);
            }
        }
    }

    private void reportCircle(String from, String to, Set<String> onWay) {
        StringBuilder circle = new StringBuilder();
        boolean inside = false;
        for (String id : onWay) {
            inside |= id.equals(to);
            if (inside) {
                circle.append(id).append(" needs ");
            }
        }
        Place place =
                Optional.ofNullable(own.get(from)).stream()
                        .flatMap(one -> one.prerequisites().stream())
                        .filter(link -> link.target().equals(to))
                        .findFirst()
                        .orElseThrow()
                        .place();
        problems.add(
                place,
                "The prerequisites go in a circle: " + circle + to,
                "Remove one of these prerequisites.");
    }

    /// By module, then prerequisites first, then by id.
    private List<String> inReadingOrder(
            Map<String, Integer> modules, Map<String, List<String>> prerequisites) {
        Map<Integer, Set<String>> byModule = new TreeMap<>();
        for (DraftConcept one : own.values()) {
            byModule.computeIfAbsent(
                            modules.getOrDefault(one.concept().module(), 0), key -> new TreeSet<>())
                    .add(one.concept().id());
        }
        List<String> order = new ArrayList<>();
        for (Set<String> ids : byModule.values()) {
            order.addAll(prerequisitesFirst(ids, prerequisites));
        }
        return order;
    }

    private static List<String> prerequisitesFirst(
            Set<String> ids, Map<String, List<String>> prerequisites) {
        Map<String, Integer> waitsFor = new HashMap<>();
        Map<String, List<String>> neededBy = new HashMap<>();
        PriorityQueue<String> ready = new PriorityQueue<>(Comparator.naturalOrder());
        for (String id : ids) {
            List<String> needs =
                    prerequisites.getOrDefault(id, List.of()).stream()
                            .filter(ids::contains)
                            .toList();
            needs.forEach(need -> neededBy.computeIfAbsent(need, key -> new ArrayList<>()).add(id));
            waitsFor.put(id, needs.size());
            if (needs.isEmpty()) {
                ready.add(id);
            }
        }
        List<String> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            String id = ready.remove();
            order.add(id);
            for (String later : neededBy.getOrDefault(id, List.of())) {
                if (waitsFor.merge(later, -1, Integer::sum) == 0) {
                    ready.add(later);
                }
            }
        }
        return order;
    }

    private List<Question> questions(Map<String, Integer> modules) {
        return draft.questions().stream()
                .filter(this::isSound)
                .map(DraftQuestion::question)
                .sorted(
                        Comparator.comparingInt(
                                one -> modules.getOrDefault(moduleOf(one.concept()), 0)))
                .toList();
    }

    /// The module of a concept that is kept here or is in a required pack; empty for others.
    private String moduleOf(String concept) {
        DraftConcept note = own.get(concept);
        return note == null ? modulesOfOthers.getOrDefault(concept, "") : note.concept().module();
    }

    private boolean isSound(DraftQuestion one) {
        int before = problems.count();
        one.links().forEach(this::isThere);
        String id = one.question().id();
        String concept = one.question().concept();
        String module = moduleOf(concept);
        if (isThere(new Link(Link.Kind.CONCEPT, concept, one.conceptPlace()))) {
            if (!isNumbered(id, concept)) {
                problems.add(
                        one.idPlace(),
                        "The id " + id + " is not that of the concept and a number",
                        "Write it as " + concept + "-01.");
            }
            if (!module.isEmpty() && !one.module().isEmpty() && !module.equals(one.module())) {
                problems.add(
                        one.conceptPlace(),
                        "The concept " + concept + " is in the module " + module,
                        "Move the question to questions/" + module + ".json.");
            }
        }
        return !module.isEmpty() && problems.count() == before;
    }

    /// Whether an id is another id, a hyphen and digits.
    private static boolean isNumbered(String id, String stem) {
        int digits = stem.length() + 1;
        return id.length() > digits
                && id.startsWith(stem)
                && id.charAt(stem.length()) == '-'
                && id.chars().skip(digits).allMatch(c -> c >= '0' && c <= '9');
    }

    private static Concept withPrerequisites(Concept concept, List<String> prerequisites) {
        return new Concept(
                concept.id(),
                concept.title(),
                concept.module(),
                concept.summary(),
                prerequisites,
                concept.exams(),
                concept.minutes(),
                concept.asOf(),
                concept.ages(),
                concept.seeds(),
                concept.sources(),
                concept.body(),
                concept.pack());
    }
}
