package dev.deckhand.content;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The files of a pack, wherever they lie. What is unsafe to read is not among them, and is a
/// problem.
interface PackFiles extends Closeable {
    /// The most files a pack may hold.
    int MOST_FILES = 10_000;

    /// The most bytes all of a pack's files may have together.
    long MOST_BYTES = 256L << 20;

    /// The paths of all files inside the pack, with `/` between the parts, sorted.
    List<String> paths();

    /// The bytes of one of [#paths()], or nothing, with a problem, when it cannot be read or has
    /// more than `most` bytes. Safe for use by many threads.
    Optional<byte[]> read(String path, int most, Problems problems);

    @Override
    void close() throws IOException;

    /// A number of bytes as a person would say it.
    static String size(long bytes) {
        return bytes < 1 << 20 ? (bytes >> 10) + " KiB" : (bytes >> 20) + " MiB";
    }

    static void reportTooLarge(String path, long most, Problems problems) {
        problems.add(
                path,
                "This is larger than the " + size(most) + " that such a file may have",
                "Make it smaller or split it.");
    }

    static void reportTooMany(String pack, Problems problems) {
        problems.add(
                pack,
                "The pack has more than " + MOST_FILES + " files",
                "Split it into several packs.");
    }

    static void reportTooMuch(String pack, Problems problems) {
        problems.add(
                pack,
                "The pack's files have more than " + size(MOST_BYTES) + " together",
                "Split it into several packs.");
    }
}
