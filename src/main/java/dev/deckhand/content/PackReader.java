package dev.deckhand.content;

import dev.deckhand.content.PackInfo.Requirement;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Reads content packs. A pack is hostile input: whatever it holds, the result is what could be
/// read of it and a list of problems, never an exception.
public final class PackReader {
    private static final String BUILT_IN = "/content/ecs-core/";

    private PackReader() {}

    /// Reads a folder or a `.deckpack`. Packs that it requires are looked for in the built-in one.
    public static ReadPack read(Path pack) {
        return read(pack, () -> readBuiltIn().pack().stream().toList());
    }

    /// Reads a folder or a `.deckpack`.
    ///
    /// @param installed where the packs that it requires are looked for; asked only if there are
    ///   any
    public static ReadPack read(Path pack, Supplier<List<Pack>> installed) {
        return link(draft(pack), installed);
    }

    /// @param installed asked only if the pack requires any
    static ReadPack link(Drafted drafted, Supplier<List<Pack>> installed) {
        boolean requires =
                drafted.draft().map(draft -> !draft.info().requires().isEmpty()).orElse(false);
        return link(drafted, requires ? installed.get() : List.of(), Set.of());
    }

    /// Reads the pack that Deckhand comes with.
    public static ReadPack readBuiltIn() {
        return link(draftBuiltIn(), List.of(), Set.of());
    }

    /// A pack whose links are not followed yet, with its problems so far.
    ///
    /// @param name the pack's file name, for problems that concern all of it
    record Drafted(String name, Optional<Draft> draft, Problems problems) {}

    static Drafted draft(Path pack) {
        Problems problems = new Problems();
        String name = FolderFiles.nameOf(pack.toAbsolutePath().normalize());
        try {
            if (Files.isDirectory(pack)) {
                return draft(
                        name, FolderFiles.open(pack, Optional.empty(), problems), false, problems);
            }
            if (Files.isRegularFile(pack)) {
                return draft(name, ArchiveFiles.open(pack, problems), false, problems);
            }
            problems.add(
                    name,
                    "There is no such folder or file",
                    "Give a pack's folder or its .deckpack.");
        } catch (IOException e) {
            reportUnreadable(name, e, problems);
        }
        return new Drafted(name, Optional.empty(), problems);
    }

    /// The built-in pack is checked against the schemas by our tests and not at each start, where
    /// that would be most of the time to the first window.
    static Drafted draftBuiltIn() {
        Problems problems = new Problems();
        String name = Path.of(BUILT_IN).getFileName().toString();
        try {
            URL url = PackReader.class.getResource(BUILT_IN + PackFile.NAME);
            if (url == null) {
                problems.add(name, "The built-in pack is missing", "Install Deckhand once more.");
            } else if (url.openConnection() instanceof JarURLConnection jar) {
                FileSystem inJar = FileSystems.newFileSystem(Path.of(jar.getJarFileURL().toURI()));
                return draft(
                        name,
                        FolderFiles.open(inJar.getPath(BUILT_IN), Optional.of(inJar), problems),
                        true,
                        problems);
            } else {
                Path folder = Path.of(url.toURI()).resolveSibling("");
                return draft(
                        name, FolderFiles.open(folder, Optional.empty(), problems), true, problems);
            }
        } catch (IOException | URISyntaxException e) {
            reportUnreadable(name, e, problems);
        }
        return new Drafted(name, Optional.empty(), problems);
    }

    private static Drafted draft(
            String name, Optional<PackFiles> opened, boolean trusted, Problems problems)
            throws IOException {
        if (opened.isEmpty()) {
            return new Drafted(name, Optional.empty(), problems);
        }
        try (PackFiles files = opened.get()) {
            return new Drafted(
                    name, new DraftReader(name, files, trusted, problems).read(), problems);
        }
    }

    /// @param installed where the packs that it requires are looked for
    /// @param circular ids of packs that require this one in turn
    static ReadPack link(Drafted drafted, List<Pack> installed, Set<String> circular) {
        Problems problems = drafted.problems();
        Optional<Pack> pack =
                drafted.draft()
                        .map(draft ->
                                Linker.link(
                                        draft,
                                        required(draft, installed, circular, problems),
                                        problems));
        return new ReadPack(pack, problems.placed(drafted.name()));
    }

    private static List<Pack> required(
            Draft draft, List<Pack> installed, Set<String> circular, Problems problems) {
        List<Pack> found = new ArrayList<>();
        for (int i = 0; i < draft.info().requires().size(); i++) {
            Requirement wanted = draft.info().requires().get(i);
            Place place = draft.requirePlaces().get(i);
            Optional<Pack> pack =
                    installed.stream()
                            .filter(one -> one.info().id().equals(wanted.id()))
                            .findFirst();
            if (circular.contains(wanted.id())) {
                problems.add(
                        place,
                        "The packs "
                                + draft.info().id()
                                + " and "
                                + wanted.id()
                                + " require each other",
                        "Remove one of the two requirements.");
                continue;
            }
            if (pack.isEmpty()) {
                problems.add(
                        place,
                        "The pack " + wanted.id() + " that this one requires is not installed",
                        "Install " + wanted.id() + " " + wanted.version() + " or newer.");
                continue;
            }
            found.add(pack.get());
            String has = pack.get().info().version();
            if (Version.of(has).orElseThrow().compareTo(Version.of(wanted.version()).orElseThrow())
                    < 0) {
                problems.add(
                        place,
                        "The installed pack "
                                + wanted.id()
                                + " "
                                + has
                                + " is older than the "
                                + wanted.version()
                                + " that this one requires",
                        "Install a newer " + wanted.id() + ".");
            }
        }
        return found;
    }

    private static void reportUnreadable(String name, Exception e, Problems problems) {
        problems.add(
                name,
                "The pack cannot be read (" + e.getClass().getSimpleName() + ")",
                "Look at its permissions, or get it once more.");
    }
}
