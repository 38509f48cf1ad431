package dev.deckhand.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Makes text of a file's bytes, and finds what is not UTF-8 in them.
final class Utf8 {
    /// Stands where bytes were no text.
    static final char DAMAGE = '\uFFFD';

    private Utf8() {}

    /// The text, without a byte order mark, and with [#DAMAGE] where the bytes are not UTF-8; both
    /// are problems.
    static String decode(String path, byte[] bytes, Problems problems) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // Only a file that has this character, which no person types, is worth the slower look.
        if (text.indexOf(DAMAGE) >= 0) {
            reportDamage(path, bytes, problems);
        }
        if (text.startsWith("\uFEFF")) {
            problems.add(
                    new Place.At(path, 1, 1),
                    "The file begins with a byte order mark",
                    "Save it as UTF-8 without one.");
            return text.substring(1);
        }
        return text;
    }

    private static void reportDamage(String path, byte[] bytes, Problems problems) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        if (decoder.decode(ByteBuffer.wrap(bytes), chars, true).isError()) {
            problems.add(
                    placeAfter(path, chars.flip().toString()),
                    "Here are bytes that are not UTF-8",
                    "Save the file as UTF-8; questions with such bytes are left out.");
        }
    }

    private static Place.At placeAfter(String path, String before) {
        String lines = before.replace("\r\n", "\n").replace('\r', '\n');
        int line = 1 + (int) lines.chars().filter(c -> c == '\n').count();
        return new Place.At(path, line, lines.length() - lines.lastIndexOf('\n'));
    }
}
