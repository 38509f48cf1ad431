package dev.deckhand.app;

import dev.deckhand.content.Libraries;
import dev.deckhand.content.Library;
import dev.deckhand.content.Pack;
import dev.deckhand.content.PackReader;
import dev.deckhand.content.Problem;
import dev.deckhand.content.ReadPack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The installed packs of a data folder: adding one, removing one, switching one off. Changes only
/// files; whoever shows a library loads it anew.
public final class Packs {
    private static final String OFF = "packs.off";

    private final DataFolder folder;
    private final Settings settings;

    public Packs(DataFolder folder, Settings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /// What came of adding a pack.
    ///
    /// @param installed whether it is now among the packs; one that could not be understood at all
    ///   is not
    /// @param problems what is wrong with it
    public record Added(String name, boolean installed, List<Problem> problems) {
        public Added {
            problems = List.copyOf(problems);
        }
    }

    /// A pack that was taken away, and where it is kept.
    public record Removed(Path from, Path to) {}

    /// All that is installed, whether on or off.
    public Libraries.Loaded load() {
        return Libraries.load(folder.packs());
    }

    /// The library of those packs that are on.
    public Library library(Libraries.Loaded loaded) {
        Set<String> off = off();
        if (off.isEmpty()) {
            return loaded.library();
        }
        List<Pack> on =
                loaded.library().packs().stream()
                        .filter(pack -> !off.contains(pack.info().id()))
                        .toList();
        return new Library(on);
    }

    /// The ids of the packs that are switched off.
    public Set<String> off() {
        Set<String> off =
                new LinkedHashSet<>(Arrays.asList(settings.get(OFF, "").strip().split("\\s+")));
        off.remove("");
        return off;
    }

    public void turn(String pack, boolean on) {
        Set<String> off = off();
        if (on) {
            off.remove(pack);
        } else {
            off.add(pack);
        }
        settings.set(OFF, String.join(" ", off));
    }

    /// Reads a folder or a `.deckpack` and, when it is a pack, copies it into the data folder. A
    /// pack of the same file name makes way for it.
    ///
    /// @throws UncheckedIOException when it cannot be copied; nothing has changed then
    public Added add(Path source) {
        String name = String.valueOf(source.toAbsolutePath().normalize().getFileName());
        ReadPack read = PackReader.read(source, () -> load().library().packs());
        if (read.pack().isEmpty()) {
            return new Added(name, false, read.problems());
        }
        Path target = folder.packs().resolve(name);
        Path unfinished = folder.packs().resolve("." + name + ".part");
        try {
            Files.createDirectories(folder.packs());
            if (Files.exists(target) && Files.isSameFile(source, target)) {
                return new Added(name, true, read.problems());
            }
            delete(unfinished);
            copy(source, unfinished);
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                remove(target);
            }
            Files.move(unfinished, target);
        } catch (IOException e) {
            throw new UncheckedIOException("Copying the pack to " + target, e);
        }
        return new Added(name, true, read.problems());
    }

    /// Takes a pack out of the installed ones. Its files are kept.
    ///
    /// @throws UncheckedIOException when it cannot be moved
    public Removed remove(Path pack) {
        Path kept =
                folder.path().resolve("packs-removed").resolve(String.valueOf(pack.getFileName()));
        try {
            Files.createDirectories(kept.getParent());
            delete(kept);
            Files.move(pack, kept);
        } catch (IOException e) {
            throw new UncheckedIOException("Removing the pack " + pack, e);
        }
        return new Removed(pack, kept);
    }

    /// Undoes [#remove].
    ///
    /// @throws UncheckedIOException when it cannot be moved
    public void bringBack(Removed removed) {
        try {
            Files.move(removed.to(), removed.from(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Bringing back the pack " + removed.from(), e);
        }
    }

    /// Copies files and folders, and nothing that points elsewhere.
    private static void copy(Path source, Path target) throws IOException {
        Files.walkFileTree(
                source,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes of)
                            throws IOException {
                        Files.createDirectories(in(dir));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes of)
                            throws IOException {
                        if (of.isRegularFile()) {
                            Files.copy(file, in(file), StandardCopyOption.REPLACE_EXISTING);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    private Path in(Path path) {
                        Path inside = source.relativize(path);
                        return inside.toString().isEmpty()
                                ? target
                                : target.resolve(inside.toString());
                    }
                });
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
