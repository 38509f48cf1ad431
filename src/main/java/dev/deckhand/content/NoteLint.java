package dev.deckhand.content;

import dev.deckhand.content.Remark.Rule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/// Looks through one note: its length, its call-outs, what breaks the column it is read in.
final class NoteLint {
    static final int FEWEST_WORDS = 400;
    static final int MOST_WORDS = 1200;

    private static final int WIDEST_CODE = 76;
    private static final int MOST_COLUMNS = 5;

    static final String MARK_PRICES = "Add prices to its `ages`, so that learners look it up.";

    private static final Pattern PRICE =
            Pattern.compile("(?:USD|EUR|\\$|€)\\s?\\d[\\d,]*(?:\\.\\d+)?(?!\\w)|\\b\\d+ cents?\\b");

    private final String what;
    private final Place place;
    private final Remarks remarks;

    private NoteLint(String what, Place place, Remarks remarks) {
        this.what = what;
        this.place = place;
        this.remarks = remarks;
    }

    static void check(Concept concept, Place place, Remarks remarks) {
        NoteLint lint = new NoteLint("The note " + concept.id(), place, remarks);
        List<Node> blocks = blocks(Markdown.parse(concept.body()));
        int words = words(concept.body());
        if (words < FEWEST_WORDS || words > MOST_WORDS) {
            lint.add(
                    Rule.NOTE_LENGTH,
                    "has " + words + " words",
                    "Say it in " + FEWEST_WORDS + " to " + MOST_WORDS + ".");
        }
        lint.callOuts(blocks, !concept.exams().isEmpty());
        if (blocks.stream().noneMatch(NoteLint::isMoreThanText)) {
            lint.add(
                    Rule.NOTE_PLAIN,
                    "is text and nothing else",
                    "Add a table, an example, a picture or a sandbox.");
        }
        lint.width(blocks);
        blocks.stream()
                .filter(Sandbox.class::isInstance)
                .filter(block -> !(block.getPrevious() instanceof Paragraph))
                .forEach(block ->
                        lint.add(
                                Rule.SANDBOX_UNTOLD,
                                "runs a scenario that no sentence leads to",
                                "Say before the block what to watch."));
        if (hasUnmarkedPrice(concept.body(), concept.ages())) {
            lint.add(Rule.PRICE_UNMARKED, "names an amount of money", MARK_PRICES);
        }
        AwsNames.wrongIn(Readability.language(concept.body()))
                .forEach(wrong ->
                        lint.add(
                                Rule.AWS_NAME,
                                "writes " + wrong.found(),
                                "Write " + wrong.right() + "."));
    }

    /// Whether a text names an amount of money and does not say that prices grow old.
    static boolean hasUnmarkedPrice(String text, Set<Ageing> ages) {
        return !ages.contains(Ageing.PRICES) && PRICE.matcher(Readability.language(text)).find();
    }

    /// How many words a person reads, without those of code blocks.
    static int words(String body) {
        return Readability.in(Readability.language(body)).size();
    }

    /// All blocks of a text, also those in call-outs, lists and tables.
    static List<Node> blocks(Node parent) {
        List<Node> blocks = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            blocks.add(node);
            blocks.addAll(blocks(node));
        }
        return blocks;
    }

    /// Whether a note shows what words would have to describe: a picture or a live sandbox.
    static boolean isIllustrated(Document note) {
        return blocks(note).stream()
                .anyMatch(block -> block instanceof Sandbox || block instanceof Image);
    }

    private static boolean isMoreThanText(Node block) {
        return block instanceof TableBlock
                || block instanceof FencedCodeBlock
                || block instanceof Sandbox
                || block instanceof Image;
    }

    private void callOuts(List<Node> blocks, boolean isForExams) {
        Set<CallOut.Kind> missing = EnumSet.of(CallOut.Kind.TRAP, CallOut.Kind.INTERVIEW);
        if (isForExams) {
            missing.add(CallOut.Kind.EXAM);
        }
        for (Node block : blocks) {
            if (block instanceof CallOut callOut) {
                missing.remove(callOut.kind());
            }
        }
        if (!missing.isEmpty()) {
            add(
                    Rule.NOTE_CALL_OUTS,
                    "has no "
                            + missing.stream()
                                    .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(" and no "))
                            + " call-out",
                    "Say where people go wrong, and what to say when asked.");
        }
    }

    private void width(List<Node> blocks) {
        for (Node block : blocks) {
            if (block instanceof FencedCodeBlock code) {
                code.getLiteral()
                        .lines()
                        .filter(line -> line.length() > WIDEST_CODE)
                        .findFirst()
                        .ifPresent(line ->
                                add(
                                        Rule.NOTE_WIDTH,
                                        "has a line of code of " + line.length() + " characters",
                                        "Break it after at most " + WIDEST_CODE + "."));
            } else if (block instanceof TableRow row && columns(row) > MOST_COLUMNS) {
                add(
                        Rule.NOTE_WIDTH,
                        "has a table of " + columns(row) + " columns",
                        "Make it " + MOST_COLUMNS + ", or two tables.");
                return;
            }
        }
    }

    private static int columns(TableRow row) {
        int columns = 0;
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            columns += cell instanceof TableCell ? 1 : 0;
        }
        return columns;
    }

    private void add(Rule rule, String fault, String mend) {
        remarks.add(rule, place, what + " " + fault, mend);
    }
}
