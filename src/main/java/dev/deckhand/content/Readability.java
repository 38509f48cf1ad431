package dev.deckhand.content;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// The words of a text that a person reads as language, and how hard they are to read.
final class Readability {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}'’-]+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!:;]+[\"”)]*(\\s+|$)|\\n+");
    private static final int LONG_WORD = 6;

    /// Stands for a mark of code: one short word.
    private static final String CODE = "it";

    private Readability() {}

    /// The text with a short word in the place of each mark of code, and without code blocks.
    static String language(String markdown) {
        StringBuilder text = new StringBuilder();
        append(Markdown.parse(markdown), text);
        return text.toString().strip();
    }

    private static void append(Node node, StringBuilder text) {
        switch (node) {
            case Text one -> text.append(one.getLiteral());
            case Code _ -> text.append(CODE);
            case SoftLineBreak _ -> text.append(' ');
            case HardLineBreak _ -> text.append('\n');
            case FencedCodeBlock _, IndentedCodeBlock _ -> {}
            default -> {
                for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                    append(child, text);
                }
                if (node instanceof Block || node instanceof TableCell) {
                    text.append('\n');
                }
            }
        }
    }

    static List<String> in(String language) {
        return BETWEEN.splitAsStream(language)
                .filter(word -> !word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0)))
                .toList();
    }

    static List<String> sentences(String language) {
        return SENTENCE_END
                .splitAsStream(language)
                .filter(sentence -> !in(sentence).isEmpty())
                .map(String::strip)
                .toList();
    }

    /// Björnsson's readability index: the words of a sentence, and the share of long words in
    /// percent. Fiction has about 30, a newspaper 45, a law 60.
    static int lix(String language) {
        List<String> words = in(language);
        int sentences = sentences(language).size();
        if (sentences == 0) {
            return 0;
        }
        long longWords = words.stream().filter(word -> word.length() > LONG_WORD).count();
        return (int)
                Math.round((double) words.size() / sentences + 100.0 * longWords / words.size());
    }
}
