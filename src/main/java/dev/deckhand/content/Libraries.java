package dev.deckhand.content;

import dev.deckhand.content.PackInfo.Requirement;
import dev.deckhand.content.PackReader.Drafted;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes the library of all installed packs: the built-in one and those in a folder.
public final class Libraries {

    /// A pack that is installed, sound or not.
    ///
    /// @param path where it lies; absent for the built-in one
    /// @param pack what could be read of it
    /// @param used whether it is part of the library: it could be read, and no other installed pack
    ///   has its id and is newer
    public record Installed(
            Optional<Path> path, Optional<Pack> pack, boolean used, List<Problem> problems) {
        public Installed {
            problems = List.copyOf(problems);
        }

        public boolean isBuiltIn() {
            return path.isEmpty();
        }
    }

    /// A library and what it was made of, the built-in pack first, then by file name.
    public record Loaded(Library library, List<Installed> packs) {
        public Loaded {
            packs = List.copyOf(packs);
        }
    }

    /// A pack that may become part of the library. Equal to itself only, so that looking one up
    /// does not hash all of its questions.
    private static final class Candidate {
        private final Optional<Path> path;
        private final Drafted drafted;

        private Candidate(Optional<Path> path, Drafted drafted) {
            this.path = path;
            this.drafted = drafted;
        }

        private Optional<Path> path() {
            return path;
        }

        private Drafted drafted() {
            return drafted;
        }
    }

    private final List<Candidate> candidates;
    private final Map<String, Candidate> chosen = new HashMap<>();
    private final Map<Candidate, ReadPack> linked = new HashMap<>();
    private final Set<String> linking = new HashSet<>();

    private Libraries(List<Candidate> candidates) {
        this.candidates = candidates;
    }

    /// Reads the built-in pack, and every folder and `.deckpack` in the given folder, which need
    /// not exist. Never throws because of what lies there.
    public static Loaded load(Path packsFolder) {
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(new Candidate(Optional.empty(), PackReader.draftBuiltIn()));
        for (Path path : packsIn(packsFolder)) {
            candidates.add(new Candidate(Optional.of(path), PackReader.draft(path)));
        }
        return new Libraries(candidates).load();
    }

    private static List<Path> packsIn(Path folder) {
        List<Path> packs = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                for (Path entry : entries) {
                    String name = FolderFiles.nameOf(entry);
                    if (!name.startsWith(".")
                            && (name.endsWith(PackBuilder.ENDING) || Files.isDirectory(entry))) {
                        packs.add(entry);
                    }
                }
            } catch (IOException | DirectoryIteratorException e) {
                // A folder that cannot be listed has no packs for us.
            }
        }
        packs.sort(Comparator.comparing(FolderFiles::nameOf));
        return packs;
    }

    private Loaded load() {
        candidates.forEach(this::choose);
        reportDoubles();
        List<Pack> packs = new ArrayList<>();
        List<Installed> installed = new ArrayList<>();
        for (Candidate one : candidates) {
            ReadPack read = link(one);
            boolean used = isChosen(one) && read.pack().isPresent();
            if (used) {
                packs.add(read.pack().orElseThrow());
            }
            installed.add(new Installed(one.path(), read.pack(), used, read.problems()));
        }
        return new Loaded(new Library(packs), installed);
    }

    /// Of packs with the same id the newest is used, and the first among equals.
    private void choose(Candidate one) {
        one.drafted()
                .draft()
                .ifPresent(draft ->
                        chosen.merge(
                                draft.info().id(),
                                one,
                                (first, second) ->
                                        version(second).compareTo(version(first)) > 0
                                                ? second
                                                : first));
    }

    private static Version version(Candidate one) {
        return one.drafted()
                .draft()
                .flatMap(draft -> Version.of(draft.info().version()))
                .orElseThrow();
    }

    private boolean isChosen(Candidate one) {
        return one.drafted()
                .draft()
                .map(draft -> one.equals(chosen.get(draft.info().id())))
                .orElse(false);
    }

    /// Ids that more than one used pack has: they count in the first one.
    private void reportDoubles() {
        Map<String, String> owners = new HashMap<>();
        for (Candidate one : candidates) {
            Problems problems = one.drafted().problems();
            if (isChosen(one)) {
                Draft draft = one.drafted().draft().orElseThrow();
                draft.concepts()
                        .forEach(concept ->
                                reportDouble(
                                        "concept",
                                        concept.concept().id(),
                                        concept.idPlace(),
                                        draft,
                                        owners,
                                        problems));
                draft.questions()
                        .forEach(question ->
                                reportDouble(
                                        "question",
                                        question.question().id(),
                                        question.idPlace(),
                                        draft,
                                        owners,
                                        problems));
                draft.scenarios()
                        .forEach(scenario ->
                                reportDouble(
                                        "scenario",
                                        scenario.scenario().id(),
                                        scenario.idPlace(),
                                        draft,
                                        owners,
                                        problems));
                draft.lessons()
                        .forEach(lesson ->
                                reportDouble(
                                        "lesson",
                                        lesson.lesson().id(),
                                        lesson.text().at("/id"),
                                        draft,
                                        owners,
                                        problems));
                draft.challenges()
                        .forEach(challenge ->
                                reportDouble(
                                        "challenge",
                                        challenge.challenge().id(),
                                        challenge.text().at("/id"),
                                        draft,
                                        owners,
                                        problems));
                draft.guides()
                        .forEach(guide ->
                                reportDouble(
                                        "guide",
                                        guide.guide().id(),
                                        guide.idPlace(),
                                        draft,
                                        owners,
                                        problems));
                draft.paths()
                        .forEach(path ->
                                reportDouble(
                                        "path",
                                        path.path().id(),
                                        path.idPlace(),
                                        draft,
                                        owners,
                                        problems));
                draft.tracks()
                        .forEach(track ->
                                reportDouble(
                                        "track",
                                        track.track().id(),
                                        track.idPlace(),
                                        draft,
                                        owners,
                                        problems));
            } else if (one.drafted().draft().isPresent()) {
                problems.add(
                        one.drafted().name(),
                        "The pack "
                                + one.drafted().draft().get().info().id()
                                + " is installed in another file too, which is as new or newer",
                        "Remove this one; it is not used.");
            }
        }
    }

    private static void reportDouble(
            String kind,
            String id,
            Place place,
            Draft draft,
            Map<String, String> owners,
            Problems problems) {
        String owner = owners.putIfAbsent(kind + " " + id, draft.info().id());
        if (owner != null) {
            problems.add(
                    place,
                    "The pack " + owner + " has a " + kind + " " + id + " too",
                    "Give it another id; until then that pack's counts.");
        }
    }

    /// Follows the links of a pack, after those of the packs that it requires.
    private ReadPack link(Candidate one) {
        ReadPack done = linked.get(one);
        if (done != null) {
            return done;
        }
        List<Pack> required = new ArrayList<>();
        Set<String> circular = new HashSet<>();
        one.drafted().draft().ifPresent(draft -> collectRequired(draft, required, circular));
        ReadPack read = PackReader.link(one.drafted(), required, circular);
        linked.put(one, read);
        return read;
    }

    private void collectRequired(Draft draft, List<Pack> required, Set<String> circular) {
        linking.add(draft.info().id());
        for (Requirement wanted : draft.info().requires()) {
            Candidate other = chosen.get(wanted.id());
            if (linking.contains(wanted.id())) {
                circular.add(wanted.id());
            } else if (other != null) {
                link(other).pack().ifPresent(required::add);
            }
        }
        linking.remove(draft.info().id());
    }
}
