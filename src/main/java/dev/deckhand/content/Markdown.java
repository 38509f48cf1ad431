package dev.deckhand.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/// The Markdown of notes and questions: CommonMark with tables and task lists, and three blocks of
/// our own: [CallOut], [Check] and [Sandbox].
///
/// Raw HTML is parsed like any other CommonMark, so that the pack reader can point at it. Whoever
/// shows a document ignores `HtmlBlock` and `HtmlInline`.
public final class Markdown {
    /// Deeper nesting than any person writes; the rest of such a text is taken as plain text.
    private static final int DEEPEST = 32;

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), TaskListItemsExtension.create());
    private static final Parser PARSER = parser(IncludeSourceSpans.NONE);
    private static final Parser PLACING_PARSER = parser(IncludeSourceSpans.BLOCKS_AND_INLINES);

    private Markdown() {}

    public static Document parse(String text) {
        return (Document) PARSER.parse(text);
    }

    /// Like [#parse(String)], and each node knows where it stood in the text.
    static Document parseWithPlaces(String text) {
        return (Document) PLACING_PARSER.parse(text);
    }

    /// The text without its marks, for previews and for screen readers: blocks and table rows on
    /// lines of their own, code as it stands, call-outs begun with their kind, checks and sandboxes
    /// left out.
    public static String plain(String text) {
        return plain(parse(text));
    }

    /// As [#plain(String)], of a document or any part of one.
    public static String plain(Node node) {
        StringBuilder plain = new StringBuilder();
        appendPlain(node, plain);
        return plain.toString().strip();
    }

    /// The word that stands for a heading in links to it: lower case, letters and digits, all else
    /// one hyphen. `"Tags move, digests do not"` becomes `tags-move-digests-do-not`.
    public static String slug(String heading) {
        StringBuilder slug = new StringBuilder();
        boolean gap = false;
        for (int at = 0; at < heading.length(); ) {
            int c = heading.codePointAt(at);
            at += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                if (gap && !slug.isEmpty()) {
                    slug.append('-');
                }
                slug.appendCodePoint(Character.toLowerCase(c));
                gap = false;
            } else {
                gap = true;
            }
        }
        return slug.isEmpty() ? "section" : slug.toString();
    }

    /// The headings of a document in their order, each with an id that no other one of them has:
    /// its slug, with a number after it from the second time on.
    public static Map<Heading, String> headingIds(Document document) {
        Map<Heading, String> ids = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                String slug = slug(plain(heading));
                String id = slug;
                for (int number = 2; !taken.add(id); number++) {
                    id = slug + "-" + number;
                }
                ids.put(heading, id);
            }
        }
        return ids;
    }

    /// The ids of the scenarios that run in a document, in their order.
    public static List<String> scenarios(Document document) {
        return blocksIn(document, new ArrayList<>()).stream()
                .filter(Sandbox.class::isInstance)
                .map(block -> ((Sandbox) block).scenarioId())
                .toList();
    }

    private static Parser parser(IncludeSourceSpans spans) {
        return Parser.builder()
                .extensions(EXTENSIONS)
                .includeSourceSpans(spans)
                .maxOpenBlockParsers(DEEPEST)
                .maxInlineNesting(DEEPEST)
                .postProcessor(Markdown::putInOurBlocks)
                .build();
    }

    private static Node putInOurBlocks(Node document) {
        for (Block block : blocksIn(document, new ArrayList<>())) {
            if (block instanceof BlockQuote quote) {
                callOut(quote).ifPresent(callOut -> replace(quote, callOut));
            } else if (block instanceof FencedCodeBlock fence) {
                String[] words = words(fence.getInfo());
                if (words.length == 2 && words[0].equals("check")) {
                    replace(fence, new Check(words[1]));
                } else if (words.length == 2 && words[0].equals("sandbox")) {
                    replace(fence, new Sandbox(words[1]));
                }
            }
        }
        return document;
    }

    static String[] words(@Nullable String info) {
        return info == null || info.isBlank() ? new String[0] : info.strip().split("\\s+");
    }

    private static List<Block> blocksIn(Node parent, List<Block> found) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Block block && !(node instanceof Paragraph)) {
                found.add(block);
                blocksIn(block, found);
            }
        }
        return found;
    }

    /// What a block quote is as a call-out, having taken the line with the kind out of it.
    private static Optional<CallOut> callOut(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Paragraph first)) {
            return Optional.empty();
        }
        Optional<CallOut.Kind> kind = markOf(first).flatMap(CallOut.Kind::of);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        boolean last = false;
        while (first.getFirstChild() != null && !last) {
            Node node = first.getFirstChild();
            last = node instanceof SoftLineBreak || node instanceof HardLineBreak;
            node.unlink();
        }
        if (first.getFirstChild() == null) {
            first.unlink();
        }
        return kind.map(CallOut::new);
    }

    /// The word in `[!WORD]` when it is all that stands on a paragraph's first line.
    static Optional<String> markOf(Paragraph paragraph) {
        StringBuilder line = new StringBuilder();
        for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                break;
            }
            if (!(node instanceof Text text)) {
                return Optional.empty();
            }
            line.append(text.getLiteral());
        }
        String mark = line.toString().strip();
        return mark.startsWith("[!") && mark.endsWith("]")
                ? Optional.of(mark.substring(2, mark.length() - 1))
                : Optional.empty();
    }

    private static void replace(Block old, Block by) {
        by.setSourceSpans(old.getSourceSpans());
        while (old.getFirstChild() != null) {
            by.appendChild(old.getFirstChild());
        }
        old.insertAfter(by);
        old.unlink();
    }

    private static void appendPlain(Node node, StringBuilder plain) {
        switch (node) {
            case Text text -> plain.append(text.getLiteral());
            case Code code -> plain.append(code.getLiteral());
            case SoftLineBreak _ -> plain.append(' ');
            case HardLineBreak _ -> plain.append('\n');
            case FencedCodeBlock code -> line(plain).append(code.getLiteral().strip());
            case IndentedCodeBlock code -> line(plain).append(code.getLiteral().strip());
            case Check _, Sandbox _ -> {}
            case CallOut callOut -> {
                String kind = callOut.kind().name();
                line(plain).append(kind.charAt(0));
                plain.append(kind.substring(1).toLowerCase(Locale.ROOT)).append(": ");
                appendChildren(callOut, plain);
            }
            case TableRow row -> {
                line(plain);
                appendChildren(row, plain);
            }
            case TableCell cell -> {
                if (cell.getPrevious() != null) {
                    plain.append(", ");
                }
                appendChildren(cell, plain);
            }
            case Paragraph paragraph -> {
                boolean opensCallOut =
                        paragraph.getParent() instanceof CallOut && paragraph.getPrevious() == null;
                if (!opensCallOut) {
                    line(plain);
                }
                appendChildren(paragraph, plain);
            }
            case Heading heading -> {
                line(plain);
                appendChildren(heading, plain);
            }
            default -> appendChildren(node, plain);
        }
    }

    private static void appendChildren(Node parent, StringBuilder plain) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            appendPlain(node, plain);
        }
    }

    private static StringBuilder line(StringBuilder plain) {
        return plain.isEmpty() || plain.charAt(plain.length() - 1) == '\n'
                ? plain
                : plain.append('\n');
    }
}
