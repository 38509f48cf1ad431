package dev.deckhand.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Looks through Markdown for what a pack may not hold, and for what it links to.
final class Prose {
    /// Languages that a code block or a hotspot's document may name.
    static final Set<String> LANGUAGES =
            Set.of(
                    "bash",
                    "console",
                    "csharp",
                    "csv",
                    "diff",
                    "dockerfile",
                    "go",
                    "hcl",
                    "http",
                    "ini",
                    "java",
                    "javascript",
                    "json",
                    "powershell",
                    "properties",
                    "python",
                    "shell",
                    "sql",
                    "text",
                    "toml",
                    "typescript",
                    "xml",
                    "yaml");

    private static final Pattern PICTURE =
            Pattern.compile("media/[A-Za-z0-9_-][A-Za-z0-9._/-]{0,150}\\.(png|jpg|jpeg)");

    private final Place start;
    private final boolean isNote;
    private final List<Link> links;
    private final Problems problems;
    private boolean hasHtml;

    private Prose(Place start, boolean isNote, List<Link> links, Problems problems) {
        this.start = start;
        this.isNote = isNote;
        this.links = links;
        this.problems = problems;
    }

    /// Checks a note's text.
    ///
    /// @param start where its first line begins
    /// @param links where to add what it links to
    static void checkNote(String text, Place.At start, List<Link> links, Problems problems) {
        checkDamage(text, start, problems);
        new Prose(start, true, links, problems).check(Markdown.parseWithPlaces(text));
    }

    /// Checks a text field of a question, all of whose problems are placed at the field.
    static void checkField(String text, Place field, List<Link> links, Problems problems) {
        checkDamage(text, field, problems);
        // Most fields have none of the characters with which anything harmful begins.
        if (text.indexOf('<') >= 0
                || text.indexOf('[') >= 0
                || text.contains("```")
                || text.contains("~~~")) {
            new Prose(field, false, links, problems).check(Markdown.parse(text));
        }
    }

    private static void checkDamage(String text, Place place, Problems problems) {
        if (text.indexOf(Utf8.DAMAGE) >= 0) {
            problems.add(
                    place,
                    "The text has damaged characters, " + Utf8.DAMAGE,
                    "Write them once more, and save the file as UTF-8.");
        }
    }

    private void check(Document document) {
        Node node = document;
        while (node != null) {
            checkOne(node);
            node = after(node);
        }
    }

    /// The next node of the tree in reading order.
    private static @Nullable Node after(Node node) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node up = node;
        while (up != null && up.getNext() == null) {
            up = up.getParent();
        }
        return up == null ? null : up.getNext();
    }

    private void checkOne(Node node) {
        switch (node) {
            case HtmlBlock html -> html(html.getLiteral(), node);
            case HtmlInline html -> html(html.getLiteral(), node);
            case org.commonmark.node.Link link -> link(link.getDestination(), node);
            case Image image -> picture(image.getDestination(), node);
            case FencedCodeBlock code -> code(code);
            case Check check -> check(check);
            case Sandbox sandbox -> sandbox(sandbox);
            case Heading heading -> heading(heading);
            case BlockQuote quote -> quote(quote);
            default -> {}
        }
    }

    private void html(String literal, Node node) {
        // The end of an element needs no word of its own.
        if (hasHtml && literal.startsWith("</")) {
            return;
        }
        hasHtml = true;
        problems.add(
                placeOf(node),
                "Raw HTML " + shown(literal) + " is not allowed",
                "Put it in backticks if it is meant to be read, or say it in Markdown.");
    }

    private void link(String to, Node node) {
        if (to.startsWith("concept:")) {
            links.add(
                    new Link(Link.Kind.CONCEPT, to.substring("concept:".length()), placeOf(node)));
        } else if (!isHttps(to)) {
            problems.add(
                    placeOf(node),
                    "The link " + shown(to) + " goes neither to a concept nor to an https address",
                    "Write concept:<id> or an address that begins with https://.");
        }
    }

    static boolean isHttps(String address) {
        try {
            URI uri = new URI(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void picture(String to, Node node) {
        if (PICTURE.matcher(to).matches() && !to.contains("..") && !to.contains("//")) {
            links.add(new Link(Link.Kind.PICTURE, to, placeOf(node)));
        } else {
            problems.add(
                    placeOf(node),
                    "The picture " + shown(to) + " is not a PNG or JPEG in the pack's media folder",
                    "Put it there and write media/<name>.png.");
        }
    }

    private void code(FencedCodeBlock code) {
        String[] words = Markdown.words(code.getInfo());
        if (words.length == 0) {
            problems.add(
                    placeOf(code),
                    "The code block does not name its language",
                    "Write it after the fence; text if it has none.");
        } else if (words[0].equals("check") || words[0].equals("sandbox")) {
            problems.add(
                    placeOf(code),
                    "A " + words[0] + " block names one thing",
                    "Write ```" + words[0] + " and one id.");
        } else if (!LANGUAGES.contains(words[0])) {
            problems.add(
                    placeOf(code),
                    "The code block's language " + shown(words[0]) + " is not known",
                    "Use one of " + languages() + ".");
        }
    }

    static String languages() {
        return String.join(", ", LANGUAGES.stream().sorted().toList());
    }

    private void check(Check check) {
        if (isNote) {
            links.add(new Link(Link.Kind.QUESTION, check.questionId(), placeOf(check)));
        } else {
            problems.add(
                    placeOf(check), "A question asks another question in its text", "Remove it.");
        }
    }

    private void sandbox(Sandbox sandbox) {
        if (isNote) {
            links.add(new Link(Link.Kind.SCENARIO, sandbox.scenarioId(), placeOf(sandbox)));
        } else {
            problems.add(placeOf(sandbox), "A sandbox stands in a question", "Put it in a note.");
        }
    }

    private void heading(Heading heading) {
        if (isNote && (heading.getLevel() < 2 || heading.getLevel() > 3)) {
            problems.add(
                    placeOf(heading),
                    "A note has no headings of level " + heading.getLevel(),
                    "Use ## or ###; the title is shown above the text.");
        }
    }

    private void quote(BlockQuote quote) {
        if (quote.getFirstChild() instanceof Paragraph first) {
            Markdown.markOf(first)
                    .ifPresent(word ->
                            problems.add(
                                    placeOf(quote),
                                    "There is no call-out of the kind " + shown(word),
                                    "Use NOTE, TIP, TRAP, EXAM or INTERVIEW."));
        }
    }

    private Place placeOf(Node node) {
        if (!(start instanceof Place.At at)) {
            return start;
        }
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.getSourceSpans().isEmpty()) {
                SourceSpan span = up.getSourceSpans().getFirst();
                return new Place.At(
                        at.file(), at.line() + span.getLineIndex(), 1 + span.getColumnIndex());
            }
        }
        return at;
    }

    private static String shown(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return "`" + (line.length() > 60 ? line.substring(0, 60) + "..." : line) + "`";
    }
}
