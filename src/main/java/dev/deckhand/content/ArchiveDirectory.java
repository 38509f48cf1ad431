package dev.deckhand.content;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What a zip's central directory says and the JDK does not tell: how many entries there are before
/// any is read, and which of them are symbolic links.
///
/// @param entries 65535 for that many and for all greater numbers
record ArchiveDirectory(int entries, Set<String> links) {
    private static final int END_SIGNATURE = 0x06054B50;
    private static final int END_BYTES = 22;
    private static final int ENTRY_SIGNATURE = 0x02014B50;
    private static final int ENTRY_BYTES = 46;
    private static final int COMMENT_BYTES = 0xFFFF;

    /// A directory of ten thousand entries with long names is far smaller.
    private static final int MOST_BYTES = 16 << 20;

    /// Absent when the file has no central directory, or one that is too large.
    static Optional<ArchiveDirectory> read(Path archive) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "r")) {
            int tailBytes = (int) Math.min(file.length(), END_BYTES + COMMENT_BYTES);
            long tailStart = file.length() - tailBytes;
            ByteBuffer tail = bytes(file, tailStart, tailBytes);
            for (int at = tailBytes - END_BYTES; at >= 0; at--) {
                if (tail.getInt(at) == END_SIGNATURE
                        && at + END_BYTES + unsigned(tail, at + 20) <= tailBytes) {
                    int entries = unsigned(tail, at + 10);
                    long size = tail.getInt(at + 12) & 0xFFFFFFFFL;
                    long start = tailStart + at - size;
                    return size > MOST_BYTES || start < 0
                            ? entries == 0xFFFF
                                    ? Optional.of(new ArchiveDirectory(entries, Set.of()))
                                    : Optional.empty()
                            : Optional.of(
                                    new ArchiveDirectory(
                                            entries, links(bytes(file, start, (int) size))));
                }
            }
            return Optional.empty();
        }
    }

    private static Set<String> links(ByteBuffer directory) {
        Set<String> links = new HashSet<>();
        int at = 0;
        while (at + ENTRY_BYTES <= directory.limit() && directory.getInt(at) == ENTRY_SIGNATURE) {
            int nameBytes = unsigned(directory, at + 28);
            if (at + ENTRY_BYTES + nameBytes > directory.limit()) {
                break;
            }
            // The upper half of the external attributes is the Unix mode; its top four bits the
            // kind.
            boolean isLink = directory.getInt(at + 38) >>> 28 == 0xA;
            if (isLink) {
                byte[] name = new byte[nameBytes];
                directory.get(at + ENTRY_BYTES, name);
                links.add(new String(name, StandardCharsets.UTF_8));
            }
            at +=
                    ENTRY_BYTES
                            + nameBytes
                            + unsigned(directory, at + 30)
                            + unsigned(directory, at + 32);
        }
        return links;
    }

    private static ByteBuffer bytes(RandomAccessFile file, long start, int length)
            throws IOException {
        byte[] bytes = new byte[length];
        file.seek(start);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xFFFF;
    }
}
