package dev.deckhand.content;

import dev.deckhand.content.Draft.DraftChallenge;
import dev.deckhand.sandbox.challenge.Trial;
import dev.deckhand.sandbox.scenario.Durations;
import dev.deckhand.sandbox.scenario.Members;
import dev.deckhand.sandbox.scenario.TimelineReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads one challenge.
final class ChallengeFile {
    private static final List<String> TIMELINES = List.of("/solution", "/trials/*/timeline");

    private final SandboxText text;
    private final List<Link> links = new ArrayList<>();

    private ChallengeFile(SandboxText text) {
        this.text = text;
    }

    /// The challenge, or nothing when there is anything wrong with it.
    static Optional<DraftChallenge> read(
            String file, String json, PackInfo pack, Problems problems) {
        return SandboxText.read(file, json, "Challenge", TIMELINES, problems)
                .flatMap(text -> new ChallengeFile(text).challenge(pack));
    }

    private Optional<DraftChallenge> challenge(PackInfo pack) {
        int before = text.problems().count();
        Members members = text.members();
        String id = text.id();
        links.add(new Link(Link.Kind.SCENARIO, members.required("scenario"), text.at("/scenario")));
        List<String> hints = hints(members);
        if (text.problems().count() != before) {
            return Optional.empty();
        }
        var challenge =
                new Challenge(
                        id,
                        text.text("/title", members.required("title")),
                        text.concepts(links),
                        Difficulty.valueOf(members.required("difficulty").toUpperCase(Locale.ROOT)),
                        text.prose("/brief", members.required("brief"), links),
                        members.required("scenario"),
                        Durations.parse(members.required("until")).orElseThrow(),
                        trials(members),
                        hints,
                        members.integer("par", 1),
                        TimelineReader.read(members, "solution", "solution"),
                        pack.id());
        if (challenge.par() != challenge.solution().size()) {
            text.problem(
                    "/par",
                    "The par is "
                            + challenge.par()
                            + " and the solution has "
                            + challenge.solution().size()
                            + " changes",
                    "Make the two equal.");
        }
        return text.problems().count() == before
                ? Optional.of(new DraftChallenge(challenge, text, links))
                : Optional.empty();
    }

    private List<Trial> trials(Members members) {
        List<Members> entries = members.objects("trials", entry -> entry);
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            String name = text.text("/trials/" + i + "/name", entries.get(i).required("name"));
            trials.add(new Trial(name, TimelineReader.read(entries.get(i), "timeline", "trial")));
        }
        return trials;
    }

    private List<String> hints(Members members) {
        List<String> hints = members.texts("hints");
        if (hints.size() != Challenge.HINTS) {
            text.problem(
                    "/hints",
                    "There are " + hints.size() + " hints",
                    "Write three: where to look, which rule, the move.");
        }
        for (int i = 0; i < hints.size(); i++) {
            text.prose("/hints/" + i, hints.get(i), links);
        }
        if (new HashSet<>(hints).size() < hints.size()) {
            text.problem("/hints", "Two hints are the same", "Let each say more than the last.");
        }
        return hints;
    }

    /// Whether the challenge's scenario is there and has goals.
    static boolean isSound(
            DraftChallenge draft, Map<String, ScenarioText> scenarios, Problems problems) {
        ScenarioText scenario = scenarios.get(draft.challenge().scenario());
        if (scenario != null && scenario.scenario().goals().isEmpty()) {
            problems.add(
                    draft.text().at("/scenario"),
                    "The scenario " + scenario.id() + " has no goals",
                    "Give it goals: they are what a challenge asks for.");
        }
        return scenario != null && !scenario.scenario().goals().isEmpty();
    }
}
