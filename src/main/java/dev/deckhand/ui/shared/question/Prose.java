package dev.deckhand.ui.shared.question;

import dev.deckhand.content.Markdown;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.ListItem;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/// The prose of a question: paragraphs, code and emphasis.
public final class Prose extends VBox {

    /// @param style for the text: `dh-reading`, `dh-second`, ...
    public Prose(String markdown, String style) {
        getStyleClass().add("dh-prose");
        blocks(Markdown.parse(markdown), style);
        setAccessibleText(Markdown.plain(markdown));
    }

    private void blocks(org.commonmark.node.Node parent, String style) {
        for (org.commonmark.node.Node node = parent.getFirstChild();
                node != null;
                node = node.getNext()) {
            switch (node) {
                case Paragraph paragraph -> getChildren().add(flow(paragraph, style));
                case FencedCodeBlock code -> {
                    Label text = new Label(code.getLiteral().stripTrailing());
                    text.getStyleClass().add("dh-code-block");
                    text.setMaxWidth(Double.MAX_VALUE);
                    getChildren().add(text);
                }
                case ListItem item -> {
                    TextFlow flow = new TextFlow();
                    add(flow, "•  ", style);
                    if (item.getFirstChild() != null) {
                        inline(item.getFirstChild(), flow, style);
                    }
                    getChildren().add(flow);
                }
                default -> blocks(node, style);
            }
        }
    }

    private static TextFlow flow(Paragraph paragraph, String style) {
        TextFlow flow = new TextFlow();
        inline(paragraph, flow, style);
        return flow;
    }

    private static void inline(
            org.commonmark.node.Node parent, TextFlow flow, String style, String... more) {
        for (org.commonmark.node.Node node = parent.getFirstChild();
                node != null;
                node = node.getNext()) {
            switch (node) {
                case org.commonmark.node.Text text -> add(flow, text.getLiteral(), style, more);
                case Code code -> add(flow, code.getLiteral(), style, "dh-inline-code");
                case SoftLineBreak _ -> add(flow, " ", style, more);
                case HardLineBreak _ -> add(flow, "\n", style, more);
                case StrongEmphasis strong -> inline(strong, flow, style, "dh-strong");
                case Emphasis emphasis -> inline(emphasis, flow, style, "dh-emphasis");
                default -> inline(node, flow, style, more);
            }
        }
    }

    private static void add(TextFlow flow, String words, String style, String... more) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        text.getStyleClass().addAll(more);
        flow.getChildren().add(text);
    }
}
