package dev.deckhand.ui.shared.markdown;

import dev.deckhand.content.CallOut;
import dev.deckhand.content.Check;
import dev.deckhand.content.Sandbox;
import dev.deckhand.ui.shared.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Makes the blocks of a document: paragraphs, lists, tables, listings, call-outs, pictures.
final class Blocks {
    private final Surroundings surroundings;
    private final Selection selection;
    private final Inlines inlines;
    private final Map<Heading, String> headingIds;
    private final SequencedMap<String, Node> headings = new LinkedHashMap<>();

    Blocks(Surroundings surroundings, Selection selection, Map<Heading, String> headingIds) {
        this.surroundings = surroundings;
        this.selection = selection;
        this.inlines = new Inlines(surroundings);
        this.headingIds = headingIds;
    }

    SequencedMap<String, Node> headings() {
        return headings;
    }

    void fill(Pane pane, org.commonmark.node.Node parent) {
        fill(pane, parent, "");
    }

    /// @param mark stands before the first block when it is copied: a list's mark
    private void fill(Pane pane, org.commonmark.node.Node parent, String mark) {
        String before = mark;
        for (org.commonmark.node.Node node = parent.getFirstChild();
                node != null;
                node = node.getNext()) {
            List<Node> made = block(node, before);
            pane.getChildren().addAll(made);
            if (!made.isEmpty()) {
                before = "";
            }
        }
    }

    private List<Node> block(org.commonmark.node.Node node, String mark) {
        return switch (node) {
            case Paragraph paragraph when isPicture(paragraph) ->
                    List.of(picture((Image) paragraph.getFirstChild()));
            case Paragraph paragraph ->
                    List.of(
                            prose(
                                    paragraph,
                                    "dh-paragraph",
                                    mark.isEmpty() ? "\n\n" : "\n" + mark));
            case Heading heading -> List.of(heading(heading));
            case ListBlock list -> List.of(list(list));
            case TableBlock table -> List.of(table(table));
            case FencedCodeBlock code ->
                    List.of(
                            listing(
                                    Objects.requireNonNullElse(code.getInfo(), ""),
                                    code.getLiteral()));
            case IndentedCodeBlock code -> List.of(listing("", code.getLiteral()));
            case CallOut callOut -> List.of(callOut(callOut));
            case Check check ->
                    surroundings.check(check.questionId()).map(List::of).orElse(List.of());
            case BlockQuote quote -> {
                VBox box = new VBox();
                box.getStyleClass().addAll("dh-blocks", "dh-quote");
                fill(box, quote);
                yield List.of(box);
            }
            case ThematicBreak _ -> {
                Region line = new Region();
                line.getStyleClass().add("dh-rule");
                yield List.of(line);
            }
            case Sandbox sandbox ->
                    surroundings.sandbox(sandbox.scenarioId()).map(List::of).orElse(List.of());
            case HtmlBlock _, TaskListItemMarker _ -> List.of();
            default -> List.of(prose(node, "dh-paragraph", "\n\n"));
        };
    }

    private Prose prose(org.commonmark.node.Node node, String styleClass, String copiedBefore) {
        Prose prose = new Prose(copiedBefore);
        prose.getStyleClass().add(styleClass);
        inlines.fill(prose, node);
        selection.add(prose);
        return prose;
    }

    private Node heading(Heading heading) {
        Prose prose = prose(heading, "dh-h" + Math.clamp(heading.getLevel(), 2, 4), "\n\n");
        prose.setAccessibleRole(AccessibleRole.TEXT);
        VBox box = new VBox(prose);
        box.getStyleClass().add("dh-h" + Math.clamp(heading.getLevel(), 2, 4) + "-box");
        String id = headingIds.get(heading);
        if (id != null) {
            box.setId("heading." + id);
            headings.put(id, box);
        }
        return box;
    }

    private Node list(ListBlock list) {
        VBox box = new VBox();
        box.getStyleClass().addAll("dh-list", list.isTight() ? "dh-tight" : "dh-loose");
        int number =
                list instanceof OrderedList ordered
                        ? Objects.requireNonNullElse(ordered.getMarkerStartNumber(), 1)
                        : 0;
        for (org.commonmark.node.Node item = list.getFirstChild();
                item != null;
                item = item.getNext()) {
            String mark = list instanceof BulletList ? "•" : number++ + ".";
            Node sign = sign(item, mark);
            VBox content = new VBox();
            content.getStyleClass().add("dh-blocks");
            fill(content, item, mark + " ");
            HBox.setHgrow(content, Priority.ALWAYS);
            HBox row = new HBox(sign, content);
            row.getStyleClass().add("dh-item");
            box.getChildren().add(row);
        }
        return box;
    }

    private static Node sign(org.commonmark.node.Node item, String mark) {
        if (item.getFirstChild() instanceof TaskListItemMarker task) {
            FontIcon icon = new FontIcon(task.isChecked() ? Feather.CHECK_SQUARE : Feather.SQUARE);
            icon.setAccessibleText(
                    Messages.text(task.isChecked() ? "markdown.task.done" : "markdown.task.open"));
            icon.getStyleClass().add("dh-task");
            return icon;
        }
        Label sign = new Label(mark);
        sign.getStyleClass().addAll("dh-mark", mark.equals("•") ? "dh-bullet" : "dh-number");
        sign.setMinWidth(Region.USE_PREF_SIZE);
        return sign;
    }

    private Node table(TableBlock block) {
        TableGrid grid = new TableGrid();
        for (org.commonmark.node.Node part = block.getFirstChild();
                part != null;
                part = part.getNext()) {
            for (org.commonmark.node.Node row = part.getFirstChild();
                    row != null;
                    row = row.getNext()) {
                if (row instanceof TableRow) {
                    addRow(grid, row);
                }
            }
        }
        return grid;
    }

    private void addRow(TableGrid grid, org.commonmark.node.Node row) {
        List<Prose> cells = new ArrayList<>();
        boolean head = false;
        for (org.commonmark.node.Node node = row.getFirstChild();
                node != null;
                node = node.getNext()) {
            if (node instanceof TableCell cell) {
                head = cell.isHeader();
                Prose prose = prose(cell, head ? "dh-th" : "dh-td", cells.isEmpty() ? "\n" : "\t");
                if (cell.getAlignment() == TableCell.Alignment.RIGHT) {
                    prose.getStyleClass().add("dh-right");
                } else if (cell.getAlignment() == TableCell.Alignment.CENTER) {
                    prose.getStyleClass().add("dh-center");
                }
                cells.add(prose);
            }
        }
        grid.add(cells, head);
    }

    private Node listing(String info, String code) {
        int space = info.indexOf(' ');
        CodeBlock block =
                new CodeBlock(space < 0 ? info : info.substring(0, space), code.stripTrailing());
        selection.add(block.prose());
        return block;
    }

    private Node callOut(CallOut callOut) {
        String kind = callOut.kind().name().toLowerCase(Locale.ROOT);
        Label word = new Label(Messages.text("markdown.callout." + kind));
        word.getStyleClass().add("dh-callout-word");
        HBox head = new HBox(new FontIcon(glyph(callOut.kind())), word);
        head.getStyleClass().add("dh-callout-head");
        VBox content = new VBox(head);
        content.getStyleClass().addAll("dh-blocks", "dh-callout", "dh-" + kind);
        fill(content, callOut);
        return content;
    }

    private static Ikon glyph(CallOut.Kind kind) {
        return switch (kind) {
            case NOTE -> Feather.INFO;
            case TIP -> Feather.ZAP;
            case TRAP -> Feather.ALERT_TRIANGLE;
            case EXAM -> Feather.CHECK_SQUARE;
            case INTERVIEW -> Feather.MESSAGE_CIRCLE;
        };
    }

    private static boolean isPicture(Paragraph paragraph) {
        return paragraph.getFirstChild() instanceof Image image && image.getNext() == null;
    }

    private Node picture(Image image) {
        String words = dev.deckhand.content.Markdown.plain(image);
        Picture picture = new Picture(words);
        surroundings.picture(image.getDestination(), picture::show);
        return picture;
    }
}
