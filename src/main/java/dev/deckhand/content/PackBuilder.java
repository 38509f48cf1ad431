package dev.deckhand.content;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes a `.deckpack` of a pack's folder. The same files give the same bytes, whenever and
/// wherever they are packed: entries are sorted and bear no times.
public final class PackBuilder {
    /// The name ending of packed packs.
    public static final String ENDING = ".deckpack";

    /// The oldest time that a zip can hold, for every entry.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /// What became of a wish to build.
    public sealed interface Result {
        /// The archive is written.
        ///
        /// @param files how many files are in it
        /// @param bytes its size
        record Built(Path file, int files, long bytes) implements Result {}

        /// The pack has problems, so nothing was written.
        record Refused(List<Problem> problems) implements Result {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    private PackBuilder() {}

    /// Where a folder's archive goes when nobody says otherwise: beside it, under its name.
    public static Path besides(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        return whole.resolveSibling(FolderFiles.nameOf(whole) + ENDING);
    }

    /// Packs a folder into a file, in place of what was there.
    ///
    /// @param installed where the packs that it requires are looked for
    /// @throws ContentException when the file cannot be written
    public static Result build(Path folder, Path file, Supplier<List<Pack>> installed) {
        ReadPack read = PackReader.read(folder, installed);
        if (!read.isSound()) {
            return new Result.Refused(read.problems());
        }
        Problems problems = new Problems();
        Path whole = file.toAbsolutePath();
        try {
            Optional<PackFiles> opened = FolderFiles.open(folder, Optional.empty(), problems);
            if (opened.isPresent()) {
                try (PackFiles files = opened.get()) {
                    // Under another name first, so that a half-written pack is never taken for one.
                    Path half = Files.createTempFile(whole.getParent(), "deckhand", ".part");
                    try {
                        write(files, half, problems);
                        if (problems.count() == 0) {
                            Files.move(half, whole, StandardCopyOption.REPLACE_EXISTING);
                            return new Result.Built(file, files.paths().size(), Files.size(whole));
                        }
                    } finally {
                        Files.deleteIfExists(half);
                    }
                }
            }
        } catch (IOException e) {
            throw new ContentException("Cannot write " + file + ": " + e.getMessage(), e);
        }
        return new Result.Refused(problems.placed(FolderFiles.nameOf(folder)));
    }

    private static void write(PackFiles files, Path to, Problems problems) throws IOException {
        try (OutputStream out = Files.newOutputStream(to);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (String path : files.paths()) {
                Optional<byte[]> bytes = files.read(path, Integer.MAX_VALUE - 8, problems);
                if (bytes.isPresent()) {
                    ZipEntry entry = new ZipEntry(path);
                    entry.setTimeLocal(NO_TIME);
                    zip.putNextEntry(entry);
                    zip.write(bytes.get());
                    zip.closeEntry();
                }
            }
        }
    }
}
