package dev.deckhand.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The files of a pack that is a folder, on disk or in our own jar.
final class FolderFiles implements PackFiles {
    private static final int DEEPEST = 8;

    private final Path root;
    private final Problems problems;
    private final Optional<FileSystem> owned;
    private final TreeMap<String, Path> files = new TreeMap<>();
    private long bytes;
    private boolean full;

    /// Absent, with a problem, when there is more in the folder than a pack may hold.
    ///
    /// @param owned a file system to close with this
    static Optional<PackFiles> open(Path folder, Optional<FileSystem> owned, Problems problems)
            throws IOException {
        FolderFiles files = new FolderFiles(folder, owned, problems);
        files.list(files.root, "", 1);
        return files.full ? Optional.empty() : Optional.of(files);
    }

    private FolderFiles(Path folder, Optional<FileSystem> owned, Problems problems)
            throws IOException {
        this.root = folder.toRealPath();
        this.owned = owned;
        this.problems = problems;
    }

    @Override
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    @Override
    public Optional<byte[]> read(String path, int most, Problems problems) {
        Path file = files.get(path);
        if (file == null) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] read = in.readNBytes(most + 1);
            if (read.length > most) {
                PackFiles.reportTooLarge(path, most, problems);
                return Optional.empty();
            }
            return Optional.of(read);
        } catch (IOException e) {
            problems.add(
                    path,
                    "This cannot be read (" + e.getClass().getSimpleName() + ")",
                    "Look at its permissions.");
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        if (owned.isPresent()) {
            owned.get().close();
        }
    }

    static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private void list(Path folder, String prefix, int depth) throws IOException {
        if (depth > DEEPEST) {
            problems.add(
                    prefix,
                    "Folders are nested more than " + DEEPEST + " deep",
                    "Move the files up.");
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (full) {
                    return;
                }
                String name = nameOf(entry).replace("/", "");
                if (!name.startsWith(".")) {
                    listOne(entry, prefix + name, depth);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private void listOne(Path entry, String path, int depth) throws IOException {
        if (Files.isSymbolicLink(entry)) {
            Path target;
            try {
                target = entry.toRealPath();
            } catch (IOException e) {
                problems.add(path, "This link leads nowhere", "Put the file itself there.");
                return;
            }
            if (!target.startsWith(root)) {
                problems.add(
                        path, "This link leaves the pack's folder", "Put the file itself there.");
                return;
            }
            if (!Files.isRegularFile(target)) {
                problems.add(path, "This links to a folder", "Put the files themselves there.");
                return;
            }
            add(path, target);
        } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            list(entry, path + "/", depth + 1);
        } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
            add(path, entry);
        } else {
            problems.add(path, "This is not a file", "Remove it.");
        }
    }

    private void add(String path, Path file) throws IOException {
        bytes += Files.size(file);
        if (files.size() == MOST_FILES) {
            full = true;
            PackFiles.reportTooMany(nameOf(root), problems);
        } else if (bytes > MOST_BYTES) {
            full = true;
            PackFiles.reportTooMuch(nameOf(root), problems);
        } else {
            files.put(path, file);
        }
    }
}
