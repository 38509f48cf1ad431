package dev.deckhand.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The files of a pack that is a `.deckpack`, a zip. Nothing is ever unpacked to the disk.
final class ArchiveFiles implements PackFiles {
    /// A file that inflates to more than this many times its packed size is a bomb...
    private static final int HIGHEST_RATIO = 100;

    /// ...when it is larger than this; small files of blanks pack as well.
    private static final long HARMLESS_BYTES = 1 << 20;

    private final ZipFile zip;
    private final TreeMap<String, ZipEntry> entries = new TreeMap<>();
    private final AtomicLong inflated = new AtomicLong();

    private ArchiveFiles(ZipFile zip) {
        this.zip = zip;
    }

    /// Absent, with a problem, when the file is no zip or holds more than a pack may.
    static Optional<PackFiles> open(Path archive, Problems problems) throws IOException {
        String name = FolderFiles.nameOf(archive);
        if (Files.size(archive) > MOST_BYTES) {
            PackFiles.reportTooLarge(name, MOST_BYTES, problems);
            return Optional.empty();
        }
        Optional<ArchiveDirectory> directory = ArchiveDirectory.read(archive);
        if (directory.isPresent() && directory.get().entries() > MOST_FILES) {
            PackFiles.reportTooMany(name, problems);
            return Optional.empty();
        }
        if (directory.isPresent()) {
            try {
                ArchiveFiles files = new ArchiveFiles(new ZipFile(archive.toFile()));
                if (files.list(name, directory.get(), problems)) {
                    return Optional.of(files);
                }
                files.close();
                return Optional.empty();
            } catch (ZipException e) {
                // Reported below, like a file without a directory.
            }
        }
        problems.add(name, "This is not a zip, or it is damaged", "Get it or build it once more.");
        return Optional.empty();
    }

    @Override
    public List<String> paths() {
        return List.copyOf(entries.keySet());
    }

    @Override
    public Optional<byte[]> read(String path, int most, Problems problems) {
        ZipEntry entry = entries.get(path);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            // What the directory says of sizes may be a lie, so what comes out is counted.
            byte[] read = in.readNBytes(most + 1);
            if (read.length > most) {
                PackFiles.reportTooLarge(path, most, problems);
            } else if (isBomb(read.length, entry.getCompressedSize())) {
                reportBomb(path, problems);
            } else if (inflated.addAndGet(read.length) > MOST_BYTES) {
                PackFiles.reportTooLarge(path, MOST_BYTES, problems);
            } else {
                return Optional.of(read);
            }
        } catch (IOException e) {
            problems.add(
                    path,
                    "This part of the archive is damaged or encrypted",
                    "Get it or build it once more.");
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// Whether the archive may be read at all.
    private boolean list(String name, ArchiveDirectory directory, Problems problems) {
        long bytes = 0;
        int count = 0;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            bytes += Math.max(0, entry.getSize());
            count++;
            if (count > MOST_FILES) {
                PackFiles.reportTooMany(name, problems);
                return false;
            }
            if (bytes > MOST_BYTES) {
                PackFiles.reportTooMuch(name, problems);
                return false;
            }
        }
        zip.stream().forEach(entry -> listOne(entry, directory, problems));
        return true;
    }

    private void listOne(ZipEntry entry, ArchiveDirectory directory, Problems problems) {
        String path = entry.getName();
        if (!isInside(path)) {
            problems.add(
                    path.isEmpty() ? "(no name)" : path,
                    "The name of this entry leads out of the pack",
                    "Build the archive once more with deckhand pack build.");
        } else if (entry.isDirectory() || isHidden(path)) {
            return;
        } else if (directory.links().contains(path)) {
            problems.add(
                    path, "This is a link and not a file", "Put the file itself into the archive.");
        } else if (isBomb(entry.getSize(), entry.getCompressedSize())) {
            reportBomb(path, problems);
        } else if (entries.putIfAbsent(path, entry) != null) {
            problems.add(path, "The archive has this file twice", "Remove one of the two.");
        }
    }

    private static boolean isInside(String path) {
        if (path.startsWith("/") || path.contains("\\") || path.contains(":")) {
            return false;
        }
        String folders = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        for (String part : folders.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return false;
            }
        }
        return path.chars().noneMatch(Character::isISOControl);
    }

    /// What systems leave in archives unasked.
    private static boolean isHidden(String path) {
        return path.startsWith("__MACOSX/") || path.startsWith(".") || path.contains("/.");
    }

    private static boolean isBomb(long size, long packed) {
        return size > HARMLESS_BYTES && size / Math.max(1, packed) >= HIGHEST_RATIO;
    }

    private static void reportBomb(String path, Problems problems) {
        problems.add(
                path,
                "This inflates to more than " + HIGHEST_RATIO + " times its packed size",
                "Remove it; this is how archives are made that fill a disk.");
    }
}
