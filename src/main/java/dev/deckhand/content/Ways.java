package dev.deckhand.content;

import dev.deckhand.content.Draft.DraftPath;
import dev.deckhand.content.Draft.DraftTrack;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Adds to a pack the paths and interview tracks of which all parts are in it. What names a part
/// that is there and could not be read is left out without a word: that part has its own problem.
final class Ways {
    private final Pack pack;
    private final Problems problems;
    private final Map<Link.Kind, Set<String>> ids = new EnumMap<>(Link.Kind.class);
    private final Map<String, QuestionType> types = new HashMap<>();

    /// @param pack without paths and tracks
    /// @param others the packs that it requires
    Ways(Pack pack, List<Pack> others, Problems problems) {
        this.pack = pack;
        this.problems = problems;
        for (Pack one : others) {
            addIds(one);
        }
        addIds(pack);
    }

    private void addIds(Pack one) {
        add(Link.Kind.CONCEPT, one.concepts().stream().map(Concept::id));
        add(Link.Kind.QUESTION, one.questions().stream().map(Question::id));
        add(Link.Kind.SCENARIO, one.scenarios().stream().map(ScenarioText::id));
        add(Link.Kind.LESSON, one.lessons().stream().map(Lesson::id));
        add(Link.Kind.CHALLENGE, one.challenges().stream().map(Challenge::id));
        add(Link.Kind.GUIDE, one.guides().stream().map(Guide::id));
        add(Link.Kind.EXAM, one.exams().stream().map(Exam::id));
        one.questions().forEach(question -> types.put(question.id(), question.type()));
    }

    private void add(Link.Kind kind, Stream<String> names) {
        names.forEach(ids.computeIfAbsent(kind, key -> new HashSet<>())::add);
    }

    Pack addTo(List<DraftPath> paths, List<DraftTrack> tracks) {
        return new Pack(
                pack.info(),
                pack.concepts(),
                pack.questions(),
                pack.exams(),
                pack.scenarios(),
                pack.lessons(),
                pack.challenges(),
                pack.guides(),
                paths.stream().filter(one -> allRead(one.links())).map(DraftPath::path).toList(),
                tracks.stream()
                        .filter(one -> allRead(one.links()) && asksOpenly(one))
                        .map(DraftTrack::track)
                        .toList(),
                pack.media());
    }

    private boolean allRead(List<Link> links) {
        return links.stream()
                .allMatch(link -> ids.getOrDefault(link.kind(), Set.of()).contains(link.target()));
    }

    private boolean asksOpenly(DraftTrack track) {
        int before = problems.count();
        for (Link link : track.links()) {
            if (link.kind() == Link.Kind.QUESTION
                    && types.get(link.target()) != QuestionType.OPEN) {
                problems.add(
                        link.place(),
                        "The question " + link.target() + " is not an open one",
                        "Name a question of the type open.");
            }
        }
        return problems.count() == before;
    }
}
