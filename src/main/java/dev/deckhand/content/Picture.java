package dev.deckhand.content;

import java.nio.ByteBuffer;
import java.util.Optional;

/// Looks into pictures as far as is needed to know that they are what they say and not too large,
/// without decoding them.
final class Picture {
    static final int MOST_BYTES = 4 << 20;
    private static final int MOST_PIXELS = 4096;
    private static final long PNG = 0x89504E470D0A1A0AL;

    private record Size(int width, int height) {}

    private Picture() {}

    /// Whether the bytes are a picture that may be shown; a problem if not.
    static boolean isSound(String path, byte[] bytes, Problems problems) {
        Optional<Size> size = path.endsWith(".png") ? pngSize(bytes) : jpegSize(bytes);
        if (size.isEmpty()) {
            problems.add(
                    path,
                    "This is not a " + (path.endsWith(".png") ? "PNG" : "JPEG") + " picture",
                    "Save it in the form that its name says.");
            return false;
        }
        int width = size.get().width();
        int height = size.get().height();
        if (width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS) {
            problems.add(
                    path,
                    "The picture has "
                            + Integer.toUnsignedString(width)
                            + " x "
                            + Integer.toUnsignedString(height)
                            + " pixels",
                    "Let it have no more than " + MOST_PIXELS + " x " + MOST_PIXELS + ".");
            return false;
        }
        return true;
    }

    private static Optional<Size> pngSize(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return bytes.length >= 24 && in.getLong(0) == PNG && in.getInt(12) == 0x49484452
                ? Optional.of(new Size(in.getInt(16), in.getInt(20)))
                : Optional.empty();
    }

    /// Follows the segments up to the frame header, which has the size.
    private static Optional<Size> jpegSize(byte[] bytes) {
        if (bytes.length < 4 || (bytes[0] & 0xFF) != 0xFF || (bytes[1] & 0xFF) != 0xD8) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int at = 2;
        while (at + 9 <= bytes.length && (bytes[at] & 0xFF) == 0xFF) {
            int marker = bytes[at + 1] & 0xFF;
            boolean isFrame =
                    marker >= 0xC0
                            && marker <= 0xCF
                            && marker != 0xC4
                            && marker != 0xC8
                            && marker != 0xCC;
            if (isFrame) {
                return Optional.of(
                        new Size(in.getShort(at + 7) & 0xFFFF, in.getShort(at + 5) & 0xFFFF));
            }
            // A fill byte stands alone; other segments before the frame say their length.
            at += marker == 0xFF ? 1 : 2 + Math.max(2, in.getShort(at + 2) & 0xFFFF);
        }
        return Optional.empty();
    }
}
